/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Measures changed: archived, redefined, moved, and what is refused. */
#include <math.h>

#include "fixture.h"
#include "store/readings.h"

static ChamMeasure *
add_own (Fixture *fixture, const char *name, ChamMeasureKind kind)
{
  ChamMeasure *own = cham_measure_new_own (name, kind, 0, 10);
  g_autoptr (GError) error = NULL;

  cham_journal_add_measure (fixture->journal, own, &error);
  g_assert_no_error (error);
  return own;
}

static ChamMeasure *
get (Fixture *fixture, gint64 id)
{
  ChamMeasure *measure = cham_journal_get_measure (fixture->journal, id, NULL);

  g_assert_nonnull (measure);
  return measure;
}

static gint64
get_id (Fixture *fixture, const char *key)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, NULL);

  g_assert_nonnull (measure);
  return measure->id;
}

static void
test_archive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) own = add_own (fixture, "Mood", CHAM_MEASURE_SCALE);
  g_autoptr (ChamMeasure) archived = NULL;
  g_autoptr (ChamMeasure) again = cham_measure_new_own ("mood", CHAM_MEASURE_FLAG, 0, 1);
  g_autoptr (ChamSeries) series = NULL;

  cham_journal_set_reading (fixture->journal, A_DAY, own->id, 3, NULL);
  g_assert_true (cham_journal_set_measure_archived (fixture->journal, own->id, TRUE, NULL));
  archived = get (fixture, own->id);
  g_assert_true (archived->archived);
  g_assert_false (cham_measure_is_shown (archived));
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Archive “Mood”");
  series = cham_journal_load_series (fixture->journal, own->id, (ChamDayRange) { A_DAY, A_DAY },
                                     NULL);
  g_assert_cmpfloat (cham_series_get (series, A_DAY), ==, 3);
  g_assert_false (cham_journal_add_measure (fixture->journal, again, NULL));
  fixture_undo (fixture);
  g_clear_pointer (&archived, cham_measure_free);
  archived = get (fixture, own->id);
  g_assert_true (cham_measure_is_shown (archived));
}

static void
test_built_in_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) itch
      = cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, NULL);
  g_autoptr (GError) archived = NULL;
  g_autoptr (GError) renamed = NULL;

  g_assert_false (
      cham_journal_set_measure_archived (fixture->journal, itch->id, TRUE, &archived));
  g_assert_error (archived, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_set_str (&itch->name, "Tingle");
  g_assert_false (cham_journal_update_measure (fixture->journal, itch, &renamed));
  g_assert_error (renamed, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) own = add_own (fixture, "Water", CHAM_MEASURE_COUNT);
  g_autoptr (ChamMeasure) stored = NULL;
  g_autoptr (ChamMeasure) undone = NULL;

  g_set_str (&own->name, "Wasser 💧");
  g_set_str (&own->unit, "glasses");
  own->maximum = 20;
  own->direction = CHAM_DIRECTION_HIGHER_IS_BETTER;
  g_assert_true (cham_journal_update_measure (fixture->journal, own, NULL));
  stored = get (fixture, own->id);
  g_assert_cmpstr (stored->name, ==, "Wasser 💧");
  g_assert_cmpstr (stored->unit, ==, "glasses");
  g_assert_cmpfloat (stored->maximum, ==, 20);
  g_assert_cmpint (stored->direction, ==, CHAM_DIRECTION_HIGHER_IS_BETTER);
  fixture_undo (fixture);
  undone = get (fixture, own->id);
  g_assert_cmpstr (undone->name, ==, "Water");
  g_assert_cmpfloat (undone->maximum, ==, 10);
}

static void
refuse_update (Fixture *fixture, const ChamMeasure *measure)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_update_measure (fixture->journal, measure, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_refused_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) own = add_own (fixture, "Mood", CHAM_MEASURE_SCALE);
  g_autoptr (ChamMeasure) bad = cham_measure_copy (own);
  double lowest, highest;

  cham_journal_set_reading (fixture->journal, A_DAY, own->id, 2, NULL);
  cham_journal_set_reading (fixture->journal, A_DAY + 1, own->id, 8, NULL);
  cham_journal_get_measure_extent (fixture->journal, own->id, &lowest, &highest, NULL);
  g_assert_cmpfloat (lowest, ==, 2);
  g_assert_cmpfloat (highest, ==, 8);
  bad->maximum = 7;
  refuse_update (fixture, bad);
  bad->maximum = 10;
  bad->minimum = 3;
  refuse_update (fixture, bad);
  bad->minimum = 0;
  bad->kind = CHAM_MEASURE_COUNT;
  refuse_update (fixture, bad);
  bad->kind = CHAM_MEASURE_SCALE;
  g_set_str (&bad->name, "Stress");
  refuse_update (fixture, bad);
  g_set_str (&bad->name, "MOOD");
  g_assert_true (cham_journal_update_measure (fixture->journal, bad, NULL));
}

static void
test_no_extent (Fixture *fixture, gconstpointer data)
{
  double lowest = 1, highest = 1;

  g_assert_true (cham_journal_get_measure_extent (
      fixture->journal, get_id (fixture, CHAM_MEASURE_ITCH), &lowest, &highest, NULL));
  g_assert_true (isnan (lowest));
  g_assert_true (isnan (highest));
}

static guint
find_place (Fixture *fixture, gint64 id)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (fixture->journal, NULL);

  for (guint i = 0; i < measures->len; i++)
    if (((ChamMeasure *) measures->pdata[i])->id == id)
      return i;
  return G_MAXUINT;
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  gint64 itch = get_id (fixture, CHAM_MEASURE_ITCH), skin = get_id (fixture, CHAM_MEASURE_SKIN);
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (fixture->journal, NULL);

  g_assert_true (cham_journal_move_measure (fixture->journal, skin, itch, NULL));
  g_assert_cmpuint (find_place (fixture, skin), ==, 0);
  g_assert_cmpuint (find_place (fixture, itch), ==, 1);
  g_assert_true (cham_journal_move_measure (fixture->journal, itch, 0, NULL));
  g_assert_cmpuint (find_place (fixture, itch), ==, measures->len - 1);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpuint (find_place (fixture, itch), ==, 0);
  g_assert_cmpuint (find_place (fixture, skin), ==, 1);
  g_assert_false (cham_journal_move_measure (fixture->journal, 12345, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/measures/archive", test_archive);
  fixture_add ("/store/measures/built-in-stays", test_built_in_stays);
  fixture_add ("/store/measures/update", test_update);
  fixture_add ("/store/measures/refused-update", test_refused_update);
  fixture_add ("/store/measures/no-extent", test_no_extent);
  fixture_add ("/store/measures/move", test_move);
  return g_test_run ();
}
