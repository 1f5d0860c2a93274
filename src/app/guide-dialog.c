/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* For where somebody is in the middle of something, which stays as it is below. A page leads to
 * others and back; what can be done about them is done in the place Guide. */
#include "app/guide-dialog.h"

#include "app/guide-item-view.h"
#include "exchange/guide-texts.h"

struct _ChamGuideDialog
{
  AdwDialog parent_instance;

  ChamGuide *guide;

  AdwNavigationView *pages;
};

G_DEFINE_FINAL_TYPE (ChamGuideDialog, cham_guide_dialog, ADW_TYPE_DIALOG)

static void
push (ChamGuideDialog *self, const ChamGuideItem *item)
{
  GtkWidget *view = g_object_new (CHAM_TYPE_GUIDE_ITEM_VIEW, NULL);
  GtkWidget *bars = adw_toolbar_view_new ();

  cham_guide_item_view_show (CHAM_GUIDE_ITEM_VIEW (view), NULL, self->guide, item);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (bars),
                                g_object_new (ADW_TYPE_HEADER_BAR, "show-title", FALSE, NULL));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (bars), view);
  adw_navigation_view_push (self->pages, adw_navigation_page_new (bars, item->name));
}

static void
on_open_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamGuideDialog *self = CHAM_GUIDE_DIALOG (widget);

  push (self, cham_guide_get_item (self->guide, g_variant_get_string (parameter, NULL)));
}

/* What is inside outlives the dialog in some versions of libadwaita, and reads the guide. */
static void
cham_guide_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  G_OBJECT_CLASS (cham_guide_dialog_parent_class)->dispose (object);
}

static void
cham_guide_dialog_finalize (GObject *object)
{
  cham_guide_free (CHAM_GUIDE_DIALOG (object)->guide);
  G_OBJECT_CLASS (cham_guide_dialog_parent_class)->finalize (object);
}

static void
cham_guide_dialog_class_init (ChamGuideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_guide_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_guide_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/guide-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamGuideDialog, pages);
  gtk_widget_class_install_action (widget_class, "guide.open", "s", on_open_activated_cb);
}

static void
cham_guide_dialog_init (ChamGuideDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_guide_dialog_new: (transfer floating) (nullable): The page of that id; %NULL when there is
 * none, which only a damaged program has. */
AdwDialog *
cham_guide_dialog_new (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamGuide) guide = cham_guide_load (&error);
  const ChamGuideItem *item = guide != NULL ? cham_guide_get_item (guide, id) : NULL;
  ChamGuideDialog *self = NULL;

  if (item == NULL)
    {
      g_message ("the guide has no “%s”: %s", id, error != NULL ? error->message : "");
      return NULL;
    }
  self = g_object_new (CHAM_TYPE_GUIDE_DIALOG, NULL);
  self->guide = g_steal_pointer (&guide);
  push (self, item);
  return ADW_DIALOG (self);
}
