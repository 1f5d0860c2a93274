/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A small form. Of a reaction it asks whether it came within two hours, for then the trial is over
 * and the emergency text matters. */
#include "app/trial-event-dialog.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/feedback.h"
#include "store/trials.h"

struct _ChamTrialEventDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  gint64 trial_id;
  ChamTrialEventKind kind;

  GtkLabel *explanation;
  GtkWidget *soon_group;
  AdwSwitchRow *soon;
  GtkLabel *emergency;
  ChamDayRow *day;
  GtkEditable *note;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (ChamTrialEventDialog, cham_trial_event_dialog, ADW_TYPE_DIALOG)

static ChamTrialEventKind
get_kind (ChamTrialEventDialog *self)
{
  if (self->kind == CHAM_TRIAL_REACTION && adw_switch_row_get_active (self->soon))
    return CHAM_TRIAL_IMMEDIATE;
  return self->kind;
}

static void
on_save_clicked_cb (ChamTrialEventDialog *self)
{
  g_autoptr (ChamTrialEvent) event
      = cham_trial_event_new (get_kind (self), cham_day_row_get_day (self->day),
                              gtk_editable_get_text (self->note));
  g_autoptr (GError) error = NULL;

  if (cham_journal_add_trial_event (self->journal, self->trial_id, event, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_trial_event_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_EVENT_DIALOG);
  g_clear_object (&CHAM_TRIAL_EVENT_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_trial_event_dialog_parent_class)->dispose (object);
}

static void
cham_trial_event_dialog_class_init (ChamTrialEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_event_dialog_dispose;
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, soon_group);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, soon);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, emergency);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialEventDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_trial_event_dialog_init (ChamTrialEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->emergency, cham_gate_get_emergency_text ());
}

static const char *
get_title (ChamTrialEventKind kind)
{
  if (kind == CHAM_TRIAL_STOPPED)
    return _ ("Stop Early");
  return kind == CHAM_TRIAL_REACTION ? _ ("Reaction") : _ ("Note");
}

static const char *
get_explanation (ChamTrialEventKind kind)
{
  if (kind == CHAM_TRIAL_STOPPED)
    return _ ("The trial ends with this day. All that is written down stays. A trial that is "
              "stopped because of how it went says less, so the reason is kept with it.");
  if (kind == CHAM_TRIAL_REACTION)
    return _ ("What you saw is kept with the trial. In a challenge it ends there: do not have it "
              "again until your skin has calmed down.");
  return _ ("Anything that may matter later: another cream, the weather, a journey.");
}

static void
show_kind (ChamTrialEventDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), get_title (self->kind));
  gtk_label_set_label (self->explanation, get_explanation (self->kind));
  gtk_widget_set_visible (self->soon_group, self->kind == CHAM_TRIAL_REACTION);
  gtk_button_set_label (self->save,
                        self->kind == CHAM_TRIAL_STOPPED ? _ ("_Stop") : _ ("_Save"));
}

/**
 * cham_trial_event_dialog_new:
 * @trial: its number in the journal
 * @kind: %CHAM_TRIAL_REACTION, %CHAM_TRIAL_STOPPED or %CHAM_TRIAL_NOTE
 * @day: the day until another is chosen
 *
 * Returns: (transfer floating): the form, to present
 */
AdwDialog *
cham_trial_event_dialog_new (ChamJournal *journal, gint64 trial, ChamTrialEventKind kind,
                             ChamDay day)
{
  ChamTrialEventDialog *self = g_object_new (CHAM_TYPE_TRIAL_EVENT_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->trial_id = trial;
  self->kind = kind;
  cham_day_row_set_day (self->day, day);
  show_kind (self);
  return ADW_DIALOG (self);
}
