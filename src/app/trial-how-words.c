/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Short sentences about designs. The figures are those of analysis. */
#include "app/trial-how-words.h"

#include <glib/gi18n.h>

#include "analysis/trial-words.h"
#include "model/amount.h"
#include "model/trial-instruction.h"

/* From here on a diary tells how its own severity moves. */
#define FEWEST_RATED 40

/**
 * cham_trial_how_words_recommend:
 *
 * Returns: the design that can show most for @trial: an order that is drawn is the only one from
 *   which something can be called confirmed
 */
ChamTrialDesign
cham_trial_how_words_recommend (const ChamTrial *trial)
{
  return CHAM_TRIAL_ON_OFF;
}

/* Without the mark of the one that is recommended. */
static const char *
get_words (const ChamTrial *trial, ChamTrialDesign design)
{
  switch (design)
    {
    case CHAM_TRIAL_ELIMINATION:
      return _ ("As clinics do it: some weeks as usual, some weeks without, then eaten again and "
                "watched, twice. Every step waits for your ratings. Its order is not drawn, so "
                "something else that changed meanwhile could be behind what you see.");
    case CHAM_TRIAL_RETURN:
      return _ ("The classic diet, of fixed lengths. What changed by itself in these weeks looks "
                "the same as an effect, so it is never more than suggestive.");
    case CHAM_TRIAL_ON_OFF:
    default:
      return cham_trial_is_of_food (trial)
                 ? _ ("A few days with a usual portion each day, a few days without, again and "
                      "again, in an order that is drawn by lot. The surest way to know.")
                 : _ ("Some days with it, some without, again and again, in an order that is drawn "
                      "by lot. The surest way to know.");
    }
}

/** cham_trial_how_words_describe: (transfer full): What @design means for @trial. */
char *
cham_trial_how_words_describe (const ChamTrial *trial, ChamTrialDesign design)
{
  const char *words = get_words (trial, design);

  if (design != cham_trial_how_words_recommend (trial))
    return g_strdup (words);
  /* Translators: before what a design is, of the one that fits best */
  return g_strdup_printf (_ ("Recommended. %s"), words);
}

/** cham_trial_how_words_describe_length: (transfer full): "42 days". */
char *
cham_trial_how_words_describe_length (const ChamTrial *trial)
{
  int days = cham_trial_get_longest (trial);

  if (trial->design == CHAM_TRIAL_ELIMINATION)
    return g_strdup_printf (_ ("At most %d days; it ends much sooner when leaving it out does not "
                               "help"), days);
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static void
tell_length (const ChamTrial *trial, ChamTrialHowFunc func, gpointer data)
{
  g_autofree char *text = cham_trial_how_words_describe_length (trial);

  func (_ ("Takes"), text, data);
}

static char *
describe_chances (const double chances[2])
{
  /* Translators: two shares in percent: of a difference of 1 and of 2 points */
  return g_strdup_printf (_ ("1 point: %.0f %%, 2 points: %.0f %%"), 100 * chances[0],
                          100 * chances[1]);
}

static void
tell_power (const ChamTrialPower *power, ChamTrialHowFunc func, gpointer data)
{
  g_autofree char *fast = describe_chances (power->fast);
  g_autofree char *slow = describe_chances (power->slow);
  g_autofree char *p = cham_number_format (100 * power->p_one, 1);
  g_autofree char *orders
      = g_strdup_printf (_ ("%u orders can be drawn; at best, chance alone looks as convincing "
                            "in only %s %% of them"), power->n_orders, p);

  func (_ ("Chance to find a difference if skin follows within days"), fast, data);
  func (_ ("Chance to find a difference if skin follows slowly"), slow, data);
  func (_ ("How sure it can be"), orders, data);
}

static void
tell_blocks (int rated, const ChamTrialPower *power, ChamTrialHowFunc func, gpointer data)
{
  g_autofree char *diary
      = rated >= FEWEST_RATED
            ? g_strdup_printf (_ ("From your %d rated days of the last months"), rated)
            : g_strdup_printf (_ ("You have %d rated days of the last months; from %d on these "
                                  "figures are your own, until then they are what is usual"),
                               rated, FEWEST_RATED);

  if (power != NULL)
    tell_power (power, func, data);
  else
    func (_ ("Chance to find a difference"), _ ("Being worked out…"), data);
  func (_ ("What this is based on"), diary, data);
  func (_ ("What it cannot see"),
        _ ("Reactions that build up over more than a week, and differences below half a point."),
        data);
}

/**
 * cham_trial_how_words_list:
 * @rated: rated days of the diary that tell how severity moves by itself
 * @power: (nullable): of a trial in blocks; %NULL while it is being worked out
 * @func: (scope call): told what such a trial can show, and what not
 */
void
cham_trial_how_words_list (const ChamTrial *trial, int rated, const ChamTrialPower *power,
                           ChamTrialHowFunc func, gpointer data)
{
  const char *caution = cham_trial_get_caution (trial);

  tell_length (trial, func, data);
  if (trial->design == CHAM_TRIAL_ON_OFF)
    tell_blocks (rated, power, func, data);
  else
    func (_ ("How sure it can be"),
          _ ("Suggestive at best: its order is not drawn, and people start diets when they are at "
             "their worst, after which it gets better by itself."),
          data);
  if (trial->design == CHAM_TRIAL_RETURN)
    func (_ ("What its order shows"), cham_phase_trial_get_smallest_p_text (), data);
  if (caution != NULL)
    func (_ ("Before you begin"), caution, data);
}
