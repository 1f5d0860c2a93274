/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The marks of days differ in form, so that they can be told apart in grey: a full square, a half
 * one, a frame with a stroke through it, a dot. A dose that nobody recorded is not skipped. */
#include "draw/checklist-chart.h"

#include <glib/gi18n-lib.h>

#include "draw/calendar.h"
#include "draw/date.h"
#include "draw/rule.h"
#include "model/adherence.h"

#define DOT 0.3     /* of a cell */
#define STROKE 0.14 /* of a cell */

/**
 * Checklist:
 * @name: of the treatment
 * @days: (element-type ChamAdherence): one for each day of @range
 */
typedef struct
{
  ChamChart chart;
  char *name;
  ChamDayRange range;
  GArray *days;
} Checklist;

/* In the order of the key. */
static const ChamDayMark marks[] = { CHAM_DAY_MARK_TAKEN, CHAM_DAY_MARK_PARTLY,
                                     CHAM_DAY_MARK_SKIPPED, CHAM_DAY_MARK_NOT_RECORDED };

static const Checklist *
get_checklist (const ChamChart *chart)
{
  return (const Checklist *) chart;
}

static const ChamAdherence *
get_day (const Checklist *self, ChamDay day)
{
  return &g_array_index (self->days, ChamAdherence, day - self->range.from);
}

static guint
count_mark (const Checklist *self, ChamDayMark mark)
{
  guint count = 0;

  for (guint i = 0; i < self->days->len; i++)
    count += cham_adherence_get_mark (&g_array_index (self->days, ChamAdherence, i)) == mark;
  return count;
}

/* Without anything due or taken there is nothing to show. */
static gboolean
is_empty (const ChamChart *chart)
{
  const Checklist *self = get_checklist (chart);

  return count_mark (self, CHAM_DAY_MARK_NONE) == self->days->len;
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return cham_calendar_get_natural_height (get_checklist (chart)->range, width, text_size);
}

static const char *
get_title (ChamDayMark mark)
{
  switch (mark)
    {
    case CHAM_DAY_MARK_TAKEN:
      return C_ ("dose", "taken");
    case CHAM_DAY_MARK_PARTLY:
      return C_ ("dose", "partly");
    case CHAM_DAY_MARK_SKIPPED:
      return C_ ("dose", "skipped");
    case CHAM_DAY_MARK_NOT_RECORDED:
      return C_ ("dose", "not recorded");
    case CHAM_DAY_MARK_NONE:
    default:
      return C_ ("dose", "not due");
    }
}

static void
draw_skipped (const ChamCalendar *calendar, double x, double y)
{
  double size = calendar->cell * (1 - STROKE);

  cham_calendar_draw_frame (calendar, x, y, &calendar->palette->watched);
  cairo_move_to (calendar->cr, x, y + size);
  cairo_line_to (calendar->cr, x + size, y);
  cairo_set_line_width (calendar->cr, STROKE * calendar->cell);
  cairo_stroke (calendar->cr);
}

static void
draw_taken (const ChamCalendar *calendar, double x, double y, gboolean all)
{
  double size = calendar->cell * (1 - STROKE);

  if (!all)
    cham_calendar_draw_frame (calendar, x, y, &calendar->palette->supportive);
  cham_set_color (calendar->cr, &calendar->palette->supportive);
  cairo_rectangle (calendar->cr, x, all ? y : y + size / 2, size, all ? size : size / 2);
  cairo_fill (calendar->cr);
}

static void
draw_dot (const ChamCalendar *calendar, double x, double y)
{
  double middle = calendar->cell * (1 - STROKE) / 2;

  cham_set_color (calendar->cr, &calendar->palette->faint_text);
  cairo_new_sub_path (calendar->cr);
  cairo_arc (calendar->cr, x + middle, y + middle, DOT * calendar->cell / 2, 0, 2 * G_PI);
  cairo_fill (calendar->cr);
}

static void
draw_mark (const ChamCalendar *calendar, ChamDayMark mark, double x, double y)
{
  switch (mark)
    {
    case CHAM_DAY_MARK_TAKEN:
    case CHAM_DAY_MARK_PARTLY:
      draw_taken (calendar, x, y, mark == CHAM_DAY_MARK_TAKEN);
      return;
    case CHAM_DAY_MARK_SKIPPED:
      draw_skipped (calendar, x, y);
      return;
    case CHAM_DAY_MARK_NOT_RECORDED:
      draw_dot (calendar, x, y);
      return;
    case CHAM_DAY_MARK_NONE:
    default:
      return;
    }
}

static void
draw_day (const ChamCalendar *calendar, gconstpointer data, ChamDay day, double x, double y)
{
  draw_mark (calendar, cham_adherence_get_mark (get_day (data, day)), x, y);
}

/* "■ taken 80  ▄ partly 2  ⧄ skipped 5  · not recorded 3"; on a narrow chart as far as it fits. */
static void
draw_key (const Checklist *self, ChamCalendar *calendar, double width, double baseline)
{
  double x = calendar->left;

  calendar->cell = calendar->text_size;
  cham_text_set_style (calendar->text, 0.85 * calendar->text_size, FALSE);
  cham_text_set_color (calendar->text, &calendar->palette->faint_text);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *text
          = g_strdup_printf ("%s %u", get_title (marks[i]), count_mark (self, marks[i]));
      double length = cham_text_measure (calendar->text, text);

      if (x + calendar->cell * 1.4 + length > width && i > 0)
        {
          x = calendar->left;
          baseline += 1.4 * calendar->text_size;
        }
      draw_mark (calendar, marks[i], x, baseline - 0.8 * calendar->cell);
      x += 1.4 * calendar->cell;
      cham_text_draw (calendar->text, text, x, baseline, CHAM_TEXT_START);
      x += length + 1.2 * calendar->text_size;
    }
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Checklist *self = get_checklist (chart);
  g_autoptr (ChamText) text = cham_text_new (cr);
  ChamCalendar calendar = cham_calendar_new (cr, text, palette, width, text_size);

  if (is_empty (chart))
    return;
  draw_key (self, &calendar, width,
            cham_calendar_draw (&calendar, self->name, width, self->range, draw_day, self));
}

static char *
describe (const ChamChart *chart)
{
  const Checklist *self = get_checklist (chart);
  g_autofree char *range = cham_date_format_range (self->range);

  if (is_empty (chart))
    return g_strdup (_ ("Nothing was due or taken in these days."));
  /* Translators: a treatment, days, and on how many of them it was taken, in part, skipped, and
   * not recorded */
  return g_strdup_printf (
      _ ("%s, %s: taken on %u days, partly on %u, skipped on %u, not recorded on %u."), self->name,
      range, count_mark (self, CHAM_DAY_MARK_TAKEN), count_mark (self, CHAM_DAY_MARK_PARTLY),
      count_mark (self, CHAM_DAY_MARK_SKIPPED), count_mark (self, CHAM_DAY_MARK_NOT_RECORDED));
}

static char **
list_headings (const ChamChart *chart)
{
  const char *const headings[] = { _ ("Day"),   get_checklist (chart)->name, _ ("Doses due"),
                                   _ ("Taken"), _ ("Skipped"),               _ ("In addition"),
                                   NULL };

  return g_strdupv ((char **) headings);
}

static ChamDayRange
get_days (const ChamChart *chart)
{
  return get_checklist (chart)->range;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  ChamDay day = cham_chart_get_row_day (chart, row);
  const ChamAdherence *counts = get_day (get_checklist (chart), day);
  const guint numbers[]
      = { counts->due, counts->taken, counts->recorded - counts->taken, counts->extra };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, cham_chart_format_day (day, cells));
  g_strv_builder_add (builder, get_title (cham_adherence_get_mark (counts)));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_strv_builder_take (builder, g_strdup_printf ("%u", numbers[i]));
  return g_strv_builder_end (builder);
}

static void
free_checklist (ChamChart *chart)
{
  Checklist *self = (Checklist *) chart;

  g_free (self->name);
  g_array_unref (self->days);
  g_free (self);
}

static const ChamChartClass checklist_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .get_days = get_days,
  .list_cells = list_cells,
  .free = free_checklist,
};

/**
 * cham_checklist_chart_new:
 * @doses: (element-type ChamDose): the recorded ones of @range, ascending by day
 * @today: what is due from this day on and not recorded yet is not shown
 *
 * Returns: (transfer full): the calendar; empty when nothing was due or taken
 */
ChamChart *
cham_checklist_chart_new (const ChamTreatment *treatment, const GPtrArray *doses,
                          ChamDayRange range, ChamDay today)
{
  Checklist *self = g_new0 (Checklist, 1);

  self->chart.klass = &checklist_class;
  self->name = g_strdup (treatment->name);
  self->range = range;
  self->days = cham_adherence_list_days (treatment, doses, range, today);
  return &self->chart;
}
