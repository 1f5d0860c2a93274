/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The samples. Nothing here is a person's. */
#include "sample.h"

#include <math.h>
#include <string.h>

/* A number from 0 to 1 that looks random and is not. */
static double
hash (guint32 n)
{
  n = (n ^ 61) ^ (n >> 16);
  n *= 9;
  n ^= n >> 4;
  n *= 0x27d4eb2d;
  n ^= n >> 15;
  return (n & 0xffff) / 65535.0;
}

/* Bad weeks come and go. */
static double
get_badness (ChamDay day)
{
  double wave = sin (day / 23.0) + 0.7 * sin (day / 61.0 + 1) + 0.5 * sin (day / 9.0 + 2);

  return fmax (0, fmin (1, 0.35 + 0.28 * wave));
}

static gboolean
is_gap (ChamDay day)
{
  return hash (day / 3) < 0.07 || (day % 97) < 9;
}

static double
get_value (SampleShape shape, ChamDay day, const ChamMeasure *measure, guint32 salt)
{
  static const double absurd[] = { INFINITY, -INFINITY, NAN, 1e300, -1e300, 4 };
  double top = isfinite (measure->maximum) ? measure->maximum : 12;

  switch (shape)
    {
    case SAMPLE_CONSTANT:
      return 3;
    case SAMPLE_ALONE:
      return day % 3 == 0 ? round (hash (day + salt) * top) : NAN;
    case SAMPLE_ABSURD:
      return absurd[day % G_N_ELEMENTS (absurd)];
    case SAMPLE_LIVELY:
    default:
      if (is_gap (day))
        return NAN;
      if (strcmp (measure->unit, "h") == 0)
        return fmax (0, round ((8.4 - 3 * get_badness (day) + 1.4 * hash (day + salt)) * 4) / 4);
      return fmax (0, fmin (top, round (top * get_badness (day) + 4 * hash (day + salt) - 2)));
    }
}

/* As the journal does, but without the days before the range. */
static void
set_flare_basis (ChamOverview *overview, const char *key, const ChamSeries *series)
{
  ChamFlareBasis *basis = &overview->flare_basis;

  if (g_strcmp0 (key, CHAM_MEASURE_ITCH) == 0)
    basis->itch = cham_series_copy (series);
  else if (g_strcmp0 (key, CHAM_MEASURE_FLARE) == 0)
    basis->ticked = cham_series_copy (series);
  else if (g_strcmp0 (key, CHAM_MEASURE_STEPPED_UP) == 0)
    basis->stepped_up = cham_series_copy (series);
}

static void
take_measure (ChamOverview *overview, ChamMeasure *measure, SampleShape shape, guint32 salt)
{
  ChamSeries *series = cham_series_new (overview->range);

  for (ChamDay day = overview->range.from; day <= overview->range.to; day++)
    cham_series_set (series, day, get_value (shape, day, measure, salt));
  set_flare_basis (overview, measure->key, series);
  cham_overview_take_measure (overview, measure, series);
}

void
sample_add_measure (ChamOverview *overview, const char *key, SampleShape shape)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      if (strcmp (measure->key, key) == 0)
        take_measure (overview, cham_measure_copy (measure), shape, 1000 * i);
    }
}

void
sample_add_own_measure (ChamOverview *overview, const char *name, SampleShape shape)
{
  take_measure (overview, cham_measure_new_own (name, CHAM_MEASURE_SCALE, 0, 100), shape, 77);
}

void
sample_add_phase (ChamOverview *overview, const char *tested, ChamTrialPhaseKind kind,
                  ChamDayRange days)
{
  ChamTrialPhase phase = { .kind = kind, .round = 1, .from = days.from, .to = days.to };

  phase.length = cham_day_range_get_length (days);
  cham_overview_add_phase (overview, tested, &phase, days);
}

void
sample_add_treatments (ChamOverview *overview, guint count)
{
  static const char *const names[]
      = { "Vitamin D3", "Lactobacillus rhamnosus GG", "Hydrocortisone 1 % cream",
          "Evening primrose oil, cold-pressed, in capsules that are hard to swallow at breakfast",
          "Breathing exercise" };
  static const char *const units[] = { "µg", "CFU", "applications", "g", "min" };
  static const double amounts[] = { 25, 1e10, 1, NAN, 10 };

  for (guint i = 0; i < count; i++)
    {
      guint n = i % G_N_ELEMENTS (names);
      g_autoptr (ChamTreatment) treatment
          = cham_treatment_new (names[n], (ChamTreatmentKind) (i * 8 / MAX (count, 8)));
      ChamTreatmentUse *use;

      treatment->amount = amounts[n];
      g_set_str (&treatment->unit, units[n]);
      use = cham_treatment_use_new (treatment);
      use->days_used = overview->days_recorded * (n + 1) / 6;
      use->doses = use->days_used;
      use->days_skipped = n;
      use->first = overview->range.from + n;
      use->last = overview->range.to;
      use->total = isnan (amounts[n]) ? NAN : amounts[n] * use->doses;
      use->without_amount = isnan (amounts[n]) ? use->doses : n == 2 ? 3 : 0;
      g_ptr_array_add (overview->treatments, use);
    }
}

ChamOverview *
sample_new_empty (int days)
{
  return cham_overview_new ((ChamDayRange){ SAMPLE_LAST - days + 1, SAMPLE_LAST });
}

static void
add_diet_and_doses (ChamOverview *overview)
{
  for (ChamDay day = overview->range.from; day <= overview->range.to; day++)
    {
      if (is_gap (day))
        continue;
      overview->days_recorded++;
      if (hash (day / 2 + 5) < 0.15)
        continue;
      cham_series_set (overview->supportive, day, round (hash (day + 7) * 4));
      cham_series_set (overview->watched, day, round (hash (day + 3) * 3 * get_badness (day)));
      cham_series_set (overview->doses, day, round (hash (day + 11) * 3));
    }
}

ChamOverview *
sample_new (int days)
{
  ChamOverview *overview = sample_new_empty (days);

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_LIVELY);
  sample_add_measure (overview, CHAM_MEASURE_SLEEP_HOURS, SAMPLE_LIVELY);
  sample_add_measure (overview, CHAM_MEASURE_SLEEP_DISTURBANCE, SAMPLE_LIVELY);
  sample_add_measure (overview, CHAM_MEASURE_STRESS, SAMPLE_LIVELY);
  add_diet_and_doses (overview);
  g_set_str (&overview->person, "A. Person, born 1991");
  overview->invented = TRUE;
  return overview;
}

cairo_surface_t *
sample_canvas_new (int width, int height)
{
  cairo_surface_t *canvas = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (canvas);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return canvas;
}

gboolean
sample_canvas_is_untouched (cairo_surface_t *canvas, int x, int y, int width, int height)
{
  const unsigned char *data;
  int stride = cairo_image_surface_get_stride (canvas);

  cairo_surface_flush (canvas);
  data = cairo_image_surface_get_data (canvas);
  for (int row = y; row < y + height; row++)
    {
      const guint32 *pixels = (const guint32 *) (data + (gsize) row * stride);

      for (int column = x; column < x + width; column++)
        {
          if (pixels[column] != 0xffff00ff)
            return FALSE;
        }
    }
  return TRUE;
}

static char *
build_path (const char *name)
{
  return g_test_build_filename (G_TEST_BUILT, "draw", name, NULL);
}

void
sample_canvas_keep (cairo_surface_t *canvas, const char *name)
{
  g_autofree char *path = build_path (name);

  g_assert_cmpint (cairo_surface_write_to_png (canvas, path), ==, CAIRO_STATUS_SUCCESS);
}

void
sample_bytes_keep (GBytes *bytes, const char *name)
{
  g_autofree char *path = build_path (name);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

#define CHART_WIDTH 700
#define BESIDE 40

void
sample_assert_within (const ChamChart *chart, const char *name)
{
  double height = cham_chart_get_natural_height (chart, CHART_WIDTH, 10);
  int rows = (int) ceil (height);
  cairo_surface_t *canvas = sample_canvas_new (CHART_WIDTH + BESIDE, rows + BESIDE);
  cairo_t *cr = cairo_create (canvas);

  cham_chart_draw (chart, cr, CHART_WIDTH, rows, 10, cham_palette_get (CHAM_PALETTE_LIGHT));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_true (sample_canvas_is_untouched (canvas, CHART_WIDTH, 0, BESIDE, rows + BESIDE));
  g_assert_true (sample_canvas_is_untouched (canvas, 0, rows, CHART_WIDTH, BESIDE));
  g_assert_cmpint (sample_canvas_is_untouched (canvas, 0, 0, CHART_WIDTH, rows), ==,
                   cham_chart_is_empty (chart));
  if (name != NULL)
    sample_canvas_keep (canvas, name);
  cairo_surface_destroy (canvas);
}
