/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The stools of a day. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_STOOL_ROW (cham_stool_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamStoolRow, cham_stool_row, CHAM, STOOL_ROW, AdwPreferencesRow)

/* Signals:
 *   added (int form, int time), %CHAM_TIME_NONE for no time
 *   removed (gint64 stool) */

GtkWidget *cham_stool_row_new (void);
void cham_stool_row_show (ChamStoolRow *self, GPtrArray *stools, gboolean is_today);

G_END_DECLS
