/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The two figures of the body map, as outlines. Private to the body map. */
#pragma once

#include <cairo.h>

#include "model/body.h"

G_BEGIN_DECLS

/* A figure fits a sheet of this size, with its middle at x = 0 and its crown near y = 0. */
#define CHAM_BODY_FIGURE_WIDTH 176.0
#define CHAM_BODY_FIGURE_HEIGHT 406.0

void cham_body_outline_trace (cairo_t *cr, ChamBodyRegion region);
void cham_body_outline_trace_details (cairo_t *cr, gboolean back);
void cham_body_outline_get_middle (ChamBodyRegion region, double *x, double *y);

G_END_DECLS
