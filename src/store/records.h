/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A journal as the flat records that files exchange, out and in. */
#pragma once

#include "model/day.h"
#include "model/record.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamAddReport:
 * @added: records stored
 * @known: records that the journal held already
 * @empty: records that say "not recorded" and store nothing
 * @problems: (element-type ChamRecordProblem): records refused, with line and reason
 */
typedef struct
{
  guint added;
  guint known;
  guint empty;
  GPtrArray *problems;
} ChamAddReport;

void cham_add_report_free (ChamAddReport *self);

/**
 * ChamAddFlags:
 * @CHAM_ADD_SKIP_BAD: store the good records although some are refused
 */
typedef enum
{
  CHAM_ADD_ALL_OR_NOTHING = 0,
  CHAM_ADD_SKIP_BAD = 1 << 0,
} ChamAddFlags;

/** ChamImport: Records on their way into a journal, a little at a time. */
typedef struct _ChamImport ChamImport;

ChamImport *cham_import_new (ChamJournal *journal, GPtrArray *records, ChamAddFlags flags);
void cham_import_free (ChamImport *self);
gboolean cham_import_step (ChamImport *self, GError **error);
double cham_import_get_progress (ChamImport *self);
ChamAddReport *cham_import_finish (ChamImport *self, GError **error);

GPtrArray *cham_journal_list_records (ChamJournal *self, ChamDayRange range, GError **error);
ChamAddReport *cham_journal_add_records (ChamJournal *self, GPtrArray *records,
                                         ChamAddFlags flags, GError **error);

char *cham_journal_dup_mapping (ChamJournal *self, const char *name, GError **error);
gboolean cham_journal_set_mapping (ChamJournal *self, const char *name, const char *text,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamAddReport, cham_add_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamImport, cham_import_free)

G_END_DECLS
