/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rules stay where they are on paper; where there are pixels they are put on whole ones, so
 * that they are crisp. */
#include "draw/rule.h"

#include <math.h>

/** cham_set_color: What is drawn next is drawn in @color. */
void
cham_set_color (cairo_t *cr, const ChamColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static gboolean
has_pixels (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

/* A rule's near edge and thickness, from its middle. */
static double
place_edge (cairo_t *cr, double middle, double *thickness)
{
  if (!has_pixels (cr))
    return middle - *thickness / 2;
  *thickness = fmax (round (*thickness), 1);
  return round (middle - *thickness / 2);
}

/** cham_rule_horizontal: Fills a rule to the right of @x, its middle at @y. */
void
cham_rule_horizontal (cairo_t *cr, double x, double y, double length, double thickness)
{
  double edge = place_edge (cr, y, &thickness);

  cairo_rectangle (cr, x, edge, length, thickness);
  cairo_fill (cr);
}

/** cham_rule_vertical: Fills a rule downward from @y, its middle at @x. */
void
cham_rule_vertical (cairo_t *cr, double x, double y, double length, double thickness)
{
  double edge = place_edge (cr, x, &thickness);

  cairo_rectangle (cr, edge, y, thickness, length);
  cairo_fill (cr);
}
