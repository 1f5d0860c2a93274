/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Formats told by the first bytes. */
#include "exchange/format.h"

#include <string.h>

static void
test_guess (void)
{
  static const struct
  {
    const char *start;
    ChamFormat format;
  } cases[] = {
    { "", CHAM_FORMAT_UNKNOWN },
    { " \n", CHAM_FORMAT_UNKNOWN },
    { "date,time,kind,name,value,unit,note\n", CHAM_FORMAT_DIARY },
    { "\357\273\277Name;VALUE;kind;extra;Date\r\n", CHAM_FORMAT_DIARY },
    { "date,kind,name\n", CHAM_FORMAT_TABLE },
    { "datetime,substance,amount\n2022-07-06", CHAM_FORMAT_TABLE },
    { "\n\na\tb\n", CHAM_FORMAT_TABLE },
    { "just some words\nand more\n", CHAM_FORMAT_UNKNOWN },
    { "[{\"dateOfSleep\":\"2023-11-30\"", CHAM_FORMAT_FITBIT_SLEEP },
    { " {\"sleep\": [{\"dateOfSleep\"", CHAM_FORMAT_FITBIT_SLEEP },
    { "[1, 2, 3]", CHAM_FORMAT_UNKNOWN },
    { "\211PNG\r\n\032\n", CHAM_FORMAT_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_format_guess (cases[i].start, strlen (cases[i].start)), ==,
                     cases[i].format);
  g_assert_cmpint (cham_format_guess ("a,b\0c\n", 6), ==, CHAM_FORMAT_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/guess", test_guess);
  return g_test_run ();
}
