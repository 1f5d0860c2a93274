/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What every place's page is: a widget that is handed its journal and the day to show. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PAGE (cham_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChamPage, cham_page, CHAM, PAGE, AdwBin)

/**
 * ChamPageClass:
 * @save: stores what was typed and is not stored yet; does nothing unless overridden
 *
 * A page holds its own header bar, and shows a day or a toast by way of the window: it
 * activates "win.open-day" with the day, or calls the functions of feedback.h.
 */
struct _ChamPageClass
{
  AdwBinClass parent_class;

  void (*save) (ChamPage *self);
};

ChamJournal *cham_page_get_journal (ChamPage *self);
gboolean cham_page_can_edit (ChamPage *self);
ChamDay cham_page_get_day (ChamPage *self);
void cham_page_set_day (ChamPage *self, ChamDay day);
void cham_page_save (ChamPage *self);

G_END_DECLS
