/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks at the day that is shown, so that a day that was forgotten can be answered later. Of days
 * to come it says nothing: the order of a trial is told block by block. */
#include "app/trial-card.h"

#include "app/today.h"
#include "app/trial-today.h"
#include "store/trials.h"

struct _ChamTrialCard
{
  AdwBin parent_instance;

  ChamJournal *journal;
  ChamDay day;
  GtkWidget *today; /* made when a trial runs for the first time */
  guint idle;
};

G_DEFINE_FINAL_TYPE (ChamTrialCard, cham_trial_card, ADW_TYPE_BIN)

/* While it runs, and afterwards until a food that showed nothing is eaten again. */
static gboolean
has_to_be_told (const ChamTrialCase *one)
{
  if (cham_trial_status_is_open (one->status))
    return one->status->current >= 0;
  return one->status->instruction == CHAM_TRIAL_DO_EAT_AGAIN;
}

static const ChamTrialCase *
find_case (const GPtrArray *cases)
{
  for (guint i = 0; i < cases->len; i++)
    if (has_to_be_told (cases->pdata[i]))
      return cases->pdata[i];
  return NULL;
}

static void
show_case (ChamTrialCard *self, const ChamTrialCase *one)
{
  gtk_widget_set_visible (GTK_WIDGET (self), one != NULL);
  if (one == NULL)
    return;
  if (self->today == NULL)
    {
      self->today = g_object_new (CHAM_TYPE_TRIAL_TODAY, NULL);
      adw_bin_set_child (ADW_BIN (self), self->today);
    }
  cham_trial_today_show (CHAM_TRIAL_TODAY (self->today), self->journal, one, TRUE);
}

static void
update (ChamTrialCard *self)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (self->journal == NULL)
    return;
  if (cham_day_is_valid (self->day) && self->day <= cham_today ())
    cases = cham_journal_list_begun_trials (self->journal, self->day, NULL);
  show_case (self, cases != NULL ? find_case (cases) : NULL);
}

static void
on_idle_cb (gpointer data)
{
  ChamTrialCard *self = data;

  self->idle = 0;
  update (self);
}

/* What is written down elsewhere is on screen before it is asked what it means for a trial. */
static void
on_journal_changed_cb (ChamTrialCard *self, guint what)
{
  if ((what & CHAM_CHANGED_TRIALS) != 0)
    update (self);
  else if (self->today != NULL && self->idle == 0)
    self->idle = g_idle_add_once (on_idle_cb, self);
}

static void
cham_trial_card_dispose (GObject *object)
{
  ChamTrialCard *self = CHAM_TRIAL_CARD (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_trial_card_parent_class)->dispose (object);
}

static void
cham_trial_card_class_init (ChamTrialCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_trial_card_dispose;
}

static void
cham_trial_card_init (ChamTrialCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** cham_trial_card_set_journal: To be called once, with the journal to look at. */
void
cham_trial_card_set_journal (ChamTrialCard *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_TRIAL_CARD (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/** cham_trial_card_set_day: Shows the instruction of @day. */
void
cham_trial_card_set_day (ChamTrialCard *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_TRIAL_CARD (self));
  if (self->day == day)
    return;
  self->day = day;
  update (self);
}
