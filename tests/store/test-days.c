/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The days that have anything written down, and what they have. */
#include <math.h>

#include "fixture.h"
#include "store/days.h"
#include "store/entries.h"
#include "store/meals.h"
#include "store/readings.h"
#include "store/treatments.h"

static void
rate (Fixture *fixture, ChamDay day, const char *key, double value)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_reading (fixture->journal, day, measure->id, value, &error));
  g_assert_no_error (error);
}

static void
write_entry (Fixture *fixture, ChamDay day, int hour, const char *text)
{
  g_autoptr (ChamEntry) entry = cham_entry_new (day, cham_time_of_day_new (hour, 0), text);

  g_assert_true (cham_journal_add_entry (fixture->journal, entry, NULL));
}

static void
eat (Fixture *fixture, ChamDay day, ChamMealSlot slot)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, slot, CHAM_TIME_NONE, "Tea",
                                             NAN, NULL));
}

static void
assert_days (Fixture *fixture, guint count, const ChamDay *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = cham_journal_list_days (fixture->journal, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (days->data, days->len * sizeof (ChamDay), expected,
                   count * sizeof (ChamDay));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  assert_days (fixture, 0, NULL);
  rate (fixture, A_DAY, CHAM_MEASURE_ITCH, 0);
  write_entry (fixture, A_DAY, 9, "text");
  write_entry (fixture, A_DAY + 7, 9, "");
  eat (fixture, CHAM_DAY_FIRST, CHAM_MEAL_LUNCH);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 2, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 3, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 3, FALSE, NULL));
  write_entry (fixture, CHAM_DAY_LAST, 9, "text");
  assert_days (fixture, 4,
               (ChamDay[]) { CHAM_DAY_LAST, A_DAY + 2, A_DAY, CHAM_DAY_FIRST });
}

static void
test_glance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamGlance) glance = NULL;

  rate (fixture, A_DAY, CHAM_MEASURE_ITCH, 4);
  rate (fixture, A_DAY, CHAM_MEASURE_SKIN, 8);
  write_entry (fixture, A_DAY, 18, "Later");
  write_entry (fixture, A_DAY, 7, "Slept badly.\nElbows");
  eat (fixture, A_DAY, CHAM_MEAL_BREAKFAST);
  eat (fixture, A_DAY, CHAM_MEAL_DINNER);
  glance = cham_journal_load_glance (fixture->journal, A_DAY, NULL);
  g_assert_cmpfloat (glance->severity, ==, 4);
  g_assert_cmpstr (glance->text, ==, "Slept badly. Elbows");
  g_assert_cmpuint (glance->readings, ==, 2);
  g_assert_cmpuint (glance->meals, ==, 2);
  g_assert_cmpuint (glance->doses, ==, 0);
  g_assert_cmpuint (glance->photos, ==, 0);
}

/* Skin overall stands in for itch; nothing at all is not zero. */
static void
test_glance_severity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamGlance) empty = cham_journal_load_glance (fixture->journal, A_DAY, NULL);
  g_autoptr (ChamGlance) skin = NULL;

  g_assert_true (isnan (empty->severity));
  g_assert_cmpstr (empty->text, ==, "");
  rate (fixture, A_DAY, CHAM_MEASURE_SKIN, 8);
  skin = cham_journal_load_glance (fixture->journal, A_DAY, NULL);
  g_assert_cmpfloat (skin->severity, ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/days/list", test_list);
  fixture_add ("/store/days/glance", test_glance);
  fixture_add ("/store/days/glance-severity", test_glance_severity);
  return g_test_run ();
}
