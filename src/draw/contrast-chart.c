/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A line for each food group with enough days: a filled dot for the days after it, a hollow one
 * for the days away from it, each with its interval. Those with too few days are counted. */
#include "draw/contrast-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/axis.h"
#include "draw/rule.h"
#include "draw/text.h"
#include "model/amount.h"

/* In heights of letters. */
#define MARGIN 1.0
#define TOP 2.6
#define BOTTOM 3.6
#define ROW 3.2
#define WIDEST 70
#define DOT_RADIUS 0.42
#define CAP 0.35
#define APART 0.5

#define LABELS 0.34 /* of the width */
#define MOST_STEPS 6

typedef struct
{
  ChamChart chart;
  GPtrArray *contrasts; /* with enough days */
  guint n_few;
  ChamValueAxis axis;
} Contrasts;

typedef struct
{
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  double left;
  double width;
} Pen;

static const Contrasts *
get_contrasts (const ChamChart *chart)
{
  return (const Contrasts *) chart;
}

static const ChamContrast *
get_contrast (const ChamChart *chart, guint index)
{
  return g_ptr_array_index (get_contrasts (chart)->contrasts, index);
}

static gboolean
is_empty (const ChamChart *chart)
{
  return get_contrasts (chart)->contrasts->len == 0;
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return (TOP + BOTTOM + ROW * get_contrasts (chart)->contrasts->len) * text_size;
}

static double
place (const Contrasts *self, const Pen *pen, double severity)
{
  return pen->left
         + pen->width * CLAMP (cham_value_axis_normalize (&self->axis, severity), 0, 1);
}

static void
draw_axis (const Contrasts *self, const Pen *pen, double bottom)
{
  double top = TOP * pen->text_size;

  cham_text_set_color (pen->text, &pen->palette->faint_text);
  for (guint i = 0; i < cham_value_axis_get_n_ticks (&self->axis); i++)
    {
      double x = place (self, pen, cham_value_axis_get_tick (&self->axis, i));
      g_autofree char *label = cham_value_axis_format_tick (&self->axis, i);

      cham_set_color (pen->cr, &pen->palette->grid);
      cham_rule_vertical (pen->cr, x, top, bottom - top, 0.06 * pen->text_size);
      cham_text_draw (pen->text, label, x, bottom + 1.3 * pen->text_size, CHAM_TEXT_MIDDLE);
    }
}

static void
draw_dot (const Pen *pen, double x, double y, gboolean filled)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x, y, DOT_RADIUS * pen->text_size, 0, 2 * G_PI);
  if (filled)
    cairo_fill (pen->cr);
  else
    cairo_stroke (pen->cr);
}

static void
draw_mean (const Contrasts *self, const Pen *pen, const ChamCourseMean *mean, double y,
           gboolean filled)
{
  double low = place (self, pen, mean->low), high = place (self, pen, mean->high);
  double middle = place (self, pen, mean->mean), radius = DOT_RADIUS * pen->text_size;

  cham_set_color (pen->cr, filled ? &pen->palette->severity : &pen->palette->text);
  cairo_set_line_width (pen->cr, 0.16 * pen->text_size);
  cairo_move_to (pen->cr, low, y);
  cairo_line_to (pen->cr, fmax (middle - radius, low), y);
  cairo_move_to (pen->cr, fmin (middle + radius, high), y);
  cairo_line_to (pen->cr, high, y);
  for (int end = 0; end < 2; end++)
    {
      cairo_move_to (pen->cr, end == 0 ? low : high, y - CAP * pen->text_size);
      cairo_line_to (pen->cr, end == 0 ? low : high, y + CAP * pen->text_size);
    }
  cairo_stroke (pen->cr);
  draw_dot (pen, middle, y, filled);
}

static char *
format_days (const ChamContrast *contrast)
{
  /* Translators: days after a food group, and days away from it */
  return g_strdup_printf (_ ("%d after, %d away"), contrast->after.n, contrast->away.n);
}

static void
draw_row (const Contrasts *self, const Pen *pen, const ChamContrast *contrast, double middle)
{
  double right = pen->left - 1.2 * pen->text_size;
  g_autofree char *days = format_days (contrast);

  cham_text_set_style (pen->text, pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw_within (pen->text, contrast->name, right, middle - 0.2 * pen->text_size, right,
                         CHAM_TEXT_END);
  cham_text_set_style (pen->text, 0.85 * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  cham_text_draw_within (pen->text, days, right, middle + pen->text_size, right, CHAM_TEXT_END);
  draw_mean (self, pen, &contrast->after, middle - APART * pen->text_size, TRUE);
  draw_mean (self, pen, &contrast->away, middle + APART * pen->text_size, FALSE);
}

static void
draw_legend (const Pen *pen)
{
  double y = 0.9 * pen->text_size, baseline = y + 0.35 * pen->text_size;
  double x = MARGIN * pen->text_size;

  cham_text_set_color (pen->text, &pen->palette->text);
  cham_set_color (pen->cr, &pen->palette->severity);
  draw_dot (pen, x, y, TRUE);
  x += pen->text_size;
  x += cham_text_draw (pen->text, _ ("0–2 days after"), x, baseline, CHAM_TEXT_START)
       + 2 * pen->text_size;
  cham_set_color (pen->cr, &pen->palette->text);
  cairo_set_line_width (pen->cr, 0.16 * pen->text_size);
  draw_dot (pen, x, y, FALSE);
  cham_text_draw (pen->text, _ ("at least 3 days away"), x + pen->text_size, baseline,
                  CHAM_TEXT_START);
}

static char *
format_few (const Contrasts *self)
{
  return g_strdup_printf (ngettext ("%u group is not shown: fewer than 8 days after or away.",
                                    "%u groups are not shown: fewer than 8 days after or away.",
                                    self->n_few),
                          self->n_few);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Contrasts *self = get_contrasts (chart);
  double used = fmin (width, WIDEST * text_size);
  double bottom = (TOP + ROW * self->contrasts->len) * text_size;
  g_autoptr (ChamText) text = cham_text_new (cr);
  Pen pen = { cr, text, palette, text_size, LABELS * used,
              (1 - LABELS) * used - MARGIN * text_size };

  if (is_empty (chart) || pen.width <= 0)
    return;
  cairo_translate (cr, (width - used) / 2, 0);
  cham_text_set_style (text, text_size, FALSE);
  draw_legend (&pen);
  draw_axis (self, &pen, bottom);
  for (guint i = 0; i < self->contrasts->len; i++)
    draw_row (self, &pen, get_contrast (chart, i), (TOP + ROW * (i + 0.5)) * text_size);
  if (self->n_few > 0)
    {
      g_autofree char *few = format_few (self);

      cham_text_draw_within (text, few, MARGIN * text_size, bottom + 3 * text_size,
                             used - 2 * MARGIN * text_size, CHAM_TEXT_START);
    }
}

static char *
format_mean (const ChamCourseMean *mean)
{
  g_autofree char *middle = cham_number_format (mean->mean, 1);
  g_autofree char *low = cham_number_format (mean->low, 1);
  g_autofree char *high = cham_number_format (mean->high, 1);

  /* Translators: a mean and its interval, "4.3 (3.9 to 4.7)" */
  return g_strdup_printf (_ ("%s (%s to %s)"), middle, low, high);
}

static char *
describe (const ChamChart *chart)
{
  const Contrasts *self = get_contrasts (chart);
  g_autoptr (GString) words = g_string_new (_ ("Mean severity 0 to 2 days after each food "
                                               "group, and at least 3 days away from it."));

  if (is_empty (chart))
    return g_strdup (_ ("There are not enough days after and away from any food group."));
  for (guint i = 0; i < self->contrasts->len; i++)
    {
      const ChamContrast *contrast = get_contrast (chart, i);
      g_autofree char *after = format_mean (&contrast->after);
      g_autofree char *away = format_mean (&contrast->away);

      g_string_append_c (words, ' ');
      /* Translators: a food group, means with intervals and numbers of days */
      g_string_append_printf (words, _ ("%s: after %s on %d days, away %s on %d days."),
                              contrast->name, after, contrast->after.n, away, contrast->away.n);
    }
  g_string_append_c (words, ' ');
  g_string_append (words, _ ("A picture of these days, not proof: days that lie together are "
                             "alike. Triggers takes that into account."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char **
list_headings (const ChamChart *chart)
{
  const char *const headings[]
      = { _ ("Food group"), _ ("Days after"),     _ ("Severity after"), _ ("Lowest after"),
          _ ("Highest after"), _ ("Days away"), _ ("Severity away"),  _ ("Lowest away"),
          _ ("Highest away"),  NULL };

  return g_strdupv ((char **) headings);
}

static guint
count_rows (const ChamChart *chart)
{
  return get_contrasts (chart)->contrasts->len;
}

static char *
format_number (double number, ChamChartCells cells)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (cells == CHAM_CHART_CELLS_PEOPLE)
    return cham_number_format (number, 1);
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.3f", number));
}

static void
add_cells (GStrvBuilder *builder, const ChamCourseMean *mean, ChamChartCells cells)
{
  g_strv_builder_take (builder, g_strdup_printf ("%d", mean->n));
  g_strv_builder_take (builder, format_number (mean->mean, cells));
  g_strv_builder_take (builder, format_number (mean->low, cells));
  g_strv_builder_take (builder, format_number (mean->high, cells));
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const ChamContrast *contrast = get_contrast (chart, row);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, contrast->name);
  add_cells (builder, &contrast->after, cells);
  add_cells (builder, &contrast->away, cells);
  return g_strv_builder_end (builder);
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  return CHAM_DAY_NONE;
}

static void
free_contrasts (ChamChart *chart)
{
  g_ptr_array_unref (((Contrasts *) chart)->contrasts);
  g_free (chart);
}

static const ChamChartClass contrast_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .get_row_day = get_row_day,
  .free = free_contrasts,
};

/**
 * cham_contrast_chart_new:
 * @range: the days whose severity counts
 *
 * Returns: (transfer full): the food groups with at least %CHAM_CONTRAST_FEWEST days after and
 *   as many away; empty without any
 */
ChamChart *
cham_contrast_chart_new (const ChamExposures *exposures, ChamDayRange range)
{
  Contrasts *self = g_new0 (Contrasts, 1);

  self->chart.klass = &contrast_class;
  self->contrasts = cham_contrasts_new (exposures, CHAM_EXPOSURE_FOOD_GROUP, range);
  self->axis = cham_value_axis_new (exposures->minimum, exposures->maximum, MOST_STEPS);
  for (guint i = self->contrasts->len; i > 0; i--)
    if (!cham_contrast_is_enough (g_ptr_array_index (self->contrasts, i - 1)))
      {
        g_ptr_array_remove_index (self->contrasts, i - 1);
        self->n_few++;
      }
  return &self->chart;
}
