/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The figures with the share of recorded days on each region, and beside them the regions by name
 * with a bar and the days. A region that was never recorded is an empty outline. */
#include "draw/body-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/body-map.h"
#include "draw/date.h"
#include "draw/rule.h"
#include "draw/text.h"
#include "model/overview.h"

/* In heights of letters. */
#define TOP 3.6
#define ROW 2.3
#define FIGURES 26    /* width of the figures beside the list */
#define WIDE 46       /* from which the list stands beside the figures */
#define WIDEST_LIST 46
#define GAP 2.0
#define BAR 0.42

/**
 * Bodies:
 * @days: days with any region recorded
 * @mapped: for each region the days on which it is recorded
 * @affected: of those the days on which any of it was affected
 */
typedef struct
{
  ChamChart chart;
  ChamDayRange range;
  guint days;
  guint mapped[CHAM_BODY_N_REGIONS];
  guint affected[CHAM_BODY_N_REGIONS];
} Bodies;

static const Bodies *
get_bodies (const ChamChart *chart)
{
  return (const Bodies *) chart;
}

static double
get_share (const Bodies *self, int region)
{
  return self->mapped[region] > 0 ? self->affected[region] / (double) self->mapped[region] : NAN;
}

static gboolean
is_empty (const ChamChart *chart)
{
  return get_bodies (chart)->days == 0;
}

static gboolean
is_wide (double width, double text_size)
{
  return width >= WIDE * text_size;
}

static double
get_figures_width (double width, double text_size)
{
  return is_wide (width, text_size) ? FIGURES * text_size : fmin (width, FIGURES * text_size);
}

static double
get_figures_height (double width, double text_size)
{
  return cham_body_map_get_natural_height (get_figures_width (width, text_size), text_size);
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  double list = (CHAM_BODY_N_REGIONS + 1) * ROW * text_size;
  double figures = get_figures_height (width, text_size);

  return TOP * text_size
         + (is_wide (width, text_size) ? fmax (figures, list) : figures + GAP * text_size + list);
}

static char *
format_days (const Bodies *self, int region)
{
  if (self->mapped[region] == 0)
    return g_strdup (_ ("not recorded"));
  /* Translators: days on which a region was affected, of the days on which it is recorded */
  return g_strdup_printf (
      ngettext ("%u of %u day", "%u of %u days", self->mapped[region]), self->affected[region],
      self->mapped[region]);
}

static char *
format_percent (double share)
{
  return isnan (share) ? g_strdup ("") : g_strdup_printf (_ ("%d %%"), (int) lround (share * 100));
}

static void
draw_figures (const Bodies *self, cairo_t *cr, double width, double height, double text_size,
              const ChamPalette *palette)
{
  ChamBodyMap map = { width, height, 0.85 * text_size };
  double shares[CHAM_BODY_N_REGIONS];
  char *marks[CHAM_BODY_N_REGIONS];

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      shares[i] = get_share (self, i);
      marks[i] = isnan (shares[i]) ? g_strdup ("")
                                   : g_strdup_printf ("%d", (int) lround (shares[i] * 100));
    }
  cham_body_map_draw_marked (&map, cr, shares, (const char *const *) marks, palette);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    g_free (marks[i]);
}

typedef struct
{
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  double left;
  double width;
} Pen;

/* The name and the days in a line, below them the bar of the share. */
static void
draw_row (const Bodies *self, const Pen *pen, int region, double top)
{
  double share = get_share (self, region), size = pen->text_size, baseline = top + size;
  g_autofree char *days = format_days (self, region);
  g_autofree char *percent = format_percent (share);
  g_autofree char *figures
      = *percent != '\0' ? g_strdup_printf ("%s · %s", percent, days) : g_strdup (days);
  double room = 0;

  cham_text_set_style (pen->text, 0.92 * size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  room = pen->width
         - cham_text_draw_within (pen->text, figures, pen->left + pen->width, baseline, pen->width,
                                  CHAM_TEXT_END);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw_within (pen->text, cham_body_region_get_title ((ChamBodyRegion) region),
                         pen->left, baseline, fmax (room - size, 1), CHAM_TEXT_START);
  cham_set_color (pen->cr, &pen->palette->grid);
  cairo_rectangle (pen->cr, pen->left, baseline + 0.4 * size, pen->width, BAR * size);
  cairo_fill (pen->cr);
  if (!(share > 0))
    return;
  cham_set_color (pen->cr, &pen->palette->severity);
  cairo_rectangle (pen->cr, pen->left, baseline + 0.4 * size, share * pen->width, BAR * size);
  cairo_fill (pen->cr);
}

static void
draw_title (const Bodies *self, const Pen *pen, double width)
{
  g_autofree char *days = g_strdup_printf (
      ngettext ("%u day with a body map · percent of recorded days",
                "%u days with a body map · percent of recorded days", self->days),
      self->days);

  cham_text_set_style (pen->text, pen->text_size, TRUE);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw_within (pen->text, _ ("How often each region was affected"), 0, pen->text_size,
                         width, CHAM_TEXT_START);
  cham_text_set_style (pen->text, 0.92 * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  cham_text_draw_within (pen->text, days, 0, 2.4 * pen->text_size, width, CHAM_TEXT_START);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Bodies *self = get_bodies (chart);
  gboolean wide = is_wide (width, text_size);
  double figures = get_figures_width (width, text_size);
  double figures_height = get_figures_height (width, text_size);
  g_autoptr (ChamText) text = cham_text_new (cr);
  Pen pen = { cr, text, palette, text_size, 0, fmin (width, WIDEST_LIST * text_size) };
  double top = TOP * text_size;

  if (is_empty (chart))
    return;
  draw_title (self, &pen, width);
  cairo_save (cr);
  cairo_translate (cr, 0, top);
  draw_figures (self, cr, figures, figures_height, text_size, palette);
  cairo_restore (cr);
  if (wide)
    {
      pen.left = figures + GAP * text_size;
      pen.width = fmin (pen.width, width - pen.left);
    }
  else
    top += figures_height + GAP * text_size;
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    draw_row (self, &pen, i, top + i * ROW * text_size);
}

static char *
describe (const ChamChart *chart)
{
  const Bodies *self = get_bodies (chart);
  g_autofree char *range = cham_date_format_range (self->range);
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_empty (chart))
    return g_strdup (_ ("There is no body map in these days."));
  g_string_append_printf (words,
                          ngettext ("How often each region was affected, %s, %u day with a body "
                                    "map.",
                                    "How often each region was affected, %s, %u days with a body "
                                    "map.",
                                    self->days),
                          range, self->days);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      g_autofree char *days = format_days (self, i);

      g_string_append_c (words, ' ');
      /* Translators: a region of the body, and on how many of its days it was affected */
      g_string_append_printf (words, _ ("%s: %s."),
                              cham_body_region_get_title ((ChamBodyRegion) i), days);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char **
list_headings (const ChamChart *chart)
{
  const char *const headings[] = { _ ("Region"), _ ("Days recorded"), _ ("Days affected"),
                                   _ ("Share"), NULL };

  return g_strdupv ((char **) headings);
}

static guint
count_rows (const ChamChart *chart)
{
  return is_empty (chart) ? 0 : CHAM_BODY_N_REGIONS;
}

static char *
format_share (double share, ChamChartCells cells)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (cells == CHAM_CHART_CELLS_PEOPLE)
    return isnan (share) ? g_strdup ("–") : format_percent (share);
  return g_strdup (isnan (share) ? "" : g_ascii_formatd (text, sizeof text, "%.3f", share));
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const Bodies *self = get_bodies (chart);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, cham_body_region_get_title ((ChamBodyRegion) row));
  g_strv_builder_take (builder, g_strdup_printf ("%u", self->mapped[row]));
  g_strv_builder_take (builder, g_strdup_printf ("%u", self->affected[row]));
  g_strv_builder_take (builder, format_share (get_share (self, (int) row), cells));
  return g_strv_builder_end (builder);
}

static void
free_bodies (ChamChart *chart)
{
  g_free (chart);
}

static const ChamChartClass body_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .free = free_bodies,
};

static void
count_day (Bodies *self, const ChamBodyDay *body)
{
  gboolean any = FALSE;

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      if (isnan (body->shares[i]))
        continue;
      any = TRUE;
      self->mapped[i]++;
      self->affected[i] += body->shares[i] > 0;
    }
  self->days += any;
}

/**
 * cham_body_chart_new:
 * @body_days: (element-type ChamBodyDay): what is recorded; days outside @range are left out
 *
 * Returns: (transfer full): the chart; empty without a map in @range
 */
ChamChart *
cham_body_chart_new (const GArray *body_days, ChamDayRange range)
{
  Bodies *self = g_new0 (Bodies, 1);

  self->chart.klass = &body_class;
  self->range = range;
  for (guint i = 0; i < body_days->len; i++)
    {
      const ChamBodyDay *body = &g_array_index (body_days, ChamBodyDay, i);

      if (cham_day_range_contains (range, body->day))
        count_day (self, body);
    }
  return &self->chart;
}
