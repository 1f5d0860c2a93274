/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Three fields and a button that can be pressed once they make sense. The time of a planned dose
 * is that of its plan, and a skipped dose has no amount; neither is asked then. */
#include "app/dose-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/problem-row.h"
#include "app/treatment-amounts.h"
#include "model/amount.h"

struct _ChamDoseDialog
{
  AdwAlertDialog parent_instance;

  GtkEditable *amount;
  ChamProblemRow *amount_problem;
  GtkEditable *time;
  ChamProblemRow *time_problem;
  GtkEditable *note;
  ChamJournal *journal;
  ChamDose *dose;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (ChamDoseDialog, cham_dose_dialog, ADW_TYPE_ALERT_DIALOG)

static gboolean
read_amount (ChamDoseDialog *self)
{
  double amount;

  if (!cham_treatment_read_amount (gtk_editable_get_text (self->amount), &amount)
      || !cham_treatment_is_plausible (amount, self->dose->unit))
    return FALSE;
  self->dose->amount = amount;
  return TRUE;
}

static gboolean
read_time (ChamDoseDialog *self)
{
  const char *text = gtk_editable_get_text (self->time);
  ChamTimeOfDay time = cham_time_of_day_read (text);

  if (time == CHAM_TIME_NONE && *text != '\0')
    return FALSE;
  self->dose->time = time;
  return TRUE;
}

static void
on_changed_cb (ChamDoseDialog *self)
{
  gboolean has_amount, has_time;

  if (self->showing)
    return;
  has_amount = read_amount (self);
  has_time = read_time (self);
  cham_problem_row_show (self->amount_problem,
                         has_amount ? NULL : _ ("The amount should be a number above zero."));
  cham_problem_row_show (self->time_problem,
                         has_time ? NULL : _ ("Not a time. Type 8:30, 830 or 8."));
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save", has_amount && has_time);
}

static void
cham_dose_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  ChamDoseDialog *self = CHAM_DOSE_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "save") || !read_amount (self) || !read_time (self))
    return;
  g_set_str (&self->dose->note, gtk_editable_get_text (self->note));
  if (self->dose->status == CHAM_DOSE_NOT_RECORDED)
    self->dose->status = CHAM_DOSE_TAKEN;
  if (!cham_journal_record_dose (self->journal, self->dose, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_dose_dialog_dispose (GObject *object)
{
  ChamDoseDialog *self = CHAM_DOSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_DOSE_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->dose, cham_dose_free);
  G_OBJECT_CLASS (cham_dose_dialog_parent_class)->dispose (object);
}

static void
cham_dose_dialog_class_init (ChamDoseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_dose_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = cham_dose_dialog_response;
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/dose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamDoseDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseDialog, amount_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseDialog, time);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseDialog, time_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
cham_dose_dialog_init (ChamDoseDialog *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_dose (ChamDoseDialog *self)
{
  const ChamDose *dose = self->dose;
  char time[CHAM_TIME_TEXT_SIZE];
  g_autofree char *amount = cham_treatment_write_amount (dose->amount);
  g_autofree char *title = NULL;

  if (*dose->unit != '\0')
    {
      title = g_strdup_printf (_ ("Amount (%s)"), cham_unit_get_name (dose->unit, 2));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount), title);
    }
  gtk_editable_set_text (self->amount, amount);
  gtk_editable_set_text (self->time, cham_time_of_day_print (dose->time, time));
  gtk_editable_set_text (self->note, dose->note);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), dose->status != CHAM_DOSE_SKIPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->time), !dose->planned);
}

/**
 * cham_dose_dialog_new:
 * @item: the dose; one that is not recorded yet is taken once it is saved
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_dose_dialog_new (ChamJournal *journal, const ChamChecklistItem *item)
{
  ChamDoseDialog *self = g_object_new (CHAM_TYPE_DOSE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->dose = cham_dose_copy (item->dose);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), item->treatment->name);
  show_dose (self);
  self->showing = FALSE;
  return ADW_DIALOG (self);
}
