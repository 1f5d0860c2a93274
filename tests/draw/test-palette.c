/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Colours that can be seen and told apart: contrast ratios as WCAG 2.2 defines them. */
#include "draw/palette.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, 1 }

static const ChamColor light_grounds[] = { RGB (0xffffff), RGB (0xfafafa) };
static const ChamColor dark_grounds[] = { RGB (0x242424), RGB (0x1d1d20) };

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const ChamColor *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green)
         + 0.0722 * linearize (color->blue);
}

static double
get_contrast (const ChamColor *a, const ChamColor *b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (fmax (first, second) + 0.05) / (fmin (first, second) + 0.05);
}

static void
check_ground (const ChamPalette *palette, const ChamColor *ground)
{
  const ChamColor *const texts[] = { &palette->text, &palette->faint_text };
  const ChamColor *const marks[]
      = { &palette->severity, &palette->supportive, &palette->watched, &palette->sleep,
          &palette->other, &palette->doses, &palette->crosshair };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpfloat (get_contrast (texts[i], ground), >=, 4.5);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_cmpfloat (get_contrast (marks[i], ground), >=, 3);
}

static void
test_contrast (void)
{
  for (int kind = CHAM_PALETTE_LIGHT; kind <= CHAM_PALETTE_PAPER; kind++)
    {
      const ChamPalette *palette = cham_palette_get (kind);
      gboolean dark = kind == CHAM_PALETTE_DARK || kind == CHAM_PALETTE_DARK_CONTRAST;
      const ChamColor *grounds = dark ? dark_grounds : light_grounds;

      for (gsize i = 0; i < G_N_ELEMENTS (light_grounds); i++)
        check_ground (palette, &grounds[i]);
    }
}

/* In grey the sides of the diet differ, and severity differs from the lanes around it. */
static void
test_grey (void)
{
  for (int kind = CHAM_PALETTE_LIGHT; kind <= CHAM_PALETTE_PAPER; kind++)
    {
      const ChamPalette *palette = cham_palette_get (kind);

      g_assert_cmpfloat (get_contrast (&palette->supportive, &palette->watched), >=, 1.7);
    }
}

static void
test_surface_shows_through (void)
{
  for (int kind = CHAM_PALETTE_LIGHT; kind <= CHAM_PALETTE_PAPER; kind++)
    {
      const ChamPalette *palette = cham_palette_get (kind);

      g_assert_cmpfloat (palette->background.alpha, ==, 0);
      g_assert_cmpfloat (palette->flare.alpha, <, 0.3);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/grey", test_grey);
  g_test_add_func ("/palette/surface-shows-through", test_surface_shows_through);
  return g_test_run ();
}
