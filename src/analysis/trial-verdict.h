/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a trial says, in one word. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The smallest effect that counts, and the one that is worth excluding, in points of 0–10. */
#define CHAM_TRIAL_SMALLEST_EFFECT 0.5
#define CHAM_TRIAL_EXCLUDED_EFFECT 1.0

/**
 * ChamTrialVerdict:
 * @CHAM_TRIAL_TOO_FEW_RATINGS: too many days lack a rating to say anything
 * @CHAM_TRIAL_INCONCLUSIVE: an effect is neither shown nor excluded
 * @CHAM_TRIAL_EXCLUDED: an effect of a point or more is unlikely
 * @CHAM_TRIAL_SUGGESTIVE: worse with it, in an order that was not drawn
 * @CHAM_TRIAL_CONFIRMED: worse with it, in an order that was drawn
 * @CHAM_TRIAL_OPPOSITE: better with it, in an order that was drawn
 */
typedef enum
{
  CHAM_TRIAL_TOO_FEW_RATINGS,
  CHAM_TRIAL_INCONCLUSIVE,
  CHAM_TRIAL_EXCLUDED,
  CHAM_TRIAL_SUGGESTIVE,
  CHAM_TRIAL_CONFIRMED,
  CHAM_TRIAL_OPPOSITE,
} ChamTrialVerdict;

const char *cham_trial_verdict_to_string (ChamTrialVerdict verdict);

G_END_DECLS
