/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads a trial anew and hands its pages to the print system, or as a PDF to who saves it. It
 * draws nothing. */
#include "app/trial-output.h"

#include "app/feedback.h"
#include "app/file-saver.h"
#include "app/settings.h"
#include "app/today.h"
#include "draw/trial-sheet.h"
#include "store/trials.h"

/* What a job needs while it runs, whatever becomes of the journal meanwhile. */
typedef struct
{
  ChamTrialCase *one;
  char *person;
  gboolean packs;
  ChamTrialSheet *sheet;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  cham_trial_sheet_free (self->sheet);
  cham_trial_case_free (self->one);
  g_free (self->person);
  g_free (self);
}

static ChamTrialCase *
load_case (ChamJournal *journal, gint64 id, GError **error)
{
  g_autoptr (ChamTrial) trial = cham_journal_load_trial (journal, id, error);
  ChamTrialRecord *record = NULL;

  if (trial != NULL)
    record = cham_journal_load_trial_record (journal, trial, cham_today (), error);
  if (record == NULL)
    return NULL;
  return cham_trial_case_new (g_steal_pointer (&trial), record, cham_today ());
}

static Job *
job_new (GtkWidget *widget, ChamJournal *journal, gint64 trial, gboolean packs)
{
  g_autoptr (GError) error = NULL;
  ChamTrialCase *one = load_case (journal, trial, &error);
  Job *self = NULL;

  if (one == NULL)
    {
      cham_feedback_tell_error (widget, error);
      return NULL;
    }
  self = g_new0 (Job, 1);
  self->one = one;
  self->person = cham_journal_dup_setting (journal, CHAM_SETTING_PERSON);
  self->packs = packs;
  return self;
}

static void
make_sheet (Job *self, ChamPaper paper)
{
  g_clear_pointer (&self->sheet, cham_trial_sheet_free);
  self->sheet = self->packs
                    ? cham_trial_sheet_new_packs (self->one->trial, paper, cham_today ())
                    : cham_trial_sheet_new (self->one, self->person, paper, cham_today ());
}

static ChamPaper
find_usual_paper (void)
{
  g_autoptr (GSettings) settings = cham_settings_find ();
  g_autofree char *text = settings != NULL ? g_settings_get_string (settings, "paper") : NULL;
  ChamPaper paper;

  if (text != NULL && cham_paper_from_string (text, &paper))
    return paper;
  return cham_paper_get_default ();
}

/* The paper chosen for the printer in the end; another one than ours gets an A4 page. */
static void
on_print_began_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));

  make_sheet (job, g_str_equal (name, GTK_PAPER_NAME_LETTER) ? CHAM_PAPER_LETTER : CHAM_PAPER_A4);
  gtk_print_operation_set_n_pages (operation, (int) cham_trial_sheet_get_n_pages (job->sheet));
}

static void
on_page_wanted_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  cham_trial_sheet_get_size (job->sheet, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cham_trial_sheet_draw_page (job->sheet, cr, (guint) page);
  cairo_restore (cr);
}

static void
set_up_page (GtkPrintOperation *operation, ChamPaper paper)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CHAM_PAPER_LETTER ? GTK_PAPER_NAME_LETTER
                                                                      : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

static void
print (GtkWidget *widget, Job *job)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  ChamPaper paper = find_usual_paper ();

  set_up_page (operation, paper);
  make_sheet (job, paper);
  gtk_print_operation_set_job_name (operation, cham_trial_sheet_get_title (job->sheet));
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_print_began_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_page_wanted_cb), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (cham_feedback_tell_print), widget,
                           G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/** cham_trial_output_print: Asks for a printer and prints the report of a trial. */
void
cham_trial_output_print (GtkWidget *widget, ChamJournal *journal, gint64 trial)
{
  Job *job = job_new (widget, journal, trial, FALSE);

  if (job != NULL)
    print (widget, job);
}

/** cham_trial_output_print_packs: The same with the page for whoever fills the packs. */
void
cham_trial_output_print_packs (GtkWidget *widget, ChamJournal *journal, gint64 trial)
{
  Job *job = job_new (widget, journal, trial, TRUE);

  if (job != NULL)
    print (widget, job);
}

/* A name may hold what no file name can. */
static char *
make_file_name (const ChamTrialSheet *sheet)
{
  g_autofree char *title
      = g_strdelimit (g_strdup (cham_trial_sheet_get_title (sheet)), "/\\:*?\"<>|", ' ');

  return g_strdup_printf ("%s.pdf", title);
}

/** cham_trial_output_save: Asks for a file and saves the report of a trial there. */
void
cham_trial_output_save (GtkWidget *widget, ChamJournal *journal, gint64 trial)
{
  Job *job = job_new (widget, journal, trial, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (job == NULL)
    return;
  make_sheet (job, find_usual_paper ());
  name = make_file_name (job->sheet);
  bytes = cham_trial_sheet_make_pdf (job->sheet, &error);
  job_free (job);
  if (bytes != NULL)
    cham_file_saver_save_pdf (widget, bytes, name);
  else
    cham_feedback_tell (widget, error->message);
}
