/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two lines that say what was found. */
#pragma once

#include <adwaita.h>

#include "model/words.h"

G_BEGIN_DECLS

#define CHAM_TYPE_RESULT_ROW (cham_result_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamResultRow, cham_result_row, CHAM, RESULT_ROW, AdwBin)

GtkWidget *cham_result_row_new (void);
void cham_result_row_show (ChamResultRow *self, const char *title, const char *text,
                           gboolean is_name, const ChamWords *words);

G_END_DECLS
