/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hands what is asked of any chart to the one it is. It draws nothing itself. */
#include "draw/chart.h"

#include <math.h>

#include "draw/date.h"

void
cham_chart_free (ChamChart *self)
{
  if (self != NULL)
    self->klass->free (self);
}

/**
 * cham_chart_draw:
 * @width: in the units of @cr, pixels on screen and points on paper
 * @height: likewise
 * @text_size: the height of its letters in the same units, e.g. 13 px on screen, 8 pt on paper
 *
 * Draws into the rectangle from the origin and never outside it; nothing without room.
 */
void
cham_chart_draw (const ChamChart *self, cairo_t *cr, double width, double height,
                 double text_size, const ChamPalette *palette)
{
  if (!(width > 0) || !(height > 0) || !(text_size > 0) || !isfinite (width + height))
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  self->klass->draw (self, cr, width, height, text_size, palette);
  cairo_restore (cr);
}

/** cham_chart_get_natural_height: Where it reads well, in the units of @text_size. */
double
cham_chart_get_natural_height (const ChamChart *self, double width, double text_size)
{
  return self->klass->get_natural_height (self, width, text_size);
}

/** cham_chart_is_empty: Whether there is nothing to draw; the caller says so in words. */
gboolean
cham_chart_is_empty (const ChamChart *self)
{
  return self->klass->is_empty (self);
}

/** cham_chart_describe: (transfer full): The chart in one paragraph. */
char *
cham_chart_describe (const ChamChart *self)
{
  return self->klass->describe (self);
}

/** cham_chart_list_headings: (transfer full) (array zero-terminated=1): Of its table. */
char **
cham_chart_list_headings (const ChamChart *self)
{
  return self->klass->list_headings (self);
}

/** cham_chart_count_rows: Of its table, without the headings. */
guint
cham_chart_count_rows (const ChamChart *self)
{
  if (self->klass->get_days == NULL)
    return self->klass->count_rows (self);
  return cham_chart_is_empty (self)
             ? 0
             : (guint) cham_day_range_get_length (self->klass->get_days (self));
}

/**
 * cham_chart_list_cells:
 * @row: from 0 to cham_chart_count_rows() - 1
 *
 * Returns: (transfer full) (array zero-terminated=1): as many cells as there are headings
 */
char **
cham_chart_list_cells (const ChamChart *self, guint row, ChamChartCells cells)
{
  return self->klass->list_cells (self, row, cells);
}

/** cham_chart_get_row_day: The day that a row is of, %CHAM_DAY_NONE when it is of none. */
ChamDay
cham_chart_get_row_day (const ChamChart *self, guint row)
{
  if (self->klass->get_days != NULL)
    return self->klass->get_days (self).to - (ChamDay) row;
  return self->klass->get_row_day != NULL ? self->klass->get_row_day (self, row) : CHAM_DAY_NONE;
}

static void
append_row (GString *text, ChamChartRowFunc append, char **cells)
{
  append (text, (const char *const *) cells, g_strv_length (cells));
  g_strfreev (cells);
}

/**
 * cham_chart_write_rows:
 * @append: writes a row, e.g. as comma-separated text
 *
 * Returns: (transfer full): the table for a file, its headings first
 */
char *
cham_chart_write_rows (const ChamChart *self, ChamChartRowFunc append)
{
  GString *text = g_string_new (NULL);
  guint rows = cham_chart_count_rows (self);

  append_row (text, append, cham_chart_list_headings (self));
  for (guint row = 0; row < rows; row++)
    append_row (text, append, cham_chart_list_cells (self, row, CHAM_CHART_CELLS_FILE));
  return g_string_free (text, FALSE);
}

/** cham_chart_format_day: (transfer full): @day as a cell of a table. */
char *
cham_chart_format_day (ChamDay day, ChamChartCells cells)
{
  char text[CHAM_DAY_TEXT_SIZE];

  return cells == CHAM_CHART_CELLS_PEOPLE ? cham_date_format (day)
                                          : g_strdup (cham_day_print (day, text));
}

/** cham_chart_format_value: (transfer full): @value, NAN for none, as a cell of a table. */
char *
cham_chart_format_value (const ChamMeasure *measure, double value, ChamChartCells cells)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup (cells == CHAM_CHART_CELLS_PEOPLE ? "–" : "");
  if (cells == CHAM_CHART_CELLS_PEOPLE)
    return cham_measure_format_value (measure, value);
  return g_strdup (g_ascii_dtostr (text, sizeof text, value));
}
