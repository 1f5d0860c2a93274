/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Measures, readings and stools: stored, combined, refused and undone. */
#include <math.h>

#include "fixture.h"
#include "model/amount.h"
#include "store/readings.h"

static gint64
find_id (Fixture *fixture, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, &error);

  g_assert_no_error (error);
  g_assert_nonnull (measure);
  return measure->id;
}

static double
get_value (Fixture *fixture, ChamDay day, gint64 measure)
{
  g_autoptr (GError) error = NULL;
  ChamDayRange range = { day, day };
  g_autoptr (ChamSeries) series
      = cham_journal_load_series (fixture->journal, measure, range, &error);

  g_assert_no_error (error);
  return cham_series_get (series, day);
}

static void
set (Fixture *fixture, ChamDay day, const char *key, double value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      cham_journal_set_reading (fixture->journal, day, find_id (fixture, key), value, &error));
  g_assert_no_error (error);
}

static void
insert_timed (Fixture *fixture, gint64 measure, ChamDay day, const char *time, double value)
{
  static int uuid;
  char text[CHAM_DAY_TEXT_SIZE], number[CHAM_NUMBER_TEXT_SIZE];
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO reading (uuid, modified, measure, day, time, value, note) VALUES ('%d', '',"
      " %" G_GINT64_FORMAT ", '%s', '%s', %s, '%s')",
      uuid++, measure, cham_day_print (day, text), time, cham_number_print (value, number), time);

  fixture_run (fixture, sql);
}

static void
test_built_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) expected = cham_measure_list_built_in ();
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (fixture->journal, NULL);

  g_assert_cmpuint (measures->len, ==, expected->len);
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *a = g_ptr_array_index (measures, i);
      const ChamMeasure *b = g_ptr_array_index (expected, i);

      g_assert_cmpstr (a->key, ==, b->key);
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpint (a->group, ==, b->group);
      g_assert_cmpint (a->direction, ==, b->direction);
      g_assert_cmpint (a->combination, ==, b->combination);
      g_assert_cmpfloat (a->maximum, ==, b->maximum);
      g_assert_true (a->enabled);
    }
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (find_id (fixture, "itch"), ==, find_id (fixture, "WORST ITCH"));
  missing = cham_journal_find_measure (fixture->journal, "no such thing", &error);
  g_assert_no_error (error);
  g_assert_null (missing);
}

static void
test_own_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) own = cham_measure_new_own ("Žízeň 💧", CHAM_MEASURE_SCALE, 0, INFINITY);
  g_autoptr (ChamMeasure) again = cham_measure_new_own ("ŽÍZEŇ 💧", CHAM_MEASURE_FLAG, 0, 1);
  g_autoptr (ChamMeasure) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_measure (fixture->journal, own, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_MEASURES);
  stored = cham_journal_find_measure (fixture->journal, "žízeň 💧", &error);
  g_assert_cmpint (stored->id, ==, own->id);
  g_assert_null (stored->key);
  g_assert_true (isinf (stored->maximum));
  g_assert_false (cham_journal_add_measure (fixture->journal, again, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  fixture_undo (fixture);
  g_assert_null (cham_journal_find_measure (fixture->journal, "žízeň 💧", NULL));
}

static void
test_refused_measures (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    double minimum, maximum;
  } refused[] = { { "", 0, 1 },       { "  ", 0, 1 },    { "\xff", 0, 1 },       { "itch", 0, 1 },
                  { "Sleep", 0, 1 },  { "x", 1, 1 },     { "x", NAN, 1 },        { "x", 0, NAN },
                  { "x", 2, 1 },      { "Diet complete", 0, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (ChamMeasure) measure = cham_measure_new_own (
          refused[i].name, CHAM_MEASURE_SCALE, refused[i].minimum, refused[i].maximum);
      g_autoptr (GError) error = NULL;

      g_assert_false (cham_journal_add_measure (fixture->journal, measure, &error));
      g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
    }
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_enabled (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_id (fixture, "wakings");
  g_autoptr (ChamMeasure) hidden = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_measure_enabled (fixture->journal, id, TRUE, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cham_journal_set_measure_enabled (fixture->journal, id, FALSE, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  hidden = cham_journal_get_measure (fixture->journal, id, NULL);
  g_assert_false (hidden->enabled);
  g_assert_false (cham_journal_set_measure_enabled (fixture->journal, 12345, TRUE, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_set_reading (Fixture *fixture, gconstpointer data)
{
  ChamDay leap = cham_day_new (2024, 2, 29);
  gint64 itch = find_id (fixture, "itch");

  g_assert_true (isnan (get_value (fixture, leap, itch)));
  set (fixture, leap, "itch", 0);
  g_assert_cmpfloat (get_value (fixture, leap, itch), ==, 0);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_READINGS);
  g_assert_cmpint (fixture->days.from, ==, leap);
  g_assert_cmpint (fixture->days.to, ==, leap);
  set (fixture, leap, "itch", 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  set (fixture, leap, "itch", 7);
  g_assert_cmpfloat (get_value (fixture, leap, itch), ==, 7);
  g_assert_true (isnan (get_value (fixture, leap + 1, itch)));
  fixture_undo (fixture);
  g_assert_cmpfloat (get_value (fixture, leap, itch), ==, 0);
  fixture_undo (fixture);
  g_assert_true (isnan (get_value (fixture, leap, itch)));
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
}

static void
test_refused_readings (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    double value;
  } refused[] = { { "itch", NAN },  { "itch", INFINITY }, { "itch", -1 },       { "itch", 10.5 },
                  { "flare", 0.5 }, { "wakings", 1.5 },   { "sleep_hours", 25 } };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      gint64 id = find_id (fixture, refused[i].key);
      g_autoptr (GError) error = NULL;

      g_assert_false (
          cham_journal_set_reading (fixture->journal, A_DAY, id, refused[i].value, &error));
      g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
      g_assert_true (isnan (get_value (fixture, A_DAY, id)));
    }
  g_assert_false (cham_journal_set_reading (fixture->journal, CHAM_DAY_NONE,
                                            find_id (fixture, "itch"), 1, NULL));
  g_assert_false (cham_journal_set_reading (fixture->journal, A_DAY, 999, 1, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  gint64 itch = find_id (fixture, "itch");

  g_assert_true (cham_journal_clear_reading (fixture->journal, A_DAY, itch, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  insert_timed (fixture, itch, A_DAY, "08:00", 3);
  set (fixture, A_DAY, "itch", 5);
  g_assert_true (cham_journal_clear_reading (fixture->journal, A_DAY, itch, NULL));
  g_assert_true (isnan (get_value (fixture, A_DAY, itch)));
  fixture_undo (fixture);
  g_assert_cmpfloat (get_value (fixture, A_DAY, itch), ==, 5);
}

/* Worst itch keeps the worst, sleep adds up, a person's own measure is a mean; the day's own
 * value wins over all of them. */
static void
test_combination (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) mood = cham_measure_new_own ("Mood", CHAM_MEASURE_SCALE, 0, 10);
  gint64 itch = find_id (fixture, "itch"), sleep = find_id (fixture, "sleep_hours");
  g_autoptr (GPtrArray) readings = NULL;
  const ChamReading *first;

  g_assert_true (cham_journal_add_measure (fixture->journal, mood, NULL));
  insert_timed (fixture, itch, A_DAY, "08:00", 3);
  insert_timed (fixture, itch, A_DAY, "20:00", 6);
  insert_timed (fixture, sleep, A_DAY, "06:00", 5);
  insert_timed (fixture, sleep, A_DAY, "14:00", 1.5);
  insert_timed (fixture, mood->id, A_DAY, "09:00", 2);
  insert_timed (fixture, mood->id, A_DAY, "21:00", 5);
  g_assert_cmpfloat (get_value (fixture, A_DAY, itch), ==, 6);
  g_assert_cmpfloat (get_value (fixture, A_DAY, sleep), ==, 6.5);
  g_assert_cmpfloat (get_value (fixture, A_DAY, mood->id), ==, 3.5);
  set (fixture, A_DAY, "itch", 1);
  g_assert_cmpfloat (get_value (fixture, A_DAY, itch), ==, 1);

  readings = cham_journal_list_readings (fixture->journal, A_DAY, NULL);
  g_assert_cmpuint (readings->len, ==, 3);
  first = g_ptr_array_index (readings, 0);
  g_assert_cmpuint (first->timed, ==, 2);
  g_assert_true (first->own);
  g_assert_cmpstr (first->note, ==, "08:00\n20:00");
}

/* All in one step, and none when one of them is refused. */
static void
test_set_several (Fixture *fixture, gconstpointer data)
{
  gint64 itch = find_id (fixture, "itch"), stress = find_id (fixture, "stress");
  ChamReading first = { .measure_id = itch, .value = 4 };
  ChamReading second = { .measure_id = stress, .value = 0 };
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_readings (fixture->journal, "Nothing", A_DAY, readings, NULL));
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
  g_ptr_array_add (readings, &first);
  g_ptr_array_add (readings, &second);
  g_assert_true (cham_journal_set_readings (fixture->journal, "Both", A_DAY, readings, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Both");
  g_assert_cmpfloat (get_value (fixture, A_DAY, stress), ==, 0);
  fixture_undo (fixture);
  g_assert_true (isnan (get_value (fixture, A_DAY, itch)));
  second.value = 11;
  g_assert_false (cham_journal_set_readings (fixture->journal, "Both", A_DAY, readings, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_assert_true (isnan (get_value (fixture, A_DAY, itch)));
}

static void
test_severity (Fixture *fixture, gconstpointer data)
{
  ChamDay last = cham_day_new (2023, 12, 31);
  ChamDayRange range = { last, last + 3 };
  g_autoptr (ChamSeries) severity = NULL;

  set (fixture, last, "skin", 4);
  set (fixture, last, "itch", 8);
  set (fixture, last + 1, "skin", 2);
  set (fixture, last + 2, "itch", 0);
  set (fixture, last + 4, "itch", 9);
  severity = cham_journal_load_severity (fixture->journal, range, NULL);
  g_assert_cmpfloat (cham_series_get (severity, last), ==, 8);
  g_assert_cmpfloat (cham_series_get (severity, last + 1), ==, 2);
  g_assert_cmpfloat (cham_series_get (severity, last + 2), ==, 0);
  g_assert_true (isnan (cham_series_get (severity, last + 3)));
  g_assert_cmpuint (cham_series_count_recorded (severity), ==, 3);
}

static void
test_stools (Fixture *fixture, gconstpointer data)
{
  ChamStool late = { 0, A_DAY, cham_time_of_day_new (21, 0), 6, (char *) "חריף 🌶️" };
  ChamStool early = { 0, A_DAY, cham_time_of_day_new (7, 5), 4, (char *) "" };
  ChamStool bad = { 0, A_DAY, CHAM_TIME_NONE, 8, (char *) "" };
  g_autoptr (GPtrArray) stools = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_stool (fixture->journal, &late, NULL));
  g_assert_true (cham_journal_add_stool (fixture->journal, &early, NULL));
  g_assert_false (cham_journal_add_stool (fixture->journal, &bad, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  stools = cham_journal_list_stools (fixture->journal, A_DAY, NULL);
  g_assert_cmpuint (stools->len, ==, 2);
  g_assert_cmpint (((ChamStool *) stools->pdata[0])->id, ==, early.id);
  g_assert_cmpstr (((ChamStool *) stools->pdata[0])->note, ==, "");
  g_assert_cmpstr (((ChamStool *) stools->pdata[1])->note, ==, "חריף 🌶️");
  g_assert_true (cham_journal_remove_stool (fixture->journal, early.id, NULL));
  g_assert_false (cham_journal_remove_stool (fixture->journal, early.id, NULL));
  left = cham_journal_list_stools (fixture->journal, A_DAY, NULL);
  g_assert_cmpuint (left->len, ==, 1);
}

/* Counted by day and form; days without any are not in the list. */
static void
test_count_stools (Fixture *fixture, gconstpointer data)
{
  static const int forms[][2] = { { 0, 4 }, { 0, 4 }, { 0, 1 }, { 2, 7 }, { 9, 3 } };
  g_autoptr (GArray) days = NULL;
  const ChamStoolDay *first, *last;

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      ChamStool stool = { 0, A_DAY + forms[i][0], CHAM_TIME_NONE, forms[i][1], (char *) "" };

      g_assert_true (cham_journal_add_stool (fixture->journal, &stool, NULL));
    }
  days = cham_journal_count_stools (fixture->journal, (ChamDayRange){ A_DAY - 1, A_DAY + 5 }, NULL);
  g_assert_cmpuint (days->len, ==, 2);
  first = &g_array_index (days, ChamStoolDay, 0);
  last = &g_array_index (days, ChamStoolDay, 1);
  g_assert_cmpint (first->day, ==, A_DAY);
  g_assert_cmpuint (first->counts[3], ==, 2);
  g_assert_cmpuint (first->counts[0], ==, 1);
  g_assert_cmpuint (first->counts[6], ==, 0);
  g_assert_cmpint (last->day, ==, A_DAY + 2);
  g_assert_cmpuint (last->counts[6], ==, 1);
}

static void
test_add_to (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_id (fixture, CHAM_MEASURE_RELAXATION);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_to_reading (fixture->journal, "Breathe", A_DAY, id, 5, &error));
  g_assert_cmpfloat (get_value (fixture, A_DAY, id), ==, 5);
  g_assert_true (cham_journal_add_to_reading (fixture->journal, "Breathe", A_DAY, id, 3, &error));
  g_assert_cmpfloat (get_value (fixture, A_DAY, id), ==, 8);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Breathe");
  g_assert_true (cham_journal_undo (fixture->journal, &error));
  g_assert_cmpfloat (get_value (fixture, A_DAY, id), ==, 5);
  g_assert_true (
      cham_journal_add_to_reading (fixture->journal, "Breathe", A_DAY, id, 2000, &error));
  g_assert_cmpfloat (get_value (fixture, A_DAY, id), ==, 1440);
  g_assert_no_error (error);
  g_assert_false (cham_journal_add_to_reading (fixture->journal, "Breathe", A_DAY, 0, 1, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/readings/built-in", test_built_in);
  fixture_add ("/store/readings/find", test_find);
  fixture_add ("/store/readings/own-measure", test_own_measure);
  fixture_add ("/store/readings/refused-measures", test_refused_measures);
  fixture_add ("/store/readings/enabled", test_enabled);
  fixture_add ("/store/readings/set", test_set_reading);
  fixture_add ("/store/readings/refused", test_refused_readings);
  fixture_add ("/store/readings/clear", test_clear);
  fixture_add ("/store/readings/combination", test_combination);
  fixture_add ("/store/readings/set-several", test_set_several);
  fixture_add ("/store/readings/add-to", test_add_to);
  fixture_add ("/store/readings/severity", test_severity);
  fixture_add ("/store/readings/stools", test_stools);
  fixture_add ("/store/readings/count-stools", test_count_stools);
  return g_test_run ();
}
