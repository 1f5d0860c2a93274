/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials in the journal: stored, undone, read with the diary, exchanged, and damaged. */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "model/random.h"
#include "model/trial-plan.h"
#include "store/foods.h"
#include "store/meals.h"
#include "store/overviews.h"
#include "store/readings.h"
#include "store/records.h"
#include "store/treatments.h"
#include "store/trials.h"

static ChamTrial *
make_trial (ChamTrialDesign design, ChamExposureKind kind, const char *name, ChamDay start)
{
  ChamTrial *trial = cham_trial_new (design, kind, name, start);

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    trial->gate.answers[i] = CHAM_ANSWER_NO;
  return trial;
}

static gint64
add (Fixture *fixture, ChamTrialDesign design, ChamExposureKind kind, const char *name,
     ChamDay start)
{
  g_autoptr (ChamTrial) trial = make_trial (design, kind, name, start);
  g_autoptr (GError) error = NULL;

  cham_journal_add_trial (fixture->journal, trial, &error);
  g_assert_no_error (error);
  return trial->id;
}

static ChamTrial *
load (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  ChamTrial *trial = cham_journal_load_trial (fixture->journal, id, &error);

  g_assert_no_error (error);
  return trial;
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (fixture->journal, NULL);

  g_assert_nonnull (trials);
  return trials->len;
}

static void
note (Fixture *fixture, gint64 trial, ChamTrialEventKind kind, ChamDay day, const char *text)
{
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (kind, day, text);
  g_autoptr (GError) error = NULL;

  cham_journal_add_trial_event (fixture->journal, trial, event, &error);
  g_assert_no_error (error);
  g_assert_cmpint (event->id, !=, 0);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  gint64 milk = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  gint64 zinc = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", A_DAY + 1);
  g_autoptr (ChamTrial) stored = load (fixture, zinc);
  g_autoptr (ChamTrial) other = load (fixture, milk);
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (fixture->journal, NULL);
  g_autofree char *problem = cham_trial_check (stored);

  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_TRIALS);
  g_assert_cmpstr (problem, ==, NULL);
  g_assert_true (stored->drawn);
  g_assert_false (other->drawn);
  g_assert_cmpint (stored->direction, ==, CHAM_TRIAL_WORSE_WITHOUT);
  g_assert_cmpint (((ChamTrial *) g_ptr_array_index (trials, 0))->id, ==, zinc);
  fixture_undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  fixture_redo (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);
}

/* Two trials are not drawn alike; 64 random bits say so all but surely. */
static void
test_draw (Fixture *fixture, gconstpointer data)
{
  gint64 one = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", A_DAY);
  gint64 two = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Iron", A_DAY);
  g_autoptr (ChamTrial) first = load (fixture, one), second = load (fixture, two);

  g_assert_cmpuint (first->seed, !=, second->seed);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTrial) trial
      = make_trial (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (ChamTrial) again
      = make_trial (CHAM_TRIAL_RETURN, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (GError) error = NULL, limits = NULL, twice = NULL;

  trial->gate.answers[CHAM_GATE_ASTHMA] = CHAM_ANSWER_NONE;
  g_assert_false (cham_journal_add_trial (fixture->journal, trial, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  trial->gate.answers[CHAM_GATE_ASTHMA] = CHAM_ANSWER_NO;
  trial->numbers[CHAM_TRIAL_ELIMINATION_DAYS] = 60;
  g_assert_false (cham_journal_add_trial (fixture->journal, trial, &limits));
  g_assert_error (limits, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_assert_cmpuint (count (fixture), ==, 0);
  add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_assert_false (cham_journal_add_trial (fixture->journal, again, &twice));
  g_assert_error (twice, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

/* A plan is fixed from its first day on. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", A_DAY);
  g_autoptr (ChamTrial) trial = load (fixture, id), changed = NULL;
  g_autoptr (GError) error = NULL;
  guint64 seed = trial->seed;

  trial->numbers[CHAM_TRIAL_BLOCKS] = 12;
  trial->drawn = FALSE;
  g_assert_true (cham_journal_update_trial (fixture->journal, trial, A_DAY - 1, NULL));
  changed = load (fixture, id);
  g_assert_cmpint (changed->numbers[CHAM_TRIAL_BLOCKS], ==, 12);
  g_assert_cmpuint (changed->seed, !=, seed);
  g_assert_false (cham_journal_update_trial (fixture->journal, trial, A_DAY, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  fixture_undo (fixture);
  g_clear_pointer (&changed, cham_trial_free);
  changed = load (fixture, id);
  g_assert_cmpuint (changed->seed, ==, seed);
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (ChamTrial) trial = NULL;
  const ChamTrialEvent *last;

  note (fixture, id, CHAM_TRIAL_STOPPED, A_DAY + 9, "too hard");
  note (fixture, id, CHAM_TRIAL_ILLNESS, A_DAY + 2, NULL);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial WHERE state = 'stopped'"),
                   ==, 1);
  trial = load (fixture, id);
  g_assert_cmpuint (trial->events->len, ==, 2);
  last = g_ptr_array_index (trial->events, 1);
  g_assert_cmpstr (last->note, ==, "too hard");
  g_assert_true (cham_journal_remove_trial_event (fixture->journal, last->id, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial WHERE state = 'open'"),
                   ==, 1);
  g_assert_false (cham_journal_remove_trial_event (fixture->journal, last->id, NULL));
  g_assert_true (cham_journal_remove_trial (fixture->journal, id, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 1);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  static const char sql[] = "SELECT count (*) FROM trial_event WHERE kind = 'slip'";

  g_assert_true (cham_journal_set_trial_kept (fixture->journal, id, A_DAY + 20, CHAM_TRIAL_YES,
                                              NULL));
  g_assert_true (cham_journal_set_trial_kept (fixture->journal, id, A_DAY + 20, CHAM_TRIAL_NO,
                                              NULL));
  g_assert_cmpint (fixture_count (fixture, sql), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 1);
  g_assert_true (cham_journal_set_trial_kept (fixture->journal, id, A_DAY + 20,
                                              CHAM_TRIAL_UNKNOWN, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, sql), ==, 1);
  g_assert_false (cham_journal_set_trial_kept (fixture->journal, id + 1, A_DAY, CHAM_TRIAL_YES,
                                               NULL));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (ChamTrial) trial
      = make_trial (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Egg", A_DAY);
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (CHAM_TRIAL_NOTE, A_DAY, "x");
  g_autoptr (GError) error = NULL, event_error = NULL, remove_error = NULL;

  fixture_reopen (fixture, CHAM_OPEN_READ);
  g_assert_false (cham_journal_add_trial (fixture->journal, trial, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_false (cham_journal_add_trial_event (fixture->journal, id, event, &event_error));
  g_assert_error (event_error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_false (cham_journal_remove_trial (fixture->journal, id, &remove_error));
  g_assert_error (remove_error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
eat (Fixture *fixture, ChamDay day, const char *name)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, 1, NULL));
}

static void
rate (Fixture *fixture, const char *key, ChamDay day, double value)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, NULL);

  g_assert_true (cham_journal_set_reading (fixture->journal, day, measure->id, value, NULL));
}

/* A dish is eaten with what is inside; a day whose diet is not recorded is unknown. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  static const char *const inside[] = { "Milk", NULL };
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  gint64 group
      = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD_GROUP, "dairy", A_DAY);
  g_autoptr (ChamTrial) trial = load (fixture, id), dairy = load (fixture, group);
  g_autoptr (ChamTrialRecord) record = NULL, other = NULL;
  g_autoptr (ChamFood) cake = NULL;

  eat (fixture, A_DAY, "Moon cake");
  cake = cham_journal_find_food (fixture->journal, "Moon cake", NULL);
  g_assert_true (cham_journal_set_ingredients (fixture->journal, cake->id, inside, NULL));
  eat (fixture, A_DAY + 1, "Rice");
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 1, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 2, TRUE, NULL));
  rate (fixture, CHAM_MEASURE_ITCH, A_DAY - 100, 7);
  rate (fixture, CHAM_MEASURE_ITCH, A_DAY + 1, 4);
  rate (fixture, "illness", A_DAY + 1, 1);
  record = cham_journal_load_trial_record (fixture->journal, trial, A_DAY + 3, NULL);
  g_assert_cmpfloat (cham_series_get (record->exposure, A_DAY), ==, 1);
  g_assert_cmpfloat (cham_series_get (record->exposure, A_DAY + 1), ==, 0);
  g_assert_true (isnan (cham_series_get (record->exposure, A_DAY + 3)));
  g_assert_cmpfloat (cham_series_get (record->severity, A_DAY - 100), ==, 7);
  g_assert_cmpfloat (record->unit, ==, 1);
  g_assert_cmpuint (record->confounders->len, ==, 1);
  g_assert_cmpint (record->severity->range.to, ==, A_DAY + 3);
  other = cham_journal_load_trial_record (fixture->journal, dairy, A_DAY + 3, NULL);
  g_assert_cmpfloat (cham_series_get (other->exposure, A_DAY), ==, 1);
  g_assert_cmpstr (dairy->title, !=, "dairy");
}

static void
test_doses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) zinc = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  ChamDoseStatus said[] = { CHAM_DOSE_TAKEN, CHAM_DOSE_SKIPPED };
  g_autoptr (ChamTrial) trial = NULL;
  g_autoptr (ChamTrialRecord) record = NULL;
  gint64 id;

  g_assert_true (cham_journal_add_treatment (fixture->journal, zinc, NULL));
  id = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", A_DAY);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (ChamDose) dose = cham_dose_new (zinc->id, A_DAY + i, CHAM_TIME_NONE);

      dose->status = said[i];
      g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
    }
  trial = load (fixture, id);
  record = cham_journal_load_trial_record (fixture->journal, trial, A_DAY + 2, NULL);
  g_assert_cmpfloat (cham_series_get (record->exposure, A_DAY), ==, 1);
  g_assert_cmpfloat (cham_series_get (record->exposure, A_DAY + 1), ==, 0);
  g_assert_true (isnan (cham_series_get (record->exposure, A_DAY + 2)));
}

/* The trial follows its food to a new name. */
static void
test_rename (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) food = cham_journal_find_food (fixture->journal, "Milk", NULL);
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (ChamTrial) trial = NULL;
  g_autoptr (ChamTrialRecord) record = NULL;

  eat (fixture, A_DAY, "Milk");
  g_assert_true (cham_journal_rename_food (fixture->journal, food->id, "Moon juice", NULL));
  trial = load (fixture, id);
  g_assert_cmpstr (trial->exposure, ==, "Moon juice");
  record = cham_journal_load_trial_record (fixture->journal, trial, A_DAY, NULL);
  g_assert_cmpfloat (cham_series_get (record->exposure, A_DAY), ==, 1);
}

static char *
print_records (ChamJournal *journal, GPtrArray **records)
{
  const ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  g_autoptr (GPtrArray) list = cham_journal_list_records (journal, everything, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%d %d %s %s\n", record->day, record->time, record->name,
                              record->note);
    }
  *records = g_steal_pointer (&list);
  return g_string_free (text, FALSE);
}

/* Out, in, and out again: the same text. Once more in: nothing new. */
static void
test_exchange (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamJournal) another = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, others = NULL, trials = NULL;
  g_autoptr (ChamAddReport) report = NULL, again = NULL;
  g_autofree char *text = NULL, *other = NULL;
  gint64 id = add (fixture, CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc; 5 = %", A_DAY);
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (CHAM_TRIAL_SLIP, A_DAY + 3, "a\nb; c");

  event->time = 65;
  g_assert_true (cham_journal_add_trial_event (fixture->journal, id, event, NULL));
  note (fixture, id, CHAM_TRIAL_NOTE, A_DAY + 3, "“late”");
  add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Moon dust", A_DAY - 400);
  text = print_records (fixture->journal, &records);
  g_assert_nonnull (strstr (text, "trial event"));
  report = cham_journal_add_records (another, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (report->problems->len, ==, 0);
  other = print_records (another, &others);
  g_assert_cmpstr (other, ==, text);
  trials = cham_journal_list_trials (another, NULL);
  g_assert_cmpuint (((ChamTrial *) g_ptr_array_index (trials, 0))->events->len, ==, 2);
  again = cham_journal_add_records (another, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (again->added, ==, 0);
  g_assert_cmpuint (again->known, ==, 4);
}

/* A file with nonsense where trials should be: refused with a reason, nothing stored. */
static void
test_bad_definitions (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[][2] = {
    { "trial", "exposure=food:Milk" },
    { "trial", "exposure=food:Milk; design=elimination; outcome=itch; threshold=2; plan=x" },
    { "trial", "exposure=milk; design=elimination; outcome=itch; threshold=2; plan=" },
    { "trial", "no definition" },
    { "trial event", "exposure=food:Milk; start=2024-02-28; event=slip" },
    { "trial event", "exposure=food:Milk; start=never; event=slip" },
    { "trial event", "exposure=food:Milk; start=2024-02-28; event=party" },
    { "trial event", "event=slip" },
    { "damaged trial", "exposure=food:Milk; design=x; outcome=itch" },
    { "damaged trial", "exposure=food:Milk; design=x; outcome=itch; threshold=x; plan=x" },
    { "damaged trial event", "exposure=food:Milk; plan=x; event=slip" },
    { "damaged trial event", "event=slip" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) records
          = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
      ChamRecord *record
          = cham_record_new (CHAM_RECORD_ENTRY, A_DAY, CHAM_TIME_NONE, bad[i][0]);
      g_autoptr (ChamAddReport) report = NULL;

      record->state = CHAM_RECORD_DEFINITION;
      g_set_str (&record->note, bad[i][1]);
      g_ptr_array_add (records, record);
      report = cham_journal_add_records (fixture->journal, records, CHAM_ADD_SKIP_BAD, NULL);
      g_assert_cmpuint (report->problems->len, ==, 1);
      g_assert_cmpuint (report->added, ==, 0);
      g_assert_cmpuint (count (fixture), ==, 0);
    }
}

/* Where trials stand is known without those to come and without what else went on. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  g_autoptr (GPtrArray) before = NULL, all = NULL, begun = NULL;
  const ChamTrialCase *whole, *one;

  rate (fixture, CHAM_MEASURE_ITCH, A_DAY, 5);
  rate (fixture, CHAM_MEASURE_STRESS, A_DAY, 7);
  before = cham_journal_list_begun_trials (fixture->journal, A_DAY - 1, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  begun = cham_journal_list_begun_trials (fixture->journal, A_DAY, NULL);
  all = cham_journal_list_trial_cases (fixture->journal, A_DAY, NULL);
  g_assert_cmpuint (begun->len, ==, 1);
  one = g_ptr_array_index (begun, 0);
  whole = g_ptr_array_index (all, 0);
  g_assert_cmpint (one->trial->id, ==, id);
  g_assert_cmpuint (one->record->confounders->len, ==, 0);
  g_assert_cmpuint (whole->record->confounders->len, ==, 1);
  g_assert_cmpfloat (cham_series_get (one->record->severity, A_DAY), ==, 5);
  g_assert_cmpint (one->status->instruction, ==, whole->status->instruction);
}

static void
assert_damaged (Fixture *fixture, gint64 id)
{
  g_autoptr (GPtrArray) cases
      = cham_journal_list_trial_cases (fixture->journal, A_DAY + 30, NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = print_records (fixture->journal, &records);
  const ChamTrialCase *trial;

  g_assert_cmpuint (cases->len, ==, 1);
  trial = g_ptr_array_index (cases, 0);
  g_assert_cmpint (trial->trial->id, ==, id);
  g_assert_cmpint (trial->status->ending, ==, CHAM_TRIAL_ENDED_DAMAGED);
  g_assert_cmpstr (trial->trial->damage, !=, NULL);
  g_assert_nonnull (strstr (text, "damaged trial "));
}

/* A damaged trial goes out, in and out again with what was noted, as it is. */
static void
assert_exchanged (Fixture *fixture)
{
  g_autoptr (ChamJournal) another = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, others = NULL;
  g_autoptr (ChamAddReport) report = NULL, again = NULL;
  g_autofree char *text = print_records (fixture->journal, &records);
  g_autofree char *other = NULL;

  report = cham_journal_add_records (another, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (report->problems->len, ==, 0);
  again = cham_journal_add_records (another, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (again->added, ==, 0);
  other = print_records (another, &others);
  g_assert_cmpstr (other, ==, text);
  g_assert_nonnull (strstr (other, "damaged trial event "));
  g_assert_true (cham_journal_undo (another, NULL));
}

static void
assert_noticed (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (cham_journal_check (fixture->journal, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (g_str_has_prefix (problems->pdata[0], "The plan of a trial is damaged: "));
}

/* A file that somebody else wrote into says so and harms nothing else. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[]
      = { "UPDATE trial SET plan = ''", "UPDATE trial SET plan = '[plan]'",
          "UPDATE trial SET plan = 'x' || char (1, 2, 3)",
          "UPDATE trial SET plan = replace (plan, 'elimination_days=28', 'elimination_days=4000')",
          "UPDATE trial SET plan = replace (plan, 'start=', 'start=9')",
          "UPDATE trial SET design = 'magic'", "UPDATE trial SET exposure = 'nothing'",
          "UPDATE trial SET exposure = ''", "UPDATE trial SET threshold = NULL",
          "UPDATE trial SET threshold = -1", "UPDATE trial SET outcome = ''" };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      gint64 id = add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);

      note (fixture, id, CHAM_TRIAL_SLIP, A_DAY + 1, "a slip; by 5 %");
      fixture_run (fixture, damages[i]);
      assert_damaged (fixture, id);
      assert_exchanged (fixture);
      assert_noticed (fixture);
      g_assert_true (cham_journal_remove_trial (fixture->journal, id, NULL));
    }
}

/* Any bytes that are text in the place of the plan: an answer, never a crash. */
static void
test_garbage (Fixture *fixture, gconstpointer data)
{
  guint64 state = 1;

  add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GString) sql = g_string_new ("UPDATE trial SET plan = char (32");
      g_autoptr (GPtrArray) cases = NULL;

      for (int j = 0; j < 60; j++)
        g_string_append_printf (sql, ", %u", 1 + cham_random_below (&state, 300));
      g_string_append (sql, ")");
      fixture_run (fixture, sql->str);
      cases = cham_journal_list_trial_cases (fixture->journal, A_DAY, NULL);
      g_assert_cmpuint (cases->len, ==, 1);
    }
}

/* What charts draw ends with the diary and with the range. */
static void
test_overview (Fixture *fixture, gconstpointer data)
{
  const ChamDayRange range = { A_DAY + 10, A_DAY + 60 };
  g_autoptr (ChamOverview) overview = NULL;
  const ChamOverviewPhase *first, *last;

  add (fixture, CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", A_DAY);
  for (int day = 0; day < 20; day++)
    rate (fixture, CHAM_MEASURE_ITCH, A_DAY + day, 5);
  overview = cham_journal_load_overview (fixture->journal, range, NULL);
  g_assert_cmpuint (overview->phases->len, ==, 2);
  first = g_ptr_array_index (overview->phases, 0);
  last = g_ptr_array_index (overview->phases, 1);
  g_assert_cmpint (first->kind, ==, CHAM_TRIAL_PHASE_BASELINE);
  g_assert_cmpint (first->from, ==, A_DAY + 10);
  g_assert_cmpint (first->to, ==, A_DAY + 13);
  g_assert_cmpint (first->first, ==, 11);
  g_assert_cmpint (first->length, ==, 14);
  g_assert_cmpstr (last->title, ==, "Milk: Without it");
  g_assert_cmpstr (last->tested, ==, "Milk");
  g_assert_cmpstr (last->what, ==, "Without it");
  g_assert_cmpint (last->first, ==, 1);
  g_assert_cmpint (last->to, ==, A_DAY + 19);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/trials/add", test_add);
  fixture_add ("/trials/draw", test_draw);
  fixture_add ("/trials/refused", test_refused);
  fixture_add ("/trials/update", test_update);
  fixture_add ("/trials/events", test_events);
  fixture_add ("/trials/kept", test_kept);
  fixture_add ("/trials/read-only", test_read_only);
  fixture_add ("/trials/record", test_record);
  fixture_add ("/trials/doses", test_doses);
  fixture_add ("/trials/rename", test_rename);
  fixture_add ("/trials/exchange", test_exchange);
  fixture_add ("/trials/bad-definitions", test_bad_definitions);
  fixture_add ("/trials/begun", test_begun);
  fixture_add ("/trials/damaged", test_damaged);
  fixture_add ("/trials/garbage", test_garbage);
  fixture_add ("/trials/overview", test_overview);
  return g_test_run ();
}
