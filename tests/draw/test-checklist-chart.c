/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A treatment day by day: skipped is not "not recorded", in words, in cells and in the picture. */
#include "draw/checklist-chart.h"

#include <math.h>
#include <string.h>

#include "sample.h"

static void
add_dose (GPtrArray *doses, ChamDay day, ChamTimeOfDay time, ChamDoseStatus status)
{
  ChamDose *dose = cham_dose_new (0, day, time);

  dose->planned = TRUE;
  dose->status = status;
  g_ptr_array_add (doses, dose);
}

/* Twice a day from @days before the last sample day on; nothing recorded. */
static ChamTreatment *
make_treatment (int days)
{
  ChamTreatment *treatment = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, SAMPLE_LAST - days);

  cham_schedule_add_time (schedule, 480, NAN);
  cham_schedule_add_time (schedule, 1200, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

/* Six days, the first before the treatment: taken, partly, skipped, not recorded, today. */
static ChamChart *
make_chart (void)
{
  g_autoptr (ChamTreatment) treatment = make_treatment (4);
  g_autoptr (GPtrArray) doses
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);

  for (int evening = 0; evening < 2; evening++)
    add_dose (doses, SAMPLE_LAST - 4, evening ? 1200 : 480, CHAM_DOSE_TAKEN);
  add_dose (doses, SAMPLE_LAST - 3, 480, CHAM_DOSE_TAKEN);
  add_dose (doses, SAMPLE_LAST - 3, 1200, CHAM_DOSE_SKIPPED);
  for (int evening = 0; evening < 2; evening++)
    add_dose (doses, SAMPLE_LAST - 2, evening ? 1200 : 480, CHAM_DOSE_SKIPPED);
  return cham_checklist_chart_new (
      treatment, doses, (ChamDayRange){ SAMPLE_LAST - 5, SAMPLE_LAST }, SAMPLE_LAST);
}

static void
test_words_and_cells (void)
{
  static const char *const rows[]
      = { "not due|0|0|0|0", "not recorded|2|0|0|0", "skipped|2|0|2|0",
          "partly|2|1|1|0",  "taken|2|2|0|0",        "not due|0|0|0|0" };
  g_autoptr (ChamChart) chart = make_chart ();
  g_autofree char *words = cham_chart_describe (chart);

  g_assert_nonnull (strstr (
      words, ": taken on 1 days, partly on 1, skipped on 1, not recorded on 1."));
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) cells = cham_chart_list_cells (chart, i, CHAM_CHART_CELLS_PEOPLE);
      g_autofree char *row = g_strjoinv ("|", cells + 1);

      g_assert_cmpstr (row, ==, rows[i]);
      g_assert_cmpint (cham_chart_get_row_day (chart, i), ==, SAMPLE_LAST - (ChamDay) i);
    }
}

static void
test_bounds (void)
{
  static const int lengths[] = { 1, 2, 365, 3652 };
  g_autoptr (ChamChart) small = make_chart ();

  sample_assert_within (small, "checklist-chart");
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      ChamDayRange range = { SAMPLE_LAST - lengths[i], SAMPLE_LAST };
      g_autoptr (ChamTreatment) treatment = make_treatment (lengths[i]);
      g_autoptr (GPtrArray) doses
          = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);
      g_autoptr (ChamChart) chart = NULL;

      for (ChamDay day = range.from; day < range.to; day++)
        if (day % 5 != 0)
          add_dose (doses, day, 480, day % 3 != 0 ? CHAM_DOSE_TAKEN : CHAM_DOSE_SKIPPED);
      chart = cham_checklist_chart_new (treatment, doses, range, SAMPLE_LAST);
      sample_assert_within (chart, lengths[i] == 365 ? "checklist-year" : NULL);
    }
}

static void
test_nothing (void)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (GPtrArray) doses = g_ptr_array_new ();

  for (int length = 0; length < 3; length++)
    {
      g_autoptr (ChamChart) chart = cham_checklist_chart_new (
          treatment, doses, (ChamDayRange){ SAMPLE_LAST - length + 1, SAMPLE_LAST }, SAMPLE_LAST);
      g_autofree char *words = cham_chart_describe (chart);

      g_assert_true (cham_chart_is_empty (chart));
      g_assert_cmpstr (words, ==, "Nothing was due or taken in these days.");
      g_assert_cmpuint (cham_chart_count_rows (chart), ==, 0);
      sample_assert_within (chart, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist-chart/words-and-cells", test_words_and_cells);
  g_test_add_func ("/checklist-chart/bounds", test_bounds);
  g_test_add_func ("/checklist-chart/nothing", test_nothing);
  return g_test_run ();
}
