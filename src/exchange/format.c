/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Tells a file's format by its first bytes, never by its name. */
#include "exchange/format.h"

#include <string.h>

#include "exchange/csv.h"

G_DEFINE_QUARK (cham - exchange - error - quark, cham_exchange_error)

#define BYTE_ORDER_MARK "\357\273\277"

static ChamFormat
guess_table (const char *start, gsize length)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (start, length, NULL);
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);

  if (!cham_csv_reader_next (csv, NULL, NULL) || cham_csv_reader_get_n_cells (csv) < 2)
    return CHAM_FORMAT_UNKNOWN;
  if (cham_csv_reader_find_cell (csv, "date") >= 0
      && cham_csv_reader_find_cell (csv, "kind") >= 0
      && cham_csv_reader_find_cell (csv, "name") >= 0
      && cham_csv_reader_find_cell (csv, "value") >= 0)
    return CHAM_FORMAT_DIARY;
  return CHAM_FORMAT_TABLE;
}

/**
 * cham_format_guess:
 * @start: the first bytes of a file, some thousand are enough
 * @length: how many
 *
 * Returns: the format that @start looks like; whether the file can be read is another
 * matter
 */
ChamFormat
cham_format_guess (const char *start, gsize length)
{
  const char *end = start + length;

  if (length >= 3 && memcmp (start, BYTE_ORDER_MARK, 3) == 0)
    start += 3;
  while (start < end && g_ascii_isspace (*start))
    start++;
  if (start == end)
    return CHAM_FORMAT_UNKNOWN;
  if (*start != '[' && *start != '{')
    return guess_table (start, (gsize) (end - start));
  if (g_strstr_len (start, end - start, "\"dateOfSleep\"") != NULL)
    return CHAM_FORMAT_FITBIT_SLEEP;
  return CHAM_FORMAT_UNKNOWN;
}
