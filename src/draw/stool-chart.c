/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row for each form: its drawing, its words, how many there were, and below them how many in
 * each day, week or month, on one scale for all forms. Forms are an order and no quantity: they
 * are counted, and the middle one is named; there is no mean (Lewis and Heaton, Scand J
 * Gastroenterol 1997;32:920–4). */
#include "draw/stool-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/columns.h"
#include "draw/date.h"
#include "draw/day-labels.h"
#include "draw/rule.h"
#include "draw/stool.h"
#include "draw/text.h"
#include "model/amount.h"
#include "model/stool.h"

/* In heights of letters. */
#define LEFT 3.6
#define RIGHT 0.9
#define TOP 3.4
#define ROW_TITLE 1.7
#define ROW_PLOT 1.9
#define ROW_GAP 0.7
#define LABELS 3.2
#define PICTURE 2.4
#define NARROWEST 1.0
#define FOOT_HEIGHT 0.1

/**
 * Stools:
 * @counts: of each form all stools in @range
 * @series: of each form the stools of a day, 0 on days with stools of other forms alone, NAN on
 *   days without any
 * @days: days with any
 */
typedef struct
{
  ChamChart chart;
  ChamDayRange range;
  guint counts[CHAM_STOOL_N_FORMS];
  ChamSeries *series[CHAM_STOOL_N_FORMS];
  guint days;
} Stools;

static const Stools *
get_stools (const ChamChart *chart)
{
  return (const Stools *) chart;
}

static guint
count_all (const Stools *self)
{
  guint all = 0;

  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    all += self->counts[i];
  return all;
}

static gboolean
is_empty (const ChamChart *chart)
{
  return get_stools (chart)->days == 0;
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return (TOP + CHAM_STOOL_N_FORMS * (ROW_TITLE + ROW_PLOT + ROW_GAP) + LABELS) * text_size;
}

/* The form of the stool at @place, 0 the first, when all lie in a row by form. */
static int
get_form_at (const Stools *self, guint place)
{
  guint seen = 0;

  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      seen += self->counts[i];
      if (place < seen)
        return i + 1;
    }
  return CHAM_STOOL_N_FORMS;
}

/* "4", or "3–4" where the middle lies between two forms. */
static char *
format_median (const Stools *self)
{
  guint all = count_all (self);
  int low = get_form_at (self, (all - 1) / 2), high = get_form_at (self, all / 2);

  if (low == high)
    return g_strdup_printf ("%d", low);
  /* Translators: two neighbouring forms of stool */
  return g_strdup_printf (_ ("%d–%d"), low, high);
}

static char *
format_summary (const Stools *self)
{
  g_autofree char *median = format_median (self);
  g_autofree char *stools = g_strdup_printf (
      ngettext ("%u stool", "%u stools", count_all (self)), count_all (self));
  g_autofree char *days = g_strdup_printf (ngettext ("on %u day", "on %u days", self->days),
                                           self->days);

  /* Translators: "120 stools", "on 97 days", and the median of their forms */
  return g_strdup_printf (_ ("%s %s, median form %s"), stools, days, median);
}

/* The stools of a form in the column that begins on @column's first day. */
static double
sum (const ChamColumn *column)
{
  return round (column->mean * column->recorded);
}

static double
find_highest (const Stools *self, ChamDayStep step)
{
  double highest = 1;

  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      g_autoptr (GArray) columns
          = cham_columns_gather (self->series[i]->values, self->range, step);

      for (guint j = 0; j < columns->len; j++)
        highest = fmax (highest, sum (&g_array_index (columns, ChamColumn, j)));
    }
  return highest;
}

static void
draw_column (const ChamLaneFrame *frame, const ChamColumn *column, double highest)
{
  double start = cham_day_axis_get_start (&frame->days, column->days.from);
  double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
  double width = cham_lane_get_bar_width (frame, end - start);
  double height = frame->height * sum (column) / highest;
  double foot = FOOT_HEIGHT * frame->text_size;

  cham_set_color (frame->cr, height > 0 ? &frame->palette->other : &frame->palette->faint_text);
  cairo_rectangle (frame->cr, (start + end - width) / 2, frame->top + frame->height, width,
                   -fmax (height, foot));
  cairo_fill (frame->cr);
}

static void
draw_plot (const ChamSeries *series, const ChamLaneFrame *frame, double highest)
{
  g_autoptr (GArray) columns
      = cham_columns_gather (series->values, frame->days.range, frame->column);

  cham_day_labels_draw_grid (frame);
  cham_set_color (frame->cr, &frame->palette->grid);
  cham_rule_horizontal (frame->cr, frame->days.x, frame->top + frame->height, frame->days.width,
                        0.06 * frame->text_size);
  for (guint i = 0; i < columns->len; i++)
    draw_column (frame, &g_array_index (columns, ChamColumn, i), highest);
}

static char *
format_count (const Stools *self, int index)
{
  return g_strdup_printf (_ ("%u (%d %%)"), self->counts[index],
                          (int) lround (100.0 * self->counts[index] / count_all (self)));
}

static void
draw_row_title (const Stools *self, const ChamLaneFrame *frame, int index, double top)
{
  double size = frame->text_size, right = frame->days.x + frame->days.width;
  double baseline = top + 1.1 * size;
  g_autofree char *count = format_count (self, index);
  /* Translators: the number of a form of stool, and its words */
  g_autofree char *title = g_strdup_printf (C_ ("stool", "%d  %s"), index + 1,
                                            cham_stool_form_describe (index + 1));
  double taken;

  cairo_save (frame->cr);
  cairo_translate (frame->cr, (LEFT - PICTURE) / 2 * size, top + 0.5 * size);
  cham_stool_draw (frame->cr, index + 1, PICTURE * size, &frame->palette->text);
  cairo_restore (frame->cr);
  cham_text_set_style (frame->text, size, TRUE);
  cham_text_set_color (frame->text, &frame->palette->text);
  taken = cham_text_draw_within (frame->text, count, right, baseline, frame->days.width,
                                 CHAM_TEXT_END);
  cham_text_set_style (frame->text, size, FALSE);
  cham_text_draw_within (frame->text, title, frame->days.x, baseline,
                         fmax (frame->days.width - taken - size, 1), CHAM_TEXT_START);
}

static char *
describe_scale (ChamDayStep step, double highest)
{
  g_autofree char *most = cham_number_format (highest, 0);

  switch (step.unit)
    {
    case CHAM_DAY_UNIT_DAY:
      return g_strdup_printf (_ ("bars: stools a day, the highest is %s"), most);
    case CHAM_DAY_UNIT_WEEK:
      return g_strdup_printf (_ ("bars: stools a week, the highest is %s"), most);
    case CHAM_DAY_UNIT_MONTH:
      if (step.count == 1)
        return g_strdup_printf (_ ("bars: stools a month, the highest is %s"), most);
      return g_strdup_printf (_ ("bars: stools a quarter, the highest is %s"), most);
    case CHAM_DAY_UNIT_YEAR:
    default:
      return g_strdup_printf (_ ("bars: stools in %d years, the highest is %s"), step.count, most);
    }
}

static void
draw_title (const Stools *self, const ChamLaneFrame *frame, double width, double highest)
{
  g_autofree char *summary = format_summary (self);
  g_autofree char *scale = describe_scale (frame->column, highest);
  double size = frame->text_size;

  cham_text_set_style (frame->text, size, TRUE);
  cham_text_set_color (frame->text, &frame->palette->text);
  cham_text_draw_within (frame->text, summary, frame->days.x, size, frame->days.width,
                         CHAM_TEXT_START);
  cham_text_set_style (frame->text, 0.92 * size, FALSE);
  cham_text_set_color (frame->text, &frame->palette->faint_text);
  cham_text_draw_within (frame->text, scale, frame->days.x, 2.4 * size, frame->days.width,
                         CHAM_TEXT_START);
}

static void
draw_rows (const Stools *self, ChamLaneFrame *frame, double highest)
{
  double size = frame->text_size, top = TOP * size;

  frame->height = ROW_PLOT * size;
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      draw_row_title (self, frame, i, top);
      frame->top = top + ROW_TITLE * size;
      draw_plot (self->series[i], frame, highest);
      top = frame->top + frame->height + ROW_GAP * size;
    }
  frame->top = top - ROW_GAP * size;
  cham_day_labels_draw (frame, top + 0.8 * size);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Stools *self = get_stools (chart);
  g_autoptr (ChamText) text = cham_text_new (cr);
  ChamDayAxis axis
      = { self->range, LEFT * text_size, width - (LEFT + RIGHT) * text_size };
  ChamLaneFrame frame
      = { .cr = cr, .text = text, .palette = palette, .text_size = text_size, .days = axis };
  double highest;

  if (is_empty (chart) || !(axis.width > 0))
    return;
  frame.step = cham_day_labels_choose_step (&frame);
  frame.column = cham_columns_choose_step (cham_day_axis_get_day_width (&axis),
                                           NARROWEST * text_size);
  highest = find_highest (self, frame.column);
  draw_title (self, &frame, width, highest);
  draw_rows (self, &frame, highest);
}

static char *
describe (const ChamChart *chart)
{
  const Stools *self = get_stools (chart);
  g_autofree char *range = cham_date_format_range (self->range);
  g_autofree char *summary = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_empty (chart))
    return g_strdup (_ ("No stool is recorded in these days."));
  summary = format_summary (self);
  /* Translators: days, and what was counted in them */
  g_string_append_printf (words, _ ("%s: %s."), range, summary);
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      g_string_append_c (words, ' ');
      /* Translators: the number of a form of stool, its words, and how many there were */
      g_string_append_printf (words, _ ("Form %d, %s: %u."), i + 1,
                              cham_stool_form_describe (i + 1), self->counts[i]);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char **
list_headings (const ChamChart *chart)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_strv_builder_add (headings, _ ("Day"));
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    g_strv_builder_take (headings, g_strdup_printf (_ ("Form %d"), i + 1));
  return g_strv_builder_end (headings);
}

static ChamDayRange
get_days (const ChamChart *chart)
{
  return get_stools (chart)->range;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const Stools *self = get_stools (chart);
  ChamDay day = cham_chart_get_row_day (chart, row);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, cham_chart_format_day (day, cells));
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      double count = cham_series_get (self->series[i], day);
      const char *none = cells == CHAM_CHART_CELLS_PEOPLE ? "–" : "";

      g_strv_builder_take (builder, isnan (count) ? g_strdup (none)
                                                  : g_strdup_printf ("%d", (int) count));
    }
  return g_strv_builder_end (builder);
}

static void
free_stools (ChamChart *chart)
{
  Stools *self = (Stools *) chart;

  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    cham_series_free (self->series[i]);
  g_free (self);
}

static const ChamChartClass stool_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .get_days = get_days,
  .list_cells = list_cells,
  .free = free_stools,
};

static void
count_day (Stools *self, const ChamStoolDay *stools)
{
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      self->counts[i] += stools->counts[i];
      cham_series_set (self->series[i], stools->day, stools->counts[i]);
    }
  self->days++;
}

/**
 * cham_stool_chart_new:
 * @stool_days: (element-type ChamStoolDay): days with stools; those outside @range are left out
 *
 * Returns: (transfer full): the chart; empty without a stool in @range
 */
ChamChart *
cham_stool_chart_new (const GArray *stool_days, ChamDayRange range)
{
  Stools *self = g_new0 (Stools, 1);

  self->chart.klass = &stool_class;
  self->range = range;
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    self->series[i] = cham_series_new (range);
  for (guint i = 0; i < stool_days->len; i++)
    {
      const ChamStoolDay *stools = &g_array_index (stool_days, ChamStoolDay, i);

      if (cham_day_range_contains (range, stools->day))
        count_day (self, stools);
    }
  return &self->chart;
}
