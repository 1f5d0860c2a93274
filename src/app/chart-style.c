/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads what the person set; it draws nothing and notices no change. */
#include "app/chart-style.h"

/* The letters of a chart are a little smaller than those of the window. */
#define TEXT_SCALE 0.85

/** cham_chart_style_choose_palette: The colours that go with a style of the screen. */
ChamPaletteKind
cham_chart_style_choose_palette (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? CHAM_PALETTE_DARK_CONTRAST : CHAM_PALETTE_LIGHT_CONTRAST;
  return dark ? CHAM_PALETTE_DARK : CHAM_PALETTE_LIGHT;
}

/** cham_chart_style_get_palette: The colours that go with the style of the screen as it is now. */
ChamPaletteKind
cham_chart_style_get_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  return cham_chart_style_choose_palette (adw_style_manager_get_dark (style),
                                          adw_style_manager_get_high_contrast (style));
}

/** cham_chart_style_get_text_size: Pixels of a chart's letters in @widget. */
double
cham_chart_style_get_text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return MAX (size * TEXT_SCALE, 6.0);
}
