/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The built-in measures hold together; values are read, checked and shown as people write them. */
#include "model/measure.h"

#include <math.h>

static ChamMeasure *
find_built_in (const char *key)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      if (g_strcmp0 (measure->key, key) == 0)
        return cham_measure_copy (measure);
    }
  g_assert_not_reached ();
}

static void
test_built_in (void)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (measures->len, >=, 20);
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      g_assert_nonnull (measure->key);
      g_assert_true (g_hash_table_add (seen, measure->key));
      g_assert_true (g_hash_table_add (seen, measure->name));
      g_assert_cmpfloat (measure->minimum, <, measure->maximum);
      g_assert_true (cham_measure_accepts (measure, measure->minimum));
      g_assert_true (cham_measure_accepts (measure, measure->maximum));
      g_assert_cmpint (measure->position, ==, (int) i);
    }
}

static void
test_parse (void)
{
  g_autoptr (ChamMeasure) sleep = find_built_in (CHAM_MEASURE_SLEEP_HOURS);
  g_autoptr (ChamMeasure) itch = find_built_in (CHAM_MEASURE_ITCH);
  g_autoptr (ChamMeasure) wakings = find_built_in ("wakings");
  double value = 42;

  g_assert_false (cham_measure_parse_value (sleep, "25", &value));
  g_assert_false (cham_measure_parse_value (sleep, "7:60", &value));
  g_assert_false (cham_measure_parse_value (sleep, "-1:30", &value));
  g_assert_false (cham_measure_parse_value (itch, "11", &value));
  g_assert_false (cham_measure_parse_value (itch, "7:30", &value));
  g_assert_false (cham_measure_parse_value (itch, "", &value));
  g_assert_false (cham_measure_parse_value (wakings, "1.5", &value));
  g_assert_cmpfloat (value, ==, 42);
  g_assert_true (cham_measure_parse_value (sleep, "7:30", &value));
  g_assert_cmpfloat (value, ==, 7.5);
  g_assert_true (cham_measure_parse_value (sleep, "7,25", &value));
  g_assert_cmpfloat (value, ==, 7.25);
  g_assert_true (cham_measure_parse_value (wakings, "3", &value));
  g_assert_cmpfloat (value, ==, 3);
}

static void
test_accepts (void)
{
  g_autoptr (ChamMeasure) itch = find_built_in (CHAM_MEASURE_ITCH);
  g_autoptr (ChamMeasure) flare = find_built_in (CHAM_MEASURE_FLARE);

  g_assert_false (cham_measure_accepts (itch, NAN));
  g_assert_false (cham_measure_accepts (itch, INFINITY));
  g_assert_false (cham_measure_accepts (itch, -0.5));
  g_assert_true (cham_measure_accepts (itch, 4.5));
  g_assert_false (cham_measure_accepts (flare, 0.5));
}

static void
assert_shown (const ChamMeasure *measure, double value, const char *expected)
{
  g_autofree char *text = cham_measure_format_value (measure, value);

  g_assert_cmpstr (text, ==, expected);
}

/* Not recorded, none and a value are three different things. */
static void
test_format (void)
{
  g_autoptr (ChamMeasure) sleep = find_built_in (CHAM_MEASURE_SLEEP_HOURS);
  g_autoptr (ChamMeasure) flare = find_built_in (CHAM_MEASURE_FLARE);
  g_autoptr (ChamMeasure) itch = find_built_in (CHAM_MEASURE_ITCH);

  assert_shown (itch, NAN, "Not recorded");
  assert_shown (itch, 0, "0");
  assert_shown (itch, 4, "4");
  assert_shown (flare, NAN, "Not recorded");
  assert_shown (flare, 0, "No");
  assert_shown (flare, 1, "Yes");
  assert_shown (sleep, 275 / 60.0, "4 h 35 min");
  assert_shown (sleep, 7, "7 h");
}

static void
test_own (void)
{
  g_autoptr (ChamMeasure) mood = cham_measure_new_own ("Mood", CHAM_MEASURE_SCALE, 0, 1);
  g_autoptr (ChamMeasure) walked = cham_measure_new_own ("Walked", CHAM_MEASURE_FLAG, 5, 9);

  g_assert_null (mood->key);
  g_assert_cmpfloat (mood->step, ==, 0.01);
  g_assert_true (cham_measure_accepts (walked, 1));
  g_assert_false (cham_measure_accepts (walked, 5));
}

static void
test_words (void)
{
  for (int i = 0; i < 4; i++)
    {
      ChamMeasureKind kind;

      g_assert_true (cham_measure_kind_from_string (
          cham_measure_kind_to_string ((ChamMeasureKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  for (int i = 0; i < 3; i++)
    {
      ChamCombination combination;
      ChamMeasureDirection direction;

      g_assert_true (cham_combination_from_string (
          cham_combination_to_string ((ChamCombination) i), &combination));
      g_assert_true (cham_measure_direction_from_string (
          cham_measure_direction_to_string ((ChamMeasureDirection) i), &direction));
      g_assert_cmpint (combination, ==, i);
      g_assert_cmpint (direction, ==, i);
    }
  for (int i = 0; i < 6; i++)
    {
      ChamMeasureGroup group;

      g_assert_true (cham_measure_group_from_string (
          cham_measure_group_to_string ((ChamMeasureGroup) i), &group));
      g_assert_cmpint (group, ==, i);
      g_assert_cmpstr (cham_measure_group_get_title (group), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/measure/built-in", test_built_in);
  g_test_add_func ("/model/measure/parse", test_parse);
  g_test_add_func ("/model/measure/accepts", test_accepts);
  g_test_add_func ("/model/measure/format", test_format);
  g_test_add_func ("/model/measure/own", test_own);
  g_test_add_func ("/model/measure/words", test_words);
  return g_test_run ();
}
