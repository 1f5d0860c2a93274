/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Days as cells: a block for each year, a column for each week, a row for each weekday. What a
 * cell looks like is the affair of the chart. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"
#include "draw/text.h"
#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamCalendar:
 * @text_size: the height of letters
 * @cell: the distance from one day to the next
 * @left: where the first week begins
 */
typedef struct
{
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  double cell;
  double left;
} ChamCalendar;

/** ChamCalendarFunc: Draws the cell of @day, whose upper left corner is (@x, @y). */
typedef void (*ChamCalendarFunc) (const ChamCalendar *calendar, gconstpointer data, ChamDay day,
                                  double x, double y);

ChamCalendar cham_calendar_new (cairo_t *cr, ChamText *text, const ChamPalette *palette,
                                double width, double text_size);
double cham_calendar_get_natural_height (ChamDayRange range, double width, double text_size);
double cham_calendar_draw (const ChamCalendar *self, const char *title, double width,
                           ChamDayRange range, ChamCalendarFunc func, gconstpointer data);
void cham_calendar_trace_cell (const ChamCalendar *self, double x, double y);
void cham_calendar_draw_frame (const ChamCalendar *self, double x, double y,
                               const ChamColor *color);

G_END_DECLS
