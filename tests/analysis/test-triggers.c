/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Diaries made so that the answer is known, and diaries that must not give one. What the search
 * finds in invented people is compared with an independent implementation in tests/cli. */
#include "analysis/triggers.h"

#include <math.h>

#define N 400
#define MOST 4

typedef struct
{
  double severity[N];
  double values[MOST][N];
  ChamExposure exposures[MOST];
  ChamTrigger triggers[MOST];
} Sample;

/* Severity that lingers and is rated with an error; milk on a day in four adds to it the day
 * after; the others do nothing. */
static Sample *
make_sample (double effect)
{
  Sample *self = g_new0 (Sample, 1);
  GRand *random = g_rand_new_with_seed (7);
  double state = 0;

  for (int t = 0; t < N; t++)
    {
      state = 0.7 * state + g_rand_double_range (random, -1, 1);
      for (int i = 0; i < MOST; i++)
        self->values[i][t] = g_rand_double (random) < 0.25;
      self->severity[t] = 4 + state + g_rand_double_range (random, -0.5, 0.5)
                          + (t > 0 ? effect * self->values[0][t - 1] : 0);
    }
  for (int i = 0; i < MOST; i++)
    self->exposures[i].values = self->values[i];
  g_rand_free (random);
  return self;
}

static int
find (Sample *self, int n, int n_exposures)
{
  ChamTriggersInput input
      = { { n, 0, self->severity }, 1, n_exposures, self->exposures };

  return cham_triggers_find (&input, self->triggers);
}

static void
test_found (void)
{
  g_autofree Sample *sample = make_sample (1.5);

  g_assert_cmpint (find (sample, N, MOST), ==, MOST);
  g_assert_cmpint (sample->triggers[0].verdict, ==, CHAM_VERDICT_LIKELY);
  g_assert_cmpint (sample->triggers[0].lag, ==, 1);
  g_assert_cmpfloat (sample->triggers[0].low, <, 1.5);
  g_assert_cmpfloat (sample->triggers[0].high, >, 1.5);
  g_assert_cmpfloat (sample->triggers[0].low, >, 0);
  g_assert_cmpint (sample->triggers[0].days_worse, >, sample->triggers[0].days_exposed / 2);
  for (int i = 1; i < MOST; i++)
    g_assert_cmpint (sample->triggers[i].verdict, <=, CHAM_VERDICT_SAME_DAY);
}

static void
test_nothing_there (void)
{
  g_autofree Sample *sample = make_sample (0);

  find (sample, N, MOST);
  for (int i = 0; i < MOST; i++)
    {
      g_assert_cmpint (sample->triggers[i].verdict, ==, CHAM_VERDICT_NO_SIGN);
      g_assert_true (sample->triggers[i].ruled_out);
    }
}

/* The one cannot be told from the other, and only one of them is found. */
static void
test_twins (void)
{
  g_autofree Sample *sample = make_sample (1.5);

  for (int t = 0; t < N; t++)
    sample->values[1][t] = sample->values[0][t];
  find (sample, N, MOST);
  g_assert_cmpint (sample->triggers[0].verdict, ==, CHAM_VERDICT_LIKELY);
  g_assert_cmpint (sample->triggers[1].verdict, ==, CHAM_VERDICT_LINKED);
  g_assert_cmpint (sample->triggers[1].linked_to, ==, 0);
}

/* Unknown days are not days without: forgetting to write it down hides no effect. */
static void
test_unknown_days (void)
{
  g_autofree Sample *sample = make_sample (1.5);

  for (int t = 0; t < N; t += 3)
    for (int i = 0; i < MOST; i++)
      sample->values[i][t] = NAN;
  find (sample, N, MOST);
  g_assert_cmpint (sample->triggers[0].verdict, ==, CHAM_VERDICT_LIKELY);
  g_assert_cmpfloat (sample->triggers[0].high, >, 1.5);
  g_assert_cmpfloat (sample->triggers[0].low, <, 1.5);
}

static void
assert_nothing_said (const Sample *sample)
{
  for (int i = 0; i < MOST; i++)
    {
      g_assert_cmpint (sample->triggers[i].verdict, ==, CHAM_VERDICT_NOT_ENOUGH_DATA);
      g_assert_cmpint (sample->triggers[i].lag, ==, -1);
      g_assert_cmpfloat (sample->triggers[i].q, ==, 1);
      g_assert_true (isnan (sample->triggers[i].effect));
    }
}

static void
test_too_little (void)
{
  g_autofree Sample *sample = make_sample (1.5);

  g_assert_cmpint (find (sample, 39, MOST), ==, 0);
  assert_nothing_said (sample);
  g_assert_cmpint (find (sample, N, 0), ==, 0);
  for (int t = 0; t < N; t++)
    sample->severity[t] = 5;
  g_assert_cmpint (find (sample, N, MOST), ==, 0);
  assert_nothing_said (sample);
  for (int t = 0; t < N; t++)
    sample->severity[t] = t % 2 == 0 ? 1e300 : NAN;
  g_assert_cmpint (find (sample, N, MOST), ==, 0);
  assert_nothing_said (sample);
}

/* Each day, never, unknown, and numbers without sense: no answer for these, one for the rest. */
static void
test_nothing_to_compare (void)
{
  static const double same[MOST] = { 0, 1, NAN, 1e300 };
  g_autofree Sample *sample = make_sample (0);

  for (int i = 0; i < MOST; i++)
    for (int t = 0; t < N; t++)
      sample->values[i][t] = same[i];
  g_assert_cmpint (find (sample, N, MOST), ==, 0);
  assert_nothing_said (sample);
}

/* Every other rating missing, in every pattern of weekdays: still numbers, never a crash. */
static void
test_few_weekdays (void)
{
  for (int weekday = 0; weekday < 7; weekday++)
    {
      g_autofree Sample *sample = make_sample (1.5);

      for (int t = 0; t < N; t++)
        if (t % 7 != weekday)
          sample->severity[t] = NAN;
      find (sample, N, MOST);
      for (int i = 0; i < MOST; i++)
        g_assert_true (isfinite (sample->triggers[i].p));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/triggers/found", test_found);
  g_test_add_func ("/triggers/nothing-there", test_nothing_there);
  g_test_add_func ("/triggers/twins", test_twins);
  g_test_add_func ("/triggers/unknown-days", test_unknown_days);
  g_test_add_func ("/triggers/too-little", test_too_little);
  g_test_add_func ("/triggers/nothing-to-compare", test_nothing_to_compare);
  g_test_add_func ("/triggers/few-weekdays", test_few_weekdays);

  return g_test_run ();
}
