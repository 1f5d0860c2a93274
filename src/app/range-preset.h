/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The ranges of days that charts and reports offer. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_RANGE_TWO_WEEKS,
  CHAM_RANGE_ONE_MONTH,
  CHAM_RANGE_THREE_MONTHS,
  CHAM_RANGE_SIX_MONTHS,
  CHAM_RANGE_ONE_YEAR,
  CHAM_RANGE_ALL,
  CHAM_RANGE_30_DAYS,
  CHAM_RANGE_90_DAYS,
} ChamRangePreset;

ChamDayRange cham_range_preset_resolve (ChamRangePreset preset, ChamDay last, ChamDayRange span);
ChamRangePreset cham_range_preset_suggest (ChamDay last, ChamDayRange span);
ChamDay cham_range_preset_go_later (ChamRangePreset preset, ChamDay last, ChamDay today);
char *cham_day_range_format (ChamDayRange range);

G_END_DECLS
