/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* No, Yes, or neither: not recorded. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_FLAG_CHOICE (cham_flag_choice_get_type ())
G_DECLARE_FINAL_TYPE (ChamFlagChoice, cham_flag_choice, CHAM, FLAG_CHOICE, GtkWidget)

/* Signals: edited (double value), NAN for cleared. */

GtkWidget *cham_flag_choice_new (const char *title);
double cham_flag_choice_get_value (ChamFlagChoice *self);
void cham_flag_choice_set_value (ChamFlagChoice *self, double value);

G_END_DECLS
