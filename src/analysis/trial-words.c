/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The verdict first, then the numbers behind it. */
#include "analysis/trial-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/amount.h"

static const char *
get_verdict_words (ChamTrialVerdict verdict)
{
  switch (verdict)
    {
    case CHAM_TRIAL_CONFIRMED:
      return _ ("Severity was higher with it, more than chance alone would make it in an order "
                "that was drawn.");
    case CHAM_TRIAL_OPPOSITE:
      return _ ("Severity was lower with it, more than chance alone would make it in an order "
                "that was drawn.");
    case CHAM_TRIAL_SUGGESTIVE:
      return _ ("Severity fell without it and rose with it again. The order was not drawn, so "
                "something else that changed on the same days could be behind it.");
    case CHAM_TRIAL_EXCLUDED:
      return _ ("No difference was found, and a large one is unlikely.");
    case CHAM_TRIAL_TOO_FEW_RATINGS:
      return _ ("Too many days have no rating to say anything.");
    case CHAM_TRIAL_INCONCLUSIVE:
    default:
      return _ ("This trial cannot tell: a difference is neither shown nor made unlikely.");
    }
}

/* In points of the scale. */
static char *
describe_effect (double effect, double low, double high)
{
  g_autofree char *size = cham_number_format (effect, 1);
  g_autofree char *lower = cham_number_format (low, 1);
  g_autofree char *upper = cham_number_format (high, 1);

  /* Translators: three numbers: a difference, and what it likely lies between */
  return g_strdup_printf (_ ("With it less without it: %s points, 95 %% interval %s to %s."),
                          size, lower, upper);
}

static char *
describe_orders (const ChamBlockResult *self)
{
  g_autofree char *share = cham_number_format (100 * self->p_one, self->sampled ? 2 : 1);

  if (self->sampled)
    /* Translators: a number of orders, and a share of them in percent */
    return g_strdup_printf (ngettext ("Of %u order, the drawn one and others drawn at random, "
                                      "%s %% look at least as much worse with it.",
                                      "Of %u orders, the drawn one and others drawn at random, "
                                      "%s %% look at least as much worse with it.",
                                      self->n_orders),
                            self->n_orders, share);
  /* Translators: a number of orders, and a share of them in percent */
  return g_strdup_printf (ngettext ("Of the %u order that could have been drawn, %s %% look at "
                                    "least as much worse with it.",
                                    "Of the %u orders that could have been drawn, %s %% look at "
                                    "least as much worse with it.",
                                    self->n_orders),
                          self->n_orders, share);
}

/**
 * cham_block_result_describe:
 *
 * Returns: (transfer full): what the trial says, and by which numbers
 */
char *
cham_block_result_describe (const ChamBlockResult *self)
{
  g_autofree char *effect = NULL, *orders = NULL;

  if (self->verdict == CHAM_TRIAL_TOO_FEW_RATINGS)
    return g_strdup (get_verdict_words (self->verdict));
  effect = describe_effect (self->effect, self->low, self->high);
  orders = describe_orders (self);
  return g_strdup_printf ("%s\n%s\n%s", get_verdict_words (self->verdict), effect, orders);
}

static char *
describe_changes (const ChamPhaseResult *self)
{
  g_autofree char *drop = cham_number_format (self->drop, 1);
  g_autofree char *rise = cham_number_format (self->rise, 1);

  /* Translators: two numbers of points, which may be negative */
  return g_strdup_printf (_ ("Change when it was left out: %s points lower; when it was taken up "
                             "again: %s points higher."),
                          drop, rise);
}

/**
 * cham_phase_result_describe:
 *
 * Returns: (transfer full): what the trial says, and by which numbers
 */
char *
cham_phase_result_describe (const ChamPhaseResult *self)
{
  g_autofree char *effect = NULL, *changes = NULL;

  if (self->verdict == CHAM_TRIAL_TOO_FEW_RATINGS)
    return g_strdup (get_verdict_words (self->verdict));
  effect = describe_effect (self->effect, self->low, self->high);
  if (isnan (self->drop))
    return g_strdup_printf ("%s\n%s", get_verdict_words (self->verdict), effect);
  changes = describe_changes (self);
  return g_strdup_printf ("%s\n%s\n%s", get_verdict_words (self->verdict), effect, changes);
}

/** cham_phase_trial_get_smallest_p_text: What the order of such a trial shows by itself, where
 * other designs say how small their p can get: it is 1 / the number of orders. */
const char *
cham_phase_trial_get_smallest_p_text (void)
{
  return _ ("No order is drawn, so only one is possible, and the order shows nothing by itself "
            "(smallest p 100 %). The chance in the result compares with your usual ups and downs, "
            "and takes it that nothing else changed.");
}
