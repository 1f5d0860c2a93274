/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Printing, all the way to a file: the pages that the report has, on the paper chosen. */
#include "app/print-job.h"

#include <glib/gstdio.h>

#include "sample.h"

static ChamOverview *
make_overview (guint treatments)
{
  ChamOverview *overview = sample_new (90);

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_LIVELY);
  sample_add_treatments (overview, treatments);
  return overview;
}

static char *
print (ChamOverview *overview, ChamPaper paper, guint *pages)
{
  g_autoptr (ChamPrintJob) job
      = cham_print_job_new (CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_ALL, overview, NULL,
                            paper, SAMPLE_LAST);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;
  int file = g_file_open_tmp ("chamomile-print-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (job), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (job),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  *pages = (guint) gtk_print_operation_get_n_pages_to_print (GTK_PRINT_OPERATION (job));
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_unlink (path);
  for (gsize i = 0; i < length; i++)
    contents[i] = contents[i] == '\0' ? ' ' : contents[i];
  return contents;
}

static void
test_one_page (void)
{
  guint pages = 0;
  g_autofree char *pdf = print (make_overview (3), CHAM_PAPER_A4, &pages);

  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (pages, ==, 1);
}

static void
test_many_pages (void)
{
  ChamOverview *overview = make_overview (60);
  ChamReport *report = cham_report_new (overview, CHAM_PAPER_LETTER, SAMPLE_LAST);
  guint wanted = cham_report_get_n_pages (report), pages = 0;
  g_autofree char *pdf = NULL;

  cham_report_free (report);
  pdf = print (overview, CHAM_PAPER_LETTER, &pages);
  g_assert_cmpuint (wanted, >, 1);
  g_assert_cmpuint (pages, ==, wanted);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
}

static void
test_paper (void)
{
  g_autoptr (ChamPrintJob) a4
      = cham_print_job_new (CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_ALL,
                            make_overview (1), NULL, CHAM_PAPER_A4,
                            SAMPLE_LAST);
  g_autoptr (ChamPrintJob) letter
      = cham_print_job_new (CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_ALL,
                            make_overview (1), NULL, CHAM_PAPER_LETTER,
                            SAMPLE_LAST);
  GtkPageSetup *setup
      = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (a4));

  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), 210, 0.1);
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (letter));
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), 612,
                                  0.1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-job/one-page", test_one_page);
  g_test_add_func ("/print-job/many-pages", test_many_pages);
  g_test_add_func ("/print-job/paper", test_paper);
  return g_test_run ();
}
