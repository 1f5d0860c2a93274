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
#include "draw/sheet.h"
#include "draw/trial-chart.h"
#include "draw/trial-sheet-private.h"

#define PIECE_GAP 4

static void
piece_free (gpointer data)
{
  ChamPiece *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static void
add_piece (ChamTrialSheet *self, ChamPieceKind kind, const char *title, const char *text)
{
  ChamPiece *piece = g_new0 (ChamPiece, 1);

  piece->kind = kind;
  piece->title = g_strdup (title);
  piece->text = g_strdup (text);
  g_ptr_array_add (self->pieces, piece);
}

/** cham_trial_sheet_get_width: Between the margins. */
double
cham_trial_sheet_get_width (const ChamTrialSheet *self)
{
  return self->width - 2 * CHAM_PAGE_MARGIN;
}

static double
measure_piece (const ChamTrialSheet *self, ChamText *text, const ChamPiece *piece)
{
  gboolean heading = piece->kind == CHAM_PIECE_HEADING;
  double width = cham_trial_sheet_get_width (self)
                 - (piece->kind == CHAM_PIECE_FACT ? CHAM_PIECE_TITLE_WIDTH : 0);

  if (piece->kind == CHAM_PIECE_DIAGRAM)
    return cham_chart_get_natural_height (self->chart, width, CHAM_TIMELINE_TEXT)
           + CHAM_PIECE_DIAGRAM_GAP;
  cham_text_set_style (text, heading ? CHAM_TEXT_BODY + 2 : CHAM_TEXT_BODY, heading);
  return cham_text_count_lines (text, piece->text, width, CHAM_PIECE_MOST_LINES)
             * (heading ? CHAM_LINE_BODY + 2 : CHAM_LINE_BODY)
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
      const ChamPiece *piece = self->pieces->pdata[i];

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
      ChamPiece *piece = self->pieces->pdata[i];

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

  add_piece (self, CHAM_PIECE_HEADING, NULL, cham_trial_result_get_headline (result, one->trial));
  for (guint i = 0; i < reasons->len; i++)
    add_piece (self, CHAM_PIECE_PARAGRAPH, NULL, reasons->pdata[i]);
}

static void
add_items (ChamTrialSheet *self, const ChamTrialResult *result, const ChamTrialCase *one)
{
  g_autoptr (GPtrArray) items = cham_trial_result_list_items (result, one);

  for (guint i = 0; i < items->len; i++)
    {
      const ChamTrialItem *item = items->pdata[i];

      add_piece (self, CHAM_PIECE_FACT, item->title, item->text);
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
    add_piece (self, CHAM_PIECE_DIAGRAM, NULL, NULL);
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

      add_piece (self, CHAM_PIECE_FACT, title,
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

  add_piece (self, CHAM_PIECE_PARAGRAPH, NULL, text);
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
