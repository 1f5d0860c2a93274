/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A report with all that it is made of, shared by what shows, prints and saves it. */
#pragma once

#include "draw/report.h"
#include "store/journal.h"

G_BEGIN_DECLS

/** ChamReportWish: What was asked for; @today is the day of printing. */
typedef struct
{
  ChamReportKind kind;
  ChamReportSections sections;
  ChamDayRange range;
  ChamPaper paper;
  ChamDay today;
} ChamReportWish;

/** ChamReportDraft: Immutable, and counted from any thread. */
typedef struct _ChamReportDraft ChamReportDraft;

ChamReportDraft *cham_report_draft_new (const ChamReportWish *wish, ChamOverview *overview,
                                        ChamDaybook *daybook);
ChamReportDraft *cham_report_draft_ref (ChamReportDraft *self);
void cham_report_draft_unref (ChamReportDraft *self);

const ChamReport *cham_report_draft_get_report (const ChamReportDraft *self);
const ChamReportWish *cham_report_draft_get_wish (const ChamReportDraft *self);
ChamReport *cham_report_draft_lay_out (const ChamReportDraft *self, ChamPaper paper);

void cham_report_draft_read (ChamJournal *journal, const ChamReportWish *wish,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
ChamReportDraft *cham_report_draft_read_finish (GAsyncResult *result, GError **error);

void cham_report_draft_make_pdf (ChamReportDraft *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GBytes *cham_report_draft_make_pdf_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamReportDraft, cham_report_draft_unref)

G_END_DECLS
