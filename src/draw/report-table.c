/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of treatments: its rows as text, their heights, which page they are on, and how
 * they are drawn. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/date.h"
#include "draw/rule.h"
#include "model/amount.h"

#define ROW_PADDING 3.5
#define KIND_HEIGHT 18
#define MOST_NAME_LINES 2  /* in its column; a longer name has lines of its own */
#define MOST_WIDE_LINES 3
#define MOST_CELL_LINES 4 /* a number is never cut short */
#define COLUMN_GAP 10

/* Columns: where each begins as a share of the width, and how it is set. */
static const struct
{
  const char *heading;
  double start;
  ChamTextAnchor anchor;
} columns[CHAM_TABLE_N_COLUMNS + 1] = {
  { N_ ("Treatment"), 0, CHAM_TEXT_START },
  { N_ ("Usual dose"), 0.29, CHAM_TEXT_START },
  { N_ ("Days used"), 0.43, CHAM_TEXT_START },
  { N_ ("Skipped"), 0.55, CHAM_TEXT_START },
  { N_ ("First – last"), 0.65, CHAM_TEXT_START },
  { N_ ("Total"), 0.855, CHAM_TEXT_END },
  { NULL, 1, CHAM_TEXT_START },
};

static void
row_free (ChamRow *self)
{
  for (guint i = 0; i < CHAM_TABLE_N_COLUMNS; i++)
    g_free (self->cells[i]);
  g_free (self->note);
  g_free (self);
}

static char *
format_days_used (const ChamTreatmentUse *use, guint days_recorded)
{
  /* Translators: days with a treatment, of the days with anything recorded */
  return g_strdup_printf (_ ("%u of %u"), use->days_used, days_recorded);
}

static char *
format_span (const ChamTreatmentUse *use)
{
  g_autofree char *first = NULL, *last = NULL;

  if (!cham_day_is_valid (use->first) || !cham_day_is_valid (use->last))
    return g_strdup ("–");
  first = cham_date_format_short (use->first);
  if (use->first == use->last)
    return g_steal_pointer (&first);
  last = cham_date_format_short (use->last);
  return g_strdup_printf (C_ ("range", "%s – %s"), first, last);
}

/* An amount as a doctor reads it, rounded. */
static char *
format_amount (double amount, const char *unit)
{
  g_autofree char *number = NULL;

  if (isnan (amount))
    return g_strdup (_ ("not recorded"));
  number = cham_number_format_large (amount, fabs (amount) < 10 ? 3 : 1);
  return g_strchomp (g_strdup_printf ("%s %s", number, cham_unit_get_name (unit, amount)));
}

static ChamRow *
new_treatment_row (const ChamTreatmentUse *use, guint days_recorded)
{
  ChamRow *row = g_new0 (ChamRow, 1);

  row->type = CHAM_ROW_TREATMENT;
  row->cells[0] = g_strdup (use->name);
  row->cells[1] = format_amount (use->amount, use->unit);
  row->cells[2] = format_days_used (use, days_recorded);
  row->cells[3] = g_strdup_printf ("%u", use->days_skipped);
  row->cells[4] = format_span (use);
  row->cells[5] = use->doses == 0 ? g_strdup ("–") : format_amount (use->total, use->unit);
  if (use->without_amount > 0)
    row->note = g_strdup_printf (ngettext ("%u dose without an amount in this unit",
                                           "%u doses without an amount in this unit",
                                           use->without_amount),
                                 use->without_amount);
  return row;
}

static double
get_room (guint column, double width)
{
  gboolean last = column + 1 == CHAM_TABLE_N_COLUMNS;

  return (columns[column + 1].start - columns[column].start) * width
         - (last ? 0 : COLUMN_GAP);
}

static void
measure_row (ChamRow *row, ChamText *text, double width)
{
  guint lines, beside;

  if (row->type == CHAM_ROW_KIND)
    {
      row->height = KIND_HEIGHT;
      return;
    }
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  beside = cham_text_count_lines (text, row->cells[0], get_room (0, width), MOST_NAME_LINES + 1);
  row->name_lines = 0;
  if (beside > MOST_NAME_LINES)
    row->name_lines = cham_text_count_lines (text, row->cells[0], width, MOST_WIDE_LINES);
  row->cell_lines = 1;
  for (guint i = 1; i < CHAM_TABLE_N_COLUMNS; i++)
    row->cell_lines = MAX (row->cell_lines,
                           cham_text_count_lines (text, row->cells[i], get_room (i, width),
                                                  MOST_CELL_LINES));
  lines = row->name_lines + row->cell_lines + (row->note != NULL);
  if (row->name_lines == 0)
    lines = MAX (lines, beside);
  row->height = lines * CHAM_LINE_BODY + ROW_PADDING;
}

static void
add_row (GPtrArray *rows, ChamRow *row, ChamText *text, double width)
{
  measure_row (row, text, width);
  g_ptr_array_add (rows, row);
}

/**
 * cham_table_new:
 * @text: to measure with
 * @width: of the table
 * @compact: whether to leave out the kinds, where room is short
 *
 * Returns: (transfer full) (element-type ChamRow): a row for each treatment, under its kind
 */
GPtrArray *
cham_table_new (const ChamOverview *overview, ChamText *text, double width, gboolean compact)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  int kind = -1;

  for (guint i = 0; i < overview->treatments->len; i++)
    {
      const ChamTreatmentUse *use = g_ptr_array_index (overview->treatments, i);

      if (!compact && (int) use->kind != kind)
        {
          ChamRow *heading = g_new0 (ChamRow, 1);

          heading->cells[0] = g_strdup (cham_treatment_kind_get_title (use->kind));
          add_row (rows, heading, text, width);
          kind = use->kind;
        }
      add_row (rows, new_treatment_row (use, overview->days_recorded), text, width);
    }
  return rows;
}

/* The height of the rows that must not be parted from row @index: itself, or with what follows. */
static double
get_block_height (const GPtrArray *rows, guint index)
{
  const ChamRow *row = g_ptr_array_index (rows, index);
  double height = row->height;

  if (row->type == CHAM_ROW_KIND && index + 1 < rows->len)
    height += ((const ChamRow *) g_ptr_array_index (rows, index + 1))->height;
  return height;
}

/**
 * cham_table_paginate:
 * @first_room: height for rows on the first page, 0 or less for none
 * @next_room: on each further page, which takes one block of rows at least
 *
 * Returns: (transfer full) (element-type guint): for each page the row it begins with; the
 *   first is 0 and a first page without rows is followed by another 0
 */
GArray *
cham_table_paginate (const GPtrArray *rows, double first_room, double next_room)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  double room = first_room;
  guint start = 0;

  g_array_append_val (pages, start);
  for (guint i = 0; i < rows->len; i++)
    {
      gboolean fresh = pages->len > 1 && i == start;

      if (get_block_height (rows, i) > room && !fresh)
        {
          start = i;
          g_array_append_val (pages, start);
          room = next_room;
        }
      room -= ((const ChamRow *) g_ptr_array_index (rows, i))->height;
    }
  return pages;
}

static void
draw_cell (ChamText *text, const char *string, guint column, double baseline, double width,
           guint most_lines)
{
  gboolean at_end = columns[column].anchor == CHAM_TEXT_END;
  double x = CHAM_PAGE_MARGIN + columns[at_end ? column + 1 : column].start * width;

  cham_text_draw_wrapped (text, string, x, baseline, get_room (column, width), CHAM_LINE_BODY,
                          most_lines, columns[column].anchor);
}

/** cham_table_draw_head: The headings of the columns, the top of their line at @y. */
void
cham_table_draw_head (ChamText *text, cairo_t *cr, const ChamPalette *palette, double y,
                      double width)
{
  double baseline = y + CHAM_TABLE_HEAD_HEIGHT - 11;

  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  for (guint i = 0; i < CHAM_TABLE_N_COLUMNS; i++)
    draw_cell (text, _ (columns[i].heading), i, baseline, width, 1);
  cham_set_color (cr, &palette->text);
  cham_rule_horizontal (cr, CHAM_PAGE_MARGIN, y + CHAM_TABLE_HEAD_HEIGHT - 5, width, 0.6);
}

static void
draw_note (const ChamRow *row, ChamText *text, const ChamPalette *palette, double baseline,
           double width)
{
  double start = columns[3].start * width;

  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw_within (text, row->note, CHAM_PAGE_MARGIN + width, baseline, width - start,
                         CHAM_TEXT_END);
}

/* Over the other cells, or in its own beside them. Returns where those have their first line. */
static double
draw_name (const ChamRow *row, ChamText *text, double baseline, double width)
{
  if (row->name_lines == 0)
    {
      draw_cell (text, row->cells[0], 0, baseline, width, MOST_NAME_LINES);
      return baseline;
    }
  cham_text_draw_wrapped (text, row->cells[0], CHAM_PAGE_MARGIN, baseline, width, CHAM_LINE_BODY,
                          MOST_WIDE_LINES, CHAM_TEXT_START);
  return baseline + row->name_lines * CHAM_LINE_BODY;
}

/** cham_table_draw_row: Draws @row with its upper edge at @y. */
void
cham_table_draw_row (const ChamRow *row, ChamText *text, cairo_t *cr,
                     const ChamPalette *palette, double y, double width)
{
  double baseline = y + CHAM_TEXT_BODY + 1;

  if (row->type == CHAM_ROW_KIND)
    {
      cham_text_set_style (text, CHAM_TEXT_BODY, TRUE);
      cham_text_set_color (text, &palette->text);
      cham_text_draw_within (text, row->cells[0], CHAM_PAGE_MARGIN, baseline + 5, width,
                             CHAM_TEXT_START);
      return;
    }
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  cham_text_set_color (text, &palette->text);
  baseline = draw_name (row, text, baseline, width);
  for (guint i = 1; i < CHAM_TABLE_N_COLUMNS; i++)
    draw_cell (text, row->cells[i], i, baseline, width, MOST_CELL_LINES);
  if (row->note != NULL)
    draw_note (row, text, palette, baseline + row->cell_lines * CHAM_LINE_BODY - 1, width);
  cham_set_color (cr, &palette->grid);
  cham_rule_horizontal (cr, CHAM_PAGE_MARGIN, y + row->height - 1, width, 0.4);
}
