/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Keeps what is to be drawn, and says it in words and as a table. It knows no plan and no
 * verdict: whoever made the trial tells it periods, ratings and marks. */
#include "draw/trial-diagram-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/date.h"
#include "model/amount.h"

#define MOST_STEPS 5

static const ChamTrialDiagram *
get_diagram (const ChamChart *chart)
{
  return (const ChamTrialDiagram *) chart;
}

static const ChamDiagramPeriod *
get_period (const ChamChart *chart, guint index)
{
  return &g_array_index (get_diagram (chart)->periods, ChamDiagramPeriod, index);
}

/** cham_diagram_period_kind_get_title: In the person's language. */
const char *
cham_diagram_period_kind_get_title (ChamDiagramPeriodKind kind)
{
  switch (kind)
    {
    case CHAM_DIAGRAM_WITH:
      return _ ("With it");
    case CHAM_DIAGRAM_WITHOUT:
      return _ ("Without it");
    case CHAM_DIAGRAM_HIDDEN:
      return _ ("Not told yet");
    case CHAM_DIAGRAM_USUAL:
    default:
      return _ ("As usual");
    }
}

/** cham_diagram_mark_kind_get_title: In the person's language. */
const char *
cham_diagram_mark_kind_get_title (ChamDiagramMarkKind kind)
{
  switch (kind)
    {
    case CHAM_DIAGRAM_REACTION:
      return _ ("Reaction");
    case CHAM_DIAGRAM_ILLNESS:
      return _ ("Illness");
    case CHAM_DIAGRAM_SLIP:
    default:
      return _ ("Slip");
    }
}

/** cham_trial_diagram_get_mean: Of the ratings on @days, NAN without any, or while they are
 * hidden; @n becomes how many there are. */
double
cham_trial_diagram_get_mean (const ChamTrialDiagram *self, ChamDayRange days, int *n)
{
  double sum = 0;

  days = cham_day_range_intersect (days, self->severity->range);
  *n = 0;
  if (cham_day_range_is_empty (days))
    return NAN;
  for (ChamDay day = days.from; day <= days.to; day++)
    {
      double value = cham_series_get (self->severity, day);

      if (!isfinite (value))
        continue;
      sum += value;
      ++*n;
    }
  return *n > 0 && !self->hides_means ? sum / *n : NAN;
}

static gboolean
is_empty (const ChamChart *chart)
{
  return cham_day_range_is_empty (get_diagram (chart)->severity->range);
}

static const char *
get_title (const ChamDiagramPeriod *period)
{
  return period->title != NULL ? period->title : cham_diagram_period_kind_get_title (period->kind);
}

static void
append_period (GString *words, const ChamTrialDiagram *self, const ChamDiagramPeriod *period)
{
  g_autofree char *days = cham_date_format_range (period->days);
  g_autofree char *number = NULL;
  int n;
  double mean = cham_trial_diagram_get_mean (self, period->days, &n);

  g_string_append_printf (words, " %s, %s", get_title (period), days);
  if (!isnan (mean))
    {
      number = cham_number_format (mean, 1);
      /* Translators: after a period and its dates */
      g_string_append_printf (words, ngettext (": mean %s, %d day rated",
                                               ": mean %s, %d days rated", n), number, n);
    }
  g_string_append_c (words, '.');
}

static void
append_marks (GString *words, const ChamTrialDiagram *self)
{
  int counts[CHAM_DIAGRAM_N_MARKS] = { 0 };

  for (guint i = 0; i < self->marks->len; i++)
    counts[g_array_index (self->marks, ChamDiagramMark, i).kind]++;
  for (int kind = 0; kind < CHAM_DIAGRAM_N_MARKS; kind++)
    if (counts[kind] > 0)
      /* Translators: what happened, and on how many days: "Slip: 2 days." */
      g_string_append_printf (words, ngettext (" %s: %d day.", " %s: %d days.", counts[kind]),
                              cham_diagram_mark_kind_get_title ((ChamDiagramMarkKind) kind),
                              counts[kind]);
}

static char *
describe (const ChamChart *chart)
{
  const ChamTrialDiagram *self = get_diagram (chart);
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_empty (chart))
    return g_strdup (_ ("The trial has no days."));
  /* Translators: what was rated in a trial: "Worst itch, period by period." */
  g_string_append_printf (words, _ ("%s, period by period."), self->outcome);
  for (guint i = 0; i < self->periods->len; i++)
    append_period (words, self, get_period (chart, i));
  append_marks (words, self);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char **
list_headings (const ChamChart *chart)
{
  const char *const headings[]
      = { _ ("From"), _ ("To"), _ ("Period"), get_diagram (chart)->outcome, _ ("Days Rated"),
          NULL };

  return g_strdupv ((char **) headings);
}

static guint
count_rows (const ChamChart *chart)
{
  return get_diagram (chart)->periods->len;
}

static char *
format_mean (double mean, ChamChartCells cells)
{
  char text[CHAM_NUMBER_TEXT_SIZE];

  if (isnan (mean))
    return g_strdup (cells == CHAM_CHART_CELLS_FILE ? "" : "–");
  if (cells == CHAM_CHART_CELLS_FILE)
    return g_strdup (cham_number_print (mean, text));
  return cham_number_format (mean, 1);
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const ChamDiagramPeriod *period = get_period (chart, row);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int n;
  double mean = cham_trial_diagram_get_mean (get_diagram (chart), period->days, &n);

  g_strv_builder_take (builder, cham_chart_format_day (period->days.from, cells));
  g_strv_builder_take (builder, cham_chart_format_day (period->days.to, cells));
  g_strv_builder_add (builder, get_title (period));
  g_strv_builder_take (builder, format_mean (mean, cells));
  g_strv_builder_take (builder, g_strdup_printf ("%d", n));
  return g_strv_builder_end (builder);
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  return get_period (chart, row)->days.from;
}

static void
free_diagram (ChamChart *chart)
{
  ChamTrialDiagram *self = (ChamTrialDiagram *) chart;

  g_free (self->outcome);
  cham_series_free (self->severity);
  g_array_unref (self->periods);
  g_array_unref (self->marks);
  g_free (self);
}

static const ChamChartClass diagram_class = {
  .draw = cham_trial_diagram_draw,
  .get_natural_height = cham_trial_diagram_get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .get_row_day = get_row_day,
  .free = free_diagram,
};

static void
clear_period (gpointer data)
{
  ChamDiagramPeriod *period = data;

  g_free (period->title);
  g_free (period->label);
}

/**
 * cham_trial_diagram_new:
 * @outcome: the title of what is rated
 * @minimum: the lowest rating of its scale
 * @maximum: the highest
 * @severity: (transfer none): the ratings; its range is the days of the trial
 *
 * Returns: (transfer full): the picture, of no period yet
 */
ChamChart *
cham_trial_diagram_new (const char *outcome, double minimum, double maximum,
                        const ChamSeries *severity)
{
  ChamTrialDiagram *self = g_new0 (ChamTrialDiagram, 1);

  self->chart.klass = &diagram_class;
  self->outcome = g_strdup (outcome);
  self->axis = cham_value_axis_new (minimum, maximum, MOST_STEPS);
  self->severity = cham_series_copy (severity);
  self->periods = g_array_new (FALSE, FALSE, sizeof (ChamDiagramPeriod));
  g_array_set_clear_func (self->periods, clear_period);
  self->marks = g_array_new (FALSE, FALSE, sizeof (ChamDiagramMark));
  return &self->chart;
}

/**
 * cham_trial_diagram_add_period:
 * @days: after those of the period before; what is outside of the trial is not drawn
 * @title: (nullable): its name in words, %NULL for that of its @kind
 * @label: (nullable): its short name
 */
void
cham_trial_diagram_add_period (ChamChart *chart, ChamDayRange days, ChamDiagramPeriodKind kind,
                               const char *title, const char *label)
{
  ChamDiagramPeriod period = { days, kind, g_strdup (title), g_strdup (label) };

  g_array_append_val (((ChamTrialDiagram *) chart)->periods, period);
}

/** cham_trial_diagram_add_mark: Says that something happened on @day. */
void
cham_trial_diagram_add_mark (ChamChart *chart, ChamDay day, ChamDiagramMarkKind kind)
{
  ChamDiagramMark mark = { day, kind };

  g_array_append_val (((ChamTrialDiagram *) chart)->marks, mark);
}

/** cham_trial_diagram_set_today: %CHAM_DAY_NONE, as at first, draws no line. */
void
cham_trial_diagram_set_today (ChamChart *chart, ChamDay today)
{
  ((ChamTrialDiagram *) chart)->today = today;
}

/** cham_trial_diagram_hide_means: Shows days alone: who sees means before the end stops when they
 * please. */
void
cham_trial_diagram_hide_means (ChamChart *chart)
{
  ((ChamTrialDiagram *) chart)->hides_means = TRUE;
}
