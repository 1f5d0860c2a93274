/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Every error has words of its own that name the file. */
#include "store/describe.h"

#include <string.h>

#define PATH "/home/jo 100%s/journal.db"

static void
test_errors (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = CHAM_STORE_ERROR_NOT_FOUND; code <= CHAM_STORE_ERROR_FAILED; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CHAM_STORE_ERROR, code, "for the log");
      char *words = cham_store_error_describe (error, PATH);

      g_assert_nonnull (strstr (words, "“" PATH "”"));
      g_assert_null (strstr (words, "for the log"));
      g_assert_true (g_hash_table_add (seen, words));
    }
}

/* What is wrong with a name has nothing to do with the file. */
static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = CHAM_STORE_ERROR_NAME_EMPTY; code <= CHAM_STORE_ERROR_INSIDE_ITSELF; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CHAM_STORE_ERROR, code, "for the log");
      char *words = cham_store_error_describe (error, PATH);

      g_assert_nonnull (strstr (words, "Nothing was changed"));
      g_assert_null (strstr (words, "%"));
      g_assert_true (g_hash_table_add (seen, words));
    }
}

static void
test_other_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_FILE_ERROR, 1, "its own words");
  g_autofree char *words = cham_store_error_describe (error, PATH);

  g_assert_cmpstr (words, ==, "its own words");
}

static void
test_read_only (void)
{
  g_autofree char *newer = cham_read_only_describe (CHAM_READ_ONLY_NEWER, PATH);
  g_autofree char *file = cham_read_only_describe (CHAM_READ_ONLY_FILE, PATH);

  g_assert_nonnull (strstr (newer, "newer version"));
  g_assert_nonnull (strstr (file, "can only be read"));
  g_assert_cmpstr (newer, !=, file);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/describe/errors", test_errors);
  g_test_add_func ("/store/describe/names", test_names);
  g_test_add_func ("/store/describe/other-domain", test_other_domain);
  g_test_add_func ("/store/describe/read-only", test_read_only);
  return g_test_run ();
}
