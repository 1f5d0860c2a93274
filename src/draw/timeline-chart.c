/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline as a chart like any other. Its table begins with the last day. */
#include "draw/timeline-private.h"

#include <math.h>

/* Of the note below the chart, in heights of letters; a letter's width is a generous one. */
#define NOTE_SIZE 0.85
#define NOTE_LINE 1.2
#define NOTE_LETTER 0.5
#define NOTE_LINES 6

/* Of the natural height, below which lanes need the room more than the note. */
#define SMALLEST_SHARE 0.75

static const ChamTimeline *
get_timeline (const ChamChart *chart)
{
  return (const ChamTimeline *) chart;
}

/* How flares and weeks were judged; what leaves the program says so itself. */
static char *
make_note (const ChamTimeline *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (cham_timeline_has_flares (self))
    {
      g_autofree char *rule = cham_flare_rule_describe (&self->flare_rule);

      g_string_append (note, rule);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->rule != NULL)
        g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", lane->rule);
    }
  return g_string_free (g_steal_pointer (&note), FALSE);
}

/* Its height at most, for a note is never longer than that on a chart that can be read. */
static double
get_note_height (const char *note, double width, double text_size)
{
  double letters = fmax (width / (NOTE_LETTER * text_size), 1);

  if (*note == '\0')
    return 0;
  return (fmin (ceil (g_utf8_strlen (note, -1) / letters), NOTE_LINES) + 0.5) * NOTE_LINE
         * text_size;
}

static void
draw_note (const char *note, cairo_t *cr, double top, double width, double text_size,
           const ChamPalette *palette)
{
  g_autoptr (ChamText) text = cham_text_new (cr);
  double x = CHAM_TIMELINE_LEFT * text_size;

  cham_text_set_style (text, NOTE_SIZE * text_size, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw_wrapped (text, note, x, top + NOTE_LINE * text_size,
                          width - x - CHAM_TIMELINE_RIGHT * text_size, NOTE_LINE * text_size,
                          NOTE_LINES, CHAM_TEXT_START);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const ChamTimeline *self = get_timeline (chart);
  g_autofree char *note = make_note (self);
  double note_height = get_note_height (note, width, text_size);
  double natural = cham_timeline_get_natural_height (self, text_size);

  if (note_height > 0 && height - note_height >= SMALLEST_SHARE * natural)
    {
      height -= note_height;
      draw_note (note, cr, height, width, text_size, palette);
    }
  cham_timeline_draw (self, cr, width, height, text_size, palette);
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  const ChamTimeline *self = get_timeline (chart);
  g_autofree char *note = make_note (self);

  return cham_timeline_get_natural_height (self, text_size)
         + get_note_height (note, width, text_size);
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

static gboolean
is_grouped (const ChamTimeline *timeline)
{
  return timeline->grouping.unit != CHAM_DAY_UNIT_DAY;
}

static char **
list_headings (const ChamChart *chart)
{
  const ChamTimeline *timeline = get_timeline (chart);

  return is_grouped (timeline) ? cham_timeline_list_mean_headings (timeline)
                               : cham_timeline_list_headings (timeline);
}

static guint
count_rows (const ChamChart *chart)
{
  const ChamTimeline *timeline = get_timeline (chart);

  return is_grouped (timeline) ? cham_timeline_count_periods (timeline)
                               : (guint) cham_day_range_get_length (timeline->range);
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  const ChamTimeline *timeline = get_timeline (chart);

  return is_grouped (timeline) ? cham_timeline_get_period (timeline, row)
                               : timeline->range.to - (ChamDay) row;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const ChamTimeline *timeline = get_timeline (chart);
  ChamDay day = get_row_day (chart, row);

  if (is_grouped (timeline))
    return cham_timeline_list_mean_cells (timeline, day, cells);
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
