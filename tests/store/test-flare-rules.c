/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule of a journal: the program's own until another is set, undone like any other change. */
#include "store/flare-rules.h"

#include "fixture.h"
#include "store/overviews.h"

static const ChamFlareRule strict = { 6, 1.5, 7, 3, 5 };

static void
assert_rule (Fixture *fixture, const ChamFlareRule *expected)
{
  ChamFlareRule rule = cham_journal_get_flare_rule (fixture->journal);
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (
      fixture->journal, (ChamDayRange){ A_DAY, A_DAY + 3 }, NULL);

  g_assert_true (cham_flare_rule_equal (&rule, expected));
  g_assert_true (cham_flare_rule_equal (&overview->flare_rule, expected));
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  assert_rule (fixture, &cham_flare_rule_default);
  g_assert_true (cham_journal_set_flare_rule (fixture->journal, &strict, NULL));
  assert_rule (fixture, &strict);
  g_assert_true (
      cham_journal_set_flare_rule (fixture->journal, &cham_flare_rule_default, NULL));
  assert_rule (fixture, &cham_flare_rule_default);
  fixture_undo (fixture);
  assert_rule (fixture, &strict);
  fixture_undo (fixture);
  assert_rule (fixture, &cham_flare_rule_default);
}

static void
test_same_is_no_step (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      cham_journal_set_flare_rule (fixture->journal, &cham_flare_rule_default, NULL));
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const ChamFlareRule rule = { 4, 2, 60, 2, 3 };
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_set_flare_rule (fixture->journal, &rule, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  assert_rule (fixture, &cham_flare_rule_default);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/flare-rules/set", test_set);
  fixture_add ("/flare-rules/same-is-no-step", test_same_is_no_step);
  fixture_add ("/flare-rules/refused", test_refused);
  return g_test_run ();
}
