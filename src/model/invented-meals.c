/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals drawn from a short list of habits. All foods are in the catalogue. */
#include "model/invented-meals.h"

#include "model/food.h"

/* A dish as the foods it is written down as; how likely it is beside the others of its slot. */
typedef struct
{
  ChamMealSlot slot;
  int weight;
  const char *foods[4];
} Dish;

static const Dish dishes[] = {
  { CHAM_MEAL_BREAKFAST, 5, { "Oat porridge", "Blueberries" } },
  { CHAM_MEAL_BREAKFAST, 4, { "Wholemeal bread", "Butter", "Jam" } },
  { CHAM_MEAL_BREAKFAST, 3, { "Yoghurt, plain", "Banana", "Walnuts" } },
  { CHAM_MEAL_BREAKFAST, 2, { "Scrambled eggs", "Sourdough bread" } },
  { CHAM_MEAL_BREAKFAST, 1, { "Croissant" } },
  { CHAM_MEAL_LUNCH, 4, { "Rice", "Chicken", "Broccoli" } },
  { CHAM_MEAL_LUNCH, 4, { "Vegetable soup", "Rye bread" } },
  { CHAM_MEAL_LUNCH, 3, { "Green salad", "Feta", "Olives" } },
  { CHAM_MEAL_LUNCH, 3, { "Lentils", "Carrot", "Potato" } },
  { CHAM_MEAL_LUNCH, 2, { "Baguette", "Cheddar", "Tomato" } },
  { CHAM_MEAL_LUNCH, 1, { "Ready meal" } },
  { CHAM_MEAL_DINNER, 4, { "Pasta", "Tomato sauce" } },
  { CHAM_MEAL_DINNER, 3, { "Salmon", "Potato", "Spinach" } },
  { CHAM_MEAL_DINNER, 3, { "Stir-fried vegetables", "Brown rice", "Tofu" } },
  { CHAM_MEAL_DINNER, 2, { "Pizza" } },
  { CHAM_MEAL_DINNER, 2, { "Vegetable curry", "Rice", "Chickpeas" } },
  { CHAM_MEAL_DINNER, 1, { "Lasagne", "Green salad" } },
  { CHAM_MEAL_SNACK, 4, { "Apple" } },
  { CHAM_MEAL_SNACK, 3, { "Almonds" } },
  { CHAM_MEAL_SNACK, 2, { "Biscuits" } },
  { CHAM_MEAL_SNACK, 2, { "Chocolate, milk" } },
  { CHAM_MEAL_SNACK, 1, { "Crisps" } },
  { CHAM_MEAL_DRINK, 4, { "Coffee with milk" } },
  { CHAM_MEAL_DRINK, 3, { "Green tea" } },
  { CHAM_MEAL_DRINK, 1, { "Chamomile tea" } },
};

/* Foods with cheese: what the invented skin answers to one and two days later. */
static const char *const suspects[] = { "Cheddar", "Feta", "Pizza", "Lasagne", NULL };

static const Dish *
choose_dish (GRand *random, ChamMealSlot slot)
{
  int total = 0, left;

  for (gsize i = 0; i < G_N_ELEMENTS (dishes); i++)
    total += dishes[i].slot == slot ? dishes[i].weight : 0;
  left = g_rand_int_range (random, 0, total);
  for (gsize i = 0; i < G_N_ELEMENTS (dishes); i++)
    {
      if (dishes[i].slot != slot)
        continue;
      left -= dishes[i].weight;
      if (left < 0)
        return &dishes[i];
    }
  g_assert_not_reached ();
}

static void
add_food (ChamRecordSet *set, ChamDay day, ChamTimeOfDay time, ChamMealSlot slot,
          const char *food, double portion)
{
  ChamRecord *record = cham_record_new (CHAM_RECORD_FOOD, day, time, food);

  record->value = portion;
  g_free (record->unit);
  record->unit = g_strdup_printf ("portion (%s)", cham_meal_slot_to_string (slot));
  g_ptr_array_add (set->records, record);
}

static gboolean
add_dish (ChamRecordSet *set, GRand *random, ChamDay day, ChamMealSlot slot, GHashTable *names)
{
  static const int hours[] = { 7, 12, 19, 16, 10 };
  static const double portions[] = { 1, 1, 1, 1, 0.5, 2 };
  const Dish *dish = choose_dish (random, slot);
  ChamTimeOfDay time = cham_time_of_day_new (hours[slot], 15 * g_rand_int_range (random, 0, 4));
  gboolean suspect = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (dish->foods) && dish->foods[i] != NULL; i++)
    {
      int choice = g_rand_int_range (random, 0, G_N_ELEMENTS (portions));

      add_food (set, day, time, slot, cham_invented_name_food (names, dish->foods[i]),
                portions[choice]);
      suspect |= g_strv_contains (suspects, dish->foods[i]);
    }
  return suspect;
}

/** cham_invented_name_food: (transfer none): What a food of the catalogue is called; @names as in
 * cham_invented_new(). */
const char *
cham_invented_name_food (GHashTable *names, const char *english)
{
  const char *name = names != NULL ? g_hash_table_lookup (names, english) : NULL;

  return name != NULL ? name : english;
}

/**
 * cham_invented_add_meals:
 * @names: as in cham_invented_new()
 *
 * Adds what was eaten on @day to @set, now and then without lunch, snack or drink.
 *
 * Returns: whether a food was eaten that the invented skin answers to
 */
gboolean
cham_invented_add_meals (ChamRecordSet *set, GRand *random, ChamDay day, GHashTable *names)
{
  static const double likely[] = { 0.95, 0.9, 0.97, 0.6, 0.9 };
  gboolean suspect = FALSE;

  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    if (g_rand_double (random) < likely[slot])
      suspect |= add_dish (set, random, day, (ChamMealSlot) slot, names);
  return suspect;
}
