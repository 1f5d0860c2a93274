/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map: it stays in its area, every region can be found, and shares can be told apart
 * in grey. */
#include "draw/body-map.h"

#include <math.h>
#include <string.h>

static const ChamBodyMap sizes[] = {
  { 300, 380, 12 }, { 800, 980, 18 }, { 64, 72, 0 }, { 900, 300, 14 }, { 200, 900, 10 },
};

static void
fill (double *shares, double share)
{
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    shares[i] = share;
}

/* The darkness of the region's middle, 0–255, of a map of shares without letters. */
static int
sample (const double *shares, ChamPaletteKind kind, ChamBodyRegion region)
{
  const ChamBodyMap map = { 400, 480, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 480);
  cairo_t *cr = cairo_create (surface);
  double x, y, sum = 0;

  cham_body_map_draw (&map, cr, shares, cham_palette_get (kind));
  cairo_surface_flush (surface);
  cham_body_map_get_middle (&map, region, &x, &y);
  for (int row = -6; row < 6; row++)
    for (int column = -6; column < 6; column++)
      {
        const guchar *pixel = cairo_image_surface_get_data (surface)
                              + (gsize) ((int) y + row)
                                    * (gsize) cairo_image_surface_get_stride (surface)
                              + (gsize) ((int) x + column) * 4;

        sum += pixel[3];
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (int) lround (sum / 144);
}

static void
test_ink_extents (void)
{
  double shares[CHAM_BODY_N_REGIONS];

  fill (shares, 0.5);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface
          = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      cham_body_map_draw (&sizes[i], cr, shares, cham_palette_get (CHAM_PALETTE_LIGHT));
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, -1);
      g_assert_cmpfloat (y, >=, -1);
      g_assert_cmpfloat (x + width, <=, sizes[i].width + 1);
      g_assert_cmpfloat (y + height, <=, sizes[i].height + 1);
      g_assert_cmpfloat (fmax (width / sizes[i].width, height / sizes[i].height), >, 0.9);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_every_region_is_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int region = 0; region < CHAM_BODY_N_REGIONS; region++)
      {
        ChamBodyRegion found = CHAM_BODY_N_REGIONS;
        double x, y;

        if (sizes[i].width < 100)
          continue; /* a thumbnail, which nobody points into */
        cham_body_map_get_middle (&sizes[i], (ChamBodyRegion) region, &x, &y);
        g_assert_true (cham_body_map_find_region (&sizes[i], x, y, &found));
        g_assert_cmpint (found, ==, region);
      }
}

static void
test_nothing_beside (void)
{
  ChamBodyRegion found = CHAM_BODY_N_REGIONS;

  g_assert_false (cham_body_map_find_region (&sizes[1], 2, 2, &found));
  g_assert_false (cham_body_map_find_region (&sizes[1], 400, 60, &found));
  g_assert_cmpint (found, ==, CHAM_BODY_N_REGIONS);
}

/* Seen from the front the person's right is at the left, from behind it is at the right. */
static void
test_sides (void)
{
  double right_front, left_front, right_back, left_back, y;

  cham_body_map_get_middle (&sizes[1], CHAM_BODY_ARM_RIGHT_FRONT, &right_front, &y);
  cham_body_map_get_middle (&sizes[1], CHAM_BODY_ARM_LEFT_FRONT, &left_front, &y);
  cham_body_map_get_middle (&sizes[1], CHAM_BODY_ARM_RIGHT_BACK, &right_back, &y);
  cham_body_map_get_middle (&sizes[1], CHAM_BODY_ARM_LEFT_BACK, &left_back, &y);
  g_assert_cmpfloat (right_front, <, left_front);
  g_assert_cmpfloat (left_front, <, left_back);
  g_assert_cmpfloat (left_back, <, right_back);
}

static void
test_shares_differ (void)
{
  for (int kind = CHAM_PALETTE_LIGHT; kind <= CHAM_PALETTE_PAPER; kind++)
    {
      double shares[CHAM_BODY_N_REGIONS];
      int before = -1;

      fill (shares, NAN);
      g_assert_cmpint (sample (shares, (ChamPaletteKind) kind, CHAM_BODY_LEG_LEFT_FRONT), ==, 0);
      for (double share = 0; share <= 1; share += 0.25)
        {
          int ink;

          fill (shares, share);
          ink = sample (shares, (ChamPaletteKind) kind, CHAM_BODY_LEG_LEFT_FRONT);
          g_assert_cmpint (ink, >, before + 8);
          before = ink;
        }
    }
}

static void
test_marks (void)
{
  g_assert_cmpstr (cham_body_share_get_mark (NAN), ==, "");
  g_assert_cmpstr (cham_body_share_get_mark (0), ==, "0");
  g_assert_cmpstr (cham_body_share_get_mark (0.75), ==, "¾");
  g_assert_cmpstr (cham_body_share_get_mark (1), ==, "1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-map/ink-extents", test_ink_extents);
  g_test_add_func ("/body-map/every-region-is-found", test_every_region_is_found);
  g_test_add_func ("/body-map/nothing-beside", test_nothing_beside);
  g_test_add_func ("/body-map/sides", test_sides);
  g_test_add_func ("/body-map/shares-differ", test_shares_differ);
  g_test_add_func ("/body-map/marks", test_marks);
  return g_test_run ();
}
