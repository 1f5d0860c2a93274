/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is left of a stock, and until when. */
#include "model/stock.h"

#include <math.h>

#define TODAY cham_day_new (2024, 2, 28)

/* Twice a day, 2 capsules in the morning and 1 in the evening, a stock of 20 since yesterday. */
static ChamTreatment *
make_treatment (ChamScheduleKind kind)
{
  ChamTreatment *treatment = cham_treatment_new ("Omega-3", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (kind, TODAY - 100);

  treatment->id = 3;
  treatment->amount = 2;
  g_set_str (&treatment->unit, "capsules");
  treatment->stock = 20;
  treatment->stock_day = TODAY - 1;
  cham_schedule_add_time (schedule, 480, NAN);
  cham_schedule_add_time (schedule, 1200, 1);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

static void
add_dose (GPtrArray *doses, gint64 treatment, ChamDay day, ChamTimeOfDay time, double amount,
          ChamDoseStatus status)
{
  ChamDose *dose = cham_dose_new (treatment, day, time);

  dose->planned = TRUE;
  dose->amount = amount;
  g_set_str (&dose->unit, "capsules");
  dose->status = status;
  g_ptr_array_add (doses, dose);
}

static GPtrArray *
make_doses (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);
}

static void
test_counted_down (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamStock stock;

  add_dose (doses, 3, TODAY - 2, 480, 2, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY - 1, 480, 2, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY - 1, 1200, NAN, CHAM_DOSE_SKIPPED);
  add_dose (doses, 4, TODAY, 480, 2, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY, 480, NAN, CHAM_DOSE_TAKEN);
  stock = cham_stock_count (treatment, doses, TODAY);
  g_assert_cmpfloat (stock.left, ==, 16);
  g_assert_false (stock.estimated);
  /* 1 this evening and 3 on each of five days, the 29th among them: all 16. */
  g_assert_cmpint (stock.run_out, ==, cham_day_new (2024, 3, 5));
  g_assert_true (cham_stock_is_low (&stock, TODAY));
  g_assert_false (cham_stock_is_low (&stock, TODAY - 1));
}

static void
test_other_units (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();

  g_set_str (&treatment->unit, "mg");
  treatment->stock = 1000;
  add_dose (doses, 3, TODAY, 480, 5, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY, 1200, 0.5, CHAM_DOSE_TAKEN);
  g_set_str (&((ChamDose *) doses->pdata[1])->unit, "g");
  /* Five capsules tell nothing about milligrams: the usual 2. */
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, 498);
  treatment->amount = NAN;
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, 499);
}

static void
test_weekly_and_course (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_WEEKDAYS);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamSchedule *schedule = g_ptr_array_index (treatment->schedules, 0);

  schedule->weekdays = 1 << 3; /* Thursdays; the 28th of February 2024 is a Wednesday */
  g_assert_cmpint (cham_stock_count (treatment, doses, TODAY).run_out, ==,
                   cham_day_new (2024, 2, 29) + 6 * 7);
  treatment->end = TODAY + 30;
  g_assert_cmpint (cham_stock_count (treatment, doses, TODAY).run_out, ==, CHAM_DAY_NONE);
  treatment->end = CHAM_DAY_NONE;
  treatment->stock = 1e6;
  g_assert_cmpint (cham_stock_count (treatment, doses, TODAY).run_out, ==, CHAM_DAY_NONE);
}

static void
test_as_needed (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_AS_NEEDED);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamStock stock = cham_stock_count (treatment, doses, TODAY);

  g_assert_true (stock.estimated);
  g_assert_cmpint (stock.run_out, ==, CHAM_DAY_NONE);
  g_assert_false (cham_stock_is_low (&stock, TODAY));
  add_dose (doses, 3, TODAY - 30, 480, 100, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY - 29, 480, 2, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY, 480, 4, CHAM_DOSE_TAKEN);
  stock = cham_stock_count (treatment, doses, TODAY);
  g_assert_cmpfloat (stock.left, ==, 16);
  g_assert_cmpint (stock.run_out, ==, TODAY + 80); /* 6 in 30 days */
  treatment->start = TODAY - 1;
  stock = cham_stock_count (treatment, doses, TODAY);
  g_assert_cmpint (stock.run_out, ==, TODAY + 8); /* 4 in 2 days */
}

static void
test_set_and_refill (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();

  add_dose (doses, 3, TODAY - 1, 480, 2, CHAM_DOSE_TAKEN);
  add_dose (doses, 3, TODAY, 480, 2, CHAM_DOSE_TAKEN);
  cham_stock_set (treatment, 10, doses, TODAY);
  g_assert_cmpint (treatment->stock_day, ==, TODAY);
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, 10);
  cham_stock_refill (treatment, 60, doses, TODAY + 5);
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY + 5).left, ==, 70);
  treatment->stock = 1;
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, -1);
  cham_stock_refill (treatment, 60, doses, TODAY);
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, 60);
  cham_stock_set (treatment, NAN, doses, TODAY);
  g_assert_true (isnan (cham_stock_count (treatment, doses, TODAY).left));
  g_assert_cmpint (treatment->stock_day, ==, CHAM_DAY_NONE);
  cham_stock_refill (treatment, 5, doses, TODAY);
  g_assert_cmpfloat (cham_stock_count (treatment, doses, TODAY).left, ==, 5);
}

static void
test_none_left (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = make_doses ();
  ChamStock stock;

  treatment->stock = 0;
  stock = cham_stock_count (treatment, doses, TODAY);
  g_assert_cmpint (stock.run_out, ==, TODAY);
  g_assert_true (cham_stock_is_low (&stock, TODAY));
  treatment->archived = TRUE;
  g_assert_cmpint (cham_stock_count (treatment, doses, TODAY).run_out, ==, CHAM_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/stock/counted-down", test_counted_down);
  g_test_add_func ("/model/stock/other-units", test_other_units);
  g_test_add_func ("/model/stock/weekly-and-course", test_weekly_and_course);
  g_test_add_func ("/model/stock/as-needed", test_as_needed);
  g_test_add_func ("/model/stock/set-and-refill", test_set_and_refill);
  g_test_add_func ("/model/stock/none-left", test_none_left);
  return g_test_run ();
}
