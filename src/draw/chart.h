/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What every chart can do, whatever it shows: be drawn at a size, be said in words, be read as
 * a table. Screen, paper, files and the command line know charts by this alone.
 *
 * A new chart embeds #ChamChart as its first member, fills in a static const #ChamChartClass
 * and is immutable from then on. A line in the table of src/app/chart-kind.c puts it into the
 * window, where saving, copying, printing and the table then work by themselves. */
#pragma once

#include <cairo.h>

#include "draw/palette.h"
#include "model/day.h"
#include "model/measure.h"

G_BEGIN_DECLS

typedef struct _ChamChart ChamChart;

/**
 * ChamChartCells: For whom the cells of a table are.
 * @CHAM_CHART_CELLS_PEOPLE: dates in words, values with units, "–" for none
 * @CHAM_CHART_CELLS_FILE: YYYY-MM-DD, numbers with a point, "" for none
 */
typedef enum
{
  CHAM_CHART_CELLS_PEOPLE,
  CHAM_CHART_CELLS_FILE,
} ChamChartCells;

/**
 * ChamChartClass:
 * @draw: draws into the rectangle from the origin and never outside it
 * @get_natural_height: the height at which it reads well when @width wide
 * @is_empty: whether there is nothing to draw; the caller then says what is needed
 * @describe: (transfer full): the chart in one paragraph
 * @list_headings: (transfer full): of the table
 * @get_days: (nullable): what the rows of the table are when there is one for each day, the last
 *   day first; then count_rows and get_row_day are not needed
 * @count_rows: of the table; without a row when the chart is empty
 * @list_cells: (transfer full): as many as there are headings
 * @get_row_day: (nullable): the day a row is of, %CHAM_DAY_NONE for none
 * @free: frees all of it
 */
typedef struct
{
  void (*draw) (const ChamChart *self, cairo_t *cr, double width, double height,
                double text_size, const ChamPalette *palette);
  double (*get_natural_height) (const ChamChart *self, double width, double text_size);
  gboolean (*is_empty) (const ChamChart *self);
  char *(*describe) (const ChamChart *self);
  char **(*list_headings) (const ChamChart *self);
  ChamDayRange (*get_days) (const ChamChart *self);
  guint (*count_rows) (const ChamChart *self);
  char **(*list_cells) (const ChamChart *self, guint row, ChamChartCells cells);
  ChamDay (*get_row_day) (const ChamChart *self, guint row);
  void (*free) (ChamChart *self);
} ChamChartClass;

struct _ChamChart
{
  const ChamChartClass *klass;
};

void cham_chart_free (ChamChart *self);
void cham_chart_draw (const ChamChart *self, cairo_t *cr, double width, double height,
                      double text_size, const ChamPalette *palette);
double cham_chart_get_natural_height (const ChamChart *self, double width, double text_size);
gboolean cham_chart_is_empty (const ChamChart *self);
char *cham_chart_describe (const ChamChart *self);
char **cham_chart_list_headings (const ChamChart *self);
guint cham_chart_count_rows (const ChamChart *self);
char **cham_chart_list_cells (const ChamChart *self, guint row, ChamChartCells cells);
ChamDay cham_chart_get_row_day (const ChamChart *self, guint row);

char *cham_chart_format_day (ChamDay day, ChamChartCells cells);
char *cham_chart_format_value (const ChamMeasure *measure, double value, ChamChartCells cells);

/** ChamChartRowFunc: Told each row of a table, the headings first. */
typedef void (*ChamChartRowFunc) (GString *text, const char *const *cells, guint n_cells);

char *cham_chart_write_rows (const ChamChart *self, ChamChartRowFunc append);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamChart, cham_chart_free)

G_END_DECLS
