/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Surfaces into memory. It writes no file: whoever asked knows where and how safely. */
#include "draw/sheet.h"

G_DEFINE_QUARK (cham-sheet-error-quark, cham_sheet_error)
