/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Printing, all the way to a file: the pages that the report has, on the paper chosen. */
#include "app/print-job.h"

#include <glib/gstdio.h>
#include <math.h>

#include "sample.h"

static ChamReportDraft *
make_draft (guint treatments, ChamPaper paper)
{
  const ChamReportWish wish = { CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_ALL,
                                { SAMPLE_LAST - 89, SAMPLE_LAST }, paper, SAMPLE_LAST };
  ChamOverview *overview = sample_new (90);

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_LIVELY);
  sample_add_treatments (overview, treatments);
  return cham_report_draft_new (&wish, overview, NULL);
}

/* A file for what is remembered, in a folder that is not there yet. */
static char *
make_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chamomile-print-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, "settings", "print.ini", NULL);
}

static void
remove_memory (const char *memory)
{
  g_autofree char *folder = g_path_get_dirname (memory);
  g_autofree char *above = g_path_get_dirname (folder);

  g_unlink (memory);
  g_rmdir (folder);
  g_rmdir (above);
}

/* Prints @job into a file; returns what is in it. */
static char *
run (ChamPrintJob *job, guint *pages)
{
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

static char *
print (ChamReportDraft *draft, guint *pages)
{
  g_autofree char *memory = make_memory ();
  g_autoptr (ChamPrintJob) job = cham_print_job_new (draft, memory);
  char *pdf = run (job, pages);

  remove_memory (memory);
  return pdf;
}

static void
test_one_page (void)
{
  g_autoptr (ChamReportDraft) draft = make_draft (3, CHAM_PAPER_A4);
  guint pages = 0;
  g_autofree char *pdf = print (draft, &pages);

  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (pages, ==, 1);
}

static void
test_many_pages (void)
{
  g_autoptr (ChamReportDraft) draft = make_draft (60, CHAM_PAPER_LETTER);
  guint wanted = cham_report_get_n_pages (cham_report_draft_get_report (draft)), pages = 0;
  g_autofree char *pdf = print (draft, &pages);

  g_assert_cmpuint (wanted, >, 1);
  g_assert_cmpuint (pages, ==, wanted);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
}

static double
get_width (ChamPaper paper, GtkUnit unit)
{
  g_autoptr (ChamReportDraft) draft = make_draft (1, paper);
  g_autofree char *memory = make_memory ();
  g_autoptr (ChamPrintJob) job = cham_print_job_new (draft, memory);
  double width = gtk_page_setup_get_paper_width (
      gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (job)), unit);

  remove_memory (memory);
  return width;
}

static void
test_paper (void)
{
  g_assert_cmpfloat_with_epsilon (get_width (CHAM_PAPER_A4, GTK_UNIT_MM), 210, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width (CHAM_PAPER_LETTER, GTK_UNIT_POINTS), 612, 0.1);
}

/* Printer and margins are there the next time; copies and pages are not. */
static void
test_memory (void)
{
  g_autoptr (ChamReportDraft) draft = make_draft (1, CHAM_PAPER_A4);
  g_autofree char *memory = make_memory ();
  g_autoptr (ChamPrintJob) first = cham_print_job_new (draft, memory);
  g_autoptr (ChamPrintJob) second = NULL;
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *pdf = NULL;
  GtkPrintSettings *known;
  guint pages;

  gtk_print_settings_set_printer (settings, "Office");
  gtk_print_settings_set_n_copies (settings, 7);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (first), settings);
  gtk_page_setup_set_left_margin (
      gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (first)), 33, GTK_UNIT_MM);
  pdf = run (first, &pages);
  second = cham_print_job_new (draft, memory);
  known = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (second));
  g_assert_cmpstr (gtk_print_settings_get_printer (known), ==, "Office");
  g_assert_cmpint (gtk_print_settings_get_n_copies (known), ==, 1);
  g_assert_cmpfloat_with_epsilon (
      gtk_page_setup_get_left_margin (
          gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (second)), GTK_UNIT_MM),
      33, 0.1);
  remove_memory (memory);
}

/* A file that is no key file is as none. */
static void
test_damaged_memory (void)
{
  g_autoptr (ChamReportDraft) draft = make_draft (1, CHAM_PAPER_A4);
  g_autofree char *memory = make_memory ();
  g_autofree char *folder = g_path_get_dirname (memory);
  g_autoptr (ChamPrintJob) job = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (memory, "\xff\x00[", 3, NULL));
  job = cham_print_job_new (draft, memory);
  g_assert_nonnull (gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (job)));
  remove_memory (memory);
}

/* All that is drawn on a page lies where the printer reaches, turned or not. */
static void
test_margins (void)
{
  static const double margins[] = { 0, 4, 12.7, 30 };

  for (gsize i = 0; i < G_N_ELEMENTS (margins); i++)
    for (int turned = 0; turned < 2; turned++)
      {
        g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
        double margin = margins[i] / 25.4 * 72, width, height, paper_width, paper_height;
        ChamPrintPlace place;

        gtk_page_setup_set_left_margin (setup, margins[i], GTK_UNIT_MM);
        gtk_page_setup_set_right_margin (setup, margins[i], GTK_UNIT_MM);
        gtk_page_setup_set_top_margin (setup, margins[i], GTK_UNIT_MM);
        gtk_page_setup_set_bottom_margin (setup, margins[i], GTK_UNIT_MM);
        if (turned)
          gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
        cham_paper_get_size (CHAM_PAPER_A4, &width, &height);
        paper_width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
        paper_height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
        place = cham_print_place_find (setup, CHAM_PAPER_A4);
        g_assert_cmpfloat (place.x + 18 * place.scale, >=, margin - 0.01);
        g_assert_cmpfloat (place.y + 18 * place.scale, >=, margin - 0.01);
        g_assert_cmpfloat (place.x + (width - 18) * place.scale, <=, paper_width - margin + 0.01);
        g_assert_cmpfloat (place.y + (height - 18) * place.scale, <=,
                           paper_height - margin + 0.01);
        if (margins[i] <= 4 && !turned && fabs (paper_width - width) < 1)
          g_assert_cmpfloat_with_epsilon (place.scale, 1, 0.001);
      }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-job/one-page", test_one_page);
  g_test_add_func ("/print-job/many-pages", test_many_pages);
  g_test_add_func ("/print-job/paper", test_paper);
  g_test_add_func ("/print-job/memory", test_memory);
  g_test_add_func ("/print-job/damaged-memory", test_damaged_memory);
  g_test_add_func ("/print-job/margins", test_margins);
  return g_test_run ();
}
