/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How a treatment stands today: its stock, and what was recorded of it lately. */
#pragma once

#include "model/adherence.h"
#include "model/stock.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamTreatmentStatus:
 * @week: the last 7 days, today included
 * @month: the last 28
 */
typedef struct
{
  ChamStock stock;
  ChamAdherence week;
  ChamAdherence month;
} ChamTreatmentStatus;

GPtrArray *cham_treatment_status_list_doses (ChamJournal *journal, const ChamTreatment *treatment,
                                             ChamDay today, GError **error);
ChamTreatmentStatus cham_treatment_status_count (const ChamTreatment *treatment,
                                                 const GPtrArray *doses, ChamDay today);
char *cham_treatment_status_describe_stock (const ChamTreatmentStatus *self,
                                            const ChamTreatment *treatment, ChamDay today);
char *cham_treatment_status_describe_adherence (const ChamTreatmentStatus *self);

G_END_DECLS
