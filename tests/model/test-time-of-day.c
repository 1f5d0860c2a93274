/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Times of day: what is one, and text and back. */
#include "model/time-of-day.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    ChamTimeOfDay time;
  } cases[] = {
    { "00:00", 0 },     { "23:59", 1439 },   { "8:30", 510 },    { "08:30:59", 510 },
    { "24:00", -1 },    { "08:60", -1 },     { "", -1 },         { NULL, -1 },
    { "8", -1 },        { "08:3", -1 },      { "08:30x", -1 },   { "008:30", -1 },
    { "08:30:5", -1 },  { "08:30:99", -1 },  { " 8:30", -1 },    { ":30", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_time_of_day_parse (cases[i].text), ==, cases[i].time);
}

static void
test_read (void)
{
  static const struct
  {
    const char *typed;
    ChamTimeOfDay time;
  } cases[] = {
    { "8", 480 },       { "8:30", 510 },   { "830", 510 },       { "0830", 510 },
    { " 19.05 ", 1145 },{ "8h30", 510 },   { "20h", 1200 },      { "7 15", 435 },
    { "12am", 0 },      { "12:30 pm", 750 }, { "8 PM", 1200 },   { "0", 0 },
    { "", -1 },         { "24", -1 },      { "8:60", -1 },       { "83", -1 },
    { "13 pm", -1 },    { "noon", -1 },    { "8:3", -1 },        { "-8", -1 },
    { "12345", -1 },    { "8:30x", -1 },   { "\xff", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_time_of_day_read (cases[i].typed), ==, cases[i].time);
}

static void
test_print_and_back (void)
{
  char text[CHAM_TIME_TEXT_SIZE];

  for (ChamTimeOfDay time = CHAM_TIME_NONE; time < 1440; time++)
    g_assert_cmpint (cham_time_of_day_parse (cham_time_of_day_print (time, text)), ==, time);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/time-of-day/parse", test_parse);
  g_test_add_func ("/model/time-of-day/read", test_read);
  g_test_add_func ("/model/time-of-day/print-and-back", test_print_and_back);
  return g_test_run ();
}
