/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Our own small drawings of the seven stool forms. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"

G_BEGIN_DECLS

void cham_stool_draw (cairo_t *cr, int form, double size, const ChamColor *color);

G_END_DECLS
