/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The list of foods: which are listed, in what order, and that items stay while foods change. */
#include "app/food-list.h"

typedef struct
{
  gint64 id;
  const char *name;
  guint uses;
  ChamDay last_eaten;
  gboolean archived;
} Sample;

static const Sample samples[] = {
  { 1, "Tomato", 3, 100, FALSE },     { 2, "Apple", 0, CHAM_DAY_NONE, FALSE },
  { 4, "Broccoli", 3, 200, FALSE },   { 5, "Zwieback", 1, 300, TRUE },
  { 7, "Artichoke", 9, 150, FALSE }, { 8, "Brokkoli", 0, CHAM_DAY_NONE, FALSE },
};

static ChamFood *
make_food (const Sample *sample)
{
  ChamFood *food = cham_food_new (sample->name);

  food->id = sample->id;
  food->uses = sample->uses;
  food->last_eaten = sample->last_eaten;
  food->archived = sample->archived;
  return food;
}

static GPtrArray *
make_foods (const Sample *all, gsize count)
{
  GPtrArray *foods = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_food_free);

  for (gsize i = 0; i < count; i++)
    g_ptr_array_add (foods, make_food (&all[i]));
  return foods;
}

static ChamFoodList *
make_list (void)
{
  ChamFoodList *list = cham_food_list_new ();

  cham_food_list_set_foods (list, make_foods (samples, G_N_ELEMENTS (samples)));
  return list;
}

static void
assert_listed (ChamFoodList *list, const char *expected)
{
  GListModel *model = cham_food_list_get_model (list);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (ChamFoodItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              cham_food_item_get_food (item)->name);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_views (void)
{
  g_autoptr (ChamFoodList) list = make_list ();
  g_autoptr (ChamFoodList) empty = cham_food_list_new ();

  assert_listed (list, "Artichoke, Broccoli, Tomato");
  cham_food_list_set_view (list, CHAM_FOODS_ALL);
  assert_listed (list, "Artichoke, Broccoli, Tomato, Apple, Brokkoli");
  cham_food_list_set_view (list, CHAM_FOODS_ARCHIVED);
  assert_listed (list, "Zwieback");
  g_assert_true (cham_food_list_has_eaten (list));
  g_assert_false (cham_food_list_has_eaten (empty));
  assert_listed (empty, "");
}

/* The most eaten, then the last eaten, then by name; or by name alone. */
static void
test_orders (void)
{
  g_autoptr (ChamFoodList) list = make_list ();

  cham_food_list_set_view (list, CHAM_FOODS_ALL);
  cham_food_list_set_order (list, CHAM_FOODS_BY_NAME);
  assert_listed (list, "Apple, Artichoke, Broccoli, Brokkoli, Tomato");
  cham_food_list_set_order (list, CHAM_FOODS_BY_USE);
  assert_listed (list, "Artichoke, Broccoli, Tomato, Apple, Brokkoli");
}

static void
test_search (void)
{
  g_autoptr (ChamFoodList) list = make_list ();

  cham_food_list_set_view (list, CHAM_FOODS_ALL);
  cham_food_list_set_typed (list, "brocc");
  assert_listed (list, "Broccoli, Brokkoli");
  cham_food_list_set_typed (list, "tomatoes");
  assert_listed (list, "Tomato");
  cham_food_list_set_typed (list, "\n 🥦");
  assert_listed (list, "");
  cham_food_list_set_typed (list, "");
  assert_listed (list, "Artichoke, Broccoli, Tomato, Apple, Brokkoli");
}

/* One renamed and eaten, one gone, one new: what stays is the same item as before. */
static void
test_changed (void)
{
  static const Sample later[] = { { 1, "Vine tomato", 12, 400, FALSE },
                                  { 2, "Apple", 0, CHAM_DAY_NONE, FALSE },
                                  { 5, "Zwieback", 1, 300, TRUE },
                                  { 6, "Toast", 1, 401, FALSE },
                                  { 7, "Artichoke", 9, 150, FALSE },
                                  { 8, "Brokkoli", 0, CHAM_DAY_NONE, FALSE },
                                  { 9, "Zucchini", 2, 402, FALSE } };
  g_autoptr (ChamFoodList) list = make_list ();
  GListModel *model = cham_food_list_get_model (list);
  g_autoptr (ChamFoodItem) tomato = g_list_model_get_item (model, 2);
  g_autoptr (ChamFoodItem) first = NULL;

  cham_food_list_set_foods (list, make_foods (later, G_N_ELEMENTS (later)));
  assert_listed (list, "Vine tomato, Artichoke, Zucchini, Toast");
  first = g_list_model_get_item (model, 0);
  g_assert_true (first == tomato);
  cham_food_list_set_foods (list, make_foods (later, 2));
  assert_listed (list, "Vine tomato");
  cham_food_list_set_foods (list, make_foods (samples, G_N_ELEMENTS (samples)));
  assert_listed (list, "Artichoke, Broccoli, Tomato");
  cham_food_list_set_foods (list, make_foods (samples, 0));
  assert_listed (list, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/food-list/views", test_views);
  g_test_add_func ("/food-list/orders", test_orders);
  g_test_add_func ("/food-list/search", test_search);
  g_test_add_func ("/food-list/changed", test_changed);

  return g_test_run ();
}
