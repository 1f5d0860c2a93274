/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The property behind export and import: the records of any journal, taken into an empty one,
 * make the same journal again. */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "store/body.h"
#include "store/entries.h"
#include "store/flare-rules.h"
#include "store/foods.h"
#include "store/meal-plans.h"
#include "store/meals.h"
#include "store/photos.h"
#include "store/readings.h"
#include "store/records.h"
#include "store/scores.h"
#include "store/treatments.h"

static const ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };

static const char *const texts[] = {
  "",          "plain",         "two\nlines\r\nand a half", "“quotes” and \"quotes\"; a=b; 100 %",
  "🌼🧑🏽‍🔬",        "שלום عالم",     "=SUM(A1)",                 "'apostrophe",
  " spaces ",  "tab\there",     "#tag #another-tag",        "comma, semicolon; colon:",
  "definition", "skipped",      "\u2068marks\u2069",        "%41 %zz +",
};

static const char *
draw_text (void)
{
  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

static gboolean
draw (double probability)
{
  return g_test_rand_double () < probability;
}

/* Leap days and the turns of years among them. */
static ChamDay
draw_day (void)
{
  static const int years[] = { 1, 1999, 2000, 2023, 2024, 9999 };
  int year = years[g_test_rand_int_range (0, G_N_ELEMENTS (years))];
  ChamDay edges[] = { cham_day_new (year, 1, 1), cham_day_new (year, 12, 31),
                      cham_day_new (year, 3, 1) - 1, cham_day_new (year, 6, 15) };

  return edges[g_test_rand_int_range (0, G_N_ELEMENTS (edges))];
}

static ChamTimeOfDay
draw_time (void)
{
  return draw (0.4) ? CHAM_TIME_NONE : g_test_rand_int_range (0, 24 * 60);
}

static double
draw_amount (void)
{
  static const double amounts[] = { 0, 0.1, 1.0 / 3, 2, 25, 1e10, 5e-324, 0.372, 3436 };

  return draw (0.2) ? NAN : amounts[g_test_rand_int_range (0, G_N_ELEMENTS (amounts))];
}

static const char *
draw_unit (void)
{
  static const char *const units[] = { "mg", "µg", "μg", "", "drops", "(odd)", "a; b=c", "g " };

  return units[g_test_rand_int_range (0, G_N_ELEMENTS (units))];
}

static void
add_measures (Fixture *fixture)
{
  static const char *const names[] = { "Zuletzt ÄÖÜ", "a; b=c", "Žízeň 💧", "Any, number" };
  g_autoptr (GPtrArray) measures = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ChamMeasureKind kind = g_test_rand_int_range (0, 4);
      g_autoptr (ChamMeasure) own = cham_measure_new_own (names[i], kind, draw (0.5) ? -5 : 0,
                                                          draw (0.5) ? INFINITY : 500);

      own->direction = g_test_rand_int_range (0, 3);
      own->combination = g_test_rand_int_range (0, 3);
      own->group = g_test_rand_int_range (0, 6);
      own->step = draw (0.5) ? 0.25 : 1;
      own->enabled = draw (0.7);
      own->archived = draw (0.3);
      g_set_str (&own->unit, kind == CHAM_MEASURE_FLAG ? "" : draw_unit ());
      g_assert_true (cham_journal_add_measure (fixture->journal, own, NULL));
    }
  measures = cham_journal_list_measures (fixture->journal, NULL);
  for (guint i = 0; i < measures->len; i++)
    {
      gint64 id = ((ChamMeasure *) measures->pdata[i])->id;

      if (draw (0.2))
        cham_journal_set_measure_enabled (fixture->journal, id, FALSE, NULL);
      if (draw (0.1))
        cham_journal_move_measure (fixture->journal, id,
                                   g_test_rand_int_range (0, (int) measures->len), NULL);
    }
}

static ChamSchedule *
draw_schedule (ChamDay from)
{
  ChamSchedule *schedule = cham_schedule_new (g_test_rand_int_range (0, 6), from);
  int n_times = g_test_rand_int_range (0, 4);

  schedule->weekdays = g_test_rand_int_range (1, 128);
  schedule->every = g_test_rand_int_range (1, 30);
  schedule->days_on = g_test_rand_int_range (1, 30);
  schedule->days_off = g_test_rand_int_range (0, 30);
  schedule->month_day = g_test_rand_int_range (1, 32);
  for (int i = 0; i < n_times; i++)
    cham_schedule_add_time (schedule, draw_time (), draw_amount ());
  return schedule;
}

static void
add_treatment (Fixture *fixture, const char *name)
{
  g_autoptr (ChamTreatment) treatment
      = cham_treatment_new (name, g_test_rand_int_range (0, CHAM_TREATMENT_N_KINDS));
  int n_schedules = g_test_rand_int_range (0, 4);
  g_autoptr (GError) error = NULL;

  treatment->amount = draw_amount ();
  g_set_str (&treatment->unit, draw_unit ());
  g_set_str (&treatment->note, draw_text ());
  if (draw (0.5))
    treatment->start = cham_day_new (1999, 12, 31);
  if (draw (0.5))
    treatment->end = cham_day_new (2024, 2, 29);
  treatment->archived = draw (0.3);
  if (draw (0.5))
    {
      treatment->stock = draw (0.3) ? -2.5 : 60;
      treatment->stock_day = A_DAY;
    }
  treatment->sites = draw (0.5) ? 0 : (guint) g_test_rand_int_range (0, 1 << CHAM_BODY_N_REGIONS);
  if (draw (0.5))
    treatment->contents[CHAM_NUTRIENT_VITAMIN_D] = (ChamContent){ 1000, "IU" };
  for (int i = 0; i < n_schedules; i++)
    g_ptr_array_add (treatment->schedules, draw_schedule (A_DAY + 400 * i));
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, &error));
  g_assert_no_error (error);
}

static void
add_doses (Fixture *fixture)
{
  g_autoptr (GPtrArray) treatments
      = cham_journal_list_treatments (fixture->journal, TRUE, NULL);

  for (int i = 0; i < 60; i++)
    {
      const ChamTreatment *treatment
          = treatments->pdata[g_test_rand_int_range (0, (int) treatments->len)];
      g_autoptr (ChamDose) dose = cham_dose_new (treatment->id, draw_day (), draw_time ());

      dose->status = draw (0.2) ? CHAM_DOSE_SKIPPED : CHAM_DOSE_TAKEN;
      dose->planned = draw (0.3);
      dose->amount = draw_amount ();
      g_set_str (&dose->unit, draw_unit ());
      g_set_str (&dose->note, draw_text ());
      g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
    }
}

static void
add_readings (Fixture *fixture)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (fixture->journal, NULL);

  for (int i = 0; i < 200; i++)
    {
      const ChamMeasure *measure
          = measures->pdata[g_test_rand_int_range (0, (int) measures->len)];
      double value = draw (0.5) ? 0 : 1;

      if (measure->kind == CHAM_MEASURE_SCALE && draw (0.5))
        value = 1.0 / 3;
      g_assert_true (cham_journal_set_reading (fixture->journal, draw_day (), measure->id, value,
                                               NULL));
    }
}

static void
add_meals (Fixture *fixture)
{
  static const char *const foods[] = { "Milk", "crème brûlée 🍮", "a; b", "Oats", "(odd)" };

  for (int i = 0; i < 60; i++)
    {
      double portion = draw (0.3) ? NAN : draw (0.5) ? 0.5 : 2;

      g_assert_true (cham_journal_add_meal_food (
          fixture->journal, draw_day (), g_test_rand_int_range (0, CHAM_MEAL_N_SLOTS),
          draw_time (), foods[g_test_rand_int_range (0, G_N_ELEMENTS (foods))], portion, NULL));
      cham_journal_set_diet_complete (fixture->journal, draw_day (), draw (0.6), NULL);
    }
}

static void
add_writing (Fixture *fixture)
{
  for (int i = 0; i < 40; i++)
    {
      g_autoptr (ChamEntry) entry = cham_entry_new (draw_day (), draw_time (), draw_text ());

      g_assert_true (cham_journal_add_entry (fixture->journal, entry, NULL));
    }
}

/* What no single edit makes yet: timed readings with notes, amounts of food in grams. */
static void
add_imported (Fixture *fixture)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
  g_autoptr (ChamAddReport) report = NULL;
  static const char *const names[] = { "Worst itch", "flare", "", "Own food", "Own supplement" };
  static const ChamRecordKind kinds[] = { CHAM_RECORD_MEASURE, CHAM_RECORD_FLAG,
                                          CHAM_RECORD_STOOL, CHAM_RECORD_FOOD, CHAM_RECORD_DOSE };

  for (int i = 0; i < 150; i++)
    {
      int choice = g_test_rand_int_range (0, G_N_ELEMENTS (kinds));
      ChamRecord *record
          = cham_record_new (kinds[choice], draw_day (), draw_time (), names[choice]);

      record->value = choice < 3 ? 1 : draw_amount ();
      g_set_str (&record->note, draw_text ());
      if (choice >= 3)
        g_set_str (&record->unit, draw (0.3) ? "g (drink)" : draw_unit ());
      g_ptr_array_add (records, record);
    }
  report = cham_journal_add_records (fixture->journal, records, CHAM_ADD_SKIP_BAD, NULL);
  g_assert_cmpuint (report->added, >, 100);
}

/* Some of the amounts in grams are counted in portions too. */
static void
count_portions (Fixture *fixture)
{
  for (gint64 id = 1; id < 200; id++)
    if (draw (0.2))
      cham_journal_set_portion (fixture->journal, id, draw (0.2) ? NAN : 1.5, NULL);
}

static void
add_body (Fixture *fixture)
{
  for (int i = 0; i < 60; i++)
    {
      g_assert_true (cham_journal_set_body_share (
          fixture->journal, draw_day (), g_test_rand_int_range (0, CHAM_BODY_N_REGIONS),
          g_test_rand_int_range (0, 5) / 4.0, NULL));
      g_assert_true (cham_journal_set_sign (fixture->journal, draw_day (),
                                            g_test_rand_int_range (0, CHAM_SIGN_N),
                                            g_test_rand_int_range (0, CHAM_SIGN_MOST + 1), NULL));
    }
}

static void
add_photos (Fixture *fixture)
{
  static const char bytes[] = "\xff\xd8\xff some bytes";

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (GBytes) image = g_bytes_new (bytes, sizeof bytes - i);
      g_autoptr (ChamPhoto) photo = cham_photo_new (draw_day ());
      g_autoptr (GError) error = NULL;

      g_set_str (&photo->caption, draw_text ());
      if (draw (0.5))
        g_set_str (&photo->region, cham_body_region_to_string (CHAM_BODY_ARM_LEFT_FRONT));
      g_assert_true (cham_journal_add_photo (fixture->journal, photo, image, &error));
      g_assert_no_error (error);
    }
}

/* Foods of the person's own and of the catalogue, changed in every way. */
static void
change_foods (Fixture *fixture)
{
  static const char *const inside[] = { "Milk", "a, b; c", "Šťáva 100 %", NULL };
  static const char *const groups[] = { "dairy", "fruit", NULL };
  g_autoptr (ChamFood) milk = cham_journal_find_food (fixture->journal, "Milk", NULL);
  g_autoptr (ChamFood) skyr = cham_journal_find_food (fixture->journal, "Skyr, own", NULL);
  g_autoptr (ChamFood) butter = cham_journal_find_food (fixture->journal, "Butter", NULL);
  g_autoptr (ChamFood) oats = cham_journal_find_food (fixture->journal, "Oats", NULL);

  g_assert_true (cham_journal_set_ingredients (fixture->journal, skyr->id, inside, NULL));
  g_assert_true (cham_journal_set_food_groups (fixture->journal, butter->id, groups, NULL));
  g_assert_true (cham_journal_set_other_names (
      fixture->journal, skyr->id, (const char *const[]) { "Šťáva, 100 %", "Skyr", NULL }, NULL));
  g_assert_true (cham_journal_set_food_archived (fixture->journal, oats->id, TRUE, NULL));
  g_assert_true (cham_journal_watch_food_group (fixture->journal, "fruit", TRUE, NULL));
  g_assert_true (cham_journal_watch_food_group (fixture->journal, "gluten", draw (0.5), NULL));
  if (draw (0.5))
    g_assert_true (cham_journal_rename_food (fixture->journal, milk->id, "Milk of cows", NULL));
}

static void
add_plan (Fixture *fixture)
{
  static const char *const foods[] = { "Milk", "a; b", "Planned, never eaten", "Skyr, own" };

  for (int i = 0; i < 40; i++)
    g_assert_true (cham_journal_add_planned_food (
        fixture->journal, g_test_rand_int_range (0, CHAM_DAYS_OF_WEEK),
        g_test_rand_int_range (0, CHAM_MEAL_N_SLOTS),
        foods[g_test_rand_int_range (0, G_N_ELEMENTS (foods))], draw_day (), NULL));
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (ChamDietRule) rule
          = cham_diet_rule_new (draw (0.5) ? CHAM_DIET_IN : CHAM_DIET_OUT, foods[i], A_DAY + i);

      if (draw (0.5))
        rule->group = g_strdup ("dairy");
      if (draw (0.5))
        rule->to = A_DAY + 30;
      g_set_str (&rule->advised_by, draw_text ());
      g_set_str (&rule->note, draw_text ());
      g_assert_true (cham_journal_store_diet_rule (fixture->journal, rule, NULL));
    }
}

static const ChamFlareRule flare_rule = { 5.5, 0, 10, 1, 4 };

static void
write_journal (Fixture *fixture)
{
  g_autoptr (ChamFood) food = cham_food_new ("Skyr, own");

  add_measures (fixture);
  add_treatment (fixture, "Vitamin D; 25 µg = 1000 IU");
  add_treatment (fixture, "Créme 🧴");
  add_treatment (fixture, "Never taken");
  g_strfreev (food->groups);
  food->groups = g_strsplit ("dairy;fermented", ";", -1);
  g_assert_true (cham_journal_add_food (fixture->journal, food, NULL));
  add_doses (fixture);
  add_readings (fixture);
  add_meals (fixture);
  add_writing (fixture);
  add_imported (fixture);
  count_portions (fixture);
  add_body (fixture);
  add_photos (fixture);
  change_foods (fixture);
  add_plan (fixture);
  g_assert_true (cham_journal_set_mapping (fixture->journal, "pills; A", "[a]\nb=c; d", NULL));
  if (draw (0.7))
    cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, draw_text (), NULL);
  if (draw (0.5))
    cham_journal_set_setting (fixture->journal, CHAM_SETTING_INVENTED, "1", NULL);
  if (draw (0.5))
    cham_journal_set_setting (fixture->journal, CHAM_SETTING_STOOLS, "0", NULL);
  if (draw (0.5))
    cham_journal_set_setting (fixture->journal, CHAM_SETTING_REVIEWED, "2024-02-29", NULL);
  if (draw (0.5))
    cham_journal_set_flare_rule (fixture->journal, &flare_rule, NULL);
}

/* What came back of a rule set by hand is that rule. */
static void
assert_same_flare_rule (ChamJournal *a, ChamJournal *b)
{
  ChamFlareRule rule = cham_journal_get_flare_rule (a);
  ChamFlareRule read = cham_journal_get_flare_rule (b);

  g_assert_true (cham_flare_rule_equal (&rule, &read));
}

static GPtrArray *
list_all (ChamJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = cham_journal_list_records (journal, everything, &error);

  g_assert_no_error (error);
  return records;
}

static void
assert_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      g_autofree char *left = cham_record_make_key (a->pdata[i]);
      g_autofree char *right = cham_record_make_key (b->pdata[i]);

      g_assert_cmpstr (left, ==, right);
    }
  g_assert_cmpuint (a->len, ==, b->len);
}

static void
assert_added (ChamJournal *journal, GPtrArray *records, guint added)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamAddReport) report
      = cham_journal_add_records (journal, records, CHAM_ADD_ALL_OR_NOTHING, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->problems->len; i++)
    g_test_message ("%s", ((ChamRecordProblem *) report->problems->pdata[i])->reason);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->added, ==, added);
  g_assert_cmpuint (report->known, ==, records->len - added);
}

static void
test_any_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamJournal) other = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, again = NULL, undone = NULL;

  write_journal (fixture);
  records = list_all (fixture->journal);
  g_assert_cmpuint (records->len, >, 300);
  assert_added (other, records, records->len);
  again = list_all (other);
  assert_same (records, again);
  assert_same_flare_rule (fixture->journal, other);
  assert_added (other, records, 0);
  assert_added (fixture->journal, records, 0);
  g_assert_true (cham_journal_undo (other, NULL));
  undone = list_all (other);
  g_assert_cmpuint (undone->len, ==, 0);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  g_autofree char *left = cham_record_make_key (a);
  g_autofree char *right = cham_record_make_key (b);

  return strcmp (left, right);
}

/* Nothing is lost to the order of the lines, which only tells what was written first. */
static void
test_any_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamJournal) other = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, shuffled = g_ptr_array_new (), again = NULL;

  write_journal (fixture);
  records = list_all (fixture->journal);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_insert (shuffled, g_test_rand_int_range (0, (int) i + 1), records->pdata[i]);
  assert_added (other, shuffled, records->len);
  again = list_all (other);
  g_ptr_array_sort_values (records, compare_keys);
  g_ptr_array_sort_values (again, compare_keys);
  assert_same (records, again);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = list_all (fixture->journal);

  g_assert_cmpuint (records->len, ==, 0);
  assert_added (fixture->journal, records, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* A range is of facts alone: what the things are is not of a day. */
static void
test_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  ChamDay from = cham_day_new (1999, 12, 31);

  write_journal (fixture);
  records = cham_journal_list_records (fixture->journal, (ChamDayRange){ from, from + 1 }, NULL);
  g_assert_cmpuint (records->len, >, 0);
  for (guint i = 0; i < records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (records, i);

      g_assert_cmpint (record->state, !=, CHAM_RECORD_DEFINITION);
      g_assert_cmpint (record->day, >=, from);
      g_assert_cmpint (record->day, <=, from + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/round-trip/any-journal", test_any_journal);
  fixture_add ("/store/round-trip/any-order", test_any_order);
  fixture_add ("/store/round-trip/empty", test_empty);
  fixture_add ("/store/round-trip/range", test_range);
  return g_test_run ();
}
