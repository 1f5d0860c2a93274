/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The colours and letters of charts on screen, which follow the person's settings. */
#pragma once

#include <adwaita.h>

#include "draw/palette.h"

G_BEGIN_DECLS

ChamPaletteKind cham_chart_style_choose_palette (gboolean dark, gboolean high_contrast);
ChamPaletteKind cham_chart_style_get_palette (void);
double cham_chart_style_get_text_size (GtkWidget *widget);

G_END_DECLS
