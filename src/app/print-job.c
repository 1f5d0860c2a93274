/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hands the pages of a report to the print system. It holds the draft, since printing goes
 * on while the journal changes, but draws nothing itself. */
#include "app/print-job.h"

#include "app/print-memory.h"

struct _ChamPrintJob
{
  GtkPrintOperation parent_instance;

  ChamReportDraft *draft;
  ChamReport *report;
  ChamPaper paper;
  char *memory;
};

G_DEFINE_FINAL_TYPE (ChamPrintJob, cham_print_job, GTK_TYPE_PRINT_OPERATION)

/* Points at each edge of a page of ours that are always white. */
#define WHITE 18

static const char *
get_paper_name (ChamPaper paper)
{
  return paper == CHAM_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4;
}

/* The paper that was chosen for the printer in the end; another one than ours gets an A4 page
 * scaled to it. */
static ChamPaper
find_paper (GtkPageSetup *setup)
{
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));

  return g_str_equal (name, GTK_PAPER_NAME_LETTER) ? CHAM_PAPER_LETTER : CHAM_PAPER_A4;
}

static void
cham_print_job_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (operation);

  cham_report_free (self->report);
  self->paper = find_paper (gtk_print_context_get_page_setup (context));
  self->report = cham_report_draft_lay_out (self->draft, self->paper);
  gtk_print_operation_set_n_pages (operation, (int) cham_report_get_n_pages (self->report));
}

static void
cham_print_job_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  ChamPrintPlace place
      = cham_print_place_find (gtk_print_context_get_page_setup (context), self->paper);

  cairo_save (cr);
  cairo_translate (cr, place.x, place.y);
  cairo_scale (cr, place.scale, place.scale);
  cham_report_draw_page (self->report, cr, (guint) page);
  cairo_restore (cr);
}

/* What was chosen is only a comfort: that it could not be kept is no reason to disturb. */
static void
cham_print_job_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY
      && !cham_print_memory_keep (self->memory, operation, &error))
    g_info ("The print settings were not kept: %s", error->message);
}

static void
cham_print_job_finalize (GObject *object)
{
  ChamPrintJob *self = CHAM_PRINT_JOB (object);

  cham_report_free (self->report);
  g_clear_pointer (&self->draft, cham_report_draft_unref);
  g_free (self->memory);
  G_OBJECT_CLASS (cham_print_job_parent_class)->finalize (object);
}

static void
cham_print_job_class_init (ChamPrintJobClass *klass)
{
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cham_print_job_finalize;
  print_class->begin_print = cham_print_job_begin_print;
  print_class->draw_page = cham_print_job_draw_page;
  print_class->done = cham_print_job_done;
}

static void
cham_print_job_init (ChamPrintJob *self)
{
}

/**
 * cham_print_job_new:
 * @draft: (transfer none): what to print; its paper is offered first
 * @memory: the file that the settings were kept in and will be kept in
 *
 * Returns: (transfer full): the operation, to run
 */
ChamPrintJob *
cham_print_job_new (ChamReportDraft *draft, const char *memory)
{
  ChamPrintJob *self = g_object_new (CHAM_TYPE_PRINT_JOB, NULL);
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPageSetup) setup = cham_print_memory_recall (memory, operation);
  GtkPaperSize *size
      = gtk_paper_size_new (get_paper_name (cham_report_draft_get_wish (draft)->paper));

  self->draft = cham_report_draft_ref (draft);
  self->memory = g_strdup (memory);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (
      operation, cham_report_get_title (cham_report_draft_get_report (draft)));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return self;
}

/**
 * cham_print_place_find:
 * @setup: the paper, turned or not, with the margins that the printer leaves blank
 * @paper: the paper that the page is laid out for
 *
 * Returns: the page as it is where the printer reaches all of it; else as large as fits, in the
 *   middle, so that nothing is cut off
 */
ChamPrintPlace
cham_print_place_find (GtkPageSetup *setup, ChamPaper paper)
{
  double left = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), WHITE);
  double right = MAX (gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS), WHITE);
  double top = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), WHITE);
  double bottom = MAX (gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS), WHITE);
  double room = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS) - left - right;
  double depth = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) - top - bottom;
  double width, height;
  ChamPrintPlace place;

  cham_paper_get_size (paper, &width, &height);
  width -= 2 * WHITE;
  height -= 2 * WHITE;
  place.scale = MIN (room / width, depth / height);
  place.x = left + (room - width * place.scale) / 2 - WHITE * place.scale;
  place.y = top + (depth - height * place.scale) / 2 - WHITE * place.scale;
  return place;
}
