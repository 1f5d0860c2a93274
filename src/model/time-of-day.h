/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A time of day on the person's own clock, to the minute, or none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChamTimeOfDay: Minutes since midnight, 0–1439, or %CHAM_TIME_NONE. */
typedef gint16 ChamTimeOfDay;

#define CHAM_TIME_NONE (-1)

/* Room for "HH:MM" and its end. */
#define CHAM_TIME_TEXT_SIZE 6

ChamTimeOfDay cham_time_of_day_new (int hours, int minutes);
ChamTimeOfDay cham_time_of_day_parse (const char *text);
ChamTimeOfDay cham_time_of_day_read (const char *typed);
const char *cham_time_of_day_print (ChamTimeOfDay time, char text[CHAM_TIME_TEXT_SIZE]);

G_END_DECLS
