/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What skin does when something is eaten or used on some days and not on others. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamTrialResponse:
 * @builds: whether it builds up and clears slowly; otherwise one day brings all of it
 * @phi: how much of it is left a day later, 0–1
 * @lag: days until it begins
 */
typedef struct
{
  gboolean builds;
  double phi;
  int lag;
} ChamTrialResponse;

#define CHAM_TRIAL_RESPONSES 5

const ChamTrialResponse *cham_trial_response_get (int index);
void cham_trial_response_fill (const ChamTrialResponse *self, const double *on, int n,
                               double before, double *response);

G_END_DECLS
