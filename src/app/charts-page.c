/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses the days of the timeline and shows it as a chart or as a table. The chart itself is
 * the affair of timeline-view and of draw. */
#include "app/charts-page.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/range-preset.h"
#include "app/settings.h"
#include "app/timeline-table.h"
#include "app/timeline-view.h"
#include "app/today.h"
#include "store/overviews.h"

struct _ChamChartsPage
{
  ChamPage parent_instance;

  GtkStack *stack;
  GtkLabel *range_label;
  AdwToggleGroup *presets;
  GtkToggleButton *as_table;
  ChamTimelineView *view;
  ChamTimelineTable *table;
  GSettings *settings;
  ChamTimeline *timeline;
  ChamDay last;
};

G_DEFINE_FINAL_TYPE (ChamChartsPage, cham_charts_page, CHAM_TYPE_PAGE)

static void reload (ChamChartsPage *self);

/* The toggles are in the order of the first ChamRangePresets. */
static ChamRangePreset
get_preset (ChamChartsPage *self)
{
  return (ChamRangePreset) MIN (adw_toggle_group_get_active (self->presets), CHAM_RANGE_ALL);
}

static ChamDayRange
get_range (ChamChartsPage *self)
{
  ChamDayRange span = cham_journal_get_span (cham_page_get_journal (CHAM_PAGE (self)));

  return cham_range_preset_resolve (get_preset (self), self->last, span);
}

static void
go_to (ChamChartsPage *self, ChamDay last)
{
  last = CLAMP (last, CHAM_DAY_FIRST, cham_today ());
  if (self->last == last)
    return;
  self->last = last;
  reload (self);
}

static void
on_earlier_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);

  go_to (self, get_range (self).from - 1);
}

static void
on_later_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);

  go_to (self, cham_range_preset_go_later (get_preset (self), self->last, cham_today ()));
}

static void
on_preset_chosen_cb (ChamChartsPage *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "chart-range", get_preset (self));
  if (get_preset (self) == CHAM_RANGE_ALL)
    self->last = cham_today ();
  reload (self);
}

static void
on_day_activated_cb (ChamChartsPage *self, int day)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-day", "i", day);
}

static void
show_state (ChamChartsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);

  if (cham_timeline_is_empty (self->timeline))
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, table ? "table" : "chart");
}

static void
on_as_table_toggled_cb (ChamChartsPage *self)
{
  if (self->timeline == NULL)
    return;
  if (gtk_toggle_button_get_active (self->as_table))
    cham_timeline_table_set_timeline (self->table, self->timeline);
  show_state (self);
}

static void
set_timeline (ChamChartsPage *self, ChamTimeline *timeline)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);

  cham_timeline_view_set_timeline (self->view, timeline);
  cham_timeline_table_set_timeline (self->table, table ? timeline : NULL);
  cham_timeline_free (self->timeline);
  self->timeline = timeline;
}

static void
reload (ChamChartsPage *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDayRange range = get_range (self);
  ChamDayRange span = cham_journal_get_span (journal);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (journal, range, &error);
  g_autofree char *text = cham_day_range_format (range);

  gtk_label_set_label (self->range_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.later",
                                 self->last < cham_today ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.earlier",
                                 !cham_day_range_is_empty (span) && span.from < range.from);
  if (overview == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  set_timeline (self, cham_timeline_new (overview));
  show_state (self);
}

/* A page that is not on screen waits until it is. */
static void
on_journal_changed_cb (ChamChartsPage *self, ChamChanges what, ChamDay from, ChamDay to)
{
  const ChamChanges drawn = CHAM_CHANGED_MEASURES | CHAM_CHANGED_READINGS | CHAM_CHANGED_FOODS
                            | CHAM_CHANGED_MEALS | CHAM_CHANGED_DOSES;

  if ((what & drawn) == 0)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
  else
    set_timeline (self, NULL);
}

static void
on_mapped_cb (ChamChartsPage *self)
{
  if (self->timeline == NULL)
    reload (self);
}

static void
cham_charts_page_constructed (GObject *object)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);

  G_OBJECT_CLASS (cham_charts_page_parent_class)->constructed (object);
  self->last = cham_today ();
  self->settings = cham_settings_find ();
  adw_toggle_group_set_active (self->presets,
                               self->settings != NULL
                                   ? (guint) g_settings_get_enum (self->settings, "chart-range")
                                   : CHAM_RANGE_THREE_MONTHS);
  g_signal_connect_object (self->presets, "notify::active", G_CALLBACK (on_preset_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_charts_page_dispose (GObject *object)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);

  set_timeline (self, NULL);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cham_charts_page_parent_class)->dispose (object);
}

static void
cham_charts_page_class_init (ChamChartsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_charts_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_charts_page_dispose;
  g_type_ensure (CHAM_TYPE_TIMELINE_VIEW);
  g_type_ensure (CHAM_TYPE_TIMELINE_TABLE);

  gtk_widget_class_install_action (widget_class, "charts.earlier", NULL, on_earlier_activated_cb);
  gtk_widget_class_install_action (widget_class, "charts.later", NULL, on_later_activated_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/charts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, range_label);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, presets);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, as_table);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, view);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_as_table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
}

static void
cham_charts_page_init (ChamChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
