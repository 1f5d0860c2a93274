/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row of a form that holds a day. */
#pragma once

#include <adwaita.h>

#include "model/day.h"

G_BEGIN_DECLS

#define CHAM_TYPE_DAY_ROW (cham_day_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamDayRow, cham_day_row, CHAM, DAY_ROW, AdwActionRow)

GtkWidget *cham_day_row_new (void);
ChamDay cham_day_row_get_day (ChamDayRow *self);
void cham_day_row_set_day (ChamDayRow *self, ChamDay day);

G_END_DECLS
