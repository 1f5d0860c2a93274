/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Six signs to rate, and the score with its parts. What a part lacks is said in its row. */
#include "app/scorad-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/scale.h"
#include "app/skin-words.h"
#include "model/amount.h"
#include "store/body.h"
#include "store/readings.h"
#include "store/scores.h"

struct _ChamScoradPanel
{
  ChamPage parent_instance;

  ChamScale *scales[CHAM_SIGN_N];

  AdwPreferencesGroup *signs;
  AdwActionRow *extent;
  AdwActionRow *intensity;
  AdwActionRow *subjective;
  AdwActionRow *total;
  GtkLabel *points;
};

G_DEFINE_FINAL_TYPE (ChamScoradPanel, cham_scorad_panel, CHAM_TYPE_PAGE)

static ChamSeries *
load_series (ChamScoradPanel *self, const char *key, GError **error)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  const ChamDayRange range = { MAX (day - (CHAM_SCORAD_DAYS - 1), CHAM_DAY_FIRST), day };
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (journal, key, error);

  return measure != NULL ? cham_journal_load_series (journal, measure->id, range, error) : NULL;
}

static void
show_score (ChamScoradPanel *self, const ChamScorad *scorad, const double *shares,
            const double *signs)
{
  ChamBodyExtent extent = cham_body_extent_compute (shares);
  g_autofree char *area = cham_scorad_describe_extent (scorad, extent);
  g_autofree char *intensity
      = cham_scorad_describe_intensity (scorad, cham_signs_count_recorded (signs));
  g_autofree char *subjective = cham_scorad_describe_subjective (scorad);
  g_autofree char *total = cham_scorad_describe_total (scorad);
  g_autofree char *points = cham_number_format (scorad->total, 1);

  adw_action_row_set_subtitle (self->extent, area);
  adw_action_row_set_subtitle (self->intensity, intensity);
  adw_action_row_set_subtitle (self->subjective, subjective);
  adw_action_row_set_subtitle (self->total, total);
  gtk_label_set_label (self->points, isnan (scorad->total) ? "–" : points);
}

static gboolean
load_and_show (ChamScoradPanel *self, GError **error)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  double shares[CHAM_BODY_N_REGIONS], signs[CHAM_SIGN_N];
  g_autoptr (ChamSeries) itch = load_series (self, CHAM_MEASURE_ITCH, error);
  g_autoptr (ChamSeries) sleep = NULL;
  ChamScorad scorad;

  if (itch == NULL)
    return FALSE;
  sleep = load_series (self, CHAM_MEASURE_SLEEP_DISTURBANCE, error);
  if (sleep == NULL || !cham_journal_load_body_map (journal, day, shares, error)
      || !cham_journal_load_signs (journal, day, signs, error))
    return FALSE;
  for (int i = 0; i < CHAM_SIGN_N; i++)
    cham_scale_set_value (self->scales[i], signs[i]);
  scorad = cham_scorad_compute (shares, signs, itch, sleep, day);
  show_score (self, &scorad, shares, signs);
  return TRUE;
}

static void
show_all (ChamScoradPanel *self)
{
  g_autoptr (GError) error = NULL;

  if (cham_day_is_valid (cham_page_get_day (CHAM_PAGE (self))) && !load_and_show (self, &error)
      && error != NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_scale_edited_cb (ChamScale *scale, double value, ChamScoradPanel *self)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < CHAM_SIGN_N; i++)
    if (self->scales[i] == scale
        && !cham_journal_set_sign (cham_page_get_journal (CHAM_PAGE (self)),
                                   cham_page_get_day (CHAM_PAGE (self)), (ChamSign) i, value,
                                   &error))
      cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_journal_changed_cb (ChamScoradPanel *self, guint what)
{
  if ((what & (CHAM_CHANGED_BODY | CHAM_CHANGED_SCORES | CHAM_CHANGED_READINGS)) != 0)
    show_all (self);
}

static void
add_sign (ChamScoradPanel *self, ChamSign sign)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *scale = cham_scale_new (0, CHAM_SIGN_MOST);
  const char *title = cham_sign_get_title (sign);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cham_sign_get_hint (sign));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, cham_sign_get_hint (sign),
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  adw_preferences_group_add (self->signs, row);
  g_signal_connect_object (scale, "edited", G_CALLBACK (on_scale_edited_cb), self, 0);
  self->scales[sign] = CHAM_SCALE (scale);
}

static void
cham_scorad_panel_constructed (GObject *object)
{
  ChamScoradPanel *self = CHAM_SCORAD_PANEL (object);

  G_OBJECT_CLASS (cham_scorad_panel_parent_class)->constructed (object);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_scorad_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_SCORAD_PANEL);
  G_OBJECT_CLASS (cham_scorad_panel_parent_class)->dispose (object);
}

static void
cham_scorad_panel_class_init (ChamScoradPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_scorad_panel_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_scorad_panel_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/scorad-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, signs);
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, extent);
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, intensity);
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, subjective);
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, total);
  gtk_widget_class_bind_template_child (widget_class, ChamScoradPanel, points);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
cham_scorad_panel_init (ChamScoradPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < CHAM_SIGN_N; i++)
    add_sign (self, (ChamSign) i);
}
