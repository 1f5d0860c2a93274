/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The food list: renamed, regrouped, merged, and foods inside foods, with the history behind. */
#include "store/foods.h"

#include <math.h>

#include "fixture.h"
#include "store/meals.h"

static gint64
find (Fixture *fixture, const char *name)
{
  g_autoptr (ChamFood) food = cham_journal_find_food (fixture->journal, name, NULL);

  return food != NULL ? food->id : 0;
}

static void
eat (Fixture *fixture, ChamDay day, const char *name)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, 1, NULL));
}

static void
assert_eaten (Fixture *fixture, ChamDay day, const char *expected)
{
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (fixture->journal, day, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = meals->pdata[i];

      for (guint j = 0; j < meal->foods->len; j++)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                ((ChamMealFood *) meal->foods->pdata[j])->name);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_groups (Fixture *fixture, const char *name, const char *own, const char *all)
{
  g_autoptr (ChamFood) food = cham_journal_find_food (fixture->journal, name, NULL);
  g_autofree char *own_keys = g_strjoinv (" ", food->groups);
  g_autofree char *all_keys = g_strjoinv (" ", food->all_groups);

  g_assert_cmpstr (own_keys, ==, own);
  g_assert_cmpstr (all_keys, ==, all);
}

static void
assert_refused (gboolean worked, GError **error, ChamStoreError code)
{
  g_assert_false (worked);
  g_assert_error (*error, CHAM_STORE_ERROR, (int) code);
  g_clear_error (error);
}

#define INGREDIENTS(fixture, name, error, ...)                                                \
  cham_journal_set_ingredients ((fixture)->journal, find (fixture, name),                     \
                                (const char *const[]) { __VA_ARGS__ __VA_OPT__ (, ) NULL }, error)

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 apple = find (fixture, "Apple"), own;
  guint archived = 0;

  eat (fixture, A_DAY, "Apple");
  eat (fixture, A_DAY - 3, "Apple");
  eat (fixture, A_DAY, "Moon dust");
  own = find (fixture, "Moon dust");
  g_assert_true (cham_journal_set_food_archived (fixture->journal, apple, TRUE, NULL));
  all = cham_journal_list_foods (fixture->journal, NULL);
  g_assert_cmpint (all->len, ==, fixture_count (fixture, "SELECT count (*) FROM food"));
  for (guint i = 0; i < all->len; i++)
    {
      const ChamFood *food = all->pdata[i];

      if (i > 0)
        g_assert_cmpint (((ChamFood *) all->pdata[i - 1])->id, <, food->id);
      archived += food->archived;
      g_assert_cmpuint (food->uses, ==, food->id == apple ? 2 : food->id == own ? 1 : 0);
      g_assert_cmpint (food->last_eaten, ==, food->uses > 0 ? A_DAY : CHAM_DAY_NONE);
    }
  g_assert_cmpuint (archived, ==, 1);
}

/* Of one food, what the list says of it. */
static void
test_last_eaten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) before = cham_journal_find_food (fixture->journal, "Milk", NULL);
  g_autoptr (ChamFood) after = NULL;

  g_assert_cmpint (before->last_eaten, ==, CHAM_DAY_NONE);
  eat (fixture, A_DAY, "Milk");
  eat (fixture, A_DAY - 400, "Milk");
  after = cham_journal_load_food (fixture->journal, before->id, NULL);
  g_assert_cmpint (after->last_eaten, ==, A_DAY);
  g_assert_cmpuint (after->uses, ==, 2);
}

static void
test_list_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (fixture->journal, NULL);
  guint roles[3] = { 0 };

  for (guint i = 0; i < groups->len; i++)
    {
      const ChamFoodGroup *group = groups->pdata[i];

      g_assert_cmpstr (group->name, !=, "");
      roles[group->role]++;
      if (g_str_equal (group->key, "dairy"))
        g_assert_cmpint (group->role, ==, CHAM_FOOD_WATCHED);
    }
  for (int i = 0; i < 3; i++)
    g_assert_cmpuint (roles[i], >, 0);
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  gint64 milk = find (fixture, "Milk");

  eat (fixture, A_DAY, "Milk");
  eat (fixture, A_DAY - 400, "Milk");
  g_assert_true (cham_journal_rename_food (fixture->journal, milk, " Whole\nmilk 🥛 ", NULL));
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_FOODS);
  assert_eaten (fixture, A_DAY, "Whole milk 🥛");
  assert_eaten (fixture, A_DAY - 400, "Whole milk 🥛");
  g_assert_cmpint (find (fixture, "WHOLE MILK 🥛"), ==, milk);
  g_assert_cmpint (find (fixture, "Milk"), ==, 0);
  eat (fixture, A_DAY + 1, "Apple");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_eaten (fixture, A_DAY, "Milk");
  g_assert_true (cham_journal_rename_food (fixture->journal, milk, "MILK", NULL));
  assert_eaten (fixture, A_DAY, "MILK");
  g_assert_true (cham_journal_rename_food (fixture->journal, milk, "حليب", NULL));
  assert_eaten (fixture, A_DAY, "حليب");
}

static void
test_rename_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (CHAM_FOOD_MOST_LETTERS, 'x');
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  gint64 milk = find (fixture, "Milk");
  ChamJournal *journal = fixture->journal;

  assert_refused (cham_journal_rename_food (journal, milk, " APPLE\n", &error), &error,
                  CHAM_STORE_ERROR_NAME_TAKEN);
  assert_refused (cham_journal_rename_food (journal, milk, " \n", &error), &error,
                  CHAM_STORE_ERROR_NAME_EMPTY);
  assert_refused (cham_journal_rename_food (journal, milk, endless, &error), &error,
                  CHAM_STORE_ERROR_NAME_TOO_LONG);
  assert_refused (cham_journal_rename_food (journal, milk, "\xc3(", &error), &error,
                  CHAM_STORE_ERROR_INVALID);
  assert_refused (cham_journal_rename_food (journal, 4711, "Moon", &error), &error,
                  CHAM_STORE_ERROR_INVALID);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cham_journal_rename_food (journal, milk, "Milk", &error));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cham_journal_rename_food (journal, milk, longest, &error));
  g_assert_no_error (error);
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 apple = find (fixture, "Apple");

  g_assert_true (cham_journal_set_food_groups (
      fixture->journal, apple, (const char *const[]) { "egg", "citrus", "egg", NULL }, &error));
  g_assert_no_error (error);
  assert_groups (fixture, "Apple", "citrus egg", "citrus egg");
  assert_refused (cham_journal_set_food_groups (fixture->journal, apple,
                                                (const char *const[]) { "lunar", NULL }, &error),
                  &error, CHAM_STORE_ERROR_INVALID);
  g_assert_true (cham_journal_set_food_groups (fixture->journal, apple,
                                               (const char *const[]) { NULL }, NULL));
  assert_groups (fixture, "Apple", "", "");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_groups (fixture, "Apple", "fruit", "fruit");
}

/* The uses of both become one, and come apart again although other things happened since. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamFood) kept = NULL;

  eat (fixture, A_DAY - 900, "Tomatos");
  eat (fixture, A_DAY, "Tomato");
  eat (fixture, A_DAY, "Tomatos");
  g_assert_true (INGREDIENTS (fixture, "Rice", &error, "Tomatos", "Tomato"));
  g_assert_true (INGREDIENTS (fixture, "Water", &error, "Tomatos"));
  g_assert_true (cham_journal_merge_foods (fixture->journal, find (fixture, "Tomato"),
                                           find (fixture, "Tomatos"), &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS);
  g_assert_cmpint (fixture->days.from, ==, A_DAY - 900);
  g_assert_cmpint (fixture->days.to, ==, A_DAY);
  assert_eaten (fixture, A_DAY - 900, "Tomato");
  assert_eaten (fixture, A_DAY, "Tomato, Tomato");
  assert_groups (fixture, "Water", "", "nightshade vegetables");
  assert_groups (fixture, "Rice", "", "nightshade vegetables");
  kept = cham_journal_find_food (fixture->journal, "Tomato", NULL);
  g_assert_cmpuint (kept->uses, ==, 3);
  g_assert_cmpint (find (fixture, "Tomatos"), ==, 0);
  eat (fixture, A_DAY + 3, "Tomato");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_eaten (fixture, A_DAY - 900, "Tomatos");
  assert_eaten (fixture, A_DAY, "Tomato, Tomatos");
  assert_groups (fixture, "Water", "", "");
  fixture_redo (fixture);
  assert_eaten (fixture, A_DAY - 900, "Tomato");
}

static void
test_merge_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 milk = find (fixture, "Milk"), apple = find (fixture, "Apple");

  assert_refused (cham_journal_merge_foods (fixture->journal, milk, milk, &error), &error,
                  CHAM_STORE_ERROR_INVALID);
  assert_refused (cham_journal_merge_foods (fixture->journal, milk, 4711, &error), &error,
                  CHAM_STORE_ERROR_INVALID);
  g_assert_true (INGREDIENTS (fixture, "Milk", NULL, "Rice"));
  g_assert_true (INGREDIENTS (fixture, "Rice", NULL, "Apple"));
  eat (fixture, A_DAY, "Apple");
  assert_refused (cham_journal_merge_foods (fixture->journal, milk, apple, &error), &error,
                  CHAM_STORE_ERROR_INSIDE_ITSELF);
  assert_eaten (fixture, A_DAY, "Apple");
  g_assert_true (cham_journal_merge_foods (fixture->journal, milk, find (fixture, "Rice"), NULL));
  assert_groups (fixture, "Milk", "dairy", "dairy");
}

static void
test_ingredients (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) inside = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) meals = NULL;
  const ChamMealFood *eaten;

  eat (fixture, A_DAY, "Water");
  g_assert_true (INGREDIENTS (fixture, "Rice", NULL, "Milk", "Moon dust", " milk "));
  g_assert_true (INGREDIENTS (fixture, "Water", NULL, "Rice", "Apple"));
  assert_groups (fixture, "Water", "", "dairy fruit");
  inside = cham_journal_list_ingredients (fixture->journal, find (fixture, "Rice"), NULL);
  g_assert_cmpuint (inside->len, ==, 2);
  g_assert_cmpstr (((ChamFood *) inside->pdata[0])->name, ==, "Milk");
  g_assert_cmpstr (((ChamFood *) inside->pdata[1])->name, ==, "Moon dust");
  meals = cham_journal_list_meals (fixture->journal, A_DAY, NULL);
  eaten = ((ChamMeal *) meals->pdata[0])->foods->pdata[0];
  g_assert_true (eaten->watched);
  g_assert_true (eaten->supportive);
  g_assert_cmpstr (eaten->groups[0], ==, "dairy");
  g_assert_cmpstr (eaten->groups[1], ==, "fruit");
  g_assert_true (INGREDIENTS (fixture, "Water", NULL));
  assert_groups (fixture, "Water", "", "");
  fixture_undo (fixture);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpint (find (fixture, "Moon dust"), ==, 0);
  none = cham_journal_list_ingredients (fixture->journal, find (fixture, "Rice"), NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_inside_itself (Fixture *fixture, gconstpointer data)
{
  g_autofree const char **many = g_new0 (const char *, CHAM_FOOD_MOST_INGREDIENTS + 2);
  g_autoptr (GError) error = NULL;

  assert_refused (INGREDIENTS (fixture, "Rice", &error, "rice"), &error,
                  CHAM_STORE_ERROR_INSIDE_ITSELF);
  g_assert_true (INGREDIENTS (fixture, "Rice", NULL, "Milk"));
  g_assert_true (INGREDIENTS (fixture, "Milk", NULL, "Apple"));
  assert_refused (INGREDIENTS (fixture, "Apple", &error, "Moon dust", "Rice"), &error,
                  CHAM_STORE_ERROR_INSIDE_ITSELF);
  g_assert_cmpint (find (fixture, "Moon dust"), ==, 0);
  assert_refused (INGREDIENTS (fixture, "Apple", &error, ""), &error,
                  CHAM_STORE_ERROR_NAME_EMPTY);
  for (int i = 0; i <= CHAM_FOOD_MOST_INGREDIENTS; i++)
    many[i] = "Milk";
  assert_refused (cham_journal_set_ingredients (fixture->journal, find (fixture, "Apple"), many,
                                                &error),
                  &error, CHAM_STORE_ERROR_INVALID);
  assert_groups (fixture, "Rice", "", "dairy fruit");
}

static void
assert_recognised (Fixture *fixture, const char *typed, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamFood) food = cham_journal_recognise_food (fixture->journal, typed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (food != NULL ? food->name : NULL, ==, name);
}

/* Renamed or not, a food is found by its other names, unless a food of that name is there. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) own = cham_food_new ("Eggplant");
  g_autoptr (GPtrArray) suggested = NULL;

  g_assert_cmpint (find (fixture, "Eggplant"), ==, 0);
  eat (fixture, A_DAY, " EGGPLANT");
  assert_eaten (fixture, A_DAY, "Aubergine");
  g_assert_true (cham_journal_rename_food (fixture->journal, find (fixture, "Aubergine"),
                                           "Melanzane", NULL));
  assert_recognised (fixture, "eggplant", "Melanzane");
  assert_recognised (fixture, "Aubergine", NULL);
  assert_recognised (fixture, "\n", NULL);
  suggested = cham_journal_suggest_foods (fixture->journal, "eggpl", 5, NULL);
  g_assert_cmpuint (suggested->len, ==, 1);
  g_assert_cmpstr (((ChamFood *) suggested->pdata[0])->name, ==, "Melanzane");
  g_assert_true (cham_journal_add_food (fixture->journal, own, NULL));
  assert_recognised (fixture, "eggplant", "Eggplant");
}

static void
test_set_other_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Paradeiser", "🍅", "Paradeiser", "بندورة", NULL };
  static const char *const empty[] = { "Paradeiser", " ", NULL };
  g_autoptr (GError) error = NULL;
  gint64 tomato = find (fixture, "Tomato");

  g_assert_true (cham_journal_set_other_names (fixture->journal, tomato, names, &error));
  g_assert_no_error (error);
  assert_recognised (fixture, "PARADEISER", "Tomato");
  assert_recognised (fixture, "بندورة", "Tomato");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food"
                                           " WHERE also = 'Paradeiser;🍅;بندورة'"),
                   ==, 1);
  assert_refused (cham_journal_set_other_names (fixture->journal, tomato, empty, &error), &error,
                  CHAM_STORE_ERROR_NAME_EMPTY);
  assert_refused (cham_journal_set_other_names (fixture->journal, 4711, names, &error), &error,
                  CHAM_STORE_ERROR_INVALID);
  fixture_undo (fixture);
  assert_recognised (fixture, "Paradeiser", NULL);
}

/* What somebody merged is known by its old names from then on. */
static void
test_merged_names (Fixture *fixture, gconstpointer data)
{
  eat (fixture, A_DAY, "Melanzane");
  g_assert_true (cham_journal_merge_foods (fixture->journal, find (fixture, "Melanzane"),
                                           find (fixture, "Aubergine"), NULL));
  assert_recognised (fixture, "aubergine", "Melanzane");
  assert_recognised (fixture, "brinjal", "Melanzane");
  eat (fixture, A_DAY + 1, "Eggplant");
  assert_eaten (fixture, A_DAY + 1, "Melanzane");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_recognised (fixture, "aubergine", "Aubergine");
  assert_recognised (fixture, "brinjal", "Aubergine");
}

static void
assert_role (Fixture *fixture, const char *group, const char *expected)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT role = '%s' FROM food_group WHERE key = '%s'", expected, group);

  g_assert_cmpint (fixture_count (fixture, sql), ==, 1);
}

static void
watch (Fixture *fixture, const char *group, gboolean watched)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_watch_food_group (fixture->journal, group, watched, &error));
  g_assert_no_error (error);
}

/* Off the watch-list a group is what it was, and all that was eaten counts anew. */
static void
test_watch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) apple = NULL;

  eat (fixture, A_DAY, "Apple");
  watch (fixture, "fruit", TRUE);
  assert_role (fixture, "fruit", "watched");
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_FOODS);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Watch “Fruit”");
  apple = cham_journal_find_food (fixture->journal, "Apple", NULL);
  g_assert_true (apple->watched);
  g_assert_false (apple->supportive);
  watch (fixture, "fruit", FALSE);
  assert_role (fixture, "fruit", "supportive");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_role (fixture, "fruit", "supportive");
  watch (fixture, "dairy", FALSE);
  assert_role (fixture, "dairy", "neutral");
  watch (fixture, "caffeine", TRUE);
  watch (fixture, "caffeine", FALSE);
  assert_role (fixture, "caffeine", "neutral");
}

static void
test_watch_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_refused (cham_journal_watch_food_group (fixture->journal, "moon-dust", TRUE, &error),
                  &error, CHAM_STORE_ERROR_INVALID);
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
  fixture_reopen (fixture, CHAM_OPEN_READ);
  assert_refused (cham_journal_watch_food_group (fixture->journal, "fruit", TRUE, &error), &error,
                  CHAM_STORE_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/foods/list", test_list);
  fixture_add ("/store/foods/last-eaten", test_last_eaten);
  fixture_add ("/store/foods/list-groups", test_list_groups);
  fixture_add ("/store/foods/rename", test_rename);
  fixture_add ("/store/foods/rename-refused", test_rename_refused);
  fixture_add ("/store/foods/groups", test_groups);
  fixture_add ("/store/foods/merge", test_merge);
  fixture_add ("/store/foods/merge-refused", test_merge_refused);
  fixture_add ("/store/foods/ingredients", test_ingredients);
  fixture_add ("/store/foods/other-names", test_other_names);
  fixture_add ("/store/foods/set-other-names", test_set_other_names);
  fixture_add ("/store/foods/merged-names", test_merged_names);
  fixture_add ("/store/foods/watch", test_watch);
  fixture_add ("/store/foods/watch-refused", test_watch_refused);
  fixture_add ("/store/foods/inside-itself", test_inside_itself);
  return g_test_run ();
}
