/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The orders in which the blocks of a randomised trial can come. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fewer blocks can hardly show anything; more would take too long. */
#define CHAM_TRIAL_FEWEST_BLOCKS 10
#define CHAM_TRIAL_MOST_BLOCKS 20
/* Blocks of the same kind that may follow each other. */
#define CHAM_TRIAL_LONGEST_RUN 2

/**
 * ChamTrialOrders:
 * @blocks: how many there are, half of them "on"
 * @orders: (element-type guint32): one bit for each block, the first block's the highest;
 *   ascending
 */
typedef struct
{
  int blocks;
  GArray *orders;
} ChamTrialOrders;

ChamTrialOrders *cham_trial_orders_new (int blocks, int longest_run);
void cham_trial_orders_free (ChamTrialOrders *self);
guint32 cham_trial_orders_get (const ChamTrialOrders *self, guint index);
gboolean cham_trial_orders_find (const ChamTrialOrders *self, guint32 order, guint *index);
guint cham_trial_orders_draw (const ChamTrialOrders *self, guint64 seed);
gboolean cham_trial_order_is_on (guint32 order, int blocks, int block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialOrders, cham_trial_orders_free)

G_END_DECLS
