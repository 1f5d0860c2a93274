/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A treatment's form: what it makes of treatments, what it refuses, what it stores. */
#include "app/treatment-form.h"

#include <math.h>

#include "app/treatment-amounts.h"
#include "model/stock.h"

#define TODAY cham_day_new (2024, 2, 28)

static ChamTreatmentForm *
make_form (const char *name)
{
  ChamTreatmentForm *form = cham_treatment_form_new (NULL, TODAY);

  g_set_str (&form->name, name);
  return form;
}

static GPtrArray *
make_treatments (gboolean archived)
{
  GPtrArray *treatments = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_treatment_free);
  ChamTreatment *treatment = cham_treatment_new ("Öl", CHAM_TREATMENT_SUPPLEMENT);

  treatment->id = 7;
  treatment->archived = archived;
  g_ptr_array_add (treatments, treatment);
  return treatments;
}

static void
test_new (void)
{
  g_autoptr (ChamTreatmentForm) form = make_form ("Zinc");
  g_autoptr (ChamTreatment) treatment = cham_treatment_form_make_treatment (form);
  g_autoptr (ChamSchedule) schedule = cham_treatment_form_make_schedule (form, NULL, TODAY);

  g_assert_cmpstr (treatment->name, ==, "Zinc");
  g_assert_true (isnan (treatment->amount));
  g_assert_cmpint (treatment->start, ==, TODAY);
  g_assert_cmpint (treatment->end, ==, CHAM_DAY_NONE);
  g_assert_cmpint (schedule->kind, ==, CHAM_SCHEDULE_DAILY);
  g_assert_cmpint (schedule->from, ==, TODAY);
  g_assert_cmpuint (schedule->times->len, ==, 1);
}

static void
test_name (void)
{
  g_autoptr (GPtrArray) treatments = make_treatments (FALSE);
  g_autoptr (GPtrArray) archived = make_treatments (TRUE);
  g_autoptr (ChamTreatmentForm) form = make_form ("  ");

  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_NAME_MISSING);
  g_free (form->name);
  form->name = g_strnfill (100000, 'x');
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_NAME_LONG);
  g_set_str (&form->name, " ÖL ");
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_NAME_TAKEN);
  g_assert_cmpint (cham_treatment_form_check (form, archived), ==, CHAM_TREATMENT_NAME_ARCHIVED);
  form->id = 7;
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_FINE);
}

static void
test_amount (void)
{
  static const struct
  {
    const char *text;
    ChamTreatmentProblem problem;
    double amount;
  } cases[] = {
    { "", CHAM_TREATMENT_FINE, NAN },
    { " 25 ", CHAM_TREATMENT_FINE, 25 },
    { "0,5", CHAM_TREATMENT_FINE, 0.5 },
    { "0.5", CHAM_TREATMENT_FINE, 0.5 },
    { "0", CHAM_TREATMENT_AMOUNT_UNCLEAR, 0 },
    { "-3", CHAM_TREATMENT_AMOUNT_UNCLEAR, 0 },
    { "two", CHAM_TREATMENT_AMOUNT_UNCLEAR, 0 },
  };
  g_autoptr (GPtrArray) treatments = g_ptr_array_new ();
  g_autoptr (ChamTreatmentForm) form = make_form ("Zinc");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamTreatment) treatment = NULL;

      g_set_str (&form->amount, cases[i].text);
      g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, cases[i].problem);
      if (cases[i].problem != CHAM_TREATMENT_FINE)
        continue;
      treatment = cham_treatment_form_make_treatment (form);
      g_assert_true (treatment->amount == cases[i].amount
                     || (isnan (treatment->amount) && isnan (cases[i].amount)));
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int first; /* -1 when unclear, -2 when there is none */
  } cases[] = {
    { "", -2 },         { "8", 480 },         { "08:00", 480 }, { "8.30, 20:00", 510 },
    { "0800;1200", 480 }, { "20:00 7:15", 435 }, { "25:00", -1 }, { "8:60", -1 },
    { "8:5", -1 },      { "noon", -1 },       { "-8", -1 },     { "8pm", -1 },
  };
  g_autoptr (GPtrArray) treatments = g_ptr_array_new ();
  g_autoptr (ChamTreatmentForm) form = make_form ("Zinc");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamSchedule) schedule = NULL;

      g_set_str (&form->times, cases[i].text);
      g_assert_cmpint (cham_treatment_form_check (form, treatments), ==,
                       cases[i].first == -1 ? CHAM_TREATMENT_TIMES_UNCLEAR : CHAM_TREATMENT_FINE);
      schedule = cham_treatment_form_make_schedule (form, NULL, TODAY);
      if (cases[i].first == -2)
        g_assert_cmpuint (schedule->times->len, ==, 0);
      else if (cases[i].first >= 0)
        g_assert_cmpint (g_array_index (schedule->times, ChamScheduleTime, 0).time, ==,
                         cases[i].first);
    }
}

static void
test_days (void)
{
  g_autoptr (GPtrArray) treatments = g_ptr_array_new ();
  g_autoptr (ChamTreatmentForm) form = make_form ("Zinc");

  form->schedule = CHAM_SCHEDULE_WEEKDAYS;
  form->weekdays = 0;
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_NO_WEEKDAY);
  form->weekdays = 1;
  form->end = form->start - 1;
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_ENDS_EARLY);
  form->end = form->start;
  g_assert_cmpint (cham_treatment_form_check (form, treatments), ==, CHAM_TREATMENT_FINE);
}

static ChamTreatment *
make_zinc (ChamScheduleKind kind)
{
  ChamTreatment *treatment = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (kind, TODAY - 10);

  schedule->every = 3;
  cham_schedule_add_time (schedule, 480, 15);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

/* What was planned before today stays as it was planned. */
static void
test_change (void)
{
  g_autoptr (ChamTreatment) zinc = make_zinc (CHAM_SCHEDULE_DAILY);
  const ChamSchedule *old = cham_treatment_form_find_schedule (zinc, TODAY);
  g_autoptr (ChamTreatmentForm) form = cham_treatment_form_new (zinc, TODAY);
  g_autoptr (ChamSchedule) schedule = NULL;

  g_assert_cmpstr (form->times, ==, "08:00");
  g_assert_null (cham_treatment_form_make_schedule (form, old, TODAY));
  g_set_str (&form->times, "08:00, 20:00");
  schedule = cham_treatment_form_make_schedule (form, old, TODAY);
  g_assert_cmpint (schedule->from, ==, TODAY);
  g_assert_cmpfloat (g_array_index (schedule->times, ChamScheduleTime, 0).amount, ==, 15);
  g_assert_true (isnan (g_array_index (schedule->times, ChamScheduleTime, 1).amount));
}

static void
test_rhythm (void)
{
  g_autoptr (ChamTreatment) zinc = make_zinc (CHAM_SCHEDULE_EVERY_N_DAYS);
  const ChamSchedule *old = cham_treatment_form_find_schedule (zinc, TODAY);
  g_autoptr (ChamTreatmentForm) form = cham_treatment_form_new (zinc, TODAY);
  g_autoptr (ChamSchedule) schedule = NULL;

  g_set_str (&form->times, "21:00");
  schedule = cham_treatment_form_make_schedule (form, old, TODAY);
  g_assert_cmpint (schedule->from, >=, TODAY);
  g_assert_true (cham_schedule_is_due (old, schedule->from));
}

static void
test_plausible (void)
{
  static const struct
  {
    double amount;
    const char *unit;
    gboolean plausible;
  } cases[] = {
    { 1e11, "CFU", TRUE },     { 600000, "IU", TRUE },    { 1000, "mg", TRUE },
    { 1000.5, "g", FALSE },    { 2e6, "mg", FALSE },      { 1440, "minutes", TRUE },
    { 1441, "minutes", FALSE }, { 1001, "drops", FALSE },  { 1001, "capsule", FALSE },
    { 1e8, "puffs", TRUE },    { 1e10, "puffs", FALSE },  { NAN, "mg", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_treatment_is_plausible (cases[i].amount, cases[i].unit), ==,
                     cases[i].plausible);
}

static void
test_contents (void)
{
  static const struct
  {
    const char *text;
    const char *unit;
    double amount; /* in one unit; -1 when refused */
  } cases[] = {
    { "", "capsules", NAN },          { "25 µg", "capsules", 25 },
    { "1000iu", "drops", 1000 },      { "1,000 IU", "drops", 1000 },
    { "100 µg", "µg", 1 },            { "1000 IU", "IU", 1 },
    { "25", "capsules", -1 },         { "25 drops", "capsules", -1 },
    { "0 µg", "capsules", -1 },       { "101 µg", "µg", -1 },
    { "1 g", "capsules", -1 },        { "much", "capsules", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamContent content;
      gboolean read = cham_treatment_read_content (CHAM_NUTRIENT_VITAMIN_D, cases[i].text,
                                                   cases[i].unit, &content);
      ChamContent again;
      g_autofree char *text = NULL;

      g_assert_cmpint (read, ==, cases[i].amount != -1);
      if (!read)
        continue;
      g_assert_true (content.amount == cases[i].amount
                     || (isnan (content.amount) && isnan (cases[i].amount)));
      text = cham_treatment_write_content (&content, cases[i].unit);
      g_assert_true (cham_treatment_read_content (CHAM_NUTRIENT_VITAMIN_D, text, cases[i].unit,
                                                  &again));
      g_assert_true (again.amount == content.amount || isnan (content.amount));
    }
}

static void
test_stock (void)
{
  g_autoptr (ChamTreatment) zinc = make_zinc (CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) doses = g_ptr_array_new ();
  g_autoptr (ChamTreatmentForm) form = cham_treatment_form_new (zinc, TODAY);
  g_autoptr (ChamTreatment) treatment = NULL;

  g_assert_cmpstr (form->stock, ==, "");
  cham_stock_set (zinc, 12.5, doses, TODAY - 3);
  cham_treatment_form_set_stock (form, 12.5);
  treatment = cham_treatment_form_make_treatment (form);
  cham_treatment_form_apply_stock (form, treatment, zinc, doses, TODAY);
  g_assert_cmpint (treatment->stock_day, ==, TODAY - 3);
  g_set_str (&form->stock, "30");
  cham_treatment_form_apply_stock (form, treatment, zinc, doses, TODAY);
  g_assert_cmpfloat (treatment->stock, ==, 30);
  g_assert_cmpint (treatment->stock_day, ==, TODAY);
  g_set_str (&form->stock, "");
  cham_treatment_form_apply_stock (form, treatment, zinc, doses, TODAY);
  g_assert_true (isnan (treatment->stock));
  cham_treatment_form_set_stock (form, -2);
  g_assert_cmpstr (form->stock, ==, "0");
}

static void
test_words (void)
{
  g_assert_null (cham_treatment_problem_describe (CHAM_TREATMENT_FINE));
  for (int i = CHAM_TREATMENT_NAME_MISSING; i <= CHAM_TREATMENT_PROBLEM_LAST; i++)
    g_assert_nonnull (cham_treatment_problem_describe ((ChamTreatmentProblem) i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/treatment-form/new", test_new);
  g_test_add_func ("/treatment-form/name", test_name);
  g_test_add_func ("/treatment-form/amount", test_amount);
  g_test_add_func ("/treatment-form/times", test_times);
  g_test_add_func ("/treatment-form/days", test_days);
  g_test_add_func ("/treatment-form/change", test_change);
  g_test_add_func ("/treatment-form/rhythm", test_rhythm);
  g_test_add_func ("/treatment-form/plausible", test_plausible);
  g_test_add_func ("/treatment-form/contents", test_contents);
  g_test_add_func ("/treatment-form/stock", test_stock);
  g_test_add_func ("/treatment-form/words", test_words);
  return g_test_run ();
}
