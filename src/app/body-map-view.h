/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map to point at and to go through with the arrow keys. */
#pragma once

#include <gtk/gtk.h>

#include "model/body.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BODY_MAP_VIEW (cham_body_map_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamBodyMapView, cham_body_map_view, CHAM, BODY_MAP_VIEW, GtkWidget)

GtkWidget *cham_body_map_view_new (void);
void cham_body_map_view_set_shares (ChamBodyMapView *self, const double *shares);
double cham_body_map_view_get_share (ChamBodyMapView *self, ChamBodyRegion region);
ChamBodyRegion cham_body_map_view_get_selected (ChamBodyMapView *self);
void cham_body_map_view_select (ChamBodyMapView *self, ChamBodyRegion region);

G_END_DECLS
