/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the line and makes the plan of it; opens nothing. */
#include "cli/trial-plan-options.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cli/common.h"
#include "model/amount.h"
#include "model/trial-plan.h"

/* The options as typed. */
typedef struct
{
  char *tested;
  char *design;
  char *outcome;
  char *from;
  char **numbers;
  char **answers;
  double threshold;
  gboolean worse_with;
  gboolean hidden;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->tested);
  g_free (typed->design);
  g_free (typed->outcome);
  g_free (typed->from);
  g_strfreev (typed->numbers);
  g_strfreev (typed->answers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

void
cham_trial_plan_options_free (ChamTrialPlanOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->journal);
  g_clear_pointer (&self->trial, cham_trial_free);
  g_free (self);
}

/* "key=value"; FALSE without a "=". */
static gboolean
split (const char *text, char **key, const char **value)
{
  const char *separator = strchr (text, '=');

  if (separator == NULL)
    return FALSE;
  *key = g_strndup (text, (gsize) (separator - text));
  *value = separator + 1;
  return TRUE;
}

static gboolean
read_number (ChamTrial *trial, const char *text)
{
  g_autofree char *key = NULL;
  const char *value = NULL;
  double number = 0;
  gboolean whole = split (text, &key, &value);

  for (int i = 0; whole && i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      const ChamTrialLimits *limits = cham_trial_number_get_limits ((ChamTrialNumber) i);

      if (strcmp (limits->key, key) != 0)
        continue;
      if (!cham_number_parse (value, &number) || number != floor (number) || fabs (number) > 999)
        break;
      trial->numbers[i] = (int) number;
      return TRUE;
    }
  cham_cli_complain (_ ("--set: “%s” is no number of a plan, such as blocks=12"), text);
  return FALSE;
}

static gboolean
read_answer (ChamTrial *trial, const char *text)
{
  g_autofree char *key = NULL;
  const char *value = NULL;
  ChamGateQuestion question;

  if (split (text, &key, &value) && cham_gate_question_from_string (key, &question)
      && cham_answer_from_string (value, &trial->gate.answers[question]))
    return TRUE;
  cham_cli_complain (_ ("--answer: “%s” is no answer, such as asthma=no"), text);
  return FALSE;
}

static gboolean
read_lists (const Typed *typed, ChamTrial *trial)
{
  for (int i = 0; typed->numbers != NULL && typed->numbers[i] != NULL; i++)
    if (!read_number (trial, typed->numbers[i]))
      return FALSE;
  for (int i = 0; typed->answers != NULL && typed->answers[i] != NULL; i++)
    if (!read_answer (trial, typed->answers[i]))
      return FALSE;
  return TRUE;
}

static ChamTrial *
read_tested (const Typed *typed)
{
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "", CHAM_DAY_FIRST);
  ChamTrialDesign design;

  if (typed->tested == NULL || !cham_trial_parse_exposure (trial, typed->tested))
    {
      cham_cli_complain ("%s", _ ("--test says what to test: food:NAME, food_group:KEY, "
                                  "treatment:NAME or flag:NAME"));
      return NULL;
    }
  design = cham_trial_is_of_food (trial) ? CHAM_TRIAL_ELIMINATION : CHAM_TRIAL_ON_OFF;
  if (typed->design != NULL && !cham_trial_design_from_string (typed->design, &design))
    {
      cham_cli_complain (_ ("--design: “%s” is neither elimination, return nor on_off"),
                         typed->design);
      return NULL;
    }
  return cham_trial_new (design, trial->kind, trial->exposure, CHAM_DAY_FIRST);
}

/* The plan that the options describe; NULL after saying why there is none. */
static ChamTrial *
read_plan (const Typed *typed, ChamDay today)
{
  g_autoptr (ChamTrial) trial = read_tested (typed);

  if (trial == NULL || !read_lists (typed, trial))
    return NULL;
  trial->start = typed->from != NULL ? cham_day_parse (typed->from) : today + 1;
  if (trial->start == CHAM_DAY_NONE)
    {
      cham_cli_complain (_ ("--from: “%s” is not a date (YYYY-MM-DD)"), typed->from);
      return NULL;
    }
  if (typed->outcome != NULL)
    g_set_str (&trial->outcome, typed->outcome);
  if (typed->worse_with)
    trial->direction = CHAM_TRIAL_WORSE_WITH;
  trial->hidden = typed->hidden;
  if (!isnan (typed->threshold))
    trial->threshold = typed->threshold;
  return g_steal_pointer (&trial);
}

static gboolean
read_line (Typed *typed, ChamTrialPlanOptions *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &self->journal,
      N_ ("The journal, your own unless said"), N_ ("FILE") },
    { "test", 0, 0, G_OPTION_ARG_STRING, &typed->tested,
      N_ ("What to test: food:Milk, food_group:dairy, treatment:Zinc"), N_ ("KIND:NAME") },
    { "design", 0, 0, G_OPTION_ARG_STRING, &typed->design,
      N_ ("Foods are left out and taken up again, other things tested in blocks unless said"),
      "elimination|return|on_off" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &typed->from,
      N_ ("The first day, tomorrow unless said"), N_ ("DAY") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &typed->outcome,
      N_ ("What says how bad a day was, worst itch unless said"), N_ ("NAME") },
    { "threshold", 0, 0, G_OPTION_ARG_DOUBLE, &typed->threshold,
      N_ ("The change of its mean that counts, 2 on a scale of 10 unless said"), N_ ("POINTS") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &typed->numbers,
      N_ ("A number of the plan, such as blocks=12 or elimination_days=21"), N_ ("KEY=N") },
    { "worse-with", 0, 0, G_OPTION_ARG_NONE, &typed->worse_with,
      N_ ("It is suspected to do harm; unless said, of foods alone"), NULL },
    { "hidden", 0, 0, G_OPTION_ARG_NONE, &typed->hidden,
      N_ ("Somebody else fills numbered packs, and the order is not shown"), NULL },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &typed->answers,
      N_ ("An answer to one of the questions, such as asthma=no"), N_ ("KEY=yes|no") },
    { "start", 0, 0, G_OPTION_ARG_NONE, &self->start,
      N_ ("Store the plan and draw its order; without it nothing is stored"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "trial plan", "", _ ("Says what a trial can find, and starts it."),
      _ ("Every question needs an answer before a trial starts. One thing is tested at a time. A "
         "plan is not changed once its trial has begun."));

  return cham_cli_parse_options (context, entries, argc, argv, 0);
}

/**
 * cham_trial_plan_options_parse:
 *
 * Returns: (transfer full) (nullable): what the line asks for; %NULL after saying what is wrong
 */
ChamTrialPlanOptions *
cham_trial_plan_options_parse (int argc, char **argv, ChamDay today)
{
  g_autoptr (ChamTrialPlanOptions) self = g_new0 (ChamTrialPlanOptions, 1);
  g_auto (Typed) typed = { .threshold = NAN };

  if (!read_line (&typed, self, &argc, &argv))
    return NULL;
  self->trial = read_plan (&typed, today);
  self->usual_threshold = isnan (typed.threshold);
  return self->trial != NULL ? g_steal_pointer (&self) : NULL;
}
