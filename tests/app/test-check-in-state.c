/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the check-in says and would record at once, from measures and readings alone. */
#include <math.h>

#include "app/check-in-state.h"

#define SYMPTOMS CHAM_MEASURE_GROUP_SYMPTOMS
#define FLAGS CHAM_MEASURE_GROUP_FLAGS

/* The built-in measures, as a journal would number them. */
static GPtrArray *
make_measures (void)
{
  GPtrArray *measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    ((ChamMeasure *) measures->pdata[i])->id = i + 1;
  return measures;
}

static ChamMeasure *
find (GPtrArray *measures, const char *key)
{
  for (guint i = 0; i < measures->len; i++)
    if (g_strcmp0 (((ChamMeasure *) measures->pdata[i])->key, key) == 0)
      return measures->pdata[i];
  g_assert_not_reached ();
}

static GPtrArray *
make_readings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_reading_free);
}

static void
add (GPtrArray *readings, GPtrArray *measures, const char *key, double value)
{
  ChamReading *reading = g_new0 (ChamReading, 1);

  reading->measure_id = find (measures, key)->id;
  reading->value = value;
  reading->own = TRUE;
  g_ptr_array_add (readings, reading);
}

static void
assert_progress (GPtrArray *measures, GPtrArray *readings, const char *expected)
{
  g_autofree char *text = cham_check_in_describe_progress (measures, readings);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings ();
  ChamMeasure *stress = find (measures, CHAM_MEASURE_STRESS);

  assert_progress (measures, readings, "0 of 13 recorded");
  add (readings, measures, CHAM_MEASURE_ITCH, 0);
  add (readings, measures, "travel", 1);
  assert_progress (measures, readings, "1 of 13 recorded");
  find (measures, CHAM_MEASURE_ITCH)->enabled = FALSE;
  assert_progress (measures, readings, "0 of 12 recorded");
  stress->archived = TRUE;
  assert_progress (measures, readings, "0 of 11 recorded");
}

static void
test_symptoms_are_one_row (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings ();
  g_autoptr (GPtrArray) denied = NULL;

  add (readings, measures, "symptom_itch", 1);
  assert_progress (measures, readings, "0 of 13 recorded");
  denied = cham_check_in_list_denied (measures, readings, SYMPTOMS);
  g_assert_cmpuint (denied->len, ==, 6);
  for (guint i = 0; i < denied->len; i++)
    g_assert_cmpfloat (((ChamReading *) denied->pdata[i])->value, ==, 0);
  g_ptr_array_extend_and_steal (readings, g_steal_pointer (&denied));
  assert_progress (measures, readings, "1 of 13 recorded");
}

static void
assert_flags (GPtrArray *measures, GPtrArray *readings, ChamMeasureGroup group,
              const char *expected)
{
  g_autofree char *text = cham_check_in_describe_flags (measures, readings, group);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_flags (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings ();
  g_autoptr (GPtrArray) denied = NULL;

  assert_flags (measures, readings, SYMPTOMS, "Not recorded");
  add (readings, measures, "symptom_weeping", 0);
  assert_flags (measures, readings, SYMPTOMS, "None · 1 of 7 recorded");
  add (readings, measures, "symptom_itch", 1);
  add (readings, measures, "symptom_dryness", 1);
  assert_flags (measures, readings, SYMPTOMS, "Itchy skin, Dry or rough skin · 3 of 7 recorded");
  assert_flags (measures, readings, FLAGS, "Not recorded");
  denied = cham_check_in_list_denied (measures, readings, SYMPTOMS);
  g_ptr_array_extend_and_steal (readings, g_steal_pointer (&denied));
  assert_flags (measures, readings, SYMPTOMS, "Itchy skin, Dry or rough skin");
  g_assert_true (cham_check_in_has_flag (measures, readings, SYMPTOMS));
  g_assert_false (cham_check_in_has_flag (measures, readings, FLAGS));
}

static void
test_hidden_flag_is_not_said (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings ();

  add (readings, measures, "travel", 1);
  find (measures, "travel")->enabled = FALSE;
  assert_flags (measures, readings, FLAGS, "Not recorded");
  g_assert_false (cham_check_in_has_flag (measures, readings, FLAGS));
}

static void
test_rule (void)
{
  static const struct
  {
    ChamCombination combination;
    guint timed;
    gboolean own;
    const char *expected;
  } rows[] = { { CHAM_COMBINE_MAXIMUM, 3, FALSE, "highest of 3" },
               { CHAM_COMBINE_MEAN, 2, FALSE, "mean of 2" },
               { CHAM_COMBINE_SUM, 2, FALSE, "sum of 2" },
               { CHAM_COMBINE_SUM, 1, FALSE, NULL },
               { CHAM_COMBINE_SUM, 0, TRUE, NULL },
               { CHAM_COMBINE_SUM, 1, TRUE, "in place of 1 timed reading" },
               { CHAM_COMBINE_SUM, 4, TRUE, "in place of 4 timed readings" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ChamMeasure measure = { .combination = rows[i].combination };
      ChamReading reading = { .value = 1, .timed = rows[i].timed, .own = rows[i].own };
      g_autofree char *rule = cham_check_in_describe_rule (&measure, &reading);

      g_assert_cmpstr (rule, ==, rows[i].expected);
      g_assert_null (cham_check_in_describe_rule (&measure, NULL));
    }
}

static void
test_stools (void)
{
  g_autoptr (GPtrArray) stools = g_ptr_array_new ();
  ChamStool hard = { .form = 1 }, soft = { .form = 6 }, softer = { .form = 6 };
  g_autofree char *none = cham_check_in_describe_stools (stools);
  g_autofree char *some = NULL;

  g_ptr_array_add (stools, &soft);
  g_ptr_array_add (stools, &hard);
  g_ptr_array_add (stools, &softer);
  some = cham_check_in_describe_stools (stools);
  g_assert_cmpstr (none, ==, "Not recorded");
  g_assert_cmpstr (some, ==, "form 1, form 6 × 2");
}

/* Only what is shown, not recorded, known of yesterday and acceptable today. */
static void
test_repeated (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings ();
  g_autoptr (GPtrArray) yesterday = make_readings ();
  g_autoptr (GPtrArray) repeated = NULL;
  const ChamReading *only;

  add (readings, measures, CHAM_MEASURE_ITCH, 2);
  add (yesterday, measures, CHAM_MEASURE_ITCH, 7);
  add (yesterday, measures, CHAM_MEASURE_SKIN, 0);
  add (yesterday, measures, CHAM_MEASURE_STRESS, 3);
  add (yesterday, measures, "wakings", 1.5);
  find (measures, CHAM_MEASURE_STRESS)->enabled = FALSE;
  repeated = cham_check_in_list_repeated (measures, readings, yesterday);
  g_assert_cmpuint (repeated->len, ==, 1);
  only = repeated->pdata[0];
  g_assert_cmpint (only->measure_id, ==, find (measures, CHAM_MEASURE_SKIN)->id);
  g_assert_cmpfloat (only->value, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/check-in-state/progress", test_progress);
  g_test_add_func ("/app/check-in-state/symptoms-are-one-row", test_symptoms_are_one_row);
  g_test_add_func ("/app/check-in-state/flags", test_flags);
  g_test_add_func ("/app/check-in-state/hidden-flag", test_hidden_flag_is_not_said);
  g_test_add_func ("/app/check-in-state/rule", test_rule);
  g_test_add_func ("/app/check-in-state/stools", test_stools);
  g_test_add_func ("/app/check-in-state/repeated", test_repeated);
  return g_test_run ();
}
