/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The catalogue is in English; data/catalogue/foods-LANGUAGE.ini, which describes its own format,
 * has its names in another language. What it does not name keeps its English name. */
#include "store/catalogue-names.h"

#include <glib/gi18n-lib.h>

#include "catalogue-resources.h"

#define NAMES_PATH "/io/github/chamomile_journal/Chamomile/catalogue/foods-%s.ini"

static gboolean
is_named (const char *language)
{
  g_autofree char *path = g_strdup_printf (NAMES_PATH, language);

  return g_resource_get_info (cham_catalogue_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                              NULL, NULL, NULL);
}

/** cham_catalogue_get_language: (transfer none): In which language the program speaks of foods. */
const char *
cham_catalogue_get_language (void)
{
  /* Translators: which file of data/catalogue names the foods that a new journal starts with:
   * "de" for foods-de.ini. Without such a file it stays "en". */
  const char *language = C_ ("language of the foods", "en");

  return is_named (language) ? language : CHAM_CATALOGUE_ENGLISH;
}

/**
 * cham_catalogue_names_load:
 * @language: one that cham_catalogue_get_language() returned
 *
 * Returns: (transfer full) (nullable): the names in @language, without any for English; %NULL
 *   with @error set
 */
GKeyFile *
cham_catalogue_names_load (const char *language, GError **error)
{
  g_autofree char *path = g_strdup_printf (NAMES_PATH, language);
  g_autoptr (GKeyFile) names = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (language, CHAM_CATALOGUE_ENGLISH))
    return g_steal_pointer (&names);
  bytes = g_resource_lookup_data (cham_catalogue_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL || !g_key_file_load_from_bytes (names, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&names);
}

/** cham_catalogue_name_group: (transfer full): The heading of the group @key. */
char *
cham_catalogue_name_group (GKeyFile *names, const char *key, const char *english)
{
  char *name = g_key_file_get_string (names, "groups", key, NULL);

  return name != NULL ? name : g_strdup (english);
}

/**
 * cham_catalogue_name_food:
 * @english: its name in the catalogue
 * @also: (array zero-terminated=1) (nullable): its other names there
 *
 * Returns: (transfer full) (array zero-terminated=1): the name of the food, then other names that
 *   it is found by
 */
char **
cham_catalogue_name_food (GKeyFile *names, const char *english, char **also)
{
  char **all = g_key_file_get_string_list (names, "foods", english, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = NULL;

  if (all != NULL && all[0] != NULL)
    return all;
  g_strfreev (all);
  builder = g_strv_builder_new ();
  g_strv_builder_add (builder, english);
  if (also != NULL)
    g_strv_builder_addv (builder, (const char **) also);
  return g_strv_builder_end (builder);
}

/** cham_catalogue_fold_food: (transfer full): The name of a food as the journal compares it. */
char *
cham_catalogue_fold_food (GKeyFile *names, const char *english)
{
  g_auto (GStrv) all = cham_catalogue_name_food (names, english, NULL);

  return g_utf8_casefold (all[0], -1);
}

/**
 * cham_catalogue_list_names:
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): what a new journal calls the foods
 *   that it does not call by their English names, by these; %NULL with @error set
 */
GHashTable *
cham_catalogue_list_names (GError **error)
{
  g_autoptr (GKeyFile) names = cham_catalogue_names_load (cham_catalogue_get_language (), error);
  g_auto (GStrv) keys = names != NULL ? g_key_file_get_keys (names, "foods", NULL, NULL) : NULL;
  GHashTable *list;

  if (names == NULL)
    return NULL;
  list = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) all = cham_catalogue_name_food (names, keys[i], NULL);

      g_hash_table_insert (list, g_strdup (keys[i]), g_strdup (all[0]));
    }
  return list;
}
