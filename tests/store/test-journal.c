/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Edits, steps, signals and settings of an open journal. */
#include <glib/gstdio.h>

#include "fixture.h"
#include "store/database.h"

typedef struct
{
  guint count;
  guint what;
  ChamDayRange days;
} Heard;

static void
on_journal_changed_cb (ChamJournal *journal, guint what, int from, int to, Heard *heard)
{
  heard->count++;
  heard->what = what;
  heard->days = (ChamDayRange) { from, to };
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);
  g_autofree char *person = NULL;
  Heard heard = { 0 };

  g_assert_null (none);
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), &heard);
  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "Zoë, 34", &error);
  g_assert_no_error (error);
  person = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);
  g_assert_cmpstr (person, ==, "Zoë, 34");
  g_assert_cmpuint (heard.count, ==, 1);
  g_assert_cmpuint (heard.what, ==, CHAM_CHANGED_SETTINGS);
  g_assert_cmpint (heard.days.from, ==, CHAM_DAY_NONE);

  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "Zoë, 34", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heard.count, ==, 1);
}

static void
test_seeds (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM measure"), >=, 20);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food"), >=, 150);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food_in_group JOIN food_group"
                                           " ON food_group.id = \"group\" WHERE key = 'dairy'"),
                   >=, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/journal/settings", test_settings);
  fixture_add ("/journal/seeds", test_seeds);

  return g_test_run ();
}
