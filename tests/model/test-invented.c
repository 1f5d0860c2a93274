/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The invented diary is reproducible, valid line by line, and looks like a diary. */
#include "model/invented.h"

#include <math.h>

#include "model/body.h"
#include "model/measure.h"
#include "model/series.h"
#include "model/sign.h"

static void
test_reproducible (void)
{
  ChamDay last = cham_day_new (2026, 3, 1);
  g_autoptr (ChamRecordSet) a = cham_invented_new (last, 1, 5, NULL);
  g_autoptr (ChamRecordSet) b = cham_invented_new (last, 1, 5, NULL);
  g_autoptr (ChamRecordSet) c = cham_invented_new (last, 1, 6, NULL);

  g_assert_cmpuint (a->records->len, ==, b->records->len);
  for (guint i = 0; i < a->records->len; i++)
    g_assert_cmpint (cham_record_compare (a->records->pdata[i], b->records->pdata[i]), ==, 0);
  g_assert_cmpuint (a->records->len, !=, c->records->len);
}

static void
test_valid (void)
{
  ChamDay last = cham_day_new (2024, 2, 29);
  g_autoptr (ChamRecordSet) set = cham_invented_new (last, CHAM_INVENTED_MAX_YEARS, 1, NULL);

  g_assert_cmpuint (set->problems->len, ==, 0);
  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);
      g_autofree char *problem = cham_record_check (record);

      g_assert_null (problem);
      g_assert_cmpint (record->day, >, last - CHAM_INVENTED_MAX_YEARS * 366);
      g_assert_cmpint (record->day, <=, last);
    }
}

static ChamSeries *
collect_itch (const ChamRecordSet *set, ChamDayRange range)
{
  ChamSeries *series = cham_series_new (range);

  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);

      if (record->kind == CHAM_RECORD_MEASURE && g_str_equal (record->name, "Worst itch"))
        {
          g_assert_true (isnan (cham_series_get (series, record->day)));
          cham_series_set (series, record->day, record->value);
        }
    }
  return series;
}

/* Good days, flares and gaps: something for every chart to show. */
static void
test_looks_like_a_diary (void)
{
  ChamDayRange year = { cham_day_new (2025, 1, 1), cham_day_new (2025, 12, 31) };
  g_autoptr (ChamRecordSet) set = cham_invented_new (year.to, 1, 1, NULL);
  g_autoptr (ChamSeries) itch = collect_itch (set, year);
  guint calm = 0, bad = 0, recorded = cham_series_count_recorded (itch);

  for (int i = 0; i < 365; i++)
    {
      calm += itch->values[i] <= 2;
      bad += itch->values[i] > 4;
    }
  g_assert_cmpuint (recorded, >, 280);
  g_assert_cmpuint (recorded, <, 360);
  g_assert_cmpuint (calm, >, 50);
  g_assert_cmpuint (bad, >, 30);
}

/* Each symptom comes and goes. */
static void
test_symptoms (void)
{
  g_autoptr (ChamRecordSet) set = cham_invented_new (cham_day_new (2026, 3, 1), 1, 5, NULL);
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();
  guint symptoms = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];
      guint counts[2] = { 0, 0 };

      if (measure->group != CHAM_MEASURE_GROUP_SYMPTOMS)
        continue;
      symptoms++;
      for (guint j = 0; j < set->records->len; j++)
        {
          const ChamRecord *record = set->records->pdata[j];

          if (record->kind == CHAM_RECORD_FLAG && g_str_equal (record->name, measure->name))
            counts[record->value > 0]++;
        }
      g_assert_cmpuint (counts[0], >, 10);
      g_assert_cmpuint (counts[1], >, 3);
    }
  g_assert_cmpuint (symptoms, ==, 7);
}

/* Whole maps with all signs on most weeks, of skin that is clear in places and bad in others. */
static void
test_body (void)
{
  g_autoptr (ChamRecordSet) set = cham_invented_new (cham_day_new (2026, 3, 1), 1, 5, NULL);
  guint shares = 0, affected = 0, signs = 0, present = 0;

  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = set->records->pdata[i];

      shares += record->kind == CHAM_RECORD_BODY;
      affected += record->kind == CHAM_RECORD_BODY && record->value > 0;
      signs += record->kind == CHAM_RECORD_SIGN;
      present += record->kind == CHAM_RECORD_SIGN && record->value > 0;
    }
  g_assert_cmpuint (shares, >, 30 * CHAM_BODY_N_REGIONS);
  g_assert_cmpuint (shares, <=, 53 * CHAM_BODY_N_REGIONS);
  g_assert_cmpuint (shares * CHAM_SIGN_N, ==, signs * CHAM_BODY_N_REGIONS);
  g_assert_cmpuint (affected, >, shares / 10);
  g_assert_cmpuint (affected, <, shares / 2);
  g_assert_cmpuint (present, >, signs / 5);
  g_assert_cmpuint (present, <, signs);
}

/* A trial that is over and one that goes on, and nothing else in the diary moved for them. */
static void
test_trials (void)
{
  ChamDay last = cham_day_new (2026, 3, 1);
  g_autoptr (ChamRecordSet) set = cham_invented_new (last, 1, 5, NULL);
  guint trials = 0, events = 0, eaten = 0;

  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);

      trials += g_str_equal (record->name, "trial");
      events += g_str_equal (record->name, "trial event");
      eaten += g_str_equal (record->name, "Chocolate, milk") && record->day >= last - 156
               && record->day < last - 118;
    }
  g_assert_cmpuint (trials, ==, 2);
  g_assert_cmpuint (events, ==, 2);
  g_assert_cmpuint (eaten, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/invented/reproducible", test_reproducible);
  g_test_add_func ("/model/invented/valid", test_valid);
  g_test_add_func ("/model/invented/looks-like-a-diary", test_looks_like_a_diary);
  g_test_add_func ("/model/invented/symptoms", test_symptoms);
  g_test_add_func ("/model/invented/body", test_body);
  g_test_add_func ("/invented/trials", test_trials);
  return g_test_run ();
}
