/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws the pages of a trial as they were laid out. */
#include "draw/trial-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "draw/report-private.h"
#include "draw/rule.h"

typedef struct
{
  const ChamTrialSheet *sheet;
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
} Pen;

static void
put (const Pen *pen, const char *string, double size, gboolean bold, const ChamColor *color,
     double y, ChamTextAnchor anchor)
{
  double width = cham_trial_sheet_get_width (pen->sheet);
  double x = anchor == CHAM_TEXT_END ? CHAM_PAGE_MARGIN + width : CHAM_PAGE_MARGIN;

  cham_text_set_style (pen->text, size, bold);
  cham_text_set_color (pen->text, color);
  cham_text_draw_within (pen->text, string, x, y, anchor == CHAM_TEXT_END ? width / 2 : width,
                         anchor);
}

static void
draw_first_head (const Pen *pen)
{
  const ChamTrialSheet *self = pen->sheet;
  const ChamColor *faint = &pen->palette->faint_text;

  put (pen, self->title, CHAM_TEXT_LARGE, TRUE, &pen->palette->text, CHAM_PAGE_TOP + 16,
       CHAM_TEXT_START);
  put (pen, self->subtitle, CHAM_TEXT_BODY, FALSE, &pen->palette->text, CHAM_PAGE_TOP + 33,
       CHAM_TEXT_START);
  put (pen, self->person, CHAM_TEXT_BODY, FALSE, &pen->palette->text, CHAM_PAGE_TOP + 45,
       CHAM_TEXT_START);
  put (pen, self->printed, CHAM_TEXT_BODY, FALSE, faint, CHAM_PAGE_TOP + 33, CHAM_TEXT_END);
  put (pen, _ ("Self-reported; not a diagnosis"), CHAM_TEXT_BODY, FALSE, faint,
       CHAM_PAGE_TOP + 45, CHAM_TEXT_END);
  cham_set_color (pen->cr, &pen->palette->text);
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 54,
                        cham_trial_sheet_get_width (self), 0.6);
}

static void
draw_next_head (const Pen *pen)
{
  put (pen, pen->sheet->title, CHAM_TEXT_BODY, FALSE, &pen->palette->text, CHAM_PAGE_TOP + 9,
       CHAM_TEXT_START);
  cham_set_color (pen->cr, &pen->palette->text);
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 16,
                        cham_trial_sheet_get_width (pen->sheet), 0.6);
}

static void
draw_foot (const Pen *pen, guint page)
{
  const ChamTrialSheet *self = pen->sheet;
  double y = self->height - CHAM_PAGE_FOOT;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->pages->len);

  cham_set_color (pen->cr, &pen->palette->grid);
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, y - 12, cham_trial_sheet_get_width (self), 0.4);
  put (pen, "Chamomile", CHAM_TEXT_SMALL, FALSE, &pen->palette->faint_text, y,
       CHAM_TEXT_START);
  put (pen, number, CHAM_TEXT_SMALL, FALSE, &pen->palette->faint_text, y, CHAM_TEXT_END);
}

static void
draw_diagram (const Pen *pen, const ChamPiece *piece, double y)
{
  cairo_save (pen->cr);
  cairo_translate (pen->cr, CHAM_PAGE_MARGIN, y);
  cham_chart_draw (pen->sheet->chart, pen->cr, cham_trial_sheet_get_width (pen->sheet),
                   piece->height - CHAM_PIECE_DIAGRAM_GAP, CHAM_TIMELINE_TEXT, pen->palette);
  cairo_restore (pen->cr);
}

static void
draw_piece (const Pen *pen, const ChamPiece *piece, double y)
{
  gboolean heading = piece->kind == CHAM_PIECE_HEADING;
  gboolean fact = piece->kind == CHAM_PIECE_FACT;
  double size = heading ? CHAM_TEXT_BODY + 2 : CHAM_TEXT_BODY;
  double indent = fact ? CHAM_PIECE_TITLE_WIDTH : 0;

  if (piece->kind == CHAM_PIECE_DIAGRAM)
    {
      draw_diagram (pen, piece, y);
      return;
    }
  if (fact)
    {
      cham_text_set_style (pen->text, CHAM_TEXT_BODY, FALSE);
      cham_text_set_color (pen->text, &pen->palette->faint_text);
      cham_text_draw_within (pen->text, piece->title, CHAM_PAGE_MARGIN, y + size,
                             CHAM_PIECE_TITLE_WIDTH - 8, CHAM_TEXT_START);
    }
  cham_text_set_style (pen->text, size, heading);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw_wrapped (pen->text, piece->text, CHAM_PAGE_MARGIN + indent, y + size,
                          cham_trial_sheet_get_width (pen->sheet) - indent,
                          heading ? CHAM_LINE_BODY + 2 : CHAM_LINE_BODY, CHAM_PIECE_MOST_LINES,
                          CHAM_TEXT_START);
}

/**
 * cham_trial_sheet_draw_page:
 * @page: 0 the first
 *
 * Draws a page in points, its margins included, from the origin.
 */
void
cham_trial_sheet_draw_page (const ChamTrialSheet *self, cairo_t *cr, guint page)
{
  g_autoptr (ChamText) text = cham_text_new (cr);
  const Pen pen = { self, cr, text, cham_palette_get (CHAM_PALETTE_PAPER) };
  guint end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1)
                                          : self->pieces->len;
  double y = page == 0 ? CHAM_PAGE_DIARY_TOP : CHAM_PAGE_NEXT_TOP;

  g_return_if_fail (page < self->pages->len);
  (page == 0 ? draw_first_head : draw_next_head) (&pen);
  for (guint i = g_array_index (self->pages, guint, page); i < end; i++)
    {
      const ChamPiece *piece = self->pieces->pdata[i];

      draw_piece (&pen, piece, y);
      y += piece->height;
    }
  draw_foot (&pen, page);
}
