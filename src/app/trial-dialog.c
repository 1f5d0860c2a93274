/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Leads from what is tested over the questions about safety, the design and what counts to a
 * summary, each page a class of its own. Nothing is stored before the last button, but for the
 * answers at the gate that are to be remembered. */
#include "app/trial-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/person-facts.h"
#include "app/trial-gate-page.h"
#include "app/trial-how-page.h"
#include "app/trial-how-words.h"
#include "app/trial-plan-page.h"
#include "app/trial-what-page.h"
#include "draw/date.h"
#include "model/amount.h"
#include "model/gate-memory.h"
#include "model/trial-instruction.h"
#include "model/trial-plan.h"
#include "store/readings.h"
#include "store/trials.h"

struct _ChamTrialDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  ChamDay today;
  int lag; /* of the finding that is put to the test, 0 for none */
  ChamTrial *trial;

  AdwNavigationView *navigation;
  ChamTrialWhatPage *what;
  ChamTrialGatePage *gate;
  ChamTrialHowPage *how;
  ChamTrialPlanPage *plan;
  AdwPreferencesGroup *summary;
  GPtrArray *summary_rows;
  GtkLabel *problem;
  GtkWidget *start;
};

G_DEFINE_FINAL_TYPE (ChamTrialDialog, cham_trial_dialog, ADW_TYPE_DIALOG)

static guint started_signal;

/* What works slowly, or shows only after days, needs longer blocks. */
#define SLOW_LAG 4
#define SLOW_BLOCKS 12
#define SLOW_BLOCK_DAYS 7

static void
remember_gate (ChamTrialDialog *self)
{
  g_autofree char *exposure = cham_trial_print_exposure (self->trial);
  g_autofree char *before = cham_journal_dup_setting (self->journal, CHAM_SETTING_GATE);
  g_autofree char *now = cham_gate_memory_update (before, exposure, &self->trial->gate);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (before != NULL ? before : "", now) != 0
      && !cham_journal_note_setting (self->journal, CHAM_SETTING_GATE, now, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static const struct
{
  ChamPersonFacts fact;
  ChamGateQuestion question;
} person_facts[] = {
  { CHAM_PERSON_UNDER_AGE, CHAM_GATE_CHILD },
  { CHAM_PERSON_ALLERGIC, CHAM_GATE_ALLERGY },
  { CHAM_PERSON_INJECTOR, CHAM_GATE_INJECTOR },
  { CHAM_PERSON_ASTHMA, CHAM_GATE_ASTHMA },
  { CHAM_PERSON_PREGNANT, CHAM_GATE_PREGNANT },
  { CHAM_PERSON_UNDERWEIGHT, CHAM_GATE_UNDERWEIGHT },
  { CHAM_PERSON_EATING_DISORDER, CHAM_GATE_EATING_DISORDER },
  { CHAM_PERSON_RESTRICTED, CHAM_GATE_RESTRICTED },
};

static void
fill_gate_from_profile (ChamTrialDialog *self)
{
  ChamTrial *trial = self->trial;
  gboolean food = trial->kind == CHAM_EXPOSURE_FOOD;
  gboolean group = trial->kind == CHAM_EXPOSURE_FOOD_GROUP;
  ChamPersonFacts facts
      = cham_person_facts_load (self->journal, food ? trial->exposure : NULL,
                                group ? trial->exposure : NULL, self->today);

  for (gsize i = 0; i < G_N_ELEMENTS (person_facts); i++)
    if ((facts & person_facts[i].fact) != 0)
      trial->gate.answers[person_facts[i].question] = CHAM_ANSWER_YES;
}

static void
recall_gate (ChamTrialDialog *self)
{
  g_autofree char *exposure = cham_trial_print_exposure (self->trial);
  g_autofree char *memory = cham_journal_dup_setting (self->journal, CHAM_SETTING_GATE);

  cham_gate_memory_recall (memory, exposure, &self->trial->gate);
}

static void
recommend (ChamTrialDialog *self)
{
  ChamTrial *trial = self->trial;

  trial->design = cham_trial_how_words_recommend (trial);
  if (trial->kind != CHAM_EXPOSURE_TREATMENT && self->lag < SLOW_LAG)
    return;
  trial->numbers[CHAM_TRIAL_BLOCKS] = SLOW_BLOCKS;
  trial->numbers[CHAM_TRIAL_BLOCK_DAYS] = SLOW_BLOCK_DAYS;
}

static void
begin_plan (ChamTrialDialog *self, const ChamTrialCandidate *candidate)
{
  g_clear_pointer (&self->trial, cham_trial_free);
  self->trial = cham_trial_new (CHAM_TRIAL_ON_OFF, candidate->kind, candidate->exposure,
                                self->today + 1);
  g_set_str (&self->trial->title, candidate->title);
  self->trial->gate.subject = candidate->subject;
  recommend (self);
  recall_gate (self);
  fill_gate_from_profile (self);
  cham_trial_gate_page_set_gate (self->gate, &self->trial->gate);
}

static void
on_candidate_chosen_cb (ChamTrialDialog *self, const ChamTrialCandidate *candidate)
{
  begin_plan (self, candidate);
  adw_navigation_view_push_by_tag (self->navigation, "gate");
}

static void
on_answered_cb (ChamTrialDialog *self)
{
  if (self->trial == NULL)
    return;
  self->trial->gate = cham_trial_gate_page_get_gate (self->gate);
  remember_gate (self);
}

static void
on_gate_passed_cb (ChamTrialDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamTrialRecord) record = NULL;

  self->trial->gate = cham_trial_gate_page_get_gate (self->gate);
  record = cham_journal_load_trial_record (self->journal, self->trial, self->today, &error);
  if (record == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  cham_trial_how_page_show (self->how, self->trial, record);
  adw_navigation_view_push_by_tag (self->navigation, "how");
}

static void
on_how_chosen_cb (ChamTrialDialog *self)
{
  cham_trial_how_page_read (self->how, self->trial);
  cham_trial_plan_page_show (self->plan, self->trial, self->today);
  adw_navigation_view_push_by_tag (self->navigation, "plan");
}

static void
add_line (ChamTrialDialog *self, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (self->summary, row);
  g_ptr_array_add (self->summary_rows, row);
}

static char *
find_outcome_title (ChamTrialDialog *self)
{
  g_autoptr (ChamMeasure) measure
      = cham_journal_find_measure (self->journal, self->trial->outcome, NULL);

  return g_strdup (measure != NULL ? cham_measure_get_title (measure) : self->trial->outcome);
}

static void
add_numbers (ChamTrialDialog *self)
{
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", self->trial->numbers[i]);

      if (i != CHAM_TRIAL_RUN_LIMIT
          && cham_trial_design_uses (self->trial->design, (ChamTrialNumber) i))
        add_line (self, cham_trial_number_get_title ((ChamTrialNumber) i), number);
    }
}

static void
fill_summary (ChamTrialDialog *self)
{
  const ChamTrial *trial = self->trial;
  g_autofree char *start = cham_date_format (trial->start);
  g_autofree char *length = cham_trial_how_words_describe_length (trial);
  ChamDay last = MIN (trial->start + cham_trial_get_longest (trial) - 1, CHAM_DAY_LAST);
  g_autofree char *end = cham_date_format (last);
  g_autofree char *outcome = find_outcome_title (self);
  g_autofree char *points = cham_number_format (trial->threshold, 1);
  g_autofree char *counts = g_strdup_printf (_ ("%s points or more"), points);

  while (self->summary_rows->len > 0)
    adw_preferences_group_remove (
        self->summary, g_ptr_array_steal_index (self->summary_rows, self->summary_rows->len - 1));
  add_line (self, _ ("What is tested"), trial->title);
  add_line (self, _ ("How"), cham_trial_design_get_title (trial->design));
  add_line (self, _ ("Begins on"), start);
  add_line (self, _ ("Takes"), length);
  if (trial->design != CHAM_TRIAL_ELIMINATION)
    add_line (self, _ ("Ends on"), end);
  add_line (self, _ ("Judged by"), outcome);
  if (trial->design != CHAM_TRIAL_ON_OFF)
    add_line (self, _ ("A change that counts"), counts);
  else
    add_line (self, _ ("Order"), trial->hidden
                                     ? _ ("Drawn by lot when you start, and hidden: print it for "
                                          "whoever fills the packs")
                                     : _ ("Drawn by lot when you start, told block by block"));
  add_numbers (self);
}

/* Why it cannot be started, in a sentence; NULL when it can. */
static char *
find_problem (ChamTrialDialog *self)
{
  const char *caution = cham_trial_get_caution (self->trial);
  g_autofree char *problem = cham_trial_check (self->trial);

  if (problem != NULL)
    return g_strdup_printf (_ ("This plan cannot be carried out: %s."), problem);
  if (caution != NULL && !self->trial->agreed)
    return g_strdup_printf (_ ("%s Go back and say so when you have, or choose fewer days."),
                            caution);
  return NULL;
}

static void
on_planned_cb (ChamTrialDialog *self)
{
  g_autofree char *problem = NULL;

  cham_trial_plan_page_read (self->plan, self->trial);
  fill_summary (self);
  problem = find_problem (self);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->start, problem == NULL);
  adw_navigation_view_push_by_tag (self->navigation, "summary");
}

static void
on_start_clicked_cb (ChamTrialDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!cham_journal_add_trial (self->journal, self->trial, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, started_signal, 0, self->trial->id);
}

/* What is inside outlives the dialog in some versions of libadwaita, and would keep the journal. */
static void
cham_trial_dialog_dispose (GObject *object)
{
  ChamTrialDialog *self = CHAM_TRIAL_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_DIALOG);
  g_clear_pointer (&self->summary_rows, g_ptr_array_unref);
  g_clear_pointer (&self->trial, cham_trial_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_trial_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, what);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, gate);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, how);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialDialog, start);
  gtk_widget_class_bind_template_callback (widget_class, on_candidate_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_gate_passed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_how_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_planned_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_start_clicked_cb);
}

static void
cham_trial_dialog_class_init (ChamTrialDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_dialog_dispose;
  started_signal = g_signal_new ("started", CHAM_TYPE_TRIAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (CHAM_TYPE_TRIAL_WHAT_PAGE);
  g_type_ensure (CHAM_TYPE_TRIAL_GATE_PAGE);
  g_type_ensure (CHAM_TYPE_TRIAL_HOW_PAGE);
  g_type_ensure (CHAM_TYPE_TRIAL_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-dialog.ui");
  bind_children (widget_class);
}

static void
cham_trial_dialog_init (ChamTrialDialog *self)
{
  self->summary_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
load (ChamTrialDialog *self)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self->journal, NULL);
  GPtrArray *candidates = cham_trial_candidates_load (self->journal, NULL);

  if (candidates != NULL)
    cham_trial_what_page_set_candidates (self->what, candidates);
  if (measures != NULL)
    cham_trial_plan_page_set_outcomes (self->plan, measures);
}

/** cham_trial_dialog_new: (transfer floating): The assistant, to present. */
AdwDialog *
cham_trial_dialog_new (ChamJournal *journal, ChamDay today)
{
  ChamTrialDialog *self = g_object_new (CHAM_TYPE_TRIAL_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->today = today;
  load (self);
  return ADW_DIALOG (self);
}

/**
 * cham_trial_dialog_choose:
 * @kind: as of cham_exposure_kind_to_string()
 * @name: what is to be tested; when there is no such thing, the person chooses
 * @lag: days after which it seemed to show, 0 when that is not known
 */
void
cham_trial_dialog_choose (ChamTrialDialog *self, const char *kind, const char *name, int lag)
{
  ChamExposureKind exposure_kind;
  const ChamTrialCandidate *found = NULL;

  g_return_if_fail (CHAM_IS_TRIAL_DIALOG (self));
  self->lag = lag;
  if (cham_exposure_kind_from_string (kind, &exposure_kind))
    found = cham_trial_what_page_choose (self->what, exposure_kind, name);
  if (found != NULL)
    on_candidate_chosen_cb (self, found);
}
