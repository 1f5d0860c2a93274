/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A region that is not recorded is an empty outline; one without a sign of eczema is palely
 * grey; from a quarter on the fill grows darker, and on it stands the share: it can be read
 * without colour. */
#include "draw/body-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/body-outline.h"
#include "draw/rule.h"
#include "draw/text.h"

/* Where the figures stand: @scale from figure units, @x[back] their middles, @y their top. */
typedef struct
{
  double scale;
  double x[2];
  double y;
} Placement;

#define SHEET_WIDTH (2 * CHAM_BODY_FIGURE_WIDTH)
#define CAPTION_LINES 1.7
/* A region smaller than this, in units of the surface, is found when it is only touched. */
#define TOUCH 24.0

static Placement
place (const ChamBodyMap *self)
{
  double captions = self->text_size * CAPTION_LINES;
  double scale = fmin (self->width / SHEET_WIDTH,
                       (self->height - captions) / CHAM_BODY_FIGURE_HEIGHT);
  double middle = self->width / 2, apart = scale * CHAM_BODY_FIGURE_WIDTH / 2;
  double used = scale * CHAM_BODY_FIGURE_HEIGHT + captions;

  return (Placement) { fmax (scale, 0.01), { middle - apart, middle + apart },
                       fmax ((self->height - used) / 2, 0) };
}

static void
enter_figure (cairo_t *cr, const Placement *placement, gboolean back)
{
  cairo_translate (cr, placement->x[back ? 1 : 0], placement->y);
  cairo_scale (cr, placement->scale, placement->scale);
}

static void
trace (cairo_t *cr, const Placement *placement, ChamBodyRegion region)
{
  cairo_save (cr);
  enter_figure (cr, placement, cham_body_region_is_back (region));
  cairo_new_path (cr);
  cham_body_outline_trace (cr, region);
  cairo_restore (cr);
}

static ChamColor
fade (const ChamColor *color, double alpha)
{
  return (ChamColor) { color->red, color->green, color->blue, color->alpha * alpha };
}

static void
draw_region (cairo_t *cr, const Placement *placement, ChamBodyRegion region, double share,
             const ChamPalette *palette)
{
  ChamColor fill = share > 0 ? fade (&palette->severity, share < 1 ? 0.1 + 0.55 * share : 0.9)
                             : fade (&palette->text, 0.07);

  trace (cr, placement, region);
  if (!isnan (share))
    {
      cham_set_color (cr, &fill);
      cairo_fill_preserve (cr);
    }
  cham_set_color (cr, &palette->faint_text);
  cairo_set_line_width (cr, CLAMP (placement->scale, 0.6, 2));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
draw_details (cairo_t *cr, const Placement *placement, gboolean back, const ChamPalette *palette)
{
  ChamColor color = fade (&palette->faint_text, 0.55);

  cairo_save (cr);
  enter_figure (cr, placement, back);
  cairo_new_path (cr);
  cham_body_outline_trace_details (cr, back);
  cairo_restore (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, CLAMP (0.9 * placement->scale, 0.5, 1.6));
  cham_set_color (cr, &color);
  cairo_stroke (cr);
}

/* What can be read on the strongest fill. */
static ChamColor
get_opposite (const ChamColor *text)
{
  double tone = text->green < 0.5 ? 1 : 0.08;

  return (ChamColor) { tone, tone, tone, 1 };
}

static void
draw_mark (cairo_t *cr, ChamText *text, const ChamBodyMap *self, ChamBodyRegion region,
           double share, const char *mark, const ChamPalette *palette)
{
  ChamColor color = share < 1 ? palette->text : get_opposite (&palette->text);
  double x, y;

  if (isnan (share) || (share == 0 && region == CHAM_BODY_GENITALS))
    return;
  cham_body_map_get_middle (self, region, &x, &y);
  cham_text_set_color (text, &color);
  cham_text_draw (text, mark, x, y + self->text_size * 0.36, CHAM_TEXT_MIDDLE);
}

/* Below each figure its name, and which of its sides is the person's left. */
static void
draw_caption (ChamText *text, const ChamBodyMap *self, const Placement *placement, gboolean back,
              const ChamPalette *palette)
{
  double x = placement->x[back ? 1 : 0], away = 50 * placement->scale;
  double y = placement->y + CHAM_BODY_FIGURE_HEIGHT * placement->scale + self->text_size * 1.3;
  /* Translators: short for the right and the left side of the body */
  const char *right = C_ ("body", "R"), *left = C_ ("body", "L");

  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw (text, back ? _ ("Back") : _ ("Front"), x, y, CHAM_TEXT_MIDDLE);
  cham_text_draw (text, back ? left : right, x - away, y, CHAM_TEXT_MIDDLE);
  cham_text_draw (text, back ? right : left, x + away, y, CHAM_TEXT_MIDDLE);
}

static void
draw_letters (const ChamBodyMap *self, cairo_t *cr, const Placement *placement,
              const double *shares, const char *const *marks, const ChamPalette *palette)
{
  g_autoptr (ChamText) text = cham_text_new (cr);

  cham_text_set_style (text, self->text_size, TRUE);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    draw_mark (cr, text, self, (ChamBodyRegion) i, shares[i], marks[i], palette);
  cham_text_set_style (text, self->text_size, FALSE);
  draw_caption (text, self, placement, FALSE, palette);
  draw_caption (text, self, placement, TRUE, palette);
}

/**
 * cham_body_map_draw:
 * @shares: (array fixed-size=13): how much of each region is affected, 0–1, NAN for not recorded
 */
void
cham_body_map_draw (const ChamBodyMap *self, cairo_t *cr, const double *shares,
                    const ChamPalette *palette)
{
  const char *marks[CHAM_BODY_N_REGIONS];

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    marks[i] = cham_body_share_get_mark (shares[i]);
  cham_body_map_draw_marked (self, cr, shares, marks, palette);
}

/**
 * cham_body_map_draw_marked:
 * @shares: (array fixed-size=13): how dark each region is, 0–1, NAN for an empty outline
 * @marks: (array fixed-size=13): what is written on it, in place of the share
 */
void
cham_body_map_draw_marked (const ChamBodyMap *self, cairo_t *cr, const double *shares,
                           const char *const *marks, const ChamPalette *palette)
{
  Placement placement = place (self);

  cairo_save (cr);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    draw_region (cr, &placement, (ChamBodyRegion) i, shares[i], palette);
  draw_details (cr, &placement, FALSE, palette);
  draw_details (cr, &placement, TRUE, palette);
  if (self->text_size > 0)
    draw_letters (self, cr, &placement, shares, marks, palette);
  cairo_restore (cr);
}

/** cham_body_map_trace_region: Makes the outline of @region the path of @cr. */
void
cham_body_map_trace_region (const ChamBodyMap *self, cairo_t *cr, ChamBodyRegion region)
{
  Placement placement = place (self);

  trace (cr, &placement, region);
}

static cairo_t *
create_measure (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/* Whether (@x, @y) is on @region, or as near to it as a fingertip when the region is small. */
static gboolean
is_at (const ChamBodyMap *self, cairo_t *cr, ChamBodyRegion region, double x, double y)
{
  double left, top, right, bottom;

  cham_body_map_trace_region (self, cr, region);
  if (cairo_in_fill (cr, x, y))
    return TRUE;
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  return right - left < TOUCH && fabs (x - (left + right) / 2) <= TOUCH / 2
         && fabs (y - (top + bottom) / 2) <= TOUCH / 2;
}

/**
 * cham_body_map_find_region:
 * @region: (out): what lies at (@x, @y); untouched when nothing does
 *
 * The smallest region is looked at first and is never less than 24 units wide, so that a finger
 * can find it.
 */
gboolean
cham_body_map_find_region (const ChamBodyMap *self, double x, double y, ChamBodyRegion *region)
{
  cairo_t *cr = create_measure ();
  gboolean found = FALSE;

  for (int i = CHAM_BODY_N_REGIONS - 1; i >= 0 && !found; i--)
    {
      found = is_at (self, cr, (ChamBodyRegion) i, x, y);
      if (found)
        *region = (ChamBodyRegion) i;
    }
  cairo_destroy (cr);
  return found;
}

/** cham_body_map_get_middle: A point well inside @region, in units of the surface. */
void
cham_body_map_get_middle (const ChamBodyMap *self, ChamBodyRegion region, double *x, double *y)
{
  Placement placement = place (self);

  cham_body_outline_get_middle (region, x, y);
  *x = placement.x[cham_body_region_is_back (region) ? 1 : 0] + *x * placement.scale;
  *y = placement.y + *y * placement.scale;
}

/** cham_body_map_get_extents: The rectangle around @region, in units of the surface. */
void
cham_body_map_get_extents (const ChamBodyMap *self, ChamBodyRegion region, double *x, double *y,
                           double *width, double *height)
{
  cairo_t *cr = create_measure ();
  double right, bottom;

  cham_body_map_trace_region (self, cr, region);
  cairo_path_extents (cr, x, y, &right, &bottom);
  *width = right - *x;
  *height = bottom - *y;
  cairo_destroy (cr);
}

/** cham_body_map_get_natural_height: The height that the figures fill at @width. */
double
cham_body_map_get_natural_height (double width, double text_size)
{
  return width / SHEET_WIDTH * CHAM_BODY_FIGURE_HEIGHT + text_size * CAPTION_LINES;
}

/** cham_body_share_get_mark: "0", "¼", "½", "¾", or "1" for all of a region; "" for NAN. */
const char *
cham_body_share_get_mark (double share)
{
  static const char *const marks[] = { "0", "¼", "½", "¾", "1" };

  if (isnan (share))
    return "";
  return marks[(int) lround (CLAMP (share, 0, 1) * 4)];
}
