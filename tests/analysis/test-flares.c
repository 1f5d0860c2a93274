/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule for flares, one line a case: three strings with a character for each day. */
#include "analysis/flares.h"

#include <math.h>
#include <string.h>

#define FIRST_DAY 738000

/* @itch: a digit, "X" for 10, "." for not recorded; @ticked, @stepped_up: "1", "0" or ".";
 * @flares: "-" for each day of a flare. NULL for a measure without a reading. */
typedef struct
{
  const char *name;
  const char *itch;
  const char *ticked;
  const char *stepped_up;
  const char *flares;
} FlareCase;

static const FlareCase cases[] = {
  { "nothing", NULL, NULL, NULL, "" },
  { "nothing-recorded", "......", "......", "......", "      " },
  { "calm", "2222222", NULL, NULL, "       " },
  { "one-day-is-none", "22228222", NULL, NULL, "        " },
  { "second-day-starts", "2222882222", NULL, NULL, "     -    " },
  { "three-days", "222288822222", NULL, NULL, "     --     " },
  { "four-is-not-above-four", "1111444111", NULL, NULL, "          " },
  { "five-and-two-above", "3333555333", NULL, NULL, "     --   " },
  { "five-but-one-above", "4444555444", NULL, NULL, "          " },
  { "two-points-above-exactly", "5555777555", NULL, NULL, "     --   " },
  { "median-is-of-days-before", "22888", NULL, NULL, "   --" },
  { "long-and-bad-is-the-new-usual", "222222222222228888888888888", NULL, NULL,
    "               -------     " },
  { "no-median-no-verdict", "888", NULL, NULL, "   " },
  { "median-reaches-no-further", "2.............88", NULL, NULL, "                " },
  { "median-reaches-14-days", "2............88", NULL, NULL, "              -" },
  { "ticks-alone", NULL, "0110000", NULL, "  -    " },
  { "step-up-alone", NULL, NULL, ".11....", "  -    " },
  { "tick-then-step-up", "2222222", ".1.....", "..1....", "  -    " },
  { "tick-beats-low-itch", "0000000", ".11....", NULL, "  -    " },
  { "high-itch-beats-no-tick", "2222882222", "0000000000", NULL, "     -    " },
  { "two-days-without-bridge", "22288228822222", NULL, NULL, "    -----     " },
  { "three-days-without-end", "222882228822222", NULL, NULL, "    -    -     " },
  { "one-after-the-end-is-none", "22288222822222", NULL, NULL, "    -         " },
  { "one-day-goes-on", "22288228222222", NULL, NULL, "    ----      " },
  { "unknown-breaks-the-row", "2228.82222", NULL, NULL, "          " },
  { "unknown-bridges", "22288..82222", NULL, NULL, "    ----    " },
  { "unknown-three-days-end", "22288...88222", NULL, NULL, "    -    -   " },
  { "unknown-does-not-count", "22288.2.282222", NULL, NULL, "    ------    " },
  { "unknown-does-not-start-anew", "22288.22.2822222", NULL, NULL, "    -           " },
  { "no-tick-is-a-day-without", "22288...8822", ".....000....", NULL, "    -    -  " },
  { "no-step-up-is-unknown", "22288..82222", NULL, ".....00.....", "    ----    " },
  { "up-to-the-last-day", "222888", NULL, NULL, "    --" },
  { "worst", "00XX", NULL, NULL, "   -" },
};

static ChamSeries *
make_series (const char *text)
{
  ChamDayRange range = { FIRST_DAY, FIRST_DAY };
  ChamSeries *series;

  if (text == NULL)
    return NULL;
  range.to = FIRST_DAY + (int) strlen (text) - 1;
  series = cham_series_new (range);
  for (int i = 0; text[i] != '\0'; i++)
    {
      if (text[i] != '.')
        series->values[i] = text[i] == 'X' ? 10 : text[i] - '0';
    }
  return series;
}

static char *
print_flares (const GArray *flares, gsize length)
{
  char *text = g_strnfill (length, ' ');

  for (guint i = 0; i < flares->len; i++)
    {
      ChamDayRange flare = g_array_index (flares, ChamDayRange, i);

      g_assert_cmpint (flare.from, <=, flare.to);
      for (ChamDay day = flare.from; day <= flare.to; day++)
        text[day - FIRST_DAY] = '-';
    }
  return text;
}

static void
test_case (gconstpointer data)
{
  const FlareCase *expected = data;
  g_autoptr (ChamSeries) itch = make_series (expected->itch);
  g_autoptr (ChamSeries) ticked = make_series (expected->ticked);
  g_autoptr (ChamSeries) stepped_up = make_series (expected->stepped_up);
  g_autoptr (GArray) flares
      = cham_flares_find (&cham_flare_rule_default, itch, ticked, stepped_up);
  g_autofree char *found = print_flares (flares, strlen (expected->flares));

  g_assert_cmpstr (found, ==, expected->flares);
}

static void
test_other_rule (void)
{
  const ChamFlareRule rule = { 6, 1, 3, 1, 1 };
  g_autoptr (ChamSeries) itch = make_series ("55775557");
  g_autoptr (GArray) flares = cham_flares_find (&rule, itch, NULL, NULL);
  g_autofree char *found = print_flares (flares, 8);

  g_assert_cmpstr (found, ==, "  --   -");
  g_assert_cmpuint (flares->len, ==, 2);
}

static void
test_series_of_other_days (void)
{
  g_autoptr (ChamSeries) itch = make_series ("2228");
  g_autoptr (ChamSeries) ticked = cham_series_new ((ChamDayRange){ FIRST_DAY + 4,
                                                                   FIRST_DAY + 5 });
  g_autoptr (GArray) flares = NULL;

  cham_series_set (ticked, FIRST_DAY + 4, 1);
  flares = cham_flares_find (&cham_flare_rule_default, itch, ticked, NULL);
  g_assert_cmpuint (flares->len, ==, 1);
  g_assert_cmpint (g_array_index (flares, ChamDayRange, 0).from, ==, FIRST_DAY + 4);
}

static void
test_count (void)
{
  g_autoptr (ChamSeries) ticked = make_series ("0111000110");
  g_autoptr (GArray) flares = cham_flares_find (&cham_flare_rule_default, NULL, ticked, NULL);

  g_assert_cmpuint (flares->len, ==, 2);
  g_assert_cmpuint (cham_flares_count_days (flares), ==, 3);
  g_assert_false (cham_flares_contain (flares, FIRST_DAY + 1));
  g_assert_true (cham_flares_contain (flares, FIRST_DAY + 2));
  g_assert_true (cham_flares_contain (flares, FIRST_DAY + 8));
  g_assert_false (cham_flares_contain (flares, FIRST_DAY + 9));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/flares/rule/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/flares/other-rule", test_other_rule);
  g_test_add_func ("/flares/series-of-other-days", test_series_of_other_days);
  g_test_add_func ("/flares/count", test_count);
  return g_test_run ();
}
