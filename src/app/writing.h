/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The day's entries. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_WRITING (cham_writing_get_type ())
G_DECLARE_FINAL_TYPE (ChamWriting, cham_writing, CHAM, WRITING, ChamPage)

void cham_writing_show_entry (ChamWriting *self, gint64 id);

G_END_DECLS
