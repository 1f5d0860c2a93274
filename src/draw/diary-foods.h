/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foods of a diary by their groups, with the days on which they were eaten. */
#pragma once

#include "model/daybook.h"

G_BEGIN_DECLS

/** ChamEatenFood: A food, and days with it. */
typedef struct
{
  const char *name;
  guint days;
} ChamEatenFood;

/**
 * ChamEatenGroup:
 * @name: (not nullable): "" for foods in no group
 * @days: days with any of its foods
 * @foods: (element-type ChamEatenFood): those of most days first
 */
typedef struct
{
  char *name;
  guint days;
  GPtrArray *foods;
} ChamEatenGroup;

GPtrArray *cham_eaten_groups_list (const ChamDaybook *daybook);

G_END_DECLS
