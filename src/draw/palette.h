/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The colours that charts and pages are drawn in: screen light and dark, high contrast, paper. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha;
} ChamColor;

typedef enum
{
  CHAM_PALETTE_LIGHT,
  CHAM_PALETTE_DARK,
  CHAM_PALETTE_LIGHT_CONTRAST,
  CHAM_PALETTE_DARK_CONTRAST,
  CHAM_PALETTE_PAPER,
} ChamPaletteKind;

/**
 * ChamPalette: Told apart by people with colour-blindness and in grey, by lightness and form.
 * @background: alpha 0 where the surface shows through
 * @severity: itch and skin, the line of every chart
 * @flare: shading of flare days
 * @supportive, @watched: the two sides of the diet
 */
typedef struct
{
  ChamColor background;
  ChamColor text;
  ChamColor faint_text;
  ChamColor grid;
  ChamColor severity;
  ChamColor flare;
  ChamColor supportive;
  ChamColor watched;
  ChamColor sleep;
  ChamColor other;
  ChamColor doses;
  ChamColor crosshair;
} ChamPalette;

const ChamPalette *cham_palette_get (ChamPaletteKind kind);

G_END_DECLS
