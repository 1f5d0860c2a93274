/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The day and the time are what the person's own clock showed: an offset from UTC is
 * checked and then left out, never applied. A date that could be read in two ways is not
 * read at all. */
#include "exchange/timestamp.h"

#include <string.h>

#include "model/keyword.h"

static const char *const order_words[] = { "iso", "ymd", "dmy", "mdy", NULL };

/** cham_date_order_from_string: Whether @text is iso, ymd, dmy or mdy. */
gboolean
cham_date_order_from_string (const char *text, ChamDateOrder *order)
{
  int index;

  if (!cham_keyword_find (order_words, text, &index))
    return FALSE;
  *order = (ChamDateOrder) index;
  return TRUE;
}

const char *
cham_date_order_to_string (ChamDateOrder order)
{
  return order_words[order];
}

/* Moves @text behind its digits, if they are @fewest to @most. */
static gboolean
take_number (const char **text, gsize fewest, gsize most, int *number)
{
  gsize digits = strspn (*text, "0123456789");

  if (digits < fewest || digits > most)
    return FALSE;
  *number = (int) g_ascii_strtoll (*text, NULL, 10);
  *text += digits;
  return TRUE;
}

static gboolean
take_byte (const char **text, char byte)
{
  if (byte == '\0' || **text != byte)
    return FALSE;
  (*text)++;
  return TRUE;
}

static ChamDay
take_iso_day (const char **text)
{
  char start[CHAM_DAY_TEXT_SIZE];
  ChamDay day;

  g_strlcpy (start, *text, sizeof start);
  day = cham_day_parse (start);
  if (day != CHAM_DAY_NONE)
    *text += CHAM_DAY_TEXT_SIZE - 1;
  return day;
}

/* Three numbers with one of / . - between them. */
static ChamDay
take_ordered_day (const char **text, ChamDateOrder order)
{
  gboolean year_first = order == CHAM_DATES_YMD;
  int first, second, third;
  char separator;

  if (order == CHAM_DATES_ISO
      || !take_number (text, year_first ? 4 : 1, year_first ? 4 : 2, &first))
    return CHAM_DAY_NONE;
  separator = strchr ("/.-", **text) != NULL ? **text : '\0';
  if (!take_byte (text, separator) || !take_number (text, 1, 2, &second)
      || !take_byte (text, separator)
      || !take_number (text, year_first ? 1 : 4, year_first ? 2 : 4, &third))
    return CHAM_DAY_NONE;
  if (year_first)
    return cham_day_new (first, second, third);
  return order == CHAM_DATES_DMY ? cham_day_new (third, second, first)
                                 : cham_day_new (third, first, second);
}

/* "HH:MM" or "HH:MM:SS", with a fraction of a second or without. */
static ChamTimeOfDay
take_time (const char **text)
{
  gsize length = strspn (*text, "0123456789:");
  g_autofree char *clock = g_strndup (*text, length);

  *text += length;
  if (**text == '.' || **text == ',')
    *text += 1 + strspn (*text + 1, "0123456789");
  return cham_time_of_day_parse (clock);
}

/* Nothing, "Z", "+01", "+0100" or "+01:00". */
static gboolean
is_offset (const char *text)
{
  int hours, minutes;

  if (*text == '\0' || g_ascii_strcasecmp (text, "Z") == 0)
    return TRUE;
  if (!take_byte (&text, '+') && !take_byte (&text, '-'))
    return FALSE;
  if (take_number (&text, 4, 4, &hours))
    return *text == '\0';
  return take_number (&text, 2, 2, &hours)
         && (*text == '\0'
             || (take_byte (&text, ':') && take_number (&text, 2, 2, &minutes)
                 && *text == '\0'));
}

/**
 * cham_timestamp_parse:
 * @text: a date, alone or with a time behind "T" or blanks, with an offset or none
 * @day: (out): the date as written
 * @time: (out): the time as written, %CHAM_TIME_NONE when there is none
 *
 * Returns: whether @text is a date in ISO 8601 or in @order, and nothing else
 */
gboolean
cham_timestamp_parse (const char *text,
                      ChamDateOrder order,
                      ChamDay *day,
                      ChamTimeOfDay *time)
{
  *time = CHAM_TIME_NONE;
  *day = take_iso_day (&text);
  if (*day == CHAM_DAY_NONE)
    *day = take_ordered_day (&text, order);
  if (*day == CHAM_DAY_NONE || *text == '\0')
    return *day != CHAM_DAY_NONE;
  if (strchr ("Tt ", *text) == NULL)
    return FALSE;
  text += *text == ' ' ? strspn (text, " ") : 1;
  *time = take_time (&text);
  text += strspn (text, " ");
  return *time != CHAM_TIME_NONE && is_offset (text);
}
