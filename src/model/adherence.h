/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much of what was due was recorded, and how much of that was taken. */
#pragma once

#include "model/treatment.h"

G_BEGIN_DECLS

/**
 * ChamAdherence:
 * @due: doses that the schedule asked for
 * @recorded: those of them that were taken or skipped; the others are unknown, not missed
 * @taken: those of them that were taken
 * @extra: doses taken beside the schedule, and as needed
 */
typedef struct
{
  guint due;
  guint recorded;
  guint taken;
  guint extra;
} ChamAdherence;

/** ChamDayMark: What a day's doses say at a glance. */
typedef enum
{
  CHAM_DAY_MARK_NONE,         /* nothing was due or taken */
  CHAM_DAY_MARK_NOT_RECORDED, /* nothing is recorded */
  CHAM_DAY_MARK_PARTLY,
  CHAM_DAY_MARK_SKIPPED,      /* all doses are recorded, and none was taken */
  CHAM_DAY_MARK_TAKEN,        /* all doses were taken */
} ChamDayMark;

ChamAdherence cham_adherence_count (const ChamTreatment *treatment, const GPtrArray *doses,
                                    ChamDayRange days, ChamDay today);
GArray *cham_adherence_list_days (const ChamTreatment *treatment, const GPtrArray *doses,
                                  ChamDayRange days, ChamDay today);
void cham_adherence_add (ChamAdherence *self, const ChamAdherence *other);
ChamDayMark cham_adherence_get_mark (const ChamAdherence *self);

G_END_DECLS
