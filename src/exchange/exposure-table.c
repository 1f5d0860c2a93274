/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Columns date, kind, name and value; a row for each thing that was recorded. The kinds are
 * severity, food, supplement, stress and sleep_hours. A day with any food or supplement is a day
 * whose diet is known: what is not listed on it was not taken. On other days it is unknown. One
 * bad row refuses the whole table, since half of a diary would answer another question. */
#include "exchange/exposure-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/csv.h"
#include "exchange/format.h"
#include "model/amount.h"

#define MOST_DAYS (100 * 366)
#define LARGEST 1e9

typedef enum
{
  KIND_SEVERITY,
  KIND_TAKEN,
  KIND_STRESS,
  KIND_SLEEP,
} RowKind;

static const struct
{
  const char *word;
  RowKind kind;
} kinds[] = {
  { "severity", KIND_SEVERITY }, { "food", KIND_TAKEN },         { "supplement", KIND_TAKEN },
  { "stress", KIND_STRESS },     { "sleep_hours", KIND_SLEEP },
};

typedef struct
{
  ChamDay day;
  RowKind kind;
  const char *name; /* kept by the table */
  double value;
} Row;

typedef struct
{
  ChamCsvReader *csv;
  guint width;
  int date;
  int kind;
  int name;
  int value;
  GArray *rows;
  GStringChunk *names;
} Table;

static gboolean
find_columns (Table *self, GError **error)
{
  self->width = cham_csv_reader_get_n_cells (self->csv);
  self->date = cham_csv_reader_find_cell (self->csv, "date");
  self->kind = cham_csv_reader_find_cell (self->csv, "kind");
  self->name = cham_csv_reader_find_cell (self->csv, "name");
  self->value = cham_csv_reader_find_cell (self->csv, "value");
  if (self->date >= 0 && self->kind >= 0 && self->name >= 0 && self->value >= 0)
    return TRUE;
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_HEADER,
                       _ ("the first line must name the columns date, kind, name and value"));
  return FALSE;
}

static gboolean
parse_kind (const char *text, Row *row, char **reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].word, text) == 0)
      {
        row->kind = kinds[i].kind;
        return TRUE;
      }
  return cham_csv_refuse (reason, _ ("“%s” is none of severity, food, supplement, stress and "
                                     "sleep_hours"), text);
}

static gboolean
parse_value (const char *text, Row *row, char **reason)
{
  if (!cham_number_parse (text, &row->value))
    return cham_csv_refuse (reason, _ ("“%s” is not a number"), text);
  if (!(row->value >= 0 && row->value <= LARGEST))
    return cham_csv_refuse (reason, _ ("“%s” is below 0 or larger than any amount"), text);
  return TRUE;
}

static gboolean
parse_row (Table *self, Row *row, char **reason)
{
  const char *date = cham_csv_reader_get_cell (self->csv, self->date);
  const char *name = cham_csv_reader_get_cell (self->csv, self->name);

  row->day = cham_day_parse (date);
  if (!cham_day_is_valid (row->day))
    return cham_csv_refuse (reason, _ ("“%s” is not a date like 2026-03-01"), date);
  if (!parse_kind (cham_csv_reader_get_cell (self->csv, self->kind), row, reason)
      || !parse_value (cham_csv_reader_get_cell (self->csv, self->value), row, reason))
    return FALSE;
  if (row->kind == KIND_TAKEN && *name == '\0')
    {
      *reason = g_strdup (_ ("the name is missing"));
      return FALSE;
    }
  row->name = g_string_chunk_insert_const (self->names, name);
  return TRUE;
}

static gboolean
add_row (gpointer data, GError **error)
{
  Table *self = data;
  g_autofree char *reason = cham_csv_reader_check_row (self->csv, self->width);
  Row row;

  if (reason == NULL && parse_row (self, &row, &reason))
    {
      g_array_append_val (self->rows, row);
      return TRUE;
    }
  g_set_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX, _ ("line %u: %s"),
               cham_csv_reader_get_line (self->csv), reason);
  return FALSE;
}

/* From the first rating to the last. */
static gboolean
find_days (const Table *self, ChamDayRange *days, GError **error)
{
  *days = (ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE };
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind != KIND_SEVERITY)
        continue;
      if (cham_day_range_is_empty (*days))
        *days = (ChamDayRange) { row->day, row->day };
      days->from = MIN (days->from, row->day);
      days->to = MAX (days->to, row->day);
    }
  if (cham_day_range_is_empty (*days))
    g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_EMPTY,
                         _ ("no row of the table is a rating of severity"));
  else if (cham_day_range_get_length (*days) > MOST_DAYS)
    g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX,
                         _ ("the ratings are more than a hundred years apart"));
  else
    return TRUE;
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The series of what is taken, by name in the order of its letters. */
static GHashTable *
add_series (const Table *self, ChamExposures *exposures)
{
  GHashTable *series = g_hash_table_new (NULL, NULL); /* names are kept once */
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind == KIND_TAKEN && g_hash_table_add (series, (gpointer) row->name))
        g_ptr_array_add (names, (gpointer) row->name);
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_hash_table_replace (series, names->pdata[i],
                          cham_exposures_add (exposures, names->pdata[i], CHAM_EXPOSURE_FOOD));
  return series;
}

/* A day with a row of food or supplements is known for all of them. */
static void
fill_taken (const Table *self, ChamExposures *exposures)
{
  g_autoptr (GHashTable) series = add_series (self, exposures);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        const Row *row = &g_array_index (self->rows, Row, i);
        int t = row->day - exposures->days.from;

        if (row->kind != KIND_TAKEN || !cham_day_range_contains (exposures->days, row->day))
          continue;
        if (pass == 1)
          ((ChamExposureSeries *) g_hash_table_lookup (series, row->name))->values[t]
              = row->value;
        else
          for (guint j = 0; j < exposures->series->len; j++)
            ((ChamExposureSeries *) exposures->series->pdata[j])->values[t] = 0;
      }
}

/* A quantity that no row tells of is left out. */
static void
fill_quantity (const Table *self, ChamExposures *exposures, RowKind kind, const char *name)
{
  ChamExposureSeries *series = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind != kind || !cham_day_range_contains (exposures->days, row->day))
        continue;
      if (series == NULL)
        {
          series = cham_exposures_add (exposures, name, CHAM_EXPOSURE_MEASURE);
          series->unit = g_strdup (kind == KIND_SLEEP ? "h" : "");
        }
      series->values[row->day - exposures->days.from] = row->value;
    }
}

static void
fill_severity (const Table *self, ChamExposures *exposures)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind == KIND_SEVERITY)
        exposures->severity[row->day - exposures->days.from] = row->value;
    }
}

static ChamExposures *
make_exposures (const Table *self, GError **error)
{
  ChamExposures *exposures;
  ChamDayRange days;

  if (!find_days (self, &days, error))
    return NULL;
  exposures = cham_exposures_new (days);
  fill_severity (self, exposures);
  fill_taken (self, exposures);
  fill_quantity (self, exposures, KIND_STRESS, "stress");
  fill_quantity (self, exposures, KIND_SLEEP, "sleep_hours");
  return exposures;
}

/**
 * cham_exposure_table_read:
 * @stream: CSV with a heading
 *
 * Of several rows for the same thing on the same day the last one counts.
 *
 * Returns: (transfer full) (nullable): what the table holds, or %NULL with @error set:
 *   %CHAM_EXCHANGE_ERROR with what is wrong, and where, in the person's language
 */
ChamExposures *
cham_exposure_table_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Table self = { .csv = csv, .rows = rows, .names = g_string_chunk_new (4096) };
  ChamExposures *exposures = NULL;

  if (cham_csv_reader_begin (csv, cancellable, error) && find_columns (&self, error)
      && cham_csv_reader_for_each (csv, add_row, &self, cancellable, error))
    exposures = make_exposures (&self, error);
  g_string_chunk_free (self.names);
  return exposures;
}
