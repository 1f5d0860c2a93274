/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial plan: what a trial can find, what has to be asked first, and its dates. It
 * stores nothing without --start. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "analysis/trial-power.h"
#include "analysis/trial-result.h"
#include "analysis/trial-words.h"
#include "cli/common.h"
#include "cli/trial-commands.h"
#include "cli/trial-plan-options.h"
#include "model/trial-instruction.h"
#include "store/foods.h"
#include "store/readings.h"
#include "store/treatments.h"
#include "store/trials.h"

#define GLUTEN "gluten"

static gboolean
has_group (ChamJournal *journal, const char *key)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (journal, NULL);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    if (strcmp (((const ChamFoodGroup *) g_ptr_array_index (groups, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_gluten (ChamJournal *journal, const ChamTrial *trial)
{
  g_autoptr (ChamFood) food = NULL, whole = NULL;

  if (trial->kind == CHAM_EXPOSURE_FOOD_GROUP)
    return strcmp (trial->exposure, GLUTEN) == 0;
  if (trial->kind != CHAM_EXPOSURE_FOOD)
    return FALSE;
  food = cham_journal_find_food (journal, trial->exposure, NULL);
  whole = food != NULL ? cham_journal_load_food (journal, food->id, NULL) : NULL;
  return whole != NULL && whole->all_groups != NULL
         && g_strv_contains ((const char *const *) whole->all_groups, GLUTEN);
}

static void
print_gate (const ChamSafetyGate *gate)
{
  g_autoptr (GArray) findings = cham_safety_gate_judge (gate);

  printf ("%s\n", _ ("Questions before the start:"));
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    if (cham_safety_gate_asks (gate, (ChamGateQuestion) i))
      printf ("  %s=%s  %s\n", cham_gate_question_to_string ((ChamGateQuestion) i),
              cham_answer_to_string (gate->answers[i]),
              cham_gate_question_get_text ((ChamGateQuestion) i));
  for (guint i = 0; i < findings->len; i++)
    {
      const ChamGateFinding *finding = &g_array_index (findings, ChamGateFinding, i);

      if (finding->answered)
        printf ("  %s: %s (%s)\n",
                finding->level == CHAM_GATE_BLOCKS ? _ ("Not at home") : _ ("Mind"),
                finding->reason, finding->source);
    }
  printf ("  %s\n", cham_gate_get_emergency_text ());
}

static void
print_size (const ChamTrial *trial, ChamTrialPlanSize size, const ChamNoise *noise, double unit)
{
  ChamTrialPower power
      = cham_trial_power_compute (size, trial->numbers[CHAM_TRIAL_RUN_LIMIT], noise, unit);

  printf (_ ("  %d blocks of %d days (%d days): smallest p %.4f, two-sided %.4f; finds 1 point in "
             "%.0f %%, 2 points in %.0f %% of such tests; when slow %.0f %% and %.0f %%\n"),
          size.blocks, size.days, size.blocks * size.days, power.p_one, power.p_two,
          100 * power.fast[0], 100 * power.fast[1], 100 * power.slow[0], 100 * power.slow[1]);
}

static void
print_sizes (const ChamTrial *trial, const ChamTrialRecord *record)
{
  int rated;
  ChamNoise noise = cham_trial_estimate_noise (trial, record, &rated);
  ChamTrialPlanSize own
      = { trial->numbers[CHAM_TRIAL_BLOCKS], trial->numbers[CHAM_TRIAL_BLOCK_DAYS] };
  gboolean listed = FALSE;

  printf (_ ("What a test in blocks can find, with your own ups and downs (%d rated days):\n"),
          rated);
  for (int i = 0; i < CHAM_TRIAL_N_SIZES; i++)
    {
      const ChamTrialPlanSize *size = cham_trial_size_get (i);

      listed = listed || (size->blocks == own.blocks && size->days == own.days);
      print_size (trial, *size, &noise, record->unit);
    }
  if (!listed)
    print_size (trial, own, &noise, record->unit);
}

static void
print_undrawn (const ChamTrial *trial)
{
  printf ("%s\n", _ ("Its order is not drawn: whatever else changes on the same days is in the "
                     "difference, so that it is suggestive at best."));
  if (trial->design == CHAM_TRIAL_RETURN)
    printf ("  %s\n", cham_phase_trial_get_smallest_p_text ());
}

static void
print_plan (const ChamTrialCase *plan)
{
  const char *caution = cham_trial_get_caution (plan->trial);

  cham_cli_print_trial_title (plan->trial);
  cham_cli_print_trial_phases (plan->status);
  if (caution != NULL)
    printf ("  %s\n", caution);
  if (plan->trial->design == CHAM_TRIAL_ON_OFF)
    print_sizes (plan->trial, plan->record);
  else
    print_undrawn (plan->trial);
  print_gate (&plan->trial->gate);
}

/* Whether it may begin; otherwise it says why not. */
static gboolean
check_start (ChamJournal *journal, const ChamTrial *trial, ChamDay today)
{
  g_autoptr (GPtrArray) cases = cham_journal_list_trial_cases (journal, today, NULL);
  const ChamTrialCase *obstacle
      = cases != NULL ? cham_trial_cases_find_obstacle (cases, trial) : NULL;

  if (trial->start < today)
    cham_cli_complain ("%s", _ ("a trial cannot begin in the past"));
  else if (obstacle != NULL)
    cham_cli_complain (_ ("the trial of “%s” is not over yet; one thing is tested at a time"),
                       obstacle->trial->title);
  else if (!cham_safety_gate_is_answered (&trial->gate))
    cham_cli_complain ("%s", _ ("not started: there are questions without an answer, see "
                                "--answer"));
  else if (!cham_safety_gate_is_open (&trial->gate))
    cham_cli_complain ("%s", _ ("not started: an answer stands against a test at home; talk to a "
                                "clinician"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
start (ChamJournal *journal, ChamTrial *trial, ChamDay today)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  char day[CHAM_DAY_TEXT_SIZE];

  if (!check_start (journal, trial, today))
    return FALSE;
  if (!cham_journal_add_trial (journal, trial, &error))
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return FALSE;
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT, trial->id);
  printf (_ ("Stored as trial %s; it begins on %s.\n"), number,
          cham_day_print (trial->start, day));
  return TRUE;
}

/* What the trial is judged by must be a rating of this journal. */
static gboolean
check_outcome (ChamJournal *journal, const ChamTrialPlanOptions *options)
{
  ChamTrial *trial = options->trial;
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (journal, trial->outcome, NULL);

  if (measure == NULL || !cham_measure_may_be_outcome (measure))
    {
      cham_cli_complain (_ ("--outcome: “%s” is no rating that says how bad a day was"),
                         trial->outcome);
      return FALSE;
    }
  if (options->usual_threshold && isfinite (measure->maximum))
    trial->threshold = 2 * (measure->maximum - measure->minimum) / 10;
  return TRUE;
}

static gboolean
is_known (ChamJournal *journal, const ChamTrial *trial)
{
  g_autoptr (ChamFood) food = NULL;
  g_autoptr (ChamTreatment) treatment = NULL;
  g_autoptr (ChamMeasure) measure = NULL;

  switch (trial->kind)
    {
    case CHAM_EXPOSURE_FOOD:
      food = cham_journal_find_food (journal, trial->exposure, NULL);
      return food != NULL;
    case CHAM_EXPOSURE_TREATMENT:
      treatment = cham_journal_find_treatment (journal, trial->exposure, NULL);
      return treatment != NULL;
    case CHAM_EXPOSURE_FOOD_GROUP:
      return has_group (journal, trial->exposure);
    case CHAM_EXPOSURE_FLAG:
    case CHAM_EXPOSURE_MEASURE:
    default:
      measure = cham_journal_find_measure (journal, trial->exposure, NULL);
      return measure != NULL;
    }
}

static int
run (const ChamTrialPlanOptions *options, ChamDay today)
{
  ChamTrial *trial = options->trial;
  g_autoptr (ChamJournal) journal
      = cham_cli_open_journal (options->journal, options->start ? CHAM_OPEN_WRITE : CHAM_OPEN_READ);
  g_autofree char *problem = cham_trial_check (trial);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamTrialCase) plan = NULL;
  ChamTrialRecord *record = NULL;
  gboolean done;

  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  if (problem != NULL)
    cham_cli_complain ("%s", problem);
  else if (check_outcome (journal, options))
    record = cham_journal_load_trial_record (journal, trial, today, &error);
  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  if (record == NULL)
    return CHAM_EXIT_FAILED;
  if (has_gluten (journal, trial))
    trial->gate.subject = CHAM_GATE_GLUTEN;
  else if (trial->kind == CHAM_EXPOSURE_FLAG)
    trial->gate.subject = CHAM_GATE_HABIT;
  plan = cham_trial_case_new (cham_trial_copy (trial), record, today);
  print_plan (plan);
  if (!is_known (journal, trial))
    printf (_ ("Mind: “%s” is not in this journal yet. Until it is, only days that you note as "
               "kept count as kept.\n"),
            trial->exposure);
  done = !options->start || start (journal, trial, today);
  return cham_cli_close_journal (journal) && done ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
}

/** cham_command_trial_plan: Prints a plan, and starts it when asked to. */
int
cham_command_trial_plan (int argc, char **argv)
{
  ChamDay today = cham_cli_get_today ();
  g_autoptr (ChamTrialPlanOptions) options = cham_trial_plan_options_parse (argc, argv, today);

  return options != NULL ? run (options, today) : CHAM_EXIT_USAGE;
}
