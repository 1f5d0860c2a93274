/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads and checks the line; opens nothing. */
#include "cli/chart-options.h"

#include <glib/gi18n-lib.h>

#include "cli/common.h"
#include "model/lane-choice.h"
#include "model/measure.h"

#define SMALLEST 100
#define LARGEST 20000

/* The options as typed, where that is not what they mean. */
typedef struct
{
  char *from;
  char *to;
  char *size;
  char *lanes;
  char *by;
} Typed;

static const char description[]
    = N_ ("Without --from and --to it shows the last 90 days up to "
          "the last recorded one. A lane is severity, tests, diet, doses, "
          "weekly, scorad, control, the key of a measure such as stress, or "
          "own:NAME, group:KEY, food:NAME, treatment:NAME, "
          "adherence:NAME; with @1 to @7 it is shifted by so many days.");

static void
typed_clear (Typed *typed)
{
  g_free (typed->from);
  g_free (typed->to);
  g_free (typed->size);
  g_free (typed->lanes);
  g_free (typed->by);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

void
cham_chart_options_free (ChamChartOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->journal);
  g_free (self->view);
  g_strfreev (self->lanes);
  g_free (self->measure);
  g_free (self->against);
  g_free (self->treatment);
  g_free (self->output);
  g_free (self);
}

static gboolean
read_line (Typed *typed, ChamChartOptions *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &self->journal, N_ ("The journal"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &typed->from, N_ ("First day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed->to, N_ ("Last day"), "YYYY-MM-DD" },
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view,
      N_ ("timeline, scatter, groups, year, body, stools or checklist"), N_ ("VIEW") },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &self->measure, N_ ("What the other views show"),
      "severity|stress|…" },
    { "against", 0, 0, G_OPTION_ARG_STRING, &self->against, N_ ("What lies along in scatter"),
      "sleep_hours" },
    { "lag", 0, 0, G_OPTION_ARG_INT, &self->lag, N_ ("Days between the two in scatter"), "0–7" },
    { "treatment", 0, 0, G_OPTION_ARG_STRING, &self->treatment, N_ ("What the checklist shows"),
      N_ ("NAME") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &typed->by, N_ ("Means of the timeline"),
      "day|week|month|year" },
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &typed->lanes, N_ ("Lanes from top to bottom"),
      N_ ("LANE,…") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &typed->size, N_ ("Width and height"), "1600x900" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_ ("Where to write"),
      "OUT.png|svg|pdf|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context
      = cham_cli_new_context ("chart", "", _ ("Draws severity, diet and sleep over time."),
                              _ (description));

  return cham_cli_parse_options (context, entries, argc, argv, 0);
}

static void
choose (char **option, const char *usual)
{
  if (*option == NULL)
    *option = g_strdup (usual);
}

/* What is not said. */
static void
fill_in (Typed *typed, ChamChartOptions *self)
{
  choose (&self->view, "timeline");
  choose (&self->measure, CHAM_LANE_SEVERITY);
  choose (&self->against, CHAM_MEASURE_SLEEP_HOURS);
  choose (&typed->size, "1600x900");
  choose (&typed->by, "day");
  if (typed->lanes != NULL)
    self->lanes = g_strsplit (typed->lanes, ",", -1);
}

/* "1600x900" */
static gboolean
parse_size (const char *text, ChamChartOptions *self)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 width, height;

  if (g_strv_length (parts) == 2
      && g_ascii_string_to_unsigned (parts[0], 10, SMALLEST, LARGEST, &width, NULL)
      && g_ascii_string_to_unsigned (parts[1], 10, SMALLEST, LARGEST, &height, NULL))
    {
      self->width = (int) width;
      self->height = (int) height;
      return TRUE;
    }
  cham_cli_complain (_ ("--size: “%s” is not a size like 1600x900, each side from %d to %d"), text,
                     SMALLEST, LARGEST);
  return FALSE;
}

static gboolean
parse_output (ChamChartOptions *self)
{
  self->table = self->output != NULL && g_str_has_suffix (self->output, ".csv");
  if (self->output == NULL)
    cham_cli_complain ("%s", _ ("-o says where the chart goes; it is missing"));
  else if (!self->table && !cham_sheet_format_from_path (self->output, &self->format))
    cham_cli_complain (_ ("“%s” does not end in .png, .svg, .pdf or .csv"), self->output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_view (const ChamChartOptions *self)
{
  static const char *const views[] = { "timeline", "scatter",   "groups", "year", "body",
                                       "stools",   "checklist", NULL };

  if (!g_strv_contains (views, self->view))
    cham_cli_complain (
        _ ("--view: “%s” is not timeline, scatter, groups, year, body, stools or checklist"),
        self->view);
  else if (self->lag < 0 || self->lag > CHAM_LANE_MOST_LAG)
    cham_cli_complain (_ ("--lag: %d is not from 0 to %d"), self->lag, CHAM_LANE_MOST_LAG);
  else
    return TRUE;
  return FALSE;
}

static gboolean
parse_grouping (const char *text, ChamChartOptions *self)
{
  if (cham_day_step_parse (text, &self->grouping))
    return TRUE;
  cham_cli_complain (_ ("--by: “%s” is not day, week, month or year"), text);
  return FALSE;
}

/**
 * cham_chart_options_parse:
 *
 * Returns: (transfer full) (nullable): what the line asks for; %NULL after saying what is wrong
 */
ChamChartOptions *
cham_chart_options_parse (int argc, char **argv)
{
  g_autoptr (ChamChartOptions) self = g_new0 (ChamChartOptions, 1);
  g_auto (Typed) typed = { 0 };

  if (!read_line (&typed, self, &argc, &argv))
    return NULL;
  fill_in (&typed, self);
  if (!cham_cli_parse_range (typed.from, typed.to, &self->range)
      || !parse_size (typed.size, self) || !parse_output (self) || !check_view (self)
      || !parse_grouping (typed.by, self))
    return NULL;
  return g_steal_pointer (&self);
}
