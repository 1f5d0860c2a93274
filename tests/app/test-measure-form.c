/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A measure's form: what it makes of texts, and what it refuses. */
#include "app/measure-form.h"

#include <math.h>

static ChamMeasureForm *
make_form (const char *name, ChamMeasureKind kind)
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
  return form;
}

static GPtrArray *
make_measures (gboolean archived)
{
  GPtrArray *measures = cham_measure_list_built_in ();
  ChamMeasure *own = cham_measure_new_own ("Übelkeit", CHAM_MEASURE_SCALE, 0, 10);

  for (guint i = 0; i < measures->len; i++)
    ((ChamMeasure *) measures->pdata[i])->id = 100 + i;
  own->id = 7;
  own->archived = archived;
  g_ptr_array_add (measures, own);
  return measures;
}

static ChamMeasureProblem
check_name (ChamMeasureForm *form, const char *name, const GPtrArray *measures)
{
  g_set_str (&form->name, name);
  return cham_measure_form_check (form, measures, NAN, NAN);
}

static void
test_name (void)
{
  g_autoptr (ChamMeasureForm) form = make_form ("", CHAM_MEASURE_SCALE);
  g_autoptr (GPtrArray) measures = make_measures (FALSE);
  g_autoptr (GPtrArray) archived = make_measures (TRUE);
  g_autofree char *endless = g_strnfill (100000, 'x');

  g_assert_cmpint (check_name (form, " \n ", measures), ==, CHAM_MEASURE_NAME_MISSING);
  g_assert_cmpint (check_name (form, endless, measures), ==, CHAM_MEASURE_NAME_LONG);
  g_assert_cmpint (check_name (form, "worst ITCH", measures), ==, CHAM_MEASURE_NAME_TAKEN);
  g_assert_cmpint (check_name (form, "sleep_hours", measures), ==, CHAM_MEASURE_NAME_TAKEN);
  g_assert_cmpint (check_name (form, " U\xcc\x88" "BELKEIT ", measures), ==,
                   CHAM_MEASURE_NAME_TAKEN);
  g_assert_cmpint (check_name (form, "übelkeit", archived), ==, CHAM_MEASURE_NAME_ARCHIVED);
  g_assert_cmpint (check_name (form, "מצב רוח 🙂 <b>", measures), ==, CHAM_MEASURE_FINE);
  form->id = 7;
  g_assert_cmpint (check_name (form, "ÜBELKEIT", measures), ==, CHAM_MEASURE_FINE);
}

static ChamMeasureProblem
check_range (ChamMeasureKind kind, const char *minimum, const char *maximum)
{
  g_autoptr (ChamMeasureForm) form = make_form ("Mood", kind);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_set_str (&form->minimum, minimum);
  g_set_str (&form->maximum, maximum);
  return cham_measure_form_check (form, none, 2, 8);
}

static void
test_range (void)
{
  const ChamMeasureKind scale = CHAM_MEASURE_SCALE, count = CHAM_MEASURE_COUNT;

  g_assert_cmpint (check_range (scale, "0", "8"), ==, CHAM_MEASURE_FINE);
  g_assert_cmpint (check_range (scale, "-5", "10"), ==, CHAM_MEASURE_FINE);
  g_assert_cmpint (check_range (scale, "low", "8"), ==, CHAM_MEASURE_MINIMUM_UNCLEAR);
  g_assert_cmpint (check_range (scale, "0", ""), ==, CHAM_MEASURE_MAXIMUM_UNCLEAR);
  g_assert_cmpint (check_range (scale, "0", "1e300"), ==, CHAM_MEASURE_MAXIMUM_UNCLEAR);
  g_assert_cmpint (check_range (scale, "10", "10"), ==, CHAM_MEASURE_RANGE_EMPTY);
  g_assert_cmpint (check_range (scale, "10", "0"), ==, CHAM_MEASURE_RANGE_EMPTY);
  g_assert_cmpint (check_range (scale, "3", "8"), ==, CHAM_MEASURE_MINIMUM_NARROW);
  g_assert_cmpint (check_range (scale, "0", "7"), ==, CHAM_MEASURE_MAXIMUM_NARROW);
  g_assert_cmpint (check_range (count, "0", ""), ==, CHAM_MEASURE_FINE);
  g_assert_cmpint (check_range (count, "-1", "9"), ==, CHAM_MEASURE_MINIMUM_UNCLEAR);
  g_assert_cmpint (check_range (count, "0", "9.5"), ==, CHAM_MEASURE_MAXIMUM_UNCLEAR);
  g_assert_cmpint (check_range (CHAM_MEASURE_FLAG, "x", "y"), ==, CHAM_MEASURE_MAXIMUM_NARROW);
}

static void
test_make (void)
{
  g_autoptr (ChamMeasureForm) form = make_form (" Glasses\nof water ", CHAM_MEASURE_COUNT);
  g_autoptr (ChamMeasure) count = NULL;
  g_autoptr (ChamMeasure) duration = NULL;
  g_autofree char *words = NULL;

  g_set_str (&form->maximum, " ");
  g_set_str (&form->unit, " glasses ");
  form->direction = CHAM_DIRECTION_HIGHER_IS_BETTER;
  count = cham_measure_form_make_measure (form);
  g_assert_cmpstr (count->name, ==, "Glasses of water");
  g_assert_cmpstr (count->unit, ==, "glasses");
  g_assert_true (isinf (count->maximum));
  g_assert_cmpint (count->combination, ==, CHAM_COMBINE_SUM);
  words = cham_measure_describe (count);
  g_assert_cmpstr (words, ==, "glasses · more is better");
  form->kind = CHAM_MEASURE_DURATION;
  g_set_str (&form->unit, "h");
  duration = cham_measure_form_make_measure (form);
  g_assert_cmpfloat (duration->maximum, ==, 24);
}

static void
test_every_problem_has_words (void)
{
  g_assert_null (cham_measure_problem_describe (CHAM_MEASURE_FINE));
  for (int i = CHAM_MEASURE_FINE + 1; i <= CHAM_MEASURE_PROBLEM_LAST; i++)
    g_assert_nonnull (cham_measure_problem_describe ((ChamMeasureProblem) i));
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
  g_test_add_func ("/app/measure-form/name", test_name);
  g_test_add_func ("/app/measure-form/range", test_range);
  g_test_add_func ("/app/measure-form/make", test_make);
  g_test_add_func ("/app/measure-form/every-problem-has-words", test_every_problem_has_words);
  g_test_add_func ("/measure-form/problems", test_problems);
  g_test_add_func ("/measure-form/recorded", test_recorded);
  g_test_add_func ("/measure-form/measure", test_measure);
  g_test_add_func ("/measure-form/words", test_words);
  return g_test_run ();
}
