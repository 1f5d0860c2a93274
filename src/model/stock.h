/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much of a treatment is left, and when it runs out. */
#pragma once

#include "model/treatment.h"

G_BEGIN_DECLS

/* Fewer days than this, and it is time to buy some. */
#define CHAM_STOCK_LOW_DAYS 7

/* The use of what is taken as needed is estimated from this many days. */
#define CHAM_STOCK_USE_DAYS 30

/**
 * ChamStock:
 * @left: in the treatment's unit; below zero when more was taken than there was, NAN when no
 *   stock is recorded
 * @run_out: the first day whose doses are not covered, %CHAM_DAY_NONE when that is further away
 *   than two years, after the end of the course, or cannot be told
 * @estimated: whether @run_out is guessed from past use, because no schedule says what is due
 */
typedef struct
{
  double left;
  ChamDay run_out;
  gboolean estimated;
} ChamStock;

ChamDay cham_stock_get_first_day (const ChamTreatment *treatment, ChamDay today);
ChamStock cham_stock_count (const ChamTreatment *treatment, const GPtrArray *doses, ChamDay today);
gboolean cham_stock_is_low (const ChamStock *self, ChamDay today);
void cham_stock_set (ChamTreatment *treatment, double left, const GPtrArray *doses, ChamDay today);
void cham_stock_refill (ChamTreatment *treatment, double added, const GPtrArray *doses,
                        ChamDay today);

G_END_DECLS
