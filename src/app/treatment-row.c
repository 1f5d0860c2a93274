/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says in one row what a treatment is and when it is due, and what can be done with it. It
 * does nothing of that itself. */
#include "app/treatment-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/treatment-form.h"
#include "model/amount.h"

struct _ChamTreatmentRow
{
  AdwActionRow parent_instance;

  GtkWidget *bring_back;
  GtkWidget *menu;
  GtkWidget *low;
  char *caution;
};

G_DEFINE_FINAL_TYPE (ChamTreatmentRow, cham_treatment_row, ADW_TYPE_ACTION_ROW)

enum
{
  EDIT_REQUESTED,
  DOSE_REQUESTED,
  REFILL_REQUESTED,
  ARCHIVE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_edit_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[EDIT_REQUESTED], 0);
}

static void
on_dose_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[DOSE_REQUESTED], 0);
}

static void
on_refill_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[REFILL_REQUESTED], 0);
}

static void
on_look_up_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.look-up", "s",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
}

static void
on_archive_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ARCHIVE_REQUESTED], 0, TRUE);
}

static void
on_bring_back_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ARCHIVE_REQUESTED], 0, FALSE);
}

static void
cham_treatment_row_activate (AdwActionRow *row)
{
  g_signal_emit (row, signals[EDIT_REQUESTED], 0);
}

static void
cham_treatment_row_finalize (GObject *object)
{
  g_free (CHAM_TREATMENT_ROW (object)->caution);
  G_OBJECT_CLASS (cham_treatment_row_parent_class)->finalize (object);
}

static void
cham_treatment_row_class_init (ChamTreatmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cham_treatment_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = cham_treatment_row_activate;
  signals[EDIT_REQUESTED]
      = g_signal_new ("edit-requested", CHAM_TYPE_TREATMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
  signals[DOSE_REQUESTED]
      = g_signal_new ("dose-requested", CHAM_TYPE_TREATMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
  signals[REFILL_REQUESTED]
      = g_signal_new ("refill-requested", CHAM_TYPE_TREATMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);
  signals[ARCHIVE_REQUESTED]
      = g_signal_new ("archive-requested", CHAM_TYPE_TREATMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/treatment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentRow, bring_back);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentRow, menu);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentRow, low);
  gtk_widget_class_install_action (widget_class, "treatment.edit", NULL, on_edit_activated_cb);
  gtk_widget_class_install_action (widget_class, "treatment.record-dose", NULL,
                                   on_dose_activated_cb);
  gtk_widget_class_install_action (widget_class, "treatment.refill", NULL, on_refill_activated_cb);
  gtk_widget_class_install_action (widget_class, "treatment.look-up", NULL,
                                   on_look_up_activated_cb);
  gtk_widget_class_install_action (widget_class, "treatment.archive", NULL,
                                   on_archive_activated_cb);
  gtk_widget_class_install_action (widget_class, "treatment.bring-back", NULL,
                                   on_bring_back_activated_cb);
}

static void
cham_treatment_row_init (ChamTreatmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cham_treatment_row_new (void)
{
  return g_object_new (CHAM_TYPE_TREATMENT_ROW, NULL);
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "from 3 March 2026", "until 3 March 2026", or NULL when neither matters today. */
static char *
describe_course (const ChamTreatment *treatment, ChamDay today)
{
  g_autofree char *day = NULL;

  if (treatment->start > today)
    {
      day = cham_day_format (treatment->start, _ ("%-e %b %Y"));
      return g_strdup_printf (_ ("from %s"), day);
    }
  if (treatment->end == CHAM_DAY_NONE)
    return NULL;
  day = cham_day_format (treatment->end, _ ("%-e %b %Y"));
  return g_strdup_printf (treatment->end < today ? _ ("ended %s") : _ ("until %s"), day);
}

/** cham_treatment_row_describe: (transfer full): "25 µg · every day, 08:00 · until 3 Mar 2026". */
char *
cham_treatment_row_describe (const ChamTreatment *treatment, ChamDay today)
{
  const ChamSchedule *schedule = cham_treatment_form_find_schedule (treatment, today);
  GString *text = g_string_new (NULL);
  g_autofree char *amount = NULL;
  g_autofree char *days = NULL;
  g_autofree char *course = describe_course (treatment, today);

  if (!isnan (treatment->amount))
    amount = cham_amount_format (treatment->amount, treatment->unit);
  days = schedule != NULL ? cham_schedule_format (schedule) : g_strdup (_ ("as needed"));
  append_part (text, amount);
  append_part (text, days);
  append_part (text, course);
  append_part (text, treatment->note);
  return g_string_free (text, FALSE);
}

/* What it is, how it was taken lately, and what is left, each on a line. */
static char *
describe_all (const ChamTreatment *treatment, const ChamTreatmentStatus *status,
              const char *caution, ChamDay today)
{
  g_autofree char *treatment_text = cham_treatment_row_describe (treatment, today);
  g_autofree char *adherence = cham_treatment_status_describe_adherence (status);
  g_autofree char *stock = cham_treatment_status_describe_stock (status, treatment, today);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  g_strv_builder_add (lines, treatment_text);
  if (adherence != NULL)
    g_strv_builder_add (lines, adherence);
  if (stock != NULL)
    g_strv_builder_add (lines, stock);
  if (caution != NULL)
    g_strv_builder_add (lines, caution);
  texts = g_strv_builder_end (lines);
  return g_strjoinv ("\n", texts);
}

/** cham_treatment_row_set_caution: What to say of cautions from the next treatment on, %NULL for
 * none. */
void
cham_treatment_row_set_caution (ChamTreatmentRow *self, const char *caution)
{
  g_return_if_fail (CHAM_IS_TREATMENT_ROW (self));
  g_set_str (&self->caution, caution);
}

/** cham_treatment_row_set_treatment: Shows @treatment and its @status; the row keeps nothing of
 * them. */
void
cham_treatment_row_set_treatment (ChamTreatmentRow *self, const ChamTreatment *treatment,
                                  const ChamTreatmentStatus *status, ChamDay today)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (CHAM_IS_TREATMENT_ROW (self));
  g_return_if_fail (treatment != NULL && status != NULL);
  subtitle = treatment->archived ? cham_treatment_row_describe (treatment, today)
                                 : describe_all (treatment, status, self->caution, today);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), treatment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !treatment->archived);
  gtk_widget_set_visible (self->bring_back, treatment->archived);
  gtk_widget_set_visible (self->menu, !treatment->archived);
  gtk_widget_set_visible (self->low,
                          !treatment->archived && cham_stock_is_low (&status->stock, today));
}
