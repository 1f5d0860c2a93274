/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Times of day: made, read and written. Nothing here asks what time it is. */
#include "model/time-of-day.h"

#include <stdlib.h>
#include <string.h>

/** cham_time_of_day_new: The time, or %CHAM_TIME_NONE when the clock has no such one. */
ChamTimeOfDay
cham_time_of_day_new (int hours, int minutes)
{
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return CHAM_TIME_NONE;
  return (ChamTimeOfDay) (hours * 60 + minutes);
}

/**
 * cham_time_of_day_parse:
 * @text: (nullable): "HH:MM" or "H:MM", seconds allowed and dropped
 *
 * Returns: the time, or %CHAM_TIME_NONE when @text is empty or anything else
 */
ChamTimeOfDay
cham_time_of_day_parse (const char *text)
{
  int hours = 0, digits = 0;

  if (text == NULL)
    return CHAM_TIME_NONE;
  for (; digits < 2 && g_ascii_isdigit (text[digits]); digits++)
    hours = hours * 10 + g_ascii_digit_value (text[digits]);
  text += digits;
  if (digits == 0 || text[0] != ':' || !g_ascii_isdigit (text[1])
      || !g_ascii_isdigit (text[2]))
    return CHAM_TIME_NONE;
  if (text[3] != '\0' && !(text[3] == ':' && strlen (text) == 6 && text[4] <= '5'
                           && g_ascii_isdigit (text[4]) && g_ascii_isdigit (text[5])))
    return CHAM_TIME_NONE;
  return cham_time_of_day_new (hours, g_ascii_digit_value (text[1]) * 10
                                          + g_ascii_digit_value (text[2]));
}

static ChamTimeOfDay
convert_half (int hours, int minutes, const char *half)
{
  if (*half != '\0' && (hours < 1 || hours > 12))
    return CHAM_TIME_NONE;
  if (*half != '\0')
    hours = hours % 12 + (g_ascii_tolower (*half) == 'p' ? 12 : 0);
  return cham_time_of_day_new (hours, minutes);
}

/**
 * cham_time_of_day_read:
 * @typed: what a person types: "8", "830", "8:30", "8.30", "8h30", "8 pm"
 *
 * Returns: the time, or %CHAM_TIME_NONE when @typed is empty or anything else
 */
ChamTimeOfDay
cham_time_of_day_read (const char *typed)
{
  g_autoptr (GRegex) pattern
      = g_regex_new ("^\\s*(\\d{1,2})(?:[:.,h ]?(\\d{2})|h)?\\s*([ap]m)?\\s*$",
                     G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *half = NULL;

  if (!g_utf8_validate (typed, -1, NULL) || !g_regex_match (pattern, typed, 0, &match))
    return CHAM_TIME_NONE;
  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  half = g_match_info_fetch (match, 3);
  return convert_half (atoi (hours), minutes != NULL ? atoi (minutes) : 0,
                       half != NULL ? half : "");
}

/** cham_time_of_day_print: Writes "HH:MM", or nothing for no time, and returns @text. */
const char *
cham_time_of_day_print (ChamTimeOfDay time, char text[CHAM_TIME_TEXT_SIZE])
{
  if (time < 0 || time > 1439)
    text[0] = '\0';
  else
    g_snprintf (text, CHAM_TIME_TEXT_SIZE, "%02d:%02d", time / 60, time % 60);
  return text;
}
