/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records: their order, when two say the same, and what is refused before any journal sees it. */
#include "model/record.h"

#include <math.h>

static ChamRecord *
make_record (ChamRecordKind kind, const char *name, double value)
{
  ChamRecord *record = cham_record_new (kind, 1000, CHAM_TIME_NONE, name);

  record->value = value;
  return record;
}

static void
test_key (void)
{
  g_autoptr (ChamRecord) none = make_record (CHAM_RECORD_DOSE, "Zinc", NAN);
  g_autoptr (ChamRecord) zero = make_record (CHAM_RECORD_DOSE, "Zinc", 0);
  g_autoptr (ChamRecord) same = make_record (CHAM_RECORD_DOSE, "Zinc", 0);
  g_autofree char *none_key = cham_record_make_key (none);
  g_autofree char *zero_key = cham_record_make_key (zero);
  g_autofree char *same_key = cham_record_make_key (same);

  g_assert_cmpstr (none_key, !=, zero_key);
  g_assert_cmpstr (zero_key, ==, same_key);
}

static void
test_order (void)
{
  g_autoptr (ChamRecord) early = make_record (CHAM_RECORD_FOOD, "Apple", 1);
  g_autoptr (ChamRecord) late = make_record (CHAM_RECORD_FOOD, "Apple", 1);
  g_autoptr (ChamRecord) definition = make_record (CHAM_RECORD_DOSE, "Zinc", NAN);

  late->time = 600;
  definition->day = 2000;
  definition->state = CHAM_RECORD_DEFINITION;
  g_assert_cmpint (cham_record_compare (early, late), <, 0);
  g_assert_cmpint (cham_record_compare (late, early), >, 0);
  g_assert_cmpint (cham_record_compare (early, early), ==, 0);
  g_assert_cmpint (cham_record_compare (definition, early), <, 0);
}

static void
assert_refused (ChamRecordKind kind, const char *name, double value, gboolean refused)
{
  g_autoptr (ChamRecord) record = make_record (kind, name, value);
  g_autofree char *problem = cham_record_check (record);

  g_assert_cmpint (problem != NULL, ==, refused);
}

static void
test_check (void)
{
  assert_refused (CHAM_RECORD_MEASURE, "Itch", 3, FALSE);
  assert_refused (CHAM_RECORD_MEASURE, "Itch", INFINITY, TRUE);
  assert_refused (CHAM_RECORD_MEASURE, "", 3, TRUE);
  assert_refused (CHAM_RECORD_MEASURE, "\xff", 3, TRUE);
  assert_refused (CHAM_RECORD_STOOL, "", 7, FALSE);
  assert_refused (CHAM_RECORD_STOOL, "", 8, TRUE);
  assert_refused (CHAM_RECORD_STOOL, "", 3.5, TRUE);
  assert_refused (CHAM_RECORD_STOOL, "", NAN, TRUE);
  assert_refused (CHAM_RECORD_FLAG, "Travel", 2, TRUE);
  assert_refused (CHAM_RECORD_FLAG, "Travel", 0, FALSE);
  assert_refused (CHAM_RECORD_FOOD, "Milk", NAN, FALSE);
  assert_refused (CHAM_RECORD_FOOD, "Milk", -1, TRUE);
  assert_refused (CHAM_RECORD_DOSE, "Zinc", NAN, FALSE);
  assert_refused (CHAM_RECORD_ENTRY, "", NAN, TRUE);
  assert_refused (CHAM_RECORD_BODY, "trunk_back", 0.75, FALSE);
  assert_refused (CHAM_RECORD_BODY, "trunk_back", NAN, FALSE);
  assert_refused (CHAM_RECORD_BODY, "trunk_back", 1.25, TRUE);
  assert_refused (CHAM_RECORD_BODY, "trunk_back", 0.3, TRUE);
  assert_refused (CHAM_RECORD_BODY, "nose", 1, TRUE);
  assert_refused (CHAM_RECORD_SIGN, "redness", 3, FALSE);
  assert_refused (CHAM_RECORD_SIGN, "redness", 1.5, TRUE);
  assert_refused (CHAM_RECORD_SIGN, "nose", 1, TRUE);
}

static void
test_check_length (void)
{
  g_autofree char *most = g_strnfill (CHAM_RECORD_MOST_LETTERS, 'a');
  g_autofree char *more = g_strconcat (most, "a", NULL);

  assert_refused (CHAM_RECORD_FOOD, most, 1, FALSE);
  assert_refused (CHAM_RECORD_FOOD, more, 1, TRUE);
}

static void
add_on (ChamRecordSet *set, ChamDay day, ChamRecordState state, guint line)
{
  ChamRecord *record = make_record (CHAM_RECORD_DOSE, "Zinc", 1);

  record->day = day;
  record->state = state;
  record->line = line;
  g_ptr_array_add (set->records, record);
}

static void
test_refuse_after (void)
{
  g_autoptr (ChamRecordSet) set = cham_record_set_new ();
  const ChamRecord *first, *second;
  const ChamRecordProblem *problem;

  add_on (set, 1001, CHAM_RECORD_SKIPPED, 2);
  add_on (set, 1000, CHAM_RECORD_RECORDED, 3);
  add_on (set, 1001, CHAM_RECORD_DEFINITION, 4);
  g_ptr_array_add (set->problems, cham_record_problem_new (5, "bad"));
  cham_record_set_refuse_after (set, 1000);
  g_assert_cmpuint (set->records->len, ==, 2);
  first = set->records->pdata[0];
  second = set->records->pdata[1];
  g_assert_cmpuint (first->line, ==, 3);
  g_assert_cmpuint (second->line, ==, 4);
  g_assert_cmpuint (set->problems->len, ==, 2);
  problem = set->problems->pdata[0];
  g_assert_cmpuint (problem->line, ==, 2);
}

static void
test_check_day (void)
{
  g_autoptr (ChamRecord) record = make_record (CHAM_RECORD_FOOD, "Milk", 1);
  g_autofree char *problem = NULL;

  record->day = CHAM_DAY_NONE;
  problem = cham_record_check (record);
  g_assert_nonnull (problem);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/key", test_key);
  g_test_add_func ("/model/record/order", test_order);
  g_test_add_func ("/model/record/check", test_check);
  g_test_add_func ("/model/record/check-day", test_check_day);
  g_test_add_func ("/model/record/check-length", test_check_length);
  g_test_add_func ("/model/record/refuse-after", test_refuse_after);
  return g_test_run ();
}
