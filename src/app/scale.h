/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A rating on a short scale, with "not recorded" as a state of its own. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_SCALE (cham_scale_get_type ())
G_DECLARE_FINAL_TYPE (ChamScale, cham_scale, CHAM, SCALE, GtkWidget)

/* The most cells that fit a phone. */
#define CHAM_SCALE_MAX_CELLS 11

/* Signals: edited (double value), NAN for cleared. */

GtkWidget *cham_scale_new (int minimum, int maximum);
double cham_scale_get_value (ChamScale *self);
void cham_scale_set_value (ChamScale *self, double value);

G_END_DECLS
