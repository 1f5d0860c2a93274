/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records in: known and unknown names, what is known already, and what is refused. Whole journals
 * there and back are in test-round-trip.c. */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "store/meals.h"
#include "store/readings.h"
#include "store/records.h"
#include "store/treatments.h"

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
}

static ChamRecord *
add (GPtrArray *records, ChamRecordKind kind, const char *name, double value, const char *unit)
{
  ChamRecord *record = cham_record_new (kind, A_DAY, CHAM_TIME_NONE, name);

  record->value = value;
  record->line = records->len + 1;
  g_set_str (&record->unit, unit);
  g_ptr_array_add (records, record);
  return record;
}

static ChamAddReport *
take_in (Fixture *fixture, GPtrArray *records, ChamAddFlags flags)
{
  g_autoptr (GError) error = NULL;
  ChamAddReport *report = cham_journal_add_records (fixture->journal, records, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

static void
assert_taken (Fixture *fixture, GPtrArray *records, guint added, guint known, guint empty)
{
  g_autoptr (ChamAddReport) report = take_in (fixture, records, CHAM_ADD_ALL_OR_NOTHING);

  for (guint i = 0; i < report->problems->len; i++)
    g_test_message ("%s", ((ChamRecordProblem *) report->problems->pdata[i])->reason);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->added, ==, added);
  g_assert_cmpuint (report->known, ==, known);
  g_assert_cmpuint (report->empty, ==, empty);
}

static void
test_known_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) listed = NULL;

  add (records, CHAM_RECORD_MEASURE, "WORST ITCH", 7, "");
  add (records, CHAM_RECORD_MEASURE, "sleep_hours", 90, "min");
  add (records, CHAM_RECORD_FLAG, "flare", 0, "");
  add (records, CHAM_RECORD_FOOD, "MILK", 1, "portion");
  assert_taken (fixture, records, 4, 0, 0);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_READINGS | CHAM_CHANGED_MEALS);
  g_assert_cmpint (fixture->days.from, ==, A_DAY);
  listed = cham_journal_list_records (fixture->journal, (ChamDayRange){ A_DAY, A_DAY }, NULL);
  g_assert_cmpuint (listed->len, ==, 4);
  g_assert_cmpstr (((ChamRecord *) listed->pdata[0])->name, ==, "Sleep");
  g_assert_cmpfloat (((ChamRecord *) listed->pdata[0])->value, ==, 1.5);
  g_assert_cmpstr (((ChamRecord *) listed->pdata[1])->name, ==, "Worst itch");
  g_assert_cmpstr (((ChamRecord *) listed->pdata[2])->unit, ==, "portion (snack)");
  g_assert_cmpstr (((ChamRecord *) listed->pdata[3])->name, ==, "Flare");
}

static void
assert_measure (Fixture *fixture, const char *name, ChamMeasureKind kind, double minimum,
                double maximum, double step)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, name, NULL);

  g_assert_nonnull (measure);
  g_assert_cmpint (measure->kind, ==, kind);
  g_assert_cmpfloat (measure->minimum, ==, minimum);
  g_assert_cmpfloat (measure->maximum, ==, maximum);
  g_assert_cmpfloat (measure->step, ==, step);
}

/* Another name of a food is that food, a second time too, unless a food has it as its name. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  const char *eaten = "SELECT count (*) FROM meal_food JOIN food ON food.id = food WHERE name = ";
  g_autofree char *aubergine = g_strconcat (eaten, "'Aubergine'", NULL);
  g_autofree char *eggplant = g_strconcat (eaten, "'Eggplant'", NULL);
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) later = new_records ();
  g_autoptr (ChamFood) own = cham_food_new ("Eggplant");

  add (records, CHAM_RECORD_FOOD, "eggplant", 1, "portion");
  assert_taken (fixture, records, 1, 0, 0);
  assert_taken (fixture, records, 0, 1, 0);
  g_assert_cmpint (fixture_count (fixture, aubergine), ==, 1);
  g_assert_true (cham_journal_add_food (fixture->journal, own, NULL));
  add (later, CHAM_RECORD_FOOD, "eggplant", 2, "portion");
  assert_taken (fixture, later, 1, 0, 0);
  g_assert_cmpint (fixture_count (fixture, aubergine), ==, 1);
  g_assert_cmpint (fixture_count (fixture, eggplant), ==, 1);
}

static void
test_unknown_measures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();

  add (records, CHAM_RECORD_MEASURE, "productivity", 0.372, "");
  add (records, CHAM_RECORD_MEASURE, "Mood", 7.5, "points");
  add (records, CHAM_RECORD_MEASURE, "Humidity", 65, "%");
  add (records, CHAM_RECORD_MEASURE, "Steps", 12345, "");
  add (records, CHAM_RECORD_MEASURE, "Temperature", -3, "°C");
  add (records, CHAM_RECORD_FLAG, "Migräne ⚡", 1, "");
  add (records, CHAM_RECORD_FLAG, "MIGRÄNE ⚡", 0, "")->day = A_DAY + 1;
  assert_taken (fixture, records, 7, 0, 0);
  assert_measure (fixture, "productivity", CHAM_MEASURE_SCALE, 0, 1, 0.01);
  assert_measure (fixture, "Mood", CHAM_MEASURE_SCALE, 0, 10, 0.5);
  assert_measure (fixture, "Humidity", CHAM_MEASURE_SCALE, 0, 100, 1);
  assert_measure (fixture, "Steps", CHAM_MEASURE_SCALE, 0, 12345, 1);
  assert_measure (fixture, "Temperature", CHAM_MEASURE_SCALE, -3, 1, 1);
  assert_measure (fixture, "migräne ⚡", CHAM_MEASURE_FLAG, 0, 1, 1);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_READINGS | CHAM_CHANGED_MEASURES);
  fixture_undo (fixture);
  g_assert_null (cham_journal_find_measure (fixture->journal, "Mood", NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 0);
}

/* Amounts and units stay as they were written; the treatment gets the usual unit. */
static void
test_unknown_treatment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (ChamTreatment) treatment = NULL;

  add (records, CHAM_RECORD_DOSE, "L-theanine", 0.372, "mg");
  add (records, CHAM_RECORD_DOSE, "L-Theanine", 500, "μg");
  add (records, CHAM_RECORD_DOSE, "L-Theanine", 2, "mg");
  add (records, CHAM_RECORD_DOSE, "L-Theanine", NAN, "");
  add (records, CHAM_RECORD_DOSE, "L-Theanine", NAN, "mg")->state = CHAM_RECORD_SKIPPED;
  assert_taken (fixture, records, 5, 0, 0);
  treatment = cham_journal_find_treatment (fixture->journal, "l-theanine", NULL);
  g_assert_cmpstr (treatment->unit, ==, "mg");
  g_assert_true (isnan (treatment->amount));
  g_assert_cmpuint (treatment->schedules->len, ==, 0);
  listed = cham_journal_list_records (fixture->journal, (ChamDayRange){ A_DAY, A_DAY }, NULL);
  g_assert_cmpuint (listed->len, ==, 5);
  g_assert_true (isnan (((ChamRecord *) listed->pdata[0])->value));
  g_assert_cmpint (((ChamRecord *) listed->pdata[0])->state, ==, CHAM_RECORD_RECORDED);
  g_assert_cmpint (((ChamRecord *) listed->pdata[1])->state, ==, CHAM_RECORD_SKIPPED);
  g_assert_cmpfloat (((ChamRecord *) listed->pdata[2])->value, ==, 0.372);
  g_assert_cmpstr (((ChamRecord *) listed->pdata[4])->unit, ==, "μg");
}

/* Two equal doses in one file are two; the same file again adds none. */
static void
test_second_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();

  for (int i = 0; i < 2; i++)
    {
      add (records, CHAM_RECORD_DOSE, "Caffeine", 200, "mg");
      add (records, CHAM_RECORD_STOOL, "", 4, "");
      add (records, CHAM_RECORD_FOOD, "Rice", 150, "g (lunch)");
      g_set_str (&add (records, CHAM_RECORD_ENTRY, "", NAN, "")->note, "same\nwords");
    }
  add (records, CHAM_RECORD_MEASURE, "itch", 3, "");
  add (records, CHAM_RECORD_FLAG, CHAM_RECORD_DIET_COMPLETE, 0, "");
  assert_taken (fixture, records, 10, 0, 0);
  assert_taken (fixture, records, 0, 10, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  add (records, CHAM_RECORD_DOSE, "Caffeine", 200, "mg");
  assert_taken (fixture, records, 1, 10, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM dose"), ==, 3);
}

static void
test_not_recorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();

  add (records, CHAM_RECORD_MEASURE, "itch", NAN, "")->state = CHAM_RECORD_NOT_RECORDED;
  add (records, CHAM_RECORD_MEASURE, "Never asked", NAN, "")->state = CHAM_RECORD_NOT_RECORDED;
  add (records, CHAM_RECORD_FLAG, "Flare", NAN, "");
  assert_taken (fixture, records, 0, 0, 3);
  g_assert_null (cham_journal_find_measure (fixture->journal, "Never asked", NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* A value beside another one: the journal keeps its own and says so. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = new_records ();
  g_autoptr (GPtrArray) second = new_records ();
  g_autoptr (ChamAddReport) report = NULL;
  const ChamRecordProblem *problem;

  add (first, CHAM_RECORD_MEASURE, "itch", 4, "");
  assert_taken (fixture, first, 1, 0, 0);
  add (second, CHAM_RECORD_MEASURE, "stress", 1, "");
  add (second, CHAM_RECORD_MEASURE, "itch", 5, "");
  report = take_in (fixture, second, CHAM_ADD_ALL_OR_NOTHING);
  g_assert_cmpuint (report->problems->len, ==, 1);
  g_assert_cmpuint (report->added, ==, 0);
  problem = g_ptr_array_index (report->problems, 0);
  g_assert_cmpuint (problem->line, ==, 2);
  g_assert_nonnull (strstr (problem->reason, "4"));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 1);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* Two values of one file for the same minute: its clock does not tell them apart. */
static void
test_same_minute (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) other = new_records ();
  g_autoptr (ChamAddReport) report = NULL;

  add (records, CHAM_RECORD_MEASURE, "itch", 4, "")->time = 60;
  add (records, CHAM_RECORD_MEASURE, "itch", 6, "")->time = 60;
  assert_taken (fixture, records, 2, 0, 0);
  assert_taken (fixture, records, 0, 2, 0);
  add (other, CHAM_RECORD_MEASURE, "itch", 7, "")->time = 60;
  report = take_in (fixture, other, CHAM_ADD_ALL_OR_NOTHING);
  g_assert_cmpuint (report->problems->len, ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 2);
}

/* More readings than are stored together, each five times: of those without a time the first
 * counts, of those for the same minute each value does. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (ChamAddReport) report = NULL;

  for (int i = 0; i < 1000; i++)
    {
      ChamRecord *record = add (records, CHAM_RECORD_MEASURE, "itch", i / 400, "");

      record->day = A_DAY + i / 2 % 100;
      record->time = i % 2 == 0 ? CHAM_TIME_NONE : 60;
    }
  report = take_in (fixture, records, CHAM_ADD_SKIP_BAD);
  g_assert_cmpuint (report->added, ==, 100 + 300);
  g_assert_cmpuint (report->known, ==, 100 + 200);
  g_assert_cmpuint (report->problems->len, ==, 300);
  g_assert_cmpint (fixture_count (fixture, "SELECT sum (value) FROM reading WHERE time = ''"),
                   ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT sum (value) FROM reading"), ==, 300);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (DISTINCT uuid) FROM reading"), ==, 400);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading AS a JOIN reading AS b"
                                           " ON b.id = a.id + 1 WHERE b.value < a.value"),
                   ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 0);
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (ChamAddReport) none = NULL, good = NULL;

  add (records, CHAM_RECORD_MEASURE, "itch", 11, "");
  add (records, CHAM_RECORD_MEASURE, "itch", INFINITY, "");
  add (records, CHAM_RECORD_MEASURE, "Sleep", 3, "kg");
  add (records, CHAM_RECORD_FLAG, "flare", 2, "");
  add (records, CHAM_RECORD_STOOL, "", 8, "");
  add (records, CHAM_RECORD_DOSE, "x", -1, "mg");
  add (records, CHAM_RECORD_DOSE, "", 1, "mg");
  add (records, CHAM_RECORD_FOOD, " ", 1, "");
  add (records, CHAM_RECORD_FOOD, "\xff", 1, "");
  add (records, CHAM_RECORD_FOOD, "x", 1, "\xff");
  add (records, CHAM_RECORD_ENTRY, "", NAN, "");
  add (records, CHAM_RECORD_MEASURE, "itch", 1, "")->day = CHAM_DAY_NONE;
  add (records, CHAM_RECORD_STOOL, "", 4, "")->state = CHAM_RECORD_SKIPPED;
  add (records, CHAM_RECORD_MEASURE, "itch", 1, "");
  none = take_in (fixture, records, CHAM_ADD_ALL_OR_NOTHING);
  g_assert_cmpuint (none->problems->len, ==, 13);
  g_assert_cmpuint (none->added, ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  good = take_in (fixture, records, CHAM_ADD_SKIP_BAD);
  g_assert_cmpuint (good->problems->len, ==, 13);
  g_assert_cmpuint (good->added, ==, 1);
}

/* A dose at the time that the schedule asks for is the planned one, the next beside it is not. */
static void
test_planned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) items = NULL;
  ChamRecord *definition = add (records, CHAM_RECORD_DOSE, "Vitamin D", NAN, "");

  definition->state = CHAM_RECORD_DEFINITION;
  g_set_str (&definition->note, "kind=supplement; amount=25; unit=%C2%B5g; schedule=weekdays;"
                                " weekdays=3; times=08:00%2C20:00 50");
  for (int i = 0; i < 2; i++)
    add (records, CHAM_RECORD_DOSE, "Vitamin D", 25, "µg")->time = 8 * 60;
  assert_taken (fixture, records, 3, 0, 0);
  items = cham_journal_list_checklist (fixture->journal, A_DAY, NULL); /* a Wednesday */
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpint (fixture_count (fixture, "SELECT sum (planned) FROM dose"), ==, 1);
  g_assert_cmpfloat (((ChamChecklistItem *) items->pdata[2])->dose->amount, ==, 50);
  assert_taken (fixture, records, 0, 3, 0);
}

static void
test_bad_definitions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    ChamRecordKind kind;
    const char *note;
  } bad[] = { { CHAM_RECORD_MEASURE, "kind" },
              { CHAM_RECORD_MEASURE, "kind=cake" },
              { CHAM_RECORD_MEASURE, "kind=scale; minimum=5; maximum=1" },
              { CHAM_RECORD_MEASURE, "kind=scale; maximum=%zz" },
              { CHAM_RECORD_DOSE, "amount=-1" },
              { CHAM_RECORD_DOSE, "start=2024-02-30" },
              { CHAM_RECORD_DOSE, "schedule=weekdays" },
              { CHAM_RECORD_DOSE, "schedule=daily; times=25:00" },
              { CHAM_RECORD_DOSE, "schedule=every; every=0" },
              { CHAM_RECORD_FOOD, "groups=lunar" },
              { CHAM_RECORD_ENTRY, "value=1" },
              { CHAM_RECORD_STOOL, "value=1" } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) records = new_records ();
      ChamRecord *record = add (records, bad[i].kind, "Moon", NAN, "");
      g_autoptr (ChamAddReport) report = NULL;

      record->state = CHAM_RECORD_DEFINITION;
      g_set_str (&record->note, bad[i].note);
      report = take_in (fixture, records, CHAM_ADD_SKIP_BAD);
      if (report->problems->len == 0 || report->added > 0)
        g_error ("the definition “%s” was taken in", bad[i].note);
    }
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GError) error = NULL;

  add (records, CHAM_RECORD_MEASURE, "itch", 1, "");
  fixture_reopen (fixture, CHAM_OPEN_READ);
  g_assert_null (cham_journal_add_records (fixture->journal, records, 0, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
}

static void
test_mappings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_null (cham_journal_dup_mapping (fixture->journal, "niplav", NULL));
  g_assert_true (cham_journal_set_mapping (fixture->journal, "niplav", "[mapping]\na=1", NULL));
  g_assert_true (cham_journal_set_mapping (fixture->journal, "niplav", "[mapping]\na=2", NULL));
  g_assert_false (cham_journal_set_mapping (fixture->journal, "", "x", NULL));
  text = cham_journal_dup_mapping (fixture->journal, "niplav", NULL);
  g_assert_cmpstr (text, ==, "[mapping]\na=2");
}

static void
add_many (GPtrArray *records, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      ChamRecord *record = add (records, CHAM_RECORD_STOOL, "", i % 7 + 1, "");

      record->day = A_DAY + (ChamDay) (i / 4);
    }
}

/* Dropped half way, it leaves nothing behind and nothing open; then it can be done in full, as one
 * step of undo and one change. */
static void
test_little_by_little (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (ChamAddReport) report = NULL;
  ChamImport *import;
  double before = -1;

  add_many (records, 2000);
  add (records, CHAM_RECORD_MEASURE, "Own measure", 3, "");
  import = cham_import_new (fixture->journal, records, CHAM_ADD_ALL_OR_NOTHING);
  while (cham_import_get_progress (import) < 0.5)
    g_assert_true (cham_import_step (import, NULL));
  cham_import_free (import);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM stool"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM measure"
                                           " WHERE name = 'Own measure'"), ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_null (cham_journal_get_undo_label (fixture->journal));

  import = cham_import_new (fixture->journal, records, CHAM_ADD_ALL_OR_NOTHING);
  while (cham_import_step (import, NULL))
    {
      g_assert_cmpfloat (cham_import_get_progress (import), >=, before);
      before = cham_import_get_progress (import);
    }
  report = cham_import_finish (import, NULL);
  cham_import_free (import);
  g_assert_cmpuint (report->added, ==, 2001);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM stool"), ==, 0);
}

/* The journal is closed under it. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  ChamImport *import;

  add_many (records, 2000);
  import = cham_import_new (fixture->journal, records, CHAM_ADD_ALL_OR_NOTHING);
  while (cham_import_get_progress (import) < 0.5)
    g_assert_true (cham_import_step (import, NULL));
  g_assert_true (cham_journal_close (fixture->journal, NULL));
  cham_import_free (import);
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM stool"), ==, 0);
}

static ChamRecord *
add_group (GPtrArray *records, const char *key, const char *note)
{
  g_autofree char *name = g_strconcat ("food group ", key, NULL);
  ChamRecord *record = add (records, CHAM_RECORD_ENTRY, name, NAN, "");

  record->state = CHAM_RECORD_DEFINITION;
  g_set_str (&record->note, note);
  return record;
}

/* What the person chose here stays; what is no group or no role is refused. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GPtrArray) others = new_records ();
  g_autoptr (GPtrArray) bad = new_records ();
  g_autoptr (ChamAddReport) report = NULL;

  add_group (records, "fruit", "role=watched");
  add_group (records, "dairy", "role=neutral");
  assert_taken (fixture, records, 2, 0, 0);
  add_group (others, "fruit", "role=neutral");
  assert_taken (fixture, others, 0, 1, 0);
  g_assert_cmpint (
      fixture_count (fixture, "SELECT role = 'watched' FROM food_group WHERE key = 'fruit'"), ==,
      1);
  add_group (bad, "moon-dust", "role=watched");
  add_group (bad, "egg", "role=eaten");
  add_group (bad, "egg", "side=in");
  report = take_in (fixture, bad, CHAM_ADD_SKIP_BAD);
  g_assert_cmpuint (report->problems->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/records/known-names", test_known_names);
  fixture_add ("/store/records/other-names", test_other_names);
  fixture_add ("/store/records/unknown-measures", test_unknown_measures);
  fixture_add ("/store/records/unknown-treatment", test_unknown_treatment);
  fixture_add ("/store/records/second-time", test_second_time);
  fixture_add ("/store/records/not-recorded", test_not_recorded);
  fixture_add ("/store/records/conflict", test_conflict);
  fixture_add ("/store/records/same-minute", test_same_minute);
  fixture_add ("/store/records/many", test_many);
  fixture_add ("/store/records/bad", test_bad);
  fixture_add ("/store/records/planned", test_planned);
  fixture_add ("/store/records/bad-definitions", test_bad_definitions);
  fixture_add ("/store/records/read-only", test_read_only);
  fixture_add ("/store/records/groups", test_groups);
  fixture_add ("/store/records/mappings", test_mappings);
  fixture_add ("/store/records/little-by-little", test_little_by_little);
  fixture_add ("/store/records/closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
