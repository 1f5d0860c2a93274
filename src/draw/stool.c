/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Seven shapes in one colour, an outline over a faint fill, so that they read in light and dark
 * and without colour: from separate pellets over whole pieces to a puddle. They are drawn in a
 * square of 24 by 24 and scaled. */
#include "draw/stool.h"

#include <math.h>

#define SQUARE 24.0
#define LINE 1.5
#define FILL 0.22

/* A blob: @x and @y of its middle, half its width and height. */
typedef struct
{
  double x, y, width, height;
} Blob;

static const Blob pellets[] = { { 6, 8, 3, 2.8 },
                                { 13.2, 6.4, 2.8, 2.6 },
                                { 19, 10.5, 2.7, 2.7 },
                                { 9, 16, 3.1, 2.9 },
                                { 16.2, 17.2, 2.9, 2.7 } };
static const Blob lumps[] = { { 5.5, 14, 3.6, 3.6 },
                              { 10.2, 11.6, 4, 4 },
                              { 14.6, 13, 3.8, 3.8 },
                              { 18.8, 10.8, 3.5, 3.5 } };
static const Blob pieces[]
    = { { 6.6, 7.6, 4.4, 3.2 }, { 17.6, 8.6, 4.2, 3 }, { 11.8, 16.8, 5.4, 3.4 } };
static const Blob drops[]
    = { { 6, 6.5, 1.3, 1.7 }, { 12.4, 4.6, 1.3, 1.7 }, { 18, 7.4, 1.3, 1.7 } };

static void
add_blob (cairo_t *cr, const Blob *blob, double grown)
{
  cairo_save (cr);
  cairo_translate (cr, blob->x, blob->y);
  cairo_scale (cr, blob->width + grown, blob->height + grown);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
}

static void
set_color (cairo_t *cr, const ChamColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
finish (cairo_t *cr, const ChamColor *color)
{
  set_color (cr, color, FILL);
  cairo_fill_preserve (cr);
  set_color (cr, color, 1);
  cairo_stroke (cr);
}

static void
draw_blobs (cairo_t *cr, const Blob *blobs, gsize count, const ChamColor *color)
{
  for (gsize i = 0; i < count; i++)
    {
      add_blob (cr, &blobs[i], 0);
      finish (cr, color);
    }
}

/* One piece of several blobs: the outline of all, with no line where they meet. */
static void
draw_joined (cairo_t *cr, const Blob *blobs, gsize count, const ChamColor *color)
{
  cairo_push_group (cr);
  for (gsize i = 0; i < count; i++)
    add_blob (cr, &blobs[i], LINE / 2);
  set_color (cr, color, 1);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  for (gsize i = 0; i < count; i++)
    {
      add_blob (cr, &blobs[i], -LINE / 2);
      cairo_fill (cr);
    }
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  for (gsize i = 0; i < count; i++)
    add_blob (cr, &blobs[i], -LINE / 2);
  set_color (cr, color, FILL);
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

/* A gently bent piece with round ends. */
static void
add_sausage (cairo_t *cr)
{
  cairo_move_to (cr, 5.5, 11);
  cairo_curve_to (cr, 9.5, 7.4, 14.5, 11.8, 17.6, 7.6);
  cairo_curve_to (cr, 20, 4.6, 24, 8.4, 21.4, 11.6);
  cairo_curve_to (cr, 16.6, 17.6, 12.4, 13.4, 8.4, 17);
  cairo_curve_to (cr, 4.4, 19.6, 1.4, 14.4, 5.5, 11);
  cairo_close_path (cr);
}

static void
draw_cracks (cairo_t *cr)
{
  static const double cracks[][4] = { { 8.2, 10.2, 9.6, 12.8 },
                                      { 9.8, 15.8, 9.2, 14.2 },
                                      { 13, 10.6, 13.6, 13 },
                                      { 17, 8.6, 18, 11.2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cracks); i++)
    {
      cairo_move_to (cr, cracks[i][0], cracks[i][1]);
      cairo_line_to (cr, cracks[i][2], cracks[i][3]);
    }
  cairo_stroke (cr);
}

/* A heap without a clear edge: its outline runs in and out. */
static void
draw_mush (cairo_t *cr, const ChamColor *color)
{
  const int waves = 9;

  for (int i = 0; i <= waves * 16; i++)
    {
      double turn = 2 * G_PI * i / (waves * 16);
      double radius = 1 + 0.13 * sin (waves * turn) + 0.05 * sin (4 * turn + 1);

      cairo_line_to (cr, 12 + 9 * radius * cos (turn), 13 + 5.6 * radius * sin (turn));
    }
  cairo_close_path (cr);
  finish (cr, color);
}

static void
draw_puddle (cairo_t *cr, const ChamColor *color)
{
  draw_blobs (cr, drops, G_N_ELEMENTS (drops), color);
  cairo_move_to (cr, 2, 15.6);
  cairo_curve_to (cr, 5, 12.6, 8, 15, 11.4, 13.4);
  cairo_curve_to (cr, 15, 11.6, 18.4, 14.6, 22, 15.4);
  cairo_curve_to (cr, 23, 19.4, 17, 19, 13.6, 19.8);
  cairo_curve_to (cr, 9.6, 20.8, 3, 20.4, 2, 15.6);
  cairo_close_path (cr);
  finish (cr, color);
}

/**
 * cham_stool_draw:
 * @form: 1–7; for any other nothing is drawn
 * @size: width and height of the square to draw in, its corner at the origin
 */
void
cham_stool_draw (cairo_t *cr, int form, double size, const ChamColor *color)
{
  cairo_save (cr);
  cairo_scale (cr, size / SQUARE, size / SQUARE);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  if (form == 1)
    draw_blobs (cr, pellets, G_N_ELEMENTS (pellets), color);
  else if (form == 2)
    draw_joined (cr, lumps, G_N_ELEMENTS (lumps), color);
  else if (form == 3 || form == 4)
    {
      add_sausage (cr);
      finish (cr, color);
    }
  else if (form == 5)
    draw_blobs (cr, pieces, G_N_ELEMENTS (pieces), color);
  else if (form == 6)
    draw_mush (cr, color);
  else if (form == 7)
    draw_puddle (cr, color);
  if (form == 3)
    draw_cracks (cr);
  cairo_restore (cr);
}
