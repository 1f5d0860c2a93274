/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes a journal of a backup, and opens it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_journal_restore (GtkWidget *parent, const char *backup, const char *place);

G_END_DECLS
