/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Every chart of days and values drawn by lot: any date the program knows, gaps, zeros, huge,
 * tiny and infinite values, any size. It may not fail, nor draw outside of its rectangle. The
 * lots are the same in each run unless --seed says otherwise. */
#include <cairo-pdf.h>
#include <math.h>

#include "draw/body-chart.h"
#include "draw/checklist-chart.h"
#include "draw/contrast-chart.h"
#include "draw/scatter-chart.h"
#include "draw/stool-chart.h"
#include "draw/timeline.h"
#include "draw/year-chart.h"
#include "sample.h"

#define ROUNDS 60
#define SEED "--seed=R02S0000000100001eef0001991900003039"
#define MARGIN 20
#define BLEED 1 /* Cairo 1.18 lets the edge of a letter past a clip by this many pixels */
#define N_CHARTS 7

static const char *const keys[] = { CHAM_MEASURE_ITCH, CHAM_MEASURE_SLEEP_HOURS,
                                    CHAM_MEASURE_STRESS, CHAM_MEASURE_FLARE,
                                    CHAM_MEASURE_STEPPED_UP, NULL };

static double
draw_value (void)
{
  static const double corners[]
      = { 0, -0.0, 1, -1, INFINITY, -INFINITY, 1e300, -1e300, 5e-324, 1e-300, G_MAXDOUBLE };

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return NAN;
    case 1:
      return corners[g_test_rand_int_range (0, G_N_ELEMENTS (corners))];
    default:
      return g_test_rand_double_range (-5, 15);
    }
}

/* Days from 0001-01-01 to 9999-12-31, often at one of the two ends. */
static ChamDayRange
draw_range (void)
{
  static const int lengths[] = { 1, 2, 7, 31, 92, 366, 3653, 40000 };
  int length = lengths[g_test_rand_int_range (0, G_N_ELEMENTS (lengths))];
  ChamDay from = (ChamDay) g_test_rand_int_range (CHAM_DAY_FIRST, CHAM_DAY_LAST - length + 2);

  if (g_test_rand_bit ())
    from = g_test_rand_bit () ? CHAM_DAY_FIRST : CHAM_DAY_LAST - length + 1;
  return (ChamDayRange){ from, from + length - 1 };
}

static void
fill (ChamSeries *series)
{
  gboolean sparse = g_test_rand_bit ();

  for (ChamDay day = series->range.from; day <= series->range.to; day++)
    if (!sparse || g_test_rand_int_range (0, 10) == 0)
      cham_series_set (series, day, draw_value ());
}

/* Phases of any kind that overlap, lie beside the range, end before they begin. */
static void
draw_phases (ChamOverview *overview)
{
  static const ChamDay ends[]
      = { CHAM_DAY_NONE, CHAM_DAY_FIRST, CHAM_DAY_LAST, G_MININT, G_MAXINT };
  ChamDayRange range = overview->range;

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    {
      ChamTrialPhaseKind kind
          = (ChamTrialPhaseKind) g_test_rand_int_range (0, CHAM_TRIAL_N_PHASE_KINDS);
      ChamDay from = range.from + g_test_rand_int_range (-40, 400);
      ChamDayRange days = { from, from + g_test_rand_int_range (-5, 60) };
      ChamTrialPhase phase = { .kind = kind, .round = i, .from = days.from, .before = 3,
                               .length = g_test_rand_bit () ? 28 : G_MAXINT };

      if (g_test_rand_int_range (0, 3) == 0)
        days.from = phase.from = ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))];
      if (g_test_rand_int_range (0, 3) == 0)
        days.to = ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))];
      cham_overview_add_phase (overview, g_test_rand_bit () ? "Milk" : "Pizza 🍕 א", &phase,
                               days);
    }
}

static ChamOverview *
draw_overview (ChamDayRange range)
{
  ChamOverview *overview = cham_overview_new (range);

  for (const char *const *key = keys; *key != NULL; key++)
    {
      sample_add_measure (overview, *key, SAMPLE_ALONE);
      fill (cham_overview_find_measure (overview, *key)->series);
    }
  fill (overview->supportive);
  fill (overview->watched);
  fill (overview->doses);
  draw_phases (overview);
  return overview;
}

static ChamExposures *
draw_exposures (ChamDayRange range)
{
  ChamExposures *exposures = cham_exposures_new (range);
  int length = cham_day_range_get_length (range);

  for (int i = 0; i < 3; i++)
    {
      ChamExposureSeries *series
          = cham_exposures_add (exposures, "Pizza 🍕 א", CHAM_EXPOSURE_FOOD_GROUP);

      for (int t = 0; t < length; t++)
        series->values[t] = g_test_rand_bit ();
    }
  for (int t = 0; t < length; t++)
    exposures->severity[t] = draw_value ();
  return exposures;
}

static void
draw_body_day (ChamBodyDay *body, ChamDay day)
{
  body->day = day;
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    body->shares[i] = g_test_rand_bit () ? NAN : g_test_rand_int_range (0, 5) / 4.0;
  for (int i = 0; i < CHAM_SIGN_N; i++)
    body->signs[i] = g_test_rand_bit () ? NAN : g_test_rand_int_range (0, 4);
}

/* A few days of @range and some beside it. */
static GArray *
draw_body_days (ChamDayRange range)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (ChamBodyDay));

  for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
    {
      ChamBodyDay body;

      draw_body_day (&body, range.from + g_test_rand_int_range (-9, 400));
      g_array_append_val (days, body);
    }
  return days;
}

static GArray *
draw_stool_days (ChamDayRange range)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (ChamStoolDay));

  for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
    {
      ChamStoolDay stools = { .day = range.from + g_test_rand_int_range (-9, 400) };

      stools.counts[g_test_rand_int_range (0, CHAM_STOOL_N_FORMS)]
          = g_test_rand_bit () ? 1 : G_MAXINT;
      g_array_append_val (days, stools);
    }
  return days;
}

static ChamChart *
draw_checklist (ChamDayRange range)
{
  g_autoptr (ChamTreatment) treatment
      = cham_treatment_new ("Pizza 🍕 א", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (GPtrArray) doses
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, range.from);

  if (g_test_rand_bit ())
    cham_schedule_add_time (schedule, CHAM_TIME_NONE, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  for (ChamDay day = range.from; day <= MIN (range.to, range.from + 400); day++)
    {
      ChamDose *dose = cham_dose_new (0, day, CHAM_TIME_NONE);

      dose->planned = TRUE;
      dose->status = g_test_rand_bit () ? CHAM_DOSE_TAKEN : CHAM_DOSE_SKIPPED;
      g_ptr_array_add (doses, dose);
    }
  return cham_checklist_chart_new (treatment, doses, range, range.to);
}

static ChamChart *
draw_timeline (const ChamOverview *overview)
{
  static const char *const lanes[] = { "tests@2", "severity", "diet@3", "control",
                                       "scorad@7", "doses@1", NULL };
  ChamTimeline *timeline = g_test_rand_bit ()
                               ? cham_timeline_new_with_measures (overview, keys)
                               : cham_timeline_new_within (overview, overview->range, lanes);

  cham_timeline_group (timeline,
                       (ChamDayStep){ (ChamDayUnit) g_test_rand_int_range (0, 4), 1 });
  return cham_timeline_take_chart (timeline);
}

static ChamChart *
draw_chart (int kind)
{
  ChamDayRange range = draw_range ();
  g_autoptr (ChamOverview) overview = draw_overview (range);
  g_autoptr (GArray) days = NULL;
  g_autoptr (ChamExposures) exposures = NULL;

  switch (kind)
    {
    case 0:
      overview->body_days = draw_body_days (range);
      return draw_timeline (overview);
    case 1:
      return cham_scatter_chart_new (overview, "severity", keys[g_test_rand_int_range (0, 4)],
                                     g_test_rand_int_range (0, 8));
    case 2:
      return cham_year_chart_new (overview, "severity");
    case 3:
      days = draw_body_days (range);
      return cham_body_chart_new (days, range);
    case 4:
      days = draw_stool_days (range);
      return cham_stool_chart_new (days, range);
    case 5:
      return draw_checklist (range);
    default:
      exposures = draw_exposures (range);
      return cham_contrast_chart_new (exposures, range);
    }
}

static void
assert_on_canvas (const ChamChart *chart, int width, int height, double text_size)
{
  ChamPaletteKind palette = (ChamPaletteKind) g_test_rand_int_range (0, 5);
  int whole = width + 2 * MARGIN, tall = height + 2 * MARGIN;
  cairo_surface_t *canvas = sample_canvas_new (whole, tall);
  cairo_t *cr = cairo_create (canvas);

  cairo_translate (cr, MARGIN, MARGIN);
  cham_chart_draw (chart, cr, width, height, text_size, cham_palette_get (palette));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, whole, MARGIN - BLEED));
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, MARGIN - BLEED, tall));
  g_assert_true (
      sample_canvas_is_untouched (canvas, width + MARGIN + BLEED, 0, MARGIN - BLEED, tall));
  g_assert_true (
      sample_canvas_is_untouched (canvas, 0, height + MARGIN + BLEED, whole, MARGIN - BLEED));
  cairo_surface_destroy (canvas);
}

static cairo_status_t
drop_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* A PDF holds numbers as text: one that is not finite spoils the page. */
static void
assert_on_paper (const ChamChart *chart)
{
  cairo_surface_t *paper = cairo_pdf_surface_create_for_stream (drop_bytes, NULL, 595, 842);
  cairo_t *cr = cairo_create (paper);

  cham_chart_draw (chart, cr, 595, 842, 9, cham_palette_get (CHAM_PALETTE_PAPER));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (paper);
  g_assert_cmpint (cairo_surface_status (paper), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (paper);
}

/* The table has as many cells in each row as headings; its first and last rows are looked at. */
static void
assert_words (const ChamChart *chart)
{
  g_autofree char *words = cham_chart_describe (chart);
  g_auto (GStrv) headings = cham_chart_list_headings (chart);
  guint rows = cham_chart_count_rows (chart);

  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpstr (words, !=, "");
  for (guint i = 0; i < MIN (rows, 2); i++)
    {
      g_auto (GStrv) cells
          = cham_chart_list_cells (chart, i == 0 ? 0 : rows - 1, CHAM_CHART_CELLS_PEOPLE);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
    }
}

static void
test_kind (gconstpointer data)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (ChamChart) chart = draw_chart (GPOINTER_TO_INT (data));

      assert_on_canvas (chart, g_test_rand_int_range (1, 900), g_test_rand_int_range (1, 700),
                        g_test_rand_double_range (4, 40));
      assert_on_paper (chart);
      assert_words (chart);
    }
}

int
main (int argc, char **argv)
{
  static const char *const names[N_CHARTS] = { "timeline", "scatter", "year", "body",
                                              "stools", "checklist", "contrast" };
  char *seeded[] = { argv[0], (char *) SEED, NULL };
  char **arguments = argc == 1 ? seeded : argv;
  int count = argc == 1 ? 2 : argc;

  g_test_init (&count, &arguments, NULL);
  for (int i = 0; i < N_CHARTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/fuzz/%s", names[i]);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_kind);
    }
  return g_test_run ();
}
