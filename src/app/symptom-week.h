/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The symptom ticks of the seven days that end with a day, read from the journal. */
#pragma once

#include "analysis/weekly-score.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamSymptomWeek:
 * @titles: (element-type utf8): the symptoms in the person's language
 */
typedef struct
{
  GPtrArray *titles;
  ChamWeeklyScore score;
} ChamSymptomWeek;

ChamSymptomWeek *cham_symptom_week_load (ChamJournal *journal, ChamDay day, GError **error);
void cham_symptom_week_free (ChamSymptomWeek *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamSymptomWeek, cham_symptom_week_free)

G_END_DECLS
