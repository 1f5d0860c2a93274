/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads, lays out and writes reports in threads: years of days take longer than a window may
 * wait. It shows nothing. */
#include "app/report-draft.h"

#include "app/background-read.h"
#include "draw/sheet.h"
#include "store/daybooks.h"
#include "store/overviews.h"

struct _ChamReportDraft
{
  ChamReportWish wish;
  ChamOverview *overview;
  ChamDaybook *daybook;
  ChamReport *report;
};

/**
 * cham_report_draft_new:
 * @overview: (transfer full): the figures
 * @daybook: (transfer full) (nullable): the lines; not %NULL for a diary
 *
 * Returns: (transfer full): the report, laid out
 */
ChamReportDraft *
cham_report_draft_new (const ChamReportWish *wish, ChamOverview *overview, ChamDaybook *daybook)
{
  ChamReportDraft *self = g_atomic_rc_box_new0 (ChamReportDraft);

  self->wish = *wish;
  self->overview = overview;
  self->daybook = daybook;
  self->report = cham_report_draft_lay_out (self, wish->paper);
  return self;
}

/** cham_report_draft_ref: (transfer full): One more that holds it. */
ChamReportDraft *
cham_report_draft_ref (ChamReportDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (ChamReportDraft *self)
{
  cham_report_free (self->report);
  cham_overview_free (self->overview);
  cham_daybook_free (self->daybook);
}

/** cham_report_draft_unref: @self may be %NULL. */
void
cham_report_draft_unref (ChamReportDraft *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/** cham_report_draft_get_report: (transfer none): The pages, as long as @self lives. */
const ChamReport *
cham_report_draft_get_report (const ChamReportDraft *self)
{
  return self->report;
}

/** cham_report_draft_get_wish: (transfer none): What was asked for. */
const ChamReportWish *
cham_report_draft_get_wish (const ChamReportDraft *self)
{
  return &self->wish;
}

/** cham_report_draft_lay_out: (transfer full): The same on @paper; @self must outlive it. */
ChamReport *
cham_report_draft_lay_out (const ChamReportDraft *self, ChamPaper paper)
{
  return cham_report_new_with_sections (self->wish.kind, self->wish.sections, self->overview,
                                        self->daybook, paper, self->wish.today);
}

static gpointer
read_draft (ChamJournal *journal, gconstpointer data, GError **error)
{
  const ChamReportWish *wish = data;
  g_autoptr (ChamOverview) overview
      = cham_journal_load_report_overview (journal, wish->range, error);
  g_autoptr (ChamDaybook) daybook = NULL;

  if (overview == NULL)
    return NULL;
  if (cham_report_kind_is_diary (wish->kind))
    {
      daybook = cham_journal_load_daybook (journal, wish->range, error);
      if (daybook == NULL)
        return NULL;
    }
  return cham_report_draft_new (wish, g_steal_pointer (&overview), g_steal_pointer (&daybook));
}

/** cham_report_draft_read: Reads and lays out what @wish asks for, in a thread. */
void
cham_report_draft_read (ChamJournal *journal, const ChamReportWish *wish,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  cham_background_read (journal, read_draft, g_memdup2 (wish, sizeof *wish), g_free,
                        (GDestroyNotify) cham_report_draft_unref, cancellable, callback,
                        user_data);
}

/** cham_report_draft_read_finish: (transfer full) (nullable): %NULL with @error set. */
ChamReportDraft *
cham_report_draft_read_finish (GAsyncResult *result, GError **error)
{
  return cham_background_read_finish (result, error);
}

static void
make_pdf (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const ChamReportDraft *self = data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cham_sheet_make_report (self->report, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** cham_report_draft_make_pdf: Draws all pages into a PDF, in a thread. */
void
cham_report_draft_make_pdf (ChamReportDraft *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cham_report_draft_make_pdf);
  g_task_set_task_data (task, cham_report_draft_ref (self),
                        (GDestroyNotify) cham_report_draft_unref);
  g_task_run_in_thread (task, make_pdf);
}

/** cham_report_draft_make_pdf_finish: (transfer full) (nullable): %NULL with @error set. */
GBytes *
cham_report_draft_make_pdf_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
