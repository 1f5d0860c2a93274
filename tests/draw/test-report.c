/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pages of the report: how many, what is on them, and that what is not recorded is said to be
 * so. The files are kept in the build folder to be looked at. */
#include "draw/report-private.h"
#include "draw/sheet.h"
#include "draw/timeline-private.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "sample.h"

/* Rows of the given heights; those below 0 are headings. */
static GPtrArray *
make_rows (const double *heights, guint count)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count; i++)
    {
      ChamRow *row = g_new0 (ChamRow, 1);

      row->type = heights[i] < 0 ? CHAM_ROW_KIND : CHAM_ROW_TREATMENT;
      row->height = fabs (heights[i]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

typedef struct
{
  double first_room;
  double next_room;
  double heights[8];
  guint count;
  const char *pages;
} PageCase;

static const PageCase page_cases[] = {
  { 100, 100, { 0 }, 0, "0" },
  { 30, 40, { 10, 10, 10 }, 3, "0" },
  { 30, 40, { 10, 10, 10, 10 }, 4, "0 3" },
  { 30, 40, { 10, 10, 10, 10, 10, 10, 10, 10 }, 8, "0 3 7" },
  { 30, 40, { -10, 10, -10, 10 }, 4, "0 2" },
  { 25, 40, { 10, 10, -10, 10 }, 4, "0 2" },
  { 0, 40, { 10, 10 }, 2, "0 0" },
  { -50, 40, { -10, 10 }, 2, "0 0" },
  { 20, 20, { 10, 900, 10 }, 3, "0 1 2" },
  { 20, 15, { -10, 10, -10, 10 }, 4, "0 2 3" },
};

static void
test_paginate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (page_cases); i++)
    {
      const PageCase *expected = &page_cases[i];
      g_autoptr (GPtrArray) rows = make_rows (expected->heights, expected->count);
      g_autoptr (GArray) pages
          = cham_table_paginate (rows, expected->first_room, expected->next_room);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint n = 0; n < pages->len; n++)
        g_string_append_printf (found, n == 0 ? "%u" : " %u",
                                g_array_index (pages, guint, n));
      g_assert_cmpstr (found->str, ==, expected->pages);
    }
}

static const ChamFigure *
find_figure (const GPtrArray *figures, const char *label)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const ChamFigure *figure = g_ptr_array_index (figures, i);

      if (strcmp (figure->label, label) == 0)
        return figure;
    }
  g_assert_not_reached ();
}

static void
test_figures_not_recorded (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (30);
  g_autoptr (GPtrArray) figures = cham_figures_new (overview);

  g_assert_cmpuint (figures->len, ==, 2 * CHAM_FIGURES_PER_ROW);
  for (guint i = 0; i < figures->len; i++)
    g_assert_null (((const ChamFigure *) g_ptr_array_index (figures, i))->value);
}

static void
test_figures (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (4);
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *mean = g_strdup_printf ("%.1f", 4.5);
  ChamSeries *itch;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  itch = ((ChamMeasuredSeries *) g_ptr_array_index (overview->measures, 0))->series;
  cham_series_set (itch, SAMPLE_LAST, 9);
  cham_series_set (itch, SAMPLE_LAST - 1, NAN);
  cham_series_set (itch, SAMPLE_LAST - 2, NAN);
  cham_series_set (itch, SAMPLE_LAST - 3, 0);
  figures = cham_figures_new (overview);
  g_assert_cmpstr (find_figure (figures, "Worst itch, mean")->value, ==, mean);
  g_assert_cmpstr (find_figure (figures, "Worst itch, mean")->note, ==, "2 days, highest 9");
  g_assert_cmpstr (find_figure (figures, "Worst itch, mean")->change, ==, "");
  g_assert_cmpstr (find_figure (figures, "Flares")->value, ==, "0");
  g_assert_null (find_figure (figures, "Stepped-up treatment")->value);
  g_assert_null (find_figure (figures, "Sleep, mean")->value);
  g_assert_null (find_figure (figures, "Symptom score, 7 days")->value);
}

/* An overview of @days days of worst itch, all of them @itch. */
static ChamOverview *
make_itch (int days, double itch)
{
  ChamOverview *overview = sample_new_empty (days);
  ChamSeries *series;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  series = ((ChamMeasuredSeries *) g_ptr_array_index (overview->measures, 0))->series;
  for (guint i = 0; i < cham_series_get_length (series); i++)
    series->values[i] = itch;
  return overview;
}

/* A change is judged only where both means are of four days or more. */
static void
test_change (void)
{
  static const struct
  {
    int days;
    double before;
    const char *change;
  } rows[] = { { 4, 9, "before %.1f: likely important fall" },
               { 4, 5, "before %.1f: no clear change" },
               { 4, 2, "before %.1f: small rise" },
               { 3, 9, "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ChamOverview) overview = make_itch (rows[i].days, 4);
      g_autofree char *number = g_strdup_printf ("%.1f", rows[i].before);
      g_auto (GStrv) parts = g_strsplit (rows[i].change, "%.1f", 2);
      g_autofree char *change = g_strjoinv (number, parts);
      g_autoptr (GPtrArray) figures = NULL;

      overview->earlier = make_itch (rows[i].days, rows[i].before);
      figures = cham_figures_new (overview);
      g_assert_cmpstr (find_figure (figures, "Worst itch, mean")->change, ==, change);
    }
}

static void
add_symptoms (ChamOverview *overview, double value)
{
  g_autoptr (GPtrArray) built_in = cham_measure_list_built_in ();

  for (guint i = 0; i < built_in->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (built_in, i);
      ChamSeries *series;

      if (measure->group != CHAM_MEASURE_GROUP_SYMPTOMS)
        continue;
      series = cham_series_new (overview->range);
      for (guint day = 0; day < cham_series_get_length (series); day++)
        series->values[day] = value;
      cham_overview_take_measure (overview, cham_measure_copy (measure), series);
    }
}

/* A week without all its days has a least and a most; the latest complete one is taken. */
static void
test_week (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (9);
  g_autoptr (GPtrArray) complete = NULL, gap = NULL;
  ChamSeries *series;

  add_symptoms (overview, 1);
  series = ((ChamMeasuredSeries *) g_ptr_array_index (overview->measures, 0))->series;
  cham_series_set (series, SAMPLE_LAST, NAN);
  complete = cham_figures_new (overview);
  g_assert_cmpstr (((ChamFigure *) g_ptr_array_index (complete, 0))->value, ==, "28");
  cham_series_set (series, SAMPLE_LAST - 3, NAN);
  gap = cham_figures_new (overview);
  g_assert_cmpstr (((ChamFigure *) g_ptr_array_index (gap, 0))->value, ==, "27–28");
  g_assert_cmpstr (((ChamFigure *) g_ptr_array_index (gap, 0))->note, ==,
                   "least and most: 5 of 7 days complete");
}

/* PO-SCORAD leads where it can be computed, with whose bands its word is. */
static void
test_scorad (void)
{
  g_autoptr (ChamOverview) overview = make_itch (7, 5);
  g_autoptr (GPtrArray) figures = NULL, without = NULL;
  ChamFigure *figure;

  sample_add_measure (overview, CHAM_MEASURE_SLEEP_DISTURBANCE, SAMPLE_CONSTANT);
  overview->facts = g_new0 (ChamReportFacts, 1);
  without = cham_figures_new (overview);
  g_assert_cmpstr (((ChamFigure *) g_ptr_array_index (without, 3))->label, ==,
                   "Skin overall, mean");
  overview->facts->signs_day = SAMPLE_LAST;
  for (int i = 0; i < CHAM_SIGN_N; i++)
    overview->facts->signs[i] = 3;
  figures = cham_figures_new (overview);
  figure = g_ptr_array_index (figures, 3);
  g_assert_true (g_str_has_prefix (figure->label, "PO-SCORAD"));
  g_assert_true (g_str_has_suffix (figure->note, "(ETFAD bands)"));
}

static void
test_rows (void)
{
  g_autoptr (ChamOverview) overview = sample_new (30);
  cairo_surface_t *surface
      = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ChamText) text = cham_text_new (cr);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) compact = NULL;
  const ChamRow *row;

  sample_add_treatments (overview, 4);
  rows = cham_table_new (overview, text, 500, FALSE);
  g_assert_cmpuint (rows->len, ==, 8);
  row = g_ptr_array_index (rows, 3);
  g_assert_cmpstr (row->cells[1], ==, "10 billion CFU");
  row = g_ptr_array_index (rows, 7);
  compact = cham_table_new (overview, text, 500, TRUE);
  g_assert_cmpuint (compact->len, ==, 4);
  g_assert_cmpstr (row->cells[1], ==, "not recorded");
  g_assert_cmpstr (row->cells[5], ==, "not recorded");
  g_assert_nonnull (row->note);
  g_assert_cmpfloat (row->height, >, ((const ChamRow *) g_ptr_array_index (rows, 1))->height);
  g_assert_cmpuint (row->name_lines, ==, 1);
  g_assert_cmpuint (((const ChamRow *) g_ptr_array_index (rows, 1))->name_lines, ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_papers (void)
{
  ChamPaper paper = CHAM_PAPER_A4;
  double width, height;

  g_assert_true (cham_paper_from_string ("letter", &paper));
  g_assert_cmpint (paper, ==, CHAM_PAPER_LETTER);
  g_assert_cmpstr (cham_paper_to_string (paper), ==, "Letter");
  cham_paper_get_size (paper, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  g_assert_false (cham_paper_from_string ("A3", &paper));
  g_assert_false (cham_paper_from_string (NULL, &paper));
  g_assert_cmpint (cham_paper_get_default (), ==, CHAM_PAPER_A4);
}

/* Nothing of a page reaches into the outermost 18 points, which printers leave blank. */
static void
assert_margins (const ChamReport *report)
{
  double width, height;

  cham_report_get_size (report, &width, &height);
  for (guint page = 0; page < cham_report_get_n_pages (report); page++)
    {
      cairo_surface_t *surface
          = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, ink_width, ink_height;

      cham_report_draw_page (report, cr, page);
      cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
      g_assert_cmpfloat (x, >=, 18);
      g_assert_cmpfloat (y, >=, 18);
      g_assert_cmpfloat (x + ink_width, <=, width - 18);
      g_assert_cmpfloat (y + ink_height, <=, height - 18);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_quarter (void)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  sample_add_measure (overview, CHAM_MEASURE_STEPPED_UP, SAMPLE_LIVELY);
  sample_add_treatments (overview, 5);
  report = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  bytes = cham_sheet_make_report (report, &error);
  g_assert_no_error (error);
  assert_margins (report);
  sample_bytes_keep (bytes, "report-quarter.pdf");
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
}

static void
test_sections (void)
{
  ChamReportSections sections = CHAM_REPORT_SECTION_ALL;
  g_autofree char *all = cham_report_sections_to_string (sections);

  g_assert_cmpstr (all, ==, "figures,chart,facts,tests,treatments,care");
  g_assert_true (cham_report_sections_from_string ("chart,treatments", &sections));
  g_assert_cmpuint (sections, ==, CHAM_REPORT_SECTION_CHART | CHAM_REPORT_SECTION_TREATMENTS);
  g_assert_true (cham_report_sections_from_string ("facts", &sections));
  g_assert_cmpuint (sections, ==, CHAM_REPORT_SECTION_FACTS);
  g_assert_true (cham_report_sections_from_string ("chart,questions", &sections));
  g_assert_cmpuint (sections, ==, CHAM_REPORT_SECTION_CHART | CHAM_REPORT_SECTION_CARE);
  g_assert_true (cham_report_sections_from_string ("facts", &sections));
  g_assert_false (cham_report_sections_from_string ("", &sections));
  g_assert_false (cham_report_sections_from_string ("chart,", &sections));
  g_assert_false (cham_report_sections_from_string ("chart,moon", &sections));
  g_assert_cmpuint (sections, ==, CHAM_REPORT_SECTION_FACTS);
}

/* What is left out leaves its room to what follows. */
static void
test_without_chart (void)
{
  g_autoptr (ChamOverview) overview = sample_new (365);
  g_autoptr (ChamReport) whole = NULL;
  g_autoptr (ChamReport) table = NULL;
  g_autoptr (ChamReport) chart = NULL;

  sample_add_treatments (overview, 52);
  whole = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  table = cham_report_new_with_sections (CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_TREATMENTS,
                                         overview, NULL, CHAM_PAPER_A4, SAMPLE_LAST);
  chart = cham_report_new_with_sections (CHAM_REPORT_DOCTOR, CHAM_REPORT_SECTION_CHART, overview,
                                         NULL, CHAM_PAPER_A4, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (table), <, cham_report_get_n_pages (whole));
  g_assert_cmpuint (cham_report_get_n_pages (chart), ==, 1);
  assert_margins (table);
  assert_margins (chart);
}

static void
test_many_treatments (void)
{
  g_autoptr (ChamOverview) overview = sample_new (365);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  sample_add_treatments (overview, 60);
  report = cham_report_new (overview, CHAM_PAPER_LETTER, SAMPLE_LAST);
  bytes = cham_sheet_make_report (report, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 3);
  assert_margins (report);
  sample_bytes_keep (bytes, "report-many-treatments.pdf");
}

static void
test_nothing_recorded (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (30);
  g_autoptr (ChamReport) report = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  g_autoptr (GBytes) bytes = cham_sheet_make_report (report, NULL);

  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  sample_bytes_keep (bytes, "report-nothing.pdf");
}

/* However much a person rates besides, it is said in words and the page stays one. */
static void
test_many_measures (void)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 12; i++)
    sample_add_own_measure (overview, "A measure of my own", SAMPLE_LIVELY);
  sample_add_treatments (overview, 3);
  report = cham_report_new (overview, CHAM_PAPER_A4, SAMPLE_LAST);
  bytes = cham_sheet_make_report (report, NULL);
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  assert_margins (report);
  sample_bytes_keep (bytes, "report-many-measures.pdf");
}

static guint
count_lanes (ChamPaper paper, guint treatments)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;

  sample_add_measure (overview, CHAM_MEASURE_STEPPED_UP, SAMPLE_LIVELY);
  sample_add_measure (overview, CHAM_MEASURE_SLEEP_HOURS, SAMPLE_LIVELY);
  sample_add_treatments (overview, treatments);
  report = cham_report_new (overview, paper, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  g_assert_cmpfloat (report->timeline_height, >=,
                     0.55 * cham_timeline_get_natural_height (report->timeline,
                                                              CHAM_TIMELINE_TEXT));
  return report->timeline->lanes->len;
}

/* Where room is short lanes go, so that those that stay can be read and the page is one. */
static void
test_lanes (void)
{
  guint few = count_lanes (CHAM_PAPER_A4, 1), many = count_lanes (CHAM_PAPER_LETTER, 14);

  g_assert_cmpuint (few, >, many);
  g_assert_cmpuint (many, >=, 1);
  g_assert_cmpuint (count_lanes (CHAM_PAPER_A4, 6), >=, 2);
  g_assert_cmpuint (count_lanes (CHAM_PAPER_LETTER, 17), >=, 1);
}

static gboolean
shows_tests (ChamPaper paper, guint treatments)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;
  gboolean shown = FALSE;

  sample_add_treatments (overview, treatments);
  sample_add_phase (overview, "Milk", CHAM_TRIAL_PHASE_WITHOUT,
                    (ChamDayRange){ SAMPLE_LAST - 27, SAMPLE_LAST });
  report = cham_report_new (overview, paper, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  assert_margins (report);
  for (guint i = 0; i < report->timeline->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (report->timeline->lanes, i);

      shown = shown || lane->form == CHAM_LANE_PHASES;
    }
  return shown;
}

/* Tests are drawn where there is room; they are told in words in any case. */
static void
test_tests (void)
{
  g_assert_true (shows_tests (CHAM_PAPER_A4, 1));
  g_assert_false (shows_tests (CHAM_PAPER_LETTER, 14));
}

/* A range before of which hardly anything is recorded is no measure of this one. */
static void
test_flares_before (void)
{
  g_autoptr (ChamOverview) overview = make_itch (90, 4);
  g_autoptr (GPtrArray) few = NULL, enough = NULL;

  overview->days_recorded = 90;
  overview->earlier = make_itch (90, 4);
  overview->earlier->days_recorded = 40;
  few = cham_figures_new (overview);
  g_assert_cmpstr (find_figure (few, "Flares")->change, ==, "");
  overview->earlier->days_recorded = 45;
  enough = cham_figures_new (overview);
  g_assert_cmpstr (find_figure (enough, "Flares")->change, ==, "before 0, in 45 recorded days");
}

/* Charts that have enough to show follow the timeline, and stay within the paper. */
static void
test_charts (void)
{
  g_autoptr (ChamOverview) quarter = sample_new (90);
  g_autoptr (ChamOverview) years = sample_new (3650);
  g_autoptr (ChamOverview) nothing = sample_new_empty (90);
  g_autoptr (ChamReport) two = NULL, many = NULL, one = NULL;

  two = cham_report_new_of_kind (CHAM_REPORT_CHARTS, quarter, NULL, CHAM_PAPER_A4, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (two), ==, 2);
  assert_margins (two);
  many = cham_report_new_of_kind (CHAM_REPORT_CHARTS, years, NULL, CHAM_PAPER_LETTER,
                                  SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (many), >=, 2);
  assert_margins (many);
  one = cham_report_new_of_kind (CHAM_REPORT_CHARTS, nothing, NULL, CHAM_PAPER_A4, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (one), ==, 1);
}

/* Nobody looks at the outcome of a test that goes on. */
static void
test_running_test (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (7);
  ChamTrial *trial
      = cham_trial_new (CHAM_TRIAL_RETURN, CHAM_EXPOSURE_FOOD, "Milk", SAMPLE_LAST - 3);
  ChamTrialRecord *record
      = cham_trial_record_new (cham_trial_get_record_days (trial, SAMPLE_LAST));
  g_autoptr (GPtrArray) facts = NULL;
  const ChamFact *fact;

  g_set_str (&trial->title, "Milk");
  overview->facts = g_new0 (ChamReportFacts, 1);
  overview->trials = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_trial_case_free);
  g_ptr_array_add (overview->trials, cham_trial_case_new (trial, record, SAMPLE_LAST));
  facts = cham_facts_list (overview, CHAM_REPORT_SECTION_ALL);
  g_assert_cmpuint (facts->len, ==, 1);
  fact = g_ptr_array_index (facts, 0);
  g_assert_cmpstr (fact->label, ==, "Test: Milk");
  g_assert_nonnull (strstr (fact->text, "goes on"));
  g_ptr_array_unref (facts);
  facts = cham_facts_list (overview, CHAM_REPORT_SECTION_FACTS);
  g_assert_cmpuint (facts->len, ==, 0);
}

static double
measure_care (const ChamOverview *overview)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ChamText) text = cham_text_new (cr);
  double height = cham_care_measure (overview, text, 400);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return height;
}

/* Each of visit, questions and care team is there without the others, and takes room of its
 * own; a care team of many has a limit. */
static void
test_care (void)
{
  g_autoptr (ChamOverview) overview = sample_new (90);
  g_autoptr (ChamReport) report = NULL;
  ChamContact *contact = cham_contact_new ("Dr Smith");
  double team, visit, many;

  g_clear_pointer (&overview->questions, g_strfreev);
  g_assert_cmpfloat (measure_care (overview), ==, 0);
  g_set_str (&contact->details, "High Street 1\n01 234");
  overview->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_contact_free);
  g_ptr_array_add (overview->contacts, contact);
  team = measure_care (overview);
  g_assert_cmpfloat (team, >, 0);
  overview->visit = cham_visit_new (SAMPLE_LAST + 3);
  visit = measure_care (overview);
  g_assert_cmpfloat (visit, >, team);
  for (int i = 0; i < 50; i++)
    g_ptr_array_add (overview->contacts, cham_contact_copy (contact));
  many = measure_care (overview);
  g_assert_cmpfloat (many, <=, visit + 2 * CHAM_LINE_BODY);
  report = cham_report_new (overview, CHAM_PAPER_LETTER, SAMPLE_LAST);
  g_assert_cmpuint (cham_report_get_n_pages (report), ==, 1);
  assert_margins (report);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/paginate", test_paginate);
  g_test_add_func ("/report/figures-not-recorded", test_figures_not_recorded);
  g_test_add_func ("/report/figures", test_figures);
  g_test_add_func ("/report/change", test_change);
  g_test_add_func ("/report/week", test_week);
  g_test_add_func ("/report/scorad", test_scorad);
  g_test_add_func ("/report/lanes", test_lanes);
  g_test_add_func ("/report/tests", test_tests);
  g_test_add_func ("/report/flares-before", test_flares_before);
  g_test_add_func ("/report/charts", test_charts);
  g_test_add_func ("/report/running-test", test_running_test);
  g_test_add_func ("/report/care", test_care);
  g_test_add_func ("/report/rows", test_rows);
  g_test_add_func ("/report/papers", test_papers);
  g_test_add_func ("/report/quarter", test_quarter);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/without-chart", test_without_chart);
  g_test_add_func ("/report/many-treatments", test_many_treatments);
  g_test_add_func ("/report/many-measures", test_many_measures);
  g_test_add_func ("/report/nothing-recorded", test_nothing_recorded);
  return g_test_run ();
}
