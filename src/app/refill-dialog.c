/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One field and a button that can be pressed once the field makes sense. */
#include "app/refill-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/problem-row.h"
#include "app/treatment-amounts.h"
#include "model/amount.h"
#include "store/treatments.h"

struct _ChamRefillDialog
{
  AdwAlertDialog parent_instance;

  GtkEditable *amount;
  ChamProblemRow *problem;
  ChamJournal *journal;
  gint64 id;
  ChamDay today;
};

G_DEFINE_FINAL_TYPE (ChamRefillDialog, cham_refill_dialog, ADW_TYPE_ALERT_DIALOG)

static gboolean
read_amount (ChamRefillDialog *self, double *added)
{
  return cham_treatment_read_amount (gtk_editable_get_text (self->amount), added)
         && !(*added > 1e15);
}

static void
on_amount_changed_cb (ChamRefillDialog *self)
{
  double added;
  gboolean clear = read_amount (self, &added);

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "add", clear && !isnan (added));
  cham_problem_row_show (self->problem,
                         clear ? NULL : _ ("The amount should be a number above zero."));
}

static void
cham_refill_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  ChamRefillDialog *self = CHAM_REFILL_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  double added;

  if (!g_str_equal (response, "add") || !read_amount (self, &added) || isnan (added))
    return;
  if (!cham_journal_refill_treatment (self->journal, self->id, added, self->today, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_refill_dialog_dispose (GObject *object)
{
  ChamRefillDialog *self = CHAM_REFILL_DIALOG (object);

  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_refill_dialog_parent_class)->dispose (object);
}

static void
cham_refill_dialog_class_init (ChamRefillDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_refill_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = cham_refill_dialog_response;
}

static void
cham_refill_dialog_init (ChamRefillDialog *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *amount = adw_entry_row_new ();

  self->amount = GTK_EDITABLE (amount);
  self->problem = g_object_new (CHAM_TYPE_PROBLEM_ROW, NULL);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (amount), TRUE);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (amount), GTK_INPUT_PURPOSE_NUMBER);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), amount);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->problem));
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "add", _ ("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (self), amount);
  g_signal_connect_object (amount, "changed", G_CALLBACK (on_amount_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_amount_changed_cb (self);
}

/**
 * cham_refill_dialog_new:
 * @treatment: what came in
 * @stock_text: (nullable): what is left, in words
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_refill_dialog_new (ChamJournal *journal, const ChamTreatment *treatment,
                        const char *stock_text, ChamDay today)
{
  ChamRefillDialog *self = g_object_new (CHAM_TYPE_REFILL_DIALOG, NULL);
  g_autofree char *heading = g_strdup_printf (_ ("Refill “%s”"), treatment->name);
  g_autofree char *title
      = *treatment->unit == '\0'
            ? g_strdup (_ ("How Much Came In"))
            : g_strdup_printf (_ ("How Much Came In (%s)"),
                               cham_unit_get_name (treatment->unit, 2));

  self->journal = g_object_ref (journal);
  self->id = treatment->id;
  self->today = today;
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self),
                             stock_text != NULL ? stock_text : _ ("No stock is recorded yet."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount), title);
  return ADW_DIALOG (self);
}
