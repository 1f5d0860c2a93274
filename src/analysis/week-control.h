/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Totally and well controlled weeks, from severity and stepped-up treatment. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

#define CHAM_WEEK_CONTROL_DAYS 7
#define CHAM_WEEK_CONTROL_ABOVE 4 /* of 0–10: a day above it is one with symptoms */
#define CHAM_WEEK_CONTROL_MOST 2  /* days of each kind in a well controlled week */

/** ChamWeekControl: Ordered from worst to best; %CHAM_WEEK_CONTROL_UNKNOWN lies outside. */
typedef enum
{
  CHAM_WEEK_CONTROL_UNKNOWN,
  CHAM_WEEK_CONTROL_NEITHER,
  CHAM_WEEK_CONTROL_WELL,
  CHAM_WEEK_CONTROL_TOTAL,
} ChamWeekControl;

ChamWeekControl cham_week_control_judge (const ChamSeries *severity,
                                         const ChamSeries *stepped_up, ChamDay day);
const char *cham_week_control_get_title (ChamWeekControl control);
char *cham_week_control_describe_rule (const char *severity);

G_END_DECLS
