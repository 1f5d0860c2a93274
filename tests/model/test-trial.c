/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plans of trials: their limits, the draw, and their text, whole and damaged. */
#include "model/trial-plan.h"

#include <string.h>

#include "model/random.h"

#define START cham_day_new (2026, 3, 2)

static ChamTrial *
make_blocks (void)
{
  ChamTrial *trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Vitamin D", START);

  g_assert_true (cham_trial_draw (trial, 42));
  return trial;
}

static void
assert_fine (const ChamTrial *trial)
{
  g_autofree char *problem = cham_trial_check (trial);

  g_assert_cmpstr (problem, ==, NULL);
}

static void
assert_wrong (const ChamTrial *trial)
{
  g_autofree char *problem = cham_trial_check (trial);

  g_assert_cmpstr (problem, !=, NULL);
}

static void
test_limits (void)
{
  for (int design = 0; design < CHAM_TRIAL_N_DESIGNS; design++)
    for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
      {
        const ChamTrialLimits *limits = cham_trial_number_get_limits ((ChamTrialNumber) i);
        g_autoptr (ChamTrial) trial = cham_trial_new ((ChamTrialDesign) design,
                                                      CHAM_EXPOSURE_FOOD, "Milk", START);

        assert_fine (trial);
        g_assert_cmpint (trial->numbers[i], ==, limits->usual);
        trial->numbers[i] = limits->least - 1;
        assert_wrong (trial);
        trial->numbers[i] = limits->most + 1;
        assert_wrong (trial);
      }
}

static void
test_check (void)
{
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_TREATMENT, "Zinc", START);
  g_autoptr (ChamTrial) blocks = make_blocks ();

  assert_wrong (trial); /* a treatment is not eliminated */
  trial->kind = CHAM_EXPOSURE_FOOD_GROUP;
  trial->direction = CHAM_TRIAL_WORSE_WITH;
  assert_fine (trial);
  trial->threshold = 0;
  assert_wrong (trial);
  trial->threshold = 2;
  trial->start = CHAM_DAY_NONE;
  assert_wrong (trial);
  trial->start = CHAM_DAY_LAST - 10;
  assert_wrong (trial);
  assert_fine (blocks);
  blocks->numbers[CHAM_TRIAL_BLOCKS] = 13;
  assert_wrong (blocks);
}

/* The same seed draws the same order; another order in the file is noticed. */
static void
test_draw (void)
{
  g_autoptr (ChamTrial) trial = make_blocks ();
  g_autoptr (ChamTrial) again = make_blocks ();

  g_assert_cmpuint (trial->order, ==, again->order);
  g_assert_cmpuint (trial->index, <, 518);
  again->order ^= 3;
  assert_wrong (again);
  again->order = trial->order;
  again->seed++;
  g_assert_true (cham_trial_draw (again, 43));
  assert_fine (again);
  again->numbers[CHAM_TRIAL_BLOCKS] = 7;
  g_assert_false (cham_trial_draw (again, 42));
}

static void
test_round_trip (void)
{
  g_autoptr (ChamTrial) trial = make_blocks (), read = NULL;
  g_autofree char *text = NULL, *again = NULL;

  trial->hidden = TRUE;
  trial->agreed = TRUE;
  trial->seed = 0;
  g_assert_true (cham_trial_draw (trial, G_MAXUINT64 - 5));
  trial->gate.answers[CHAM_GATE_PRESCRIBED] = CHAM_ANSWER_NO;
  trial->gate.answers[CHAM_GATE_CHILD] = CHAM_ANSWER_YES;
  text = cham_trial_print_plan (trial);
  read = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Vitamin D", START + 9);
  g_assert_true (cham_trial_parse_plan (read, text));
  g_assert_cmpint (read->start, ==, START);
  g_assert_cmpuint (read->seed, ==, G_MAXUINT64 - 5);
  g_assert_cmpuint (read->order, ==, trial->order);
  g_assert_true (read->hidden && read->agreed && read->drawn);
  g_assert_cmpmem (&read->gate, sizeof read->gate, &trial->gate, sizeof trial->gate);
  again = cham_trial_print_plan (read);
  g_assert_cmpstr (again, ==, text);
}

static void
test_exposure (void)
{
  static const char *const bad[] = { "", "food", "food:", "cheese:x", "foo", ":x", "food_grou:x" };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk: whole", START);
  g_autofree char *text = cham_trial_print_exposure (trial);

  g_assert_cmpstr (text, ==, "food:Milk: whole");
  g_assert_true (cham_trial_parse_exposure (trial, "food_group:dairy"));
  g_assert_cmpint (trial->kind, ==, CHAM_EXPOSURE_FOOD_GROUP);
  g_assert_cmpstr (trial->exposure, ==, "dairy");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cham_trial_parse_exposure (trial, bad[i]));
  g_assert_cmpstr (trial->exposure, ==, "dairy");
}

static gboolean
parses (ChamTrialDesign design, const char *text)
{
  g_autoptr (ChamTrial) trial = cham_trial_new (design, CHAM_EXPOSURE_FOOD, "Milk", START);
  gboolean fine = cham_trial_parse_plan (trial, text);

  g_assert_true (fine == (trial->damage == NULL));
  return fine;
}

/* Every text cut short, and many with other bytes in them: read whole or called damaged. */
static void
test_damaged (void)
{
  for (int design = 0; design < CHAM_TRIAL_N_DESIGNS; design++)
    {
      g_autoptr (ChamTrial) trial
          = cham_trial_new ((ChamTrialDesign) design, CHAM_EXPOSURE_FOOD, "Milk", START);
      g_autofree char *text = NULL;
      gsize length;
      guint64 state = 7;

      if (design == CHAM_TRIAL_ON_OFF)
        cham_trial_draw (trial, 1);
      text = cham_trial_print_plan (trial);
      length = strlen (text);
      g_assert_true (parses ((ChamTrialDesign) design, text));
      for (gsize i = 0; i < length - strlen ("[gate]\nsubject=food\n"); i++)
        {
          g_autofree char *start = g_strndup (text, i);

          g_assert_false (parses ((ChamTrialDesign) design, start));
        }
      for (int i = 0; i < 3000; i++)
        {
          g_autofree char *other = g_strdup (text);

          for (int j = 0; j < 3; j++)
            other[cham_random_below (&state, (guint) length)]
                = (char) (1 + cham_random_below (&state, 255));
          parses ((ChamTrialDesign) design, other);
        }
    }
}

static void
test_wrong_values (void)
{
  static const char *const changes[][2] = {
    { "start=2026-03-02", "start=2026-02-30" },
    { "start=2026-03-02", "start=" },
    { "direction=worse_with", "direction=sideways" },
    { "baseline_days=14", "baseline_days=6" },
    { "baseline_days=14", "baseline_days=99999999999999999999" },
    { "elimination_days=28", "elimination_days=43" },
    { "elimination_days=28", "elimination_days=NaN" },
    { "challenge_exposures=3", "challenge_exposures=8" },
    { "repeats=1", "repeats=-1" },
    { "subject=food", "subject=moon" },
    { "[plan]", "[plans]" },
    { "[gate]", "[gate]\nchild=perhaps" },
  };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", START);
  g_autofree char *text = cham_trial_print_plan (trial);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GString) other = g_string_new (text);

      g_assert_cmpuint (g_string_replace (other, changes[i][0], changes[i][1], 1), ==, 1);
      g_assert_false (parses (CHAM_TRIAL_ELIMINATION, other->str));
    }
}

static void
test_events (void)
{
  g_autoptr (ChamTrial) trial = make_blocks (), copy = NULL;

  cham_trial_add_event (trial, cham_trial_event_new (CHAM_TRIAL_REVEALED, START + 9, NULL));
  cham_trial_add_event (trial, cham_trial_event_new (CHAM_TRIAL_SLIP, START + 2, "a cake"));
  copy = cham_trial_copy (trial);
  g_assert_cmpint (((ChamTrialEvent *) g_ptr_array_index (copy->events, 0))->day, ==, START + 2);
  g_assert_nonnull (cham_trial_find_event (copy, CHAM_TRIAL_SLIP, START + 2));
  g_assert_null (cham_trial_find_event (copy, CHAM_TRIAL_SLIP, START + 3));
  g_assert_false (cham_trial_is_hidden (copy, START));
  copy->hidden = TRUE;
  g_assert_true (cham_trial_is_hidden (copy, START + 8));
  g_assert_false (cham_trial_is_hidden (copy, START + 9));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial/limits", test_limits);
  g_test_add_func ("/trial/check", test_check);
  g_test_add_func ("/trial/draw", test_draw);
  g_test_add_func ("/trial/round-trip", test_round_trip);
  g_test_add_func ("/trial/exposure", test_exposure);
  g_test_add_func ("/trial/damaged", test_damaged);
  g_test_add_func ("/trial/wrong-values", test_wrong_values);
  g_test_add_func ("/trial/events", test_events);
  return g_test_run ();
}
