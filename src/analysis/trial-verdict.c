/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The words of tables, which are not translated. */
#include "analysis/trial-verdict.h"

/** cham_trial_verdict_to_string: (transfer none): "confirmed", "too-few-ratings" … */
const char *
cham_trial_verdict_to_string (ChamTrialVerdict verdict)
{
  static const char *const words[]
      = { "too-few-ratings", "inconclusive", "excluded", "suggestive", "confirmed", "opposite" };

  return words[verdict];
}
