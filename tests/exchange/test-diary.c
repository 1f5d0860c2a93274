/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The flat CSV in and out: each line judged by itself, and nothing lost on the way. */
#include "exchange/diary.h"

#include <math.h>
#include <string.h>

#include "exchange/format.h"

#define HEADING "date,time,kind,name,value,unit,note\n"

static ChamRecordSet *
read_text (const char *text, GError **error)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  return cham_diary_read (stream, NULL, error);
}

static char *
write_records (GPtrArray *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_diary_write (records, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The one record of @line; it must be good. */
static ChamRecord *
read_line (const char *line)
{
  g_autofree char *text = g_strconcat (HEADING, line, "\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (set->problems->len, ==, 0);
  g_assert_cmpuint (set->records->len, ==, 1);
  return g_ptr_array_steal_index (set->records, 0);
}

static void
test_kinds (void)
{
  g_autoptr (ChamRecord) itch =
      read_line ("2024-02-29,07:05,Measure,Worst itch,7.5,,hot");
  g_autoptr (ChamRecord) dose = read_line ("2024-02-29,,dose,Zinc,25,mg,");
  g_autoptr (ChamRecord) flag = read_line ("2024-02-29,,flag,Travel,1,,");
  g_autoptr (ChamRecord) stool = read_line ("2024-02-29,8:00,stool,,4,,");

  g_assert_cmpint (itch->kind, ==, CHAM_RECORD_MEASURE);
  g_assert_cmpint (itch->state, ==, CHAM_RECORD_RECORDED);
  g_assert_cmpint (itch->day, ==, cham_day_new (2024, 2, 29));
  g_assert_cmpint (itch->time, ==, 7 * 60 + 5);
  g_assert_cmpstr (itch->name, ==, "Worst itch");
  g_assert_cmpfloat (itch->value, ==, 7.5);
  g_assert_cmpstr (itch->note, ==, "hot");
  g_assert_cmpuint (itch->line, ==, 2);
  g_assert_cmpint (dose->time, ==, CHAM_TIME_NONE);
  g_assert_cmpstr (dose->unit, ==, "mg");
  g_assert_cmpint (flag->kind, ==, CHAM_RECORD_FLAG);
  g_assert_cmpfloat (stool->value, ==, 4);
}

static void
test_missing_is_not_zero (void)
{
  g_autoptr (ChamRecord) measure = read_line ("2024-02-29,,measure,Stress,,,");
  g_autoptr (ChamRecord) zero = read_line ("2024-02-29,,measure,Stress,0,,");
  g_autoptr (ChamRecord) flag = read_line ("2024-02-29,,flag,Travel,,,");
  g_autoptr (ChamRecord) dose = read_line ("2024-02-29,,dose,Zinc,,mg,");
  g_autoptr (ChamRecord) food = read_line ("2024-02-29,,food,Milk,,,");
  g_autoptr (ChamRecord) skipped = read_line ("2024-02-29,,dose,Zinc,Skipped,mg,");

  g_assert_cmpint (measure->state, ==, CHAM_RECORD_NOT_RECORDED);
  g_assert_true (isnan (measure->value));
  g_assert_cmpint (zero->state, ==, CHAM_RECORD_RECORDED);
  g_assert_cmpfloat (zero->value, ==, 0);
  g_assert_cmpint (flag->state, ==, CHAM_RECORD_NOT_RECORDED);
  g_assert_cmpint (dose->state, ==, CHAM_RECORD_RECORDED);
  g_assert_true (isnan (dose->value));
  g_assert_cmpint (food->state, ==, CHAM_RECORD_RECORDED);
  g_assert_true (isnan (food->value));
  g_assert_cmpint (skipped->state, ==, CHAM_RECORD_SKIPPED);
  g_assert_cmpstr (skipped->unit, ==, "mg");
}

static void
test_entries (void)
{
  g_autoptr (ChamRecord) note =
      read_line ("2024-02-29,21:00,entry,,,,\"one\ntwo, #milk\"");
  g_autoptr (ChamRecord) value = read_line ("2024-02-29,,entry,,slept badly,,");
  g_autoptr (ChamRecord) definition =
      read_line ("2024-02-29,,entry,dose Zinc,,definition,\"kind=supplement; unit=mg\"");

  g_assert_cmpstr (note->note, ==, "one\ntwo, #milk");
  g_assert_cmpstr (value->note, ==, "slept badly");
  g_assert_cmpint (definition->state, ==, CHAM_RECORD_DEFINITION);
  g_assert_cmpstr (definition->note, ==, "kind=supplement; unit=mg");
}

static void
test_headings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set =
      read_text ("\357\273\277Weather;NAME;Kind;Value;Date\r\n"
                 "rain;Milk;food;1.5;2024-02-29\r\n\r\n;;;;\r\n",
                 &error);
  const ChamRecord *record = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (set->read, ==, 1);
  g_assert_cmpuint (set->records->len, ==, 1);
  record = g_ptr_array_index (set->records, 0);
  g_assert_cmpstr (record->name, ==, "Milk");
  g_assert_cmpfloat (record->value, ==, 1.5);
  g_assert_cmpstr (record->note, ==, "");
}

static void
check_error (const char *text, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, CHAM_EXCHANGE_ERROR, code);
}

static void
test_errors (void)
{
  check_error ("", CHAM_EXCHANGE_ERROR_EMPTY);
  check_error ("\n\n", CHAM_EXCHANGE_ERROR_EMPTY);
  check_error ("date,kind,name\n2024-02-29,flag,Travel\n", CHAM_EXCHANGE_ERROR_HEADER);
  check_error (HEADING "2024-02-29,,flag,Tr\377vel,1,,\n", CHAM_EXCHANGE_ERROR_NOT_TEXT);
}

static void
test_problems (void)
{
  static const struct
  {
    const char *line;
    const char *reason;
  } bad[] = {
    { "29.02.2024,,flag,Travel,1,,", "“29.02.2024” is not a date" },
    { "2023-02-29,,flag,Travel,1,,", "“2023-02-29” is not a date" },
    { ",,flag,Travel,1,,", "“” is not a date" },
    { "2024-02-29,25:00,flag,Travel,1,,", "“25:00” is not a time" },
    { "2024-02-29,,mood,Travel,1,,", "“mood” is not a kind" },
    { "2024-02-29,,measure,Stress,\"7,5\",,", "“7,5” is not a number" },
    { "2024-02-29,,measure,Stress,nan,,", "“nan” is not a number" },
    { "2024-02-29,,measure,,7,,", "the name is empty" },
    { "2024-02-29,,measure,Stress", "too few columns: 4" },
    { "2024-02-29,,measure,Stress,7,,hot,dry", "too many columns: 8" },
    { "2024-02-29,,stool,,8,,", "from 1 to 7" },
    { "2024-02-29,,stool,,,,", "from 1 to 7" },
    { "2024-02-29,,flag,Travel,2,,", "a flag is 0" },
    { "2024-02-29,,entry,,,,", "no text" },
    { "2024-02-29,,food,Milk,-1,,", "not negative" },
    { "2024-02-29,,flag,\"Travel,1,,", "never closed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strconcat (HEADING "\n", bad[i].line, "\n", NULL);
      g_autoptr (ChamRecordSet) set = read_text (text, NULL);
      const ChamRecordProblem *problem = g_ptr_array_index (set->problems, 0);

      g_assert_cmpuint (set->records->len, ==, 0);
      g_assert_cmpuint (set->read, ==, 1);
      g_assert_cmpuint (problem->line, ==, 3);
      g_assert_nonnull (strstr (problem->reason, bad[i].reason));
    }
}

/* Read and written again, each line is the same byte for byte. */
static void
test_round_trip (void)
{
  static const char text[] =
      HEADING "2024-01-01,,entry,dose Zinc,,definition,kind=supplement; unit=mg\n"
              "2024-01-01,,measure,\"Itch, night\",,,\n"
              "2024-01-01,07:05,measure,Sleep,7.566666666666666,h,\n"
              "2024-01-01,07:05,measure,Mood,-0.1,,\n"
              "2024-01-01,08:00,dose,Zinc,skipped,mg,\"\"\"sick\"\"\"\n"
              "2024-01-01,08:00,dose,Probiotic,1e+16,CFU,\n"
              "2024-01-01,12:00,food,\" Milk \",,,\n"
              "2024-01-01,21:00,entry,,,,\"one\n\ntwo\r\nthree\"\n"
              "9999-12-31,,entry,,,,'tis fine\n";
  g_autoptr (ChamRecordSet) set = read_text (text, NULL);
  g_autofree char *written = write_records (set->records);

  g_assert_cmpuint (set->problems->len, ==, 0);
  g_assert_cmpuint (set->records->len, ==, 9);
  g_assert_cmpstr (written, ==, text);
}

static void
test_formulas (void)
{
  static const char *const notes[] = { "=1+1",  "+1",       "-milk", "@home",
                                       "\t=1",  "'=1",      "''=1",  "'quoted'",
                                       "plain", "\nsecond", "'" };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GPtrArray) records =
          g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
      g_autoptr (ChamRecordSet) set = NULL;
      g_autofree char *text = NULL;
      ChamRecord *record =
          cham_record_new (CHAM_RECORD_DOSE, 738000, CHAM_TIME_NONE, notes[i]);

      g_set_str (&record->note, notes[i]);
      g_ptr_array_add (records, record);
      text = write_records (records);
      g_assert_null (strstr (text, ",="));
      g_assert_null (strstr (text, ",\"="));
      set = read_text (text, NULL);
      g_assert_cmpuint (set->records->len, ==, 1);
      record = g_ptr_array_index (set->records, 0);
      g_assert_cmpstr (record->name, ==, notes[i]);
      g_assert_cmpstr (record->note, ==, notes[i]);
    }
}

/* Ten times the lines take no more than some ten times as long, and 100,000 under a
 * second even on a busy machine. */
static void
test_speed (void)
{
  g_autoptr (GString) text = g_string_new (HEADING);
  g_autoptr (ChamRecordSet) set = NULL;
  g_autofree char *written = NULL;
  double seconds;

  for (int i = 0; i < 100000; i++)
    {
      char day[CHAM_DAY_TEXT_SIZE];

      g_string_append_printf (text, "%s,%02d:%02d,measure,Worst itch,%d.5,,a note\n",
                              cham_day_print (700000 + i / 10, day), i % 24, i % 60,
                              i % 10);
    }
  g_test_timer_start ();
  set = read_text (text->str, NULL);
  seconds = g_test_timer_elapsed ();
  written = write_records (set->records);
  g_test_minimized_result (seconds, "100,000 lines read in %.3f s", seconds);
  g_assert_cmpuint (set->records->len, ==, 100000);
  g_assert_cmpstr (written, ==, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diary/kinds", test_kinds);
  g_test_add_func ("/diary/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/diary/entries", test_entries);
  g_test_add_func ("/diary/headings", test_headings);
  g_test_add_func ("/diary/errors", test_errors);
  g_test_add_func ("/diary/problems", test_problems);
  g_test_add_func ("/diary/round-trip", test_round_trip);
  g_test_add_func ("/diary/formulas", test_formulas);
  g_test_add_func ("/diary/speed", test_speed);
  return g_test_run ();
}
