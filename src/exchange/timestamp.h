/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Dates and times as other programs write them. */
#pragma once

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

/** ChamDateOrder: How the table writes dates that are not ISO 8601. */
typedef enum
{
  CHAM_DATES_ISO, /* 2024-02-01 alone; anything else could be read in two ways */
  CHAM_DATES_YMD, /* 2024/2/1 */
  CHAM_DATES_DMY, /* 1.2.2024 */
  CHAM_DATES_MDY, /* 2/1/2024 */
} ChamDateOrder;

gboolean cham_date_order_from_string (const char *text, ChamDateOrder *order);
const char *cham_date_order_to_string (ChamDateOrder order);
gboolean cham_timestamp_parse (const char *text, ChamDateOrder order, ChamDay *day,
                               ChamTimeOfDay *time);

G_END_DECLS
