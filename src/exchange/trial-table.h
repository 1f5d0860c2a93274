/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial from a plain table, so that its analysis can be checked on other people's trials. */
#pragma once

#include <gio/gio.h>

#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamTrialTable:
 * @days: from the first row to the last
 * @n_before: days before the trial
 * @n: days of the trial
 * @outcome: (array length=n_before+n): ratings, NAN where there is none
 * @on: (array length=n): 1 on days with it, 0 on days without; NAN on days between those of a
 *   trial by days
 * @blocks: number of blocks of equal length; 0 when blocks were not drawn
 * @by_days: whether each day was drawn by itself
 */
typedef struct
{
  ChamDayRange days;
  int n_before;
  int n;
  double *outcome;
  double *on;
  int blocks;
  gboolean by_days;
} ChamTrialTable;

ChamTrialTable *cham_trial_table_read (GInputStream *stream, GCancellable *cancellable,
                                       GError **error);
void cham_trial_table_free (ChamTrialTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialTable, cham_trial_table_free)

G_END_DECLS
