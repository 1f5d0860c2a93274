/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Taken, recorded and due: what is not recorded is never counted as missed. */
#include "model/adherence.h"

#include <math.h>

#define TODAY cham_day_new (2024, 3, 3)

static ChamTreatment *
make_treatment (ChamScheduleKind kind)
{
  ChamTreatment *treatment = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (kind, TODAY - 100);

  treatment->id = 3;
  cham_schedule_add_time (schedule, 480, NAN);
  cham_schedule_add_time (schedule, 1200, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

static void
add_dose (GPtrArray *doses, ChamDay day, ChamTimeOfDay time, gboolean planned,
          ChamDoseStatus status)
{
  ChamDose *dose = cham_dose_new (3, day, time);

  dose->planned = planned;
  dose->status = status;
  g_ptr_array_add (doses, dose);
}

static GPtrArray *
make_doses (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);
}

static void
test_count (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamDayRange week = { TODAY - 6, TODAY };
  ChamAdherence count;

  add_dose (doses, TODAY - 7, 480, TRUE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY - 6, 480, TRUE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY - 6, 1200, TRUE, CHAM_DOSE_SKIPPED);
  add_dose (doses, TODAY - 3, 480, TRUE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY - 3, 600, FALSE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY, 480, TRUE, CHAM_DOSE_TAKEN);
  count = cham_adherence_count (treatment, doses, week, TODAY);
  g_assert_cmpuint (count.due, ==, 13); /* this evening is still to come */
  g_assert_cmpuint (count.recorded, ==, 4);
  g_assert_cmpuint (count.taken, ==, 3);
  g_assert_cmpuint (count.extra, ==, 1);
  count = cham_adherence_count (treatment, doses, week, CHAM_DAY_NONE);
  g_assert_cmpuint (count.due, ==, 14);
}

static void
test_course_and_as_needed (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (ChamTreatment) as_needed = make_treatment (CHAM_SCHEDULE_AS_NEEDED);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamDayRange month = { TODAY - 27, TODAY };
  ChamAdherence count;

  treatment->start = TODAY - 2;
  treatment->end = TODAY - 1;
  count = cham_adherence_count (treatment, doses, month, TODAY);
  g_assert_cmpuint (count.due, ==, 4);
  g_assert_cmpuint (count.recorded, ==, 0);
  add_dose (doses, TODAY - 5, 600, FALSE, CHAM_DOSE_TAKEN);
  count = cham_adherence_count (as_needed, doses, month, TODAY);
  g_assert_cmpuint (count.due, ==, 0);
  g_assert_cmpuint (count.extra, ==, 1);
}

static void
test_mark (void)
{
  static const struct
  {
    ChamAdherence count;
    ChamDayMark mark;
  } cases[] = {
    { { 0, 0, 0, 0 }, CHAM_DAY_MARK_NONE },
    { { 0, 0, 0, 2 }, CHAM_DAY_MARK_TAKEN },
    { { 3, 0, 0, 0 }, CHAM_DAY_MARK_NOT_RECORDED },
    { { 3, 0, 0, 1 }, CHAM_DAY_MARK_PARTLY },
    { { 3, 1, 0, 0 }, CHAM_DAY_MARK_PARTLY },
    { { 3, 2, 2, 0 }, CHAM_DAY_MARK_PARTLY },
    { { 3, 3, 2, 0 }, CHAM_DAY_MARK_PARTLY },
    { { 3, 3, 0, 0 }, CHAM_DAY_MARK_SKIPPED },
    { { 3, 3, 3, 0 }, CHAM_DAY_MARK_TAKEN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_adherence_get_mark (&cases[i].count), ==, cases[i].mark);
}

static void
test_add (void)
{
  ChamAdherence sum = { 2, 1, 1, 0 };
  const ChamAdherence other = { 3, 2, 0, 4 };

  cham_adherence_add (&sum, &other);
  g_assert_cmpuint (sum.due, ==, 5);
  g_assert_cmpuint (sum.recorded, ==, 3);
  g_assert_cmpuint (sum.taken, ==, 1);
  g_assert_cmpuint (sum.extra, ==, 4);
}

/* Day by day as all at once; what is due on days to come is not yet missing. */
static void
test_days (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamDayRange days = { TODAY - 2, TODAY + 1 };
  g_autoptr (GArray) list = NULL;

  add_dose (doses, TODAY - 3, 480, TRUE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY - 2, 480, TRUE, CHAM_DOSE_TAKEN);
  add_dose (doses, TODAY - 2, 1200, TRUE, CHAM_DOSE_SKIPPED);
  add_dose (doses, TODAY, 480, TRUE, CHAM_DOSE_TAKEN);
  list = cham_adherence_list_days (treatment, doses, days, TODAY);
  g_assert_cmpuint (list->len, ==, 4);
  for (guint i = 0; i < list->len; i++)
    {
      static const ChamAdherence expected[] = { { 2, 2, 1, 0 }, { 2, 0, 0, 0 }, { 1, 1, 1, 0 } };
      const ChamAdherence none = { 0 }, *day = &g_array_index (list, ChamAdherence, i);
      const ChamAdherence *wanted = i < G_N_ELEMENTS (expected) ? &expected[i] : &none;

      g_assert_cmpmem (day, sizeof *day, wanted, sizeof *wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/adherence/count", test_count);
  g_test_add_func ("/model/adherence/course-and-as-needed", test_course_and_as_needed);
  g_test_add_func ("/model/adherence/mark", test_mark);
  g_test_add_func ("/model/adherence/add", test_add);
  g_test_add_func ("/model/adherence/days", test_days);
  return g_test_run ();
}
