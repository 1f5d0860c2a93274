/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is done with a view: its lanes are chosen, and it is saved, copied and printed. */
#include "app/charts-private.h"

#include <glib/gi18n.h>

#include "app/chart-output.h"
#include "app/flare-rule-dialog.h"
#include "app/lane-offers.h"
#include "app/lanes-dialog.h"
#include "draw/timeline.h"

static void
on_lanes_changed_cb (ChamChartsPage *self, ChamLanesDialog *dialog)
{
  g_strfreev (self->lanes);
  self->lanes = cham_lanes_dialog_list (dialog);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "chart-lanes", (const char *const *) self->lanes);
  cham_charts_reload (self);
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
      cham_charts_get_lanes (self) != NULL ? cham_charts_get_lanes (self)
                                           : (const char *const *) usual);
  g_signal_connect_object (dialog, "changed", G_CALLBACK (on_lanes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
on_flare_rule_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);

  if (self->overview == NULL)
    return;
  adw_dialog_present (
      cham_flare_rule_dialog_new (cham_page_get_journal (CHAM_PAGE (self)), self->overview),
      widget);
}

static void
on_save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamChartsPage *self = CHAM_CHARTS_PAGE (widget);
  const char *title = _ (cham_charts_get_kind (self)->title);

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

/* Which of the lanes that were chosen are not there, in words; NULL for none. The usual ones come
 * by themselves, and nobody misses them. */
static char *
describe_missing (ChamChartsPage *self, const ChamTimeline *timeline)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  const GPtrArray *missing = cham_timeline_get_missing (timeline);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) usual = cham_timeline_list_usual_lanes (self->overview, NULL);
  g_auto (GStrv) titles = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < missing->len; i++)
    {
      const char *name = g_ptr_array_index (missing, i);

      if (!g_strv_contains ((const char *const *) usual, name))
        g_strv_builder_take (builder, cham_lane_offers_find_title (journal, name));
    }
  titles = g_strv_builder_end (builder);
  if (*titles == NULL)
    return NULL;
  list = g_strjoinv (", ", titles);
  /* Translators: the names of lanes follow that were chosen and have nothing in them */
  return g_strdup_printf (_ ("Chosen, but there is nothing to draw yet: %s"), list);
}

/** cham_charts_show_missing: Says which of the lanes that were chosen @timeline has not got. */
void
cham_charts_show_missing (ChamChartsPage *self, const ChamTimeline *timeline)
{
  g_autofree char *text = describe_missing (self, timeline);

  gtk_label_set_label (self->missing, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), text != NULL);
  adw_status_page_set_description (
      self->empty, text != NULL ? text : _ (cham_charts_get_kind (self)->needs));
}

/** cham_charts_actions_install: The actions on what is shown, and their keys. */
void
cham_charts_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "charts.lanes", NULL, on_lanes_activated_cb);
  gtk_widget_class_install_action (klass, "charts.flare-rule", NULL, on_flare_rule_activated_cb);
  gtk_widget_class_install_property_action (klass, "charts.group", "grouping");
  gtk_widget_class_install_action (klass, "charts.save", "s", on_save_activated_cb);
  gtk_widget_class_install_action (klass, "charts.copy", NULL, on_save_activated_cb);
  gtk_widget_class_install_action (klass, "charts.print", NULL, on_save_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "charts.print", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "charts.copy", NULL);
}
