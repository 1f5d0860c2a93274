/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile import: one file into a journal, all in one transaction, every bad line
 * named. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "cli/import-options.h"
#include "exchange/csv.h"
#include "exchange/diary.h"
#include "exchange/fitbit-sleep.h"
#include "store/records.h"

#define START_SIZE 65536

/* The mapping remembered under @options->recall. */
static gboolean
recall_mapping (ChamImportOptions *options)
{
  g_autoptr (ChamJournal) journal =
      cham_cli_open_journal (options->journal, CHAM_OPEN_READ);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (journal == NULL)
    return FALSE;
  text = cham_journal_dup_mapping (journal, options->recall, &error);
  if (text != NULL)
    options->mapping = cham_mapping_parse (text, &error);
  if (options->mapping != NULL)
    return TRUE;
  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  else
    cham_cli_complain (_ ("no columns are remembered as “%s”"), options->recall);
  return FALSE;
}

static GInputStream *
open_input (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  GInputStream *buffered = NULL;

  if (stream != NULL)
    {
      buffered = g_buffered_input_stream_new_sized (G_INPUT_STREAM (stream), START_SIZE);
      if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (buffered), -1, NULL,
                                        &error)
          >= 0)
        return buffered;
      g_object_unref (buffered);
    }
  cham_cli_complain (_ ("“%s” cannot be read: %s"), path, error->message);
  return NULL;
}

static ChamFormat
choose_format (const ChamImportOptions *options, GInputStream *stream)
{
  gsize length;
  const char *start =
      g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (stream), &length);

  if (options->format != CHAM_FORMAT_UNKNOWN)
    return options->format;
  return options->mapping != NULL ? CHAM_FORMAT_TABLE : cham_format_guess (start, length);
}

/* Names the columns of a table of which nothing is known. */
static void
complain_of_columns (const char *path, GInputStream *stream)
{
  g_autoptr (ChamCsvReader) csv = cham_csv_reader_new (stream);
  g_autoptr (GString) columns = g_string_new (NULL);

  if (cham_csv_reader_next (csv, NULL, NULL))
    for (guint i = 0; i < cham_csv_reader_get_n_cells (csv); i++)
      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "",
                              cham_csv_reader_get_cell (csv, (int) i));
  cham_cli_complain (
      _ ("“%s” is a table of another program: say which of its columns is what "
         "(%s); see chamomile import --help"),
      path, columns->str);
}

/* Returns the exit status, and in @set what was read. Somewhere it is tomorrow already: what
 * was written down there can be taken in here. */
static int
read_input (const ChamImportOptions *options, ChamRecordSet **set)
{
  g_autoptr (GInputStream) stream = open_input (options->input);
  g_autoptr (GError) error = NULL;
  ChamFormat format = CHAM_FORMAT_UNKNOWN;

  if (stream == NULL)
    return CHAM_EXIT_FAILED;
  format = choose_format (options, stream);
  if (format == CHAM_FORMAT_TABLE && options->mapping == NULL)
    {
      complain_of_columns (options->input, stream);
      return CHAM_EXIT_USAGE;
    }
  if (format == CHAM_FORMAT_FITBIT_SLEEP)
    *set = cham_fitbit_sleep_read (stream, NULL, &error);
  else if (format == CHAM_FORMAT_TABLE)
    *set = cham_table_read (stream, options->mapping, NULL, &error);
  else if (format == CHAM_FORMAT_DIARY)
    *set = cham_diary_read (stream, NULL, &error);
  else
    g_set_error_literal (&error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX,
                         _ ("it is neither a table nor sleep logs"));
  if (*set != NULL)
    {
      cham_record_set_refuse_after (*set, cham_cli_get_today () + 1);
      return CHAM_EXIT_DONE;
    }
  cham_cli_complain ("%s: %s", options->input, error->message);
  return CHAM_EXIT_FAILED;
}

/* Names each problem on a line of its own and notes the line of the file in @lines. */
static void
name_problems (const char *path, GPtrArray *problems, GHashTable *lines)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const ChamRecordProblem *problem = g_ptr_array_index (problems, i);

      fprintf (stderr, "%s:%u: %s\n", path, problem->line, problem->reason);
      g_hash_table_add (lines, GUINT_TO_POINTER (problem->line));
    }
}

/* Whether so many bad lines of so many are allowed. */
static gboolean
accept_bad (const ChamImportOptions *options, guint bad, guint read)
{
  if (bad == 0 || options->skip_bad || bad <= options->allowed_bad * read)
    return TRUE;
  cham_cli_complain (
      g_dngettext (GETTEXT_PACKAGE,
                   "nothing was taken in: %u line of %u is bad; --skip-bad leaves "
                   "it out",
                   "nothing was taken in: %u lines of %u are bad; --skip-bad "
                   "leaves them out",
                   bad),
      bad, read);
  return FALSE;
}

static gboolean
remember_mapping (const ChamImportOptions *options, ChamJournal *journal, GError **error)
{
  g_autofree char *text = NULL;

  if (options->remember == NULL)
    return TRUE;
  text = cham_mapping_to_text (options->mapping);
  return cham_journal_set_mapping (journal, options->remember, text, error);
}

/* Stores what is good, unless too much is bad. */
static ChamAddReport *
store_records (const ChamImportOptions *options,
               const ChamRecordSet *set,
               ChamJournal *journal,
               guint *bad,
               GError **error)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  g_autoptr (ChamAddReport) report = NULL;

  name_problems (options->input, set->problems, lines);
  if (!cham_journal_begin (journal, _ ("Import"), error))
    return NULL;
  report = cham_journal_add_records (journal, set->records, CHAM_ADD_SKIP_BAD, error);
  if (report != NULL)
    {
      name_problems (options->input, report->problems, lines);
      *bad = g_hash_table_size (lines);
      if (accept_bad (options, *bad, set->read)
          && remember_mapping (options, journal, error)
          && cham_journal_commit (journal, error))
        return g_steal_pointer (&report);
    }
  cham_journal_roll_back (journal);
  return NULL;
}

static int
import_set (const ChamImportOptions *options, const ChamRecordSet *set)
{
  g_autoptr (ChamJournal) journal =
      cham_cli_open_journal (options->journal, CHAM_OPEN_CREATE);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamAddReport) report = NULL;
  guint bad = 0;

  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  report = store_records (options, set, journal, &bad, &error);
  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  if (!cham_cli_close_journal (journal) || report == NULL)
    return CHAM_EXIT_FAILED;
  printf (_ ("%u added, %u already there, %u not recorded, %u refused\n"), report->added,
          report->known, report->empty, bad);
  return CHAM_EXIT_DONE;
}

/** cham_command_import: Reads a file into a journal. */
int
cham_command_import (int argc, char **argv)
{
  g_autoptr (ChamImportOptions) options = cham_import_options_parse (argc, argv);
  g_autoptr (ChamRecordSet) set = NULL;
  int status;

  if (options == NULL)
    return CHAM_EXIT_USAGE;
  if (options->recall != NULL && !recall_mapping (options))
    return CHAM_EXIT_FAILED;
  status = read_input (options, &set);
  return status == CHAM_EXIT_DONE ? import_set (options, set) : status;
}
