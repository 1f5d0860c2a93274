/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is prepared is due as it says. */
#include "model/routine.h"

#define A_DAY cham_day_new (2026, 3, 2)

static void
test_breaks (void)
{
  g_autoptr (ChamTreatment) breaks = cham_routine_new_breaks (A_DAY);
  g_autoptr (GPtrArray) doses = cham_treatment_list_due_doses (breaks, A_DAY);

  g_assert_cmpint (breaks->id, ==, 0);
  g_assert_cmpint (breaks->kind, ==, CHAM_TREATMENT_PRACTICE);
  g_assert_cmpfloat (breaks->amount, ==, 5);
  g_assert_true (g_strv_contains (cham_treatment_list_units (), breaks->unit));
  g_assert_cmpuint (doses->len, ==, 3);
  g_assert_false (cham_treatment_is_due (breaks, A_DAY - 1));
  g_assert_true (cham_treatment_is_due (breaks, A_DAY + 100));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/routine/breaks", test_breaks);
  return g_test_run ();
}
