/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sets figures in two rows: the four that lead in large numbers. A row is as high as its highest
 * figure. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP 12
#define LABEL_BASELINE 8
#define ROW_GAP 8
#define NOTE_LINE 9
#define MOST_NOTE_LINES 2
#define SIZE_LEADING 18
#define SIZE_BESIDE 12

/* From the upper edge of a row to its numbers, and on to the first line under them. */
static double
get_value_baseline (const ChamFigure *figure)
{
  return figure->leads ? 26.5 : 22;
}

static double
get_value_size (const ChamFigure *figure)
{
  return figure->leads ? SIZE_LEADING : SIZE_BESIDE;
}

static guint
count_lines (ChamText *text, const char *string, double width)
{
  return *string != '\0' ? cham_text_count_lines (text, string, width, MOST_NOTE_LINES) : 0;
}

static double
measure_figure (ChamFigure *figure, ChamText *text, double width)
{
  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  figure->note_lines = count_lines (text, figure->note, width);
  figure->change_lines = count_lines (text, figure->change, width);
  return get_value_baseline (figure) + NOTE_LINE * (figure->note_lines + figure->change_lines)
         + 3 + ROW_GAP;
}

static double
get_column_width (double width)
{
  return width / CHAM_FIGURES_PER_ROW - COLUMN_GAP;
}

/**
 * cham_figures_measure:
 * @text: to measure with
 * @width: between the margins
 * @rows: (array fixed-size=2): the heights of the two rows
 *
 * Returns: the height of both
 */
double
cham_figures_measure (GPtrArray *figures, ChamText *text, double width, double *rows)
{
  rows[0] = rows[1] = 0;
  for (guint i = 0; i < figures->len; i++)
    {
      double height = measure_figure (g_ptr_array_index (figures, i), text,
                                      get_column_width (width));
      double *row = &rows[i / CHAM_FIGURES_PER_ROW];

      *row = MAX (*row, height);
    }
  return rows[0] + rows[1];
}

static void
draw_value (const ChamFigure *figure, ChamText *text, const ChamPalette *palette, double x,
            double baseline, double width)
{
  double used;

  if (figure->value == NULL)
    {
      cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
      cham_text_set_color (text, &palette->faint_text);
      cham_text_draw_within (text, _ ("not recorded"), x, baseline, width, CHAM_TEXT_START);
      return;
    }
  cham_text_set_style (text, get_value_size (figure), FALSE);
  cham_text_set_color (text, &palette->text);
  used = cham_text_draw_within (text, figure->value, x, baseline, width, CHAM_TEXT_START) + 3;
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw_within (text, figure->unit, x + used, baseline, width - used, CHAM_TEXT_START);
}

static void
draw_figure (const ChamFigure *figure, ChamText *text, const ChamPalette *palette, double x,
             double y, double width)
{
  double baseline = y + get_value_baseline (figure);

  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw_within (text, figure->label, x, y + LABEL_BASELINE, width, CHAM_TEXT_START);
  draw_value (figure, text, palette, x, baseline, width);
  baseline += NOTE_LINE + 2;
  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  if (figure->note_lines > 0)
    cham_text_draw_wrapped (text, figure->note, x, baseline, width, NOTE_LINE, MOST_NOTE_LINES,
                            CHAM_TEXT_START);
  cham_text_set_color (text, &palette->text);
  if (figure->change_lines > 0)
    cham_text_draw_wrapped (text, figure->change, x, baseline + NOTE_LINE * figure->note_lines,
                            width, NOTE_LINE, MOST_NOTE_LINES, CHAM_TEXT_START);
}

/**
 * cham_figures_draw:
 * @rows: as cham_figures_measure() gave them
 * @y: the upper edge of the first row
 */
void
cham_figures_draw (const GPtrArray *figures, ChamText *text, const ChamPalette *palette, double y,
                   double width, const double *rows)
{
  for (guint i = 0; i < figures->len; i++)
    {
      double x = CHAM_PAGE_MARGIN + i % CHAM_FIGURES_PER_ROW * width / CHAM_FIGURES_PER_ROW;

      draw_figure (g_ptr_array_index (figures, i), text, palette, x,
                   y + (i < CHAM_FIGURES_PER_ROW ? 0 : rows[0]), get_column_width (width));
    }
}
