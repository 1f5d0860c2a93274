/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The tables of colours. Nothing is told by hue alone: severity is the heaviest line, the
 * sides of the diet lie above and below their axis and differ in lightness, flares have a bar
 * and a word. Marks have a contrast of 3 : 1 or more with their background and text 4.5 : 1
 * (WCAG 2.2, 1.4.11 and 1.4.3), which the tests compute. */
#include "draw/palette.h"

#define RGB(hex)                                                                              \
  { ((hex) >> 16) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, 1 }
#define RGBA(hex, alpha)                                                                      \
  { ((hex) >> 16) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, alpha }

static const ChamPalette palettes[] = {
  [CHAM_PALETTE_LIGHT] = {
    .background = RGBA (0xffffff, 0),
    .text = RGB (0x2e2e33),
    .faint_text = RGB (0x66656d),
    .grid = RGB (0xdfdee3),
    .severity = RGB (0xa3223f),
    .flare = RGBA (0xa3223f, 0.13),
    .supportive = RGB (0x00664b),
    .watched = RGB (0xcf7200),
    .sleep = RGB (0x5b8abf),
    .other = RGB (0x6f5499),
    .doses = RGB (0x86858b),
    .crosshair = RGB (0x5e5c64),
  },
  [CHAM_PALETTE_DARK] = {
    .background = RGBA (0x242424, 0),
    .text = RGB (0xf2f1f4),
    .faint_text = RGB (0xb4b2ba),
    .grid = RGB (0x424147),
    .severity = RGB (0xff8f9f),
    .flare = RGBA (0xff8f9f, 0.16),
    .supportive = RGB (0x7fe0bf),
    .watched = RGB (0xc98628),
    .sleep = RGB (0x4f84b8),
    .other = RGB (0xbfa8ea),
    .doses = RGB (0x7e7d85),
    .crosshair = RGB (0xc0bfc6),
  },
  [CHAM_PALETTE_LIGHT_CONTRAST] = {
    .background = RGBA (0xffffff, 0),
    .text = RGB (0x000000),
    .faint_text = RGB (0x3d3c42),
    .grid = RGB (0xa9a8ae),
    .severity = RGB (0x7d0a26),
    .flare = RGBA (0x7d0a26, 0.2),
    .supportive = RGB (0x004231),
    .watched = RGB (0xa85500),
    .sleep = RGB (0x124a85),
    .other = RGB (0x4d2f80),
    .doses = RGB (0x4a494f),
    .crosshair = RGB (0x000000),
  },
  [CHAM_PALETTE_DARK_CONTRAST] = {
    .background = RGBA (0x242424, 0),
    .text = RGB (0xffffff),
    .faint_text = RGB (0xdcdbe0),
    .grid = RGB (0x77767d),
    .severity = RGB (0xffb3bd),
    .flare = RGBA (0xffb3bd, 0.25),
    .supportive = RGB (0xaaf5da),
    .watched = RGB (0xe09b33),
    .sleep = RGB (0x9ccbf5),
    .other = RGB (0xd8c8fa),
    .doses = RGB (0xc4c3c9),
    .crosshair = RGB (0xffffff),
  },
  [CHAM_PALETTE_PAPER] = {
    .background = RGBA (0xffffff, 0),
    .text = RGB (0x1a1a1d),
    .faint_text = RGB (0x5f5e66),
    .grid = RGB (0xd6d5da),
    .severity = RGB (0x8c1532),
    .flare = RGBA (0x8c1532, 0.12),
    .supportive = RGB (0x00573f),
    .watched = RGB (0xc76c00),
    .sleep = RGB (0x5b8abf),
    .other = RGB (0x634a8c),
    .doses = RGB (0x807f86),
    .crosshair = RGB (0x5f5e66),
  },
};

/** cham_palette_get: (transfer none): The colours of @kind. */
const ChamPalette *
cham_palette_get (ChamPaletteKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (palettes), &palettes[CHAM_PALETTE_LIGHT]);
  return &palettes[kind];
}
