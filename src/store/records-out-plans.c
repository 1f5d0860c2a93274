/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is planned, as records that define it: the meal plan, trials with what was noted of them,
 * and the care team with its visits and questions. */
#include "store/records-out.h"

#include "store/care.h"
#include "store/definitions.h"
#include "store/meal-plans.h"
#include "store/trials.h"

static gboolean
append_plan (ChamJournal *self, GPtrArray *records, GError **error)
{
  g_autoptr (ChamMealPlan) plan = cham_journal_load_meal_plan (self, error);

  for (guint i = 0; plan != NULL && i < plan->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (plan->foods, i);

      cham_records_out_define (records, CHAM_RECORD_ENTRY, food->from, CHAM_DEFINITION_PLANNED,
                               cham_definition_write_planned (food));
    }
  for (guint i = 0; plan != NULL && i < plan->rules->len; i++)
    {
      const ChamDietRule *rule = g_ptr_array_index (plan->rules, i);

      cham_records_out_define (records, CHAM_RECORD_ENTRY, rule->from, CHAM_DEFINITION_DIET,
                               cham_definition_write_diet (rule));
    }
  return plan != NULL;
}

/* @note: (transfer full) */
static void
append_event (GPtrArray *records, const ChamTrialEvent *event, const char *name, char *note)
{
  cham_records_out_define (records, CHAM_RECORD_ENTRY, event->day, name, note)->time = event->time;
}

static void
append_trial (GPtrArray *records, const ChamTrial *trial)
{
  cham_records_out_define (records, CHAM_RECORD_ENTRY, trial->start, CHAM_DEFINITION_TRIAL,
                           cham_definition_write_trial (trial));
  for (guint i = 0; i < trial->events->len; i++)
    {
      const ChamTrialEvent *event = g_ptr_array_index (trial->events, i);

      append_event (records, event, CHAM_DEFINITION_TRIAL_EVENT,
                    cham_definition_write_trial_event (trial, event));
    }
}

/* As the row is: nothing of what somebody planned gets lost because it is not understood. */
static gboolean
append_damaged (ChamJournal *self, GPtrArray *records, const ChamTrial *trial, ChamDay day,
                GError **error)
{
  g_autoptr (ChamTrialRow) row = cham_rows_find_trial_row (self, trial->id, error);

  if (row == NULL)
    return FALSE;
  cham_records_out_define (records, CHAM_RECORD_ENTRY, day, CHAM_DEFINITION_DAMAGED_TRIAL,
                           cham_definition_write_damaged_trial (row));
  for (guint i = 0; i < trial->events->len; i++)
    {
      const ChamTrialEvent *event = g_ptr_array_index (trial->events, i);

      append_event (records, event, CHAM_DEFINITION_DAMAGED_TRIAL_EVENT,
                    cham_definition_write_damaged_trial_event (row, event));
    }
  return TRUE;
}

static gboolean
append_trials (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self, error);

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    {
      const ChamTrial *trial = g_ptr_array_index (trials, i);

      if (trial->damage == NULL)
        append_trial (records, trial);
      else if (!append_damaged (self, records, trial, day, error))
        return FALSE;
    }
  return trials != NULL;
}

static const ChamVisit *
find_visit (const GPtrArray *visits, gint64 id)
{
  for (guint i = 0; i < visits->len; i++)
    if (((const ChamVisit *) g_ptr_array_index (visits, i))->id == id)
      return g_ptr_array_index (visits, i);
  return NULL;
}

static gboolean
append_questions (ChamJournal *self, GPtrArray *records, const GPtrArray *visits, ChamDay day,
                  GError **error)
{
  g_autoptr (GPtrArray) questions = cham_journal_list_all_questions (self, error);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const ChamQuestion *question = g_ptr_array_index (questions, i);
      const ChamVisit *visit = find_visit (visits, question->visit_id);

      cham_records_out_define (records, CHAM_RECORD_ENTRY, visit != NULL ? visit->day : day,
                               CHAM_DEFINITION_QUESTION,
                               cham_definition_write_question (question, visit));
    }
  return questions != NULL;
}

static gboolean
append_care (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) contacts = cham_journal_list_contacts (self, error);
  g_autoptr (GPtrArray) visits
      = contacts != NULL ? cham_journal_list_visits (self, error) : NULL;

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    cham_records_out_define (records, CHAM_RECORD_ENTRY, day, CHAM_DEFINITION_CONTACT,
                             cham_definition_write_contact (g_ptr_array_index (contacts, i)));
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const ChamVisit *visit = g_ptr_array_index (visits, i);

      cham_records_out_define (records, CHAM_RECORD_ENTRY, visit->day, CHAM_DEFINITION_VISIT,
                               cham_definition_write_visit (visit));
    }
  return visits != NULL && append_questions (self, records, visits, day, error);
}

/** cham_records_out_add_plans: Adds them to @records; @day is for what has none of its own. */
gboolean
cham_records_out_add_plans (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  return append_plan (self, records, error) && append_trials (self, records, day, error)
         && append_care (self, records, day, error);
}
