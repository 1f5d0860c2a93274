/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The checklist: treatments, their schedules, and doses. */
#pragma once

#include "model/adherence.h"
#include "model/day.h"
#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_treatments (ChamJournal *self, gboolean with_archived,
                                         GError **error);
ChamTreatment *cham_journal_get_treatment (ChamJournal *self, gint64 id, GError **error);
ChamTreatment *cham_journal_find_treatment (ChamJournal *self, const char *name, GError **error);
gboolean cham_journal_add_treatment (ChamJournal *self, ChamTreatment *treatment, GError **error);
gboolean cham_journal_update_treatment (ChamJournal *self, const ChamTreatment *treatment,
                                        GError **error);
gboolean cham_journal_set_treatment_archived (ChamJournal *self, gint64 id, gboolean archived,
                                              GError **error);
gboolean cham_journal_refill_treatment (ChamJournal *self, gint64 id, double added, ChamDay today,
                                        GError **error);
gboolean cham_journal_set_schedule (ChamJournal *self, gint64 treatment_id,
                                    const ChamSchedule *schedule, GError **error);

/**
 * ChamChecklistItem: (a row of a day's checklist)
 * @treatment: what is due or was taken
 * @dose: its state that day; @dose->id is 0 while not recorded
 */
typedef struct
{
  ChamTreatment *treatment;
  ChamDose *dose;
} ChamChecklistItem;

void cham_checklist_item_free (ChamChecklistItem *self);

GPtrArray *cham_journal_list_checklist (ChamJournal *self, ChamDay day, GError **error);
GPtrArray *cham_journal_list_doses (ChamJournal *self, gint64 treatment_id, ChamDayRange days,
                                    GError **error);
GArray *cham_journal_count_doses (ChamJournal *self, ChamDayRange days, GError **error);
gboolean cham_journal_record_dose (ChamJournal *self, ChamDose *dose, GError **error);
gboolean cham_journal_clear_dose (ChamJournal *self, gint64 dose_id, GError **error);

G_END_DECLS
