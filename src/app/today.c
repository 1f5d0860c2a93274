/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Local date and time of day, and how long today still is. */
#include "app/today.h"

/** cham_today: The civil date here and now. */
ChamDay
cham_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cham_day_from_date_time (now);
}

/** cham_now: The time of day here and now, to the minute. */
ChamTimeOfDay
cham_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cham_time_of_day_new (g_date_time_get_hour (now), g_date_time_get_minute (now));
}

/** cham_seconds_to_midnight: Seconds until the date changes by this clock, at least 1. */
guint
cham_seconds_to_midnight (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int passed = g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60
               + g_date_time_get_second (now);

  return (guint) MAX (24 * 3600 - passed, 1);
}
