/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What it is, what is known, how labels state it, what to take care of; then what one can do and
 * who says so. Each part is one text that can be selected and copied. */
#include "app/guide-item-view.h"

#include "app/guide-actions.h"
#include "app/guide-badge.h"
#include "app/guide-links.h"
#include "app/guide-sources.h"
#include "app/guide-words.h"

struct _ChamGuideItemView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *theme;
  GtkLabel *name;
  AdwBin *badge;
  GtkLabel *meaning;
  GtkLabel *what;
  GtkLabel *evidence;
  GtkWidget *dose_part;
  GtkLabel *dose;
  GtkWidget *caution_part;
  GtkLabel *caution;
  ChamGuideActions *actions;
  ChamGuideLinks *links;
  ChamGuideSources *sources;
};

G_DEFINE_FINAL_TYPE (ChamGuideItemView, cham_guide_item_view, ADW_TYPE_BIN)

static void
show_statements (GtkLabel *label, const GPtrArray *statements, const GPtrArray *sources)
{
  g_autofree char *text = cham_guide_join (statements, sources);

  gtk_label_set_text (label, text);
}

static void
show_head (ChamGuideItemView *self, const ChamGuideItem *item)
{
  g_autofree char *what = g_strjoinv ("\n\n", item->what);

  gtk_label_set_text (self->theme, item->theme->name);
  gtk_label_set_text (self->name, item->name);
  adw_bin_set_child (self->badge, cham_guide_badge_new (item->grade));
  gtk_label_set_text (self->meaning, cham_guide_grade_explain (item->grade));
  gtk_label_set_text (self->what, what);
}

/* Where reading begins. That the keyboard is there selects nothing to copy yet. */
static gboolean
cham_guide_item_view_grab_focus (GtkWidget *widget)
{
  ChamGuideItemView *self = CHAM_GUIDE_ITEM_VIEW (widget);
  gboolean taken = gtk_widget_grab_focus (GTK_WIDGET (self->what));

  gtk_label_select_region (self->what, 0, 0);
  return taken;
}

static void
cham_guide_item_view_class_init (ChamGuideItemViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cham_guide_item_view_grab_focus;
  g_type_ensure (CHAM_TYPE_GUIDE_ACTIONS);
  g_type_ensure (CHAM_TYPE_GUIDE_LINKS);
  g_type_ensure (CHAM_TYPE_GUIDE_SOURCES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/guide-item-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, theme);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, name);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, badge);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, meaning);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, what);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, evidence);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, dose_part);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, dose);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, caution_part);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, caution);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, actions);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, links);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideItemView, sources);
}

static void
cham_guide_item_view_init (ChamGuideItemView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_guide_item_view_show:
 * @journal: (nullable): where what can be done is done, the same each time; %NULL to read only
 * @item: of @guide, shown from its beginning; both must stay as long as it is shown
 */
void
cham_guide_item_view_show (ChamGuideItemView *self, ChamJournal *journal, const ChamGuide *guide,
                           const ChamGuideItem *item)
{
  g_autoptr (GPtrArray) sources = cham_guide_item_list_sources (item);

  g_return_if_fail (CHAM_IS_GUIDE_ITEM_VIEW (self));
  show_head (self, item);
  show_statements (self->evidence, item->evidence, sources);
  show_statements (self->dose, item->doses, sources);
  show_statements (self->caution, item->cautions, sources);
  gtk_widget_set_visible (self->dose_part, item->doses->len > 0);
  gtk_widget_set_visible (self->caution_part, item->cautions->len > 0);
  if (journal != NULL)
    cham_guide_actions_show (self->actions, journal, item);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->actions), FALSE);
  cham_guide_links_show (self->links, guide, item);
  cham_guide_sources_show (self->sources, sources);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
