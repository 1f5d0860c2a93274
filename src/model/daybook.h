/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Everything written down in a range of days, line by line, as pages of a diary print it: a
 * snapshot that owns all its data and needs no journal any more. */
#pragma once

#include "model/day.h"
#include "model/meal-plan.h"
#include "model/record.h"

G_BEGIN_DECLS

/**
 * ChamDaybook:
 * @records: (element-type ChamRecord): in the order of cham_record_compare(), no definitions
 * @groups: (element-type utf8 utf8): the names of the groups of a food by its name, "Dairy,
 *   Gluten"; a food in no group is not in it
 * @plan: (nullable): the meal plan
 * @eaten: (element-type ChamEatenDay) (nullable): what was eaten, to count the plan by
 */
typedef struct
{
  GPtrArray *records;
  GHashTable *groups;
  ChamMealPlan *plan;
  GPtrArray *eaten;
} ChamDaybook;

ChamDaybook *cham_daybook_new (GPtrArray *records);
void cham_daybook_free (ChamDaybook *self);
const char *cham_daybook_get_groups (const ChamDaybook *self, const char *food);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamDaybook, cham_daybook_free)

G_END_DECLS
