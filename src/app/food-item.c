/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Keeps what sorting and filtering thousands of foods ask again and again: the key to compare
 * the name by, and how well the name fits what was typed. */
#include "app/food-item.h"

struct _ChamFoodItem
{
  GObject parent_instance;

  ChamFood *food;
  char *key; /* of the name, for strcmp() */
  ChamFoodMatch match;
  const char *by; /* of food->also, or NULL */
};

G_DEFINE_FINAL_TYPE (ChamFoodItem, cham_food_item, G_TYPE_OBJECT)

static guint changed;

static void
cham_food_item_finalize (GObject *object)
{
  ChamFoodItem *self = CHAM_FOOD_ITEM (object);

  cham_food_free (self->food);
  g_free (self->key);
  G_OBJECT_CLASS (cham_food_item_parent_class)->finalize (object);
}

static void
cham_food_item_class_init (ChamFoodItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_food_item_finalize;
  changed = g_signal_new ("changed", CHAM_TYPE_FOOD_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
}

static void
cham_food_item_init (ChamFoodItem *self)
{
}

/** cham_food_item_new: (transfer full): An item that holds @food (transfer full) and fits
 * whatever is typed. */
ChamFoodItem *
cham_food_item_new (ChamFood *food)
{
  ChamFoodItem *self = g_object_new (CHAM_TYPE_FOOD_ITEM, NULL);

  self->match = CHAM_FOOD_MATCH_START;
  cham_food_item_take_food (self, food);
  return self;
}

/** cham_food_item_get_food: (transfer none): The food as it was read last. */
const ChamFood *
cham_food_item_get_food (ChamFoodItem *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_ITEM (self), NULL);
  return self->food;
}

/** cham_food_item_take_food: Holds @food (transfer full), read again, from now on. */
void
cham_food_item_take_food (ChamFoodItem *self, ChamFood *food)
{
  g_return_if_fail (CHAM_IS_FOOD_ITEM (self));
  cham_food_free (self->food);
  g_free (self->key);
  self->food = food;
  self->by = NULL;
  self->key = g_utf8_collate_key (food->name, -1);
  g_signal_emit (self, changed, 0);
}

/** cham_food_item_get_match: How well the food fits the query that was set last. */
ChamFoodMatch
cham_food_item_get_match (ChamFoodItem *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_ITEM (self), CHAM_FOOD_MATCH_NONE);
  return self->match;
}

/** cham_food_item_set_query: Compares the food with what was typed. */
void
cham_food_item_set_query (ChamFoodItem *self, const ChamFoodQuery *query)
{
  const char *before = self->by;

  g_return_if_fail (CHAM_IS_FOOD_ITEM (self));
  self->match = cham_food_query_match_names (query, self->food->name,
                                             (const char *const *) self->food->also, &self->by);
  if (self->by != before)
    g_signal_emit (self, changed, 0);
}

/** cham_food_item_get_other_name: (transfer none) (nullable): The name that fits the query better
 * than that of the food. */
const char *
cham_food_item_get_other_name (ChamFoodItem *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_ITEM (self), NULL);
  return self->by;
}

/** cham_food_item_compare_names: As strcmp(), in the order of the person's language. */
int
cham_food_item_compare_names (ChamFoodItem *self, ChamFoodItem *other)
{
  g_return_val_if_fail (CHAM_IS_FOOD_ITEM (self) && CHAM_IS_FOOD_ITEM (other), 0);
  return strcmp (self->key, other->key);
}
