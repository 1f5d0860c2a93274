/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Files made in memory: of the right kind, and the same bytes for the same days. */
#include "draw/sheet.h"
#include "draw/timeline.h"

#include <string.h>

#include "sample.h"

typedef struct
{
  GBytes *bytes;
  gsize offset;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *self = closure;
  gsize size;
  const unsigned char *all = g_bytes_get_data (self->bytes, &size);

  if (size - self->offset < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, all + self->offset, length);
  self->offset += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
assert_starts_with (GBytes *bytes, const char *start)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (data, strlen (start), start, strlen (start));
}

static GBytes *
make_report (ChamDay printed_on)
{
  g_autoptr (ChamOverview) overview = sample_new (60);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  sample_add_treatments (overview, 3);
  report = cham_report_new (overview, CHAM_PAPER_A4, printed_on);
  bytes = cham_sheet_make_report (report, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_report (void)
{
  g_autoptr (GBytes) bytes = make_report (SAMPLE_LAST);

  assert_starts_with (bytes, "%PDF-");
}

static void
test_report_is_reproducible (void)
{
  g_autoptr (GBytes) first = make_report (SAMPLE_LAST), second = make_report (SAMPLE_LAST);
  g_autoptr (GBytes) later = make_report (SAMPLE_LAST + 1);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, later));
}

static void
test_timeline (void)
{
  static const char *const starts[] = { "%PDF-", "<?xml", "\x89PNG\r\n" };
  g_autoptr (ChamOverview) overview = sample_new (60);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);

  for (int format = CHAM_SHEET_PDF; format <= CHAM_SHEET_PNG; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) first
          = cham_sheet_make_chart (cham_timeline_get_chart (timeline), format, 800, 450,
                                 SAMPLE_LAST, &error);
      g_autoptr (GBytes) second
          = cham_sheet_make_chart (cham_timeline_get_chart (timeline), format, 800, 450,
                                 SAMPLE_LAST, &error);

      g_assert_no_error (error);
      assert_starts_with (first, starts[format]);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_smallest (void)
{
  g_autoptr (ChamOverview) overview = sample_new (60);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  g_autoptr (GBytes) bytes
      = cham_sheet_make_chart (cham_timeline_get_chart (timeline), CHAM_SHEET_PNG, 1, 1,
                                 SAMPLE_LAST, NULL);

  g_assert_nonnull (bytes);
}

static void
test_formats (void)
{
  ChamSheetFormat format = CHAM_SHEET_PNG;

  g_assert_true (cham_sheet_format_from_path ("a/b.PDF", &format));
  g_assert_cmpint (format, ==, CHAM_SHEET_PDF);
  g_assert_true (cham_sheet_format_from_path ("chart.svg", &format));
  g_assert_cmpint (format, ==, CHAM_SHEET_SVG);
  g_assert_false (cham_sheet_format_from_path ("chart.jpeg", &format));
  g_assert_false (cham_sheet_format_from_path ("pdf", &format));
  g_assert_cmpint (format, ==, CHAM_SHEET_SVG);
}

/* The outermost points are paper only: no letter touches the edge. */
static void
test_margin (void)
{
  enum { SIZE = 400, MARGIN = 10 };
  g_autoptr (ChamOverview) overview = sample_new (60);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  g_autoptr (GBytes) bytes
      = cham_sheet_make_chart (cham_timeline_get_chart (timeline), CHAM_SHEET_PNG, SIZE, SIZE,
                                 SAMPLE_LAST, NULL);
  Reader reader = { bytes, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint ink = 0, ink_at_edge = 0;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        gboolean edge = MIN (x, y) < MARGIN || MAX (x, y) >= SIZE - MARGIN;
        guint32 pixel = *(const guint32 *) (data + y * stride + 4 * x) & 0xffffff;

        ink += pixel != 0xffffff;
        ink_at_edge += pixel != 0xffffff && edge;
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (ink, >, 1000);
  g_assert_cmpuint (ink_at_edge, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/report", test_report);
  g_test_add_func ("/sheet/report-is-reproducible", test_report_is_reproducible);
  g_test_add_func ("/sheet/timeline", test_timeline);
  g_test_add_func ("/sheet/margin", test_margin);
  g_test_add_func ("/sheet/smallest", test_smallest);
  g_test_add_func ("/sheet/formats", test_formats);
  return g_test_run ();
}
