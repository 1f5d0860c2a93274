/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Columns date, block, day or phase, on and outcome; a row for each day, one after the other. Rows
 * whose block or phase is empty come first: the diary before the trial. An empty outcome is a day
 * without a rating. Blocks are numbered from 1, each of as many days as the others, and their
 * order was drawn; phases have any words. A day, of any word, was drawn by itself, and days that do
 * not belong to the trial may lie between. One bad row refuses the whole table. */
#include "exchange/trial-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/csv.h"
#include "exchange/format.h"
#include "model/amount.h"

#define MOST_DAYS 3660
#define LARGEST 1e9

typedef struct
{
  ChamDay day;
  int block; /* 0 for a phase */
  gboolean in_trial;
  double on;
  double outcome;
} Row;

typedef struct
{
  ChamCsvReader *csv;
  guint width;
  int date;
  int part; /* the column of the block or of the phase */
  gboolean is_block;
  gboolean is_day;
  int on;
  int outcome;
  GArray *rows;
} Table;

static gboolean
refuse_table (GError **error, const char *reason)
{
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX, reason);
  return FALSE;
}

static gboolean
find_columns (Table *self, GError **error)
{
  self->width = cham_csv_reader_get_n_cells (self->csv);
  self->date = cham_csv_reader_find_cell (self->csv, "date");
  self->part = cham_csv_reader_find_cell (self->csv, "block");
  self->is_block = self->part >= 0;
  if (!self->is_block)
    self->part = cham_csv_reader_find_cell (self->csv, "day");
  self->is_day = !self->is_block && self->part >= 0;
  if (self->part < 0)
    self->part = cham_csv_reader_find_cell (self->csv, "phase");
  self->on = cham_csv_reader_find_cell (self->csv, "on");
  self->outcome = cham_csv_reader_find_cell (self->csv, "outcome");
  if (self->date >= 0 && self->part >= 0 && self->on >= 0 && self->outcome >= 0)
    return TRUE;
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_HEADER,
                       _ ("the first line must name the columns date, block, day or phase, on "
                          "and outcome"));
  return FALSE;
}

static gboolean
parse_day (const Table *self, Row *row, char **reason)
{
  const char *text = cham_csv_reader_get_cell (self->csv, self->date);
  const Row *last
      = self->rows->len > 0 ? &g_array_index (self->rows, Row, self->rows->len - 1) : NULL;

  row->day = cham_day_parse (text);
  if (!cham_day_is_valid (row->day))
    return cham_csv_refuse (reason, _ ("“%s” is not a date like 2026-03-01"), text);
  if (last != NULL && row->day != last->day + 1)
    return cham_csv_refuse (reason, _ ("“%s” is not the day after the row before"), text);
  return TRUE;
}

static gboolean
parse_part (const Table *self, Row *row, char **reason)
{
  const char *text = cham_csv_reader_get_cell (self->csv, self->part);
  double block = 0;

  row->in_trial = *text != '\0';
  if (!row->in_trial || !self->is_block)
    return TRUE;
  if (!cham_number_parse (text, &block) || block < 1 || block > MOST_DAYS
      || block != floor (block))
    return cham_csv_refuse (reason, _ ("“%s” is not the number of a block"), text);
  row->block = (int) block;
  return TRUE;
}

static gboolean
parse_on (const Table *self, Row *row, char **reason)
{
  const char *text = cham_csv_reader_get_cell (self->csv, self->on);

  if (!row->in_trial)
    return TRUE;
  if (strcmp (text, "0") != 0 && strcmp (text, "1") != 0)
    return cham_csv_refuse (reason, _ ("“%s” is neither 1, with it, nor 0, without it"), text);
  row->on = *text == '1';
  return TRUE;
}

static gboolean
parse_outcome (const Table *self, Row *row, char **reason)
{
  const char *text = cham_csv_reader_get_cell (self->csv, self->outcome);

  row->outcome = NAN;
  if (*text == '\0')
    return TRUE;
  if (!cham_number_parse (text, &row->outcome) || !(fabs (row->outcome) <= LARGEST))
    return cham_csv_refuse (reason, _ ("“%s” is not a rating"), text);
  return TRUE;
}

/* The diary before the trial is one piece. */
static gboolean
check_row (const Table *self, const Row *row, char **reason)
{
  const Row *last
      = self->rows->len > 0 ? &g_array_index (self->rows, Row, self->rows->len - 1) : NULL;

  if (last == NULL || row->in_trial || !last->in_trial || self->is_day)
    return TRUE;
  *reason = g_strdup (_ ("the trial has begun, but this day belongs to no part of it"));
  return FALSE;
}

static gboolean
add_row (gpointer data, GError **error)
{
  Table *self = data;
  g_autofree char *reason = cham_csv_reader_check_row (self->csv, self->width);
  Row row = { 0 };

  if (reason == NULL && parse_day (self, &row, &reason) && parse_part (self, &row, &reason)
      && parse_on (self, &row, &reason) && parse_outcome (self, &row, &reason)
      && check_row (self, &row, &reason))
    {
      g_array_append_val (self->rows, row);
      return self->rows->len <= MOST_DAYS
             || refuse_table (error, _ ("the table has more than ten years"));
    }
  g_set_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX, _ ("line %u: %s"),
               cham_csv_reader_get_line (self->csv), reason);
  return FALSE;
}

/* Every block as long as the first, in order, and of one kind. */
static gboolean
check_blocks (const Table *self, ChamTrialTable *trial, GError **error)
{
  const Row *rows = &g_array_index (self->rows, Row, trial->n_before);
  int days = 1;

  while (days < trial->n && rows[days].block == rows[0].block)
    days++;
  for (int t = 0; t < trial->n; t++)
    if (rows[t].block != t / days + 1)
      return refuse_table (error, _ ("blocks must be numbered 1, 2, 3 …, each with as many days as "
                                     "the first"));
    else if (rows[t].on != rows[t - t % days].on)
      return refuse_table (error, _ ("all days of a block must be with it, or all without it"));
  if (trial->n % days != 0)
    return refuse_table (error, _ ("the last block has fewer days than the first"));
  trial->blocks = trial->n / days;
  return TRUE;
}

static gboolean
fill (const Table *self, ChamTrialTable *trial, GError **error)
{
  guint n = self->rows->len;

  trial->outcome = g_new (double, n);
  trial->on = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      trial->outcome[i] = row->outcome;
      if (row->in_trial || trial->n > 0)
        trial->on[trial->n++] = row->in_trial ? row->on : NAN;
      else
        trial->n_before++;
    }
  if (trial->n == 0)
    return refuse_table (error, _ ("no row of the table belongs to a trial"));
  trial->by_days = self->is_day;
  trial->days.from = g_array_index (self->rows, Row, 0).day;
  trial->days.to = g_array_index (self->rows, Row, n - 1).day;
  return !self->is_block || check_blocks (self, trial, error);
}

/**
 * cham_trial_table_read:
 * @stream: CSV with a heading
 *
 * Returns: (transfer full) (nullable): the trial, or %NULL with @error set: %CHAM_EXCHANGE_ERROR
 *   with what is wrong, and where, in the person's language
 */
ChamTrialTable *
cham_trial_table_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (ChamTrialTable) trial = g_new0 (ChamTrialTable, 1);
  Table self = { .csv = csv, .rows = rows };

  if (!cham_csv_reader_begin (csv, cancellable, error) || !find_columns (&self, error)
      || !cham_csv_reader_for_each (csv, add_row, &self, cancellable, error)
      || !fill (&self, trial, error))
    return NULL;
  return g_steal_pointer (&trial);
}

void
cham_trial_table_free (ChamTrialTable *self)
{
  if (self == NULL)
    return;
  g_free (self->outcome);
  g_free (self->on);
  g_free (self);
}
