/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window tells people after they did something: a toast with Undo, or what failed. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

void cham_feedback_offer_undo (GtkWidget *widget, ChamJournal *journal, const char *text);
AdwToast *cham_feedback_offer (GtkWidget *widget, const char *text, const char *button);
void cham_feedback_tell (GtkWidget *widget, const char *text);
void cham_feedback_tell_print (GtkWidget *widget, GtkPrintOperationResult result,
                               GtkPrintOperation *operation);
void cham_feedback_tell_result (GtkWidget *widget, const char *heading, const char *body);
void cham_feedback_tell_error (GtkWidget *widget, const GError *error);

G_END_DECLS
