/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lanes as words: names with and without days, and names that only look so. */
#include "model/lane-choice.h"

static const struct
{
  const char *text;
  const char *name;
  int lag;
} cases[] = {
  { "diet", "diet", 0 },          { "diet@2", "diet", 2 },
  { "diet@0", "diet", 0 },        { "diet@7", "diet", 7 },
  { "diet@8", "diet@8", 0 },      { "diet@12", "diet@12", 0 },
  { "diet@", "diet@", 0 },        { "@3", "@3", 0 },
  { "", "", 0 },                  { "food:a@b@3", "food:a@b", 3 },
  { "food:Crème@1", "food:Crème", 1 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int lag = -1;
      g_autofree char *name = cham_lane_choice_parse (cases[i].text, &lag);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpint (lag, ==, cases[i].lag);
    }
}

/* Also of names that end like days. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "group:dairy", "food:a@b", "own:sleep@2", "@", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int days = 0; days <= CHAM_LANE_MOST_LAG; days++)
      {
        g_autofree char *text = cham_lane_choice_format (names[i], days);
        int lag = 0;
        g_autofree char *name = cham_lane_choice_parse (text, &lag);

        if (*names[i] == '\0')
          continue;
        g_assert_cmpstr (name, ==, names[i]);
        g_assert_cmpint (lag, ==, days);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-choice/parse", test_parse);
  g_test_add_func ("/lane-choice/round-trip", test_round_trip);
  return g_test_run ();
}
