/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Saves, copies and prints any chart. It draws nothing itself, and what is printed was drawn
 * beforehand, since the chart may be another one before the printer is chosen. */
#include "app/chart-output.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/feedback.h"
#include "app/file-saver.h"
#include "draw/sheet.h"
#include "exchange/csv.h"

/* A picture for screens, in pixels, and one for paper: A4 on its side, in points. */
#define PIXELS_WIDE 1600
#define PIXELS_HIGH 900
#define PIXEL_TEXT 13
#define POINTS_WIDE 842
#define POINTS_HIGH 595
#define POINT_TEXT 9
#define PRINT_MARGIN 36

static GBytes *
make_table (const ChamChart *chart)
{
  char *text = cham_chart_write_rows (chart, cham_csv_append_row);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_picture (const ChamChart *chart, ChamSheetFormat format, ChamDay day, GError **error)
{
  gboolean pixels = format == CHAM_SHEET_PNG;
  int text = pixels ? PIXEL_TEXT : POINT_TEXT, width = pixels ? PIXELS_WIDE : POINTS_WIDE;
  double natural = cham_chart_get_natural_height (chart, width - 2 * text, text) + 2 * text;
  double least = pixels ? PIXELS_HIGH : POINTS_HIGH;
  int height = (int) CLAMP (ceil (natural), least, CHAM_SHEET_LARGEST);

  return cham_sheet_make_chart (chart, format, width, height, day, error);
}

/**
 * cham_chart_output_make:
 * @format: "pdf", "svg", "png" or "csv"
 * @day: the date of a PDF
 *
 * Returns: (transfer full) (nullable): the file; %NULL with @error set
 */
GBytes *
cham_chart_output_make (const ChamChart *chart, const char *format, ChamDay day, GError **error)
{
  g_autofree char *ending = g_strconcat (".", format, NULL);
  ChamSheetFormat picture;

  if (cham_sheet_format_from_path (ending, &picture))
    return make_picture (chart, picture, day, error);
  return make_table (chart);
}

static void
ask_for_file (GtkWidget *widget, GBytes *bytes, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save Chart"));
  gtk_file_dialog_set_initial_name (dialog, name);
  cham_file_saver_ask (widget, dialog, bytes);
}

/**
 * cham_chart_output_save:
 * @widget: where it was asked for; a toast there says what came of it
 * @format: as for cham_chart_output_make()
 * @title: the view's, for the file's name
 * @range: the days shown
 */
void
cham_chart_output_save (GtkWidget *widget, const ChamChart *chart, const char *format,
                        const char *title, ChamDayRange range)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cham_chart_output_make (chart, format, range.to, &error);
  g_autofree char *name = NULL;
  char from[CHAM_DAY_TEXT_SIZE], to[CHAM_DAY_TEXT_SIZE];

  if (bytes == NULL)
    {
      cham_feedback_tell (widget, error->message);
      return;
    }
  /* Translators: the name of a file: what the chart shows, first day, last day, ending */
  name = g_strdup_printf (_ ("%s %s to %s.%s"), title, cham_day_print (range.from, from),
                          cham_day_print (range.to, to), format);
  ask_for_file (widget, bytes, name);
}

/** cham_chart_output_copy: Puts the picture on the clipboard, and its table for text fields. */
void
cham_chart_output_copy (GtkWidget *widget, const ChamChart *chart)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = cham_chart_output_make (chart, "png", CHAM_DAY_NONE, &error);
  g_autoptr (GBytes) table = make_table (chart);
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *offers[2];

  if (picture == NULL)
    {
      cham_feedback_tell (widget, error->message);
      return;
    }
  offers[0] = gdk_content_provider_new_for_bytes ("image/png", picture);
  offers[1] = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", table);
  both = gdk_content_provider_new_union (offers, G_N_ELEMENTS (offers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
  cham_feedback_tell (widget, _ ("Chart copied"));
}

/* The chart as drawn, whatever becomes of it. */
static cairo_surface_t *
record (const ChamChart *chart)
{
  const cairo_rectangle_t page = { 0, 0, POINTS_WIDE - 2 * PRINT_MARGIN,
                                   POINTS_HIGH - 2 * PRINT_MARGIN };
  cairo_surface_t *surface
      = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &page);
  cairo_t *cr = cairo_create (surface);

  cham_chart_draw (chart, cr, page.width, page.height, POINT_TEXT,
                   cham_palette_get (CHAM_PALETTE_PAPER));
  cairo_destroy (cr);
  return surface;
}

static void
on_page_drawn_cb (GtkPrintOperation *job, GtkPrintContext *context, int page,
                  cairo_surface_t *surface)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / (POINTS_WIDE - 2 * PRINT_MARGIN),
                      gtk_print_context_get_height (context) / (POINTS_HIGH - 2 * PRINT_MARGIN));

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
}

static void
on_job_finished_cb (gpointer surface, GClosure *closure)
{
  cairo_surface_destroy (surface);
}

/** cham_chart_output_new_print: (transfer full): One page on its side, ready to run. */
GtkPrintOperation *
cham_chart_output_new_print (const ChamChart *chart, const char *title)
{
  GtkPrintOperation *job = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (job, setup);
  gtk_print_operation_set_unit (job, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (job, 1);
  gtk_print_operation_set_job_name (job, title);
  gtk_print_operation_set_embed_page_setup (job, TRUE);
  g_signal_connect_data (job, "draw-page", G_CALLBACK (on_page_drawn_cb), record (chart),
                         on_job_finished_cb, G_CONNECT_DEFAULT);
  return job;
}

/** cham_chart_output_print: Asks for a printer and prints; a toast says what went wrong. */
void
cham_chart_output_print (GtkWidget *widget, const ChamChart *chart, const char *title)
{
  g_autoptr (GtkPrintOperation) job = cham_chart_output_new_print (chart, title);
  GtkPrintOperationResult result
      = gtk_print_operation_run (job, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                 GTK_WINDOW (gtk_widget_get_root (widget)), NULL);

  cham_feedback_tell_print (widget, result, job);
}
