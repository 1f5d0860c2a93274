/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Charts and reports as the bytes of a PDF, SVG or PNG file; whoever asked writes them. */
#pragma once

#include "draw/chart.h"
#include "draw/report.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_SHEET_PDF,
  CHAM_SHEET_SVG,
  CHAM_SHEET_PNG,
} ChamSheetFormat;

/* The largest width and height of a sheet, in pixels or points. */
#define CHAM_SHEET_LARGEST 20000

gboolean cham_sheet_format_from_path (const char *path, ChamSheetFormat *format);

/**
 * ChamSheetError:
 * @CHAM_SHEET_ERROR_FAILED: the drawing library gave up, e.g. out of memory or too large
 */
typedef enum
{
  CHAM_SHEET_ERROR_FAILED,
} ChamSheetError;

#define CHAM_SHEET_ERROR (cham_sheet_error_quark ())
GQuark cham_sheet_error_quark (void);

/** ChamSheetDrawFunc: Draws a page of @data, 0 the first, in points. */
typedef void (*ChamSheetDrawFunc) (gconstpointer data, cairo_t *cr, guint page);

/** ChamSheetPages: A document of which only its pages are known. */
typedef struct
{
  const char *title;
  const char *person;
  ChamDay printed_on;
  double width;
  double height;
  guint n_pages;
  ChamSheetDrawFunc draw;
  gconstpointer data;
} ChamSheetPages;

GBytes *cham_sheet_make_pages (const ChamSheetPages *pages, GError **error);
GBytes *cham_sheet_make_report (const ChamReport *report, GError **error);
GBytes *cham_sheet_make_chart (const ChamChart *chart, ChamSheetFormat format, int width,
                               int height, ChamDay day, GError **error);

G_END_DECLS
