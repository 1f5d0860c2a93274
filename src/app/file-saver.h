/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts a finished PDF where the person wants it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_pdf_saver_run (GtkWidget *widget, GBytes *bytes, const char *name);
void cham_pdf_saver_write (GtkWidget *widget, GBytes *bytes, GFile *file);

G_END_DECLS
