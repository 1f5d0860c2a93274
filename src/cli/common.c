/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Messages go to standard error, results to standard output; nothing here exits the
 * program. */
#include "cli/common.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "store/describe.h"
#include "store/overviews.h"

#define PO_SCORAD_MAXIMUM 103
#define PO_SCORAD_POINT 5
#define LARGEST_SCALE 1000

#define RECENT_DAYS 90

/** cham_cli_complain: Says what is wrong, on a line of standard error. */
void
cham_cli_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "chamomile: %s\n", text);
}

/**
 * cham_cli_new_context:
 * @word: the command
 * @parameters: what follows the options, as in the first line of the help
 * @summary: a sentence about the command
 * @description: (nullable): more, at the end of its help
 *
 * Returns: (transfer full): the frame of the command's help
 */
GOptionContext *
cham_cli_new_context (const char *word,
                      const char *parameters,
                      const char *summary,
                      const char *description)
{
  GOptionContext *context = g_option_context_new (parameters);
  g_autofree char *name = g_strdup_printf ("chamomile %s", word);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  return context;
}

/**
 * cham_cli_parse_options:
 * @n_files: how many names must be left behind the options
 *
 * Returns: whether the line can be carried out; if not, it says why
 */
gboolean
cham_cli_parse_options (GOptionContext *context,
                        const GOptionEntry *entries,
                        int *argc,
                        char ***argv,
                        int n_files)
{
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    cham_cli_complain ("%s", error->message);
  else if (*argc - 1 < n_files)
    cham_cli_complain ("%s", _ ("the name of a file is missing"));
  else if (*argc - 1 > n_files)
    cham_cli_complain (_ ("“%s” is one name too many"), (*argv)[n_files + 1]);
  else
    return TRUE;
  cham_cli_complain (_ ("see %s --help"), g_get_prgname ());
  return FALSE;
}

/** cham_cli_complain_of_journal: Words @error, which happened with the journal at @path.
 */
void
cham_cli_complain_of_journal (const GError *error, const char *path)
{
  g_autofree char *words = cham_store_error_describe (error, path);

  cham_cli_complain ("%s", words);
}

/**
 * cham_cli_open_journal:
 * @path: (nullable): the journal, %NULL for the person's own
 * @mode: when it is to write, a journal that can only be read is refused
 *
 * Returns: (transfer full) (nullable): the journal; %NULL after saying why not
 */
ChamJournal *
cham_cli_open_journal (const char *path, ChamOpenMode mode)
{
  g_autofree char *usual = cham_journal_dup_default_path ();
  const char *chosen = path != NULL ? path : usual;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (chosen, mode, &error);
  ChamReadOnlyReason reason;
  g_autofree char *words = NULL;

  if (journal == NULL)
    {
      cham_cli_complain_of_journal (error, chosen);
      return NULL;
    }
  reason = cham_journal_get_read_only (journal);
  if (mode == CHAM_OPEN_READ || reason == CHAM_READ_ONLY_NOT)
    return g_steal_pointer (&journal);
  words = cham_read_only_describe (reason, chosen);
  cham_cli_complain ("%s", words);
  return NULL;
}

/** cham_cli_close_journal: Whether everything reached the file; if not, it says so. */
gboolean
cham_cli_close_journal (ChamJournal *journal)
{
  g_autoptr (GError) error = NULL;

  if (cham_journal_close (journal, &error))
    return TRUE;
  cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return FALSE;
}

/** cham_cli_get_today: The day that the person's clock shows. */
ChamDay
cham_cli_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cham_day_from_date_time (now);
}

static gboolean
parse_day (const char *option, const char *text, ChamDay *day)
{
  *day = text != NULL ? cham_day_parse (text) : CHAM_DAY_NONE;
  if (text == NULL || *day != CHAM_DAY_NONE)
    return TRUE;
  cham_cli_complain (_ ("%s: “%s” is not a date (YYYY-MM-DD)"), option, text);
  return FALSE;
}

/**
 * cham_cli_parse_range:
 * @from: (nullable): the first day as typed
 * @to: (nullable): the last day as typed
 * @range: (out): both; %CHAM_DAY_NONE where nothing was typed
 *
 * Returns: whether it is a range; if not, it says why
 */
gboolean
cham_cli_parse_range (const char *from, const char *to, ChamDayRange *range)
{
  if (!parse_day ("--from", from, &range->from) || !parse_day ("--to", to, &range->to))
    return FALSE;
  if (from == NULL || to == NULL || range->from <= range->to)
    return TRUE;
  cham_cli_complain (_ ("--from %s is later than --to %s"), from, to);
  return FALSE;
}

/**
 * cham_cli_find_recent_days:
 * @range: (inout): ends that were not typed become the last recorded day and 90 days up
 * to it, or as many as the journal has
 *
 * Returns: whether there is anything to show; if not, it says so
 */
gboolean
cham_cli_find_recent_days (ChamJournal *journal, ChamDayRange *range)
{
  ChamDayRange span = cham_journal_get_span (journal);

  if (cham_day_range_is_empty (span))
    {
      cham_cli_complain ("%s", _ ("nothing is written down in this journal yet"));
      return FALSE;
    }
  if (range->to == CHAM_DAY_NONE)
    range->to = MAX (span.to, range->from);
  if (range->from == CHAM_DAY_NONE)
    {
      range->from = MAX (range->to - RECENT_DAYS + 1, CHAM_DAY_FIRST);
      *range = cham_day_range_begin_with (*range, span.from);
    }
  return TRUE;
}

static const char *
word_file_error (const GError *error)
{
  switch (error->domain == G_FILE_ERROR ? error->code : -1)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return _ ("its folder does not exist");
    case G_FILE_ERROR_NOSPC:
      return _ ("the disk is full");
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _ ("its folder may not be written to");
    default:
      return error->message;
    }
}

/**
 * cham_cli_write_file:
 *
 * Writes all of @bytes or leaves what was there; a new file is for its owner alone.
 *
 * Returns: whether it is written; if not, it says why
 */
gboolean
cham_cli_write_file (const char *path, GBytes *bytes)
{
  const GFileSetContentsFlags flags =
      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  const char *reason = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    reason = _ ("there is a folder of that name");
  else if (g_file_test (path, G_FILE_TEST_EXISTS)
           && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    reason = _ ("it is not a plain file");
  else if (!g_file_set_contents_full (path, data, (gssize) size, flags, 0600, &error))
    reason = word_file_error (error);
  if (reason == NULL)
    return TRUE;
  cham_cli_complain (_ ("“%s” was not written: %s"), path, reason);
  return FALSE;
}

/** cham_cli_write_output: Whether all of @bytes went to the standard output; if not, it says so. */
gboolean
cham_cli_write_output (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;
  if (errno == ENOSPC)
    cham_cli_complain ("%s", _ ("standard output was cut short: the disk is full"));
  else
    cham_cli_complain ("%s", _ ("standard output was cut short"));
  return FALSE;
}

/**
 * cham_cli_check_analysis:
 * @scale: what --scale says
 * @format: (nullable): what --format says
 *
 * Returns: whether an analysis can follow both; what is wrong is said
 */
gboolean
cham_cli_check_analysis (int scale, const char *format)
{
  if (scale < 1 || scale > LARGEST_SCALE)
    cham_cli_complain (_ ("--scale: %d is not the highest severity of any scale"), scale);
  else if (format != NULL && strcmp (format, "words") != 0 && strcmp (format, "csv") != 0)
    cham_cli_complain (_ ("--format: “%s” is neither “words” nor “csv”"), format);
  else
    return TRUE;
  return FALSE;
}

/** cham_cli_wants_table: Whether --format asks for a table; sentences are usual. */
gboolean
cham_cli_wants_table (const char *format)
{
  return g_strcmp0 (format, "csv") == 0;
}

/** cham_cli_get_scale_unit: One point of a scale from 0 to 10 on a scale up to @scale; of
 * PO-SCORAD, which goes up to 103, it is 5 points. */
double
cham_cli_get_scale_unit (int scale)
{
  return scale == PO_SCORAD_MAXIMUM ? PO_SCORAD_POINT : scale / 10.0;
}
