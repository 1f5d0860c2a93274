/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The catalogue as a new journal holds it: enough foods, each whole, none inside itself. */
#include "fixture.h"
#include "store/foods.h"

static void
test_enough (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food WHERE seeded"), >=, 420);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (DISTINCT food) FROM food_ingredient"),
                   >=, 200);
}

/* Each ingredient that the file names was found: the file has as many as the journal. */
static void
test_ingredients (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue",
                                                 "foods.ini", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) sections = NULL;
  g_autoptr (GError) error = NULL;
  gint64 named = 0;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  sections = g_key_file_get_groups (file, NULL);
  for (int i = 0; sections[i] != NULL; i++)
    {
      gsize n = 0;
      g_auto (GStrv) parts = g_key_file_get_string_list (file, sections[i], "ingredients", &n,
                                                         NULL);

      named += parts != NULL ? (gint64) n : 0;
    }
  g_assert_cmpint (named, >, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food_ingredient"), ==, named);
  g_assert_cmpint (fixture_count (fixture,
                                  "WITH RECURSIVE inside (food, part) AS ("
                                  "  SELECT food, ingredient FROM food_ingredient UNION"
                                  "  SELECT inside.food, food_ingredient.ingredient FROM inside"
                                  "    JOIN food_ingredient ON food_ingredient.food = inside.part)"
                                  " SELECT count (*) FROM inside WHERE food = part"),
                   ==, 0);
}

/* Another name means one food alone, and none that goes by it. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) foods = cham_journal_list_foods (fixture->journal, NULL);
  guint n_names = 0;

  for (guint i = 0; i < foods->len; i++)
    {
      const ChamFood *food = g_ptr_array_index (foods, i);

      for (char **name = food->also; *name != NULL; name++)
        {
          g_autoptr (ChamFood) same = cham_journal_find_food (fixture->journal, *name, NULL);
          g_autoptr (ChamFood) meant
              = cham_journal_recognise_food (fixture->journal, *name, NULL);

          if (same != NULL || meant == NULL || meant->id != food->id)
            g_error ("%s is not %s alone", *name, food->name);
          n_names++;
        }
    }
  g_assert_cmpuint (n_names, >, 120);
}

static void
assert_in_group (Fixture *fixture, const char *name, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamFood) food = cham_journal_find_food (fixture->journal, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (food);
  if (!g_strv_contains ((const char *const *) food->all_groups, group))
    g_error ("%s is not in the group %s", name, group);
}

/* What people who go without something must know of common foods. */
static void
test_facts (Fixture *fixture, gconstpointer data)
{
  static const char *const facts[][2]
      = { { "Pizza", "dairy" },      { "Pizza", "gluten" },    { "Soy sauce", "gluten" },
          { "Soy sauce", "soya" },   { "Pesto", "dairy" },     { "Marzipan", "tree-nut" },
          { "Hummus", "sesame" },    { "Mayonnaise", "egg" },  { "Surimi", "fish" },
          { "Lasagne", "dairy" },    { "Lasagne", "gluten" } };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    assert_in_group (fixture, facts[i][0], facts[i][1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/catalogue/enough", test_enough);
  fixture_add ("/catalogue/ingredients", test_ingredients);
  fixture_add ("/catalogue/other-names", test_other_names);
  fixture_add ("/catalogue/facts", test_facts);

  return g_test_run ();
}
