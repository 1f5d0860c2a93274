/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pages of the report: how many, and that what is not recorded is said to be so. */
#include "draw/sheet.h"

#include "sample.h"

static void
test_quarter (void)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  sample_add_measure (overview, CHAM_MEASURE_STEPPED_UP, SAMPLE_LIVELY);
  sample_add_treatments (overview, 5);
  report = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  bytes = cham_sheet_make_report (report, &error);
  g_assert_no_error (error);
  sample_bytes_keep (bytes, "report-quarter.pdf");
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
}

static void
test_many_treatments (void)
{
  g_autoptr (ChamOverview) overview = sample_new (365);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  sample_add_treatments (overview, 60);
  report = cham_report_new (overview, CHAM_PAPER_LETTER, SAMPLE_LAST);
  bytes = cham_sheet_make_report (report, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (cham_report_get_n_pages (report), >, 1);
  sample_bytes_keep (bytes, "report-many-treatments.pdf");
}

static void
test_nothing_recorded (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (30);
  g_autoptr (ChamReport) report = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  g_autoptr (GBytes) bytes = cham_sheet_make_report (report, NULL);

  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  sample_bytes_keep (bytes, "report-nothing.pdf");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/quarter", test_quarter);
  g_test_add_func ("/report/many-treatments", test_many_treatments);
  g_test_add_func ("/report/nothing-recorded", test_nothing_recorded);
  return g_test_run ();
}
