/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sleep logs: nights, naps, and items that are no logs. */
#include "exchange/fitbit-sleep.h"

#include <string.h>

#include "exchange/format.h"

static ChamRecordSet *
read_text (const char *text, GError **error)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  return cham_fitbit_sleep_read (stream, NULL, error);
}

static void
test_logs (void)
{
  g_autoptr (ChamRecordSet) set = read_text (
      "[{\"dateOfSleep\":\"2023-11-30\",\"endTime\":\"2023-11-30T14:02:00.000\","
      "\"isMainSleep\":true,\"minutesAsleep\":275,\"levels\":{\"data\":[]}},"
      "{\"dateOfSleep\":\"2023-11-30\",\"endTime\":\"2023-11-30T18:00:30.000\","
      "\"isMainSleep\":false,\"minutesAsleep\":0}]",
      NULL);
  const ChamRecord *night = g_ptr_array_index (set->records, 0);
  const ChamRecord *nap = g_ptr_array_index (set->records, 1);

  g_assert_cmpuint (set->read, ==, 2);
  g_assert_cmpint (night->kind, ==, CHAM_RECORD_MEASURE);
  g_assert_cmpstr (night->name, ==, "Sleep");
  g_assert_cmpint (night->day, ==, cham_day_new (2023, 11, 30));
  g_assert_cmpint (night->time, ==, 14 * 60 + 2);
  g_assert_cmpfloat (night->value, ==, 275 / 60.0);
  g_assert_cmpstr (night->unit, ==, "h");
  g_assert_cmpstr (night->note, ==, "");
  g_assert_cmpint (nap->time, ==, 18 * 60);
  g_assert_cmpfloat (nap->value, ==, 0);
  g_assert_cmpstr (nap->note, ==, "nap");
}

static void
test_problems (void)
{
  static const char *const items[] = {
    "7",
    "null",
    "{}",
    "{\"dateOfSleep\":20231130,\"minutesAsleep\":1}",
    "{\"dateOfSleep\":\"2023-11-31\",\"minutesAsleep\":1}",
    "{\"dateOfSleep\":\"2023-11-30\"}",
    "{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":\"1\"}",
    "{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":-1}",
    "{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":1441}",
    "{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":{}}",
    "{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":1,\"endTime\":\"noon\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"sleep\":[{\"dateOfSleep\":\"2023-11-30\",\"minutesAsleep\":1},%s]}",
          items[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (ChamRecordSet) set = read_text (text, &error);
      const ChamRecordProblem *problem = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (set->records->len, ==, 1);
      g_assert_cmpuint (set->problems->len, ==, 1);
      problem = g_ptr_array_index (set->problems, 0);
      g_assert_cmpuint (problem->line, ==, 2);
    }
}

static void
test_errors (void)
{
  static const char *const texts[] = { "",   "[",       "[}", "7", "{\"sleep\":7}",
                                       "{}", "[1,\377]" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (texts[i], &error));
      g_assert_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fitbit-sleep/logs", test_logs);
  g_test_add_func ("/fitbit-sleep/problems", test_problems);
  g_test_add_func ("/fitbit-sleep/errors", test_errors);
  return g_test_run ();
}
