/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whole numbers fall upon each other, so dots lie a little beside their place, always the same
 * way. The chart says that it is a picture: what is linked is the affair of Triggers. */
#include "draw/scatter-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "analysis/association.h"
#include "draw/axis.h"
#include "draw/rule.h"
#include "draw/text.h"
#include "draw/timeline.h"
#include "model/amount.h"

/* In heights of letters. */
#define LEFT 3.4
#define RIGHT 1.0
#define TOP 2.6
#define BOTTOM 5.0
#define LINE 1.5
#define NATURAL_HEIGHT 30
#define WIDEST 64
#define DOT_RADIUS 0.26
#define SPREAD 0.9

#define MOST_STEPS 6
#define MANY_DOTS 400

/**
 * Scatter:
 * @x: (nullable): what lies along, %NULL when it is not recorded
 * @y: (nullable): what goes up
 * @association: (nullable): the two side by side, %NULL when one is not recorded
 */
typedef struct
{
  ChamChart chart;
  ChamMeasure *x;
  ChamMeasure *y;
  ChamAssociation *association;
  ChamValueAxis x_axis;
  ChamValueAxis y_axis;
} Scatter;

/* Where the dots are, in the units of the cairo_t. */
typedef struct
{
  double left, top, width, height;
  double text_size;
  const ChamPalette *palette;
} Frame;

static const Scatter *
get_scatter (const ChamChart *chart)
{
  return (const Scatter *) chart;
}

static const ChamPair *
get_pair (const Scatter *self, guint index)
{
  return &g_array_index (self->association->pairs, ChamPair, index);
}

static gboolean
is_empty (const ChamChart *chart)
{
  const Scatter *self = get_scatter (chart);

  return self->association == NULL
         || self->association->pairs->len < CHAM_ASSOCIATION_FEWEST;
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return NATURAL_HEIGHT * text_size;
}

static double
place_x (const Scatter *self, const Frame *frame, double value)
{
  return frame->left
         + frame->width * CLAMP (cham_value_axis_normalize (&self->x_axis, value), 0, 1);
}

static double
place_y (const Scatter *self, const Frame *frame, double value)
{
  return frame->top
         + frame->height * (1 - CLAMP (cham_value_axis_normalize (&self->y_axis, value), 0, 1));
}

static void
draw_x_ticks (const Scatter *self, cairo_t *cr, ChamText *text, const Frame *frame)
{
  double baseline = frame->top + frame->height + LINE * frame->text_size;

  for (guint i = 0; i < cham_value_axis_get_n_ticks (&self->x_axis); i++)
    {
      double x = place_x (self, frame, cham_value_axis_get_tick (&self->x_axis, i));
      g_autofree char *label = cham_value_axis_format_tick (&self->x_axis, i);

      cham_set_color (cr, &frame->palette->grid);
      cham_rule_vertical (cr, x, frame->top, frame->height, 0.06 * frame->text_size);
      cham_text_draw (text, label, x, baseline, CHAM_TEXT_MIDDLE);
    }
}

static void
draw_y_ticks (const Scatter *self, cairo_t *cr, ChamText *text, const Frame *frame)
{
  for (guint i = 0; i < cham_value_axis_get_n_ticks (&self->y_axis); i++)
    {
      double y = place_y (self, frame, cham_value_axis_get_tick (&self->y_axis, i));
      g_autofree char *label = cham_value_axis_format_tick (&self->y_axis, i);

      cham_set_color (cr, &frame->palette->grid);
      cham_rule_horizontal (cr, frame->left, y, frame->width, 0.06 * frame->text_size);
      cham_text_draw (text, label, frame->left - 0.6 * frame->text_size,
                      y + 0.35 * frame->text_size, CHAM_TEXT_END);
    }
}

static char *
dup_title (const ChamMeasure *measure)
{
  const char *title = cham_measure_get_title (measure);

  if (*measure->unit == '\0')
    return g_strdup (title);
  /* Translators: a measure and its unit, "Sleep (h)" */
  return g_strdup_printf (_ ("%s (%s)"), title, measure->unit);
}

/* "Worst itch, 2 days later" */
static char *
dup_later_title (const Scatter *self)
{
  g_autofree char *title = dup_title (self->y);
  int lag = self->association->lag;

  if (lag == 0)
    return g_steal_pointer (&title);
  return g_strdup_printf (ngettext ("%s, %d day later", "%s, %d days later", lag), title, lag);
}

static void
draw_titles (const Scatter *self, ChamText *text, const Frame *frame)
{
  g_autofree char *above = dup_later_title (self);
  g_autofree char *below = dup_title (self->x);
  double right = frame->left + frame->width;

  cham_text_draw_within (text, above, frame->left, frame->top - 1.2 * frame->text_size,
                         frame->width, CHAM_TEXT_START);
  cham_text_draw_within (text, below, right,
                         frame->top + frame->height + 2 * LINE * frame->text_size, frame->width,
                         CHAM_TEXT_END);
}

/* Up to half a @spread to each side, always the same for a day. */
static double
get_aside (ChamDay day, int salt, double spread)
{
  return spread * ((day * salt % 101) / 100.0 - 0.5);
}

static void
draw_dots (const Scatter *self, cairo_t *cr, const Frame *frame)
{
  ChamColor color = frame->palette->doses;
  double spread = SPREAD * frame->text_size;

  color.alpha = self->association->pairs->len > MANY_DOTS ? 0.25 : 0.6;
  cham_set_color (cr, &color);
  for (guint i = 0; i < self->association->pairs->len; i++)
    {
      const ChamPair *pair = get_pair (self, i);

      cairo_new_sub_path (cr);
      cairo_arc (cr, place_x (self, frame, pair->x) + get_aside (pair->day, 61, spread),
                 place_y (self, frame, pair->y) + get_aside (pair->day, 37, spread),
                 DOT_RADIUS * frame->text_size, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_interval (const Scatter *self, cairo_t *cr, const Frame *frame,
               const ChamAssociationBin *bin)
{
  double x = place_x (self, frame, bin->x), cap = 0.4 * frame->text_size;
  double low = place_y (self, frame, bin->low), high = place_y (self, frame, bin->high);

  cairo_move_to (cr, x, low);
  cairo_line_to (cr, x, high);
  cairo_move_to (cr, x - cap, low);
  cairo_line_to (cr, x + cap, low);
  cairo_move_to (cr, x - cap, high);
  cairo_line_to (cr, x + cap, high);
  cairo_stroke (cr);
  cairo_arc (cr, x, place_y (self, frame, bin->mean), 0.45 * frame->text_size, 0, 2 * G_PI);
  cairo_fill (cr);
}

static gboolean
is_sound (const ChamAssociationBin *bin)
{
  return isfinite (bin->x) && isfinite (bin->mean) && isfinite (bin->low) && isfinite (bin->high);
}

static void
draw_bins (const Scatter *self, cairo_t *cr, const Frame *frame)
{
  cham_set_color (cr, &frame->palette->severity);
  cairo_set_line_width (cr, 0.2 * frame->text_size);
  for (guint i = 0; i < self->association->bins->len; i++)
    {
      const ChamAssociationBin *bin
          = &g_array_index (self->association->bins, ChamAssociationBin, i);

      if (is_sound (bin))
        draw_interval (self, cr, frame, bin);
    }
}

/* "212 days with both · rank correlation −0.34" */
static char *
dup_summary (const Scatter *self)
{
  guint n = self->association->pairs->len;
  g_autofree char *days
      = g_strdup_printf (ngettext ("%u day with both", "%u days with both", n), n);
  g_autofree char *rho = NULL;

  if (isnan (self->association->rho))
    return g_steal_pointer (&days);
  rho = cham_number_format (fabs (self->association->rho), 2);
  /* Translators: "212 days with both", then Spearman’s coefficient from −1 to 1 */
  return g_strdup_printf (_ ("%s · rank correlation (Spearman) %s%s"), days,
                          self->association->rho < 0 ? "−" : "", rho);
}

/* Draws the summary, whose number must not be cut off, and takes its second line from @frame. */
static void
draw_foot (const Scatter *self, ChamText *text, Frame *frame, double height)
{
  g_autofree char *summary = dup_summary (self);
  double line = LINE * frame->text_size;
  double rest = line * (cham_text_count_lines (text, summary, frame->width, 2) - 1);

  cham_text_draw_wrapped (text, summary, frame->left, height - 0.6 * frame->text_size - rest,
                          frame->width, line, 2, CHAM_TEXT_START);
  frame->height = fmax (frame->height - rest, 0);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Scatter *self = get_scatter (chart);
  double used = fmin (width, WIDEST * text_size);
  Frame frame = { (width - used) / 2 + LEFT * text_size, TOP * text_size,
                  used - (LEFT + RIGHT) * text_size, height - (TOP + BOTTOM) * text_size,
                  text_size, palette };
  g_autoptr (ChamText) text = cham_text_new (cr);

  if (is_empty (chart) || frame.width <= 0 || frame.height <= 0)
    return;
  cham_text_set_style (text, text_size, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  draw_foot (self, text, &frame, height);
  draw_x_ticks (self, cr, text, &frame);
  draw_y_ticks (self, cr, text, &frame);
  cham_text_set_color (text, &palette->text);
  draw_titles (self, text, &frame);
  draw_dots (self, cr, &frame);
  draw_bins (self, cr, &frame);
}

static void
append_bin (GString *words, const Scatter *self, const ChamAssociationBin *bin)
{
  g_autofree char *x = cham_measure_format_value (self->x, bin->x);
  g_autofree char *mean = cham_number_format (bin->mean, 1);
  g_autofree char *low = cham_number_format (bin->low, 1);
  g_autofree char *high = cham_number_format (bin->high, 1);

  if (!is_sound (bin))
    return;
  g_string_append_c (words, ' ');
  /* Translators: "Around 6 h: mean 5.1, between 4.6 and 5.6, 40 days." */
  g_string_append_printf (words,
                          ngettext ("Around %s: mean %s, between %s and %s, %u day.",
                                    "Around %s: mean %s, between %s and %s, %u days.", bin->n),
                          x, mean, low, high, bin->n);
}

static char *
describe (const ChamChart *chart)
{
  const Scatter *self = get_scatter (chart);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *title = NULL, *summary = NULL;

  if (is_empty (chart))
    return g_strdup (_ ("There are not enough days with both."));
  title = dup_later_title (self);
  summary = dup_summary (self);
  /* Translators: what goes up, what lies along, and how many days there are */
  g_string_append_printf (words, _ ("%s against %s. %s."), title,
                          cham_measure_get_title (self->x), summary);
  for (guint i = 0; i < self->association->bins->len; i++)
    append_bin (words, self, &g_array_index (self->association->bins, ChamAssociationBin, i));
  g_string_append_c (words, ' ');
  g_string_append (words, _ ("A picture of these days, not proof: days that lie together are "
                             "alike. Triggers takes that into account."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char **
list_headings (const ChamChart *chart)
{
  const Scatter *self = get_scatter (chart);
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_strv_builder_add (headings, _ ("Day"));
  if (self->association != NULL)
    {
      g_strv_builder_take (headings, dup_later_title (self));
      g_strv_builder_add (headings, cham_measure_get_title (self->x));
    }
  return g_strv_builder_end (headings);
}

static guint
count_rows (const ChamChart *chart)
{
  return is_empty (chart) ? 0 : get_scatter (chart)->association->pairs->len;
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  return get_pair (get_scatter (chart), row)->day;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const Scatter *self = get_scatter (chart);
  const ChamPair *pair = get_pair (self, row);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, cham_chart_format_day (pair->day, cells));
  g_strv_builder_take (builder, cham_chart_format_value (self->y, pair->y, cells));
  g_strv_builder_take (builder, cham_chart_format_value (self->x, pair->x, cells));
  return g_strv_builder_end (builder);
}

static void
free_scatter (ChamChart *chart)
{
  Scatter *self = (Scatter *) chart;

  g_clear_pointer (&self->x, cham_measure_free);
  g_clear_pointer (&self->y, cham_measure_free);
  g_clear_pointer (&self->association, cham_association_free);
  g_free (self);
}

static const ChamChartClass scatter_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .get_row_day = get_row_day,
  .free = free_scatter,
};

/* A scale has its own ends; of everything else the days decide. */
static ChamValueAxis
make_axis (const ChamMeasure *measure, double minimum, double maximum)
{
  if (measure->kind == CHAM_MEASURE_SCALE)
    return cham_value_axis_new (measure->minimum, measure->maximum, MOST_STEPS);
  return cham_value_axis_new (minimum, maximum, MOST_STEPS);
}

static void
find_axes (Scatter *self)
{
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < self->association->pairs->len; i++)
    {
      low = fmin (low, get_pair (self, i)->y);
      high = fmax (high, get_pair (self, i)->y);
    }
  self->y_axis = make_axis (self->y, low, high);
  self->x_axis = make_axis (self->x, get_pair (self, 0)->x,
                            get_pair (self, self->association->pairs->len - 1)->x);
}

/**
 * cham_scatter_chart_new:
 * @y: name of a lane, what goes up, e.g. "severity"
 * @x: name of a lane, what lies along, e.g. "sleep_hours"
 * @lag: how many days later @y is, 0 or more
 *
 * Returns: (transfer full): the two against each other; empty while there are fewer than
 *   %CHAM_ASSOCIATION_FEWEST days with both
 */
ChamChart *
cham_scatter_chart_new (const ChamOverview *overview, const char *y, const char *x, int lag)
{
  const ChamMeasuredSeries *up = cham_timeline_find_measure (overview, y);
  const ChamMeasuredSeries *along = cham_timeline_find_measure (overview, x);
  Scatter *self = g_new0 (Scatter, 1);

  self->chart.klass = &scatter_class;
  if (up == NULL || along == NULL)
    return &self->chart;
  self->x = cham_measure_copy (along->measure);
  self->y = cham_measure_copy (up->measure);
  self->association = cham_association_new (along->series, up->series, lag);
  if (!is_empty (&self->chart))
    find_axes (self);
  return &self->chart;
}
