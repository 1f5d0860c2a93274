/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads and writes the flat CSV. It judges each line by itself; whether a line fits a
 * journal is the journal's to tell. */
#include "exchange/diary.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/csv.h"
#include "exchange/format.h"
#include "model/amount.h"

#define BLOCK_SIZE 65536
#define SKIPPED "skipped"
#define DEFINITION "definition"

typedef enum
{
  COLUMN_DATE,
  COLUMN_TIME,
  COLUMN_KIND,
  COLUMN_NAME,
  COLUMN_VALUE,
  COLUMN_UNIT,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

static const char *const headings[N_COLUMNS] = { "date",  "time", "kind", "name",
                                                 "value", "unit", "note" };

typedef struct
{
  ChamCsvReader *csv;
  ChamRecordSet *set;
  int columns[N_COLUMNS];
  guint width;
} DiaryReader;

/* Whether @cell is apostrophes, if any, before a sign that a spreadsheet takes for a
 * formula. */
static gboolean
is_formula (const char *cell)
{
  cell += strspn (cell, "'");
  return *cell != '\0' && strchr ("=+-@\t\r\n", *cell) != NULL;
}

static char *
guard_text (const char *text)
{
  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

static const char *
get_cell (const DiaryReader *self, Column column)
{
  return cham_csv_reader_get_cell (self->csv, self->columns[column]);
}

/* A cell of text without the apostrophe that guards it. */
static const char *
get_text (const DiaryReader *self, Column column)
{
  const char *cell = get_cell (self, column);

  return *cell == '\'' && is_formula (cell) ? cell + 1 : cell;
}

static gboolean
find_columns (DiaryReader *self, GError **error)
{
  static const Column needed[] = { COLUMN_DATE, COLUMN_KIND, COLUMN_NAME, COLUMN_VALUE };

  self->width = cham_csv_reader_get_n_cells (self->csv);
  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = cham_csv_reader_find_cell (self->csv, headings[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (self->columns[needed[i]] < 0)
      {
        g_set_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_HEADER,
                     _ ("the heading has no column “%s”"), headings[needed[i]]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
parse_heading_cells (const DiaryReader *self, ChamRecord *record, char **reason)
{
  const char *time = get_cell (self, COLUMN_TIME);

  record->day = cham_day_parse (get_cell (self, COLUMN_DATE));
  if (record->day == CHAM_DAY_NONE)
    return cham_csv_refuse (reason, _ ("“%s” is not a date (YYYY-MM-DD)"),
                            get_cell (self, COLUMN_DATE));
  record->time = cham_time_of_day_parse (time);
  if (record->time == CHAM_TIME_NONE && *time != '\0')
    return cham_csv_refuse (reason, _ ("“%s” is not a time of day (HH:MM)"), time);
  if (!cham_record_kind_from_string (get_cell (self, COLUMN_KIND), &record->kind))
    return cham_csv_refuse (reason, _ ("“%s” is not a kind of record"),
                            get_cell (self, COLUMN_KIND));
  return TRUE;
}

static gboolean
parse_value (const char *value, ChamRecord *record, char **reason)
{
  gboolean asked = cham_record_kind_is_asked (record->kind);

  if (*value == '\0')
    {
      if (asked)
        record->state = CHAM_RECORD_NOT_RECORDED;
      return TRUE;
    }
  if (record->kind == CHAM_RECORD_DOSE && g_ascii_strcasecmp (value, SKIPPED) == 0)
    {
      record->state = CHAM_RECORD_SKIPPED;
      return TRUE;
    }
  if (!cham_number_parse (value, &record->value))
    return cham_csv_refuse (reason, _ ("“%s” is not a number (written like 7.5)"), value);
  return TRUE;
}

/* "dose Zinc": what kind of thing is called so. */
static gboolean
parse_definition (ChamRecord *record, char **reason)
{
  g_auto (GStrv) words = g_strsplit (record->name, " ", 2);

  record->state = CHAM_RECORD_DEFINITION;
  if (words[0] == NULL || words[1] == NULL
      || !cham_record_kind_from_string (words[0], &record->kind))
    return cham_csv_refuse (reason, _ ("“%s” does not say what it defines"), record->name);
  g_set_str (&record->name, words[1]);
  return TRUE;
}

static gboolean
parse_cells (const DiaryReader *self, ChamRecord *record, char **reason)
{
  const char *unit = get_text (self, COLUMN_UNIT);

  if (!parse_heading_cells (self, record, reason))
    return FALSE;
  g_set_str (&record->name, get_text (self, COLUMN_NAME));
  g_set_str (&record->note, get_text (self, COLUMN_NOTE));
  if (record->kind == CHAM_RECORD_ENTRY && g_ascii_strcasecmp (unit, DEFINITION) == 0)
    return parse_definition (record, reason);
  g_set_str (&record->unit, unit);
  if (record->kind == CHAM_RECORD_ENTRY && *record->note == '\0')
    g_set_str (&record->note, get_text (self, COLUMN_VALUE));
  else if (!parse_value (get_cell (self, COLUMN_VALUE), record, reason))
    return FALSE;
  *reason = cham_record_check (record);
  return *reason == NULL;
}

static gboolean
read_row (gpointer data, GError **error)
{
  const DiaryReader *self = data;
  ChamRecordSet *set = self->set;
  guint line = cham_csv_reader_get_line (self->csv);
  g_autoptr (ChamRecord) record = NULL;
  g_autofree char *reason = cham_csv_reader_check_row (self->csv, self->width);

  set->read++;
  record = cham_record_new (CHAM_RECORD_MEASURE, CHAM_DAY_NONE, CHAM_TIME_NONE, NULL);
  record->line = line;
  if (reason == NULL && parse_cells (self, record, &reason))
    g_ptr_array_add (set->records, g_steal_pointer (&record));
  else
    g_ptr_array_add (set->problems, cham_record_problem_new (line, "%s", reason));
  return TRUE;
}

/**
 * cham_diary_read:
 * @stream: the file's bytes; not closed
 * @error: a #ChamExchangeError with a message for people, or what the stream says
 *
 * Returns: (transfer full) (nullable): the good lines as records, the others as problems
 */
ChamRecordSet *
cham_diary_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (ChamRecordSet) set = cham_record_set_new ();
  DiaryReader self = { csv, set };

  if (!cham_csv_reader_begin (csv, cancellable, error) || !find_columns (&self, error)
      || !cham_csv_reader_for_each (csv, read_row, &self, cancellable, error))
    return NULL;
  return g_steal_pointer (&set);
}

static void
append_definition (GString *text, const ChamRecord *record)
{
  char day[CHAM_DAY_TEXT_SIZE];
  g_autofree char *name
      = g_strconcat (cham_record_kind_to_string (record->kind), " ", record->name, NULL);
  g_autofree char *note = guard_text (record->note);
  const char *cells[N_COLUMNS]
      = { cham_day_print (record->day, day), "", cham_record_kind_to_string (CHAM_RECORD_ENTRY),
          name, "", DEFINITION, note };

  cham_csv_append_row (text, cells, N_COLUMNS);
}

static void
append_record (GString *text, const ChamRecord *record)
{
  char day[CHAM_DAY_TEXT_SIZE], time[CHAM_TIME_TEXT_SIZE],
      number[CHAM_NUMBER_TEXT_SIZE] = "";
  g_autofree char *name = guard_text (record->name);
  g_autofree char *unit = guard_text (record->unit);
  g_autofree char *note = guard_text (record->note);
  const char *cells[N_COLUMNS] = { cham_day_print (record->day, day),
                                   cham_time_of_day_print (record->time, time),
                                   cham_record_kind_to_string (record->kind),
                                   name,
                                   number,
                                   unit,
                                   note };

  if (record->state == CHAM_RECORD_SKIPPED)
    cells[COLUMN_VALUE] = SKIPPED;
  else if (record->state == CHAM_RECORD_RECORDED && !isnan (record->value))
    cham_number_print (record->value, number);
  cham_csv_append_row (text, cells, N_COLUMNS);
}

/**
 * cham_diary_write:
 * @records: (element-type ChamRecord): what to write, in this order
 * @stream: where to; neither flushed nor closed
 *
 * Returns: whether everything was written
 */
gboolean
cham_diary_write (GPtrArray *records,
                  GOutputStream *stream,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  cham_csv_append_row (text, headings, N_COLUMNS);
  for (guint i = 0; i < records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (records, i);

      if (record->state == CHAM_RECORD_DEFINITION)
        append_definition (text, record);
      else
        append_record (text, record);
      if (text->len < BLOCK_SIZE)
        continue;
      if (!g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable,
                                      error))
        return FALSE;
      g_string_truncate (text, 0);
    }
  return g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable,
                                    error);
}
