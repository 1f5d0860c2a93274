/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Times the search for triggers on diaries drawn by lot. Prints a line for each size, its name,
 * a tab, and milliseconds: the shortest of several; at last the most memory that was held. */
#include <math.h>
#include <stdio.h>
#include <sys/resource.h>

#include "analysis/findings.h"
#include "model/random.h"

#define TIMES 5
#define PERSISTENCE 0.85
#define N_TRIGGERS 3
#define EFFECT 1.5

/* About normal, with a mean of 0 and a variance of 1. */
static double
draw_normal (guint64 *state)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += cham_random_fraction (state);
  return sum;
}

/* Eaten on one day in two to one in twelve; not known on one day in ten. */
static void
draw_exposure (ChamExposures *exposures, int number, guint64 *state)
{
  g_autofree char *name = g_strdup_printf ("Food %d", number);
  ChamExposureSeries *series = cham_exposures_add (exposures, name, CHAM_EXPOSURE_FOOD);
  guint rarity = 2 + cham_random_below (state, 11);

  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    series->values[t]
        = cham_random_below (state, 10) == 0 ? NAN : cham_random_below (state, rarity) == 0;
}

/* The first few act a day later, so that the search has steps to take. */
static double
get_effect (const ChamExposures *exposures, int t)
{
  double effect = 0;

  for (guint j = 0; t > 0 && j < N_TRIGGERS; j++)
    effect += EFFECT * (cham_exposures_get (exposures, j)->values[t - 1] > 0);
  return effect;
}

static void
draw_severity (ChamExposures *exposures, guint64 *state)
{
  double level = 0;

  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    {
      level = PERSISTENCE * level + sqrt (1 - PERSISTENCE * PERSISTENCE) * draw_normal (state);
      if (cham_random_below (state, 8) > 0)
        exposures->severity[t]
            = CLAMP (round (3.5 + 1.4 * level + get_effect (exposures, t)), 0, 10);
    }
}

static ChamExposures *
draw_diary (int n_days, int n_exposures)
{
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { CHAM_DAY_FIRST, n_days });
  guint64 state = 1;

  for (int j = 0; j < n_exposures; j++)
    draw_exposure (exposures, j, &state);
  draw_severity (exposures, &state);
  return exposures;
}

static void
measure (const char *name, int n_days, int n_exposures)
{
  gint64 shortest = G_MAXINT64;

  for (int turn = 0; turn < TIMES; turn++)
    {
      ChamExposures *exposures = draw_diary (n_days, n_exposures);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (ChamFindings) findings = cham_findings_new (exposures);

      shortest = MIN (shortest, g_get_monotonic_time () - start);
      g_assert_cmpint (cham_trigger_get_group (&findings->triggers[0]), ==, CHAM_FINDING_WORSE);
    }
  printf ("%s\t%.1f ms\n", name, shortest / 1000.0);
}

int
main (void)
{
  struct rusage usage;

  measure ("three-years", 1095, 200);
  measure ("ten-years", 3653, 500);
  getrusage (RUSAGE_SELF, &usage);
  printf ("memory\t%ld MB\n", usage.ru_maxrss / 1024);
  return 0;
}
