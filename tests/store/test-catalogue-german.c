/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A journal that is begun in German has its foods in German; one that was begun before that was
 * possible stays in English. */
#include "fixture.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "store/catalogue-names.h"
#include "store/foods.h"

static GKeyFile *
load_file (const char *name)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", name, NULL);
  g_autoptr (GError) error = NULL;
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  return file;
}

/* Every food and group has a German name, and nothing else has one. */
static void
test_complete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GKeyFile) foods = load_file ("foods.ini");
  g_autoptr (GKeyFile) names = load_file ("foods-de.ini");
  g_auto (GStrv) sections = g_key_file_get_groups (foods, NULL);
  gsize n_foods, n_groups;
  g_auto (GStrv) named = g_key_file_get_keys (names, "foods", &n_foods, NULL);
  g_auto (GStrv) groups = g_key_file_get_keys (names, "groups", &n_groups, NULL);

  g_assert_cmpuint (g_strv_length (sections), ==, n_foods + n_groups);
  for (gsize i = 0; sections[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (sections[i], " ", 2);

      if (!g_key_file_has_key (names, g_str_equal (words[0], "food") ? "foods" : "groups",
                               words[1], NULL))
        g_error ("%s has no German name", sections[i]);
    }
}

static void
test_seeded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamFood) sauce = cham_journal_find_food (fixture->journal, "sojasoße", &error);
  g_autoptr (ChamFood) english = cham_journal_find_food (fixture->journal, "Tomato", &error);
  g_autoptr (ChamFood) hummus = cham_journal_find_food (fixture->journal, "Hummus", &error);
  g_autoptr (ChamFood) carrot
      = cham_journal_recognise_food (fixture->journal, "Karotte", &error);

  g_assert_no_error (error);
  g_assert_null (english);
  g_assert_true (g_strv_contains ((const char *const *) sauce->all_groups, "gluten"));
  g_assert_true (g_strv_contains ((const char *const *) hummus->all_groups, "sesame"));
  g_assert_cmpstr (carrot->name, ==, "Möhre");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food_group"
                                           " WHERE key = 'dairy' AND name = 'Milchprodukte'"),
                   ==, 1);
}

/* Another name means one food alone, and none that goes by it. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) foods = cham_journal_list_foods (fixture->journal, NULL);

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
        }
    }
}

static void
test_ingredients (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GKeyFile) foods = load_file ("foods.ini");
  g_auto (GStrv) sections = g_key_file_get_groups (foods, NULL);
  gint64 named = 0;

  for (gsize i = 0; sections[i] != NULL; i++)
    {
      gsize n = 0;
      g_auto (GStrv) parts
          = g_key_file_get_string_list (foods, sections[i], "ingredients", &n, NULL);

      named += (gint64) n;
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food_ingredient"), ==, named);
}

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[][2]
      = { { "Tomaten", "Tomate" }, { "eier", "Ei" }, { "nüsse", "Nuss-Nougat-Creme" },
          { "Äpfel", "Apfel" },    { "Paprika rot", "Paprika, rot" } };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) foods
          = cham_journal_suggest_foods (fixture->journal, typed[i][0], 1, &error);

      g_assert_no_error (error);
      if (foods->len == 0)
        g_error ("%s finds nothing", typed[i][0]);
      g_assert_cmpstr (((ChamFood *) foods->pdata[0])->name, ==, typed[i][1]);
    }
}

/* The invented diary speaks of the same foods. */
static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) names = cham_catalogue_list_names (&error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (names, "Chocolate, milk"), ==, "Vollmilchschokolade");
}

/* Its foods are in English, so those of later versions are as well. */
static void
test_english_stays (Fixture *fixture, gconstpointer data)
{
  fixture_open_old (fixture, "version-1.db.gz");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food WHERE name = 'Tomate'"),
                   ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food WHERE name = 'Aubergine'"
                                           " AND also = 'Eggplant;Brinjal'"),
                   ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    return 77; /* skipped */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CHAMOMILE_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  fixture_add ("/catalogue-german/complete", test_complete);
  fixture_add ("/catalogue-german/seeded", test_seeded);
  fixture_add ("/catalogue-german/other-names", test_other_names);
  fixture_add ("/catalogue-german/ingredients", test_ingredients);
  fixture_add ("/catalogue-german/typed", test_typed);
  g_test_add_func ("/catalogue-german/names", test_names);
  fixture_add ("/catalogue-german/english-stays", test_english_stays);

  return g_test_run ();
}
