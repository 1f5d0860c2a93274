/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule goes through text unchanged, and text that is no rule changes nothing. */
#include "model/flare-rule.h"

#include <locale.h>
#include <string.h>

static void
test_round_trip (void)
{
  static const ChamFlareRule rules[] = { { 4, 2, 14, 2, 3 }, { 0, 0.5, 3, 1, 1 },
                                         { 9, 6, 28, 7, 14 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *text = cham_flare_rule_print (&rules[i]);
      ChamFlareRule read = { 0 };

      g_assert_true (cham_flare_rule_is_valid (&rules[i]));
      g_assert_true (cham_flare_rule_parse (text, &read));
      g_assert_true (cham_flare_rule_equal (&read, &rules[i]));
    }
}

static void
test_text (void)
{
  g_autofree char *text = cham_flare_rule_print (&cham_flare_rule_default);

  g_assert_cmpstr (text, ==,
                   "itch_above 4, above_median 2, median_days 14, start_days 2, end_days 3");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "4", "itch_above 4",
    "itch_above 10, above_median 2, median_days 14, start_days 2, end_days 3",
    "itch_above 4, above_median 2, median_days 29, start_days 2, end_days 3",
    "itch_above 4, above_median 2, median_days 14, start_days 0, end_days 3",
    "itch_above 4, above_median 2, median_days 14, start_days 1.5, end_days 3",
    "itch_above 4, above_median 2, median_days 14, start_days 2, end_days",
    "itch_above nan, above_median 2, median_days 14, start_days 2, end_days 3",
    "itch_above 4, above_median 2, median_days 1e300, start_days 2, end_days 3",
    "above_median 4, itch_above 2, median_days 14, start_days 2, end_days 3",
    "itch_above 4, above_median 2, median_days 14, start_days 2, end_days 3, more 1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ChamFlareRule rule = cham_flare_rule_default;

      g_assert_false (cham_flare_rule_parse (texts[i], &rule));
      g_assert_true (cham_flare_rule_equal (&rule, &cham_flare_rule_default));
    }
}

/* The words say whose rule it is. */
static void
test_words (void)
{
  const ChamFlareRule own = { 5, 1, 7, 1, 1 };
  g_autofree char *usual = cham_flare_rule_describe (&cham_flare_rule_default);
  g_autofree char *other = cham_flare_rule_describe (&own);

  g_assert_true (g_str_has_prefix (
      usual, "A flare begins on the last of 2 flare days in a row and has ended after 3 days "
             "without. A flare day was marked as one, had treatment stepped up, or had worst itch "
             "above 4 and at least 2 points above the median of the 14 days before. "));
  g_assert_true (g_str_has_suffix (usual, "this one is the program’s own."));
  g_assert_true (g_str_has_prefix (
      other, "A flare begins on its first flare day and has ended after 1 day without."));
  g_assert_true (g_str_has_suffix (other, "this one was set by hand in this journal."));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flare-rule/round-trip", test_round_trip);
  g_test_add_func ("/flare-rule/text", test_text);
  g_test_add_func ("/flare-rule/refused", test_refused);
  g_test_add_func ("/flare-rule/words", test_words);
  return g_test_run ();
}
