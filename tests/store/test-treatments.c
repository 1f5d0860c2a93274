/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Treatments, schedules, doses and the checklist that they make. */
#include <math.h>

#include "fixture.h"
#include "store/treatments.h"

#define EIGHT cham_time_of_day_new (8, 0)
#define TWENTY cham_time_of_day_new (20, 0)

/* Daily at 08:00 and 20:00 from @from on. */
static gint64
add_daily (Fixture *fixture, const char *name, ChamDay from)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, from);
  g_autoptr (GError) error = NULL;

  treatment->amount = 25;
  g_set_str (&treatment->unit, "µg");
  cham_schedule_add_time (schedule, TWENTY, 50);
  cham_schedule_add_time (schedule, EIGHT, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, &error));
  g_assert_no_error (error);
  return treatment->id;
}

static GPtrArray *
list (Fixture *fixture, ChamDay day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = cham_journal_list_checklist (fixture->journal, day, &error);

  g_assert_no_error (error);
  return items;
}

static void
record (Fixture *fixture, ChamDose *dose, ChamDoseStatus status)
{
  g_autoptr (GError) error = NULL;

  dose->status = status;
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, &error));
  g_assert_no_error (error);
}

static const ChamDose *
get_dose (GPtrArray *items, guint index)
{
  return ((const ChamChecklistItem *) g_ptr_array_index (items, index))->dose;
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_daily (fixture, "Vitamin D ☀️", A_DAY);
  g_autoptr (ChamTreatment) stored
      = cham_journal_find_treatment (fixture->journal, " vitamin d ☀️", NULL);
  g_autoptr (ChamTreatment) again = cham_treatment_new ("VITAMIN D ☀️", CHAM_TREATMENT_HERBAL);
  const ChamSchedule *schedule;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (stored->id, ==, id);
  g_assert_cmpfloat (stored->amount, ==, 25);
  g_assert_cmpstr (stored->unit, ==, "µg");
  g_assert_cmpint (stored->start, ==, CHAM_DAY_NONE);
  g_assert_cmpuint (stored->schedules->len, ==, 1);
  schedule = g_ptr_array_index (stored->schedules, 0);
  g_assert_cmpint (schedule->from, ==, A_DAY);
  g_assert_cmpuint (schedule->times->len, ==, 2);
  g_assert_cmpint (g_array_index (schedule->times, ChamScheduleTime, 0).time, ==, EIGHT);
  g_assert_cmpfloat (g_array_index (schedule->times, ChamScheduleTime, 1).amount, ==, 50);
  g_assert_false (cham_journal_add_treatment (fixture->journal, again, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_TREATMENTS);
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_daily (fixture, "Zinc", A_DAY);
  g_autoptr (ChamTreatment) treatment = cham_journal_get_treatment (fixture->journal, id, NULL);
  g_autoptr (ChamTreatment) stored = NULL;
  g_autoptr (GPtrArray) listed = NULL;

  g_set_str (&treatment->name, "Zinc picolinate");
  g_set_str (&treatment->note, "with food");
  treatment->kind = CHAM_TREATMENT_MEDICINE;
  treatment->amount = NAN;
  treatment->end = A_DAY + 365;
  g_assert_true (cham_journal_update_treatment (fixture->journal, treatment, NULL));
  stored = cham_journal_get_treatment (fixture->journal, id, NULL);
  g_assert_cmpstr (stored->name, ==, "Zinc picolinate");
  g_assert_cmpstr (stored->note, ==, "with food");
  g_assert_cmpint (stored->kind, ==, CHAM_TREATMENT_MEDICINE);
  g_assert_true (isnan (stored->amount));
  g_assert_cmpint (stored->end, ==, A_DAY + 365);
  g_assert_cmpuint (stored->schedules->len, ==, 1);
  g_assert_true (cham_journal_set_treatment_archived (fixture->journal, id, TRUE, NULL));
  listed = cham_journal_list_treatments (fixture->journal, FALSE, NULL);
  g_assert_cmpuint (listed->len, ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new ("", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamSchedule) never = cham_schedule_new (CHAM_SCHEDULE_WEEKDAYS, A_DAY);
  g_autoptr (ChamDose) dose = cham_dose_new (77, A_DAY, EIGHT);
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_set_str (&treatment->name, "x");
  treatment->amount = -1;
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->amount = INFINITY;
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->amount = 1;
  treatment->start = A_DAY;
  treatment->end = A_DAY - 1;
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->end = A_DAY;
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  g_assert_false (cham_journal_set_schedule (fixture->journal, treatment->id, never, NULL));
  dose->status = CHAM_DOSE_TAKEN;
  g_assert_false (cham_journal_record_dose (fixture->journal, dose, NULL));
  dose->treatment_id = treatment->id;
  dose->status = CHAM_DOSE_NOT_RECORDED;
  g_assert_false (cham_journal_record_dose (fixture->journal, dose, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* From the 29th of February on only at eight; the days before stay as they were. */
static void
test_schedule (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_daily (fixture, "Omega-3", A_DAY);
  g_autoptr (ChamSchedule) later = cham_schedule_new (CHAM_SCHEDULE_EVERY_N_DAYS, A_DAY + 1);
  g_autoptr (GPtrArray) before = NULL, after = NULL, between = NULL, replaced = NULL;

  later->every = 2;
  cham_schedule_add_time (later, EIGHT, NAN);
  g_assert_true (cham_journal_set_schedule (fixture->journal, id, later, NULL));
  before = list (fixture, A_DAY);
  g_assert_cmpuint (before->len, ==, 2);
  after = list (fixture, A_DAY + 1);
  g_assert_cmpuint (after->len, ==, 1);
  between = list (fixture, A_DAY + 2);
  g_assert_cmpuint (between->len, ==, 0);
  g_assert_true (cham_journal_set_schedule (fixture->journal, id, later, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  later->kind = CHAM_SCHEDULE_DAILY;
  g_assert_true (cham_journal_set_schedule (fixture->journal, id, later, NULL));
  replaced = list (fixture, A_DAY + 2);
  g_assert_cmpuint (replaced->len, ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM treatment_schedule"), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM treatment_time"), ==, 3);
}

static void
test_tick (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) due = NULL, ticked = NULL, cleared = NULL;
  ChamDose *dose;

  add_daily (fixture, "Magnesium", A_DAY);
  due = list (fixture, A_DAY);
  g_assert_cmpuint (due->len, ==, 2);
  dose = ((ChamChecklistItem *) due->pdata[0])->dose;
  g_assert_cmpint (dose->time, ==, EIGHT);
  g_assert_cmpint (dose->id, ==, 0);
  g_assert_cmpint (dose->status, ==, CHAM_DOSE_NOT_RECORDED);
  record (fixture, dose, CHAM_DOSE_TAKEN);
  g_assert_cmpint (fixture->days.from, ==, A_DAY);
  ticked = list (fixture, A_DAY);
  g_assert_cmpuint (ticked->len, ==, 2);
  g_assert_cmpint (get_dose (ticked, 0)->status, ==, CHAM_DOSE_TAKEN);
  g_assert_cmpint (get_dose (ticked, 0)->id, ==, dose->id);
  g_assert_cmpfloat (get_dose (ticked, 0)->amount, ==, 25);
  g_assert_cmpint (get_dose (ticked, 1)->status, ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_true (cham_journal_clear_dose (fixture->journal, dose->id, NULL));
  cleared = list (fixture, A_DAY);
  g_assert_cmpint (get_dose (cleared, 0)->status, ==, CHAM_DOSE_NOT_RECORDED);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM dose"), ==, 0);
}

/* Ticking what was skipped replaces it: there is one planned dose for one time. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) due = NULL, stored = NULL;
  ChamDose *dose;

  add_daily (fixture, "Magnesium", A_DAY);
  due = list (fixture, A_DAY);
  dose = ((ChamChecklistItem *) due->pdata[1])->dose;
  record (fixture, dose, CHAM_DOSE_SKIPPED);
  dose->id = 0;
  g_set_str (&dose->note, "late");
  record (fixture, dose, CHAM_DOSE_TAKEN);
  stored = list (fixture, A_DAY);
  g_assert_cmpuint (stored->len, ==, 2);
  g_assert_cmpint (get_dose (stored, 1)->status, ==, CHAM_DOSE_TAKEN);
  g_assert_cmpstr (get_dose (stored, 1)->note, ==, "late");
  g_assert_cmpfloat (get_dose (stored, 1)->amount, ==, 50);
}

/* What was taken beside the plan is listed too, and of an archived treatment nothing else. */
static void
test_in_addition (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_daily (fixture, "Probiotic", A_DAY);
  g_autoptr (ChamDose) extra = cham_dose_new (id, A_DAY, cham_time_of_day_new (13, 37));
  g_autoptr (ChamDose) any_time = cham_dose_new (id, A_DAY, CHAM_TIME_NONE);
  g_autoptr (GPtrArray) items = NULL, archived = NULL, next = NULL;

  record (fixture, any_time, CHAM_DOSE_TAKEN);
  record (fixture, extra, CHAM_DOSE_TAKEN);
  items = list (fixture, A_DAY);
  g_assert_cmpuint (items->len, ==, 4);
  g_assert_cmpint (get_dose (items, 1)->id, ==, extra->id);
  g_assert_true (isnan (get_dose (items, 1)->amount));
  g_assert_cmpint (get_dose (items, 3)->id, ==, any_time->id);
  g_assert_true (cham_journal_set_treatment_archived (fixture->journal, id, TRUE, NULL));
  archived = list (fixture, A_DAY);
  g_assert_cmpuint (archived->len, ==, 2);
  next = list (fixture, A_DAY + 1);
  g_assert_cmpuint (next->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/treatments/add", test_add);
  fixture_add ("/store/treatments/update", test_update);
  fixture_add ("/store/treatments/refused", test_refused);
  fixture_add ("/store/treatments/schedule", test_schedule);
  fixture_add ("/store/treatments/tick", test_tick);
  fixture_add ("/store/treatments/replace", test_replace);
  fixture_add ("/store/treatments/in-addition", test_in_addition);
  return g_test_run ();
}
