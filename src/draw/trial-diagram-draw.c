/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The strip of periods on top, severity below it, the days along the bottom, and what the marks
 * mean. With and without differ by fill and outline, not by hue alone. */
#include "draw/trial-diagram-private.h"

#include <math.h>

#include "draw/date.h"
#include "draw/rule.h"
#include "draw/text.h"
#include "model/amount.h"

/* In heights of letters. */
#define LEFT 2.4
#define RIGHT 0.8
#define LABELS 1.5
#define STRIP 1.5
#define GAP 1.6 /* with the numbers of the means */
#define PLOT 11
#define AXIS 1.9
#define LEGEND_ROW 1.6
#define LEGEND_COLUMN 9.5
#define SMALL 0.85

/* The kinds of periods, then those of marks. */
#define MOST_LEGEND (CHAM_DIAGRAM_HIDDEN + 1 + CHAM_DIAGRAM_N_MARKS)

typedef struct
{
  const ChamTrialDiagram *self;
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  ChamDayAxis days;
  double top;    /* of the plot */
  double height; /* of the plot */
} Pen;

static gboolean
has_item (const ChamTrialDiagram *self, int item)
{
  for (guint i = 0; i < self->periods->len; i++)
    if ((int) g_array_index (self->periods, ChamDiagramPeriod, i).kind == item)
      return TRUE;
  for (guint i = 0; i < self->marks->len; i++)
    if ((int) g_array_index (self->marks, ChamDiagramMark, i).kind + CHAM_DIAGRAM_HIDDEN + 1
        == item)
      return TRUE;
  return FALSE;
}

/* What there is in the picture and must be explained. */
static int
list_legend (const ChamTrialDiagram *self, int items[MOST_LEGEND])
{
  int n = 0;

  for (int item = 0; item < MOST_LEGEND; item++)
    if (has_item (self, item))
      items[n++] = item;
  return n;
}

static int
count_legend_columns (double width, double text_size)
{
  return CLAMP ((int) ((width - (LEFT + RIGHT) * text_size) / (LEGEND_COLUMN * text_size)), 1,
                MOST_LEGEND);
}

static double
get_legend_height (const ChamTrialDiagram *self, double width, double text_size)
{
  int columns = count_legend_columns (width, text_size);
  int items[MOST_LEGEND];

  return (list_legend (self, items) + columns - 1) / columns * LEGEND_ROW * text_size;
}

/** cham_trial_diagram_get_natural_height: With all rows of its legend. */
double
cham_trial_diagram_get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return (LABELS + STRIP + GAP + PLOT + AXIS) * text_size
         + get_legend_height ((const ChamTrialDiagram *) chart, width, text_size);
}

static double
get_x (const Pen *pen, ChamDay day)
{
  return cham_day_axis_get_start (&pen->days, day);
}

static double
get_y (const Pen *pen, double severity)
{
  return pen->top
         + pen->height
               * (1 - CLAMP (cham_value_axis_normalize (&pen->self->axis, severity), 0, 1));
}

static void
fill_box (const Pen *pen, const ChamColor *color, double x, double y, double width,
          double height)
{
  cham_set_color (pen->cr, color);
  cairo_rectangle (pen->cr, x, y, width, height);
  cairo_fill (pen->cr);
}

static void
outline_box (const Pen *pen, const ChamColor *color, double x, double y, double width,
             double height, gboolean dashed)
{
  const double dashes[] = { 0.25 * pen->text_size, 0.25 * pen->text_size };
  double thickness = fmin (0.14 * pen->text_size, width / 3);

  cham_set_color (pen->cr, color);
  cairo_set_line_width (pen->cr, thickness);
  cairo_set_dash (pen->cr, dashes, dashed ? 2 : 0, 0);
  cairo_rectangle (pen->cr, x + thickness / 2, y + thickness / 2, width - thickness,
                   height - thickness);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

static void
draw_box (const Pen *pen, ChamDiagramPeriodKind kind, double x, double y, double width,
          double height)
{
  switch (kind)
    {
    case CHAM_DIAGRAM_WITH:
      fill_box (pen, &pen->palette->other, x, y, width, height);
      break;
    case CHAM_DIAGRAM_WITHOUT:
      outline_box (pen, &pen->palette->other, x, y, width, height, FALSE);
      break;
    case CHAM_DIAGRAM_HIDDEN:
      outline_box (pen, &pen->palette->faint_text, x, y, width, height, TRUE);
      break;
    case CHAM_DIAGRAM_USUAL:
    default:
      fill_box (pen, &pen->palette->grid, x, y, width, height);
      break;
    }
}

static void
draw_period (const Pen *pen, const ChamDiagramPeriod *period)
{
  ChamDayRange days = cham_day_range_intersect (period->days, pen->days.range);
  double gap = 0.06 * pen->text_size;
  double x, width;

  if (cham_day_range_is_empty (days))
    return;
  x = get_x (pen, days.from);
  width = get_x (pen, days.to + 1) - x;
  if (width > 6 * gap)
    draw_box (pen, period->kind, x + gap, LABELS * pen->text_size, width - 2 * gap,
              STRIP * pen->text_size);
  else
    draw_box (pen, period->kind, x, LABELS * pen->text_size, width, STRIP * pen->text_size);
  if (period->label != NULL && cham_text_measure (pen->text, period->label) <= width)
    cham_text_draw (pen->text, period->label, x + gap, (LABELS - 0.5) * pen->text_size,
                    CHAM_TEXT_START);
  if (days.from > pen->days.range.from)
    {
      cham_set_color (pen->cr, &pen->palette->grid);
      cham_rule_vertical (pen->cr, x, pen->top, pen->height, 0.06 * pen->text_size);
    }
}

static void
draw_periods (const Pen *pen)
{
  cham_text_set_style (pen->text, SMALL * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  for (guint i = 0; i < pen->self->periods->len; i++)
    draw_period (pen, &g_array_index (pen->self->periods, ChamDiagramPeriod, i));
}

static void
draw_value_axis (const Pen *pen)
{
  const ChamValueAxis *axis = &pen->self->axis;

  cham_text_set_style (pen->text, SMALL * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  for (guint i = 0; i < cham_value_axis_get_n_ticks (axis); i++)
    {
      double y = get_y (pen, cham_value_axis_get_tick (axis, i));
      g_autofree char *label = cham_value_axis_format_tick (axis, i);

      cham_set_color (pen->cr, &pen->palette->grid);
      cham_rule_horizontal (pen->cr, pen->days.x, y, pen->days.width, 0.06 * pen->text_size);
      cham_text_draw (pen->text, label, pen->days.x - 0.5 * pen->text_size,
                      y + 0.3 * pen->text_size, CHAM_TEXT_END);
    }
}

/* Every so many weeks that dates do not run into each other; days in a very short trial. */
static int
choose_stride (const Pen *pen, double label)
{
  double days = 1.35 * label / cham_day_axis_get_day_width (&pen->days);

  if (days <= 3)
    return (int) fmax (ceil (days), 1);
  return (int) ceil (days / 7) * 7;
}

static void
draw_day_axis (const Pen *pen)
{
  double baseline = pen->top + pen->height + 1.4 * pen->text_size;
  double right = pen->days.x + pen->days.width;
  g_autofree char *widest = cham_date_format_short (pen->days.range.from);
  int stride;

  cham_text_set_style (pen->text, SMALL * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  stride = choose_stride (pen, cham_text_measure (pen->text, widest));
  for (ChamDay day = pen->days.range.from; day <= pen->days.range.to; day += stride)
    {
      double x = get_x (pen, day);
      g_autofree char *label = cham_date_format_short (day);

      if (day > pen->days.range.from
          && x + cham_text_measure (pen->text, label) > right + RIGHT * pen->text_size)
        break;
      cham_set_color (pen->cr, &pen->palette->faint_text);
      cham_rule_vertical (pen->cr, x, pen->top + pen->height, 0.3 * pen->text_size,
                          0.06 * pen->text_size);
      cham_text_draw_within (pen->text, label, x, baseline, fmax (right - x, 1), CHAM_TEXT_START);
    }
}

static double
get_radius (const Pen *pen)
{
  return fmin (0.22 * pen->text_size, 0.4 * cham_day_axis_get_day_width (&pen->days));
}

/* Days side by side are joined; none is joined across a day without a rating. */
static void
draw_severity (const Pen *pen)
{
  const ChamSeries *series = pen->self->severity;
  gboolean joined = FALSE;

  cham_set_color (pen->cr, &pen->palette->severity);
  cairo_set_line_width (pen->cr, 0.1 * pen->text_size);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  for (ChamDay day = series->range.from; day <= series->range.to; day++)
    {
      double value = cham_series_get (series, day);
      double x = cham_day_axis_get_middle (&pen->days, day);

      if (isfinite (value) && joined)
        cairo_line_to (pen->cr, x, get_y (pen, value));
      else if (isfinite (value))
        cairo_move_to (pen->cr, x, get_y (pen, value));
      joined = isfinite (value);
    }
  cairo_stroke (pen->cr);
  for (ChamDay day = series->range.from; day <= series->range.to; day++)
    {
      double value = cham_series_get (series, day);

      if (!isfinite (value))
        continue;
      cairo_new_sub_path (pen->cr);
      cairo_arc (pen->cr, cham_day_axis_get_middle (&pen->days, day), get_y (pen, value),
                 get_radius (pen), 0, 2 * G_PI);
    }
  cairo_fill (pen->cr);
}

static void
draw_mean (const Pen *pen, const ChamDiagramPeriod *period)
{
  ChamDayRange days = cham_day_range_intersect (period->days, pen->days.range);
  int n;
  double mean = cham_trial_diagram_get_mean (pen->self, period->days, &n);
  double x, width, y;
  g_autofree char *label = NULL;

  if (cham_day_range_is_empty (days) || isnan (mean))
    return;
  label = cham_number_format (mean, 1);
  x = get_x (pen, days.from);
  width = get_x (pen, days.to + 1) - x;
  y = get_y (pen, mean);
  cham_set_color (pen->cr, &pen->palette->text);
  cairo_set_line_width (pen->cr, 0.2 * pen->text_size);
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x + width, y);
  cairo_stroke (pen->cr);
  if (cham_text_measure (pen->text, label) + 0.2 * pen->text_size <= width)
    cham_text_draw (pen->text, label, x + width / 2, pen->top - 0.4 * pen->text_size,
                    CHAM_TEXT_MIDDLE);
}

static void
draw_means (const Pen *pen)
{
  cham_text_set_style (pen->text, SMALL * pen->text_size, TRUE);
  cham_text_set_color (pen->text, &pen->palette->text);
  for (guint i = 0; i < pen->self->periods->len; i++)
    draw_mean (pen, &g_array_index (pen->self->periods, ChamDiagramPeriod, i));
}

/* A cross, a triangle or a diamond around a point. */
static void
draw_mark (const Pen *pen, ChamDiagramMarkKind kind, double x, double y)
{
  double r = 0.42 * pen->text_size;

  cham_set_color (pen->cr, &pen->palette->text);
  cairo_set_line_width (pen->cr, 0.18 * pen->text_size);
  if (kind == CHAM_DIAGRAM_SLIP)
    {
      cairo_move_to (pen->cr, x - r, y - r);
      cairo_line_to (pen->cr, x + r, y + r);
      cairo_move_to (pen->cr, x - r, y + r);
      cairo_line_to (pen->cr, x + r, y - r);
      cairo_stroke (pen->cr);
      return;
    }
  cairo_move_to (pen->cr, x, y - r);
  cairo_line_to (pen->cr, x + r, kind == CHAM_DIAGRAM_REACTION ? y + r : y);
  cairo_line_to (pen->cr, kind == CHAM_DIAGRAM_REACTION ? x - r : x, y + r);
  if (kind == CHAM_DIAGRAM_ILLNESS)
    cairo_line_to (pen->cr, x - r, y);
  cairo_close_path (pen->cr);
  if (kind == CHAM_DIAGRAM_REACTION)
    cairo_fill (pen->cr);
  else
    cairo_stroke (pen->cr);
}

/* At the lower edge of the plot, each kind at a height of its own. */
static void
draw_marks (const Pen *pen)
{
  for (guint i = 0; i < pen->self->marks->len; i++)
    {
      const ChamDiagramMark *mark = &g_array_index (pen->self->marks, ChamDiagramMark, i);
      double y = pen->top + pen->height - (0.8 + 1.1 * mark->kind) * pen->text_size;

      if (cham_day_range_contains (pen->days.range, mark->day))
        draw_mark (pen, mark->kind, cham_day_axis_get_middle (&pen->days, mark->day), y);
    }
}

static void
draw_today (const Pen *pen)
{
  const double dashes[] = { 0.3 * pen->text_size, 0.3 * pen->text_size };
  double x;

  if (!cham_day_range_contains (pen->days.range, pen->self->today))
    return;
  x = cham_day_axis_get_middle (&pen->days, pen->self->today);
  cham_set_color (pen->cr, &pen->palette->crosshair);
  cairo_set_line_width (pen->cr, 0.1 * pen->text_size);
  cairo_set_dash (pen->cr, dashes, 2, 0);
  cairo_move_to (pen->cr, x, LABELS * pen->text_size);
  cairo_line_to (pen->cr, x, pen->top + pen->height);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

static void
draw_legend_item (const Pen *pen, int item, double x, double y, double room)
{
  double size = pen->text_size;
  const char *title;

  if (item <= CHAM_DIAGRAM_HIDDEN)
    {
      draw_box (pen, (ChamDiagramPeriodKind) item, x, y - 0.75 * size, 1.3 * size, 0.9 * size);
      title = cham_diagram_period_kind_get_title ((ChamDiagramPeriodKind) item);
    }
  else
    {
      ChamDiagramMarkKind kind = (ChamDiagramMarkKind) (item - CHAM_DIAGRAM_HIDDEN - 1);

      draw_mark (pen, kind, x + 0.65 * size, y - 0.3 * size);
      title = cham_diagram_mark_kind_get_title (kind);
    }
  cham_text_draw_within (pen->text, title, x + 1.8 * size, y, fmax (room - 2 * size, 1),
                         CHAM_TEXT_START);
}

static void
draw_legend (const Pen *pen, double width)
{
  int columns = count_legend_columns (width, pen->text_size);
  double room = pen->days.width / columns;
  double top = pen->top + pen->height + AXIS * pen->text_size;
  int items[MOST_LEGEND];
  int n = list_legend (pen->self, items);

  cham_text_set_style (pen->text, SMALL * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  for (int i = 0; i < n; i++)
    draw_legend_item (pen, items[i], pen->days.x + i % columns * room,
                      top + (i / columns * LEGEND_ROW + 1.1) * pen->text_size, room);
}

/** cham_trial_diagram_draw: As #ChamChartClass says. */
void
cham_trial_diagram_draw (const ChamChart *chart, cairo_t *cr, double width, double height,
                         double text_size, const ChamPalette *palette)
{
  const ChamTrialDiagram *self = (const ChamTrialDiagram *) chart;
  g_autoptr (ChamText) text = cham_text_new (cr);
  Pen pen = { self, cr, text, palette, text_size, { self->severity->range, LEFT * text_size,
              width - (LEFT + RIGHT) * text_size }, 0, 0 };

  pen.top = (LABELS + STRIP + GAP) * text_size;
  pen.height = height - pen.top - AXIS * text_size - get_legend_height (self, width, text_size);
  if (cham_day_range_is_empty (self->severity->range) || pen.days.width <= 0 || pen.height <= 0)
    return;
  draw_value_axis (&pen);
  draw_periods (&pen);
  draw_day_axis (&pen);
  if (!cham_value_axis_is_pathological (&self->axis))
    {
      draw_severity (&pen);
      draw_means (&pen);
    }
  draw_marks (&pen);
  draw_today (&pen);
  draw_legend (&pen, width);
}
