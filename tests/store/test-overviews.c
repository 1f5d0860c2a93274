/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The snapshot for charts and reports: what is there, and that what is missing stays missing. */
#include <math.h>

#include "fixture.h"
#include "store/body.h"
#include "store/entries.h"
#include "store/meals.h"
#include "store/overviews.h"
#include "store/readings.h"
#include "store/scores.h"
#include "store/treatments.h"

static ChamOverview *
load (Fixture *fixture, ChamDay from, ChamDay to)
{
  g_autoptr (GError) error = NULL;
  ChamOverview *overview
      = cham_journal_load_overview (fixture->journal, (ChamDayRange){ from, to }, &error);

  g_assert_no_error (error);
  return overview;
}

static void
set (Fixture *fixture, ChamDay day, const char *key, double value)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, NULL);

  g_assert_true (cham_journal_set_reading (fixture->journal, day, measure->id, value, NULL));
}

/* The flare rule looks back before the range; the charts do not. */
static void
test_flare_basis (Fixture *fixture, gconstpointer data)
{
  ChamDay from = cham_day_new (2026, 3, 1);
  g_autoptr (ChamOverview) overview = NULL;

  set (fixture, from - CHAM_OVERVIEW_LEAD - 1, CHAM_MEASURE_ITCH, 9);
  set (fixture, from - CHAM_OVERVIEW_LEAD, CHAM_MEASURE_ITCH, 2);
  set (fixture, from, CHAM_MEASURE_ITCH, 7);
  overview = load (fixture, from, from + 6);
  g_assert_cmpint (overview->flare_basis.itch->range.from, ==, from - CHAM_OVERVIEW_LEAD);
  g_assert_cmpfloat (overview->flare_basis.itch->values[0], ==, 2);
  g_assert_cmpfloat (cham_series_get (overview->flare_basis.itch, from), ==, 7);
  g_assert_cmpuint (cham_series_count_recorded (overview->flare_basis.stepped_up), ==, 0);
  g_assert_cmpint (cham_overview_find_measure (overview, CHAM_MEASURE_ITCH)->series->range.from,
                   ==, from);
}

/* The facts of a page: counts of the range alone, the last map in it, and the days before. */
static void
test_report_facts (Fixture *fixture, gconstpointer data)
{
  ChamDay from = cham_day_new (2026, 3, 8);
  ChamStool stool = { .day = from, .time = CHAM_TIME_NONE, .form = 4 };
  g_autoptr (ChamOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  set (fixture, from - 1, CHAM_MEASURE_ITCH, 9);
  set (fixture, from, CHAM_MEASURE_ITCH, 2);
  g_assert_true (cham_journal_add_stool (fixture->journal, &stool, NULL));
  g_clear_pointer (&stool.note, g_free);
  g_assert_true (cham_journal_set_body_share (fixture->journal, from + 1,
                                              CHAM_BODY_TRUNK_FRONT, 0.5, NULL));
  overview = cham_journal_load_report_overview (
      fixture->journal, (ChamDayRange) { from, from + 6 }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overview->facts->stools[3], ==, 1);
  g_assert_cmpuint (overview->facts->stools[4], ==, 0);
  g_assert_cmpuint (overview->facts->stool_days, ==, 1);
  g_assert_cmpuint (overview->facts->diet_days, ==, 0);
  g_assert_cmpint (overview->facts->body_day, ==, from + 1);
  g_assert_cmpfloat (overview->facts->shares[CHAM_BODY_TRUNK_FRONT], ==, 0.5);
  g_assert_true (isnan (overview->facts->shares[CHAM_BODY_TRUNK_BACK]));
  g_assert_cmpint (overview->earlier->range.from, ==, from - 7);
  g_assert_cmpint (overview->earlier->range.to, ==, from - 1);
  g_assert_cmpuint (overview->earlier->facts->stool_days, ==, 0);
}

/* A map of some regions is no extent, and a region that is not recorded is not clear. */
static void
test_body_maps (Fixture *fixture, gconstpointer data)
{
  ChamDay from = cham_day_new (2026, 3, 8);
  g_autoptr (ChamOverview) overview = NULL;
  ChamJournal *journal = fixture->journal;

  g_assert_true (cham_journal_complete_body_map (journal, from, NULL));
  g_assert_true (cham_journal_set_body_share (journal, from, CHAM_BODY_HEAD_FRONT, 0.5, NULL));
  g_assert_true (cham_journal_set_body_share (journal, from + 3, CHAM_BODY_HEAD_FRONT, 1, NULL));
  for (int sign = 0; sign < CHAM_SIGN_N; sign++)
    {
      g_assert_true (cham_journal_set_sign (journal, from, (ChamSign) sign, 2, NULL));
      g_assert_true (cham_journal_set_sign (journal, from + 3, (ChamSign) sign, 3, NULL));
    }
  overview = cham_journal_load_report_overview (
      journal, (ChamDayRange) { from, from + 6 }, NULL);
  g_assert_cmpint (overview->facts->body_day, ==, from + 3);
  g_assert_cmpuint (overview->facts->map_days, ==, 2);
  g_assert_cmpuint (overview->facts->mapped[CHAM_BODY_HEAD_FRONT], ==, 2);
  g_assert_cmpuint (overview->facts->affected[CHAM_BODY_HEAD_FRONT], ==, 2);
  g_assert_cmpuint (overview->facts->mapped[CHAM_BODY_HEAD_BACK], ==, 1);
  g_assert_cmpuint (overview->facts->affected[CHAM_BODY_HEAD_BACK], ==, 0);
  g_assert_cmpint (overview->facts->signs_day, ==, from);
  g_assert_cmpfloat (overview->facts->signs[CHAM_SIGN_OOZING], ==, 2);
  g_assert_cmpfloat (overview->facts->signs_shares[CHAM_BODY_HEAD_FRONT], ==, 0.5);
  g_assert_cmpint (overview->earlier->facts->signs_day, ==, CHAM_DAY_NONE);
}

static void
take_drops (Fixture *fixture, gint64 treatment, ChamDay day, double amount)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment, day, CHAM_TIME_NONE);

  dose->status = CHAM_DOSE_TAKEN;
  dose->amount = amount;
  g_set_str (&dose->unit, "drops");
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
}

/* The sum of a day counts, and a dose of unknown size is said to be so. */
static void
test_nutrients (Fixture *fixture, gconstpointer data)
{
  ChamDay from = cham_day_new (2026, 3, 8);
  g_autoptr (ChamTreatment) drops = cham_treatment_new ("Drops", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamOverview) overview = NULL;
  const ChamNutrientUse *use;

  g_set_str (&drops->unit, "drops");
  drops->contents[CHAM_NUTRIENT_VITAMIN_D] = (ChamContent) { 1000, "IU" };
  g_assert_true (cham_journal_add_treatment (fixture->journal, drops, NULL));
  take_drops (fixture, drops->id, from, 2);
  take_drops (fixture, drops->id, from, 3);
  take_drops (fixture, drops->id, from + 1, 1);
  take_drops (fixture, drops->id, from + 2, NAN);
  overview = cham_journal_load_report_overview (
      fixture->journal, (ChamDayRange) { from, from + 6 }, NULL);
  use = &overview->facts->nutrients[CHAM_NUTRIENT_VITAMIN_D];
  g_assert_cmpuint (use->days, ==, 3);
  g_assert_cmpuint (use->known_days, ==, 2);
  g_assert_cmpuint (use->days_over, ==, 1);
  g_assert_cmpfloat_with_epsilon (use->highest, 125, 1e-9);
  g_assert_cmpfloat_with_epsilon (use->sum, 150, 1e-9);
  g_assert_cmpuint (overview->facts->nutrients[CHAM_NUTRIENT_EPA_DHA].days, ==, 0);
}

static void
eat (Fixture *fixture, ChamDay day, const char *name, double portion)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, portion, NULL));
}

static gint64
add_treatment (Fixture *fixture, const char *name, ChamTreatmentKind kind)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, kind);

  g_set_str (&treatment->unit, "mg");
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  return treatment->id;
}

static void
take (Fixture *fixture, gint64 treatment, ChamDay day, ChamDoseStatus status, double amount,
      const char *unit)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment, day, CHAM_TIME_NONE);

  dose->status = status;
  dose->amount = amount;
  g_set_str (&dose->unit, unit);
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  ChamDayRange span = cham_journal_get_span (fixture->journal);
  g_autoptr (ChamOverview) overview = load (fixture, A_DAY, A_DAY + 3);
  g_autoptr (ChamOverview) none = load (fixture, CHAM_DAY_NONE, CHAM_DAY_NONE);

  g_assert_true (cham_day_range_is_empty (span));
  g_assert_cmpuint (overview->days_recorded, ==, 0);
  g_assert_cmpuint (overview->measures->len, ==, 0);
  g_assert_cmpuint (overview->treatments->len, ==, 0);
  g_assert_cmpuint (cham_series_count_recorded (overview->watched), ==, 0);
  g_assert_cmpuint (cham_series_count_recorded (overview->doses), ==, 0);
  g_assert_cmpstr (overview->person, ==, "");
  g_assert_false (overview->invented);
  g_assert_cmpuint (none->days_recorded, ==, 0);
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  ChamDay last = cham_day_new (2024, 12, 31);
  g_autoptr (ChamOverview) overview = NULL;
  const ChamMeasuredSeries *itch;

  set (fixture, last, "flare", 1);
  set (fixture, last, "itch", 0);
  set (fixture, last + 2, "itch", 6);
  set (fixture, last - 1, "stress", 6);
  overview = load (fixture, last, last + 2);
  g_assert_cmpuint (overview->days_recorded, ==, 2);
  g_assert_cmpuint (overview->measures->len, ==, 2);
  g_assert_null (cham_overview_find_measure (overview, "stress"));
  itch = g_ptr_array_index (overview->measures, 0);
  g_assert_cmpstr (itch->measure->key, ==, "itch");
  g_assert_cmpfloat (cham_series_get (itch->series, last), ==, 0);
  g_assert_true (isnan (cham_series_get (itch->series, last + 1)));
  g_assert_cmpfloat (cham_series_get (itch->series, last + 2), ==, 6);
}

/* Zero only where the diet is complete; a portion that is not recorded counts as one. */
static void
test_diet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) both = cham_food_new ("Salmon salad");
  g_autoptr (ChamOverview) overview = NULL;

  g_strfreev (both->groups);
  both->groups = g_strsplit ("fish;vegetables;fruit", ";", -1);
  g_assert_true (cham_journal_add_food (fixture->journal, both, NULL));
  eat (fixture, A_DAY, "Milk", 2);
  eat (fixture, A_DAY, "Milk", NAN);
  eat (fixture, A_DAY + 1, "Salmon salad", 1.5);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 2, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 3, TRUE, NULL));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 3, FALSE, NULL));
  overview = load (fixture, A_DAY, A_DAY + 3);
  g_assert_cmpfloat (cham_series_get (overview->watched, A_DAY), ==, 3);
  g_assert_cmpfloat (cham_series_get (overview->supportive, A_DAY), ==, 0);
  g_assert_cmpfloat (cham_series_get (overview->watched, A_DAY + 1), ==, 1.5);
  g_assert_cmpfloat (cham_series_get (overview->supportive, A_DAY + 1), ==, 1.5);
  g_assert_cmpfloat (cham_series_get (overview->watched, A_DAY + 2), ==, 0);
  g_assert_true (isnan (cham_series_get (overview->watched, A_DAY + 3)));
  g_assert_cmpuint (overview->days_recorded, ==, 3);
}

/* A dish counts for what is inside it, once on each side. */
static void
test_dish (Fixture *fixture, gconstpointer data)
{
  static const char *const inside[] = { "Milk", "Cheddar", "Apple", "Banana", NULL };
  static const char *const deeper[] = { "Plate", NULL };
  g_autoptr (ChamFood) plate = cham_food_new ("Plate");
  g_autoptr (ChamFood) tray = cham_food_new ("Tray");
  g_autoptr (ChamOverview) overview = NULL;

  g_assert_true (cham_journal_add_food (fixture->journal, plate, NULL));
  g_assert_true (cham_journal_add_food (fixture->journal, tray, NULL));
  g_assert_true (cham_journal_set_ingredients (fixture->journal, plate->id, inside, NULL));
  g_assert_true (cham_journal_set_ingredients (fixture->journal, tray->id, deeper, NULL));
  eat (fixture, A_DAY, "Tray", 2);
  eat (fixture, A_DAY, "Milk", 1);
  overview = load (fixture, A_DAY, A_DAY);
  g_assert_cmpfloat (cham_series_get (overview->watched, A_DAY), ==, 3);
  g_assert_cmpfloat (cham_series_get (overview->supportive, A_DAY), ==, 2);
}

static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  gint64 cream = add_treatment (fixture, "Cream", CHAM_TREATMENT_TOPICAL);
  gint64 zinc = add_treatment (fixture, "Zinc", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamOverview) overview = NULL;
  const ChamTreatmentUse *use;

  add_treatment (fixture, "Never taken", CHAM_TREATMENT_SUPPLEMENT);
  take (fixture, zinc, A_DAY, CHAM_DOSE_TAKEN, 15, "mg");
  take (fixture, zinc, A_DAY, CHAM_DOSE_TAKEN, 15, "mg");
  take (fixture, zinc, A_DAY, CHAM_DOSE_SKIPPED, NAN, "mg");
  take (fixture, zinc, A_DAY + 1, CHAM_DOSE_SKIPPED, NAN, "mg");
  take (fixture, zinc, A_DAY + 2, CHAM_DOSE_TAKEN, 1, "tablets");
  take (fixture, zinc, A_DAY + 2, CHAM_DOSE_TAKEN, NAN, "mg");
  take (fixture, cream, A_DAY + 1, CHAM_DOSE_SKIPPED, NAN, "mg");
  overview = load (fixture, A_DAY, A_DAY + 3);
  g_assert_cmpuint (overview->treatments->len, ==, 2);
  use = g_ptr_array_index (overview->treatments, 0);
  g_assert_cmpstr (use->name, ==, "Zinc");
  g_assert_cmpuint (use->days_used, ==, 2);
  g_assert_cmpuint (use->days_skipped, ==, 1);
  g_assert_cmpuint (use->doses, ==, 4);
  g_assert_cmpfloat (use->total, ==, 30);
  g_assert_cmpuint (use->without_amount, ==, 2);
  g_assert_cmpint (use->first, ==, A_DAY);
  g_assert_cmpint (use->last, ==, A_DAY + 2);
  use = g_ptr_array_index (overview->treatments, 1);
  g_assert_cmpuint (use->doses, ==, 0);
  g_assert_true (isnan (use->total));
  g_assert_cmpint (use->first, ==, CHAM_DAY_NONE);
  g_assert_cmpfloat (cham_series_get (overview->doses, A_DAY), ==, 2);
  g_assert_cmpfloat (cham_series_get (overview->doses, A_DAY + 1), ==, 0);
  g_assert_true (isnan (cham_series_get (overview->doses, A_DAY + 3)));
}

static void
test_span (Fixture *fixture, gconstpointer data)
{
  ChamStool stool = { 0, cham_day_new (2019, 12, 31), CHAM_TIME_NONE, 4, (char *) "" };
  g_autoptr (ChamEntry) blank = cham_entry_new (CHAM_DAY_FIRST, CHAM_TIME_NONE, "");
  g_autoptr (ChamEntry) entry = cham_entry_new (CHAM_DAY_LAST, CHAM_TIME_NONE, "end");
  ChamDayRange span;

  g_assert_true (cham_journal_add_stool (fixture->journal, &stool, NULL));
  g_assert_true (cham_journal_add_entry (fixture->journal, blank, NULL));
  span = cham_journal_get_span (fixture->journal);
  g_assert_cmpint (span.from, ==, stool.day);
  g_assert_cmpint (span.to, ==, stool.day);
  g_assert_true (cham_journal_add_entry (fixture->journal, entry, NULL));
  set (fixture, stool.day - 1, "itch", 3);
  span = cham_journal_get_span (fixture->journal);
  g_assert_cmpint (span.from, ==, stool.day - 1);
  g_assert_cmpint (span.to, ==, CHAM_DAY_LAST);
}

static void
test_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamOverview) overview = NULL;

  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "R. Müller, 1990", NULL);
  cham_journal_set_setting (fixture->journal, CHAM_SETTING_INVENTED, "1", NULL);
  overview = load (fixture, A_DAY, A_DAY);
  g_assert_cmpstr (overview->person, ==, "R. Müller, 1990");
  g_assert_true (overview->invented);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/overviews/flare-basis", test_flare_basis);
  fixture_add ("/store/overviews/report-facts", test_report_facts);
  fixture_add ("/store/overviews/body-maps", test_body_maps);
  fixture_add ("/store/overviews/nutrients", test_nutrients);
  fixture_add ("/store/overviews/empty", test_empty);
  fixture_add ("/store/overviews/measures", test_measures);
  fixture_add ("/store/overviews/diet", test_diet);
  fixture_add ("/store/overviews/dish", test_dish);
  fixture_add ("/store/overviews/treatments", test_treatments);
  fixture_add ("/store/overviews/span", test_span);
  fixture_add ("/store/overviews/person", test_person);
  return g_test_run ();
}
