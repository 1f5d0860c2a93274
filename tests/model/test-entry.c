/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Tags inside writing. */
#include "model/entry.h"

static void
assert_tags (const char *text, const char *expected)
{
  g_auto (GStrv) tags = cham_entry_list_tags (text);
  g_autofree char *joined = g_strjoinv (" ", tags);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_tags (void)
{
  assert_tags ("", "");
  assert_tags ("no tags here", "");
  assert_tags ("#itch", "itch");
  assert_tags ("after #Milk, again (#milk) and #late-night_snack.", "milk late-night_snack");
  assert_tags ("## # a#b c##d", "");
  assert_tags ("#Hautgefühl #日本", "hautgefühl 日本");
  assert_tags ("#one#two", "one");
  assert_tags ("🌼#flower", "flower");
}

static void
test_unfinished_tag (void)
{
  g_assert_cmpstr (cham_entry_find_unfinished_tag ("Bad #ec"), ==, "ec");
  g_assert_cmpstr (cham_entry_find_unfinished_tag ("#"), ==, "");
  g_assert_cmpstr (cham_entry_find_unfinished_tag ("#a-b_ü"), ==, "a-b_ü");
  g_assert_null (cham_entry_find_unfinished_tag (""));
  g_assert_null (cham_entry_find_unfinished_tag ("#ec "));
  g_assert_null (cham_entry_find_unfinished_tag ("a#b"));
  g_assert_null (cham_entry_find_unfinished_tag ("##b"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/entry/tags", test_tags);
  g_test_add_func ("/model/entry/unfinished-tag", test_unfinished_tag);
  return g_test_run ();
}
