/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses a view and its days and shows it as a picture or as a table. What the journal holds
 * is read in a thread; the timeline's figures are all kept, so that panning and zooming never
 * read. The pictures are the affair of draw, chart-picture and timeline-view. */
#include "app/charts-private.h"

#include <glib/gi18n.h>

#include "app/background-read.h"
#include "app/chart-read.h"
#include "app/feedback.h"
#include "app/settings.h"
#include "app/short-labels.h"
#include "draw/timeline.h"

G_DEFINE_FINAL_TYPE (ChamChartsPage, cham_charts_page, CHAM_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_GROUPING,
};

/** cham_charts_get_kind: (transfer none): The view that is chosen. */
const ChamChartKind *
cham_charts_get_kind (ChamChartsPage *self)
{
  guint index = gtk_drop_down_get_selected (self->kinds);

  return cham_chart_kind_get (index < cham_chart_kind_count () ? index : 0);
}

/** cham_charts_is_timeline: Whether the view is the timeline, which the page reads once. */
gboolean
cham_charts_is_timeline (ChamChartsPage *self)
{
  return cham_charts_get_kind (self)->load == NULL;
}

/* What makes sense for the timeline alone. */
static const char *const timeline_actions[]
    = { "charts.lanes", "charts.group", "charts.flare-rule" };

static void
show_state (ChamChartsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);
  const char *name = cham_charts_is_timeline (self) ? "chart" : "picture";

  if (self->chart == NULL)
    name = "loading";
  else if (cham_chart_is_empty (self->chart))
    name = "empty";
  else if (table)
    name = "table";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.save",
                                 self->chart != NULL && !cham_chart_is_empty (self->chart));
  for (gsize i = 0; i < G_N_ELEMENTS (timeline_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), timeline_actions[i],
                                   cham_charts_is_timeline (self));
}

/* Takes @chart; what shows the one before goes first. */
static void
set_chart (ChamChartsPage *self, ChamChart *chart)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);
  gboolean timeline = cham_charts_is_timeline (self);

  cham_timeline_view_set_timeline (self->view, timeline ? (ChamTimeline *) chart : NULL);
  cham_chart_picture_set_chart (self->picture, timeline ? NULL : chart,
                                _ (cham_charts_get_kind (self)->title));
  cham_chart_table_set_chart (self->table, table ? chart : NULL);
  cham_chart_free (self->chart);
  self->chart = chart;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_state (self);
}

/** cham_charts_get_lanes: (nullable): The lanes that are chosen, %NULL for the usual ones. */
const char *const *
cham_charts_get_lanes (ChamChartsPage *self)
{
  return *self->lanes != NULL ? (const char *const *) self->lanes : NULL;
}

/** cham_charts_show_timeline: Shows the days of the range, of what was read. */
void
cham_charts_show_timeline (ChamChartsPage *self)
{
  ChamTimeline *timeline = cham_timeline_new_within (self->overview, self->range,
                                                      cham_charts_get_lanes (self));
  g_autofree char *rule = cham_flare_rule_describe (&self->overview->flare_rule);
  ChamDayStep step = { CHAM_DAY_UNIT_DAY, 1 };

  cham_day_step_parse (self->grouping, &step);
  cham_timeline_group (timeline, step);
  cham_charts_show_missing (self, timeline);
  gtk_label_set_label (self->rule, rule);
  gtk_widget_set_visible (GTK_WIDGET (self->rule), cham_timeline_has_flares (timeline));
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
  cham_charts_show_timeline (self);
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
  const ChamChartKind *kind = cham_charts_get_kind (self);
  GtkWidget *options = adw_bin_get_child (self->options);
  GVariant *chosen = NULL;

  if (options != NULL && kind->read_options != NULL)
    chosen = kind->read_options (options);
  cham_chart_read_kind (cham_page_get_journal (CHAM_PAGE (self)), kind, self->range, chosen,
                        self->reading, on_chart_read_cb, g_object_ref (self));
}

/** cham_charts_reload: Reads anew; an answer that is still on its way is no longer wanted. */
void
cham_charts_reload (ChamChartsPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  if (cham_charts_is_timeline (self))
    read_timeline (self);
  else
    read_view (self);
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
show_options (ChamChartsPage *self)
{
  const ChamChartKind *kind = cham_charts_get_kind (self);
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  GtkWidget *options = kind->new_options != NULL ? kind->new_options (journal) : NULL;

  adw_bin_set_child (self->options, options);
  if (options != NULL)
    g_signal_connect_object (options, "changed", G_CALLBACK (cham_charts_reload), self,
                             G_CONNECT_SWAPPED);
}

static void
on_kind_chosen_cb (ChamChartsPage *self)
{
  const ChamChartKind *kind = cham_charts_get_kind (self);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "chart-view", kind->name);
  set_chart (self, NULL);
  adw_status_page_set_description (self->empty, _ (kind->needs));
  show_options (self);
  if (cham_charts_is_timeline (self) && self->overview != NULL)
    cham_charts_show_timeline (self);
  else
    cham_charts_reload (self);
}

/* A page that is not on screen waits until it is. */
static void
on_journal_changed_cb (ChamChartsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      cham_charts_range_find_limits (self);
      cham_charts_range_show (self);
      cham_charts_reload (self);
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
  cham_charts_range_find_limits (self);
  cham_charts_reload (self);
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

  G_OBJECT_CLASS (cham_charts_page_parent_class)->constructed (object);
  self->settings = cham_settings_find ();
  if (self->settings != NULL)
    self->lanes = g_settings_get_strv (self->settings, "chart-lanes");
  else
    self->lanes = g_new0 (char *, 1);
  if (self->settings != NULL)
    g_settings_bind (self->settings, "chart-grouping", self, "grouping", G_SETTINGS_BIND_DEFAULT);
  fill_output (self);
  fill_kinds (self);
  adw_status_page_set_description (self->empty, _ (cham_charts_get_kind (self)->needs));
  show_options (self);
  cham_charts_range_set_up (self);
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
  g_clear_pointer (&self->grouping, g_free);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cham_charts_page_parent_class)->dispose (object);
}

static void
cham_charts_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);

  switch (property)
    {
    case PROP_GROUPING:
      g_value_set_string (value, self->grouping);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
cham_charts_page_set_property (GObject *object, guint property, const GValue *value,
                               GParamSpec *pspec)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (object);

  switch (property)
    {
    case PROP_GROUPING:
      if (!g_set_str (&self->grouping, g_value_get_string (value)))
        break;
      if (cham_charts_is_timeline (self) && self->overview != NULL)
        cham_charts_show_timeline (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
cham_charts_page_class_init (ChamChartsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_charts_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_charts_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = cham_charts_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = cham_charts_page_set_property;
  /* What a bar of the timeline and a row of its table are at least: "day", "week" or "month". */
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_GROUPING,
      g_param_spec_string ("grouping", NULL, NULL, "day",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_type_ensure (CHAM_TYPE_TIMELINE_VIEW);
  g_type_ensure (CHAM_TYPE_CHART_PICTURE);
  g_type_ensure (CHAM_TYPE_CHART_TABLE);

  cham_charts_range_install (widget_class);
  cham_charts_actions_install (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/charts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, range_button);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, range_label);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, options);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, presets);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, as_table);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, output);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, view);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, picture);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, table);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, missing);
  gtk_widget_class_bind_template_child (widget_class, ChamChartsPage, rule);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_as_table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
}

static void
cham_charts_page_init (ChamChartsPage *self)
{
  self->grouping = g_strdup ("day");
  gtk_widget_init_template (GTK_WIDGET (self));
}
