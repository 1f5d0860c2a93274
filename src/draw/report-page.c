/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws the pages that report.c has laid out. It decides no break and no height. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#include "config.h"
#include "draw/date.h"
#include "draw/diary-private.h"
#include "draw/rule.h"
#include "draw/timeline-private.h"

/* What the right end of a line keeps of it, whatever stands at its left. */
#define RIGHT_SHARE 0.45

/* A page while it is drawn. */
typedef struct
{
  const ChamReport *report;
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double width; /* between the margins */
  guint index;
} Page;

static void
put (const Page *page, const char *string, double size, gboolean bold, const ChamColor *color,
     double y, ChamTextAnchor anchor)
{
  double x = anchor == CHAM_TEXT_END ? CHAM_PAGE_MARGIN + page->width : CHAM_PAGE_MARGIN;

  cham_text_set_style (page->text, size, bold);
  cham_text_set_color (page->text, color);
  cham_text_draw_within (page->text, string, x, y, page->width, anchor);
}

/* However long both are, each keeps the room it needs or about half of the line. */
static void
put_left_of (const Page *page, const char *left, const char *right, double y)
{
  double used, needed;

  cham_text_set_style (page->text, CHAM_TEXT_BODY, FALSE);
  needed = cham_text_measure (page->text, left);
  used = cham_text_measure (page->text, right) + 12;
  used = MIN (used, MAX (page->width - needed, page->width * RIGHT_SHARE));
  cham_text_set_color (page->text, &page->palette->faint_text);
  cham_text_draw_within (page->text, right, CHAM_PAGE_MARGIN + page->width, y, used - 12,
                         CHAM_TEXT_END);
  cham_text_set_color (page->text, &page->palette->text);
  cham_text_draw_within (page->text, left, CHAM_PAGE_MARGIN, y, page->width - used,
                         CHAM_TEXT_START);
}

static void
draw_banner (const Page *page)
{
  if (page->report->overview->invented)
    put (page, _ ("INVENTED EXAMPLE – not a real person"), CHAM_TEXT_SMALL, TRUE,
         &page->palette->severity, CHAM_PAGE_TOP - 8, CHAM_TEXT_START);
}

static char *
describe_recorded (const ChamReport *self)
{
  int length = cham_day_range_get_length (self->overview->range);

  return g_strdup_printf (ngettext ("%u of %d day recorded", "%u of %d days recorded", length),
                          self->overview->days_recorded, length);
}

/* "A. B., born 1990", as far as it is said; "" for nothing. */
static char *
describe_person (const ChamOverview *overview)
{
  int year = overview->profile != NULL ? overview->profile->birth_year : 0;

  if (year == 0)
    return g_strdup (overview->person);
  if (*overview->person == '\0')
    return g_strdup_printf (_ ("born %d"), year);
  /* Translators: a person, and the year of their birth */
  return g_strdup_printf (_ ("%s, born %d"), overview->person, year);
}

static void
draw_first_head (const Page *page)
{
  const ChamReport *self = page->report;
  g_autofree char *person = describe_person (self->overview);
  g_autofree char *recorded = describe_recorded (self);
  g_autofree char *days = g_strdup_printf ("%s · %s", self->range, recorded);
  g_autofree char *date = cham_date_format (self->printed_on);
  g_autofree char *printed = g_strdup_printf (_ ("Printed on %s"), date);

  put (page, self->name, CHAM_TEXT_LARGE, TRUE, &page->palette->text,
       CHAM_PAGE_TOP + 16, CHAM_TEXT_START);
  put (page, _ ("Self-reported; not a diagnosis"), CHAM_TEXT_BODY, FALSE,
       &page->palette->faint_text, CHAM_PAGE_TOP + 16, CHAM_TEXT_END);
  put_left_of (page, *person != '\0' ? person : days, printed, CHAM_PAGE_TOP + 33);
  if (*person != '\0')
    put (page, days, CHAM_TEXT_BODY, FALSE, &page->palette->text, CHAM_PAGE_TOP + 45,
         CHAM_TEXT_START);
  cham_set_color (page->cr, &page->palette->text);
  cham_rule_horizontal (page->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 54, page->width, 0.6);
}

/* The row or line after the page's last. */
static guint
find_end (const Page *page)
{
  const ChamReport *self = page->report;

  if (page->index + 1 < self->pages->len)
    return g_array_index (self->pages, guint, page->index + 1);
  return self->lines != NULL ? self->lines->len : self->rows->len;
}

/* The days on a page of a diary, %NULL for what stands before them. */
static char *
describe_days (const Page *page)
{
  const ChamReport *self = page->report;
  ChamDayRange days = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  guint end = find_end (page);

  if (self->lines == NULL)
    return NULL;
  days.from = cham_report_get_day_of_page (self, page->index);
  if (end > 0)
    days.to = ((const ChamDiaryLine *) g_ptr_array_index (self->lines, end - 1))->day;
  if (!cham_day_is_valid (days.from))
    return NULL;
  return days.from == days.to ? cham_date_format (days.from) : cham_date_format_range (days);
}

static void
draw_next_head (const Page *page)
{
  const ChamReport *self = page->report;
  g_autofree char *days = describe_days (page);
  /* Translators: above a page: what the pages are, and the days on this one */
  g_autofree char *title
      = days != NULL ? g_strdup_printf (_ ("%s, %s"), self->name, days) : g_strdup (self->title);

  put_left_of (page, title, self->overview->person, CHAM_PAGE_TOP + 9);
  cham_set_color (page->cr, &page->palette->text);
  cham_rule_horizontal (page->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 16, page->width, 0.6);
}

/* The plots are as wide as the text; the labels of their scales hang in the margin. */
static void
draw_timeline (const Page *page, double y)
{
  double left = CHAM_TIMELINE_LEFT * CHAM_TIMELINE_TEXT;
  double right = CHAM_TIMELINE_RIGHT * CHAM_TIMELINE_TEXT;

  cairo_save (page->cr);
  cairo_translate (page->cr, CHAM_PAGE_MARGIN - left, y);
  cham_timeline_draw (page->report->timeline, page->cr, page->width + left + right,
                      page->report->timeline_height, CHAM_TIMELINE_TEXT, page->palette);
  cairo_restore (page->cr);
}

static void
draw_lines (const Page *page, double y)
{
  const ChamReport *self = page->report;

  cham_diary_draw (self->lines, g_array_index (self->pages, guint, page->index),
                   find_end (page), page->text, page->cr, page->palette, y, page->width);
}

/* Draws the page's rows, the upper edge of their head at @y. */
static void
draw_rows (const Page *page, double y)
{
  const ChamReport *self = page->report;
  guint row = g_array_index (self->pages, guint, page->index);
  guint end = find_end (page);

  if (row == end)
    return;
  cham_table_draw_head (page->text, page->cr, page->palette, y, page->width);
  y += CHAM_TABLE_HEAD_HEIGHT;
  for (; row < end; row++)
    {
      const ChamRow *drawn = g_ptr_array_index (self->rows, row);

      cham_table_draw_row (drawn, page->text, page->cr, page->palette, y, page->width);
      y += drawn->height;
    }
}

static void
draw_definitions (const Page *page, double y)
{
  const ChamReport *self = page->report;

  cham_text_set_style (page->text, CHAM_TEXT_FINE, FALSE);
  cham_text_set_color (page->text, &page->palette->faint_text);
  cham_text_draw_wrapped (page->text, self->definitions, CHAM_PAGE_MARGIN,
                          y + CHAM_TEXT_FINE, page->width, CHAM_LINE_FINE,
                          CHAM_MOST_DEFINITION_LINES,
                          CHAM_TEXT_START);
}

static void
draw_foot (const Page *page)
{
  const ChamReport *self = page->report;
  double y = self->height - CHAM_PAGE_FOOT;
  g_autofree char *number
      = g_strdup_printf (_ ("Page %u of %u"), page->index + 1, self->pages->len);

  /* Translators: %s is the version of the program */
  g_autofree char *program = g_strdup_printf (_ ("Chamomile %s"), APPLICATION_VERSION);

  cham_set_color (page->cr, &page->palette->grid);
  cham_rule_horizontal (page->cr, CHAM_PAGE_MARGIN, y - 12, page->width, 0.4);
  put (page, program, CHAM_TEXT_SMALL, FALSE, &page->palette->faint_text, y,
       CHAM_TEXT_START);
  put (page, number, CHAM_TEXT_SMALL, FALSE, &page->palette->faint_text, y, CHAM_TEXT_END);
}

/* A journal without a day in the range: no figure, no chart, and no definition of anything. */
static void
draw_nothing_recorded (const Page *page)
{
  ChamDayRange range = page->report->overview->range;
  g_autofree char *from = NULL, *to = NULL, *sentence = NULL;

  if (cham_day_range_is_empty (range))
    sentence = g_strdup (_ ("Nothing is recorded."));
  else
    {
      from = cham_date_format (range.from);
      to = cham_date_format (range.to);
      sentence = g_strdup_printf (_ ("Nothing is recorded between %s and %s."), from, to);
    }
  put (page, sentence, CHAM_TEXT_BODY, FALSE, &page->palette->text,
       CHAM_PAGE_TOP + CHAM_PAGE_HEAD_HEIGHT + 14, CHAM_TEXT_START);
}

/* @y: the lower edge of what is asked, and of whom */
static void
draw_care (const Page *page, double y)
{
  const ChamReport *self = page->report;

  if (self->care_height > 0)
    cham_care_draw (self->overview, page->text, page->palette, y - self->care_height,
                    page->width);
}

static void
draw_first_page (const Page *page)
{
  const ChamReport *self = page->report;
  double y = CHAM_PAGE_TOP + CHAM_PAGE_HEAD_HEIGHT;

  draw_first_head (page);
  draw_care (page, self->height - CHAM_PAGE_FOOT - 20 - self->definitions_height);
  if (page->report->overview->days_recorded == 0)
    {
      draw_nothing_recorded (page);
      return;
    }
  if (self->lines != NULL)
    {
      draw_definitions (page, y);
      draw_lines (page, y + self->definitions_height);
      return;
    }
  if (self->figures_height > 0)
    cham_figures_draw (self->figures, page->text, page->palette, y, page->width,
                       self->figure_rows);
  y += self->figures_height;
  if (self->timeline_height > 0)
    draw_timeline (page, y);
  y += self->timeline_height + CHAM_PAGE_GAP;
  if (self->facts != NULL)
    cham_facts_draw (self->facts, self->overview, self->sections, page->text, page->cr,
                     page->palette, y, page->width);
  draw_rows (page, y + self->facts_height);
  draw_definitions (page, self->height - CHAM_PAGE_FOOT - 20 - self->definitions_height);
}

/**
 * cham_report_draw_page:
 * @page: 0 the first
 *
 * Draws a page in points, its margins included, from the origin.
 */
void
cham_report_draw_page (const ChamReport *self, cairo_t *cr, guint page)
{
  g_autoptr (ChamText) text = NULL;
  Page drawn = { .report = self, .cr = cr, .index = page };

  g_return_if_fail (page < self->pages->len);
  text = cham_text_new (cr);
  drawn.text = text;
  drawn.palette = cham_palette_get (CHAM_PALETTE_PAPER);
  drawn.width = self->width - 2 * CHAM_PAGE_MARGIN;
  draw_banner (&drawn);
  if (page == 0)
    draw_first_page (&drawn);
  else
    {
      draw_next_head (&drawn);
      (self->lines != NULL ? draw_lines : draw_rows) (&drawn, CHAM_PAGE_NEXT_TOP);
      if (self->charts != NULL)
        cham_report_charts_draw (self->charts, page, text, cr, drawn.palette,
                                 CHAM_PAGE_NEXT_TOP + CHAM_PAGE_GAP, drawn.width);
    }
  draw_foot (&drawn);
}
