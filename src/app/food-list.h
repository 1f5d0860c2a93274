/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The foods of a journal as a list that is searched, filtered and sorted. */
#pragma once

#include <gtk/gtk.h>

#include "app/food-item.h"

G_BEGIN_DECLS

/** ChamFoodView: Which foods are listed. */
typedef enum
{
  CHAM_FOODS_EATEN,    /* at least once, and not archived */
  CHAM_FOODS_ALL,      /* that are not archived */
  CHAM_FOODS_ARCHIVED,
} ChamFoodView;

/** ChamFoodOrder: What the list is sorted by. */
typedef enum
{
  CHAM_FOODS_BY_USE,  /* the most eaten first, then the last eaten, then by name */
  CHAM_FOODS_BY_NAME,
} ChamFoodOrder;

#define CHAM_TYPE_FOOD_LIST (cham_food_list_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodList, cham_food_list, CHAM, FOOD_LIST, GObject)

ChamFoodList *cham_food_list_new (void);
GListModel *cham_food_list_get_model (ChamFoodList *self);
gboolean cham_food_list_has_eaten (ChamFoodList *self);

void cham_food_list_set_foods (ChamFoodList *self, GPtrArray *foods);
void cham_food_list_set_typed (ChamFoodList *self, const char *typed);
void cham_food_list_set_view (ChamFoodList *self, ChamFoodView view);
void cham_food_list_set_order (ChamFoodList *self, ChamFoodOrder order);

G_END_DECLS
