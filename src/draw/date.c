/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Dates in the person's language, months as words: 3/4 is two days to two readers. */
#include "draw/date.h"

#include <glib/gi18n-lib.h>

/** cham_date_format: (transfer full): @day in full, e.g. "3 May 2026". */
char *
cham_date_format (ChamDay day)
{
  /* Translators: a date in full, see g_date_time_format() */
  return cham_day_format (day, C_ ("date", "%-d %B %Y"));
}

/** cham_date_format_short: (transfer full): @day for a narrow column, e.g. "3 May 26". */
char *
cham_date_format_short (ChamDay day)
{
  /* Translators: a short date for a table, see g_date_time_format() */
  return cham_day_format (day, C_ ("date", "%-d %b %y"));
}

/** cham_date_format_range: (transfer full): The first and last day of @range, in full. */
char *
cham_date_format_range (ChamDayRange range)
{
  g_autofree char *from = NULL, *to = NULL;

  if (cham_day_range_is_empty (range))
    return g_strdup (_ ("No days"));
  from = cham_date_format (range.from);
  if (range.from == range.to)
    return g_steal_pointer (&from);
  to = cham_date_format (range.to);
  /* Translators: the first and the last day of a range */
  return g_strdup_printf (C_ ("range", "%s – %s"), from, to);
}
