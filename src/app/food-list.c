/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Holds an item for each food, filtered, then sorted. An item stays the same one as long as its
 * food is there, so that a list that shows it keeps its place after a change. */
#include "app/food-list.h"

struct _ChamFoodList
{
  GObject parent_instance;

  GListStore *items; /* (element-type ChamFoodItem): all, by id */
  GtkFilter *filter;
  GtkSorter *sorter;
  GListModel *model;
  ChamFoodQuery *query;
  ChamFoodView view;
  ChamFoodOrder order;
};

G_DEFINE_FINAL_TYPE (ChamFoodList, cham_food_list, G_TYPE_OBJECT)

static gboolean
is_in_view (const ChamFood *food, ChamFoodView view)
{
  if (view == CHAM_FOODS_ARCHIVED)
    return food->archived;
  return !food->archived && (view == CHAM_FOODS_ALL || food->uses > 0);
}

static gboolean
is_listed (gpointer item, gpointer data)
{
  ChamFoodList *self = data;

  return cham_food_item_get_match (item) != CHAM_FOOD_MATCH_NONE
         && is_in_view (cham_food_item_get_food (item), self->view);
}

/* As in the suggestions, misspelt ones come last. */
static gboolean
is_misspelt (ChamFoodItem *item)
{
  return cham_food_item_get_match (item) == CHAM_FOOD_MATCH_SIMILAR;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  ChamFoodItem *left = (gpointer) a, *right = (gpointer) b;
  const ChamFood *food = cham_food_item_get_food (left);
  const ChamFood *other = cham_food_item_get_food (right);

  if (is_misspelt (left) != is_misspelt (right))
    return is_misspelt (left) ? 1 : -1;
  if (CHAM_FOOD_LIST (data)->order == CHAM_FOODS_BY_USE)
    {
      if (food->uses != other->uses)
        return food->uses < other->uses ? 1 : -1;
      if (food->last_eaten != other->last_eaten)
        return food->last_eaten < other->last_eaten ? 1 : -1;
    }
  return cham_food_item_compare_names (left, right);
}

static void
update (ChamFoodList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
cham_food_list_finalize (GObject *object)
{
  ChamFoodList *self = CHAM_FOOD_LIST (object);

  g_object_unref (self->model);
  g_object_unref (self->filter);
  g_object_unref (self->sorter);
  g_object_unref (self->items);
  cham_food_query_free (self->query);
  G_OBJECT_CLASS (cham_food_list_parent_class)->finalize (object);
}

static void
cham_food_list_class_init (ChamFoodListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_food_list_finalize;
}

static void
cham_food_list_init (ChamFoodList *self)
{
  GtkFilterListModel *filtered;

  self->query = cham_food_query_new ("");
  self->items = g_list_store_new (CHAM_TYPE_FOOD_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_listed, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)),
                                        g_object_ref (self->filter));
  self->model = G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter)));
}

/** cham_food_list_new: (transfer full): A list without a food, of those eaten, by use. */
ChamFoodList *
cham_food_list_new (void)
{
  return g_object_new (CHAM_TYPE_FOOD_LIST, NULL);
}

/** cham_food_list_get_model: (transfer none): What is listed, (element-type ChamFoodItem). */
GListModel *
cham_food_list_get_model (ChamFoodList *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_LIST (self), NULL);
  return self->model;
}

/** cham_food_list_has_eaten: Whether one of the foods, listed or not, was eaten. */
gboolean
cham_food_list_has_eaten (ChamFoodList *self)
{
  guint n_items;

  g_return_val_if_fail (CHAM_IS_FOOD_LIST (self), FALSE);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ChamFoodItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (is_in_view (cham_food_item_get_food (item), CHAM_FOODS_EATEN))
        return TRUE;
    }
  return FALSE;
}

/* Brings the item at @position in line with @food (transfer full): the same food read again, or
 * one that is new. Items whose foods are gone are left out on the way. */
static void
place_food (ChamFoodList *self, guint position, ChamFood *food)
{
  for (;;)
    {
      g_autoptr (ChamFoodItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
      gint64 id = item != NULL ? cham_food_item_get_food (item)->id : G_MAXINT64;

      if (id == food->id)
        cham_food_item_take_food (item, food);
      else if (id > food->id)
        {
          g_set_object (&item, NULL);
          item = cham_food_item_new (food);
          g_list_store_insert (self->items, position, item);
        }
      else
        {
          g_list_store_remove (self->items, position);
          continue;
        }
      cham_food_item_set_query (item, self->query);
      return;
    }
}

static void
fill (ChamFoodList *self, GPtrArray *foods)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < foods->len; i++)
    {
      ChamFoodItem *item = cham_food_item_new (foods->pdata[i]);

      cham_food_item_set_query (item, self->query);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

/**
 * cham_food_list_set_foods:
 * @foods: (transfer full) (element-type ChamFood): all foods, by id
 */
void
cham_food_list_set_foods (ChamFoodList *self, GPtrArray *foods)
{
  guint n_items;

  g_return_if_fail (CHAM_IS_FOOD_LIST (self));
  g_ptr_array_set_free_func (foods, NULL);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  if (n_items == 0)
    fill (self, foods);
  for (guint i = 0; n_items > 0 && i < foods->len; i++)
    place_food (self, i, foods->pdata[i]);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_list_store_splice (self->items, foods->len, n_items - foods->len, NULL, 0);
  g_ptr_array_unref (foods);
  update (self);
}

/** cham_food_list_set_typed: Lists the foods that fit what is typed; all for "". */
void
cham_food_list_set_typed (ChamFoodList *self, const char *typed)
{
  guint n_items;

  g_return_if_fail (CHAM_IS_FOOD_LIST (self));
  cham_food_query_free (self->query);
  self->query = cham_food_query_new (typed);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ChamFoodItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      cham_food_item_set_query (item, self->query);
    }
  update (self);
}

/** cham_food_list_set_view: Lists those foods. */
void
cham_food_list_set_view (ChamFoodList *self, ChamFoodView view)
{
  g_return_if_fail (CHAM_IS_FOOD_LIST (self));
  self->view = view;
  update (self);
}

/** cham_food_list_set_order: Sorts the foods like that. */
void
cham_food_list_set_order (ChamFoodList *self, ChamFoodOrder order)
{
  g_return_if_fail (CHAM_IS_FOOD_LIST (self));
  self->order = order;
  update (self);
}
