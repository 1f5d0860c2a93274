/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A column of pieces: headings, paragraphs, facts with a title, and the diagram. A piece that has
 * no room goes to the next page whole. What a hidden trial draws by lot is on no page before it
 * is over, but on the one for the helper. */
#include "draw/trial-sheet.h"

#include <glib/gi18n-lib.h>

#include "analysis/trial-result.h"
#include "draw/date.h"
#include "draw/report-private.h"
#include "draw/rule.h"
#include "draw/sheet.h"
#include "draw/trial-chart.h"

#define TITLE_WIDTH 112 /* of a fact's title */
#define MOST_LINES 40
#define PIECE_GAP 4
#define DIAGRAM_GAP 12

typedef enum
{
  PIECE_HEADING,
  PIECE_PARAGRAPH,
  PIECE_FACT,
  PIECE_DIAGRAM,
} PieceKind;

/**
 * Piece:
 * @title: (nullable): of a fact
 * @text: (nullable): %NULL in a diagram
 * @height: with the gap after it
 */
typedef struct
{
  PieceKind kind;
  char *title;
  char *text;
  double height;
} Piece;

struct _ChamTrialSheet
{
  char *title;
  char *subtitle;
  char *person;
  char *printed;
  ChamDay printed_on;
  double width;
  double height;
  ChamChart *chart;  /* (nullable) */
  GPtrArray *pieces; /* (element-type Piece) */
  GArray *pages;     /* (element-type guint): the piece each page begins with */
};

static void
piece_free (gpointer data)
{
  Piece *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static void
add_piece (ChamTrialSheet *self, PieceKind kind, const char *title, const char *text)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->kind = kind;
  piece->title = g_strdup (title);
  piece->text = g_strdup (text);
  g_ptr_array_add (self->pieces, piece);
}

static double
get_text_width (const ChamTrialSheet *self)
{
  return self->width - 2 * CHAM_PAGE_MARGIN;
}

static double
measure_piece (const ChamTrialSheet *self, ChamText *text, const Piece *piece)
{
  double width = get_text_width (self) - (piece->kind == PIECE_FACT ? TITLE_WIDTH : 0);

  if (piece->kind == PIECE_DIAGRAM)
    return cham_chart_get_natural_height (self->chart, width, CHAM_TIMELINE_TEXT) + DIAGRAM_GAP;
  cham_text_set_style (text, piece->kind == PIECE_HEADING ? CHAM_TEXT_BODY + 2 : CHAM_TEXT_BODY,
                       piece->kind == PIECE_HEADING);
  return cham_text_count_lines (text, piece->text, width, MOST_LINES)
             * (piece->kind == PIECE_HEADING ? CHAM_LINE_BODY + 2 : CHAM_LINE_BODY)
         + PIECE_GAP;
}

static void
paginate (ChamTrialSheet *self)
{
  double room = self->height - CHAM_PAGE_FOOT_HEIGHT;
  double y = CHAM_PAGE_DIARY_TOP;
  guint first = 0;

  g_array_append_val (self->pages, first);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = self->pieces->pdata[i];

      if (y + piece->height > room && i > first)
        {
          first = i;
          g_array_append_val (self->pages, first);
          y = CHAM_PAGE_NEXT_TOP;
        }
      y += piece->height;
    }
}

static void
lay_out (ChamTrialSheet *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  ChamText *text = cham_text_new (cr);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = self->pieces->pdata[i];

      piece->height = measure_piece (self, text, piece);
    }
  cham_text_free (text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  paginate (self);
}

static ChamTrialSheet *
sheet_new (const char *title, const char *subtitle, const char *person, ChamPaper paper,
           ChamDay printed_on)
{
  ChamTrialSheet *self = g_new0 (ChamTrialSheet, 1);
  g_autofree char *date = cham_date_format (printed_on);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->person = g_strdup (person != NULL ? person : "");
  self->printed = g_strdup_printf (_ ("Printed on %s"), date);
  self->printed_on = printed_on;
  cham_paper_get_size (paper, &self->width, &self->height);
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static void
add_result (ChamTrialSheet *self, const ChamTrialResult *result, const ChamTrialCase *one)
{
  g_autoptr (GPtrArray) reasons = cham_trial_result_list_reasons (result, one);

  add_piece (self, PIECE_HEADING, NULL, cham_trial_result_get_headline (result, one->trial));
  for (guint i = 0; i < reasons->len; i++)
    add_piece (self, PIECE_PARAGRAPH, NULL, reasons->pdata[i]);
}

static void
add_items (ChamTrialSheet *self, const ChamTrialResult *result, const ChamTrialCase *one)
{
  g_autoptr (GPtrArray) items = cham_trial_result_list_items (result, one);

  for (guint i = 0; i < items->len; i++)
    {
      const ChamTrialItem *item = items->pdata[i];

      add_piece (self, PIECE_FACT, item->title, item->text);
    }
}

/* "" where a plan that cannot be read has no days. */
static char *
format_days (const ChamTrialCase *one)
{
  const ChamDayRange days = { one->trial->start, one->status->end };

  if (!cham_day_is_valid (days.from) || !cham_day_is_valid (days.to) || days.to < days.from)
    return g_strdup ("");
  return cham_date_format_range (days);
}

/**
 * cham_trial_sheet_new:
 * @one: (transfer none): need not live on
 * @person: (nullable): the person's line
 * @printed_on: the day shown as the day of printing
 *
 * Returns: (transfer full): the report, laid out
 */
ChamTrialSheet *
cham_trial_sheet_new (const ChamTrialCase *one, const char *person, ChamPaper paper,
                      ChamDay printed_on)
{
  g_autoptr (ChamTrialResult) result = cham_trial_result_new (one);
  g_autofree char *dates = format_days (one);
  /* Translators: the title of a page, with the name of what was tested */
  g_autofree char *title = g_strdup_printf (_ ("Trial: %s"), one->trial->title);
  ChamTrialSheet *self = sheet_new (title, dates, person, paper, printed_on);

  self->chart = cham_trial_chart_new (one);
  add_result (self, result, one);
  if (!cham_chart_is_empty (self->chart))
    add_piece (self, PIECE_DIAGRAM, NULL, NULL);
  add_items (self, result, one);
  lay_out (self);
  return self;
}

static void
add_packs (ChamTrialSheet *self, const ChamTrial *trial)
{
  int blocks = trial->numbers[CHAM_TRIAL_BLOCKS];

  for (int i = 0; i < blocks; i++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Pack %d"), i + 1);

      add_piece (self, PIECE_FACT, title,
                 cham_trial_order_is_on (trial->order, blocks, i)
                     ? _ ("with it")
                     : _ ("with something that looks the same and does nothing"));
    }
}

/**
 * cham_trial_sheet_new_packs:
 * @trial: (transfer none): one in blocks whose order is drawn
 *
 * Returns: (transfer full): the page for whoever fills the packs
 */
ChamTrialSheet *
cham_trial_sheet_new_packs (const ChamTrial *trial, ChamPaper paper, ChamDay printed_on)
{
  g_autofree char *title = g_strdup_printf (_ ("Packs for a trial: %s"), trial->title);
  int days = trial->numbers[CHAM_TRIAL_BLOCK_DAYS];
  g_autofree char *text = g_strdup_printf (
      ngettext ("Each pack is for %d day. Fill them, write only the number on each, and keep this "
                "page to yourself until the trial is over.",
                "Each pack is for %d days. Fill them, write only the number on each, and keep "
                "this page to yourself until the trial is over.", days), days);
  ChamTrialSheet *self
      = sheet_new (title, _ ("For the helper only"), NULL, paper, printed_on);

  add_piece (self, PIECE_PARAGRAPH, NULL, text);
  if (trial->drawn)
    add_packs (self, trial);
  lay_out (self);
  return self;
}

void
cham_trial_sheet_free (ChamTrialSheet *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->person);
  g_free (self->printed);
  cham_chart_free (self->chart);
  g_ptr_array_unref (self->pieces);
  g_array_unref (self->pages);
  g_free (self);
}

/** cham_trial_sheet_get_title: (transfer none): What the document is called. */
const char *
cham_trial_sheet_get_title (const ChamTrialSheet *self)
{
  return self->title;
}

/** cham_trial_sheet_get_n_pages: 1 or more. */
guint
cham_trial_sheet_get_n_pages (const ChamTrialSheet *self)
{
  return self->pages->len;
}

/** cham_trial_sheet_get_size: Of its pages, in points. */
void
cham_trial_sheet_get_size (const ChamTrialSheet *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

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
  double width = get_text_width (pen->sheet);
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
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 54, get_text_width (self),
                        0.6);
}

static void
draw_next_head (const Pen *pen)
{
  put (pen, pen->sheet->title, CHAM_TEXT_BODY, FALSE, &pen->palette->text, CHAM_PAGE_TOP + 9,
       CHAM_TEXT_START);
  cham_set_color (pen->cr, &pen->palette->text);
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, CHAM_PAGE_TOP + 16,
                        get_text_width (pen->sheet), 0.6);
}

static void
draw_foot (const Pen *pen, guint page)
{
  const ChamTrialSheet *self = pen->sheet;
  double y = self->height - CHAM_PAGE_FOOT;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->pages->len);

  cham_set_color (pen->cr, &pen->palette->grid);
  cham_rule_horizontal (pen->cr, CHAM_PAGE_MARGIN, y - 12, get_text_width (self), 0.4);
  put (pen, _ ("Chamomile"), CHAM_TEXT_SMALL, FALSE, &pen->palette->faint_text, y,
       CHAM_TEXT_START);
  put (pen, number, CHAM_TEXT_SMALL, FALSE, &pen->palette->faint_text, y, CHAM_TEXT_END);
}

static void
draw_diagram (const Pen *pen, const Piece *piece, double y)
{
  cairo_save (pen->cr);
  cairo_translate (pen->cr, CHAM_PAGE_MARGIN, y);
  cham_chart_draw (pen->sheet->chart, pen->cr, get_text_width (pen->sheet),
                   piece->height - DIAGRAM_GAP, CHAM_TIMELINE_TEXT, pen->palette);
  cairo_restore (pen->cr);
}

static void
draw_piece (const Pen *pen, const Piece *piece, double y)
{
  gboolean heading = piece->kind == PIECE_HEADING, fact = piece->kind == PIECE_FACT;
  double size = heading ? CHAM_TEXT_BODY + 2 : CHAM_TEXT_BODY;
  double indent = fact ? TITLE_WIDTH : 0;

  if (piece->kind == PIECE_DIAGRAM)
    {
      draw_diagram (pen, piece, y);
      return;
    }
  if (fact)
    {
      cham_text_set_style (pen->text, CHAM_TEXT_BODY, FALSE);
      cham_text_set_color (pen->text, &pen->palette->faint_text);
      cham_text_draw_within (pen->text, piece->title, CHAM_PAGE_MARGIN, y + size,
                             TITLE_WIDTH - 8, CHAM_TEXT_START);
    }
  cham_text_set_style (pen->text, size, heading);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw_wrapped (pen->text, piece->text, CHAM_PAGE_MARGIN + indent, y + size,
                          get_text_width (pen->sheet) - indent,
                          heading ? CHAM_LINE_BODY + 2 : CHAM_LINE_BODY, MOST_LINES,
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
      const Piece *piece = self->pieces->pdata[i];

      draw_piece (&pen, piece, y);
      y += piece->height;
    }
  draw_foot (&pen, page);
}

static void
draw_page (gconstpointer data, cairo_t *cr, guint page)
{
  cham_trial_sheet_draw_page (data, cr, page);
}

/** cham_trial_sheet_make_pdf: (transfer full) (nullable): All pages; %NULL with @error of
 * #ChamSheetError. */
GBytes *
cham_trial_sheet_make_pdf (const ChamTrialSheet *self, GError **error)
{
  const ChamSheetPages pages
      = { self->title, self->person, self->printed_on, self->width, self->height,
          self->pages->len, draw_page, self };

  return cham_sheet_make_pages (&pages, error);
}
