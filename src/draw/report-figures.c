/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The figures of a report, each with the number of days it is of. What is not recorded has no
 * number, least of all zero. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/flares.h"
#include "analysis/summary.h"
#include "draw/date.h"
#include "model/amount.h"

static void
figure_free (ChamFigure *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self->note);
  g_free (self);
}

static ChamFigure *
add_figure (GPtrArray *figures, const char *label)
{
  ChamFigure *figure = g_new0 (ChamFigure, 1);

  figure->label = g_strdup (label);
  figure->note = g_strdup ("");
  g_ptr_array_add (figures, figure);
  return figure;
}

static char *
count_days (guint days)
{
  return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
}

static void
take_note (ChamFigure *figure, char *note)
{
  g_free (figure->note);
  figure->note = note;
}

/* The mean of a measure: hours as hours, ratings with one decimal. */
static void
add_mean (GPtrArray *figures, const ChamOverview *overview, const char *key, const char *label)
{
  ChamFigure *figure = add_figure (figures, label);
  const ChamMeasuredSeries *measured = cham_overview_find_measure (overview, key);
  ChamSummary summary;

  if (measured == NULL)
    return;
  summary = cham_summary_compute (measured->series);
  if (summary.days == 0)
    return;
  if (measured->measure->kind == CHAM_MEASURE_DURATION)
    figure->value = cham_measure_format_value (measured->measure, summary.mean);
  else
    figure->value = g_strdup_printf ("%.1f", summary.mean);
  take_note (figure, count_days (summary.days));
}

static char *
describe_days_of (const ChamSeries *series, double value)
{
  ChamDay found = CHAM_DAY_NONE;
  guint days = 0;

  for (ChamDay day = series->range.from; day <= series->range.to; day++)
    {
      if (cham_series_get (series, day) != value)
        continue;
      found = day;
      days++;
    }
  if (days == 1)
    {
      g_autofree char *text = cham_date_format (found);

      return g_strdup_printf (_ ("on %s"), text);
    }
  return g_strdup_printf (ngettext ("on %u day", "on %u days", days), days);
}

static void
add_worst_itch (GPtrArray *figures, const ChamOverview *overview)
{
  ChamFigure *figure = add_figure (figures, _ ("Worst itch, highest"));
  const ChamMeasuredSeries *itch = cham_overview_find_measure (overview, CHAM_MEASURE_ITCH);
  ChamSummary summary;

  if (itch == NULL)
    return;
  summary = cham_summary_compute (itch->series);
  if (summary.days == 0)
    return;
  figure->value = cham_number_format (summary.maximum, 1);
  take_note (figure, describe_days_of (itch->series, summary.maximum));
}

static gboolean
knows_flares (const ChamOverview *overview)
{
  return cham_overview_find_measure (overview, CHAM_MEASURE_ITCH) != NULL
         || cham_overview_find_measure (overview, CHAM_MEASURE_FLARE) != NULL
         || cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP) != NULL;
}

static void
add_flares (GPtrArray *figures, const ChamOverview *overview)
{
  ChamFigure *figure = add_figure (figures, _ ("Flares"));
  g_autoptr (GArray) flares
      = cham_flares_find_in_overview (&cham_flare_rule_default, overview);
  guint days = cham_flares_count_days (flares);

  if (!knows_flares (overview))
    return;
  figure->value = g_strdup_printf ("%u", flares->len);
  if (days == 0)
    take_note (figure, g_strdup (_ ("none found in what is recorded")));
  else
    take_note (figure, g_strdup_printf (ngettext ("%u day in all", "%u days in all", days),
                                        days));
}

static void
add_stepped_up (GPtrArray *figures, const ChamOverview *overview)
{
  ChamFigure *figure = add_figure (figures, _ ("Stepped-up treatment"));
  const ChamMeasuredSeries *flag
      = cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP);
  ChamSummary summary;

  if (flag == NULL)
    return;
  summary = cham_summary_compute (flag->series);
  if (summary.days == 0)
    return;
  figure->value = count_days ((guint) lround (summary.mean * summary.days));
  take_note (figure, g_strdup_printf (ngettext ("of %u day answered", "of %u days answered",
                                                summary.days),
                                      summary.days));
}

/** cham_figures_new: (transfer full) (element-type ChamFigure): In the order of the page. */
GPtrArray *
cham_figures_new (const ChamOverview *overview)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);

  add_mean (figures, overview, CHAM_MEASURE_ITCH, _ ("Worst itch, mean"));
  add_worst_itch (figures, overview);
  add_mean (figures, overview, CHAM_MEASURE_SKIN, _ ("Skin overall, mean"));
  add_flares (figures, overview);
  add_stepped_up (figures, overview);
  add_mean (figures, overview, CHAM_MEASURE_SLEEP_HOURS, _ ("Sleep, mean"));
  add_mean (figures, overview, CHAM_MEASURE_SLEEP_DISTURBANCE, _ ("Sleep disturbance, mean"));
  add_mean (figures, overview, CHAM_MEASURE_STRESS, _ ("Stress, mean"));
  return figures;
}
