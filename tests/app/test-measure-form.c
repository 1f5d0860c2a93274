/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

#include "app/measure-form.h"

#include <math.h>

static GPtrArray *
list_measures (void)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_measure_free);
  ChamMeasure *mood = cham_measure_new_own ("Mood", CHAM_MEASURE_SCALE, 0, 10);
  ChamMeasure *water = cham_measure_new_own ("Wäter", CHAM_MEASURE_COUNT, 0, INFINITY);

  mood->id = 1;
  water->id = 2;
  water->archived = TRUE;
  g_ptr_array_add (measures, mood);
  g_ptr_array_add (measures, water);
  return measures;
}

static ChamMeasureForm *
make_form (const char *name, ChamMeasureKind kind, const char *minimum, const char *maximum)
{
  ChamMeasureForm *form = cham_measure_form_new (NULL);

  g_set_str (&form->name, name);
  form->kind = kind;
  g_set_str (&form->minimum, minimum);
  g_set_str (&form->maximum, maximum);
  return form;
}

typedef struct
{
  const char *name;
  ChamMeasureKind kind;
  const char *minimum;
  const char *maximum;
  ChamMeasureProblem problem;
} Case;

static void
test_problems (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  const Case cases[] = {
    { "Energy", CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_FINE },
    { "Ζέστη 🌞 דבר", CHAM_MEASURE_SCALE, "-2", "2", CHAM_MEASURE_FINE },
    { "Steps", CHAM_MEASURE_COUNT, "0", "", CHAM_MEASURE_FINE },
    { "Swam", CHAM_MEASURE_FLAG, "rubbish", "rubbish", CHAM_MEASURE_FINE },
    { "", CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_NAME_MISSING },
    { " \n\t ", CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_NAME_MISSING },
    { endless, CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_NAME_LONG },
    { " MOOD ", CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_NAME_TAKEN },
    { "wa\xcc\x88ter", CHAM_MEASURE_SCALE, "0", "10", CHAM_MEASURE_NAME_ARCHIVED },
    { "Energy", CHAM_MEASURE_SCALE, "low", "10", CHAM_MEASURE_MINIMUM_UNCLEAR },
    { "Energy", CHAM_MEASURE_SCALE, "0", "", CHAM_MEASURE_MAXIMUM_UNCLEAR },
    { "Energy", CHAM_MEASURE_SCALE, "0", "1e300", CHAM_MEASURE_MAXIMUM_UNCLEAR },
    { "Energy", CHAM_MEASURE_SCALE, "0", "nan", CHAM_MEASURE_MAXIMUM_UNCLEAR },
    { "Energy", CHAM_MEASURE_SCALE, "5", "5", CHAM_MEASURE_RANGE_EMPTY },
    { "Steps", CHAM_MEASURE_COUNT, "-1", "10", CHAM_MEASURE_MINIMUM_UNCLEAR },
    { "Steps", CHAM_MEASURE_COUNT, "0", "2.5", CHAM_MEASURE_MAXIMUM_UNCLEAR },
  };
  g_autoptr (GPtrArray) measures = list_measures ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamMeasureForm) form = make_form (cases[i].name, cases[i].kind,
                                                    cases[i].minimum, cases[i].maximum);

      g_assert_cmpint (cham_measure_form_check (form, measures, NAN, NAN), ==, cases[i].problem);
    }
}

/* What was recorded must stay inside, and a measure may keep its own name. */
static void
test_recorded (void)
{
  g_autoptr (GPtrArray) measures = list_measures ();
  g_autoptr (ChamMeasureForm) form = make_form ("mood", CHAM_MEASURE_SCALE, "2", "8");

  form->id = 1;
  g_assert_cmpint (cham_measure_form_check (form, measures, 2, 8), ==, CHAM_MEASURE_FINE);
  g_assert_cmpint (cham_measure_form_check (form, measures, 1, 8), ==,
                   CHAM_MEASURE_MINIMUM_NARROW);
  g_assert_cmpint (cham_measure_form_check (form, measures, 2, 9), ==,
                   CHAM_MEASURE_MAXIMUM_NARROW);
}

static void
test_measure (void)
{
  g_autoptr (ChamMeasureForm) form = make_form (" Screen\ntime ", CHAM_MEASURE_DURATION, "", "");
  g_autoptr (ChamMeasure) measure = NULL;
  g_autofree char *words = NULL;

  g_set_str (&form->unit, "h");
  form->direction = CHAM_DIRECTION_HIGHER_IS_WORSE;
  measure = cham_measure_form_make_measure (form);
  g_assert_cmpstr (measure->name, ==, "Screen time");
  g_assert_cmpstr (measure->unit, ==, "h");
  g_assert_cmpfloat (measure->maximum, ==, 24);
  g_assert_cmpint (measure->combination, ==, CHAM_COMBINE_SUM);
  words = cham_measure_describe (measure);
  g_assert_cmpstr (words, ==, "Hours · more is worse");
}

static void
test_words (void)
{
  for (int problem = CHAM_MEASURE_FINE + 1; problem <= CHAM_MEASURE_PROBLEM_LAST; problem++)
    g_assert_nonnull (cham_measure_problem_describe ((ChamMeasureProblem) problem));
  g_assert_null (cham_measure_problem_describe (CHAM_MEASURE_FINE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-form/problems", test_problems);
  g_test_add_func ("/measure-form/recorded", test_recorded);
  g_test_add_func ("/measure-form/measure", test_measure);
  g_test_add_func ("/measure-form/words", test_words);
  return g_test_run ();
}
