/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which days have something written down, and what, at a glance. */
#pragma once

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamGlance:
 * @severity: worst itch, or skin overall where itch is not recorded; 0–10, NAN for neither
 * @text: (not nullable): the first words of the day's writing in one line, "" for none
 * @readings: values of the check-in, flags included
 * @doses: doses taken
 */
typedef struct
{
  double severity;
  char *text;
  guint readings;
  guint meals;
  guint doses;
  guint photos;
} ChamGlance;

void cham_glance_free (ChamGlance *self);

GArray *cham_journal_list_days (ChamJournal *self, GError **error);
ChamGlance *cham_journal_load_glance (ChamJournal *self, ChamDay day, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGlance, cham_glance_free)

G_END_DECLS
