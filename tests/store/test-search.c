/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Everything that is written down is found again, whatever is searched for. */
#include <math.h>

#include "fixture.h"
#include "store/entries.h"
#include "store/meals.h"
#include "store/readings.h"
#include "store/search.h"
#include "store/treatments.h"

static gint64
write_entry (Fixture *fixture, ChamDay day, const char *text)
{
  g_autoptr (ChamEntry) entry = cham_entry_new (day, cham_time_of_day_new (12, 0), text);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_entry (fixture->journal, entry, &error));
  g_assert_no_error (error);
  return entry->id;
}

static void
eat (Fixture *fixture, ChamDay day, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, 1, &error));
  g_assert_no_error (error);
}

static GPtrArray *
search (Fixture *fixture, const char *words)
{
  g_autoptr (ChamWords) parsed = cham_words_new (words);
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = cham_journal_search (fixture->journal, parsed, 20, &error);

  g_assert_no_error (error);
  return hits;
}

static void
assert_found (Fixture *fixture, const char *words, guint expected)
{
  g_autoptr (GPtrArray) hits = search (fixture, words);

  if (hits->len != expected)
    g_error ("“%s” was found %u times instead of %u", words, hits->len, expected);
}

/* The hits as "kind text ×count", one after the other. */
static void
assert_hits (Fixture *fixture, const char *words, const char *expected)
{
  static const char *const kinds[] = { "food", "treatment", "measure", "entry", "photo" };
  g_autoptr (GPtrArray) hits = search (fixture, words);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const ChamSearchHit *hit = hits->pdata[i];
      char day[CHAM_DAY_TEXT_SIZE] = "never";

      g_string_append_printf (found, "%s%s “%s” ×%u %s", i > 0 ? ", " : "", kinds[hit->kind],
                              hit->text, hit->count,
                              hit->day != CHAM_DAY_NONE ? cham_day_print (hit->day, day) : day);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  write_entry (fixture, A_DAY, "Neurodermitis: Ellenbeugen jucken, Müsli gegessen");
  write_entry (fixture, A_DAY + 1, "calm AND quiet, no itch 🌼");
  write_entry (fixture, A_DAY + 2, "itch OR burning");
  assert_found (fixture, "musli", 1);
  assert_found (fixture, "MÜS", 1);
  assert_found (fixture, "itch", 2);
  assert_found (fixture, "calm itch", 1);
  assert_found (fixture, "it", 2);
  assert_found (fixture, "calm burning", 0);
  assert_found (fixture, "AND", 1);
  assert_found (fixture, "itch OR", 1);
  assert_found (fixture, "🌼", 1);
  assert_found (fixture, "itch 🌼", 1);
  assert_found (fixture, "burning 🌼", 0);
  assert_found (fixture, "🍎", 0);
  assert_found (fixture, "", 0);
  assert_found (fixture, "   ", 0);
}

static void
test_any_input (Fixture *fixture, gconstpointer data)
{
  const char *inputs[] = { "\"", "*", "\"*", "a*b", "itch\"", "NEAR(", "NOT", "-itch", "text:itch",
                           "^itch", "(", "{itch}", "+", "'", "%", ";", "\xff\xfe", "itch\xff",
                           "\u2068itch\u2069", "🌼*", "it*ch", "entry_fts MATCH" };

  write_entry (fixture, A_DAY, "itch");
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GPtrArray) hits = search (fixture, inputs[i]);

      g_assert_cmpuint (hits->len, <=, 1);
    }
  assert_found (fixture, "-itch", 1);
}

static void
test_snippet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  const ChamSearchHit *newest;
  gint64 newer;

  newer = write_entry (fixture, cham_day_new (2024, 1, 1), "The elbow itched at night");
  write_entry (fixture, cham_day_new (2023, 12, 31), "elbows");
  hits = search (fixture, "elbow");
  g_assert_cmpuint (hits->len, ==, 2);
  newest = g_ptr_array_index (hits, 0);
  g_assert_cmpint (newest->kind, ==, CHAM_HIT_ENTRY);
  g_assert_cmpint (newest->id, ==, newer);
  g_assert_cmpint (newest->day, ==, cham_day_new (2024, 1, 1));
  g_assert_cmpint (newest->time, ==, cham_time_of_day_new (12, 0));
  g_assert_cmpstr (newest->text, ==, "The elbow itched at night");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  gint64 id = write_entry (fixture, A_DAY, "scratched");

  g_assert_true (cham_journal_remove_entry (fixture->journal, id, NULL));
  assert_found (fixture, "scratched", 0);
  fixture_undo (fixture);
  assert_found (fixture, "scratched", 1);
}

/* A food says how often it was eaten and when last; one of the catalogue alone is not found. */
static void
test_foods (Fixture *fixture, gconstpointer data)
{
  assert_hits (fixture, "milk", "");
  eat (fixture, A_DAY + 1, "Milk");
  eat (fixture, A_DAY + 1, "Oat milk, Crème");
  eat (fixture, A_DAY, "Milk");
  assert_hits (fixture, "MIL", "food “Milk” ×2 2024-02-29, food “Oat milk, Crème” ×1 2024-02-29");
  assert_hits (fixture, "creme oat", "food “Oat milk, Crème” ×1 2024-02-29");
  assert_hits (fixture, "eggplant", "");
  eat (fixture, A_DAY, "Aubergine");
  assert_hits (fixture, "eggp", "food “Aubergine – Eggplant” ×1 2024-02-28");
  assert_hits (fixture, "auberg", "food “Aubergine” ×1 2024-02-28");
}

/* A food that was eaten often, but not among the latest meals. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  for (ChamDay day = A_DAY; day < A_DAY + 3; day++)
    eat (fixture, day, "Cheese");
  for (ChamDay day = A_DAY + 3; day < A_DAY + 450; day++)
    eat (fixture, day, "Tea");
  assert_hits (fixture, "cheese", "food “Cheese” ×3 2024-03-01");
}

static void
test_many_foods (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 2 * CHAM_SEARCH_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Soup %d", i);

      eat (fixture, A_DAY, name);
    }
  eat (fixture, A_DAY + 1, "Soup 7");
  assert_hits (fixture, "soup",
               "food “Soup 7” ×2 2024-02-29, food “Soup 0” ×1 2024-02-28,"
               " food “Soup 1” ×1 2024-02-28, food “Soup 2” ×1 2024-02-28,"
               " food “Soup 3” ×1 2024-02-28");
}

static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment
      = cham_treatment_new ("Vitamin D", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamDose) dose = NULL;

  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  assert_hits (fixture, "vita", "treatment “Vitamin D” ×0 never");
  dose = cham_dose_new (treatment->id, A_DAY, CHAM_TIME_NONE);
  dose->status = CHAM_DOSE_TAKEN;
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
  assert_hits (fixture, "vita", "treatment “Vitamin D” ×0 2024-02-28");
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) itch
      = cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, NULL);

  assert_hits (fixture, "itch", "");
  g_assert_true (cham_journal_set_reading (fixture->journal, A_DAY, itch->id, 0, NULL));
  assert_hits (fixture, "itch", "measure “Worst itch” ×0 2024-02-28");
}

static void
test_tags (Fixture *fixture, gconstpointer data)
{
  write_entry (fixture, A_DAY, "a bad night");
  write_entry (fixture, A_DAY, "slept #night");
  assert_hits (fixture, "#nig", "entry “slept #night” ×0 2024-02-28");
}

static void
test_captions (Fixture *fixture, gconstpointer data)
{
  fixture_run (fixture, "INSERT INTO photo (uuid, modified, day, file, caption)"
                        " VALUES ('a', '', '2024-02-28', 'f', 'Left elbow, bad'),"
                        " ('b', '', '2024-02-27', 'g', 'Elbow 🌼')");
  write_entry (fixture, A_DAY - 1, "elbow");
  assert_hits (fixture, "elb",
               "photo “Left elbow, bad” ×0 2024-02-28, entry “elbow” ×0 2024-02-27,"
               " photo “Elbow 🌼” ×0 2024-02-27");
  assert_hits (fixture, "🌼", "photo “Elbow 🌼” ×0 2024-02-27");
}

/* Newest first: by day, then by time; what has a name comes before. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamEntry) late
      = cham_entry_new (A_DAY, cham_time_of_day_new (23, 0), "milk at night");

  g_assert_true (cham_journal_add_entry (fixture->journal, late, NULL));
  write_entry (fixture, A_DAY, "milk at noon");
  write_entry (fixture, A_DAY + 1, "no milk");
  eat (fixture, A_DAY, "Milk");
  assert_hits (fixture, "milk",
               "food “Milk” ×1 2024-02-28, entry “no milk” ×0 2024-02-29,"
               " entry “milk at night” ×0 2024-02-28, entry “milk at noon” ×0 2024-02-28");
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  for (ChamDay day = A_DAY; day < A_DAY + 30; day++)
    write_entry (fixture, day, "itch");
  assert_found (fixture, "itch", 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/search/words", test_words);
  fixture_add ("/store/search/any-input", test_any_input);
  fixture_add ("/store/search/snippet", test_snippet);
  fixture_add ("/store/search/removed", test_removed);
  fixture_add ("/store/search/foods", test_foods);
  fixture_add ("/store/search/given-up", test_given_up);
  fixture_add ("/store/search/many-foods", test_many_foods);
  fixture_add ("/store/search/treatments", test_treatments);
  fixture_add ("/store/search/measures", test_measures);
  fixture_add ("/store/search/tags", test_tags);
  fixture_add ("/store/search/captions", test_captions);
  fixture_add ("/store/search/order", test_order);
  fixture_add ("/store/search/limit", test_limit);
  return g_test_run ();
}
