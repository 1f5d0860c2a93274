/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Body maps and signs in the journal: not recorded is not zero, and every edit is one step. */
#include "store/body.h"

#include <math.h>

#include "fixture.h"
#include "store/scores.h"

#define DAY 738000

static double
get_share (Fixture *fixture, ChamDay day, ChamBodyRegion region)
{
  double shares[CHAM_BODY_N_REGIONS];

  g_assert_true (cham_journal_load_body_map (fixture->journal, day, shares, NULL));
  return shares[region];
}

static guint
count_recorded (Fixture *fixture, ChamDay day)
{
  double shares[CHAM_BODY_N_REGIONS];
  guint count = 0;

  g_assert_true (cham_journal_load_body_map (fixture->journal, day, shares, NULL));
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    count += isnan (shares[i]) ? 0 : 1;
  return count;
}

static void
set_share (Fixture *fixture, ChamDay day, ChamBodyRegion region, double share)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_body_share (fixture->journal, day, region, share, &error));
  g_assert_no_error (error);
}

static void
test_shares (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 0);
  set_share (fixture, DAY, CHAM_BODY_LEG_LEFT_FRONT, 0.75);
  set_share (fixture, DAY, CHAM_BODY_HEAD_FRONT, 0);
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_BODY);
  g_assert_cmpint (fixture->days.from, ==, DAY);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_LEG_LEFT_FRONT), ==, 0.75);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_HEAD_FRONT), ==, 0);
  g_assert_true (isnan (get_share (fixture, DAY, CHAM_BODY_HEAD_BACK)));
  g_assert_cmpuint (count_recorded (fixture, DAY + 1), ==, 0);
  g_assert_true (cham_journal_clear_body_share (fixture->journal, DAY, CHAM_BODY_HEAD_FRONT, NULL));
  g_assert_true (isnan (get_share (fixture, DAY, CHAM_BODY_HEAD_FRONT)));
  fixture_undo (fixture);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_HEAD_FRONT), ==, 0);
}

static void
test_same_share_is_no_step (Fixture *fixture, gconstpointer data)
{
  set_share (fixture, DAY, CHAM_BODY_GENITALS, 0.5);
  fixture->n_changes = 0;
  set_share (fixture, DAY, CHAM_BODY_GENITALS, 0.5);
  g_assert_true (cham_journal_clear_body_share (fixture->journal, DAY, CHAM_BODY_HEAD_FRONT, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Record “Genital area”");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const double shares[] = { -0.25, 0.3, 1.25, INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cham_journal_set_body_share (fixture->journal, DAY, CHAM_BODY_HEAD_FRONT,
                                                   shares[i], &error));
      g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
    }
  g_assert_false (cham_journal_set_body_share (fixture->journal, DAY, CHAM_BODY_HEAD_FRONT, NAN,
                                               NULL));
  g_assert_false (cham_journal_set_body_share (fixture->journal, CHAM_DAY_NONE,
                                               CHAM_BODY_HEAD_FRONT, 1, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM body_region"), ==, 0);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  set_share (fixture, DAY, CHAM_BODY_TRUNK_BACK, 1);
  g_assert_true (cham_journal_complete_body_map (fixture->journal, DAY, NULL));
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, CHAM_BODY_N_REGIONS);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_TRUNK_BACK), ==, 1);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_TRUNK_FRONT), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 1);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (cham_journal_find_body_map_before (fixture->journal, DAY, NULL), ==,
                   CHAM_DAY_NONE);
  set_share (fixture, DAY - 9, CHAM_BODY_TRUNK_BACK, 0.25);
  set_share (fixture, DAY - 4, CHAM_BODY_HEAD_FRONT, 0);
  set_share (fixture, DAY - 4, CHAM_BODY_HEAD_BACK, 0.5);
  set_share (fixture, DAY, CHAM_BODY_TRUNK_FRONT, 1);
  g_assert_cmpint (cham_journal_find_body_map_before (fixture->journal, DAY, NULL), ==, DAY - 4);
  g_assert_true (cham_journal_copy_body_map (fixture->journal, DAY - 4, DAY, NULL));
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 2);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_HEAD_FRONT), ==, 0);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_HEAD_BACK), ==, 0.5);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Copy body map");
  fixture_undo (fixture);
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 1);
  g_assert_cmpfloat (get_share (fixture, DAY, CHAM_BODY_TRUNK_FRONT), ==, 1);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  set_share (fixture, DAY, CHAM_BODY_TRUNK_BACK, 1);
  set_share (fixture, DAY + 1, CHAM_BODY_TRUNK_BACK, 1);
  g_assert_true (cham_journal_clear_body_map (fixture->journal, DAY, NULL));
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 0);
  g_assert_cmpuint (count_recorded (fixture, DAY + 1), ==, 1);
  fixture_undo (fixture);
  g_assert_cmpuint (count_recorded (fixture, DAY), ==, 1);
}

static void
test_signs (Fixture *fixture, gconstpointer data)
{
  double values[CHAM_SIGN_N];

  g_assert_true (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_REDNESS, 2, NULL));
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_DRYNESS, 0, NULL));
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_SCORES);
  g_assert_true (cham_journal_load_signs (fixture->journal, DAY, values, NULL));
  g_assert_cmpfloat (values[CHAM_SIGN_REDNESS], ==, 2);
  g_assert_cmpfloat (values[CHAM_SIGN_DRYNESS], ==, 0);
  g_assert_cmpuint (cham_signs_count_recorded (values), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM score WHERE missing = 4"
                                           " AND total IS NULL AND bands = ''"),
                   ==, 1);
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_REDNESS, NAN, NULL));
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_DRYNESS, NAN, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM score"), ==, 0);
  fixture_undo (fixture);
  g_assert_true (cham_journal_load_signs (fixture->journal, DAY, values, NULL));
  g_assert_cmpfloat (values[CHAM_SIGN_DRYNESS], ==, 0);
}

static void
test_signs_refused (Fixture *fixture, gconstpointer data)
{
  static const double rows[] = { -1, 4, 1.5, INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_OOZING, rows[i],
                                             &error));
      g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM score"), ==, 0);
}

/* Days with a map, with signs, and with both; what is not recorded stays so. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) days = NULL;
  const ChamBodyDay *day;

  g_assert_true (cham_journal_set_body_share (fixture->journal, DAY + 2, CHAM_BODY_TRUNK_FRONT,
                                              0.25, NULL));
  g_assert_true (cham_journal_set_body_share (fixture->journal, DAY, CHAM_BODY_GENITALS, 0, NULL));
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY, CHAM_SIGN_REDNESS, 3, NULL));
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY + 1, CHAM_SIGN_OOZING, 1, NULL));
  g_assert_true (cham_journal_set_sign (fixture->journal, DAY + 3, CHAM_SIGN_OOZING, 1, NULL));
  days = cham_journal_list_body_days (fixture->journal, (ChamDayRange){ DAY, DAY + 2 }, NULL);
  g_assert_cmpuint (days->len, ==, 3);
  day = &g_array_index (days, ChamBodyDay, 0);
  g_assert_cmpint (day->day, ==, DAY);
  g_assert_cmpfloat (day->shares[CHAM_BODY_GENITALS], ==, 0);
  g_assert_true (isnan (day->shares[CHAM_BODY_TRUNK_FRONT]));
  g_assert_cmpfloat (day->signs[CHAM_SIGN_REDNESS], ==, 3);
  day = &g_array_index (days, ChamBodyDay, 1);
  g_assert_true (isnan (day->shares[CHAM_BODY_GENITALS]));
  g_assert_cmpfloat (day->signs[CHAM_SIGN_OOZING], ==, 1);
  day = &g_array_index (days, ChamBodyDay, 2);
  g_assert_cmpfloat (day->shares[CHAM_BODY_TRUNK_FRONT], ==, 0.25);
  g_assert_true (isnan (day->signs[CHAM_SIGN_OOZING]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/body/shares", test_shares);
  fixture_add ("/body/same-share-is-no-step", test_same_share_is_no_step);
  fixture_add ("/body/refused", test_refused);
  fixture_add ("/body/complete", test_complete);
  fixture_add ("/body/copy", test_copy);
  fixture_add ("/body/clear", test_clear);
  fixture_add ("/body/days", test_days);
  fixture_add ("/scores/signs", test_signs);
  fixture_add ("/scores/signs-refused", test_signs_refused);
  return g_test_run ();
}
