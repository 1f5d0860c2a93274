/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* When a treatment is due. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_SCHEDULE_AS_NEEDED,
  CHAM_SCHEDULE_DAILY,
  CHAM_SCHEDULE_WEEKDAYS,
  CHAM_SCHEDULE_EVERY_N_DAYS,
  CHAM_SCHEDULE_CYCLE,
  CHAM_SCHEDULE_DAY_OF_MONTH,
} ChamScheduleKind;

/**
 * ChamScheduleTime:
 * @time: the time of the dose, %CHAM_TIME_NONE for "some time that day"
 * @amount: the amount of this dose, NAN for the treatment's usual one
 */
typedef struct
{
  ChamTimeOfDay time;
  double amount;
} ChamScheduleTime;

/**
 * ChamSchedule:
 * @from: the first day it applies; an edit makes a new schedule and leaves the past alone
 * @weekdays: for WEEKDAYS, bit 0 Monday … bit 6 Sunday
 * @every: for EVERY_N_DAYS, 1 or more, counted from @from
 * @days_on: for CYCLE, days taken, then
 * @days_off: for CYCLE, days paused, counted from @from
 * @month_day: for DAY_OF_MONTH, 1–31; in a shorter month its last day
 * @times: (element-type ChamScheduleTime): the doses of a due day, by time
 */
typedef struct
{
  gint64 id;
  ChamDay from;
  ChamScheduleKind kind;
  guint weekdays;
  int every;
  int days_on;
  int days_off;
  int month_day;
  GArray *times;
} ChamSchedule;

ChamSchedule *cham_schedule_new (ChamScheduleKind kind, ChamDay from);
ChamSchedule *cham_schedule_copy (const ChamSchedule *self);
void cham_schedule_free (ChamSchedule *self);
void cham_schedule_add_time (ChamSchedule *self, ChamTimeOfDay time, double amount);
gboolean cham_schedule_is_due (const ChamSchedule *self, ChamDay day);
gboolean cham_schedule_equal (const ChamSchedule *a, const ChamSchedule *b);
char *cham_schedule_format (const ChamSchedule *self);

const char *cham_schedule_kind_to_string (ChamScheduleKind kind);
gboolean cham_schedule_kind_from_string (const char *text, ChamScheduleKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamSchedule, cham_schedule_free)

G_END_DECLS
