/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much of each region of the body is affected, on a figure from the front and one from
 * behind. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"
#include "model/body.h"

G_BEGIN_DECLS

/**
 * ChamBodyMap: The figures side by side, as large as fits the area and in its middle.
 * @width, @height: the area, in units of the surface; the map begins at its origin
 * @text_size: of what is written on the regions and below the figures, 0 for no letters
 */
typedef struct
{
  double width;
  double height;
  double text_size;
} ChamBodyMap;

void cham_body_map_draw (const ChamBodyMap *self, cairo_t *cr, const double *shares,
                         const ChamPalette *palette);
void cham_body_map_draw_marked (const ChamBodyMap *self, cairo_t *cr, const double *shares,
                                const char *const *marks, const ChamPalette *palette);
void cham_body_map_trace_region (const ChamBodyMap *self, cairo_t *cr, ChamBodyRegion region);
gboolean cham_body_map_find_region (const ChamBodyMap *self, double x, double y,
                                    ChamBodyRegion *region);
void cham_body_map_get_middle (const ChamBodyMap *self, ChamBodyRegion region, double *x,
                               double *y);
void cham_body_map_get_extents (const ChamBodyMap *self, ChamBodyRegion region, double *x,
                                double *y, double *width, double *height);
double cham_body_map_get_natural_height (double width, double text_size);
const char *cham_body_share_get_mark (double share);

G_END_DECLS
