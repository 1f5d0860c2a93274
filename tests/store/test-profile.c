/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The profile in the journal: stored as one change, taken back, exported, refused. */
#include "fixture.h"
#include "store/profile.h"
#include "store/records.h"

static const ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };

static void
store (Fixture *fixture, const ChamProfile *profile)
{
  g_autoptr (GError) error = NULL;

  cham_journal_store_profile (fixture->journal, profile, &error);
  g_assert_no_error (error);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_journal_load_profile (fixture->journal);
  g_autoptr (ChamProfile) stored = NULL, undone = NULL, redone = NULL;

  g_assert_true (cham_profile_is_empty (profile));
  store (fixture, profile);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  profile->answers[CHAM_PROFILE_ANTICOAGULANT] = CHAM_ANSWER_YES;
  profile->birth_year = 1980;
  store (fixture, profile);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_SETTINGS);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Change of the profile");
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_equal (profile, stored));
  store (fixture, stored);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  fixture_undo (fixture);
  undone = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_is_empty (undone));
  fixture_redo (fixture);
  redone = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_equal (profile, redone));
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_profile_new (), stored = NULL;

  g_free (profile->allergy_note);
  profile->allergy_note = g_strnfill (100000, 'x');
  store (fixture, profile);
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_equal (profile, stored));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_profile_new (), stored = NULL;
  const char *foods[] = { "Kiwi", " ", NULL };
  g_autoptr (GError) error = NULL;

  g_set_str (&profile->allergy_note, "\xff");
  g_assert_false (cham_journal_store_profile (fixture->journal, profile, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_set_str (&profile->allergy_note, "");
  g_strfreev (profile->allergy_foods);
  profile->allergy_foods = g_strdupv ((char **) foods);
  g_assert_false (cham_journal_store_profile (fixture->journal, profile, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_is_empty (stored));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_profile_new (), stored = NULL;
  g_autoptr (GError) error = NULL;

  profile->age = CHAM_AGE_30_TO_44;
  store (fixture, profile);
  fixture_reopen (fixture, CHAM_OPEN_READ);
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_cmpint (stored->age, ==, CHAM_AGE_30_TO_44);
  profile->age = CHAM_AGE_18_TO_29;
  g_assert_false (cham_journal_store_profile (fixture->journal, profile, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
}

/* A file that was written by something else says nothing instead of failing. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const values[]
      = { "'[profile]' || char (10) || 'age=18-29' || char (0) || 'x'", "char (0)", "'[profile'",
          "CAST (x'5b70726f66696c655d0aff' AS TEXT)" };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *sql
          = g_strdup_printf ("INSERT OR REPLACE INTO setting (key, value, modified)"
                             " VALUES ('profile', %s, '2024-01-01T00:00:00Z')",
                             values[i]);
      g_autoptr (ChamProfile) profile = NULL;

      fixture_run (fixture, sql);
      profile = cham_journal_load_profile (fixture->journal);
      g_assert_cmpint (profile->birth_year, ==, 0);
      profile->birth_year = 1970;
      store (fixture, profile);
    }
}

static void
assert_same_records (GPtrArray *records, GPtrArray *others)
{
  g_assert_cmpuint (records->len, ==, others->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *key = cham_record_make_key (records->pdata[i]);
      g_autofree char *other = cham_record_make_key (others->pdata[i]);

      g_assert_cmpstr (key, ==, other);
    }
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_profile_new (), copied = NULL;
  g_autoptr (ChamJournal) other = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, again = NULL;
  g_autoptr (ChamAddReport) report = NULL, second = NULL;

  profile->answers[CHAM_PROFILE_ASTHMA] = CHAM_ANSWER_NO;
  profile->allergens = 1 << CHAM_ALLERGEN_DAISY_FAMILY;
  g_set_str (&profile->allergy_note, "a=b; “c”\nd, %41 🌼");
  store (fixture, profile);
  records = cham_journal_list_records (fixture->journal, everything, NULL);
  report = cham_journal_add_records (other, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (report->added, ==, 1);
  copied = cham_journal_load_profile (other);
  g_assert_true (cham_profile_equal (profile, copied));
  again = cham_journal_list_records (other, everything, NULL);
  assert_same_records (records, again);
  second = cham_journal_add_records (other, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (second->added, ==, 0);
  g_assert_cmpuint (second->known, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/profile/undo", test_undo);
  fixture_add ("/store/profile/long", test_long);
  fixture_add ("/store/profile/refused", test_refused);
  fixture_add ("/store/profile/read-only", test_read_only);
  fixture_add ("/store/profile/damaged", test_damaged);
  fixture_add ("/store/profile/round-trip", test_round_trip);
  return g_test_run ();
}
