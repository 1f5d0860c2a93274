/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing: kept as typed, tagged, found again whatever is searched for. */
#include <string.h>

#include "fixture.h"
#include "store/entries.h"

static gint64
write_entry (Fixture *fixture, ChamDay day, const char *text)
{
  g_autoptr (ChamEntry) entry = cham_entry_new (day, cham_time_of_day_new (12, 0), text);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_entry (fixture->journal, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpint (entry->id, >, 0);
  return entry->id;
}

static char *
dup_text (Fixture *fixture, ChamDay day)
{
  g_autoptr (GPtrArray) entries = cham_journal_list_entries (fixture->journal, day, NULL);

  g_assert_cmpuint (entries->len, ==, 1);
  return g_strdup (((const ChamEntry *) entries->pdata[0])->text);
}

static GPtrArray *
search (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = cham_journal_search (fixture->journal, words, 20, &error);

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

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamEntry) evening = cham_entry_new (A_DAY, cham_time_of_day_new (21, 30), "b");
  g_autoptr (ChamEntry) any_time = cham_entry_new (A_DAY, CHAM_TIME_NONE, "a");
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (cham_journal_add_entry (fixture->journal, evening, NULL));
  g_assert_true (cham_journal_add_entry (fixture->journal, any_time, NULL));
  g_assert_true (cham_journal_set_entry_time (fixture->journal, evening->id,
                                              cham_time_of_day_new (6, 0), NULL));
  entries = cham_journal_list_entries (fixture->journal, A_DAY, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (((ChamEntry *) entries->pdata[0])->id, ==, any_time->id);
  g_assert_cmpint (((ChamEntry *) entries->pdata[1])->time, ==, 6 * 60);
  g_assert_true (cham_journal_remove_entry (fixture->journal, any_time->id, NULL));
  g_assert_false (cham_journal_remove_entry (fixture->journal, any_time->id, NULL));
}

/* Emoji, writing from right to left, lines, and 100,000 letters come back as they were. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  const char *texts[] = { "🌼🧑🏽‍🔬", "שלום #עור עולם", "one\n\ntwo\r\n\tthree",
                          "“quotes” ' \" ; --", " spaces ", long_text, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *stored = NULL;

      write_entry (fixture, A_DAY + (ChamDay) i, texts[i]);
      stored = dup_text (fixture, A_DAY + (ChamDay) i);
      g_assert_cmpstr (stored, ==, texts[i]);
    }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamEntry) invalid = cham_entry_new (A_DAY, CHAM_TIME_NONE, "\xf0\x28");
  g_autoptr (ChamEntry) nowhere = cham_entry_new (CHAM_DAY_NONE, CHAM_TIME_NONE, "text");
  gint64 id = write_entry (fixture, A_DAY, "text");
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_add_entry (fixture->journal, invalid, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_assert_false (cham_journal_add_entry (fixture->journal, nowhere, NULL));
  g_assert_false (cham_journal_set_entry_text (fixture->journal, id, "\xff", NULL));
  g_assert_false (cham_journal_set_entry_text (fixture->journal, id + 1, "text", NULL));
  stored = dup_text (fixture, A_DAY);
  g_assert_cmpstr (stored, ==, "text");
}

/* A sentence typed letter by letter is taken back at once, its tags with it. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  const char *text = "Calm day #calm #walk";
  gint64 id = write_entry (fixture, A_DAY, "");
  g_autofree char *typed = NULL, *undone = NULL;

  for (gsize length = 1; length <= strlen (text); length++)
    {
      g_autofree char *part = g_strndup (text, length);

      g_assert_true (cham_journal_set_entry_text (fixture->journal, id, part, NULL));
    }
  typed = dup_text (fixture, A_DAY);
  g_assert_cmpstr (typed, ==, text);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM tag"), ==, 2);
  assert_found (fixture, "calm", 1);
  fixture_undo (fixture);
  undone = dup_text (fixture, A_DAY);
  g_assert_cmpstr (undone, ==, "");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM tag"), ==, 0);
  assert_found (fixture, "calm", 0);
  fixture_redo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM tag"), ==, 2);
}

static void
test_same_text (Fixture *fixture, gconstpointer data)
{
  gint64 id = write_entry (fixture, A_DAY, "as it is");

  g_assert_true (cham_journal_set_entry_text (fixture->journal, id, "as it is", NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_search (Fixture *fixture, gconstpointer data)
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
  g_assert_cmpint (newest->entry_id, ==, newer);
  g_assert_cmpint (newest->day, ==, cham_day_new (2024, 1, 1));
  g_assert_cmpstr (newest->snippet, ==, "The \u2068elbow\u2069 itched at night");
}

static void
test_removed_from_search (Fixture *fixture, gconstpointer data)
{
  gint64 id = write_entry (fixture, A_DAY, "scratched");

  g_assert_true (cham_journal_remove_entry (fixture->journal, id, NULL));
  assert_found (fixture, "scratched", 0);
  fixture_undo (fixture);
  assert_found (fixture, "scratched", 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/entries/order", test_order);
  fixture_add ("/store/entries/texts", test_texts);
  fixture_add ("/store/entries/refused", test_refused);
  fixture_add ("/store/entries/typing", test_typing);
  fixture_add ("/store/entries/same-text", test_same_text);
  fixture_add ("/store/entries/search", test_search);
  fixture_add ("/store/entries/any-input", test_any_input);
  fixture_add ("/store/entries/snippet", test_snippet);
  fixture_add ("/store/entries/removed-from-search", test_removed_from_search);
  return g_test_run ();
}
