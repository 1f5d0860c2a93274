/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Numbers and units as real diaries write them. */
#include "model/amount.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void
test_parse_amounts (void)
{
  static const struct
  {
    const char *text;
    double amount;
    const char *unit;
  } cases[] = {
    { "0.372mg", 0.372, "mg" }, { "25μg", 25, "µg" },       { "500µg", 500, "µg" },
    { "500μgg", 500, "µg" },    { "0.3", 0.3, "" },         { "3,436mg", 3436, "mg" },
    { "1,234,567", 1234567, "" }, { "0,5 g", 0.5, "g" },    { " 2 drops ", 2, "drops" },
    { "2000 iu", 2000, "IU" },  { "5 ML", 5, "mL" },        { "10 mcg", 10, "µg" },
    { "-1 mg", -1, "mg" },      { "200g", 200, "g" },       { "1 capsule", 1, "capsule" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *unit = NULL;
      double amount = NAN;

      g_assert_true (cham_amount_parse (cases[i].text, &amount, &unit));
      g_assert_cmpfloat (amount, ==, cases[i].amount);
      g_assert_cmpstr (unit, ==, cases[i].unit);
    }
}

static void
test_refuse_amounts (void)
{
  static const char *const texts[] = { "", "mg", "about 5 mg", ".", "-", "--5", "inf", "nan" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *unit = NULL;
      double amount = 42;

      g_assert_false (cham_amount_parse (texts[i], &amount, &unit));
      g_assert_null (unit);
      g_assert_cmpfloat (amount, ==, 42);
    }
}

static void
test_parse_numbers (void)
{
  static const char *const bad[]
      = { "", " 1", "1 ", "0x10", "1e999", "nan", "inf", "1,5", "one", "1..2" };
  double number = 42;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cham_number_parse (bad[i], &number));
  g_assert_cmpfloat (number, ==, 42);
  g_assert_true (cham_number_parse ("-2.5e3", &number));
  g_assert_cmpfloat (number, ==, -2500);
  g_assert_true (cham_number_parse_localized (" 7,5 ", &number));
  g_assert_cmpfloat (number, ==, 7.5);
  g_assert_true (cham_number_parse_localized ("7.25", &number));
  g_assert_cmpfloat (number, ==, 7.25);
}

static void
test_print_numbers (void)
{
  static const double numbers[] = { 0, 0.1, 0.3, 1.0 / 3, 275 / 60.0, 1e10, -2.5, 123456789.123 };
  char text[CHAM_NUMBER_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpfloat (g_ascii_strtod (cham_number_print (numbers[i], text), NULL), ==,
                       numbers[i]);
  g_assert_cmpstr (cham_number_print (0.3, text), ==, "0.3");
  g_assert_cmpstr (cham_number_print (10000000000.0, text), ==, "10000000000");
}

static void
assert_format (double number, int decimals, const char *with_point)
{
  g_autofree char *text = cham_number_format (number, decimals);
  g_autofree char *expected = g_strdup (with_point);

  if (strcmp (localeconv ()->decimal_point, ",") == 0)
    g_strdelimit (expected, ".", ',');
  g_assert_cmpstr (text, ==, expected);
}

static void
test_format_numbers (void)
{
  assert_format (2.5, 2, "2.5");
  assert_format (100, 2, "100");
  assert_format (-0.001, 2, "0");
  assert_format (-0.5, 1, "−0.5");
  assert_format (0.126, 2, "0.13");
}

static void
assert_fixed (double number, int decimals, const char *with_point)
{
  g_autofree char *text = cham_number_format_fixed (number, decimals);
  g_autofree char *expected = g_strdup (with_point);

  if (strcmp (localeconv ()->decimal_point, ",") == 0)
    g_strdelimit (expected, ".", ',');
  g_assert_cmpstr (text, ==, expected);
}

static void
test_fixed_numbers (void)
{
  assert_fixed (1, 1, "1.0");
  assert_fixed (-0.5, 1, "−0.5");
  assert_fixed (-0.04, 1, "0.0");
  assert_fixed (-12, 0, "−12");
}

/* What people are shown they may also type, with either sign for minus. */
static void
test_minus (void)
{
  static const char *const bad[] = { "−", "−-3", "−−3", "3−", "-−3", "− 3" };
  double number = 42;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cham_number_parse_localized (bad[i], &number));
  g_assert_cmpfloat (number, ==, 42);
  g_assert_true (cham_number_parse_localized (" −7,5 ", &number));
  g_assert_cmpfloat (number, ==, -7.5);
  g_assert_true (cham_number_parse_localized ("-3", &number));
  g_assert_cmpfloat (number, ==, -3);
}

static void
test_group_thousands (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },         { 9999, "9999" },   { 10000, "10\u202f000" },
    { 100000, "100\u202f000" }, { -12345, "−12\u202f345" }, { 1234567, "1\u202f234\u202f567" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cham_number_format_grouped (cases[i].number, 2);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_group_before_the_decimals (void)
{
  g_autofree char *text = cham_number_format_grouped (32000.25, 2);
  g_autofree char *expected
      = g_strdup_printf ("32\u202f000%s25", localeconv ()->decimal_point);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format_amounts (void)
{
  static const struct
  {
    double amount;
    const char *unit;
    const char *text;
  } cases[] = {
    { 1, "capsules", "1\u00a0capsule" },   { 2, "capsules", "2\u00a0capsules" },
    { 1, "application", "1\u00a0application" }, { 3, "application", "3\u00a0applications" },
    { 0, "drops", "0\u00a0drops" },        { 1, "tablets", "1\u00a0tablet" },
    { 1, "minutes", "1\u00a0minute" },     { 1, "units", "1\u00a0unit" },
    { 1, "mg", "1\u00a0mg" },              { 1, "puffs", "1\u00a0puffs" },
    { 1, "", "1" },                        { 20000, "IU", "20\u202f000\u00a0IU" },
    { 1e10, "CFU", "10 billion\u00a0CFU" }, { 5e6, "CFU", "5 million\u00a0CFU" },
    { 2e13, "CFU", "20\u202f000 billion\u00a0CFU" }, { 999999, "IU", "999\u202f999\u00a0IU" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cham_amount_format (cases[i].amount, cases[i].unit);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (cham_unit_get_name ("capsules", 0.5), ==, "capsules");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/model/amount/parse-amounts", test_parse_amounts);
  g_test_add_func ("/model/amount/refuse-amounts", test_refuse_amounts);
  g_test_add_func ("/model/amount/parse-numbers", test_parse_numbers);
  g_test_add_func ("/model/amount/print-numbers", test_print_numbers);
  g_test_add_func ("/model/amount/format-numbers", test_format_numbers);
  g_test_add_func ("/amount/fixed-numbers", test_fixed_numbers);
  g_test_add_func ("/amount/minus", test_minus);
  g_test_add_func ("/model/amount/group-thousands", test_group_thousands);
  g_test_add_func ("/model/amount/group-before-the-decimals", test_group_before_the_decimals);
  g_test_add_func ("/model/amount/format-amounts", test_format_amounts);
  return g_test_run ();
}
