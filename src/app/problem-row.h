/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is wrong with the field above, in a row of its own. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_PROBLEM_ROW (cham_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamProblemRow, cham_problem_row, CHAM, PROBLEM_ROW, AdwPreferencesRow)

void cham_problem_row_show (ChamProblemRow *self, const char *text);

G_END_DECLS
