/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses a view and its days and shows it as a picture or as a table. What the journal holds
 * is read in a thread; the timeline's figures are all kept, so that panning and zooming never
 * read. The pictures are the affair of draw, chart-picture and timeline-view. */
#include "app/charts-page.h"

#include <glib/gi18n.h>

#include "app/background-read.h"
#include "app/chart-kind.h"
#include "app/chart-output.h"
#include "app/chart-picture.h"
#include "app/chart-read.h"
#include "app/chart-table.h"
#include "app/feedback.h"
#include "app/lanes-dialog.h"
#include "app/range-move.h"
#include "app/range-popover.h"
#include "app/range-preset.h"
#include "app/settings.h"
#include "app/short-labels.h"
#include "app/timeline-view.h"
#include "app/today.h"
#include "draw/timeline.h"
#include "store/overviews.h"

struct _ChamChartsPage
{
  ChamPage parent_instance;

  GtkStack *stack;
  GtkMenuButton *range_button;
  GtkDropDown *kinds;
  AdwBin *options;
  AdwToggleGroup *presets;
  GtkToggleButton *as_table;
  GtkMenuButton *output;
  ChamTimelineView *view;
  ChamChartPicture *picture;
  ChamChartTable *table;
  AdwStatusPage *empty;
  GSettings *settings;
  GCancellable *reading;
  ChamOverview *overview; /* everything there is, for the timeline */
  ChamChart *chart;       /* what is shown */
  ChamDayRange range;
  char **lanes;        /* as chosen; none are the usual ones */
  ChamDayRange limits; /* the days there are */
  guint preset;        /* the range last chosen by its name */
};

G_DEFINE_FINAL_TYPE (ChamChartsPage, cham_charts_page, CHAM_TYPE_PAGE)

static const ChamChartKind *
get_kind (ChamChartsPage *self)
{
  guint index = gtk_drop_down_get_selected (self->kinds);

  return cham_chart_kind_get (index < cham_chart_kind_count () ? index : 0);
}

static gboolean
is_timeline (ChamChartsPage *self)
{
  return get_kind (self)->load == NULL;
}

static void
find_limits (ChamChartsPage *self)
{
  ChamDayRange span = cham_journal_get_span (cham_page_get_journal (CHAM_PAGE (self)));

  self->limits = cham_range_preset_resolve (CHAM_RANGE_ALL, cham_today (), span);
}

static void
show_state (ChamChartsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);
  const char *name = is_timeline (self) ? "chart" : "picture";

  if (self->chart == NULL)
    name = "loading";
  else if (cham_chart_is_empty (self->chart))
    name = "empty";
  else if (table)
    name = "table";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.save",
                                 self->chart != NULL && !cham_chart_is_empty (self->chart));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.lanes", is_timeline (self));
}

/* Takes @chart; what shows the one before goes first. */
static void
set_chart (ChamChartsPage *self, ChamChart *chart)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);
  gboolean timeline = is_timeline (self);

  cham_timeline_view_set_timeline (self->view, timeline ? (ChamTimeline *) chart : NULL);
  cham_chart_picture_set_chart (self->picture, timeline ? NULL : chart,
                                _ (get_kind (self)->title));
  cham_chart_table_set_chart (self->table, table ? chart : NULL);
  cham_chart_free (self->chart);
  self->chart = chart;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_state (self);
}

/* What is chosen, NULL for the usual lanes. */
static const char *const *
get_lanes (ChamChartsPage *self)
{
  return *self->lanes != NULL ? (const char *const *) self->lanes : NULL;
}

static void
show_timeline (ChamChartsPage *self)
{
  ChamTimeline *timeline = cham_timeline_new_within (self->overview, self->range, get_lanes (self));

  set_chart (self, (ChamChart *) timeline);
}

static void
on_overview_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamChartsPage) self = data;
  g_autoptr (GError) error = NULL;
  ChamOverview *overview = cham_background_read_finish (result, &error);

  if (overview == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  cham_overview_free (self->overview);
  self->overview = overview;
  show_timeline (self);
}

static void
read_timeline (ChamChartsPage *self)
{
  cham_chart_read_overview (cham_page_get_journal (CHAM_PAGE (self)), self->limits,
                            (const char *const *) self->lanes, self->reading,
                            on_overview_read_cb, g_object_ref (self));
}

static void
on_chart_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamChartsPage) self = data;
  g_autoptr (GError) error = NULL;
  ChamChart *chart = cham_background_read_finish (result, &error);

  if (chart != NULL)
    set_chart (self, chart);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
read_view (ChamChartsPage *self)
{
  const ChamChartKind *kind = get_kind (self);
  GtkWidget *options = adw_bin_get_child (self->options);
  GVariant *chosen = NULL;

  if (options != NULL && kind->read_options != NULL)
    chosen = kind->read_options (options);
  cham_chart_read_kind (cham_page_get_journal (CHAM_PAGE (self)), kind, self->range, chosen,
                        self->reading, on_chart_read_cb, g_object_ref (self));
}

/* Reads anew; an answer that is still on its way is no longer wanted. */
static void
reload (ChamChartsPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  if (is_timeline (self))
    read_timeline (self);
  else
    read_view (self);
}

static void
show_range (ChamChartsPage *self)
{
  g_autofree char *text = cham_day_range_format (self->range);

  gtk_menu_button_set_label (self->range_button, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.later",
                                 self->range.to < self->limits.to);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.earlier",
                                 self->limits.from < self->range.from);
}

static void
set_range (ChamChartsPage *self, ChamDayRange range)
{
  if (self->range.from == range.from && self->range.to == range.to)
    return;
  self->range = range;
  show_range (self);
  if (!is_timeline (self))
    reload (self);
  else if (self->overview != NULL)
    show_timeline (self);
}

/* The toggles are in the order of the first ChamRangePresets; none after a zoom. */
static void
apply_preset (ChamChartsPage *self)
{
  guint active = adw_toggle_group_get_active (self->presets);

  if (active <= CHAM_RANGE_ALL)
    set_range (self, cham_range_preset_resolve ((ChamRangePreset) active, cham_today (),
                                                self->limits));
}

static void
on_preset_chosen_cb (ChamChartsPage *self)
{
  guint active = adw_toggle_group_get_active (self->presets);

  if (active > CHAM_RANGE_ALL)
    return;
  self->preset = active;
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "chart-range", (int) active);
  apply_preset (self);
}

/* Where one can go: the days there are, and those shown before they were any. */
static ChamDayRange
get_room (ChamChartsPage *self)
{
  return (ChamDayRange) { MIN (self->limits.from, self->range.from),
                          MAX (self->limits.to, self->range.to) };
}

static void
on_pan_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  int days = cham_day_range_get_length (self->range);

  if (parameter != NULL)
    days = g_variant_get_int32 (parameter);
  else if (g_str_equal (action, "charts.earlier"))
    days = -days;
  set_range (self, cham_range_pan (self->range, days, get_room (self)));
}

/* About the day under the pointer, else the crosshair, else the last day. */
static void
on_zoom_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  ChamDay crosshair = cham_timeline_view_get_crosshair (self->view);
  ChamDayRange range;
  double factor;
  ChamDay day;

  g_variant_get (parameter, "(di)", &factor, &day);
  if (!cham_day_is_valid (day))
    day = cham_day_is_valid (crosshair) ? crosshair : self->range.to;
  range = cham_range_zoom (self->range, day, factor, get_room (self));
  adw_toggle_group_set_active (self->presets, GTK_INVALID_LIST_POSITION);
  set_range (self, range);
}

/* From and to, in whichever order they were chosen. */
static void
on_show_days_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  ChamDay from, to;

  g_variant_get (parameter, "(ii)", &from, &to);
  adw_toggle_group_set_active (self->presets, GTK_INVALID_LIST_POSITION);
  set_range (self, (ChamDayRange) { MIN (from, to), MAX (from, to) });
}

static void
on_range_asked_cb (GtkMenuButton *button, gpointer data)
{
  ChamChartsPage *self = data;

  gtk_menu_button_set_popover (button, cham_range_popover_new (self->range));
}

/* Back to the range that was last chosen by its name. */
static void
on_reset_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);

  adw_toggle_group_set_active (self->presets, self->preset);
  set_range (self, cham_range_preset_resolve (self->preset, cham_today (), self->limits));
}

static void
on_day_activated_cb (ChamChartsPage *self, int day)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-day", "i", day);
}

static void
on_as_table_toggled_cb (ChamChartsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);

  if (self->chart == NULL)
    return;
  cham_chart_table_set_chart (self->table, table ? self->chart : NULL);
  show_state (self);
}

static void
on_lanes_changed_cb (ChamChartsPage *self, ChamLanesDialog *dialog)
{
  g_strfreev (self->lanes);
  self->lanes = cham_lanes_dialog_list (dialog);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "chart-lanes", (const char *const *) self->lanes);
  reload (self);
}

static void
on_lanes_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  g_auto (GStrv) usual = NULL;
  AdwDialog *dialog = NULL;

  if (self->overview == NULL)
    return;
  usual = cham_timeline_list_usual_lanes (self->overview, NULL);
  dialog = cham_lanes_dialog_new (
      cham_page_get_journal (CHAM_PAGE (self)),
      get_lanes (self) != NULL ? get_lanes (self) : (const char *const *) usual);
  g_signal_connect_object (dialog, "changed", G_CALLBACK (on_lanes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
on_save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  const char *title = _ (get_kind (self)->title);

  if (self->chart == NULL)
    return;
  if (g_str_equal (action, "charts.copy"))
    cham_chart_output_copy (widget, self->chart);
  else if (g_str_equal (action, "charts.print"))
    cham_chart_output_print (widget, self->chart, title);
  else
    cham_chart_output_save (widget, self->chart, g_variant_get_string (parameter, NULL), title,
                            self->range);
}

static void
show_options (ChamChartsPage *self)
{
  const ChamChartKind *kind = get_kind (self);
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  GtkWidget *options = kind->new_options != NULL ? kind->new_options (journal) : NULL;

  adw_bin_set_child (self->options, options);
  if (options != NULL)
    g_signal_connect_object (options, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}

static void
on_kind_chosen_cb (ChamChartsPage *self)
{
  const ChamChartKind *kind = get_kind (self);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "chart-view", kind->name);
  set_chart (self, NULL);
  adw_status_page_set_description (self->empty, _ (kind->needs));
  show_options (self);
  if (is_timeline (self) && self->overview != NULL)
    show_timeline (self);
  else
    reload (self);
}

/* A page that is not on screen waits until it is. */
static void
on_journal_changed_cb (ChamChartsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      find_limits (self);
      show_range (self);
      reload (self);
      return;
    }
  g_clear_pointer (&self->overview, cham_overview_free);
  set_chart (self, NULL);
}

static void
on_mapped_cb (ChamChartsPage *self)
{
  show_state (self);
  if (self->chart != NULL)
    return;
  find_limits (self);
  reload (self);
}

static void
fill_kinds (ChamChartsPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *name
      = self->settings != NULL ? g_settings_get_string (self->settings, "chart-view") : NULL;

  for (guint i = 0; i < cham_chart_kind_count (); i++)
    gtk_string_list_append (titles, _ (cham_chart_kind_get (i)->title));
  cham_short_labels_use (self->kinds);
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->kinds, cham_chart_kind_find (name));
}

static void
fill_output (ChamChartsPage *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/io/github/chamomile_journal/Chamomile/chart-menu.ui");

  gtk_menu_button_set_menu_model (
      self->output, G_MENU_MODEL (gtk_builder_get_object (builder, "output_menu")));
}

static void
cham_charts_page_constructed (GObject *object)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);
  guint preset = CHAM_RANGE_THREE_MONTHS;

  G_OBJECT_CLASS (cham_charts_page_parent_class)->constructed (object);
  self->settings = cham_settings_find ();
  if (self->settings != NULL)
    preset = (guint) g_settings_get_enum (self->settings, "chart-range");
  if (self->settings != NULL)
    self->lanes = g_settings_get_strv (self->settings, "chart-lanes");
  else
    self->lanes = g_new0 (char *, 1);
  find_limits (self);
  self->preset = preset;
  adw_toggle_group_set_active (self->presets, preset);
  fill_output (self);
  gtk_menu_button_set_create_popup_func (self->range_button, on_range_asked_cb, self, NULL);
  fill_kinds (self);
  adw_status_page_set_description (self->empty, _ (get_kind (self)->needs));
  show_options (self);
  apply_preset (self);
  g_signal_connect_object (self->presets, "notify::active", G_CALLBACK (on_preset_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (on_kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_charts_page_dispose (GObject *object)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->view != NULL)
    set_chart (self, NULL);
  g_clear_pointer (&self->overview, cham_overview_free);
  g_clear_pointer (&self->lanes, g_strfreev);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cham_charts_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "charts.earlier", NULL, on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.later", NULL, on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.pan", "i", on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.zoom", "(di)", on_zoom_activated_cb);
  gtk_widget_class_install_action (klass, "charts.show-days", "(ii)",
                                   on_show_days_activated_cb);
  gtk_widget_class_install_action (klass, "charts.lanes", NULL, on_lanes_activated_cb);
  gtk_widget_class_install_action (klass, "charts.reset", NULL, on_reset_activated_cb);
  gtk_widget_class_install_action (klass, "charts.save", "s", on_save_activated_cb);
  gtk_widget_class_install_action (klass, "charts.copy", NULL, on_save_activated_cb);
  gtk_widget_class_install_action (klass, "charts.print", NULL, on_save_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "charts.print", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "charts.copy", NULL);
}

static void
cham_charts_page_class_init (ChamChartsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_charts_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_charts_page_dispose;
  g_type_ensure (CHAM_TYPE_TIMELINE_VIEW);
  g_type_ensure (CHAM_TYPE_CHART_PICTURE);
  g_type_ensure (CHAM_TYPE_CHART_TABLE);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/charts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, range_button);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, options);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, presets);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, as_table);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, output);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, view);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, picture);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, table);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_as_table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
}

static void
cham_charts_page_init (ChamChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
