/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads and checks the line; opens nothing. */
#include "cli/import-options.h"

#include <glib/gi18n-lib.h>

#include "cli/common.h"
#include "model/amount.h"
#include "model/keyword.h"

/* The options as typed. */
typedef struct
{
  char *format;
  char *kind;
  char *dates;
  char *allowed;
  ChamMapping *mapping;
} Typed;

static const char *const format_words[] = { "auto", "diary", "table", "fitbit-sleep",
                                            NULL };

/* Both are free texts of several lines for the end of the help. */
static const char description[] = N_ (
    "IN is a table with the columns date,time,kind,name,value,unit,note as export writes "
    "it, a table of any other program, or sleep logs of Fitbit. For a table of another "
    "program, say which column is what; a unit may be glued to its amount. Nothing is "
    "taken in twice.\n"
    "\n"
    "Examples:\n"
    "  A diary of supplements, and remembering what its columns are:\n"
    "    chamomile import --kind dose --date datetime --name substance --value amount "
    "--remember supplements supplements.csv\n"
    "  The same table a month later:\n"
    "    chamomile import --mapping supplements supplements.csv\n"
    "  Daily ratings, a column each:\n"
    "    chamomile import --date datetime --measure productivity --measure creativity "
    "mental.csv\n"
    "  Sleep logs:\n"
    "    chamomile import sleep.json");

void
cham_import_options_free (ChamImportOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->journal);
  g_free (self->input);
  cham_mapping_free (self->mapping);
  g_free (self->recall);
  g_free (self->remember);
  g_free (self);
}

static void
typed_clear (Typed *typed)
{
  g_free (typed->format);
  g_free (typed->kind);
  g_free (typed->dates);
  g_free (typed->allowed);
  cham_mapping_free (typed->mapping);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
refuse (const char *option, const char *text)
{
  cham_cli_complain (_ ("%s: “%s” is not one of its values"), option, text);
  return FALSE;
}

/* "0.05" or "5%" */
static gboolean
parse_share (const char *text, double *share)
{
  g_autofree char *number = g_strdup (text);
  gboolean percent = g_str_has_suffix (text, "%");

  if (percent)
    number[strlen (number) - 1] = '\0';
  if (!cham_number_parse (number, share))
    return FALSE;
  *share /= percent ? 100 : 1;
  return *share >= 0 && *share <= 1;
}

static gboolean
parse_words (const Typed *typed, ChamImportOptions *self)
{
  int format = CHAM_FORMAT_UNKNOWN;

  if (typed->format != NULL && !cham_keyword_find (format_words, typed->format, &format))
    return refuse ("--format", typed->format);
  self->format = (ChamFormat) format;
  if (typed->kind != NULL
      && !cham_record_kind_from_string (typed->kind, &typed->mapping->kind))
    return refuse ("--kind", typed->kind);
  if (typed->dates != NULL
      && !cham_date_order_from_string (typed->dates, &typed->mapping->dates))
    return refuse ("--dates", typed->dates);
  if (typed->allowed != NULL && !parse_share (typed->allowed, &self->allowed_bad))
    return refuse ("--allow-bad", typed->allowed);
  return TRUE;
}

/* Whether the line says anything of columns. */
static gboolean
is_mapped (const Typed *typed)
{
  const ChamMapping *mapping = typed->mapping;

  return typed->kind != NULL || typed->dates != NULL || mapping->day != NULL
         || mapping->time != NULL || mapping->name != NULL || mapping->fixed_name != NULL
         || mapping->value != NULL || mapping->unit != NULL || mapping->note != NULL
         || mapping->measures != NULL;
}

static gboolean
take_mapping (Typed *typed, ChamImportOptions *self)
{
  g_autoptr (GError) error = NULL;

  if (!is_mapped (typed))
    {
      if (self->remember == NULL)
        return TRUE;
      cham_cli_complain ("%s", _ ("--remember needs the columns to remember"));
      return FALSE;
    }
  if (self->recall != NULL)
    {
      cham_cli_complain ("%s",
                         _ ("--mapping says all of the columns; leave the others out"));
      return FALSE;
    }
  if (!cham_mapping_check (typed->mapping, &error))
    {
      cham_cli_complain ("%s", error->message);
      return FALSE;
    }
  self->mapping = g_steal_pointer (&typed->mapping);
  return TRUE;
}

static gboolean
read_line (Typed *typed, ChamImportOptions *self, int *argc, char ***argv)
{
  ChamMapping *mapping = typed->mapping;
  const char *column = N_ ("COLUMN");
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &self->journal,
      N_ ("The journal; made when it is missing"), N_ ("FILE") },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &self->skip_bad,
      N_ ("Take in the good lines, however many are bad"), NULL },
    { "allow-bad", 0, 0, G_OPTION_ARG_STRING, &typed->allowed,
      N_ ("Take in the good lines if no more than this share is bad, such as 5%; 0 unless said"),
      N_ ("SHARE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &typed->format,
      N_ ("What IN is, when its content does not tell"), "diary|table|fitbit-sleep" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &typed->kind,
      N_ ("What each line is"), "measure|food|dose|stool|flag|entry" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &mapping->day,
      N_ ("Column of the date, or of both"), column },
    { "time", 0, 0, G_OPTION_ARG_STRING, &mapping->time, N_ ("Column of the time"), column },
    { "name", 0, 0, G_OPTION_ARG_STRING, &mapping->name, N_ ("Column of the name"), column },
    { "named", 0, 0, G_OPTION_ARG_STRING, &mapping->fixed_name,
      N_ ("The name of all lines"), N_ ("TEXT") },
    { "value", 0, 0, G_OPTION_ARG_STRING, &mapping->value,
      N_ ("Column of the value or amount"), column },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &mapping->unit, N_ ("Column of the unit"), column },
    { "note", 0, 0, G_OPTION_ARG_STRING, &mapping->note, N_ ("Column of the note"), column },
    { "measure", 0, 0, G_OPTION_ARG_STRING_ARRAY, &mapping->measures,
      N_ ("A column that is a measure of its own; can be given several times"), column },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &typed->dates,
      N_ ("The order of day, month and year, unless they are written 2024-12-31"), "dmy|mdy|ymd" },
    { "mapping", 0, 0, G_OPTION_ARG_STRING, &self->recall,
      N_ ("Use the columns remembered by this name"), N_ ("NAME") },
    { "remember", 0, 0, G_OPTION_ARG_STRING, &self->remember,
      N_ ("Remember the columns by this name"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("import", N_ ("IN"),
                            _ ("Takes in what was written down elsewhere."),
                            _ (description));

  return cham_cli_parse_options (context, entries, argc, argv, 1);
}

/**
 * cham_import_options_parse:
 *
 * Returns: (transfer full) (nullable): what the line asks for; %NULL after saying what is
 * wrong
 */
ChamImportOptions *
cham_import_options_parse (int argc, char **argv)
{
  g_autoptr (ChamImportOptions) self = g_new0 (ChamImportOptions, 1);
  g_auto (Typed) typed = { .mapping = cham_mapping_new (CHAM_RECORD_MEASURE) };

  if (!read_line (&typed, self, &argc, &argv) || !parse_words (&typed, self)
      || !take_mapping (&typed, self))
    return NULL;
  self->input = g_strdup (argv[1]);
  return g_steal_pointer (&self);
}
