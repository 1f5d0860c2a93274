/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The printer, its options and the page set-up that were used last on this machine. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *cham_print_memory_dup_path (void);
GtkPageSetup *cham_print_memory_recall (const char *path, GtkPrintOperation *job);
gboolean cham_print_memory_keep (const char *path, GtkPrintOperation *job, GError **error);

G_END_DECLS
