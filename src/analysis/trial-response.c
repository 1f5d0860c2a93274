/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Five responses that are looked for together. They hold what carries over from one block into
 * the next, so that no day has to be thrown away as wash-out. */
#include "analysis/trial-response.h"

static const ChamTrialResponse responses[CHAM_TRIAL_RESPONSES] = {
  { FALSE, 0.6, 1 }, { FALSE, 0.6, 2 }, { FALSE, 0.6, 3 }, { TRUE, 0.6, 1 }, { TRUE, 0.8, 1 },
};

/** cham_trial_response_get: (transfer none): One of %CHAM_TRIAL_RESPONSES. */
const ChamTrialResponse *
cham_trial_response_get (int index)
{
  return &responses[index];
}

/**
 * cham_trial_response_fill:
 * @on: (array length=n): 1 on days with it, 0 on days without
 * @before: what went on before the first day, 0–1
 * @response: (out) (array length=n): the skin's response, 0–1
 */
void
cham_trial_response_fill (const ChamTrialResponse *self, const double *on, int n, double before,
                          double *response)
{
  double last = before;

  for (int t = 0; t < n; t++)
    {
      double cause = t >= self->lag ? on[t - self->lag] : before;

      last = self->builds ? self->phi * last + (1 - self->phi) * cause
                          : MAX (self->phi * last, cause);
      response[t] = last;
    }
}
