/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A day in words, as short as it is clear. */
#include "app/day-title.h"

#include <glib/gi18n.h>

/**
 * cham_day_title_format:
 *
 * Returns: (transfer full): "Thu, 12 Mar", with its year in another year than @today's
 */
char *
cham_day_title_format (ChamDay day, ChamDay today)
{
  int year, this_year, month, day_of_month;

  cham_day_split (today, &this_year, &month, &day_of_month);
  cham_day_split (day, &year, &month, &day_of_month);
  if (year == this_year)
    /* Translators: a day of this year, for g_date_time_format(): "Thu, 12 Mar" */
    return cham_day_format (day, _ ("%a, %-d %b"));
  /* Translators: a day of another year, for g_date_time_format(): "Thu, 12 Mar 2026" */
  return cham_day_format (day, _ ("%a, %-d %b %Y"));
}
