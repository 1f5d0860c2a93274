/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which days are shown: by name, by date, panned and zoomed. It reads nothing but which days
 * there are; the page then shows them. */
#include "app/charts-private.h"

#include "app/range-move.h"
#include "app/range-popover.h"
#include "app/range-preset.h"
#include "app/today.h"
#include "store/overviews.h"

/** cham_charts_range_find_limits: Reads anew which days there are. */
void
cham_charts_range_find_limits (ChamChartsPage *self)
{
  ChamDayRange span = cham_journal_get_span (cham_page_get_journal (CHAM_PAGE (self)));

  self->limits = cham_range_preset_resolve (CHAM_RANGE_ALL, cham_today (), span);
}

/** cham_charts_range_show: Says which days are shown, and where one can turn. */
void
cham_charts_range_show (ChamChartsPage *self)
{
  g_autofree char *text = cham_day_range_format (self->range);

  gtk_label_set_label (self->range_label, text);
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
  cham_charts_range_show (self);
  if (!cham_charts_is_timeline (self))
    cham_charts_reload (self);
  else if (self->overview != NULL)
    cham_charts_show_timeline (self);
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

static gboolean
was_chosen (ChamChartsPage *self)
{
  g_autoptr (GVariant) chosen
      = self->settings != NULL ? g_settings_get_user_value (self->settings, "chart-range") : NULL;

  return chosen != NULL;
}

/** cham_charts_range_set_up: Begins with the range that was chosen last, before any was with one
 * that fits the days there are. */
void
cham_charts_range_set_up (ChamChartsPage *self)
{
  cham_charts_range_find_limits (self);
  self->preset = was_chosen (self)
                     ? (guint) g_settings_get_enum (self->settings, "chart-range")
                     : (guint) cham_range_preset_suggest (cham_today (), self->limits);
  adw_toggle_group_set_active (self->presets, self->preset);
  gtk_menu_button_set_create_popup_func (self->range_button, on_range_asked_cb, self, NULL);
  apply_preset (self);
  g_signal_connect_object (self->presets, "notify::active", G_CALLBACK (on_preset_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/** cham_charts_range_install: The actions that choose days. */
void
cham_charts_range_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "charts.earlier", NULL, on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.later", NULL, on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.pan", "i", on_pan_activated_cb);
  gtk_widget_class_install_action (klass, "charts.zoom", "(di)", on_zoom_activated_cb);
  gtk_widget_class_install_action (klass, "charts.show-days", "(ii)",
                                   on_show_days_activated_cb);
  gtk_widget_class_install_action (klass, "charts.reset", NULL, on_reset_activated_cb);
}
