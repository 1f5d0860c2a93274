/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Mappings remembered as text come back the same, and useless ones are refused in words.
 */
#include "exchange/mapping.h"

#include <string.h>

#include "exchange/format.h"

static void
test_round_trip (void)
{
  g_autoptr (ChamMapping) mapping = cham_mapping_new (CHAM_RECORD_DOSE);
  g_autoptr (ChamMapping) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  mapping->dates = CHAM_DATES_DMY;
  mapping->day = g_strdup (" Date = \"day\"; [x]");
  mapping->fixed_name = g_strdup ("Größe\nzwei");
  mapping->value = g_strdup ("amount");
  text = cham_mapping_to_text (mapping);
  again = cham_mapping_parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->kind, ==, CHAM_RECORD_DOSE);
  g_assert_cmpint (again->dates, ==, CHAM_DATES_DMY);
  g_assert_cmpstr (again->day, ==, mapping->day);
  g_assert_cmpstr (again->fixed_name, ==, mapping->fixed_name);
  g_assert_cmpstr (again->value, ==, "amount");
  g_assert_null (again->name);
  text_again = cham_mapping_to_text (again);
  g_assert_cmpstr (text_again, ==, text);
}

static void
test_measures (void)
{
  static const char *const measures[] = { "a;b", "c", NULL };
  g_autoptr (ChamMapping) mapping = cham_mapping_new (CHAM_RECORD_MEASURE);
  g_autoptr (ChamMapping) again = NULL;
  g_autofree char *text = NULL;

  mapping->day = g_strdup ("day");
  mapping->measures = g_strdupv ((char **) measures);
  text = cham_mapping_to_text (mapping);
  again = cham_mapping_parse (text, NULL);
  g_assert_nonnull (again);
  g_assert_true (g_strv_equal ((const char *const *) again->measures, measures));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "[mapping]\nkind=mood\ndates=iso\ndate=d\nname=n\nvalue=v\n",
    "[mapping]\nkind=dose\ndates=iso\nname=n\n",
    "[mapping]\nkind=dose\ndates=iso\ndate=d\n",
    "[mapping]\nkind=measure\ndates=iso\ndate=d\nname=n\n",
    "[mapping]\nkind=dose\ndates=iso\ndate=d\nmeasures=a;b;\n",
    "[mapping]\nkind=measure\ndates=iso\ndate=d\nmeasures=a;b;\nvalue=v\n",
    "[mapping]\nkind=entry\ndates=iso\ndate=d\n",
    "[mapping]\nkind=stool\ndates=iso\ndate=d\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cham_mapping_parse (texts[i], &error));
      g_assert_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_MAPPING);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/round-trip", test_round_trip);
  g_test_add_func ("/mapping/measures", test_measures);
  g_test_add_func ("/mapping/refused", test_refused);
  return g_test_run ();
}
