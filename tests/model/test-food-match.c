/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Names of foods as people type them. */
#include "model/food-match.h"

typedef struct
{
  const char *typed;
  const char *name;
  ChamFoodMatch match;
} Case;

static void
assert_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (ChamFoodQuery) query = cham_food_query_new (cases[i].typed);
      ChamFoodMatch match = cham_food_query_match (query, cases[i].name);

      if (match != cases[i].match)
        g_error ("“%s” and “%s”: %d, not %d", cases[i].typed, cases[i].name, match,
                 cases[i].match);
    }
}

#define START CHAM_FOOD_MATCH_START
#define WORDS CHAM_FOOD_MATCH_WORDS
#define SIMILAR CHAM_FOOD_MATCH_SIMILAR
#define NONE CHAM_FOOD_MATCH_NONE

static void
test_written (void)
{
  static const Case cases[] = {
    { "", "Milk", START },
    { "m", "Milk", START },
    { " MILK ", "Milk", START },
    { "milk", "Coffee with milk", WORDS },
    { "co mi", "Coffee with milk", WORDS },
    { "mi co", "Coffee with milk", WORDS },
    { "ilk", "Milk", NONE },
    { "milk tea", "Milk", NONE },
    { "creme brulee", "Crème brûlée", START },
    { "CRÈME", "Creme fraiche", START },
    { "goat's", "Goat’s cheese", START },
    { "goats", "Goat’s cheese", WORDS },
    { "weisswurst", "Weißwurst", START },
    { "kaese", "Käse", START },
    { "молоко", "Молоко", START },
    { "日本", "日本酒", START },
    { "🍮", "Crème brûlée 🍮", WORDS },
    { "🍮", "Milk", NONE },
    { "حل", "حليب", START },
    { "\xff", "Milk", NONE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_german_plural (void)
{
  static const Case cases[] = {
    { "Tomaten", "Tomate", START },       { "Kartoffeln", "Kartoffel", START },
    { "Eier", "Ei", START },              { "Äpfel", "Apfel", START },
    { "Birnen", "Birne", START },         { "Nüsse", "Nuss", START },
    { "Möhre", "Möhren", START },         { "Brote", "Glutenfreies Brot", WORDS },
    { "Zwiebeln", "Zwiebel", START },     { "Eier", "Eis", NONE },
    { "Pfirsiche", "Pfirsich", START },   { "Kiwis", "Kiwi", START },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_plural (void)
{
  static const Case cases[] = {
    { "tomatoes", "Tomato", START },   { "tomatos", "Tomato", START },
    { "tomatoe", "Tomato", START },    { "potatos", "Sweet potato", WORDS },
    { "apples", "Apple", START },      { "eggs", "Boiled egg", WORDS },
    { "eggs", "Eggplant", NONE },   { "cherry", "Cherries", START },
    { "strawberry", "Strawberries", START }, { "berries", "Berry", START },
    { "radishes", "Radish", START },   { "radish", "Radishes", START },
    { "couscous", "Couscous", START }, { "as", "Apple", NONE },
    { "peas", "Peas", START },         { "pea", "Peas", START },
    { "bananas", "Banana", START },    { "sandwiches", "Sandwich", START },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_misspelt (void)
{
  static const Case cases[] = {
    { "jogurt", "Yoghurt, plain", WORDS }, { "yogurt", "Yoghurt, plain", WORDS },
    { "yougurt", "Yoghurt, plain", SIMILAR },
    { "brocoli", "Broccoli", START },      { "brocolli", "Broccoli", START },
    { "brocol", "Broccoli", SIMILAR },     { "spagetti", "Spaghetti", START },
    { "mozarella", "Mozzarella", START },  { "cheder", "Cheddar", SIMILAR },
    { "parmesean", "Parmesan", SIMILAR },  { "avacado", "Avocado", SIMILAR },
    { "rasberry", "Raspberries", SIMILAR }, { "tumeric", "Turmeric", SIMILAR },
    { "expresso", "Espresso", SIMILAR },   { "cinamon", "Cinnamon", START },
    { "banna", "Banana", SIMILAR },        { "mlik", "Milk", SIMILAR },
    { "lasagna", "Lasagne", SIMILAR },     { "humus", "Hummus", START },
    { "chilly", "Chilli", START },         { "brocoli chedder", "Broccoli, cheddar", SIMILAR },
    { "peanutbutter", "Peanut butter", SIMILAR },
    { "water melon", "Watermelon", SIMILAR },
    { "worstershire", "Worcestershire sauce", SIMILAR },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* Other foods stay other foods. */
static void
test_different (void)
{
  static const Case cases[] = {
    { "rice", "Bread", NONE },       { "beer", "Beef", NONE },
    { "fig", "Fish", NONE },         { "tea", "Tuna", NONE },
    { "ham", "Hummus", NONE },       { "pear", "Bear", NONE },
    { "mango", "Manchego", NONE },   { "oat", "Goat’s cheese", NONE },
    { "soya", "Soda", SIMILAR },     { "no such food", "Noodles", NONE },
    { "leek", "Leberkäse", NONE },   { "almonds", "Salmon", NONE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
assert_names (const char *typed, ChamFoodMatch match, const char *by)
{
  static const char *const also[] = { "Eggplant", "Brinjal", NULL };
  g_autoptr (ChamFoodQuery) query = cham_food_query_new (typed);
  const char *found = "";

  g_assert_cmpint (cham_food_query_match_names (query, "Aubergine", also, &found), ==, match);
  g_assert_cmpstr (found, ==, by);
}

/* The name itself comes first when it fits as well. */
static void
test_other_names (void)
{
  assert_names ("aub", START, NULL);
  assert_names ("egg", START, "Eggplant");
  assert_names ("egplants", START, "Eggplant");
  assert_names ("brinial", START, "Brinjal");
  assert_names ("", START, NULL);
  assert_names ("milk", NONE, NULL);
}

static void
test_endless (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (ChamFoodQuery) query = cham_food_query_new (endless);
  g_autoptr (ChamFoodQuery) milk = cham_food_query_new ("xylitol");

  g_assert_cmpint (cham_food_query_match (query, "Milk"), ==, NONE);
  g_assert_cmpint (cham_food_query_match (milk, endless), ==, NONE);
  g_assert_cmpint (cham_food_query_match (query, endless), ==, START);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/food-match/written", test_written);
  g_test_add_func ("/model/food-match/plural", test_plural);
  g_test_add_func ("/model/food-match/german-plural", test_german_plural);
  g_test_add_func ("/model/food-match/misspelt", test_misspelt);
  g_test_add_func ("/model/food-match/different", test_different);
  g_test_add_func ("/model/food-match/other-names", test_other_names);
  g_test_add_func ("/model/food-match/endless", test_endless);
  return g_test_run ();
}
