/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Questions for a visit: kept in order, taken back as one step, refused when unreadable. */
#include "fixture.h"
#include "store/questions.h"

static void
assert_questions (Fixture *fixture, const char *expected)
{
  g_auto (GStrv) questions = cham_journal_list_questions (fixture->journal, NULL);
  g_autofree char *found = g_strjoinv ("|", questions);

  g_assert_cmpstr (found, ==, expected);
}

static void
set_questions (Fixture *fixture, const char *first, const char *second)
{
  const char *questions[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_questions (fixture->journal, questions, &error));
  g_assert_no_error (error);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_questions (fixture, "");
  set_questions (fixture, "  Is it the milk?  ", "🌼 عمر");
  assert_questions (fixture, "Is it the milk?|🌼 عمر");
  set_questions (fixture, "   ", "Which cream?");
  assert_questions (fixture, "Which cream?");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  set_questions (fixture, "One?", "Two?");
  set_questions (fixture, "Three?", "");
  fixture_undo (fixture);
  assert_questions (fixture, "One?|Two?");
  fixture_undo (fixture);
  assert_questions (fixture, "");
  fixture_redo (fixture);
  assert_questions (fixture, "One?|Two?");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const char *questions[] = { "Good?", "\xff", NULL };

  set_questions (fixture, "Kept?", "");
  g_assert_false (cham_journal_set_questions (fixture->journal, questions, NULL));
  assert_questions (fixture, "Kept?");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/questions/order", test_order);
  fixture_add ("/store/questions/undo", test_undo);
  fixture_add ("/store/questions/refused", test_refused);
  return g_test_run ();
}
