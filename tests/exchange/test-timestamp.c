/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Dates and times as they are written, whatever zone the reader sits in. */
#include "exchange/timestamp.h"

typedef struct
{
  const char *text;
  ChamDateOrder order;
  const char *day; /* NULL: refused */
  const char *time;
} TimestampCase;

static const TimestampCase cases[] = {
  { "2024-03-31", CHAM_DATES_ISO, "2024-03-31", "" },
  { "2024-03-31T02:30:00+02:00", CHAM_DATES_ISO, "2024-03-31", "02:30" },
  { "2022-12-12T00:10:06+01:00", CHAM_DATES_ISO, "2022-12-12", "00:10" },
  { "2023-12-31T23:59:59-11:00", CHAM_DATES_ISO, "2023-12-31", "23:59" },
  { "2024-01-01T00:00:00Z", CHAM_DATES_ISO, "2024-01-01", "00:00" },
  { "2024-01-01T08:05", CHAM_DATES_ISO, "2024-01-01", "08:05" },
  { "2024-01-01 08:05", CHAM_DATES_ISO, "2024-01-01", "08:05" },
  { "2024-01-01 08:05:09.123", CHAM_DATES_ISO, "2024-01-01", "08:05" },
  { "2022-09-14T21:30:41.432+01:00", CHAM_DATES_ISO, "2022-09-14", "21:30" },
  { "2021-12-01 17:14:48 -0500", CHAM_DATES_ISO, "2021-12-01", "17:14" },
  { "2021-12-01T17:14+13", CHAM_DATES_ISO, "2021-12-01", "17:14" },
  { "2024-02-30", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01T", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01T24:00", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01T08:05+1", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01T08:05+01:0", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01x", CHAM_DATES_ISO, NULL, NULL },
  { "2024-01-01T08:05 pm", CHAM_DATES_ISO, NULL, NULL },
  { "", CHAM_DATES_ISO, NULL, NULL },
  { "01/02/2024", CHAM_DATES_ISO, NULL, NULL },
  { "13/02/2024", CHAM_DATES_ISO, NULL, NULL },
  { "01/02/2024", CHAM_DATES_DMY, "2024-02-01", "" },
  { "01/02/2024", CHAM_DATES_MDY, "2024-01-02", "" },
  { "1.2.2024 8:30", CHAM_DATES_DMY, "2024-02-01", "08:30" },
  { "2024/2/1", CHAM_DATES_YMD, "2024-02-01", "" },
  { "2024-02-01", CHAM_DATES_MDY, "2024-02-01", "" },
  { "13/13/2024", CHAM_DATES_MDY, NULL, NULL },
  { "01/02/24", CHAM_DATES_DMY, NULL, NULL },
  { "01/02-2024", CHAM_DATES_DMY, NULL, NULL },
  { "1/2", CHAM_DATES_DMY, NULL, NULL },
  { "99999999999999999999/1/1", CHAM_DATES_YMD, NULL, NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamDay day;
      ChamTimeOfDay time;
      char day_text[CHAM_DAY_TEXT_SIZE], time_text[CHAM_TIME_TEXT_SIZE];
      gboolean found = cham_timestamp_parse (cases[i].text, cases[i].order, &day, &time);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].day != NULL);
      if (!found)
        continue;
      g_assert_cmpstr (cham_day_print (day, day_text), ==, cases[i].day);
      g_assert_cmpstr (cham_time_of_day_print (time, time_text), ==, cases[i].time);
    }
}

static void
test_words (void)
{
  ChamDateOrder order;

  g_assert_true (cham_date_order_from_string ("DMY", &order));
  g_assert_cmpint (order, ==, CHAM_DATES_DMY);
  g_assert_cmpstr (cham_date_order_to_string (CHAM_DATES_MDY), ==, "mdy");
  g_assert_false (cham_date_order_from_string ("ydm", &order));
  g_assert_false (cham_date_order_from_string (NULL, &order));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timestamp/cases", test_cases);
  g_test_add_func ("/timestamp/words", test_words);
  return g_test_run ();
}
