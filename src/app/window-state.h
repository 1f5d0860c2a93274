/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a window remembers on this machine, and what it says about a read-only journal. */
#pragma once

#include <gtk/gtk.h>

#include "store/journal.h"

G_BEGIN_DECLS

GSettings *cham_window_state_new (GtkWindow *window);
char *cham_window_state_dup_place (GSettings *settings);
void cham_window_state_save (GSettings *settings, GtkWindow *window, const char *place);
const char *cham_window_state_describe_read_only (ChamReadOnlyReason reason);

G_END_DECLS
