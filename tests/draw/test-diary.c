/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pages of a diary: every line is there, and no day is parted that fits on a page. */
#include "draw/diary-private.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "sample.h"

#define WIDTH 499

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  ChamText *text;
  ChamDaybook *daybook;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  fixture->cr = cairo_create (fixture->surface);
  fixture->text = cham_text_new (fixture->cr);
  fixture->daybook = cham_daybook_new (
      g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cham_daybook_free (fixture->daybook);
  cham_text_free (fixture->text);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
}

static ChamRecord *
add_record (Fixture *fixture, ChamRecordKind kind, ChamDay day, const char *name, double value)
{
  ChamRecord *record = cham_record_new (kind, day, CHAM_TIME_NONE, name);

  record->value = value;
  g_ptr_array_add (fixture->daybook->records, record);
  return record;
}

/* All lines, or those from the first day on. */
static GPtrArray *
make_all_lines (Fixture *fixture, ChamReportKind kind, int days)
{
  g_autoptr (ChamOverview) overview
      = cham_overview_new ((ChamDayRange){ SAMPLE_LAST - days + 1, SAMPLE_LAST });

  return cham_diary_lines_new (fixture->daybook, overview, kind, fixture->text, WIDTH);
}

static GPtrArray *
make_lines (Fixture *fixture, ChamReportKind kind, int days)
{
  GPtrArray *lines = make_all_lines (fixture, kind, days);

  while (lines->len > 0
         && ((const ChamDiaryLine *) g_ptr_array_index (lines, 0))->day == CHAM_DAY_NONE)
    g_ptr_array_remove_index (lines, 0);
  return lines;
}

static const ChamDiaryLine *
get_line (const GPtrArray *lines, guint index)
{
  g_assert_cmpuint (index, <, lines->len);
  return g_ptr_array_index (lines, index);
}

static void
test_food (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;
  ChamRecord *milk = add_record (fixture, CHAM_RECORD_FOOD, SAMPLE_LAST, "Milk", 200);

  milk->time = cham_time_of_day_new (8, 5);
  g_set_str (&milk->unit, "mL (breakfast)");
  g_hash_table_insert (fixture->daybook->groups, g_strdup ("Milk"), g_strdup ("Dairy"));
  lines = make_lines (fixture, CHAM_REPORT_DIETITIAN, 1);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (get_line (lines, 0)->text, ==, "Tuesday, 31 March 2026");
  g_assert_cmpstr (get_line (lines, 0)->note, ==, "Diet not complete: more may have been eaten");
  g_assert_cmpstr (get_line (lines, 1)->time, ==, "08:05");
  g_assert_cmpstr (get_line (lines, 1)->label, ==, "Breakfast");
  g_assert_cmpstr (get_line (lines, 1)->text, ==, "Milk, 200\u00a0mL");
  g_assert_cmpstr (get_line (lines, 1)->note, ==, "Dairy");
}

static void
test_portions (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    double value;
    const char *text;
  } cases[] = { { 1, "Rice" }, { 0.5, "Rice × ½" }, { 2, "Rice × 2" }, { NAN, "Rice" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamRecord) rice
          = cham_record_new (CHAM_RECORD_FOOD, SAMPLE_LAST, CHAM_TIME_NONE, "Rice");
      g_auto (ChamDiaryWords) words = { NULL };

      rice->value = cases[i].value;
      g_set_str (&rice->unit, "portion (lunch)");
      words = cham_diary_words_new (rice, fixture->daybook);
      g_assert_cmpstr (words.label, ==, "Lunch");
      g_assert_cmpstr (words.text, ==, cases[i].text);
    }
}

/* A dietitian is not shown a person's writing, and a day without food says so. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dietitian = NULL;
  g_autoptr (GPtrArray) diary = NULL;
  ChamRecord *entry;

  add_record (fixture, CHAM_RECORD_FLAG, SAMPLE_LAST, "Travel", 0);
  entry = add_record (fixture, CHAM_RECORD_ENTRY, SAMPLE_LAST, "", NAN);
  g_set_str (&entry->note, "First line\n\nSecond line");
  dietitian = make_lines (fixture, CHAM_REPORT_DIETITIAN, 1);
  diary = make_lines (fixture, CHAM_REPORT_DIARY, 1);
  g_assert_cmpuint (dietitian->len, ==, 1);
  g_assert_cmpstr (get_line (dietitian, 0)->note, ==, "Food not recorded");
  g_assert_cmpuint (diary->len, ==, 4);
  g_assert_cmpstr (get_line (diary, 1)->label, ==, "No");
  g_assert_cmpstr (get_line (diary, 2)->label, ==, "Writing");
  g_assert_cmpstr (get_line (diary, 3)->text, ==, "Second line");
  g_assert_null (get_line (diary, 3)->label);
}

static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  add_record (fixture, CHAM_RECORD_STOOL, SAMPLE_LAST - 2, "", 4);
  lines = make_lines (fixture, CHAM_REPORT_DIARY, 7);
  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpstr (get_line (lines, 0)->text, ==,
                   "25 March 2026 – 28 March 2026: nothing recorded");
  g_assert_cmpint (get_line (lines, 3)->type, ==, CHAM_DIARY_GAP);
}

/* However long a text is, all of it is on the pages, and no line is too wide. */
static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;
  ChamRecord *entry = add_record (fixture, CHAM_RECORD_ENTRY, SAMPLE_LAST, "", NAN);
  gsize letters = 0;

  g_free (entry->note);
  entry->note = g_strnfill (100000, 'm');
  lines = make_lines (fixture, CHAM_REPORT_DIARY, 1);
  for (guint i = 1; i < lines->len; i++)
    {
      letters += strlen (get_line (lines, i)->text);
      g_assert_cmpfloat (cham_text_measure (fixture->text, get_line (lines, i)->text), <=, WIDTH);
    }
  g_assert_cmpuint (letters, ==, 100000);
}

static void
fill_days (Fixture *fixture, int days)
{
  for (ChamDay day = SAMPLE_LAST - days + 1; day <= SAMPLE_LAST; day++)
    {
      int count = g_test_rand_int_range (0, g_test_rand_int_range (1, 100));

      for (int i = 0; i < count; i++)
        add_record (fixture, CHAM_RECORD_FOOD, day, "Rice", 1);
    }
}

/* The height of what a page shows, with the heading of a continued day. */
static double
measure_page (const GPtrArray *lines, guint from, guint to)
{
  double height
      = from < to && get_line (lines, from)->type == CHAM_DIARY_LINE ? CHAM_DIARY_DAY_HEIGHT : 0;

  for (guint i = from; i < to; i++)
    height += cham_diary_line_get_height (get_line (lines, i));
  return height;
}

static const ChamDiaryLine *
find_line (const GPtrArray *lines, const char *label)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const ChamDiaryLine *line = g_ptr_array_index (lines, i);

      if (g_strcmp0 (line->label, label) == 0)
        return line;
    }
  return NULL;
}

static gboolean
is_line (const GPtrArray *lines, guint index)
{
  return index < lines->len && get_line (lines, index)->type == CHAM_DIARY_LINE;
}

/* How many lines in a row there are from @index on, or up to it. */
static guint
count_lines (const GPtrArray *lines, guint index, int step)
{
  guint count = 0;

  while (is_line (lines, index))
    {
      count++;
      if (index == 0 && step < 0)
        break;
      index = (guint) ((int) index + step);
    }
  return count;
}

/* A page is never overfull, begins with no rest of a line or two and does not end with a heading
 * alone; and where a day begins that would have fitted, only little of the page before is empty. */
static void
assert_pages (const GPtrArray *lines, double first_room, double next_room)
{
  g_autoptr (GArray) pages = cham_diary_paginate (lines, first_room, next_room);

  for (guint i = 0; i < pages->len; i++)
    {
      guint from = g_array_index (pages, guint, i);
      guint to = i + 1 < pages->len ? g_array_index (pages, guint, i + 1) : lines->len;

      g_assert_cmpuint (from, <=, to);
      g_assert_cmpfloat (measure_page (lines, from, to), <=,
                         (i == 0 ? first_room : next_room) + 0.001);
      if (i > 0 && is_line (lines, from))
        {
          g_assert_cmpuint (count_lines (lines, from, 1), >=, 2);
          g_assert_cmpuint (count_lines (lines, from - 1, -1), >=, 2);
        }
    }
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 10; round++)
    {
      g_autoptr (GPtrArray) lines = NULL;
      double room = g_test_rand_double_range (140, 800);

      g_ptr_array_set_size (fixture->daybook->records, 0);
      fill_days (fixture, 30);
      lines = make_lines (fixture, CHAM_REPORT_DIETITIAN, 30);
      assert_pages (lines, room - 40, room);
    }
}

static ChamRecord *
eat (Fixture *fixture, ChamDay day, const char *name, int hour)
{
  ChamRecord *record = add_record (fixture, CHAM_RECORD_FOOD, day, name, 1);

  record->time = cham_time_of_day_new (hour, 0);
  g_set_str (&record->unit, "portion (lunch)");
  return record;
}

/* A day that fits on the page stays whole, while little would be empty; it is parted before a
 * meal where much would be. */
static void
test_parting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) parted = NULL, whole = NULL;
  double day = CHAM_DIARY_DAY_HEIGHT + 20 * CHAM_DIARY_LINE_HEIGHT;

  for (ChamDay each = SAMPLE_LAST - 1; each <= SAMPLE_LAST; each++)
    for (int i = 0; i < 20; i++)
      eat (fixture, each, "Rice", i / 4);
  lines = make_lines (fixture, CHAM_REPORT_DIETITIAN, 2);
  g_assert_cmpuint (lines->len, ==, 42);
  parted = cham_diary_paginate (lines, day * 1.6, day * 1.6);
  g_assert_cmpuint (parted->len, ==, 2);
  g_assert_cmpuint (g_array_index (parted, guint, 1), ==, 30);
  g_assert_nonnull (get_line (lines, 30)->label);
  whole = cham_diary_paginate (lines, day * 1.2, day * 1.2);
  g_assert_cmpuint (whole->len, ==, 2);
  g_assert_cmpuint (g_array_index (whole, guint, 1), ==, 21);
}

/* Days with each food and group, most first, and once a day however often it was eaten. */
static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;
  ChamRecord *milk = eat (fixture, SAMPLE_LAST - 1, "Milk", 8);

  eat (fixture, SAMPLE_LAST - 1, "Milk", 12);
  eat (fixture, SAMPLE_LAST - 1, "Rice", 12);
  eat (fixture, SAMPLE_LAST, "Feta", 8);
  eat (fixture, SAMPLE_LAST, "Milk", 8);
  g_hash_table_insert (fixture->daybook->groups, g_strdup ("Milk"), g_strdup ("Dairy"));
  g_hash_table_insert (fixture->daybook->groups, g_strdup ("Feta"), g_strdup ("Dairy, Salt"));
  lines = make_all_lines (fixture, CHAM_REPORT_DIETITIAN, 2);
  g_assert_cmpstr (get_line (lines, 0)->text, ==, "At a glance");
  g_assert_cmpstr (find_line (lines, "Dairy")->text, ==, "Milk\u00a02\u00a0· Feta\u00a01");
  g_assert_cmpstr (find_line (lines, "Dairy")->note, ==, "on 2 days");
  g_assert_cmpstr (find_line (lines, "Salt")->note, ==, "on 1 day");
  g_assert_cmpstr (find_line (lines, "In no group")->text, ==, "Rice\u00a01");
  for (guint i = 0; i < lines->len; i++)
    {
      const ChamDiaryLine *line = get_line (lines, i);

      g_assert_cmpint (line->new_page, ==,
                       line->type == CHAM_DIARY_DAY && line->day == milk->day);
    }
}

/* What is left out from a day on is said there too. */
static void
test_diet_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  fixture->daybook->plan = cham_meal_plan_new ();
  fixture->daybook->eaten
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_eaten_day_free);
  g_ptr_array_add (fixture->daybook->plan->rules,
                   cham_diet_rule_new (CHAM_DIET_OUT, "Milk", SAMPLE_LAST));
  eat (fixture, SAMPLE_LAST - 1, "Rice", 12);
  eat (fixture, SAMPLE_LAST, "Rice", 12);
  lines = make_lines (fixture, CHAM_REPORT_DIETITIAN, 2);
  g_assert_cmpint (find_line (lines, "Diet change")->day, ==, SAMPLE_LAST);
  g_assert_cmpstr (find_line (lines, "Diet change")->text, ==, "Milk: left out from this day on");
}

/* The plan stands before the days, for a dietitian alone, and says what is not recorded. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  ChamDietRule *rule = cham_diet_rule_new (CHAM_DIET_OUT, "Milk", SAMPLE_LAST);
  g_autoptr (GPtrArray) lines = NULL, none = NULL;
  const ChamDiaryLine *line;

  fixture->daybook->plan = cham_meal_plan_new ();
  fixture->daybook->eaten
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_eaten_day_free);
  none = make_all_lines (fixture, CHAM_REPORT_DIETITIAN, 1);
  g_assert_cmpuint (none->len, ==, 1);
  g_ptr_array_add (fixture->daybook->plan->rules, rule);
  g_ptr_array_add (fixture->daybook->plan->foods,
                   cham_planned_food_new (0, CHAM_MEAL_LUNCH, "Rice", SAMPLE_LAST));
  lines = make_all_lines (fixture, CHAM_REPORT_DIETITIAN, 1);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpint (line->type, ==, CHAM_DIARY_DAY);
  g_assert_cmpstr (line->text, ==, "Meal plan");
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpstr (line->label, ==, "Out");
  g_assert_true (g_str_has_prefix (line->text, "Milk · Left out since"));
  g_assert_true (g_str_has_prefix (line->note, "No day’s food"));
  line = g_ptr_array_index (lines, lines->len - 2);
  g_assert_cmpstr (line->label, ==, "Monday");
  g_assert_cmpstr (line->text, ==, "Lunch: Rice");
  g_ptr_array_unref (lines);
  rule->group = g_strdup ("dairy");
  lines = make_all_lines (fixture, CHAM_REPORT_DIETITIAN, 1);
  g_assert_nonnull (find_line (lines, "To ask"));
  g_ptr_array_unref (lines);
  lines = make_all_lines (fixture, CHAM_REPORT_DIARY, 1);
  g_assert_cmpuint (lines->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* dates and numbers are compared as English words */
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/diary/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("food", test_food);
  ADD ("plan", test_plan);
  ADD ("portions", test_portions);
  ADD ("kinds", test_kinds);
  ADD ("gaps", test_gaps);
  ADD ("long-text", test_long_text);
  ADD ("pages", test_pages);
  ADD ("parting", test_parting);
  ADD ("summary", test_summary);
  ADD ("diet-change", test_diet_change);
  return g_test_run ();
}
