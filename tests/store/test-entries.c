/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing: kept as typed, and tagged. */
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
  fixture_undo (fixture);
  undone = dup_text (fixture, A_DAY);
  g_assert_cmpstr (undone, ==, "");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM tag"), ==, 0);
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
assert_tags (Fixture *fixture, const char *prefix, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = cham_journal_list_tags (fixture->journal, prefix, 3, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tags->len; i++)
    {
      const ChamTagUse *tag = tags->pdata[i];

      g_string_append_printf (names, "%s%s %u", i > 0 ? ", " : "", tag->name, tag->count);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* Those used most first; case and accents make no difference. */
static void
test_tags (Fixture *fixture, gconstpointer data)
{
  gint64 id = write_entry (fixture, A_DAY, "#Écrit #eczema #elbow");

  write_entry (fixture, A_DAY + 1, "#elbow #ec");
  write_entry (fixture, A_DAY + 2, "#elbow #eczema #eczema");
  write_entry (fixture, A_DAY + 3, "#elbow #zug #зуд");
  assert_tags (fixture, "", "elbow 4, eczema 2, ec 1");
  assert_tags (fixture, "EC", "eczema 2, écrit 1");
  assert_tags (fixture, "éc", "eczema 2, écrit 1");
  assert_tags (fixture, "eczema", "");
  assert_tags (fixture, "ЗУ", "зуд 1");
  assert_tags (fixture, "\xff", "");
  g_assert_true (cham_journal_remove_entry (fixture->journal, id, NULL));
  assert_tags (fixture, "ec", "eczema 1");
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
  fixture_add ("/store/entries/tags", test_tags);
  return g_test_run ();
}
