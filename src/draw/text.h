/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Letters on a cairo_t that have the same width on a screen, in a picture and on paper. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"

G_BEGIN_DECLS

/** ChamTextAnchor: Which part of a line of text stands at the given x. */
typedef enum
{
  CHAM_TEXT_START,
  CHAM_TEXT_MIDDLE,
  CHAM_TEXT_END,
} ChamTextAnchor;

typedef struct _ChamText ChamText;

ChamText *cham_text_new (cairo_t *cr);
void cham_text_free (ChamText *self);
void cham_text_set_style (ChamText *self, double size, gboolean bold);
void cham_text_set_color (ChamText *self, const ChamColor *color);
double cham_text_measure (ChamText *self, const char *string);
double cham_text_draw (ChamText *self, const char *string, double x, double baseline,
                       ChamTextAnchor anchor);
double cham_text_draw_within (ChamText *self, const char *string, double x, double baseline,
                              double width, ChamTextAnchor anchor);
guint cham_text_count_lines (ChamText *self, const char *string, double width,
                             guint most_lines);
char **cham_text_break (ChamText *self, const char *string, double width);
guint cham_text_draw_wrapped (ChamText *self, const char *string, double x, double baseline,
                              double width, double line_height, guint most_lines,
                              ChamTextAnchor anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamText, cham_text_free)

G_END_DECLS
