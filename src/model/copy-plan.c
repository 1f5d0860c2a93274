/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The older a copy is, the fewer there are beside it: a slip of yesterday is found soon, and one
 * that is found after a year does not need the day. */
#include "model/copy-plan.h"

/* The weeks, from Monday on, or months met so far. */
typedef struct
{
  int last;
  guint count;
} Periods;

/* Whether @number begins a period that is among the first @most. */
static gboolean
is_new (Periods *self, int number, guint most)
{
  if (self->count > 0 && self->last == number)
    return FALSE;
  self->last = number;
  self->count++;
  return self->count <= most;
}

static int
get_month (ChamDay day)
{
  int year, month, day_of_month;

  cham_day_split (day, &year, &month, &day_of_month);
  return year * 12 + month;
}

/**
 * cham_copy_plan_list_needless:
 * @days: (element-type ChamDay): those of which there is a copy, the last first
 *
 * Returns: (transfer full) (element-type ChamDay): those whose copy is needed no more
 */
GArray *
cham_copy_plan_list_needless (const GArray *days)
{
  GArray *needless = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  Periods weeks = { 0 }, months = { 0 };

  for (guint i = 0; i < days->len; i++)
    {
      ChamDay day = g_array_index (days, ChamDay, i);
      gboolean of_week = is_new (&weeks, day - cham_day_get_weekday (day), CHAM_COPY_PLAN_WEEKS);
      gboolean of_month = is_new (&months, get_month (day), CHAM_COPY_PLAN_MONTHS);

      if (i >= CHAM_COPY_PLAN_DAYS && !of_week && !of_month)
        g_array_append_val (needless, day);
    }
  return needless;
}
