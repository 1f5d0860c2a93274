/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline as a chart like any other. Its table begins with the last day. */
#include "draw/timeline-private.h"

static const ChamTimeline *
get_timeline (const ChamChart *chart)
{
  return (const ChamTimeline *) chart;
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  cham_timeline_draw (get_timeline (chart), cr, width, height, text_size, palette);
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return cham_timeline_get_natural_height (get_timeline (chart), text_size);
}

static gboolean
is_empty (const ChamChart *chart)
{
  return cham_timeline_is_empty (get_timeline (chart));
}

static char *
describe (const ChamChart *chart)
{
  return cham_timeline_describe (get_timeline (chart));
}

static char **
list_headings (const ChamChart *chart)
{
  return cham_timeline_list_headings (get_timeline (chart));
}

static guint
count_rows (const ChamChart *chart)
{
  return (guint) cham_day_range_get_length (get_timeline (chart)->range);
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  return get_timeline (chart)->range.to - (ChamDay) row;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const ChamTimeline *timeline = get_timeline (chart);
  ChamDay day = get_row_day (chart, row);

  return cells == CHAM_CHART_CELLS_FILE ? cham_timeline_list_plain_cells (timeline, day)
                                        : cham_timeline_list_cells (timeline, day);
}

static void
free_timeline (ChamChart *chart)
{
  cham_timeline_free ((ChamTimeline *) chart);
}

const ChamChartClass cham_timeline_chart = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .get_row_day = get_row_day,
  .free = free_timeline,
};
