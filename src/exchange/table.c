/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads any table that a mapping describes. Nothing is changed on the way without a
 * trace: a unit that is spelled anew leaves the amount as it was written in the note. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/csv.h"
#include "exchange/format.h"
#include "exchange/mapping.h"
#include "model/amount.h"

#define SKIPPED "skipped"

/* The columns of the mapping by number, -1 for none. */
typedef struct
{
  const ChamMapping *mapping;
  ChamCsvReader *csv;
  ChamRecordSet *set;
  guint width;
  int day, time, name, value, unit, note;
  GArray *measures; /* (element-type int) */
} TableReader;

static gboolean
find_column (const TableReader *self, const char *heading, int *column, GError **error)
{
  *column = heading != NULL ? cham_csv_reader_find_cell (self->csv, heading) : -1;
  if (heading == NULL || *column >= 0)
    return TRUE;
  g_set_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_HEADER,
               _ ("the heading has no column “%s”"), heading);
  return FALSE;
}

static gboolean
find_columns (TableReader *self, GError **error)
{
  const ChamMapping *mapping = self->mapping;

  self->width = cham_csv_reader_get_n_cells (self->csv);
  for (guint i = 0; mapping->measures != NULL && mapping->measures[i] != NULL; i++)
    {
      int column;

      if (!find_column (self, mapping->measures[i], &column, error))
        return FALSE;
      g_array_append_val (self->measures, column);
    }
  return find_column (self, mapping->day, &self->day, error)
         && find_column (self, mapping->time, &self->time, error)
         && find_column (self, mapping->name, &self->name, error)
         && find_column (self, mapping->value, &self->value, error)
         && find_column (self, mapping->unit, &self->unit, error)
         && find_column (self, mapping->note, &self->note, error);
}

static gboolean
parse_moment (const TableReader *self, ChamRecord *record, char **reason)
{
  const char *day = cham_csv_reader_get_cell (self->csv, self->day);
  const char *time = cham_csv_reader_get_cell (self->csv, self->time);

  if (!cham_timestamp_parse (day, self->mapping->dates, &record->day, &record->time))
    return cham_csv_refuse (reason,
                            _ ("“%s” is not a date, or the order of its day and month "
                               "is not known"),
                            day);
  if (*time == '\0')
    return TRUE;
  record->time = cham_time_of_day_parse (time);
  if (record->time == CHAM_TIME_NONE)
    return cham_csv_refuse (reason, _ ("“%s” is not a time of day (HH:MM)"), time);
  return TRUE;
}

/* Whether both are the same letters; the micro sign is the Greek letter mu. */
static gboolean
is_same_spelling (const char *a, const char *b)
{
  g_autofree char *left = g_utf8_normalize (a, -1, G_NORMALIZE_ALL);
  g_autofree char *right = g_utf8_normalize (b, -1, G_NORMALIZE_ALL);

  return strcmp (left, right) == 0;
}

static void
keep_written (ChamRecord *record, const char *written)
{
  g_autofree char *note = *record->note != '\0'
                              ? g_strdup_printf ("%s; %s", record->note, written)
                              : g_strdup (written);

  g_set_str (&record->note, note);
}

static gboolean
parse_amount (const char *value, const char *unit, ChamRecord *record, char **reason)
{
  g_autofree char *glued = NULL;
  g_autofree char *apart = cham_unit_normalize (unit);

  if (!cham_amount_parse (value, &record->value, &glued))
    return cham_csv_refuse (reason, _ ("“%s” is not a number"), value);
  if (*apart != '\0' && *glued != '\0' && !is_same_spelling (apart, glued))
    return cham_csv_refuse (reason, _ ("“%s” has another unit than its column of units"),
                            value);
  g_set_str (&record->unit, *apart != '\0' ? apart : glued);
  if (*glued != '\0')
    {
      const char *spelling = value + strspn (value, "0123456789.,+- ");

      if (!is_same_spelling (spelling, glued))
        keep_written (record, value);
    }
  else if (!is_same_spelling (unit, apart))
    keep_written (record, unit);
  return TRUE;
}

static gboolean
parse_value (const char *value, const char *unit, ChamRecord *record, char **reason)
{
  gboolean asked = cham_record_kind_is_asked (record->kind);

  if (record->kind == CHAM_RECORD_DOSE && g_ascii_strcasecmp (value, SKIPPED) == 0)
    record->state = CHAM_RECORD_SKIPPED;
  else if (*value == '\0' && asked)
    record->state = CHAM_RECORD_NOT_RECORDED;
  else if (*value == '\0')
    g_set_str (&record->unit, unit);
  else
    return parse_amount (value, unit, record, reason);
  return TRUE;
}

static ChamRecord *
make_record (const TableReader *self, char **reason)
{
  const ChamMapping *mapping = self->mapping;
  g_autoptr (ChamRecord) record =
      cham_record_new (mapping->kind, CHAM_DAY_NONE, CHAM_TIME_NONE, mapping->fixed_name);

  record->line = cham_csv_reader_get_line (self->csv);
  if (!parse_moment (self, record, reason))
    return NULL;
  if (self->name >= 0)
    g_set_str (&record->name, cham_csv_reader_get_cell (self->csv, self->name));
  g_set_str (&record->note, cham_csv_reader_get_cell (self->csv, self->note));
  return g_steal_pointer (&record);
}

/* Adds @record, or what is wrong with it. */
static void
add_record (ChamRecordSet *set, ChamRecord *record, guint line, char *reason)
{
  g_autoptr (ChamRecord) owned = record;
  g_autofree char *problem = reason;

  if (problem == NULL)
    problem = cham_record_check (record);
  if (problem == NULL)
    g_ptr_array_add (set->records, g_steal_pointer (&owned));
  else
    g_ptr_array_add (set->problems, cham_record_problem_new (line, "%s", problem));
}

static void
read_long_row (const TableReader *self, ChamRecordSet *set)
{
  const char *value = cham_csv_reader_get_cell (self->csv, self->value);
  char *reason = NULL;
  ChamRecord *record = make_record (self, &reason);

  if (record != NULL && record->kind == CHAM_RECORD_ENTRY)
    g_set_str (&record->note, *record->note != '\0' ? record->note : value);
  else if (record != NULL && record->kind == CHAM_RECORD_FLAG && self->value < 0)
    record->value = 1;
  else if (record != NULL)
    parse_value (value, cham_csv_reader_get_cell (self->csv, self->unit), record,
                 &reason);
  add_record (set, record, cham_csv_reader_get_line (self->csv), reason);
}

/* A cell of its own for each measure; an empty one was not asked and is nothing. */
static void
read_wide_row (const TableReader *self, ChamRecordSet *set)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      int column = g_array_index (self->measures, int, i);
      const char *value = cham_csv_reader_get_cell (self->csv, column);
      char *reason = NULL;
      ChamRecord *record = NULL;

      if (*value == '\0')
        continue;
      record = make_record (self, &reason);
      if (record != NULL)
        {
          g_set_str (&record->name, self->mapping->measures[i]);
          parse_value (value, "", record, &reason);
        }
      add_record (set, record, cham_csv_reader_get_line (self->csv), reason);
      if (record == NULL)
        return;
    }
}

static gboolean
read_row (gpointer data, GError **error)
{
  const TableReader *self = data;
  ChamRecordSet *set = self->set;
  guint line = cham_csv_reader_get_line (self->csv);
  g_autofree char *reason = cham_csv_reader_check_row (self->csv, self->width);

  set->read++;
  if (reason != NULL)
    g_ptr_array_add (set->problems, cham_record_problem_new (line, "%s", reason));
  else if (self->measures->len > 0)
    read_wide_row (self, set);
  else
    read_long_row (self, set);
  return TRUE;
}

/**
 * cham_table_read:
 * @stream: the file's bytes; not closed
 * @mapping: which column is what
 * @error: a #ChamExchangeError with a message for people, or what the stream says
 *
 * Returns: (transfer full) (nullable): the good lines as records, the others as problems
 */
ChamRecordSet *
cham_table_read (GInputStream *stream,
                 const ChamMapping *mapping,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (ChamRecordSet) set = cham_record_set_new ();
  TableReader self = { .mapping = mapping, .csv = csv, .set = set, .measures = measures };

  if (!cham_mapping_check (mapping, error) || !cham_csv_reader_begin (csv, cancellable, error)
      || !find_columns (&self, error)
      || !cham_csv_reader_for_each (csv, read_row, &self, cancellable, error))
    return NULL;
  return g_steal_pointer (&set);
}
