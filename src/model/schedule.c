/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which days a schedule asks for. Only civil days are counted, so neither leap days nor
 * changes of the clock move a dose. */
#include "model/schedule.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/keyword.h"

static const char *const kind_words[]
    = { "as-needed", "daily", "weekdays", "every", "cycle", "day-of-month", NULL };

/** cham_schedule_new: (transfer full): A schedule from @from on, with no times yet. */
ChamSchedule *
cham_schedule_new (ChamScheduleKind kind, ChamDay from)
{
  ChamSchedule *self = g_new0 (ChamSchedule, 1);

  self->kind = kind;
  self->from = from;
  self->every = 1;
  self->days_on = 1;
  self->month_day = 1;
  self->times = g_array_new (FALSE, FALSE, sizeof (ChamScheduleTime));
  return self;
}

ChamSchedule *
cham_schedule_copy (const ChamSchedule *self)
{
  ChamSchedule *copy = g_memdup2 (self, sizeof *self);

  copy->times = g_array_copy (self->times);
  return copy;
}

void
cham_schedule_free (ChamSchedule *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->times);
  g_free (self);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return ((const ChamScheduleTime *) a)->time - ((const ChamScheduleTime *) b)->time;
}

/**
 * cham_schedule_add_time:
 * @amount: the amount of this dose, NAN for the treatment's usual one
 *
 * A time that is there already is not added again.
 */
void
cham_schedule_add_time (ChamSchedule *self, ChamTimeOfDay time, double amount)
{
  ChamScheduleTime added = { time, amount };

  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, ChamScheduleTime, i).time == time)
      return;
  g_array_append_val (self->times, added);
  g_array_sort (self->times, compare_times);
}

static gboolean
is_day_of_month (ChamDay day, int wanted)
{
  int year, month, day_of_month;

  cham_day_split (day, &year, &month, &day_of_month);
  return day_of_month == MIN (wanted, cham_day_get_month_length (year, month));
}

/** cham_schedule_is_due: Whether the schedule asks for doses on @day. */
gboolean
cham_schedule_is_due (const ChamSchedule *self, ChamDay day)
{
  int elapsed = day - self->from;

  if (elapsed < 0)
    return FALSE;
  switch (self->kind)
    {
    case CHAM_SCHEDULE_DAILY:
      return TRUE;
    case CHAM_SCHEDULE_WEEKDAYS:
      return (self->weekdays >> (cham_day_get_weekday (day) - 1) & 1) != 0;
    case CHAM_SCHEDULE_EVERY_N_DAYS:
      return elapsed % MAX (self->every, 1) == 0;
    case CHAM_SCHEDULE_CYCLE:
      return elapsed % MAX (self->days_on + self->days_off, 1) < self->days_on;
    case CHAM_SCHEDULE_DAY_OF_MONTH:
      return is_day_of_month (day, self->month_day);
    case CHAM_SCHEDULE_AS_NEEDED:
    default:
      return FALSE;
    }
}

static gboolean
times_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const ChamScheduleTime *left = &g_array_index (a, ChamScheduleTime, i);
      const ChamScheduleTime *right = &g_array_index (b, ChamScheduleTime, i);

      if (left->time != right->time
          || !(left->amount == right->amount || (isnan (left->amount) && isnan (right->amount))))
        return FALSE;
    }
  return TRUE;
}

/** cham_schedule_equal: Whether both ask for the same doses; their first days may differ. */
gboolean
cham_schedule_equal (const ChamSchedule *a, const ChamSchedule *b)
{
  return a->kind == b->kind && times_equal (a->times, b->times)
         && (a->kind != CHAM_SCHEDULE_WEEKDAYS || a->weekdays == b->weekdays)
         && (a->kind != CHAM_SCHEDULE_EVERY_N_DAYS || a->every == b->every)
         && (a->kind != CHAM_SCHEDULE_CYCLE
             || (a->days_on == b->days_on && a->days_off == b->days_off))
         && (a->kind != CHAM_SCHEDULE_DAY_OF_MONTH || a->month_day == b->month_day);
}

static void
append_weekdays (GString *text, guint weekdays)
{
  for (int i = 0; i < 7; i++)
    {
      /* 0001-01-01, day 1, was a Monday. */
      g_autofree char *name = cham_day_format (CHAM_DAY_FIRST + i, "%a");

      if ((weekdays >> i & 1) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
}

static void
append_days (GString *text, const ChamSchedule *self)
{
  switch (self->kind)
    {
    case CHAM_SCHEDULE_DAILY:
      g_string_append (text, _ ("every day"));
      break;
    case CHAM_SCHEDULE_WEEKDAYS:
      append_weekdays (text, self->weekdays);
      break;
    case CHAM_SCHEDULE_EVERY_N_DAYS:
      g_string_append_printf (text, _ ("every %d days"), self->every);
      break;
    case CHAM_SCHEDULE_CYCLE:
      g_string_append_printf (text, _ ("%d days on, %d days off"), self->days_on,
                              self->days_off);
      break;
    case CHAM_SCHEDULE_DAY_OF_MONTH:
      g_string_append_printf (text, _ ("on day %d of the month"), self->month_day);
      break;
    case CHAM_SCHEDULE_AS_NEEDED:
    default:
      g_string_append (text, _ ("as needed"));
    }
}

/** cham_schedule_format: (transfer full): The schedule in words: "every day, 08:00, 20:00". */
char *
cham_schedule_format (const ChamSchedule *self)
{
  GString *text = g_string_new (NULL);

  append_days (text, self);
  for (guint i = 0; i < self->times->len; i++)
    {
      char time[CHAM_TIME_TEXT_SIZE];

      cham_time_of_day_print (g_array_index (self->times, ChamScheduleTime, i).time, time);
      if (*time != '\0')
        g_string_append_printf (text, ", %s", time);
    }
  return g_string_free (text, FALSE);
}

const char *
cham_schedule_kind_to_string (ChamScheduleKind kind)
{
  return kind_words[kind];
}

gboolean
cham_schedule_kind_from_string (const char *text, ChamScheduleKind *kind)
{
  int index;

  if (!cham_keyword_find (kind_words, text, &index))
    return FALSE;
  *kind = (ChamScheduleKind) index;
  return TRUE;
}
