/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whole trials with a known truth: a diary is made, and the trial is read as from a journal. */
#include "analysis/trial-result.h"

#include <math.h>
#include <string.h>

#include "model/random.h"

#define START cham_day_new (2026, 3, 2)

typedef struct
{
  ChamTrial *trial;
  ChamTrialRecord *record;
  guint64 state;
} Scene;

static ChamTrialCase *
finish (Scene *scene, ChamDay today)
{
  return cham_trial_case_new (scene->trial, scene->record, today);
}

/* The sum of twelve fractions is nearly normal. */
static double
scatter (Scene *scene, double spread)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += cham_random_fraction (&scene->state);
  return spread * sum;
}

static void
set_up (Scene *scene, ChamTrialDesign design, ChamExposureKind kind, int days)
{
  scene->trial = cham_trial_new (design, kind, "Milk", START);
  scene->record
      = cham_trial_record_new (cham_trial_get_record_days (scene->trial, START + days));
  scene->state = 5;
  g_set_str (&scene->record->outcome_title, "Worst itch");
  if (design == CHAM_TRIAL_ON_OFF)
    cham_trial_draw (scene->trial, 11);
}

/* Rates every day; what is_on() says is with it shows from the next day on. */
static void
rate (Scene *scene, gboolean (*is_on) (const ChamTrial *trial, int day), double with, double spread)
{
  double level = 0;

  for (ChamDay day = scene->record->severity->range.from;
       day <= scene->record->severity->range.to; day++)
    {
      gboolean on = is_on (scene->trial, day - START);

      cham_series_set (scene->record->severity, day, 3 + level + scatter (scene, spread));
      level = 0.6 * level + (on ? 0.4 * with : 0);
      if (day >= START)
        cham_series_set (scene->record->exposure, day, on);
    }
}

static gboolean
is_eaten (const ChamTrial *trial, int day)
{
  return day < 14 || (day >= 42 && day < 49) || (day >= 56 && day < 63);
}

static gboolean
is_usual (const ChamTrial *trial, int day)
{
  return day < 14 || day >= 42;
}

static gboolean
is_on (const ChamTrial *trial, int day)
{
  return day >= 0 && day < 42 && cham_trial_order_is_on (trial->order, 14, day / 3);
}

static gboolean
is_off (const ChamTrial *trial, int day)
{
  return !is_on (trial, day);
}

static guint
count_words (GPtrArray *list, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += strstr (g_ptr_array_index (list, i), words) != NULL;
  return n;
}

static void
test_elimination (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  set_up (&scene, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, 80);
  rate (&scene, is_eaten, 4, 0.2);
  trial = finish (&scene, START + 80);
  result = cham_trial_result_new (trial);
  g_assert_true (result->over);
  g_assert_cmpint (result->conclusion, ==, CHAM_TRIAL_REACTS);
  g_assert_true (result->reproduced);
  g_assert_cmpfloat_with_epsilon (result->effect, 4, 0.8);
  g_assert_cmpfloat (result->low, <, result->effect);
  g_assert_cmpfloat (result->drop, >, 2);
  g_assert_cmpfloat (result->rise, >, 2);
  g_assert_cmpint (result->n_groups, ==, 3);
  g_assert_cmpint (result->groups[0].days, ==, 14);
  g_assert_cmpint (result->groups[1].kept, ==, 28);
  g_assert_cmpint (result->groups[2].days, ==, 2 * 10);
  g_assert_cmpfloat (result->groups[0].mean, >, result->groups[1].mean + 2);
  g_assert_false (result->usual_noise);
  reasons = cham_trial_result_list_reasons (result, trial);
  g_assert_cmpuint (count_words (reasons, "Eaten again, time"), ==, 2);
  g_assert_cmpuint (count_words (reasons, "28 of 28 days rated"), ==, 1);
  g_assert_nonnull (strstr (cham_trial_result_get_headline (result, trial->trial), "each time"));
}

/* No difference: neither "reacts" nor a sign of one. */
static void
test_no_link (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;

  set_up (&scene, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, 80);
  rate (&scene, is_eaten, 0, 0.3);
  trial = finish (&scene, START + 80);
  result = cham_trial_result_new (trial);
  g_assert_cmpint (result->conclusion, ==, CHAM_TRIAL_NO_CLEAR_LINK);
  g_assert_cmpint (result->verdict, !=, CHAM_TRIAL_SUGGESTIVE);
  g_assert_cmpint (result->verdict, !=, CHAM_TRIAL_CONFIRMED);
}

/* Usual, without, usual: never better than suggestive. */
static void
test_return (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;

  set_up (&scene, CHAM_TRIAL_RETURN, CHAM_EXPOSURE_FOOD, 60);
  rate (&scene, is_usual, 3, 0.3);
  trial = finish (&scene, START + 60);
  result = cham_trial_result_new (trial);
  g_assert_cmpint (result->verdict, ==, CHAM_TRIAL_SUGGESTIVE);
  g_assert_cmpint (result->groups[2].days, ==, 14);
  g_assert_cmpuint (result->n_orders, ==, 0);
}

/* Blocks, either way round. */
static void
test_blocks (void)
{
  for (int helps = 0; helps <= 1; helps++)
    {
      Scene scene;
      g_autoptr (ChamTrialCase) trial = NULL;
      g_autoptr (ChamTrialResult) result = NULL;
      g_autoptr (GPtrArray) items = NULL;

      set_up (&scene, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, 42);
      scene.trial->direction = helps ? CHAM_TRIAL_WORSE_WITHOUT : CHAM_TRIAL_WORSE_WITH;
      rate (&scene, helps ? is_off : is_on, 3, 0.3);
      trial = finish (&scene, START + 42);
      result = cham_trial_result_new (trial);
      g_assert_cmpint (result->verdict, ==, CHAM_TRIAL_CONFIRMED);
      g_assert_cmpuint (result->n_orders, ==, 518);
      g_assert_cmpfloat_with_epsilon (result->p_one, 1 / 518.0, 0.01);
      g_assert_cmpfloat_with_epsilon (result->effect, 3, 1);
      g_assert_true (helps ? result->with.mean < result->without.mean
                           : result->with.mean > result->without.mean);
      g_assert_cmpint (result->groups[0].days, ==, 21);
      items = cham_trial_result_list_items (result, trial);
      g_assert_cmpuint (items->len, >=, 12);
    }
}

/* Against what was suspected is said as such. */
static void
test_opposite (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;

  set_up (&scene, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, 42);
  rate (&scene, is_on, 3, 0.3);
  trial = finish (&scene, START + 42);
  result = cham_trial_result_new (trial);
  g_assert_cmpint (result->verdict, ==, CHAM_TRIAL_OPPOSITE);
}

/* Nothing is said while it goes on: no effect, and of blocks not even which days were which. */
static void
test_running (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;

  set_up (&scene, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, 41);
  rate (&scene, is_on, 3, 0.3);
  trial = finish (&scene, START + 41);
  result = cham_trial_result_new (trial);
  g_assert_false (result->over);
  g_assert_true (isnan (result->effect) && isnan (result->p_one));
  g_assert_cmpint (result->groups[0].days, ==, 0);
  g_assert_cmpint (result->rated, ==, 42);
}

/* A break moves the blocks; its days count for nothing. */
static void
test_break (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;

  set_up (&scene, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_FOOD, 60);
  cham_trial_add_event (scene.trial, cham_trial_event_new (CHAM_TRIAL_PAUSED, START + 4, NULL));
  cham_trial_add_event (scene.trial, cham_trial_event_new (CHAM_TRIAL_RESUMED, START + 14, NULL));
  rate (&scene, is_on, 0, 0.3);
  trial = finish (&scene, START + 60);
  result = cham_trial_result_new (trial);
  g_assert_true (result->over);
  g_assert_cmpint (result->groups[0].days + result->groups[1].days, ==, 42);
  g_assert_cmpint (trial->status->end, ==, START + 51);
}

/* Few ratings, none, or the same each day: never a finding. */
static void
test_poor (void)
{
  static const double values[] = { NAN, 4 };

  for (int design = 0; design < CHAM_TRIAL_N_DESIGNS; design++)
    for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
      {
        Scene scene;
        g_autoptr (ChamTrialCase) trial = NULL;
        g_autoptr (ChamTrialResult) result = NULL;
        g_autoptr (GPtrArray) reasons = NULL, items = NULL;

        set_up (&scene, (ChamTrialDesign) design, CHAM_EXPOSURE_FOOD, 150);
        for (ChamDay day = START; day < START + 150; day++)
          cham_series_set (scene.record->severity, day, values[i]);
        trial = finish (&scene, START + 150);
        result = cham_trial_result_new (trial);
        reasons = cham_trial_result_list_reasons (result, trial);
        items = cham_trial_result_list_items (result, trial);
        g_assert_true (result->over);
        g_assert_true (result->usual_noise);
        g_assert_cmpint (result->verdict, !=, CHAM_TRIAL_CONFIRMED);
        g_assert_cmpint (result->verdict, !=, CHAM_TRIAL_SUGGESTIVE);
        g_assert_cmpint (result->conclusion, !=, CHAM_TRIAL_REACTS);
        g_assert_cmpuint (reasons->len, >, 1);
        g_assert_cmpuint (items->len, >, 8);
      }
}

/* A cream on most days without it, and on none before, is named. */
static void
test_changes (void)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  ChamSeries *cream, *heat;

  set_up (&scene, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, 80);
  rate (&scene, is_eaten, 4, 0.2);
  cream = cham_series_new (scene.record->severity->range);
  heat = cham_series_copy (cream);
  for (int day = 0; day < 70; day++)
    {
      cham_series_set (cream, START + day, day >= 14 && day < 36);
      cham_series_set (heat, START + day, day % 7 == 0);
    }
  cham_trial_record_take_confounder (scene.record, "Cream used", TRUE, cream);
  cham_trial_record_take_confounder (scene.record, "Heat", TRUE, heat);
  trial = finish (&scene, START + 80);
  result = cham_trial_result_new (trial);
  reasons = cham_trial_result_list_reasons (result, trial);
  g_assert_cmpuint (result->changes->len, ==, 2);
  g_assert_cmpuint (count_words (reasons, "Cream used (As usual: 0 %, Without it: 79 %"), ==, 1);
  g_assert_cmpuint (count_words (reasons, "Heat"), ==, 0);
}

static const char *
find_item (const GPtrArray *items, const char *title)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ChamTrialItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->title, title))
        return item->text;
    }
  return NULL;
}

static gboolean
tells_sequence (gboolean revealed)
{
  Scene scene;
  g_autoptr (ChamTrialCase) trial = NULL;
  g_autoptr (ChamTrialResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;

  set_up (&scene, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, 80);
  scene.trial->hidden = TRUE;
  if (revealed)
    cham_trial_add_event (scene.trial,
                          cham_trial_event_new (CHAM_TRIAL_REVEALED, START + 79, ""));
  trial = finish (&scene, START + 80);
  result = cham_trial_result_new (trial);
  items = cham_trial_result_list_items (result, trial);
  g_assert_true (result->over);
  return !g_str_has_prefix (find_item (items, "Sequence"), "Still hidden");
}

/* As in the picture, the order is told once it was looked at, and not with the end. */
static void
test_hidden_sequence (void)
{
  g_assert_false (tells_sequence (FALSE));
  g_assert_true (tells_sequence (TRUE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-result/elimination", test_elimination);
  g_test_add_func ("/trial-result/no-link", test_no_link);
  g_test_add_func ("/trial-result/return", test_return);
  g_test_add_func ("/trial-result/blocks", test_blocks);
  g_test_add_func ("/trial-result/opposite", test_opposite);
  g_test_add_func ("/trial-result/running", test_running);
  g_test_add_func ("/trial-result/break", test_break);
  g_test_add_func ("/trial-result/poor", test_poor);
  g_test_add_func ("/trial-result/changes", test_changes);
  g_test_add_func ("/trial-result/hidden-sequence", test_hidden_sequence);
  return g_test_run ();
}
