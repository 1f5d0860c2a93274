/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws the lines of a diary. It decides no break. */
#include "draw/diary-private.h"
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#include "draw/date.h"
#include "draw/rule.h"

/* A run of lines while it is drawn. */
typedef struct
{
  ChamText *text;
  cairo_t *cr;
  const ChamPalette *palette;
  double width;
} Sheet;

static void
put (const Sheet *sheet, const char *string, double column, double baseline, double size,
     gboolean bold, const ChamColor *color)
{
  if (string == NULL)
    return;
  cham_text_set_style (sheet->text, size, bold);
  cham_text_set_color (sheet->text, color);
  cham_text_draw_within (sheet->text, string, CHAM_PAGE_MARGIN + column * sheet->width, baseline,
                         (1 - column) * sheet->width, CHAM_TEXT_START);
}

/* Before the days nothing has a time, and labels have its room. */
static void
put_label (const Sheet *sheet, const char *label, gboolean dated, double baseline)
{
  double start = dated ? CHAM_DIARY_LABEL : 0;
  double room = (CHAM_DIARY_TEXT - start) * sheet->width - 6;

  if (label == NULL)
    return;
  cham_text_set_style (sheet->text, CHAM_DIARY_BODY_SIZE, FALSE);
  cham_text_set_color (sheet->text, &sheet->palette->faint_text);
  cham_text_draw_within (sheet->text, label, CHAM_PAGE_MARGIN + start * sheet->width, baseline,
                         room, CHAM_TEXT_START);
}

static void
draw_heading (const Sheet *sheet, const char *heading, const char *note, double y)
{
  double baseline = y + CHAM_DIARY_DAY_HEIGHT - 6;

  put (sheet, heading, 0, baseline, CHAM_TEXT_BODY, TRUE, &sheet->palette->text);
  if (note != NULL)
    {
      cham_text_set_style (sheet->text, CHAM_DIARY_NOTE_SIZE, FALSE);
      cham_text_set_color (sheet->text, &sheet->palette->faint_text);
      cham_text_draw_within (sheet->text, note, CHAM_PAGE_MARGIN + sheet->width, baseline,
                             sheet->width / 2, CHAM_TEXT_END);
    }
  cham_set_color (sheet->cr, &sheet->palette->grid);
  cham_rule_horizontal (sheet->cr, CHAM_PAGE_MARGIN, baseline + 3.5, sheet->width, 0.4);
}

/* The heading of what began before line @from: a day by its date, anything else by its name. */
static void
draw_continued (const Sheet *sheet, const GPtrArray *lines, guint from, double y)
{
  const ChamDiaryLine *line = g_ptr_array_index (lines, from);
  g_autofree char *date = NULL, *heading = NULL;

  if (cham_day_is_valid (line->day))
    date = cham_date_format (line->day);
  while (line->type == CHAM_DIARY_LINE && from > 0)
    line = g_ptr_array_index (lines, --from);
  /* Translators: the heading of a day that began on the page before */
  heading = g_strdup_printf (_ ("%s, continued"), date != NULL ? date : line->text);
  draw_heading (sheet, heading, NULL, y);
}

static void
draw_line (const Sheet *sheet, const ChamDiaryLine *line, double y)
{
  double baseline = y + CHAM_TEXT_BODY + 1;

  if (line->type == CHAM_DIARY_DAY)
    draw_heading (sheet, line->text, line->note, y);
  else if (line->type == CHAM_DIARY_GAP)
    put (sheet, line->text, 0, y + CHAM_DIARY_DAY_HEIGHT - 6, CHAM_DIARY_BODY_SIZE, FALSE,
         &sheet->palette->faint_text);
  else
    {
      put (sheet, line->time, 0, baseline, CHAM_DIARY_BODY_SIZE, FALSE, &sheet->palette->text);
      put_label (sheet, line->label, cham_day_is_valid (line->day), baseline);
      put (sheet, line->text, CHAM_DIARY_TEXT, baseline, CHAM_DIARY_BODY_SIZE, FALSE,
           &sheet->palette->text);
      put (sheet, line->note, CHAM_DIARY_NOTE, baseline, CHAM_DIARY_NOTE_SIZE, FALSE,
           &sheet->palette->faint_text);
    }
}

/**
 * cham_diary_draw:
 * @from: the first line to draw
 * @to: the one after the last
 * @y: their upper edge
 * @width: between the margins
 *
 * Draws lines, headed once more when the first is of a day that has begun before it.
 */
void
cham_diary_draw (const GPtrArray *lines, guint from, guint to, ChamText *text, cairo_t *cr,
                 const ChamPalette *palette, double y, double width)
{
  const Sheet sheet = { text, cr, palette, width };

  for (guint i = from; i < to; i++)
    {
      const ChamDiaryLine *line = g_ptr_array_index (lines, i);

      if (i == from && line->type == CHAM_DIARY_LINE)
        {
          draw_continued (&sheet, lines, from, y);
          y += CHAM_DIARY_DAY_HEIGHT;
        }
      draw_line (&sheet, line, y);
      y += cham_diary_line_get_height (line);
    }
}
