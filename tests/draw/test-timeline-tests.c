/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The phases of trials on the timeline: which row, which words, and what fills them. */
#include <locale.h>
#include <string.h>

#include "draw/lane.h"
#include "draw/timeline.h"
#include "sample.h"

#define FIRST (SAMPLE_LAST - 89)

static ChamDayRange
days (int from, int to)
{
  return (ChamDayRange){ FIRST + from, FIRST + to };
}

/* Milk twice, with a break, and zinc while it goes on. */
static ChamOverview *
make_two_trials (void)
{
  ChamOverview *overview = sample_new (90);

  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_BASELINE, days (5, 18));
  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_WITHOUT, days (19, 46));
  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_CHALLENGE, days (47, 49));
  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_WASHOUT, days (50, 60));
  sample_add_phase (overview, "Zinc", CHAM_TRIAL_PHASE_BLOCK, days (40, 47));
  sample_add_phase (overview, "Zinc", CHAM_TRIAL_PHASE_BREAK, days (48, 55));
  sample_add_phase (overview, "Zinc", CHAM_TRIAL_PHASE_BLOCK_ON, days (56, 63));
  sample_add_phase (overview, "Tea", CHAM_TRIAL_PHASE_RETURN, days (70, 89));
  return overview;
}

/* A row for each trial at a time; one that comes later goes where there is room. */
static void
test_rows (void)
{
  static const guint rows[] = { 0, 0, 0, 0, 1, 1, 1, 0 };
  g_autoptr (ChamOverview) overview = make_two_trials ();
  ChamLane *lane = cham_lane_new_phases (overview->phases, overview->range);

  g_assert_cmpuint (lane->phases->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < lane->phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (lane->phases, i);

      g_assert_cmpuint (phase->row, ==, rows[i]);
      g_assert_cmpint (phase->opens, ==, i == 0 || i == 4 || i == 7);
    }
  g_assert_cmpfloat (lane->height, ==, 2 * CHAM_LANE_PHASE_ROW);
  g_assert_cmpfloat (cham_series_get (lane->series, FIRST + 45), ==, 2);
  cham_lane_free (lane);
}

/* No lane without a phase in the days shown. */
static void
test_no_phase (void)
{
  g_autoptr (ChamOverview) overview = make_two_trials ();
  g_autoptr (ChamTimeline) timeline = NULL;
  g_auto (GStrv) headings = NULL;

  g_assert_null (cham_lane_new_phases (overview->phases, days (64, 69)));
  timeline = cham_timeline_new_within (overview, days (64, 69), NULL);
  headings = cham_timeline_list_headings (timeline);
  g_assert_false (g_strv_contains ((const char *const *) headings, "Tests"));
}

static void
assert_line (const ChamTimeline *timeline, ChamDay day, const char *line, gboolean expected)
{
  g_auto (GStrv) lines = cham_timeline_describe_day (timeline, day);

  g_assert_cmpint (g_strv_contains ((const char *const *) lines, line), ==, expected);
}

/* Days count from the begin of the phase, not from that of the days shown. */
static void
test_words (void)
{
  g_autoptr (ChamOverview) overview = make_two_trials ();
  g_autoptr (ChamTimeline) timeline = cham_timeline_new_within (overview, days (21, 89), NULL);
  g_autofree char *text = cham_timeline_describe (timeline);

  assert_line (timeline, FIRST + 21, "Test of Milk: Without it, day 3 of 28", TRUE);
  assert_line (timeline, FIRST + 48, "Test of Milk: Eaten again, day 2 of 3", TRUE);
  assert_line (timeline, FIRST + 48, "Test of Zinc: Break, day 1 of 8", TRUE);
  for (int day = 64; day < 70; day++)
    {
      g_auto (GStrv) lines = cham_timeline_describe_day (timeline, FIRST + day);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_null (strstr (joined, "Test"));
    }
  g_assert_nonnull (strstr (text, "Tests: Milk: Without it, "));
  g_assert_null (strstr (text, "Milk: As usual"));
}

static void
assert_cell (char **cells, char **headings, const char *heading, const char *expected)
{
  guint column = 0;

  while (!g_str_equal (headings[column], heading))
    column++;
  g_assert_cmpstr (cells[column], ==, expected);
}

static void
test_table (void)
{
  g_autoptr (ChamOverview) overview = make_two_trials ();
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);
  g_auto (GStrv) headings = cham_timeline_list_headings (timeline);
  g_auto (GStrv) both = cham_timeline_list_cells (timeline, FIRST + 40);
  g_auto (GStrv) none = cham_timeline_list_cells (timeline, FIRST);
  g_auto (GStrv) plain = cham_timeline_list_plain_cells (timeline, FIRST);

  assert_cell (both, headings, "Tests",
               "Milk: Without it, day 22 of 28; Zinc: Block 1, day 1 of 8");
  assert_cell (none, headings, "Tests", "–");
  assert_cell (plain, headings, "Tests", "");
}

/* A month has the phases it saw, and on how many days there was a test. */
static void
test_grouped_table (void)
{
  const ChamDay march = cham_day_new (2026, 3, 1);
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamTimeline) timeline = NULL;
  const ChamChart *chart = NULL;
  g_auto (GStrv) headings = NULL;
  g_auto (GStrv) cells = NULL;

  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_BASELINE,
                    (ChamDayRange){ march - 9, march + 4 });
  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_WITHOUT,
                    (ChamDayRange){ march + 5, march + 9 });
  timeline = cham_timeline_new (overview);
  cham_timeline_group (timeline, (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 1 });
  chart = cham_timeline_get_chart (timeline);
  headings = cham_chart_list_headings (chart);
  cells = cham_chart_list_cells (chart, 0, CHAM_CHART_CELLS_PEOPLE);
  assert_cell (cells, headings, "Tests", "Milk: As usual; Milk: Without it");
  assert_cell (cells, headings, "Tests, days", "10");
}

/* Nothing of a hidden order: with it and without it are never drawn or said for it. */
static void
test_looks (void)
{
  static const ChamLanePhaseLook looks[CHAM_TRIAL_N_PHASE_KINDS] = {
    [CHAM_TRIAL_PHASE_BASELINE] = CHAM_LANE_PHASE_GREY,
    [CHAM_TRIAL_PHASE_WITHOUT] = CHAM_LANE_PHASE_OPEN,
    [CHAM_TRIAL_PHASE_CHALLENGE] = CHAM_LANE_PHASE_FULL,
    [CHAM_TRIAL_PHASE_WASHOUT] = CHAM_LANE_PHASE_BARRED,
    [CHAM_TRIAL_PHASE_RETURN] = CHAM_LANE_PHASE_GREY,
    [CHAM_TRIAL_PHASE_BLOCK_ON] = CHAM_LANE_PHASE_FULL,
    [CHAM_TRIAL_PHASE_BLOCK_OFF] = CHAM_LANE_PHASE_OPEN,
    [CHAM_TRIAL_PHASE_BLOCK] = CHAM_LANE_PHASE_DASHED,
    [CHAM_TRIAL_PHASE_BREAK] = CHAM_LANE_PHASE_THIN,
  };

  for (int kind = 0; kind < CHAM_TRIAL_N_PHASE_KINDS; kind++)
    {
      ChamLanePhase phase = { .kind = (ChamTrialPhaseKind) kind };

      g_assert_cmpint (cham_lane_phase_get_look (&phase), ==, looks[kind]);
    }
}

/* In every palette, wide and narrow, within its rectangle. */
static void
test_pictures (void)
{
  static const int widths[] = { 1400, 700, 360 };
  g_autoptr (ChamOverview) overview = make_two_trials ();
  g_autoptr (ChamTimeline) timeline = cham_timeline_new (overview);

  sample_assert_within (cham_timeline_get_chart (timeline), "timeline-tests.png");
  for (int kind = 0; kind <= CHAM_PALETTE_PAPER; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        gboolean dark = kind == CHAM_PALETTE_DARK || kind == CHAM_PALETTE_DARK_CONTRAST;
        cairo_surface_t *canvas = sample_canvas_new (widths[i], 520);
        cairo_t *cr = cairo_create (canvas);
        g_autofree char *name = g_strdup_printf ("timeline-tests-%d-%d.png", kind, widths[i]);

        cairo_set_source_rgb (cr, dark ? 0.14 : 1, dark ? 0.14 : 1, dark ? 0.14 : 1);
        cairo_paint (cr);
        cham_timeline_draw (timeline, cr, widths[i], 520, 13,
                            cham_palette_get ((ChamPaletteKind) kind));
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        sample_canvas_keep (canvas, name);
        cairo_surface_destroy (canvas);
      }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-tests/rows", test_rows);
  g_test_add_func ("/timeline-tests/no-phase", test_no_phase);
  g_test_add_func ("/timeline-tests/words", test_words);
  g_test_add_func ("/timeline-tests/table", test_table);
  g_test_add_func ("/timeline-tests/grouped-table", test_grouped_table);
  g_test_add_func ("/timeline-tests/looks", test_looks);
  g_test_add_func ("/timeline-tests/pictures", test_pictures);
  return g_test_run ();
}
