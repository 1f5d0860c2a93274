/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

#include "model/trial-orders.h"

/* As many as there are by counting otherwise: of 8, 10, 12, 14 and 16 blocks without a run of
 * three; of 6 and 8 in any order, the binomials. */
static void
test_counts (void)
{
  static const int expected[][3]
      = { { 8, 2, 34 },    { 10, 2, 84 },   { 12, 2, 208 }, { 14, 2, 518 }, { 16, 2, 1296 },
          { 18, 2, 3254 }, { 20, 2, 8196 }, { 6, 6, 20 },   { 8, 8, 70 },   { 2, 1, 2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ChamTrialOrders) orders
          = cham_trial_orders_new (expected[i][0], expected[i][1]);

      g_assert_cmpuint (orders->orders->len, ==, (guint) expected[i][2]);
    }
}

static void
check_order (guint32 order, int blocks)
{
  int on = 0, run = 0;

  for (int block = 0; block < blocks; block++)
    {
      gboolean now = cham_trial_order_is_on (order, blocks, block);

      on += now;
      run = block > 0 && now == cham_trial_order_is_on (order, blocks, block - 1) ? run + 1 : 1;
      g_assert_cmpint (run, <=, 2);
    }
  g_assert_cmpint (on, ==, blocks / 2);
}

static void
test_orders (void)
{
  g_autoptr (ChamTrialOrders) orders = cham_trial_orders_new (14, 2);
  guint index;

  for (guint i = 0; i < orders->orders->len; i++)
    {
      check_order (cham_trial_orders_get (orders, i), 14);
      g_assert_true (cham_trial_orders_find (orders, cham_trial_orders_get (orders, i), &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_true (i == 0
                     || cham_trial_orders_get (orders, i - 1) < cham_trial_orders_get (orders, i));
    }
  g_assert_false (cham_trial_orders_find (orders, 0x3fff, &index));
}

/* The first number of splitmix64 from 0 is e220a8397b1dcdaf. */
static void
test_draw (void)
{
  g_autoptr (ChamTrialOrders) orders = cham_trial_orders_new (14, 2);
  guint counts[518] = { 0 };

  g_assert_cmpuint (cham_trial_orders_draw (orders, 0), ==,
                    (guint) (518 * (0xe220a839 / 4294967296.0)));
  for (guint64 seed = 0; seed < 518 * 100; seed++)
    counts[cham_trial_orders_draw (orders, seed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c17))]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_true (counts[i] > 50 && counts[i] < 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-orders/counts", test_counts);
  g_test_add_func ("/trial-orders/orders", test_orders);
  g_test_add_func ("/trial-orders/draw", test_draw);
  return g_test_run ();
}
