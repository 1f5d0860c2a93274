/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Turns a named range into its first and last day. It knows no journal and no clock: the
 * last day and the span of the journal are arguments. */
#include "app/range-preset.h"

#include <glib/gi18n.h>

/* A preset is either a number of days or of months; "all" is neither. */
static const struct
{
  int days;
  int months;
} lengths[] = {
  [CHAM_RANGE_TWO_WEEKS] = { 14, 0 },   [CHAM_RANGE_ONE_MONTH] = { 0, 1 },
  [CHAM_RANGE_THREE_MONTHS] = { 0, 3 }, [CHAM_RANGE_SIX_MONTHS] = { 0, 6 },
  [CHAM_RANGE_ONE_YEAR] = { 0, 12 },    [CHAM_RANGE_ALL] = { 0, 0 },
  [CHAM_RANGE_30_DAYS] = { 30, 0 },     [CHAM_RANGE_90_DAYS] = { 90, 0 },
};

static ChamDayRange
resolve_all (ChamDay last, ChamDayRange span)
{
  if (cham_day_range_is_empty (span))
    return cham_range_preset_resolve (CHAM_RANGE_TWO_WEEKS, last, span);
  return (ChamDayRange) { MIN (span.from, last), MAX (span.to, last) };
}

/**
 * cham_range_preset_resolve:
 * @last: the last day of the range
 * @span: first and last day with anything written; may be empty
 *
 * Returns: the days of the preset, at least one; for %CHAM_RANGE_ALL the whole span up to
 *   @last or further
 */
ChamDayRange
cham_range_preset_resolve (ChamRangePreset preset, ChamDay last, ChamDayRange span)
{
  ChamDay from = last;

  if (preset == CHAM_RANGE_ALL)
    return resolve_all (last, span);
  if (lengths[preset].days > 0)
    from = last - lengths[preset].days + 1;
  else
    from = cham_day_add_months (last, -lengths[preset].months) + 1;
  return (ChamDayRange) { CLAMP (from, CHAM_DAY_FIRST, last), last };
}

/** cham_range_preset_suggest: The shortest range up to @last that has all of @span in it, at most
 * three months: in the first weeks of a journal a longer one would be mostly empty. */
ChamRangePreset
cham_range_preset_suggest (ChamDay last, ChamDayRange span)
{
  for (int preset = CHAM_RANGE_TWO_WEEKS; preset < CHAM_RANGE_THREE_MONTHS; preset++)
    {
      ChamDayRange range = cham_range_preset_resolve ((ChamRangePreset) preset, last, span);

      if (cham_day_range_is_empty (span) || span.from >= range.from)
        return (ChamRangePreset) preset;
    }
  return CHAM_RANGE_THREE_MONTHS;
}

/**
 * cham_range_preset_go_later:
 * @last: the last day shown
 *
 * Returns: the last day of the range that follows, never after @today
 */
ChamDay
cham_range_preset_go_later (ChamRangePreset preset, ChamDay last, ChamDay today)
{
  if (lengths[preset].days > 0)
    return MIN (last + lengths[preset].days, today);
  return MIN (cham_day_add_months (last, lengths[preset].months), today);
}

static int
get_year (ChamDay day)
{
  int year, month, day_of_month;

  cham_day_split (day, &year, &month, &day_of_month);
  return year;
}

/* A day that is not broken over two lines. */
static char *
format_day (ChamDay day, const char *format)
{
  g_autofree char *text = cham_day_format (day, format);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

/** cham_day_range_format: (transfer full): "3 Mar – 2 Jun 2024" for people; the year
 * stands twice where it changes. Lines break between the days alone. */
char *
cham_day_range_format (ChamDayRange range)
{
  gboolean same_year = get_year (range.from) == get_year (range.to);
  /* Translators: a date as strftime() formats it: "3 Mar 2024", or in a range within a
   * year "3 Mar". */
  g_autofree char *from =
      format_day (range.from, same_year ? _ ("%-e %b") : _ ("%-e %b %Y"));
  g_autofree char *to = format_day (range.to, _ ("%-e %b %Y"));

  return g_strdup_printf ("%s – %s", from, to);
}
