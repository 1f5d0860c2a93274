/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* All of them are listed, so that the test of a trial is exact: its p value is a share of this
 * list. An order is drawn from the list by a seed that is kept with the trial, so that anyone can
 * draw it again. */
#include "model/trial-orders.h"

#include "model/random.h"

typedef struct
{
  GArray *orders;
  int blocks;
  int longest_run;
} Lister;

/* "Off" comes before "on", so that the list ascends. */
static void
list_orders (const Lister *self, guint32 order, int placed, int on, int run)
{
  if (placed == self->blocks)
    {
      g_array_append_val (self->orders, order);
      return;
    }
  for (guint32 next = 0; next <= 1; next++)
    {
      gboolean again = placed > 0 && (order & 1) == next;
      int n_same = next == 1 ? on : placed - on;

      if (n_same < self->blocks / 2 && (!again || run < self->longest_run))
        list_orders (self, order << 1 | next, placed + 1, on + (int) next, again ? run + 1 : 1);
    }
}

/**
 * cham_trial_orders_new:
 * @blocks: an even number up to %CHAM_TRIAL_MOST_BLOCKS
 * @longest_run: how many blocks of the same kind may follow each other, at least 1
 *
 * Returns: (transfer full): every order in which half of the blocks are "on"
 */
ChamTrialOrders *
cham_trial_orders_new (int blocks, int longest_run)
{
  ChamTrialOrders *self = g_new0 (ChamTrialOrders, 1);
  Lister lister = { g_array_new (FALSE, FALSE, sizeof (guint32)), blocks, longest_run };

  g_return_val_if_fail (blocks > 0 && blocks <= CHAM_TRIAL_MOST_BLOCKS && blocks % 2 == 0, self);
  self->blocks = blocks;
  self->orders = lister.orders;
  list_orders (&lister, 0, 0, 0, 0);
  return self;
}

void
cham_trial_orders_free (ChamTrialOrders *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->orders, g_array_unref);
  g_free (self);
}

/** cham_trial_orders_get: The order at @index, below the length of the list. */
guint32
cham_trial_orders_get (const ChamTrialOrders *self, guint index)
{
  return g_array_index (self->orders, guint32, index);
}

static int
compare_orders (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/**
 * cham_trial_orders_find:
 * @index: (out): where @order is
 *
 * Returns: whether @order is one of them
 */
gboolean
cham_trial_orders_find (const ChamTrialOrders *self, guint32 order, guint *index)
{
  return g_array_binary_search (self->orders, &order, compare_orders, index);
}

/**
 * cham_trial_orders_draw:
 * @seed: 64 random bits, to be kept
 *
 * Returns: the index of an order, each as likely as the others: the first random number
 *   from @seed tells where in the list it is
 */
guint
cham_trial_orders_draw (const ChamTrialOrders *self, guint64 seed)
{
  return cham_random_below (&seed, self->orders->len);
}

/** cham_trial_order_is_on: Whether @block of @order, the first being 0, is "on". */
gboolean
cham_trial_order_is_on (guint32 order, int blocks, int block)
{
  return (order >> (blocks - 1 - block) & 1) != 0;
}
