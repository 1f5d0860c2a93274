/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which doses a day asks for: courses, revisions of the schedule, and days without a time. */
#include "model/treatment.h"

#include <math.h>

static ChamTreatment *
make_treatment (void)
{
  ChamTreatment *treatment = cham_treatment_new ("Vitamin D", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *daily = cham_schedule_new (CHAM_SCHEDULE_DAILY, 1000);
  ChamSchedule *weekly = cham_schedule_new (CHAM_SCHEDULE_EVERY_N_DAYS, 1100);

  treatment->id = 7;
  treatment->amount = 25;
  g_set_str (&treatment->unit, "µg");
  cham_schedule_add_time (daily, 480, NAN);
  cham_schedule_add_time (daily, 1200, 50);
  weekly->every = 7;
  g_ptr_array_add (treatment->schedules, daily);
  g_ptr_array_add (treatment->schedules, weekly);
  return treatment;
}

static void
test_due_doses (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ();
  g_autoptr (GPtrArray) doses = cham_treatment_list_due_doses (treatment, 1099);
  const ChamDose *morning, *evening;

  g_assert_cmpuint (doses->len, ==, 2);
  morning = g_ptr_array_index (doses, 0);
  evening = g_ptr_array_index (doses, 1);
  g_assert_cmpint (morning->treatment_id, ==, 7);
  g_assert_cmpint (morning->status, ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_true (morning->planned);
  g_assert_cmpfloat (morning->amount, ==, 25);
  g_assert_cmpstr (morning->unit, ==, "µg");
  g_assert_cmpint (evening->time, ==, 1200);
  g_assert_cmpfloat (evening->amount, ==, 50);
}

/* A later schedule leaves the days before it as they were. */
static void
test_revisions (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ();
  g_autoptr (GPtrArray) first = cham_treatment_list_due_doses (treatment, 1100);

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpint (((ChamDose *) g_ptr_array_index (first, 0))->time, ==, CHAM_TIME_NONE);
  g_assert_true (cham_treatment_is_due (treatment, 1050));
  g_assert_false (cham_treatment_is_due (treatment, 1101));
  g_assert_true (cham_treatment_is_due (treatment, 1107));
  g_assert_null (cham_treatment_find_schedule (treatment, 999));
}

static void
test_course (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ();
  g_autoptr (ChamTreatment) archived = cham_treatment_copy (treatment);

  treatment->start = 1010;
  treatment->end = 1020;
  g_assert_false (cham_treatment_is_due (treatment, 1009));
  g_assert_true (cham_treatment_is_due (treatment, 1010));
  g_assert_true (cham_treatment_is_due (treatment, 1020));
  g_assert_false (cham_treatment_is_due (treatment, 1021));
  archived->archived = TRUE;
  g_assert_false (cham_treatment_is_due (archived, 1010));
}

static void
test_words (void)
{
  for (int i = 0; i < CHAM_TREATMENT_N_KINDS; i++)
    {
      ChamTreatmentKind kind;

      g_assert_true (cham_treatment_kind_from_string (
          cham_treatment_kind_to_string ((ChamTreatmentKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (cham_treatment_kind_get_title (kind), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/treatment/due-doses", test_due_doses);
  g_test_add_func ("/model/treatment/revisions", test_revisions);
  g_test_add_func ("/model/treatment/course", test_course);
  g_test_add_func ("/model/treatment/words", test_words);
  return g_test_run ();
}
