/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Takes a file into the journal of a window. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void cham_journal_import (ChamWindow *window);

G_END_DECLS
