/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Civil dates on top of GDate. It knows neither the clock nor a time zone: "today"
 * is handed in by whoever stands near the person. */
#include "model/day.h"

#include <string.h>

/** cham_day_is_valid: Whether @day lies between 0001-01-01 and 9999-12-31. */
gboolean
cham_day_is_valid (ChamDay day)
{
  return day >= CHAM_DAY_FIRST && day <= CHAM_DAY_LAST;
}

/** cham_day_new: The day, or %CHAM_DAY_NONE when there is no such date. */
ChamDay
cham_day_new (int year, int month, int day_of_month)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1
      || !g_date_valid_dmy (day_of_month, month, year))
    return CHAM_DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  return (ChamDay) g_date_get_julian (&date);
}

/** cham_day_from_date_time: The civil date that @date_time shows in its own zone. */
ChamDay
cham_day_from_date_time (GDateTime *date_time)
{
  int year, month, day_of_month;

  g_return_val_if_fail (date_time != NULL, CHAM_DAY_NONE);
  g_date_time_get_ymd (date_time, &year, &month, &day_of_month);
  return cham_day_new (year, month, day_of_month);
}

/**
 * cham_day_to_date_time:
 *
 * Returns: (transfer full): midnight UTC of @day, for formatting only
 */
GDateTime *
cham_day_to_date_time (ChamDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (cham_day_is_valid (day), NULL);
  cham_day_split (day, &year, &month, &day_of_month);
  return g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
}

static gboolean
parse_digits (const char *text, int count, int *number)
{
  *number = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/**
 * cham_day_parse:
 * @text: (nullable): exactly "YYYY-MM-DD"
 *
 * Returns: the day, or %CHAM_DAY_NONE when @text is anything else
 */
ChamDay
cham_day_parse (const char *text)
{
  int year, month, day_of_month;

  if (text == NULL || strlen (text) != CHAM_DAY_TEXT_SIZE - 1 || text[4] != '-'
      || text[7] != '-' || !parse_digits (text, 4, &year)
      || !parse_digits (text + 5, 2, &month) || !parse_digits (text + 8, 2, &day_of_month))
    return CHAM_DAY_NONE;
  return cham_day_new (year, month, day_of_month);
}

static void
write_digits (char *text, int count, int number)
{
  for (int i = count - 1; i >= 0; i--, number /= 10)
    text[i] = (char) ('0' + number % 10);
}

/** cham_day_print: Writes @day as "YYYY-MM-DD" into @text and returns @text. */
const char *
cham_day_print (ChamDay day, char text[CHAM_DAY_TEXT_SIZE])
{
  int year = 0, month = 0, day_of_month = 0;

  if (cham_day_is_valid (day))
    cham_day_split (day, &year, &month, &day_of_month);
  write_digits (text, 4, year);
  write_digits (text + 5, 2, month);
  write_digits (text + 8, 2, day_of_month);
  text[4] = text[7] = '-';
  text[10] = '\0';
  return text;
}

/**
 * cham_day_format:
 * @format: as for g_date_time_format(), in UTF-8
 *
 * Returns: (transfer full): @day in the language of the person
 */
char *
cham_day_format (ChamDay day, const char *format)
{
  g_autoptr (GDateTime) date_time = cham_day_to_date_time (day);

  g_return_val_if_fail (date_time != NULL, NULL);
  return g_date_time_format (date_time, format);
}

/** cham_day_split: The year, the month 1–12 and the day of the month 1–31 of @day. */
void
cham_day_split (ChamDay day, int *year, int *month, int *day_of_month)
{
  GDate date;

  g_return_if_fail (cham_day_is_valid (day));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

/** cham_day_get_weekday: 1 for Monday to 7 for Sunday (ISO 8601). */
int
cham_day_get_weekday (ChamDay day)
{
  g_return_val_if_fail (cham_day_is_valid (day), 1);
  return (day - 1) % 7 + 1; /* 0001-01-01 was a Monday */
}

/** cham_day_get_month_length: The number of days, 28–31, of @month in @year. */
int
cham_day_get_month_length (int year, int month)
{
  return g_date_get_days_in_month (month, year);
}

/** cham_day_get_month_start: The first day of the month that @day is in. */
ChamDay
cham_day_get_month_start (ChamDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (cham_day_is_valid (day), CHAM_DAY_NONE);
  cham_day_split (day, &year, &month, &day_of_month);
  return day - day_of_month + 1;
}

/**
 * cham_day_add_months:
 *
 * Returns: the same day of the month, @months later or earlier, or that month's last
 *   day when it is shorter; kept within the valid days
 */
ChamDay
cham_day_add_months (ChamDay day, int months)
{
  int year, month, day_of_month, index;

  g_return_val_if_fail (cham_day_is_valid (day), CHAM_DAY_NONE);
  cham_day_split (day, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  if (index < 12)
    return CHAM_DAY_FIRST;
  year = index / 12;
  month = index % 12 + 1;
  if (year > 9999)
    return CHAM_DAY_LAST;
  return cham_day_new (year, month,
                       MIN (day_of_month, cham_day_get_month_length (year, month)));
}

/** cham_day_range_is_empty: Whether @range holds no day. */
gboolean
cham_day_range_is_empty (ChamDayRange range)
{
  return range.from == CHAM_DAY_NONE || range.to < range.from;
}

/** cham_day_range_get_length: The number of days in @range, 0 when it is empty. */
int
cham_day_range_get_length (ChamDayRange range)
{
  return cham_day_range_is_empty (range) ? 0 : range.to - range.from + 1;
}

/** cham_day_range_contains: Whether @day is one of the days of @range. */
gboolean
cham_day_range_contains (ChamDayRange range, ChamDay day)
{
  return !cham_day_range_is_empty (range) && day >= range.from && day <= range.to;
}

/** cham_day_range_begin_with: @range without the days before @first, where that is one of it: a
 * week or more, unless it is shorter. */
ChamDayRange
cham_day_range_begin_with (ChamDayRange range, ChamDay first)
{
  if (cham_day_range_contains (range, first))
    range.from = MAX (range.from, MIN (first, range.to - 6));
  return range;
}

/** cham_day_range_intersect: The days that are in both; an empty range when there are none. */
ChamDayRange
cham_day_range_intersect (ChamDayRange a, ChamDayRange b)
{
  ChamDayRange both = { MAX (a.from, b.from), MIN (a.to, b.to) };

  if (cham_day_range_is_empty (a) || cham_day_range_is_empty (b)
      || cham_day_range_is_empty (both))
    return (ChamDayRange){ CHAM_DAY_NONE, CHAM_DAY_NONE };
  return both;
}
