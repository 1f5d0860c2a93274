/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a report of a trial in one person has to tell, after CENT 2015 (Vohra et al., BMJ
 * 2015;350:h1738): design, periods, sequence, adherence, what else changed, result and limits. */
#include <glib/gi18n-lib.h>

#include "analysis/trial-result.h"
#include "model/amount.h"
#include "model/trial-instruction.h"

static void
item_free (ChamTrialItem *self)
{
  g_free (self->text);
  g_free (self);
}

/* @text: (transfer full) */
static void
add (GPtrArray *list, const char *title, char *text)
{
  ChamTrialItem *item = g_new0 (ChamTrialItem, 1);

  item->title = title;
  item->text = text;
  g_ptr_array_add (list, item);
}

static char *
describe_periods (const ChamTrial *trial)
{
  const int *n = trial->numbers;

  switch (trial->design)
    {
    case CHAM_TRIAL_ON_OFF:
      return g_strdup_printf (_ ("%d blocks of %d days, half of them with it"),
                              n[CHAM_TRIAL_BLOCKS], n[CHAM_TRIAL_BLOCK_DAYS]);
    case CHAM_TRIAL_RETURN:
      return g_strdup_printf (_ ("%d days as usual, %d without it, %d as usual again"),
                              n[CHAM_TRIAL_BASELINE_DAYS], n[CHAM_TRIAL_ELIMINATION_DAYS],
                              n[CHAM_TRIAL_RETURN_DAYS]);
    case CHAM_TRIAL_ELIMINATION:
    default:
      return g_strdup_printf (_ ("%d days as usual, %d without it, then %d of eating it again on "
                                 "at least %d of them, %d of settling down; repeats of "
                                 "that: %d"),
                              n[CHAM_TRIAL_BASELINE_DAYS], n[CHAM_TRIAL_ELIMINATION_DAYS],
                              n[CHAM_TRIAL_CHALLENGE_DAYS], n[CHAM_TRIAL_CHALLENGE_EXPOSURES],
                              n[CHAM_TRIAL_WASHOUT_DAYS], n[CHAM_TRIAL_REPEATS]);
    }
}

static char *
describe_sequence (const ChamTrial *trial)
{
  g_autoptr (GString) order = g_string_new (NULL);
  g_autofree char *seed = NULL;
  int blocks = trial->numbers[CHAM_TRIAL_BLOCKS];

  if (trial->design != CHAM_TRIAL_ON_OFF)
    return g_strdup (_ ("Fixed, not drawn"));
  for (int i = 0; i < blocks; i++)
    g_string_append_c (order, cham_trial_order_is_on (trial->order, blocks, i) ? '1' : '0');
  seed = g_strdup_printf ("%" G_GUINT64_FORMAT, trial->seed);
  /* Translators: a row of 1 and 0, a random number, and a place in a list */
  return g_strdup_printf (_ ("%s (1 with it, 0 without), drawn by the system’s random number "
                             "%s, place %u of all orders with at most %d equal blocks in a row"),
                          order->str, seed, trial->index,
                          trial->numbers[CHAM_TRIAL_RUN_LIMIT]);
}

/* The picture keeps a hidden order too, until somebody looks at it. */
static char *
describe_known_sequence (const ChamTrialCase *trial)
{
  if (cham_trial_is_hidden (trial->trial, trial->status->today))
    return g_strdup (_ ("Still hidden: it can be looked at in the menu of the trial"));
  return describe_sequence (trial->trial);
}

static char *
describe_blinding (const ChamTrial *trial)
{
  const ChamTrialEvent *revealed
      = cham_trial_find_event (trial, CHAM_TRIAL_REVEALED, CHAM_DAY_NONE);
  g_autofree char *day = NULL;

  if (!trial->hidden)
    return g_strdup (_ ("None: expecting a change can change how days are rated"));
  if (revealed == NULL)
    return g_strdup (_ ("Numbered packs filled by somebody else"));
  day = cham_day_format (revealed->day, C_ ("date", "%-d %B %Y"));
  return g_strdup_printf (_ ("Numbered packs filled by somebody else, until the order was looked "
                             "at on %s"),
                          day);
}

static char *
describe_outcome (const ChamTrialCase *trial)
{
  g_autofree char *threshold = cham_number_format_fixed (trial->trial->threshold, 1);

  return g_strdup_printf (_ ("%s, rated daily; a change of %s points was set before the start as "
                             "what counts"),
                          trial->record->outcome_title, threshold);
}

static char *
describe_noise (const ChamTrialResult *self)
{
  g_autofree char *rho = cham_number_format (self->noise.rho, 2);
  g_autofree char *noise = cham_number_format (self->noise.noise, 2);

  return g_strdup_printf (self->usual_noise
                              ? _ ("What is usual in eczema diaries, since only %d days before "
                                   "the start are rated (carried over %s, scatter %s)")
                              : _ ("From %d rated days before the start (carried over %s, "
                                   "scatter %s)"),
                          self->diary_rated, rho, noise);
}

static const char *
describe_carry_over (const ChamTrial *trial)
{
  return trial->design == CHAM_TRIAL_ON_OFF
             ? _ ("No days are thrown away: five shapes of how skin may follow are fitted, and a "
                  "straight line for slow change")
             : _ ("Skin is taken to follow within days; a straight line stands for slow change");
}

static char *
describe_changes (const ChamTrialResult *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const ChamTrialChange *change = g_ptr_array_index (self->changes, i);

      if (change->changed)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", change->title);
    }
  if (names->len > 0)
    return g_strdup_printf (_ ("Differed between the kinds of days: %s"), names->str);
  return g_strdup (self->changes->len > 0
                       ? _ ("Nothing recorded differed much between the kinds of days")
                       : _ ("Nothing is recorded"));
}

static const char *
describe_limits (const ChamTrial *trial)
{
  return trial->design == CHAM_TRIAL_ON_OFF
             ? _ ("One person; what builds up over more than a week cannot be seen")
             : _ ("One person; whatever else changed on the same days could be behind it");
}

static char *
describe_dates (const ChamTrialCase *trial)
{
  g_autofree char *from = cham_day_format (trial->trial->start, C_ ("date", "%-d %B %Y"));
  g_autofree char *to = cham_day_format (trial->status->end, C_ ("date", "%-d %B %Y"));

  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * cham_trial_result_list_items:
 *
 * Returns: (transfer full) (element-type ChamTrialItem): the facts of a report, in the order of
 *   CENT 2015. An order that is drawn is among them after the end, a hidden one once it was
 *   looked at
 */
GPtrArray *
cham_trial_result_list_items (const ChamTrialResult *self, const ChamTrialCase *trial)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_autofree char *adherence = cham_trial_format_adherence (trial->status);
  g_autofree char *dates = NULL;

  if (trial->status->ending == CHAM_TRIAL_ENDED_DAMAGED)
    return list;
  dates = describe_dates (trial);
  add (list, _ ("Tested"), g_strdup (trial->trial->title));
  add (list, _ ("Design"), g_strdup (cham_trial_design_get_title (trial->trial->design)));
  add (list, _ ("Dates"), g_steal_pointer (&dates));
  add (list, _ ("Periods"), describe_periods (trial->trial));
  if (self->over)
    add (list, _ ("Sequence"), describe_known_sequence (trial));
  add (list, _ ("Blinding"), describe_blinding (trial->trial));
  add (list, _ ("Outcome"), describe_outcome (trial));
  if (self->noise.rho > 0)
    add (list, _ ("Noise of the ratings"), describe_noise (self));
  add (list, _ ("Carry-over and trend"), g_strdup (describe_carry_over (trial->trial)));
  add (list, _ ("Rated days"), g_strdup_printf (_ ("%d of %d"), self->rated, self->days));
  if (*adherence != '\0')
    add (list, _ ("Adherence"), g_steal_pointer (&adherence));
  if (self->over)
    add (list, _ ("Other changes"), describe_changes (self));
  add (list, self->over ? _ ("How it ended") : _ ("So far"),
       g_strdup (cham_trial_ending_get_text (trial->status->ending)));
  if (self->over)
    add (list, _ ("Result"), g_strdup (cham_trial_result_get_headline (self, trial->trial)));
  add (list, _ ("Limits"), g_strdup (describe_limits (trial->trial)));
  return list;
}
