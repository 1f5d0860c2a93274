/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Ranks make a bad day a bad day, however bad: one of them does not decide. */
#include "analysis/ranks.h"

#include <stdlib.h>

typedef struct
{
  double value;
  guint index;
} Ranked;

static int
compare_ranked (const void *a, const void *b)
{
  double left = ((const Ranked *) a)->value, right = ((const Ranked *) b)->value;

  return (left > right) - (left < right);
}

/**
 * cham_ranks_compute:
 * @values: (array length=n): finite numbers
 * @ranks: (out caller-allocates) (array length=n): from 1 for the smallest; equal values share
 *   the mean of their ranks
 */
void
cham_ranks_compute (const double *values, guint n, double *ranks)
{
  g_autofree Ranked *ranked = g_new (Ranked, n);
  guint next;

  for (guint i = 0; i < n; i++)
    ranked[i] = (Ranked) { values[i], i };
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  for (guint first = 0; first < n; first = next)
    {
      for (next = first + 1; next < n && ranked[next].value == ranked[first].value;)
        next++;
      for (guint i = first; i < next; i++)
        ranks[ranked[i].index] = (first + next + 1) / 2.0;
    }
}
