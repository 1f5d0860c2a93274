/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* An adult of our own drawing, seven and a half heads high, palms forward. Only the half at the
 * viewer's right is written down; the other is its mirror image. Neighbours share the points of
 * the line between them, so that it is one line. */
#include "draw/body-outline.h"

#include <math.h>

/* A point that the outline runs through; at a corner one curve ends and another begins. */
typedef struct
{
  double x, y;
  gboolean corner;
} Knot;

#define CORNER TRUE

/* What is symmetric runs from the middle above to the middle below. */
static const Knot head[] = {
  { 0, 2 }, { 10.5, 4.4 }, { 17.2, 12.5 }, { 18.8, 21.5 }, { 18.6, 26.5 }, { 20, 27.4 },
  { 19.8, 32.5 }, { 17.8, 36.4 }, { 16.4, 42 }, { 13.6, 48 }, { 10.8, 51.8, CORNER },
  { 10.4, 57.5 }, { 12.4, 62.6 }, { 19, 66.8, CORNER }, { 10, 70.8 }, { 0, 72.4 },
};
static const Knot trunk_front[] = {
  { 0, 72.4 }, { 10, 70.8 }, { 19, 66.8, CORNER }, { 31, 71.6 }, { 43, 76.4, CORNER },
  { 38.4, 84 }, { 36.6, 96 }, { 37.4, 108, CORNER }, { 36.4, 122 }, { 33, 140 }, { 31.2, 155 },
  { 33.4, 172 }, { 38.4, 190, CORNER }, { 28.5, 202 }, { 18, 210.5 }, { 9, 214.5, CORNER },
  { 0, 212 },
};
static const Knot trunk_back[] = {
  { 0, 72.4 }, { 10, 70.8 }, { 19, 66.8, CORNER }, { 31, 71.6 }, { 43, 76.4, CORNER },
  { 38.4, 84 }, { 36.6, 96 }, { 37.4, 108, CORNER }, { 36.4, 122 }, { 33, 140 }, { 31.2, 155 },
  { 33.4, 172 }, { 38.4, 190 }, { 41.2, 208 }, { 41.2, 220, CORNER }, { 33, 227.5 },
  { 20, 230 }, { 8, 226 }, { 0, 219, CORNER },
};
static const Knot genitals[] = {
  { 0, 212 }, { 9, 214.5, CORNER }, { 7.2, 224 }, { 0, 231.5, CORNER },
};

/* The limbs run round. */
static const Knot arm[] = {
  { 43, 76.4, CORNER }, { 50.4, 81 }, { 55, 90.5 }, { 56.6, 104 }, { 59, 122 }, { 63.2, 142 },
  { 67.6, 158 }, { 71, 176 }, { 73.2, 194 }, { 76.4, 202 }, { 81, 210.5 }, { 83.4, 219.5 },
  { 81.6, 222.6 }, { 78.4, 217.6 }, { 77.4, 221.5 }, { 77.4, 234 }, { 74.4, 246 }, { 70, 247.5 },
  { 65.4, 239 }, { 62.8, 224 }, { 62.4, 208 }, { 60.6, 196 }, { 55.4, 179 }, { 50.8, 162 },
  { 47.2, 144 }, { 42, 124 }, { 37.4, 108, CORNER }, { 36.6, 96 }, { 38.4, 84 },
};
static const Knot leg_front[] = {
  { 38.4, 190, CORNER }, { 41.2, 208 }, { 41.4, 226 }, { 39.6, 248 }, { 36.4, 272 },
  { 33, 290 }, { 32.2, 302 }, { 33.8, 318 }, { 33, 336 }, { 29.4, 356 }, { 27, 374 },
  { 27.8, 384 }, { 32, 394 }, { 32.6, 400.5 }, { 24, 403 }, { 16.6, 401 }, { 14.6, 392 },
  { 14, 381 }, { 13.2, 366 }, { 10.4, 346 }, { 8.4, 328 }, { 9.6, 310 }, { 9.4, 294 },
  { 7, 272 }, { 3.6, 250 }, { 0, 231.5, CORNER }, { 7.2, 224 }, { 9, 214.5, CORNER },
  { 18, 210.5 }, { 28.5, 202 },
};
static const Knot leg_back[] = {
  { 41.2, 220, CORNER }, { 41.2, 232 }, { 39.6, 248 }, { 36.4, 272 }, { 33, 290 },
  { 32.2, 302 }, { 33.8, 318 }, { 33, 336 }, { 29.4, 356 }, { 27, 374 }, { 27.6, 384 },
  { 30.4, 394 }, { 30, 401 }, { 22, 403 }, { 14.8, 401 }, { 13.6, 392 }, { 14, 381 },
  { 13.2, 366 }, { 10.4, 346 }, { 8.4, 328 }, { 9.6, 310 }, { 9.4, 294 }, { 7, 272 },
  { 3.6, 250 }, { 0.6, 231 }, { 0, 219, CORNER }, { 8, 226 }, { 20, 230 }, { 33, 227.5 },
};

/* Lines that only help to see which side is which: open, in the viewer's right half. */
static const Knot jaw[] = { { 10.8, 51.8, CORNER }, { 6, 55 }, { 0, 56, CORNER } };
static const Knot collarbone[] = { { 6, 78.6, CORNER }, { 16, 77 }, { 30, 77, CORNER } };
static const Knot navel[] = { { 0, 163, CORNER }, { 0, 166.5, CORNER } };
static const Knot knee[] = { { 14, 297, CORNER }, { 20.5, 300.5 }, { 27, 297, CORNER } };
static const Knot spine[] = { { 0, 84, CORNER }, { 0, 116, CORNER } };
static const Knot loin[] = { { 0, 144, CORNER }, { 0, 186, CORNER } };
static const Knot cleft[] = { { 0, 196, CORNER }, { 0, 219, CORNER } };
static const Knot blade[] = { { 13, 103, CORNER }, { 15.5, 114 }, { 24, 118, CORNER } };
static const Knot hollow[] = { { 14, 300, CORNER }, { 20.5, 297 }, { 27, 300, CORNER } };

#define KNOTS(array) array, G_N_ELEMENTS (array)

static const struct
{
  const Knot *knots;
  guint count;
  gboolean symmetric;
  gboolean mirrored;
  double x, y; /* its middle, before it is mirrored */
} outlines[CHAM_BODY_N_REGIONS] = {
  [CHAM_BODY_HEAD_FRONT] = { KNOTS (head), TRUE, FALSE, 0, 32 },
  [CHAM_BODY_HEAD_BACK] = { KNOTS (head), TRUE, FALSE, 0, 32 },
  [CHAM_BODY_TRUNK_FRONT] = { KNOTS (trunk_front), TRUE, FALSE, 0, 130 },
  [CHAM_BODY_TRUNK_BACK] = { KNOTS (trunk_back), TRUE, FALSE, 0, 130 },
  [CHAM_BODY_ARM_LEFT_FRONT] = { KNOTS (arm), FALSE, FALSE, 53.5, 144 },
  [CHAM_BODY_ARM_LEFT_BACK] = { KNOTS (arm), FALSE, TRUE, 53.5, 144 },
  [CHAM_BODY_ARM_RIGHT_FRONT] = { KNOTS (arm), FALSE, TRUE, 53.5, 144 },
  [CHAM_BODY_ARM_RIGHT_BACK] = { KNOTS (arm), FALSE, FALSE, 53.5, 144 },
  [CHAM_BODY_LEG_LEFT_FRONT] = { KNOTS (leg_front), FALSE, FALSE, 23, 260 },
  [CHAM_BODY_LEG_LEFT_BACK] = { KNOTS (leg_back), FALSE, TRUE, 22.5, 260 },
  [CHAM_BODY_LEG_RIGHT_FRONT] = { KNOTS (leg_front), FALSE, TRUE, 23, 260 },
  [CHAM_BODY_LEG_RIGHT_BACK] = { KNOTS (leg_back), FALSE, FALSE, 22.5, 260 },
  [CHAM_BODY_GENITALS] = { KNOTS (genitals), TRUE, FALSE, 0, 220 },
};

static const struct
{
  const Knot *knots;
  guint count;
  gboolean back;
} details[] = {
  { KNOTS (jaw), FALSE },  { KNOTS (collarbone), FALSE }, { KNOTS (navel), FALSE },
  { KNOTS (knee), FALSE }, { KNOTS (spine), TRUE },       { KNOTS (loin), TRUE },
  { KNOTS (cleft), TRUE }, { KNOTS (blade), TRUE },       { KNOTS (hollow), TRUE },
};

static double
get_spacing (const Knot *a, const Knot *b)
{
  return sqrt (hypot (a->x - b->x, a->y - b->y));
}

/* The control point of the curve that leaves @knot for @next. The curve is Catmull and Rom's
 * with centripetal spacing, which neither loops nor overshoots however uneven the points are
 * (Yuksel, Schaefer, Keyser: Computer-Aided Design 2011;43:747-55). */
static Knot
get_control (const Knot *previous, const Knot *knot, const Knot *next)
{
  double a = get_spacing (previous, knot), b = get_spacing (knot, next);
  double c = 2 * a * a + 3 * a * b + b * b, d = 3 * a * (a + b);

  if (knot->corner)
    return (Knot) { knot->x + (next->x - knot->x) / 3, knot->y + (next->y - knot->y) / 3 };
  return (Knot) { (a * a * next->x - b * b * previous->x + c * knot->x) / d,
                  (a * a * next->y - b * b * previous->y + c * knot->y) / d };
}

static void
trace_curve (cairo_t *cr, const Knot *before, const Knot *from, const Knot *to,
             const Knot *after)
{
  Knot leave = get_control (before, from, to);
  Knot arrive = get_control (after, to, from);

  cairo_curve_to (cr, leave.x, leave.y, arrive.x, arrive.y, to->x, to->y);
}

static void
trace_round (cairo_t *cr, const Knot *knots, guint count)
{
  cairo_move_to (cr, knots[0].x, knots[0].y);
  for (guint i = 0; i < count; i++)
    trace_curve (cr, &knots[(i + count - 1) % count], &knots[i], &knots[(i + 1) % count],
                 &knots[(i + 2) % count]);
  cairo_close_path (cr);
}

static void
trace_open (cairo_t *cr, const Knot *knots, guint count)
{
  cairo_move_to (cr, knots[0].x, knots[0].y);
  for (guint i = 0; i + 1 < count; i++)
    trace_curve (cr, &knots[i > 0 ? i - 1 : 0], &knots[i], &knots[i + 1],
                 &knots[MIN (i + 2, count - 1)]);
}

/* The half that is written down, and back up its mirror image without the two ends. */
static GArray *
complete (const Knot *half, guint count)
{
  GArray *whole = g_array_new (FALSE, FALSE, sizeof (Knot));

  g_array_append_vals (whole, half, count);
  for (guint i = count - 2; i > 0; i--)
    {
      Knot mirrored = { -half[i].x, half[i].y, half[i].corner };

      g_array_append_val (whole, mirrored);
    }
  return whole;
}

/** cham_body_outline_trace: Adds the closed outline of @region to the path, figure units. */
void
cham_body_outline_trace (cairo_t *cr, ChamBodyRegion region)
{
  cairo_save (cr);
  if (outlines[region].mirrored)
    cairo_scale (cr, -1, 1);
  if (outlines[region].symmetric)
    {
      g_autoptr (GArray) whole = complete (outlines[region].knots, outlines[region].count);

      trace_round (cr, (const Knot *) (void *) whole->data, whole->len);
    }
  else
    trace_round (cr, outlines[region].knots, outlines[region].count);
  cairo_restore (cr);
}

/** cham_body_outline_trace_details: Adds the open lines within a figure to the path. */
void
cham_body_outline_trace_details (cairo_t *cr, gboolean back)
{
  cairo_save (cr);
  for (int side = 0; side < 2; side++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
        if (details[i].back == back)
          trace_open (cr, details[i].knots, details[i].count);
      cairo_scale (cr, -1, 1);
    }
  cairo_restore (cr);
}

/** cham_body_outline_get_middle: A point well inside @region, where a label has room. */
void
cham_body_outline_get_middle (ChamBodyRegion region, double *x, double *y)
{
  *x = outlines[region].mirrored ? -outlines[region].x : outlines[region].x;
  *y = outlines[region].y;
}
