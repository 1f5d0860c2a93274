/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The circle that grows with the breath. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_BREATH_CIRCLE (cham_breath_circle_get_type ())
G_DECLARE_FINAL_TYPE (ChamBreathCircle, cham_breath_circle, CHAM, BREATH_CIRCLE, GtkWidget)

void cham_breath_circle_set_radius (ChamBreathCircle *self, double radius);

G_END_DECLS
