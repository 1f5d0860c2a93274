/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts what is finished, a PDF or a picture, into the file that the person wants. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_file_saver_ask (GtkWidget *widget, GtkFileDialog *dialog, GBytes *bytes);
void cham_file_saver_save_pdf (GtkWidget *widget, GBytes *bytes, const char *name);
void cham_file_saver_write (GtkWidget *widget, GBytes *bytes, GFile *file);

G_END_DECLS
