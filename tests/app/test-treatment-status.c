/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How stock, adherence, totals and days are put into words. */
#include "app/treatment-status.h"

#include <math.h>

#include "app/totals-row.h"
#include "app/week-strip.h"

#define TODAY cham_day_new (2024, 2, 28)

static void
test_stock (void)
{
  static const struct
  {
    ChamStock stock;
    const char *text;
  } cases[] = {
    { { NAN, CHAM_DAY_NONE, FALSE }, NULL },
    { { 0, 0, FALSE }, "None left" },
    { { -2, 0, FALSE }, "More was taken than there was: count what is left" },
    { { 60, CHAM_DAY_NONE, FALSE }, "60\u00a0capsules left" },
    { { 60, 30, FALSE }, "60\u00a0capsules left, enough until 28 Mar 2024" },
    { { 3, 2, FALSE }, "Running low: 3\u00a0capsules left, enough until 29 Feb 2024" },
    { { 1, 0, FALSE }, "Running low: 1\u00a0capsule left, not enough for today" },
    { { 60, 30, TRUE },
      "60\u00a0capsules left, going by the last 30 days until about 29 Mar 2024" },
  };
  g_autoptr (ChamTreatment) treatment = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);

  g_set_str (&treatment->unit, "capsules");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamTreatmentStatus status = { .stock = cases[i].stock };
      g_autofree char *text = NULL;

      if (cases[i].stock.run_out != CHAM_DAY_NONE || i == 6)
        status.stock.run_out += TODAY;
      text = cham_treatment_status_describe_stock (&status, treatment, TODAY);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_adherence (void)
{
  static const struct
  {
    ChamAdherence week;
    ChamAdherence month;
    const char *text;
  } cases[] = {
    { { 0 }, { 0 }, NULL },
    { { 0 }, { .extra = 3 }, "Taken 3 times in 28 days" },
    { { .due = 14, .recorded = 12, .taken = 11 },
      { .due = 56, .recorded = 40, .taken = 38 },
      "7 days: 12 of 14 recorded, 11 taken · 28 days: 40 of 56 recorded, 38 taken" },
    { { 0 }, { .due = 1 }, "28 days: 0 of 1 recorded, 0 taken" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamTreatmentStatus status = { .week = cases[i].week, .month = cases[i].month };
      g_autofree char *text = cham_treatment_status_describe_adherence (&status);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The limit and its source are always there; over it, whom to ask. */
static void
test_totals (void)
{
  ChamTotal total = { CHAM_NUTRIENT_VITAMIN_D, 50, 50, FALSE, 1 };
  g_autofree char *within = cham_totals_row_describe (&total);
  g_autofree char *near = NULL;
  g_autofree char *over = NULL;

  total.planned = 90;
  near = cham_totals_row_describe (&total);
  total.planned = 125;
  over = cham_totals_row_describe (&total);
  g_assert_cmpstr (within, ==,
                   "50\u00a0µg taken\nUpper limit: 100 µg (4,000 IU) a day from 9 years of age. "
                   "Source: Institute of Medicine, 2011.");
  g_assert_nonnull (strstr (near, "close to the limit"));
  g_assert_nonnull (strstr (over, "more than the limit. Ask a doctor or pharmacist"));
  g_assert_nonnull (strstr (over, "Source: "));
}

static void
test_days (void)
{
  static const struct
  {
    ChamAdherence count;
    gboolean to_come;
    const char *text;
  } cases[] = {
    { { 3, 0, 0, 0 }, FALSE, "Not recorded" }, { { 3, 3, 3, 0 }, FALSE, "All taken" },
    { { 3, 3, 2, 0 }, FALSE, "2 of 3 taken" }, { { 3, 3, 0, 0 }, FALSE, "Skipped" },
    { { 0, 0, 0, 0 }, FALSE, "Nothing due" },  { { 3, 0, 0, 0 }, TRUE, "3 doses planned" },
    { { 0, 0, 0, 0 }, TRUE, "Nothing planned" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cham_week_strip_describe (&cases[i].count, cases[i].to_come);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/treatment-status/stock", test_stock);
  g_test_add_func ("/treatment-status/adherence", test_adherence);
  g_test_add_func ("/treatment-status/totals", test_totals);
  g_test_add_func ("/treatment-status/days", test_days);
  return g_test_run ();
}
