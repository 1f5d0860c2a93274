/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A real diary of nobody here: every figure below was counted from the files themselves,
 * not with this program. See tests/fixtures/niplav/README.md. */
#include <math.h>
#include <string.h>

#include "exchange/fitbit-sleep.h"
#include "exchange/format.h"
#include "exchange/mapping.h"

#define SUPPLEMENTS                                                                      \
  "[mapping]\ndates=iso\nkind=dose\ndate=datetime\nname=substance\nvalue=amount\n"
#define RATINGS                                                                          \
  "[mapping]\ndates=iso\nkind=measure\ndate=datetime\n"                                  \
  "measures=productivity;creativity;sublen;meaning;\n"

static GInputStream *
open_fixture (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "niplav", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &error);

  g_assert_no_error (error);
  return G_INPUT_STREAM (stream);
}

static ChamRecordSet *
read_table (const char *name, const char *mapping_text)
{
  g_autoptr (GInputStream) stream = open_fixture (name);
  g_autoptr (ChamMapping) mapping = cham_mapping_parse (mapping_text, NULL);
  g_autoptr (GError) error = NULL;
  ChamRecordSet *set = cham_table_read (stream, mapping, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (set->problems->len, ==, 0);
  return set;
}

static void
check_total (ChamRecordSet *set,
             const char *name,
             const char *unit,
             guint count,
             double sum,
             guint days)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint found = 0;
  double total = 0;

  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);

      if (strcmp (record->name, name) != 0)
        continue;
      g_hash_table_add (seen, GINT_TO_POINTER (record->day));
      if (strcmp (record->unit, unit) != 0)
        continue;
      found++;
      total += record->value;
    }
  g_assert_cmpuint (found, ==, count);
  g_assert_cmpfloat_with_epsilon (total, sum, 1e-6);
  g_assert_cmpuint (g_hash_table_size (seen), ==, days);
}

static void
test_supplements (void)
{
  static const struct
  {
    const char *name;
    const char *unit;
    guint count;
    double sum;
    guint days; /* with any dose of it */
  } totals[] = {
    { "caffeine", "mg", 125, 25000, 124 },
    { "caffeine", "µg", 1, 500, 124 },
    { "creatine", "g", 303, 1225.2, 290 },
    { "l-glycine", "mg", 64, 97500, 57 },
    { "l-theanine", "mg", 92, 46000, 92 },
    { "magnesium", "mg", 78, 24600, 67 },
    { "magnesium", "µg", 1, 300, 67 },
    { "melatonin", "", 1, 0.3, 327 },
    { "melatonin", "mg", 352, 126.822, 327 },
    { "omega3", "mg", 88, 23320, 88 },
    { "sugar", "g", 66, 5148, 89 },
    { "sugar", "mg", 24, 12000, 89 },
    { "vitaminb12", "µg", 107, 53500, 104 },
    { "vitamind3", "µg", 150, 3750, 148 },
    { "zinc", "mg", 22, 550, 22 },
  };
  g_autoptr (ChamRecordSet) set = read_table ("supplements.csv", SUPPLEMENTS);
  guint count = 0;

  g_assert_cmpuint (set->read, ==, 1474);
  g_assert_cmpuint (set->records->len, ==, 1474);
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      check_total (set, totals[i].name, totals[i].unit, totals[i].count, totals[i].sum,
                   totals[i].days);
      count += totals[i].count;
    }
  g_assert_cmpuint (count, ==, 1474);
}

/* The first ten characters of each line, whatever the offset behind them. */
static void
test_local_days (void)
{
  g_autoptr (ChamRecordSet) set = read_table ("supplements.csv", SUPPLEMENTS);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "niplav", "supplements.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);
      char moment[CHAM_DAY_TEXT_SIZE + CHAM_TIME_TEXT_SIZE];

      g_assert_cmpuint (record->line, ==, i + 2);
      cham_day_print (record->day, moment);
      moment[10] = 'T';
      cham_time_of_day_print (record->time, moment + 11);
      g_assert_true (g_str_has_prefix (lines[i + 1], moment));
    }
}

static void
test_misspelt_unit (void)
{
  g_autoptr (ChamRecordSet) set = read_table ("supplements.csv", SUPPLEMENTS);
  guint noted = 0;

  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);

      if (*record->note == '\0')
        continue;
      noted++;
      g_assert_cmpstr (record->note, ==, "500\u03bcgg");
      g_assert_cmpstr (record->name, ==, "caffeine");
      g_assert_cmpint (record->day, ==, cham_day_new (2026, 3, 2));
    }
  g_assert_cmpuint (noted, ==, 1);
}

static void
test_ratings (void)
{
  g_autoptr (ChamRecordSet) set = read_table ("mental.csv", RATINGS);

  g_assert_cmpuint (set->read, ==, 749);
  g_assert_cmpuint (set->records->len, ==, 746 + 746 + 620 + 213);
  check_total (set, "productivity", "", 746, 185.115, 742);
  check_total (set, "creativity", "", 746, 139.695, 742);
  check_total (set, "sublen", "", 620, 203.12, 617);
  check_total (set, "meaning", "", 213, 95.532, 213);
}

static void
test_sleep (void)
{
  g_autoptr (GInputStream) stream = open_fixture ("sleep.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set = cham_fitbit_sleep_read (stream, NULL, &error);
  guint naps = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (set->read, ==, 526);
  g_assert_cmpuint (set->problems->len, ==, 0);
  check_total (set, "Sleep", "h", 526, 207474 / 60.0, 497);
  for (guint i = 0; i < set->records->len; i++)
    naps +=
        strcmp (((ChamRecord *) g_ptr_array_index (set->records, i))->note, "nap") == 0;
  g_assert_cmpuint (naps, ==, 29);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    ChamFormat format;
  } files[] = { { "supplements.csv", CHAM_FORMAT_TABLE },
                { "mental.csv", CHAM_FORMAT_TABLE },
                { "sleep.json", CHAM_FORMAT_FITBIT_SLEEP } };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GInputStream) stream = open_fixture (files[i].name);
      char start[1000];
      gsize length;

      g_assert_true (
          g_input_stream_read_all (stream, start, sizeof start, &length, NULL, NULL));
      g_assert_cmpint (cham_format_guess (start, length), ==, files[i].format);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/niplav/supplements", test_supplements);
  g_test_add_func ("/niplav/local-days", test_local_days);
  g_test_add_func ("/niplav/misspelt-unit", test_misspelt_unit);
  g_test_add_func ("/niplav/ratings", test_ratings);
  g_test_add_func ("/niplav/sleep", test_sleep);
  g_test_add_func ("/niplav/formats", test_formats);
  return g_test_run ();
}
