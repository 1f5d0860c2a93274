/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A journal's days in other files: in by import, out by export. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void cham_journal_files_import (ChamWindow *window);
void cham_journal_files_export (ChamWindow *window);

G_END_DECLS
