/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a prepared treatment is like. It promises nothing. */
#include "model/routine.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BREAK_MINUTES 5

/**
 * cham_routine_new_breaks:
 * @from: the first day
 *
 * Returns: (transfer full): a short break three times a day, not stored yet
 */
ChamTreatment *
cham_routine_new_breaks (ChamDay from)
{
  static const int times[][2] = { { 10, 30 }, { 13, 0 }, { 16, 0 } };
  ChamTreatment *breaks = cham_treatment_new (_ ("Break"), CHAM_TREATMENT_PRACTICE);
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, from);

  breaks->amount = BREAK_MINUTES;
  g_set_str (&breaks->unit, "minutes");
  g_set_str (&breaks->note, _ ("Stand up, let the shoulders drop, breathe slowly."));
  breaks->start = from;
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    cham_schedule_add_time (schedule, cham_time_of_day_new (times[i][0], times[i][1]), NAN);
  g_ptr_array_add (breaks->schedules, schedule);
  return breaks;
}
