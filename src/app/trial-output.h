/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial to a printer or into a file. */
#pragma once

#include <gtk/gtk.h>

#include "store/journal.h"

G_BEGIN_DECLS

void cham_trial_output_print (GtkWidget *widget, ChamJournal *journal, gint64 trial);
void cham_trial_output_print_packs (GtkWidget *widget, ChamJournal *journal, gint64 trial);
void cham_trial_output_save (GtkWidget *widget, ChamJournal *journal, gint64 trial);

G_END_DECLS
