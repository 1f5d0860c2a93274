/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each row activates the action guide.open with the id of an item; whoever shows the page
 * has it. */
#include "app/guide-links.h"

#include <glib/gi18n.h>

struct _ChamGuideLinks
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (ChamGuideLinks, cham_guide_links, ADW_TYPE_PREFERENCES_GROUP)

static void
add_link (ChamGuideLinks *self, const ChamGuideItem *item)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", item->name,
                    "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guide.open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
cham_guide_links_dispose (GObject *object)
{
  g_clear_pointer (&CHAM_GUIDE_LINKS (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_guide_links_parent_class)->dispose (object);
}

static void
cham_guide_links_class_init (ChamGuideLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_guide_links_dispose;
}

static void
cham_guide_links_init (ChamGuideLinks *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("See Also"));
}

/** cham_guide_links_show: The pages that @item of @guide leads to, instead of those
 * before. */
void
cham_guide_links_show (ChamGuideLinks *self,
                       const ChamGuide *guide,
                       const ChamGuideItem *item)
{
  g_return_if_fail (CHAM_IS_GUIDE_LINKS (self));
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows,
                                                           self->rows->len - 1));
  for (char **see = item->see; *see != NULL; see++)
    add_link (self, cham_guide_get_item (guide, *see));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
