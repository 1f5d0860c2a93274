/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial on paper and on screen, made of its plan and the diary: before, during and after it. */
#include "draw/trial-sheet.h"

#include <math.h>
#include <string.h>

#include "draw/trial-chart.h"
#include "sample.h"

#define START 739600

/* Ratings of every day before @today, two points more where it was had the day before. */
static ChamTrialRecord *
make_record (const ChamTrial *trial, ChamDay today)
{
  ChamTrialRecord *record = cham_trial_record_new (cham_trial_get_record_days (trial, today));

  record->minimum = 0;
  record->maximum = 10;
  record->unit = 1;
  g_set_str (&record->outcome_title, "Worst itch");
  for (ChamDay day = record->severity->range.from; day <= today; day++)
    {
      int block = (day - 1 - trial->start) / 3;
      gboolean on = day > trial->start && block < 14 && trial->drawn
                    && cham_trial_order_is_on (trial->order, 14, block);

      cham_series_set (record->severity, day, 3 + day * 7 % 3 + (on ? 2 : 0));
    }
  return record;
}

static ChamTrialCase *
make_case (ChamTrialDesign design, gboolean hidden, ChamDay today)
{
  const ChamDay revealed = START + 50;
  ChamTrial *trial = cham_trial_new (design, CHAM_EXPOSURE_FOOD, "Milk", START);

  trial->hidden = hidden;
  if (design == CHAM_TRIAL_ON_OFF)
    cham_trial_draw (trial, 3);
  cham_trial_add_event (trial, cham_trial_event_new (CHAM_TRIAL_SLIP, START + 4, "at a party"));
  if (hidden && today >= revealed)
    cham_trial_add_event (trial, cham_trial_event_new (CHAM_TRIAL_REVEALED, revealed, ""));
  return cham_trial_case_new (trial, make_record (trial, today), today);
}

static void
assert_drawn (const ChamTrialSheet *sheet, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cham_trial_sheet_make_pdf (sheet, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
  if (name != NULL)
    sample_bytes_keep (bytes, name);
}

static void
test_designs (void)
{
  const ChamDay days[] = { START - 10, START, START + 20, START + 41, START + 200 };

  for (int design = 0; design < CHAM_TRIAL_N_DESIGNS; design++)
    for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
      for (int paper = CHAM_PAPER_A4; paper <= CHAM_PAPER_LETTER; paper++)
        {
          g_autoptr (ChamTrialCase) one = make_case ((ChamTrialDesign) design, FALSE, days[i]);
          g_autoptr (ChamTrialSheet) sheet
              = cham_trial_sheet_new (one, "Zoë, 34", (ChamPaper) paper, days[i]);
          g_autoptr (ChamChart) chart = cham_trial_chart_new (one);

          g_assert_cmpuint (cham_trial_sheet_get_n_pages (sheet), >=, 1);
          g_assert_cmpuint (cham_trial_sheet_get_n_pages (sheet), <=, 2);
          assert_drawn (sheet, paper == CHAM_PAPER_A4 && days[i] == START + 200
                                       && design == CHAM_TRIAL_ON_OFF
                                   ? "trial.pdf"
                                   : NULL);
          sample_assert_within (chart, NULL);
        }
}

/* A day that was not kept is a slip; what is hidden is told once the order is looked at. */
static void
test_chart (void)
{
  g_autoptr (ChamTrialCase) one = make_case (CHAM_TRIAL_ON_OFF, FALSE, START + 20);
  g_autoptr (ChamTrialCase) hidden = make_case (CHAM_TRIAL_ON_OFF, TRUE, START + 20);
  g_autoptr (ChamTrialCase) over = make_case (CHAM_TRIAL_ON_OFF, TRUE, START + 60);
  g_autoptr (ChamChart) chart = cham_trial_chart_new (one);
  g_autoptr (ChamChart) secret = cham_trial_chart_new (hidden);
  g_autoptr (ChamChart) told = cham_trial_chart_new (over);
  g_autofree char *words = cham_chart_describe (chart);
  g_autofree char *silence = cham_chart_describe (secret);
  g_autofree char *after = cham_chart_describe (told);

  g_assert_nonnull (strstr (words, " Slip: 1 day."));
  g_assert_nonnull (strstr (words, "With it"));
  g_assert_null (strstr (silence, "With it"));
  g_assert_null (strstr (silence, "Without it"));
  g_assert_nonnull (strstr (after, "Without it"));
  g_assert_cmpuint (cham_chart_count_rows (told), ==, 14);
}

/* The helper's page has the order, and nothing where none was drawn. */
static void
test_packs (void)
{
  g_autoptr (ChamTrialCase) one = make_case (CHAM_TRIAL_ON_OFF, TRUE, START);
  g_autoptr (ChamTrialSheet) sheet
      = cham_trial_sheet_new_packs (one->trial, CHAM_PAPER_LETTER, START);
  g_autoptr (ChamTrial) undrawn
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", START);
  g_autoptr (ChamTrialSheet) none
      = cham_trial_sheet_new_packs (undrawn, CHAM_PAPER_A4, START);

  g_assert_cmpstr (cham_trial_sheet_get_title (sheet), ==, "Packs for a trial: Milk");
  g_assert_cmpuint (cham_trial_sheet_get_n_pages (sheet), ==, 1);
  assert_drawn (sheet, NULL);
  assert_drawn (none, NULL);
}

/* Without a rating, and with a start that no diary reaches. */
static void
test_nonsense (void)
{
  const ChamDay starts[] = { CHAM_DAY_FIRST, CHAM_DAY_LAST - 200, CHAM_DAY_NONE };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      ChamTrial *trial
          = cham_trial_new (CHAM_TRIAL_RETURN, CHAM_EXPOSURE_FOOD, "", starts[i]);
      const ChamDayRange days = { START, START + 9 };
      g_autoptr (ChamTrialCase) one = NULL;
      g_autoptr (ChamTrialSheet) sheet = NULL;

      /* As the journal says of a plan that it cannot read. */
      trial->damage = cham_day_is_valid (starts[i]) ? NULL : g_strdup ("it has no first day");
      one = cham_trial_case_new (trial, cham_trial_record_new (days), START + 5);
      sheet = cham_trial_sheet_new (one, NULL, CHAM_PAPER_A4, START + 5);
      assert_drawn (sheet, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-sheet/designs", test_designs);
  g_test_add_func ("/trial-sheet/chart", test_chart);
  g_test_add_func ("/trial-sheet/packs", test_packs);
  g_test_add_func ("/trial-sheet/nonsense", test_nonsense);
  return g_test_run ();
}
