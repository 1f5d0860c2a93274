/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Good files cut short, with bytes changed, and plain noise: a reader gives records,
 * problems or an error, never anything else. */
#include <string.h>

#include "exchange/diary.h"
#include "exchange/fitbit-sleep.h"
#include "exchange/format.h"
#include "exchange/mapping.h"

#define MAPPING                                                                          \
  "[mapping]\ndates=dmy\nkind=dose\ndate=date\ntime=time\nname=name\nvalue=value\n"
#define ROUNDS 3000

static const char diary[] =
    "date,time,kind,name,value,unit,note\n2024-01-01,,dose,Zinc,,definition,kind="
    "supplement\n"
    "2024-01-01,07:05,measure,Sleep,7.5,h,\"two\nlines, “quoted”\"\n"
    "01.02.2024,08:00,dose,Zinc,500\u03bcgg,mg,\n2024-01-01,,entry,,,,'=so\n";
static const char sleep_logs[] =
    "[{\"dateOfSleep\":\"2023-11-30\",\"endTime\":\"2023-11-30T14:02:00.000\","
    "\"isMainSleep\":false,\"minutesAsleep\":275,\"levels\":{\"data\":[1,2,{}]}}]";

static ChamRecordSet *
read_diary (GInputStream *stream, GError **error)
{
  return cham_diary_read (stream, NULL, error);
}

static ChamRecordSet *
read_table (GInputStream *stream, GError **error)
{
  g_autoptr (ChamMapping) mapping = cham_mapping_parse (MAPPING, NULL);

  return cham_table_read (stream, mapping, NULL, error);
}

static ChamRecordSet *
read_sleep (GInputStream *stream, GError **error)
{
  return cham_fitbit_sleep_read (stream, NULL, error);
}

typedef ChamRecordSet *(*Read) (GInputStream *stream, GError **error);

static void
check_bytes (Read read, const char *bytes, gsize length)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set = read (stream, &error);

  g_assert_true ((set == NULL) == (error != NULL));
  if (set == NULL)
    {
      g_assert_cmpuint (error->domain, ==, CHAM_EXCHANGE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  for (guint i = 0; set != NULL && i < set->records->len; i++)
    g_assert_null (cham_record_check (g_ptr_array_index (set->records, i)));
  for (guint i = 0; set != NULL && i < set->problems->len; i++)
    g_assert_nonnull (
        ((ChamRecordProblem *) g_ptr_array_index (set->problems, i))->reason);
  cham_format_guess (bytes, length);
}

static void
check_all (Read read, const char *good)
{
  gsize length = strlen (good);
  g_autofree char *bytes = g_strdup (good);

  for (gsize i = 0; i <= length; i++)
    check_bytes (read, good, i);
  for (int round = 0; round < ROUNDS; round++)
    {
      memcpy (bytes, good, length);
      for (int changes = g_test_rand_int_range (1, 8); changes > 0; changes--)
        bytes[g_test_rand_int_range (0, (gint32) length)] =
            (char) g_test_rand_int_range (0, 256);
      check_bytes (read, bytes, length);
    }
  for (int round = 0; round < ROUNDS; round++)
    {
      for (gsize i = 0; i < length; i++)
        bytes[i] = (char) g_test_rand_int_range (0, 256);
      check_bytes (read, bytes, length);
    }
}

static void
test_diary (void)
{
  check_all (read_diary, diary);
}

static void
test_table (void)
{
  check_all (read_table, diary);
}

static void
test_sleep (void)
{
  check_all (read_sleep, sleep_logs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/malformed/diary", test_diary);
  g_test_add_func ("/malformed/table", test_table);
  g_test_add_func ("/malformed/fitbit-sleep", test_sleep);
  return g_test_run ();
}
