/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the instruction and stores what the person answers, each a step of undo. On the Journal it
 * has two buttons, on the trial's own page all of them. What to do it is told, and decides
 * nothing. */
#include "app/trial-today.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/trial-event-dialog.h"
#include "model/trial-instruction.h"
#include "model/trial-notes.h"
#include "store/trials.h"

struct _ChamTrialToday
{
  AdwBin parent_instance;

  ChamJournal *journal;
  ChamTrial *trial;
  ChamTrialInstruction instruction_kind;
  ChamDay day;

  GtkLabel *instruction;
  GtkLabel *progress;
  GtkWidget *buttons;
  GtkWidget *kept;
  GtkWidget *slipped;
  GtkWidget *resume;
  GtkWidget *again;
  GtkWidget *reaction;
  GtkWidget *ill;
  GtkWidget *pause;
  GtkWidget *stop;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (ChamTrialToday, cham_trial_today, ADW_TYPE_BIN)

static const ChamTrialEvent *
find (ChamTrialToday *self, ChamTrialEventKind kind)
{
  return cham_trial_find_event (self->trial, kind, self->day);
}

/* "Eaten" in a challenge, "Kept" where there is something to keep to. */
static void
show_answers (ChamTrialToday *self)
{
  gboolean challenge = self->instruction_kind == CHAM_TRIAL_DO_EAT;

  gtk_button_set_label (GTK_BUTTON (self->kept), challenge ? _ ("Eaten") : _ ("Kept"));
  gtk_button_set_label (GTK_BUTTON (self->slipped), challenge ? _ ("Not Eaten") : _ ("Slipped"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kept),
                                find (self, CHAM_TRIAL_KEPT) != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->slipped),
                                find (self, CHAM_TRIAL_SLIP) != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->ill),
                                find (self, CHAM_TRIAL_ILLNESS) != NULL);
}

/* The buttons show what is stored, not what was clicked. */
static void
tell_error (ChamTrialToday *self, const GError *error)
{
  show_answers (self);
  cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
add_event (ChamTrialToday *self, ChamTrialEventKind kind)
{
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (kind, self->day, "");
  g_autoptr (GError) error = NULL;

  if (!cham_journal_add_trial_event (self->journal, self->trial->id, event, &error))
    tell_error (self, error);
}

/* One answer a day; a second click takes it back. */
static void
answer (ChamTrialToday *self, ChamTrialEventKind kind, ChamTrialFinding kept)
{
  g_autoptr (GError) error = NULL;

  if (find (self, kind) != NULL)
    kept = CHAM_TRIAL_UNKNOWN;
  if (!cham_journal_set_trial_kept (self->journal, self->trial->id, self->day, kept, &error))
    tell_error (self, error);
}

static void
on_kept_clicked_cb (ChamTrialToday *self)
{
  answer (self, CHAM_TRIAL_KEPT, CHAM_TRIAL_YES);
}

static void
on_slipped_clicked_cb (ChamTrialToday *self)
{
  answer (self, CHAM_TRIAL_SLIP, CHAM_TRIAL_NO);
}

static void
on_ill_clicked_cb (ChamTrialToday *self)
{
  const ChamTrialEvent *event = find (self, CHAM_TRIAL_ILLNESS);
  g_autoptr (GError) error = NULL;

  if (event == NULL)
    add_event (self, CHAM_TRIAL_ILLNESS);
  else if (!cham_journal_remove_trial_event (self->journal, event->id, &error))
    tell_error (self, error);
}

static void
on_pause_clicked_cb (ChamTrialToday *self)
{
  add_event (self, CHAM_TRIAL_PAUSED);
}

static void
on_resume_clicked_cb (ChamTrialToday *self)
{
  add_event (self, CHAM_TRIAL_RESUMED);
}

static void
on_again_clicked_cb (ChamTrialToday *self)
{
  add_event (self, CHAM_TRIAL_EATEN_AGAIN);
}

static void
on_reaction_clicked_cb (ChamTrialToday *self)
{
  adw_dialog_present (
      cham_trial_event_dialog_new (self->journal, self->trial->id, CHAM_TRIAL_REACTION, self->day),
      GTK_WIDGET (self));
}

static void
on_stop_clicked_cb (ChamTrialToday *self)
{
  adw_dialog_present (
      cham_trial_event_dialog_new (self->journal, self->trial->id, CHAM_TRIAL_STOPPED, self->day),
      GTK_WIDGET (self));
}

static void
on_open_clicked_cb (ChamTrialToday *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-trial", "x", self->trial->id);
}

static gboolean
has_any_button (ChamTrialToday *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_widget_get_visible (button))
      return TRUE;
  return FALSE;
}

static gboolean
may_note (ChamTrialToday *self, ChamTrialEventKind kind)
{
  return cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT
         && cham_trial_may_note (self->trial, self->instruction_kind, self->day, kind);
}

static void
show_buttons (ChamTrialToday *self, gboolean compact)
{
  gtk_widget_set_visible (self->kept, may_note (self, CHAM_TRIAL_KEPT));
  gtk_widget_set_visible (self->slipped, may_note (self, CHAM_TRIAL_SLIP));
  gtk_widget_set_visible (self->resume, may_note (self, CHAM_TRIAL_RESUMED));
  gtk_widget_set_visible (self->again, may_note (self, CHAM_TRIAL_EATEN_AGAIN));
  gtk_button_set_label (GTK_BUTTON (self->again), _ ("It Is Eaten Again"));
  gtk_widget_set_visible (self->reaction, !compact && may_note (self, CHAM_TRIAL_REACTION));
  gtk_widget_set_visible (self->ill, !compact && may_note (self, CHAM_TRIAL_ILLNESS));
  gtk_widget_set_visible (self->pause, !compact && may_note (self, CHAM_TRIAL_PAUSED));
  gtk_widget_set_visible (self->stop, !compact && may_note (self, CHAM_TRIAL_STOPPED));
  gtk_widget_set_visible (self->open, compact);
  gtk_widget_set_visible (self->buttons, has_any_button (self));
}

static void
cham_trial_today_dispose (GObject *object)
{
  ChamTrialToday *self = CHAM_TRIAL_TODAY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_TODAY);
  g_clear_pointer (&self->trial, cham_trial_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_trial_today_parent_class)->dispose (object);
}

static void
bind_buttons (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, buttons);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, kept);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, slipped);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, resume);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, again);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, reaction);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, ill);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, pause);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, stop);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, open);
  gtk_widget_class_bind_template_callback (widget_class, on_kept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_slipped_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_resume_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reaction_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_ill_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pause_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked_cb);
}

static void
cham_trial_today_class_init (ChamTrialTodayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_today_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-today.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, instruction);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialToday, progress);
  bind_buttons (widget_class);
}

static void
cham_trial_today_init (ChamTrialToday *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_trial_today_show:
 * @one: (transfer none): the trial as it stands on the day to show
 * @compact: whether only what is needed every day is there
 */
void
cham_trial_today_show (ChamTrialToday *self, ChamJournal *journal, const ChamTrialCase *one,
                       gboolean compact)
{
  g_autofree char *instruction = cham_trial_format_instruction (one->trial, one->status);
  g_autofree char *progress = cham_trial_format_progress (one->status);

  g_return_if_fail (CHAM_IS_TRIAL_TODAY (self));
  g_set_object (&self->journal, journal);
  g_clear_pointer (&self->trial, cham_trial_free);
  self->trial = cham_trial_copy (one->trial);
  self->instruction_kind = one->status->instruction;
  self->day = one->status->today;
  gtk_label_set_label (self->instruction, instruction);
  gtk_widget_remove_css_class (GTK_WIDGET (self->instruction), "title-2");
  gtk_widget_remove_css_class (GTK_WIDGET (self->instruction), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->instruction), compact ? "heading" : "title-2");
  gtk_label_set_label (self->progress, progress);
  show_answers (self);
  show_buttons (self, compact);
}
