/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hands the pages of a report to the print system. It owns the figures, since printing goes
 * on while the journal changes, but draws nothing itself. */
#include "app/print-job.h"

struct _ChamPrintJob
{
  GtkPrintOperation parent_instance;

  ChamReportKind kind;
  ChamReportSections sections;
  ChamOverview *overview;
  ChamDaybook *daybook;
  ChamReport *report;
  ChamPaper paper;
  ChamDay printed_on;
};

G_DEFINE_FINAL_TYPE (ChamPrintJob, cham_print_job, GTK_TYPE_PRINT_OPERATION)

static const char *
get_paper_name (ChamPaper paper)
{
  return paper == CHAM_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4;
}

/* The paper that was chosen for the printer in the end; another one than ours gets an A4 page
 * scaled to it. */
static ChamPaper
find_paper (GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));

  return g_str_equal (name, GTK_PAPER_NAME_LETTER) ? CHAM_PAPER_LETTER : CHAM_PAPER_A4;
}

static void
cham_print_job_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (operation);

  cham_report_free (self->report);
  self->paper = find_paper (context);
  self->report = cham_report_new_with_sections (self->kind, self->sections, self->overview,
                                                self->daybook, self->paper, self->printed_on);
  gtk_print_operation_set_n_pages (operation, (int) cham_report_get_n_pages (self->report));
}

static void
cham_print_job_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  cham_paper_get_size (self->paper, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cham_report_draw_page (self->report, cr, (guint) page);
  cairo_restore (cr);
}

static void
cham_print_job_finalize (GObject *object)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (object);

  cham_report_free (self->report);
  cham_overview_free (self->overview);
  cham_daybook_free (self->daybook);
  G_OBJECT_CLASS (cham_print_job_parent_class)->finalize (object);
}

static void
cham_print_job_class_init (ChamPrintJobClass *klass)
{
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cham_print_job_finalize;
  print_class->begin_print = cham_print_job_begin_print;
  print_class->draw_page = cham_print_job_draw_page;
}

static void
cham_print_job_init (ChamPrintJob *self)
{
}

/**
 * cham_print_job_new:
 * @sections: the parts of a page for a doctor
 * @overview: (transfer full): the figures to print
 * @daybook: (transfer full) (nullable): the lines to print; not %NULL for a diary
 * @paper: the paper offered first
 *
 * Returns: (transfer full): the operation, to run; the margins are the report's own
 */
ChamPrintJob *
cham_print_job_new (ChamReportKind kind, ChamReportSections sections, ChamOverview *overview,
                    ChamDaybook *daybook, ChamPaper paper, ChamDay printed_on)
{
  ChamPrintJob *self = g_object_new (CHAM_TYPE_PRINT_JOB, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (ChamReport) report
      = cham_report_new_of_kind (kind, overview, daybook, paper, printed_on);
  GtkPaperSize *size = gtk_paper_size_new (get_paper_name (paper));

  self->kind = kind;
  self->sections = sections;
  self->overview = overview;
  self->daybook = daybook;
  self->printed_on = printed_on;
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), cham_report_get_title (report));
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
  return self;
}
