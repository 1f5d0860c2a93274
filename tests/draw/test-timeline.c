/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline drawn at many sizes and from strange data; the pictures are kept in the build
 * folder to be looked at. */
#include "draw/timeline.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw/lane.h"
#include "sample.h"

#define MARGIN 24
#define TEXT_SIZE 13

typedef struct
{
  const char *name;
  int days;
  int width;
  ChamPaletteKind palette;
} LookCase;

static const LookCase looks[] = {
  { "week", 7, 700, CHAM_PALETTE_LIGHT },
  { "month-narrow", 30, 360, CHAM_PALETTE_LIGHT },
  { "quarter", 90, 1000, CHAM_PALETTE_LIGHT },
  { "year", 365, 1400, CHAM_PALETTE_LIGHT },
  { "year-narrow", 365, 360, CHAM_PALETTE_DARK },
  { "year-dark", 365, 1400, CHAM_PALETTE_DARK },
  { "ten-years", 3652, 1400, CHAM_PALETTE_LIGHT },
  { "ten-years-narrow", 3652, 360, CHAM_PALETTE_LIGHT },
  { "quarter-light-contrast", 90, 700, CHAM_PALETTE_LIGHT_CONTRAST },
  { "quarter-dark-contrast", 90, 700, CHAM_PALETTE_DARK_CONTRAST },
  { "quarter-paper", 90, 700, CHAM_PALETTE_PAPER },
  { "century", 36500, 1000, CHAM_PALETTE_LIGHT },
};

static void
paint_window (cairo_t *cr, ChamPaletteKind kind, int width, int height)
{
  gboolean dark = kind == CHAM_PALETTE_DARK || kind == CHAM_PALETTE_DARK_CONTRAST;
  double level = dark ? 0x24 / 255.0 : 1;

  cairo_set_source_rgb (cr, level, level, level);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

/* Draws with a margin around it and asserts that the margin stays as it was. */
static cairo_surface_t *
draw_with_margin (const ChamTimeline *timeline, int width, int height, ChamPaletteKind kind)
{
  cairo_surface_t *canvas = sample_canvas_new (width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cr = cairo_create (canvas);

  cairo_translate (cr, MARGIN, MARGIN);
  paint_window (cr, kind, width, height);
  cham_timeline_draw (timeline, cr, width, height, TEXT_SIZE, cham_palette_get (kind));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, width + 2 * MARGIN, MARGIN));
  g_assert_true (
      sample_canvas_is_untouched (canvas, 0, height + MARGIN, width + 2 * MARGIN, MARGIN));
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, MARGIN, height + 2 * MARGIN));
  g_assert_true (
      sample_canvas_is_untouched (canvas, width + MARGIN, 0, MARGIN, height + 2 * MARGIN));
  return canvas;
}

static void
test_look (gconstpointer data)
{
  const LookCase *look = data;
  const char *const keys[] = { CHAM_MEASURE_STRESS, NULL };
  g_autoptr (ChamOverview) overview = sample_new (look->days);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new_with_measures (overview, keys);
  int height = (int) cham_timeline_get_natural_height (timeline, TEXT_SIZE);
  cairo_surface_t *canvas = draw_with_margin (timeline, look->width, height, look->palette);
  g_autofree char *name = g_strdup_printf ("timeline-%s.png", look->name);

  g_assert_false (sample_canvas_is_untouched (canvas, MARGIN, MARGIN, look->width, height));
  sample_canvas_keep (canvas, name);
  cairo_surface_destroy (canvas);
}

typedef struct
{
  const char *name;
  int days;
  SampleShape shape;
} StrangeCase;

static const StrangeCase strange[] = {
  { "one-day", 1, SAMPLE_CONSTANT },   { "two-days", 2, SAMPLE_CONSTANT },
  { "constant", 40, SAMPLE_CONSTANT }, { "days-alone", 40, SAMPLE_ALONE },
  { "absurd", 40, SAMPLE_ABSURD },     { "absurd-years", 4000, SAMPLE_ABSURD },
  { "ten-thousand", 10000, SAMPLE_LIVELY },
};

/* Strange values, in a large, a narrow and a much too small rectangle. */
static void
test_strange (gconstpointer data)
{
  static const int sizes[][2] = { { 800, 500 }, { 360, 300 }, { 60, 40 }, { 5, 3 } };
  const StrangeCase *expected = data;
  g_autoptr (ChamOverview) overview = sample_new_empty (expected->days);
  g_autoptr (ChamTimeline) timeline = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, expected->shape);
  sample_add_measure (overview, CHAM_MEASURE_SLEEP_HOURS, expected->shape);
  sample_add_own_measure (overview, "Mood", expected->shape);
  timeline = cham_timeline_new (overview);
  g_assert_false (cham_timeline_is_empty (timeline));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    cairo_surface_destroy (
        draw_with_margin (timeline, sizes[i][0], sizes[i][1], CHAM_PALETTE_LIGHT));
}

/* What is drawn of itch alone, on a surface without bounds. */
static void
measure_ink (const ChamTimeline *timeline, double *y, double *height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, width;

  cham_timeline_draw (timeline, cr, 600, 300, TEXT_SIZE,
                      cham_palette_get (CHAM_PALETTE_LIGHT));
  cairo_recording_surface_ink_extents (surface, &x, y, &width, height);
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (x + width, <=, 600);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_ink (void)
{
  g_autoptr (ChamOverview) overview = sample_new (60);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  double y, height;

  measure_ink (timeline, &y, &height);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (height, >, 250);
  g_assert_cmpfloat (y + height, <=, 300);
}

static void
test_gaps_only (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (30);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *words = NULL;

  cham_overview_take_measure (overview, cham_measure_new_own ("Mood", CHAM_MEASURE_SCALE, 0, 9),
                              cham_series_new (overview->range));
  timeline = cham_timeline_new (overview);
  g_assert_true (cham_timeline_is_empty (timeline));
  words = cham_timeline_describe (timeline);
  g_assert_cmpstr (words, ==, "Nothing is recorded in these days.");
  cairo_surface_destroy (draw_with_margin (timeline, 300, 200, CHAM_PALETTE_DARK));
}

static void
test_empty_range (void)
{
  g_autoptr (ChamOverview) overview
      = cham_overview_new ((ChamDayRange){ CHAM_DAY_NONE, CHAM_DAY_NONE });
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);

  g_assert_true (cham_timeline_is_empty (timeline));
  g_assert_cmpint (cham_timeline_get_day_at (timeline, 300, TEXT_SIZE, 50), ==, CHAM_DAY_NONE);
  cairo_surface_destroy (draw_with_margin (timeline, 300, 200, CHAM_PALETTE_DARK));
}

static void
test_days_and_places (void)
{
  g_autoptr (ChamOverview) overview = sample_new (365);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);

  for (ChamDay day = overview->range.from; day <= overview->range.to; day++)
    {
      double x = cham_timeline_get_x_of (timeline, 360, TEXT_SIZE, day);

      g_assert_cmpint (cham_timeline_get_day_at (timeline, 360, TEXT_SIZE, x), ==, day);
    }
  g_assert_cmpint (cham_timeline_get_day_at (timeline, 360, TEXT_SIZE, 0), ==,
                   overview->range.from);
  g_assert_cmpint (cham_timeline_get_day_at (timeline, 360, TEXT_SIZE, 9999), ==,
                   overview->range.to);
}

/* A recorded zero leaves a mark, a day that is not recorded none. */
static void
test_zero_is_no_gap (void)
{
  cairo_surface_t *pictures[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (ChamOverview) overview = sample_new_empty (9);
      g_autoptr (ChamTimeline) timeline = NULL;

      cham_series_set (overview->doses, SAMPLE_LAST, 2);
      if (i == 1)
        cham_series_set (overview->doses, SAMPLE_LAST - 4, 0);
      timeline = cham_timeline_new (overview);
      pictures[i] = draw_with_margin (timeline, 400, 90, CHAM_PALETTE_LIGHT);
    }
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (pictures[0]),
                           cairo_image_surface_get_data (pictures[1]),
                           (gsize) cairo_image_surface_get_stride (pictures[0])
                               * cairo_image_surface_get_height (pictures[0])),
                   !=, 0);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

/* Three days: itch 2, none, 8; diet and doses on the first alone. */
static ChamOverview *
make_three_days (void)
{
  ChamOverview *overview = sample_new_empty (3);
  ChamSeries *itch = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  sample_add_measure (overview, CHAM_MEASURE_FLARE, SAMPLE_CONSTANT);
  itch = ((ChamMeasuredSeries *) g_ptr_array_index (overview->measures, 0))->series;
  cham_series_set (itch, SAMPLE_LAST - 2, 2);
  cham_series_set (itch, SAMPLE_LAST - 1, NAN);
  cham_series_set (itch, SAMPLE_LAST, 8);
  cham_series_set (overview->supportive, SAMPLE_LAST - 2, 3);
  cham_series_set (overview->watched, SAMPLE_LAST - 2, 0);
  cham_series_set (overview->doses, SAMPLE_LAST - 2, 1);
  overview->days_recorded = 2;
  return overview;
}

static char *
join_day (const ChamTimeline *timeline, ChamDay day)
{
  g_auto (GStrv) lines = cham_timeline_describe_day (timeline, day);

  return g_strjoinv ("|", lines);
}

/* A highest count a little above a round number does not halve the bars. */
static void
test_counts_reach_their_highest (void)
{
  static const double highest[][2] = { { 1, 2 }, { 11, 11 }, { 20, 20 }, { 21, 30 } };
  const ChamDayRange range = { SAMPLE_LAST - 1, SAMPLE_LAST };

  for (gsize i = 0; i < G_N_ELEMENTS (highest); i++)
    {
      g_autoptr (ChamSeries) doses = cham_series_new (range);
      ChamLane *lane = NULL;

      cham_series_set (doses, SAMPLE_LAST, highest[i][0]);
      lane = cham_lane_new_doses (doses, range, 0);
      g_assert_cmpfloat (lane->axis.maximum, ==, highest[i][1]);
      cham_lane_free (lane);
    }
}

static void
test_words (void)
{
  g_autoptr (ChamOverview) overview = make_three_days ();
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  g_autofree char *first = join_day (timeline, SAMPLE_LAST - 2);
  g_autofree char *second = join_day (timeline, SAMPLE_LAST - 1);
  g_autofree char *paragraph = cham_timeline_describe (timeline);

  g_assert_cmpstr (first, ==,
                   "Worst itch: 2|Diet: supportive 3, watch-list 0|Treatments: 1 dose");
  g_assert_cmpstr (second, ==,
                   "Worst itch: not recorded|Diet: not recorded|Treatments: not recorded|"
                   "In a flare");
  g_assert_nonnull (strstr (paragraph, "2 of 3 days recorded."));
  g_assert_nonnull (strstr (paragraph, "Worst itch: mean 5, highest 8, recorded on 2 days."));
  g_assert_nonnull (strstr (paragraph, "1 flare, 2 days in all."));
}

static void
test_table (void)
{
  g_autoptr (ChamOverview) overview = make_three_days ();
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  g_auto (GStrv) headings = cham_timeline_list_headings (timeline);
  g_autofree char *heading = g_strjoinv ("|", headings);

  g_assert_cmpstr (heading, ==,
                   "Day|Worst itch|Supportive portions|Watch-list portions|Treatments|Flare");
  for (ChamDay day = SAMPLE_LAST - 2; day <= SAMPLE_LAST; day++)
    {
      g_auto (GStrv) cells = cham_timeline_list_cells (timeline, day);
      g_autofree char *line = g_strjoinv ("|", cells + 1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
      g_assert_cmpstr (line, ==, day == SAMPLE_LAST - 2 ? "2|3|0|1|–"
                                 : day == SAMPLE_LAST ? "8|–|–|–|Yes" : "–|–|–|–|Yes");
    }
}

/* Chosen lanes in their order; a lane two days later shows what was two days before. */
static void
test_lanes (void)
{
  static const char *const lanes[] = { "doses@2", "severity", "food:Milk@1", "unknown", NULL };
  g_autoptr (ChamOverview) overview = make_three_days ();
  ChamExtraSeries *milk
      = cham_overview_add_extra (overview, "food:Milk", "Milk", CHAM_EXTRA_PORTIONS);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *last = NULL;

  cham_series_set (milk->series, SAMPLE_LAST - 1, 2);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  last = join_day (timeline, SAMPLE_LAST);
  g_assert_cmpstr (last, ==,
                   "Treatments, 2 days before: 1 dose|Worst itch: 8|Milk, 1 day before: 2|"
                   "In a flare");
  cairo_surface_destroy (draw_with_margin (timeline, 500, 300, CHAM_PALETTE_PAPER));
}

/* A part of the days, and days beside those there are: gaps, never a value of another day. */
static void
test_within (void)
{
  g_autoptr (ChamOverview) overview = make_three_days ();
  g_autoptr (ChamTimeline) last
      = cham_timeline_new_within (overview, (ChamDayRange){ SAMPLE_LAST, SAMPLE_LAST }, NULL);
  g_autoptr (ChamTimeline) far
      = cham_timeline_new_within (overview, (ChamDayRange){ 1, CHAM_DAY_LAST }, NULL);
  g_autofree char *words = cham_timeline_describe (last);

  g_assert_nonnull (strstr (words, "1 of 1 days recorded."));
  g_assert_nonnull (strstr (words, "Worst itch: mean 8, highest 8, recorded on 1 day."));
  cairo_surface_destroy (draw_with_margin (far, 500, 300, CHAM_PALETTE_LIGHT));
  cairo_surface_destroy (draw_with_margin (last, 500, 300, CHAM_PALETTE_LIGHT));
}

/* What leaves the program says by which rule flares were found, and whose it is. */
static void
test_note (void)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  double plain, noted, other;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (ChamTimeline) timeline = NULL;

      overview->flare_rule.itch_above = i == 0 ? 3 : 9;
      timeline = cham_timeline_new (overview);
      g_assert_cmpint (cham_timeline_has_flares (timeline), ==, i == 0);
      plain = cham_timeline_get_natural_height (timeline, TEXT_SIZE);
      noted = cham_chart_get_natural_height (cham_timeline_get_chart (timeline), 800, TEXT_SIZE);
      g_assert_cmpint (noted > plain, ==, i == 0);
      other = cham_chart_get_natural_height (cham_timeline_get_chart (timeline), 300, TEXT_SIZE);
      g_assert_cmpfloat (other, >=, noted);
    }
}

/* Any values on any days: nothing crashes and nothing is drawn outside. */
static void
test_fuzz (void)
{
  static const double odd[] = { 0, -0.0, 1, -1, 1e308, -1e308, 5e-324, INFINITY, -INFINITY, NAN };
  static const char *const lanes[] = { "severity@3", "diet@7", "doses", "sleep_hours", NULL };
  static const int lengths[] = { 1, 2, 9, 400, 10000, CHAM_DAY_LAST };

  for (int turn = 0; turn < 24; turn++)
    {
      int length = lengths[turn % G_N_ELEMENTS (lengths)];
      ChamDay from = g_test_rand_int_range (CHAM_DAY_FIRST, CHAM_DAY_LAST - length + 2);
      g_autoptr (ChamOverview) overview = sample_new_empty (60);
      ChamSeries *series[] = { overview->supportive, overview->watched, overview->doses };
      g_autoptr (ChamTimeline) timeline = NULL;

      sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_ABSURD);
      sample_add_measure (overview, CHAM_MEASURE_SLEEP_HOURS, SAMPLE_ABSURD);
      for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
        for (guint day = 0; day < cham_series_get_length (series[i]); day++)
          series[i]->values[day] = odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))];
      timeline = cham_timeline_new_within (
          overview, (ChamDayRange){ from, from + length - 1 }, turn % 2 == 0 ? lanes : NULL);
      cairo_surface_destroy (draw_with_margin (timeline, 300, 200, CHAM_PALETTE_LIGHT));
    }
}

/* Whether @color is anywhere in the first line of what is drawn @width wide. */
static gboolean
has_in_title (const ChamTimeline *timeline, int width, const ChamColor *color)
{
  cairo_surface_t *canvas = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, TEXT_SIZE);
  cairo_t *cr = cairo_create (canvas);
  const guint32 *pixels = NULL;
  guint32 sought = (guint32) lround (color->red * 255) << 16
                   | (guint32) lround (color->green * 255) << 8
                   | (guint32) lround (color->blue * 255);
  gboolean found = FALSE;

  paint_window (cr, CHAM_PALETTE_LIGHT, width, TEXT_SIZE);
  cham_timeline_draw (timeline, cr, width, 300, TEXT_SIZE, cham_palette_get (CHAM_PALETTE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (canvas);
  pixels = (const guint32 *) (void *) cairo_image_surface_get_data (canvas);
  for (int i = 0; i < cairo_image_surface_get_stride (canvas) / 4 * TEXT_SIZE; i++)
    found = found || (pixels[i] & 0xffffff) == sought;
  cairo_surface_destroy (canvas);
  return found;
}

/* What the colours mean stays where what is counted has no room beside it. */
static void
test_keys (void)
{
  static const char *const lanes[] = { "diet", NULL };
  const ChamPalette *palette = cham_palette_get (CHAM_PALETTE_LIGHT);
  g_autoptr (ChamOverview) overview = sample_new (20);
  g_autoptr (ChamTimeline) timeline
      = cham_timeline_new_within (overview, overview->range, lanes);

  g_assert_true (has_in_title (timeline, 600, &palette->watched));
  g_assert_true (has_in_title (timeline, 300, &palette->supportive));
  g_assert_true (has_in_title (timeline, 300, &palette->watched));
}

/* What was asked for and is not there can be said. */
static void
test_missing (void)
{
  static const char *const lanes[] = { "severity", "stress@2", "food:Milk", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (20);
  g_autoptr (ChamTimeline) timeline = NULL;
  const GPtrArray *missing = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  missing = cham_timeline_get_missing (timeline);
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (missing, 0), ==, "stress");
  g_assert_cmpstr (g_ptr_array_index (missing, 1), ==, "food:Milk");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/timeline/look/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *path = g_strconcat ("/timeline/strange/", strange[i].name, NULL);

      g_test_add_data_func (path, &strange[i], test_strange);
    }
  g_test_add_func ("/timeline/ink", test_ink);
  g_test_add_func ("/timeline/gaps-only", test_gaps_only);
  g_test_add_func ("/timeline/empty-range", test_empty_range);
  g_test_add_func ("/timeline/days-and-places", test_days_and_places);
  g_test_add_func ("/timeline/zero-is-no-gap", test_zero_is_no_gap);
  g_test_add_func ("/timeline/counts-reach-their-highest", test_counts_reach_their_highest);
  g_test_add_func ("/timeline/words", test_words);
  g_test_add_func ("/timeline/table", test_table);
  g_test_add_func ("/timeline/lanes", test_lanes);
  g_test_add_func ("/timeline/keys", test_keys);
  g_test_add_func ("/timeline/missing", test_missing);
  g_test_add_func ("/timeline/within", test_within);
  g_test_add_func ("/timeline/note", test_note);
  g_test_add_func ("/timeline/fuzz", test_fuzz);
  return g_test_run ();
}
