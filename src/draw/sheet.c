/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Surfaces into memory. It writes no file: whoever asked knows where and how safely. The same
 * input gives the same bytes: a PDF is dated with a day that was handed in, not by the clock. */
#include "draw/sheet.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define PIXEL_TEXT 13
#define POINT_TEXT 9

G_DEFINE_QUARK (cham-sheet-error-quark, cham_sheet_error)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What was written to @bytes, unless something went wrong on the way. */
static GBytes *
finish (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, CHAM_SHEET_ERROR, CHAM_SHEET_ERROR_FAILED,
                       cairo_status_to_string (status));
  return NULL;
}

static void
describe_pdf (cairo_surface_t *surface, const char *title, const char *author,
              const char *subject, ChamDay day)
{
  char date[CHAM_DAY_TEXT_SIZE];
  g_autofree char *instant = NULL;

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL && *author != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  if (subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Chamomile");
  if (!cham_day_is_valid (day))
    return;
  instant = g_strconcat (cham_day_print (day, date), "T00:00:00Z", NULL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, instant);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, instant);
}

static cairo_status_t
finish_surface (cairo_surface_t *surface, cairo_t *cr)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static void
add_bookmark (cairo_surface_t *surface, const char *name, guint page)
{
  g_autofree char *target = g_strdup_printf ("page=%u", page + 1);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, name, target, 0);
}

/* A bookmark to the first page that begins in a month, or to the whole of a short report. */
static void
add_bookmarks (cairo_surface_t *surface, const ChamReport *report)
{
  ChamDay last = CHAM_DAY_NONE;

  for (guint page = 0; page < cham_report_get_n_pages (report); page++)
    {
      ChamDay day = cham_report_get_day_of_page (report, page);
      ChamDay month = cham_day_is_valid (day) ? cham_day_get_month_start (day) : CHAM_DAY_NONE;
      g_autofree char *name = NULL;

      if (page == 0 && !cham_day_is_valid (day) && cham_report_get_n_pages (report) > 1)
        add_bookmark (surface, _ ("Summary"), page);
      if (month == last)
        continue;
      /* Translators: a bookmark in a file, see g_date_time_format() */
      name = cham_day_format (month, C_ ("date", "%B %Y"));
      add_bookmark (surface, name, page);
      last = month;
    }
  if (!cham_day_is_valid (last))
    add_bookmark (surface, cham_report_get_title (report), 0);
}

static void
label_page (cairo_surface_t *surface, guint page)
{
  g_autofree char *label = g_strdup_printf ("%u", page + 1);

  cairo_pdf_surface_set_page_label (surface, label);
}

/** cham_sheet_make_pages: (transfer full): All pages as a PDF; %NULL with @error set when it could
 * not be drawn. */
GBytes *
cham_sheet_make_pages (const ChamSheetPages *pages, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (append_bytes, bytes, pages->width, pages->height);
  cairo_t *cr = NULL;

  describe_pdf (surface, pages->title, pages->person, _ ("Self-reported; not a diagnosis"),
                pages->printed_on);
  add_bookmark (surface, pages->title, 0);
  cr = cairo_create (surface);
  for (guint page = 0; page < pages->n_pages; page++)
    {
      label_page (surface, page);
      pages->draw (pages->data, cr, page);
      cairo_show_page (cr);
    }
  return finish (bytes, finish_surface (surface, cr), error);
}

/**
 * cham_sheet_make_report:
 *
 * Returns: (transfer full): all pages as a PDF, dated with the day of printing; %NULL with
 *   @error set when it could not be drawn
 */
GBytes *
cham_sheet_make_report (const ChamReport *report, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  cham_report_get_size (report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  describe_pdf (surface, cham_report_get_title (report), cham_report_get_person (report),
                _ ("Self-reported; not a diagnosis"), cham_report_get_printed_on (report));
  add_bookmarks (surface, report);
  cr = cairo_create (surface);
  for (guint page = 0; page < cham_report_get_n_pages (report); page++)
    {
      label_page (surface, page);
      cham_report_draw_page (report, cr, page);
      cairo_show_page (cr);
    }
  return finish (bytes, finish_surface (surface, cr), error);
}

static cairo_surface_t *
create_surface (ChamSheetFormat format, GByteArray *bytes, int width, int height)
{
  switch (format)
    {
    case CHAM_SHEET_PDF:
      return cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
    case CHAM_SHEET_SVG:
      return cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
    case CHAM_SHEET_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
    }
}

/**
 * cham_sheet_make_chart:
 * @width: pixels of a PNG, points of a PDF or SVG, 1–%CHAM_SHEET_LARGEST
 * @height: likewise
 * @day: the date of a PDF, usually the last day shown
 *
 * Returns: (transfer full): the chart on white, with a margin of a letter's height; %NULL
 *   with @error set when it could not be drawn
 */
GBytes *
cham_sheet_make_chart (const ChamChart *chart, ChamSheetFormat format, int width, int height,
                       ChamDay day, GError **error)
{
  gboolean pixels = format == CHAM_SHEET_PNG;
  double margin = pixels ? PIXEL_TEXT : POINT_TEXT;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  cairo_t *cr;

  g_return_val_if_fail (width >= 1 && width <= CHAM_SHEET_LARGEST, NULL);
  g_return_val_if_fail (height >= 1 && height <= CHAM_SHEET_LARGEST, NULL);
  bytes = g_byte_array_new ();
  surface = create_surface (format, bytes, width, height);
  if (format == CHAM_SHEET_PDF)
    describe_pdf (surface, NULL, NULL, NULL, day);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  cham_chart_draw (chart, cr, width - 2 * margin, height - 2 * margin, margin,
                   cham_palette_get (pixels ? CHAM_PALETTE_LIGHT : CHAM_PALETTE_PAPER));
  if (pixels)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    status = finish_surface (surface, cr);
  else
    finish_surface (surface, cr);
  return finish (bytes, status, error);
}

/**
 * cham_sheet_format_from_path:
 * @path: a file's name
 * @format: (out): untouched when it is not known
 *
 * Returns: whether @path ends in .pdf, .svg or .png, in any case
 */
gboolean
cham_sheet_format_from_path (const char *path, ChamSheetFormat *format)
{
  static const char *const endings[] = { ".pdf", ".svg", ".png" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        {
          *format = (ChamSheetFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}
