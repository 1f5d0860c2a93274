/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A civil date, without a time zone: what people mean by "Tuesday". */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ChamDay:
 *
 * A civil date as the number of days since 0000-12-31 (the Julian day of #GDate):
 * 0001-01-01 is 1, 9999-12-31 is %CHAM_DAY_LAST. Differences are plain subtraction.
 * %CHAM_DAY_NONE means "no day".
 */
typedef gint32 ChamDay;

#define CHAM_DAY_NONE 0
#define CHAM_DAY_FIRST 1
#define CHAM_DAY_LAST 3652059

/* Room for "YYYY-MM-DD" and its end. */
#define CHAM_DAY_TEXT_SIZE 11

gboolean cham_day_is_valid (ChamDay day);
ChamDay cham_day_new (int year, int month, int day_of_month);
ChamDay cham_day_from_date_time (GDateTime *date_time);
GDateTime *cham_day_to_date_time (ChamDay day);
ChamDay cham_day_parse (const char *text);
const char *cham_day_print (ChamDay day, char text[CHAM_DAY_TEXT_SIZE]);
char *cham_day_format (ChamDay day, const char *format);
void cham_day_split (ChamDay day, int *year, int *month, int *day_of_month);
int cham_day_get_weekday (ChamDay day);
int cham_day_get_month_length (int year, int month);
ChamDay cham_day_get_month_start (ChamDay day);
ChamDay cham_day_add_months (ChamDay day, int months);

/**
 * ChamDayRange:
 * @from: first day, or %CHAM_DAY_NONE in an empty range
 * @to: last day, included
 */
typedef struct
{
  ChamDay from;
  ChamDay to;
} ChamDayRange;

gboolean cham_day_range_is_empty (ChamDayRange range);
int cham_day_range_get_length (ChamDayRange range);
gboolean cham_day_range_contains (ChamDayRange range, ChamDay day);
ChamDayRange cham_day_range_intersect (ChamDayRange a, ChamDayRange b);
ChamDayRange cham_day_range_begin_with (ChamDayRange range, ChamDay first);

G_END_DECLS
