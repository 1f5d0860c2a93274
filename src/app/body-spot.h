/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One region of the body map, as something that can have the keyboard and be read aloud. */
#pragma once

#include <gtk/gtk.h>

#include "model/body.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BODY_SPOT (cham_body_spot_get_type ())
G_DECLARE_FINAL_TYPE (ChamBodySpot, cham_body_spot, CHAM, BODY_SPOT, GtkWidget)

GtkWidget *cham_body_spot_new (ChamBodyRegion region);
ChamBodyRegion cham_body_spot_get_region (ChamBodySpot *self);
void cham_body_spot_set_share (ChamBodySpot *self, double share);
void cham_body_spot_advance (ChamBodySpot *self);

const char *cham_body_share_get_title (double share);

G_END_DECLS
