/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rules: at their edge, just below it, and with days missing. */
#include "analysis/red-flags.h"

#include <math.h>

#define TODAY 740000
#define FIRST (TODAY - 60)
#define N_SERIES 6

typedef struct
{
  ChamSeries *series[N_SERIES];
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];
  ChamRedFlagBasis basis;
} Fixture;

enum
{
  ITCH,
  SLEEP,
  STEPPED_UP,
  CREAM,
  OOZING,
  WEEPING,
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const ChamDayRange days = { FIRST, TODAY };

  for (int i = 0; i < N_SERIES; i++)
    fixture->series[i] = cham_series_new (days);
  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    fixture->symptoms[i] = cham_series_new (days);
  fixture->basis = (ChamRedFlagBasis){
    days,
    fixture->series[ITCH],
    fixture->series[SLEEP],
    fixture->series[STEPPED_UP],
    fixture->series[CREAM],
    fixture->series[OOZING],
    fixture->series[WEEPING],
    fixture->symptoms,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < N_SERIES; i++)
    cham_series_free (fixture->series[i]);
  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    cham_series_free (fixture->symptoms[i]);
}

/* One letter a day, the last of them today: a figure, or "-" for not recorded. */
static void
fill (Fixture *fixture, int which, const char *values)
{
  ChamDay day = TODAY - (ChamDay) strlen (values) + 1;

  for (; *values != '\0'; values++, day++)
    cham_series_set (fixture->series[which], day, *values == '-' ? NAN : *values - '0');
}

static char *
list (Fixture *fixture, ChamDay today)
{
  g_autoptr (GArray) flags = cham_red_flags_list (&fixture->basis, today);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < flags->len; i++)
    {
      const ChamRedFlag *flag = &g_array_index (flags, ChamRedFlag, i);
      g_autofree char *words = cham_red_flag_describe (flag);

      g_string_append_printf (text, "%s%s:%d:%u/%u", i > 0 ? " " : "",
                              cham_red_flag_rule_to_string (flag->rule), TODAY - flag->since,
                              flag->days, flag->recorded);
      g_assert_cmpstr (words, !=, "");
      g_assert_cmpstr (cham_red_flag_rule_describe (flag->rule), !=, "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_flags (Fixture *fixture, const char *expected)
{
  g_autofree char *flags = list (fixture, TODAY);

  g_assert_cmpstr (flags, ==, expected);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  ChamRedFlagBasis none = { { FIRST, TODAY } };
  g_autoptr (GArray) flags = cham_red_flags_list (&none, TODAY);

  g_assert_cmpuint (flags->len, ==, 0);
  assert_flags (fixture, "");
}

static void
test_weeks (Fixture *fixture, gconstpointer data)
{
  fill (fixture, ITCH, "77776667777666");
  assert_flags (fixture, "itch:3:8/14");
  fill (fixture, ITCH, "77766667777666");
  assert_flags (fixture, "");
  fill (fixture, ITCH, "77776667776666");
  assert_flags (fixture, "");
  fill (fixture, ITCH, "66666667777777");
  assert_flags (fixture, "");
  fill (fixture, ITCH, "7777---9998---");
  assert_flags (fixture, "itch:3:8/8");
  fill (fixture, ITCH, "777----999999-");
  assert_flags (fixture, "");
}

static void
test_since (Fixture *fixture, gconstpointer data)
{
  g_autofree char *later = NULL;

  fill (fixture, ITCH, "0000000000777777777777777777");
  assert_flags (fixture, "itch:7:14/14");
  fill (fixture, ITCH, "77777777777777777777000");
  assert_flags (fixture, "itch:12:11/14");
  fill (fixture, ITCH, "777777777777777777770000");
  later = list (fixture, TODAY - 1);
  g_assert_cmpstr (later, !=, "");
  assert_flags (fixture, "");
}

static void
test_sleep (Fixture *fixture, gconstpointer data)
{
  fill (fixture, SLEEP, "5555---5555---");
  assert_flags (fixture, "sleep:3:8/8");
  fill (fixture, SLEEP, "5554---5555---");
  assert_flags (fixture, "");
}

static void
fill_symptoms (Fixture *fixture, int n_symptoms, int n_days)
{
  for (int i = 0; i < n_symptoms; i++)
    for (int day = 0; day < n_days; day++)
      cham_series_set (fixture->symptoms[i], TODAY - day, 1);
}

/* Four symptoms on seven days are 16 points, one day of a fifth is the seventeenth. */
static void
test_symptoms (Fixture *fixture, gconstpointer data)
{
  fill_symptoms (fixture, 4, 7);
  assert_flags (fixture, "");
  fill_symptoms (fixture, 5, 1);
  assert_flags (fixture, "symptoms:0:0/0");
}

static void
test_treatment (Fixture *fixture, gconstpointer data)
{
  fill (fixture, ITCH, "44444444444444");
  fill (fixture, STEPPED_UP, "11111----11110");
  assert_flags (fixture, "");
  fill (fixture, CREAM, "-----1--------");
  assert_flags (fixture, "treatment:1:10/0");
  fill (fixture, ITCH, "44444454444444");
  assert_flags (fixture, "");
  fill (fixture, ITCH, "33333333333333");
  assert_flags (fixture, "");
  fill (fixture, ITCH, "---4444---5555");
  assert_flags (fixture, "treatment:0:10/0");
  fill (fixture, ITCH, "----444---5555");
  assert_flags (fixture, "");
}

static void
test_oozing (Fixture *fixture, gconstpointer data)
{
  fill (fixture, OOZING, "3------");
  assert_flags (fixture, "oozing:6:1/0");
  fill (fixture, OOZING, "3-------");
  assert_flags (fixture, "");
  fill (fixture, OOZING, "-2-----");
  assert_flags (fixture, "");
  fill (fixture, OOZING, "-------------");
  fill (fixture, WEEPING, "1-0-1-0");
  assert_flags (fixture, "");
  fill (fixture, WEEPING, "1-0-1-1");
  assert_flags (fixture, "oozing:0:3/0");
}

/* Nothing is said of days before which too little is known. */
static void
test_edge (Fixture *fixture, gconstpointer data)
{
  g_autofree char *early = NULL, *first = NULL;

  for (ChamDay day = FIRST; day <= TODAY; day++)
    cham_series_set (fixture->series[ITCH], day, 10);
  early = list (fixture, FIRST + CHAM_RED_FLAG_LEAD - 1);
  g_assert_cmpstr (early, ==, "");
  first = list (fixture, FIRST + CHAM_RED_FLAG_LEAD);
  g_assert_cmpstr (first, !=, "");
  assert_flags (fixture, "itch:47:14/14");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/analysis/red-flags/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("nothing", test_nothing);
  add ("weeks", test_weeks);
  add ("since", test_since);
  add ("sleep", test_sleep);
  add ("symptoms", test_symptoms);
  add ("treatment", test_treatment);
  add ("oozing", test_oozing);
  add ("edge", test_edge);
  return g_test_run ();
}
