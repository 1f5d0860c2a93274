/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial's result in sentences: the headline, then every number behind it. It says what went
 * together, and in which order the days came; no more. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trial-result.h"
#include "analysis/trigger-words.h"
#include "model/amount.h"
#include "model/trial-instruction.h"

static void
add (GPtrArray *list, char *text)
{
  g_ptr_array_add (list, text);
}

static const char *
get_block_headline (ChamTrialVerdict verdict, gboolean without)
{
  switch (verdict)
    {
    case CHAM_TRIAL_CONFIRMED:
      return without ? _ ("Worse without it, in an order that was drawn")
                     : _ ("Worse with it, in an order that was drawn");
    case CHAM_TRIAL_OPPOSITE:
      return without ? _ ("Better without it, against what was suspected")
                     : _ ("Better with it, against what was suspected");
    case CHAM_TRIAL_EXCLUDED:
      return _ ("No difference found, and one of a point or more is unlikely");
    case CHAM_TRIAL_TOO_FEW_RATINGS:
      return _ ("Too few rated days to say anything");
    case CHAM_TRIAL_SUGGESTIVE:
    case CHAM_TRIAL_INCONCLUSIVE:
    default:
      return _ ("Cannot tell: a difference is neither shown nor made unlikely");
    }
}

static const char *
get_elimination_headline (const ChamTrialResult *self)
{
  switch (self->conclusion)
    {
    case CHAM_TRIAL_REACTS:
      return self->reproduced ? _ ("Better without it and worse with it again, each time")
                              : _ ("Better without it and worse with it again, once");
    case CHAM_TRIAL_NO_CLEAR_LINK:
      return _ ("No clear link");
    case CHAM_TRIAL_OPEN:
    case CHAM_TRIAL_CANNOT_TELL:
    default:
      return _ ("Cannot tell");
    }
}

static const char *
get_return_headline (ChamTrialVerdict verdict)
{
  switch (verdict)
    {
    case CHAM_TRIAL_SUGGESTIVE:
      return _ ("Suggestive: better without it and worse with it again");
    case CHAM_TRIAL_EXCLUDED:
      return _ ("No difference found, and one of a point or more is unlikely");
    case CHAM_TRIAL_TOO_FEW_RATINGS:
      return _ ("Too few rated days to say anything");
    case CHAM_TRIAL_CONFIRMED:
    case CHAM_TRIAL_OPPOSITE:
    case CHAM_TRIAL_INCONCLUSIVE:
    default:
      return _ ("Cannot tell: a difference is neither shown nor made unlikely");
    }
}

/** cham_trial_result_get_headline: (transfer none): The verdict in a line. */
const char *
cham_trial_result_get_headline (const ChamTrialResult *self, const ChamTrial *trial)
{
  if (!self->over)
    return _ ("No result before the end");
  switch (trial->design)
    {
    case CHAM_TRIAL_ON_OFF:
      return get_block_headline (self->verdict, trial->direction == CHAM_TRIAL_WORSE_WITHOUT);
    case CHAM_TRIAL_RETURN:
      return get_return_headline (self->verdict);
    case CHAM_TRIAL_ELIMINATION:
    default:
      return get_elimination_headline (self);
    }
}

static void
add_groups (const ChamTrialResult *self, const ChamTrialCase *trial, GPtrArray *list)
{
  for (int i = 0; i < self->n_groups; i++)
    {
      const ChamTrialGroup *group = &self->groups[i];
      g_autofree char *mean = cham_points_format (group->mean);

      if (group->rated == 0)
        continue;
      /* Translators: a kind of days, what is rated, its mean, and two numbers of days */
      add (list, g_strdup_printf (_ ("%s: %s %s on average, %d of %d days rated"), group->title,
                                  trial->record->outcome_title, mean, group->rated, group->days));
    }
}

static void
add_judged (const ChamTrialCase *trial, GPtrArray *list)
{
  const ChamTrialStatus *status = trial->status;
  double fall = status->baseline.mean - status->without.mean;
  g_autofree char *change = cham_points_format (fabs (fall));
  g_autofree char *threshold = cham_points_format (trial->trial->threshold);

  if (status->baseline.n == 0 || status->without.n == 0)
    return;
  add (list, g_strdup_printf (
                 fall >= 0
                     ? _ ("In the last two weeks without it the mean was %s points lower than "
                          "before; %s were set as what counts (%d and %d rated days)")
                     : _ ("In the last two weeks without it the mean was %s points higher than "
                          "before; %s lower were set as what counts (%d and %d rated days)"),
                 change, threshold, status->without.n, status->baseline.n));
}

static void
add_challenge (const ChamTrialCase *trial, int index, GPtrArray *list)
{
  const ChamTrialChallenge *challenge = &trial->status->challenges[index];
  double change = challenge->severity.mean - trial->status->without.mean;
  g_autofree char *rise = cham_points_format (fabs (change));

  if (challenge->reaction != CHAM_DAY_NONE)
    {
      g_autofree char *day = cham_day_format (challenge->reaction, C_ ("date", "%-d %B %Y"));

      add (list, g_strdup_printf (_ ("Eaten again, time %d: a reaction was noted on %s"),
                                  index + 1, day));
    }
  else if (challenge->worse == CHAM_TRIAL_UNKNOWN)
    add (list, g_strdup_printf (_ ("Eaten again, time %d: too little is recorded (eaten on %d "
                                   "days, %d rated)"),
                                index + 1, challenge->exposures, challenge->severity.n));
  else
    add (list, g_strdup_printf (change >= 0
                                    ? _ ("Eaten again, time %d: eaten on %d days, the mean %s "
                                         "points higher than without it (%d rated days)")
                                    : _ ("Eaten again, time %d: eaten on %d days, the mean %s "
                                         "points lower than without it (%d rated days)"),
                                index + 1, challenge->exposures, rise, challenge->severity.n));
}

static void
add_effect (const ChamTrialResult *self, const ChamTrial *trial, GPtrArray *list)
{
  g_autofree char *effect = cham_points_format (self->effect);
  g_autofree char *low = cham_points_format (self->low);
  g_autofree char *high = cham_points_format (self->high);

  if (isnan (self->effect))
    return;
  add (list, g_strdup_printf (trial->direction == CHAM_TRIAL_WORSE_WITHOUT
                                  ? _ ("Without it less with it, as skin follows within days: %s "
                                       "points, 95 %% interval %s to %s")
                                  : _ ("With it less without it, as skin follows within days: %s "
                                       "points, 95 %% interval %s to %s"),
                              effect, low, high));
}

static void
add_chance (const ChamTrialResult *self, GPtrArray *list)
{
  g_autofree char *one = cham_number_format (100 * self->p_one, 1);
  g_autofree char *two = cham_number_format (100 * self->p_two, 1);

  if (isnan (self->p_one))
    return;
  if (self->n_orders > 0)
    add (list, g_strdup_printf (_ ("Of the %u orders that could have been drawn, %s %% look at "
                                   "least as much so, and %s %% either way"),
                                self->n_orders, one, two));
  else
    add (list, g_strdup_printf (_ ("Chance alone makes it look at least as much so in %s %% of "
                                   "such tests, and %s %% either way; the order was not drawn"),
                                one, two));
}

static void
add_shifted (const ChamTrialResult *self, GPtrArray *list)
{
  g_autofree char *with = cham_points_format (self->with.mean);
  g_autofree char *without = cham_points_format (self->without.mean);

  if (self->with.n == 0 || self->without.n == 0)
    return;
  /* Translators: a number of days, a mean, a number of days, and the same again */
  add (list, g_strdup_printf (_ ("With a lag of %d d: %s on average with it (%d rated days), %s "
                                 "without it (%d)"),
                              self->lag, with, self->with.n, without, self->without.n));
}

static void
add_changes (const ChamTrialResult *self, GPtrArray *list)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const ChamTrialChange *change = g_ptr_array_index (self->changes, i);
      g_autoptr (GString) text = g_string_new (NULL);

      if (!change->changed)
        continue;
      for (int group = 0; group < self->n_groups; group++)
        {
          g_autofree char *mean
              = change->recorded[group] == 0
                    ? g_strdup ("–")
                    : cham_number_format (change->means[group] * (change->flag ? 100 : 1),
                                          change->flag ? 0 : 1);

          g_string_append_printf (text, "%s%s: %s%s", group > 0 ? ", " : "",
                                  self->groups[group].title, mean,
                                  change->flag && change->recorded[group] > 0 ? " %" : "");
        }
      /* Translators: something else that changed, and how much of it there was on which days */
      add (list, g_strdup_printf (_ ("Something else changed as well: %s (%s)"), change->title,
                                  text->str));
    }
}

/**
 * cham_trial_result_list_reasons:
 *
 * Returns: (transfer full) (element-type utf8): what the headline rests on, a sentence each
 */
GPtrArray *
cham_trial_result_list_reasons (const ChamTrialResult *self, const ChamTrialCase *trial)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *adherence = cham_trial_format_adherence (trial->status);

  add (list, g_strdup (cham_trial_ending_get_text (trial->status->ending)));
  add (list, g_strdup_printf (_ ("%d of %d days rated"), self->rated, self->days));
  if (*adherence != '\0')
    add (list, g_steal_pointer (&adherence));
  add_groups (self, trial, list);
  if (trial->trial->design == CHAM_TRIAL_ELIMINATION)
    add_judged (trial, list);
  for (int i = 0; i < trial->status->n_challenges; i++)
    add_challenge (trial, i, list);
  add_effect (self, trial->trial, list);
  add_chance (self, list);
  add_shifted (self, list);
  add_changes (self, list);
  return list;
}
