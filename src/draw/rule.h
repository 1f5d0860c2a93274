/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Thin straight lines and plain fills. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"

G_BEGIN_DECLS

void cham_set_color (cairo_t *cr, const ChamColor *color);
void cham_rule_horizontal (cairo_t *cr, double x, double y, double length, double thickness);
void cham_rule_vertical (cairo_t *cr, double x, double y, double length, double thickness);

G_END_DECLS
