/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows and cells: what RFC 4180 says and what spreadsheets and people make of it. */
#include "exchange/csv.h"

#include <string.h>

#include "exchange/format.h"

/* @rows: a row a line, "LINE:cell|cell|…" */
typedef struct
{
  const char *name;
  const char *text;
  const char *rows;
} CsvCase;

static const CsvCase cases[] = {
  { "nothing", "", "" },
  { "blank-lines", "\n\r\n\n", "" },
  { "blank-rows", "a,b\n,\n;\n", "1:a|b\n3:;\n" },
  { "plain", "a,b\n1,2\n", "1:a|b\n2:1|2\n" },
  { "no-last-newline", "a,b\n1,2", "1:a|b\n2:1|2\n" },
  { "crlf", "a,b\r\n1,2\r\n", "1:a|b\n2:1|2\n" },
  { "old-mac", "a,b\r1,2\r", "1:a|b\n2:1|2\n" },
  { "byte-order-mark", "\357\273\277a,b\n", "1:a|b\n" },
  { "only-a-byte-order-mark", "\357\273\277", "" },
  { "semicolons", "a;b,c;d\n1;2;3,5\n", "1:a|b,c|d\n2:1|2|3,5\n" },
  { "tabs", "a\tb\n1 \t2\n", "1:a|b\n2:1|2\n" },
  { "separators-in-quotes-do-not-count", "\"a;;;\",b\n", "1:a;;;|b\n" },
  { "quotes", "a,\"b \"\"c\"\", d\"\n", "1:a|b \"c\", d\n" },
  { "quote-in-the-middle", "a,5\" nail\n", "1:a|5\" nail\n" },
  { "newline-in-quotes", "a,b\n1,\"x\ny\r\nz\"\n\n2,3\n",
    "1:a|b\n2:1|x\ny\r\nz\n6:2|3\n" },
  { "blanks-around", "a , b,\" c \", \" d\" \n", "1:a|b| c | d\n" },
  { "empty-cells", ",a,,\n", "1:|a||\n" },
  { "empty-quotes", "a,\"\"\n", "1:a|\n" },
  { "not-closed", "a,b\n1,\"2\n3,4\n", "1:a|b\n2:1|2\n3,4\n\n" },
};

static char *
print_rows (const char *text)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GError) error = NULL;
  GString *rows = g_string_new (NULL);

  while (cham_csv_reader_next (csv, NULL, &error))
    {
      g_string_append_printf (rows, "%u:", cham_csv_reader_get_line (csv));
      for (guint i = 0; i < cham_csv_reader_get_n_cells (csv); i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "",
                                cham_csv_reader_get_cell (csv, (int) i));
      g_string_append_c (rows, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (rows, FALSE);
}

static void
test_case (gconstpointer data)
{
  const CsvCase *self = data;
  g_autofree char *rows = print_rows (self->text);

  g_assert_cmpstr (rows, ==, self->rows);
}

static void
test_blocks (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autofree char *cell = g_strnfill (150000, 'x');
  g_autofree char *rows = NULL;
  g_autofree char *expected = g_strdup_printf ("1:a|b\n2:%s|\"\n3:1|2\n", cell);

  g_string_append_printf (text, "\"%s\",\"\"\"\"\n1,2\n", cell);
  rows = print_rows (text->str);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data ("Datum,GRÖSSE,\" Note \",datum\n", -1, NULL);
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);

  g_assert_true (cham_csv_reader_next (csv, NULL, NULL));
  g_assert_cmpint (cham_csv_reader_find_cell (csv, "DATUM"), ==, 0);
  g_assert_cmpint (cham_csv_reader_find_cell (csv, "größe"), ==, 1);
  g_assert_cmpint (cham_csv_reader_find_cell (csv, "note"), ==, 2);
  g_assert_cmpint (cham_csv_reader_find_cell (csv, "dat"), ==, -1);
  g_assert_cmpstr (cham_csv_reader_get_cell (csv, -1), ==, "");
  g_assert_cmpstr (cham_csv_reader_get_cell (csv, 4), ==, "");
}

static void
check_width (const char *text, guint width, const char *expected)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autofree char *reason = NULL;

  g_assert_true (cham_csv_reader_next (csv, NULL, NULL));
  reason = cham_csv_reader_check_row (csv, width);
  if (expected == NULL)
    g_assert_null (reason);
  else
    g_assert_nonnull (strstr (reason, expected));
}

static void
test_width (void)
{
  check_width ("1,2,3\n", 3, NULL);
  check_width ("1,2,3,,\n", 3, NULL);
  check_width ("1,2\n", 3, "too few columns: 2");
  check_width ("1,2,3,4\n", 3, "too many columns: 4");
  check_width ("1,2,\"3\n", 3, "never closed");
}

static void
check_not_text (const char *bytes, gssize length)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes, length, NULL);
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_csv_reader_next (csv, NULL, NULL));
  g_assert_false (cham_csv_reader_next (csv, NULL, &error));
  g_assert_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_NOT_TEXT);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

static void
test_not_text (void)
{
  check_not_text ("a,b\n1,\377\n", 9);
  check_not_text ("a,b\n1,\0\n", 8);
  check_not_text ("a,b\n1,\0", 7);
  check_not_text ("a,b\n\0,\0", 7);
}

static void
test_write (void)
{
  static const char *const cells[] = { "plain",  "a,b",        "say \"so\"", "two\nlines",
                                       " blank", "semi;colon", "",           "cr\r" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rows = NULL;

  cham_csv_append_row (text, cells, G_N_ELEMENTS (cells));
  g_assert_cmpstr (
      text->str, ==,
      "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\" blank\",semi;colon,,"
      "\"cr\r\"\n");
  rows = print_rows (text->str);
  g_assert_cmpstr (rows, ==,
                   "1:plain|a,b|say \"so\"|two\nlines| blank|semi;colon||cr\r\n");
}

static void
test_refuse (void)
{
  g_autofree char *reason = NULL;

  g_assert_false (
      cham_csv_refuse (&reason, "“%s” is wrong",
                       "50 % of äöü\nand then some more, and then much more"));
  g_assert_cmpstr (reason, ==, "“50 % of äöü and then some more, and then…” is wrong");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/rows/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/csv/blocks", test_blocks);
  g_test_add_func ("/csv/find", test_find);
  g_test_add_func ("/csv/width", test_width);
  g_test_add_func ("/csv/not-text", test_not_text);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/refuse", test_refuse);
  return g_test_run ();
}
