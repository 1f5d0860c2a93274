/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The figures of a report: four that lead and four beside them, each with the number of days it
 * is of, and what it was in the days before. What is not recorded has no number, least of all
 * zero. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/change.h"
#include "analysis/flares.h"
#include "analysis/summary.h"
#include "draw/date.h"
#include "draw/report-scores.h"
#include "model/amount.h"

/* Days with a rating in each of two ranges, for their means to be compared; and the part of its
 * recorded days that the one before needs, for counts to be compared. */
#define FEWEST_DAYS 4
#define FEWEST_SHARE 0.5

/* For a measure of which it is not published how large a change matters. */
#define NO_SCALE (-1)

static void
figure_free (ChamFigure *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self->unit);
  g_free (self->note);
  g_free (self->change);
  g_free (self);
}

/* Takes @label. */
static ChamFigure *
add_figure (GPtrArray *figures, char *label)
{
  ChamFigure *figure = g_new0 (ChamFigure, 1);

  figure->label = label;
  figure->unit = g_strdup ("");
  figure->note = g_strdup ("");
  figure->change = g_strdup ("");
  figure->scale = NO_SCALE;
  figure->leads = figures->len < CHAM_FIGURES_PER_ROW;
  g_ptr_array_add (figures, figure);
  return figure;
}

static void
take (char **text, char *taken)
{
  g_free (*text);
  *text = taken;
}

static char *
count_days (guint days)
{
  return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
}

static char *
format_top (int most)
{
  /* Translators: after a number: of how many at most */
  return g_strdup_printf (_ ("of %d"), most);
}

/* @points: how much it has risen */
static void
tell_before (ChamFigure *figure, const char *before, int scale, double points)
{
  figure->scale = scale;
  if (scale == NO_SCALE)
    take (&figure->change, g_strdup_printf (C_ ("figure", "before %s"), before));
  else
    /* Translators: the number in the days before, and what its change amounts to */
    take (&figure->change,
          g_strdup_printf (C_ ("figure", "before %s: %s"), before,
                           cham_change_describe ((ChamChangeScale) scale, points)));
}

/* What the mean was, unless one of the two is of too few days. */
static void
compare_mean (ChamFigure *figure, const ChamOverview *earlier, const ChamMeasure *measure,
              ChamSummary now, int scale)
{
  const ChamMeasuredSeries *measured
      = earlier != NULL ? cham_overview_find_measure (earlier, measure->key) : NULL;
  g_autofree char *before = NULL;
  ChamSummary summary;

  if (measured == NULL || now.days < FEWEST_DAYS)
    return;
  summary = cham_summary_compute (measured->series);
  if (summary.days < FEWEST_DAYS)
    return;
  before = cham_report_format_mean (measure, summary.mean);
  tell_before (figure, before, scale, now.mean - summary.mean);
}

static void
note_mean (ChamFigure *figure, const ChamMeasure *measure, ChamSummary summary)
{
  g_autofree char *days = count_days (summary.days);
  g_autofree char *highest = NULL;

  if (g_strcmp0 (measure->key, CHAM_MEASURE_ITCH) != 0)
    {
      take (&figure->note, g_steal_pointer (&days));
      return;
    }
  highest = cham_number_format (summary.maximum, 1);
  /* Translators: how many days a mean is of, and the highest number among them */
  take (&figure->note, g_strdup_printf (_ ("%s, highest %s"), days, highest));
}

/* The mean of a measure: hours as hours, ratings with one decimal. */
static void
add_mean (GPtrArray *figures, const ChamOverview *overview, const char *key, const char *label,
          int scale)
{
  ChamFigure *figure = add_figure (figures, g_strdup (label));
  const ChamMeasuredSeries *measured = cham_overview_find_measure (overview, key);
  ChamSummary summary;

  if (measured == NULL)
    return;
  summary = cham_summary_compute (measured->series);
  if (summary.days == 0)
    return;
  figure->value = cham_report_format_mean (measured->measure, summary.mean);
  if (measured->measure->kind == CHAM_MEASURE_SCALE)
    take (&figure->unit, format_top ((int) measured->measure->maximum));
  note_mean (figure, measured->measure, summary);
  compare_mean (figure, overview->earlier, measured->measure, summary, scale);
}

static void
compare_week (ChamFigure *figure, const ChamOverview *earlier, double total)
{
  g_autofree char *before = NULL;
  ChamWeeklyScore score;
  ChamDay day;

  if (earlier == NULL || !cham_report_find_week (earlier, &score, &day) || isnan (score.total))
    return;
  before = cham_number_format (score.total, 0);
  tell_before (figure, before, CHAM_CHANGE_DIARY, total - score.total);
}

/* A week that is not complete has a least and a most; nothing is rescaled. */
static void
add_week (GPtrArray *figures, const ChamOverview *overview)
{
  ChamWeeklyScore score;
  ChamDay day = CHAM_DAY_NONE;
  gboolean known = cham_report_find_week (overview, &score, &day);
  ChamFigure *figure;
  g_autofree char *date = NULL;

  if (!known)
    {
      add_figure (figures, g_strdup (_ ("Symptom score, 7 days")));
      return;
    }
  /* Translators: a day of this or the last weeks, see g_date_time_format() */
  date = cham_day_format (day, C_ ("date", "%-d %b"));
  figure = add_figure (figures, g_strdup_printf (_ ("Symptom score, 7 days to %s"), date));
  take (&figure->unit, format_top (CHAM_WEEKLY_SCORE_MOST));
  if (isnan (score.total))
    {
      figure->value = g_strdup_printf (C_ ("range", "%u–%u"), score.least, score.most);
      take (&figure->note, g_strdup_printf (_ ("least and most: %u of 7 days complete"),
                                            score.days));
      return;
    }
  figure->value = cham_number_format (score.total, 0);
  take (&figure->note, g_strdup (cham_weekly_score_describe_band (score.total)));
  compare_week (figure, overview->earlier, score.total);
}

static void
add_scorad (GPtrArray *figures, const ChamOverview *overview, const ChamScorad *scorad)
{
  g_autofree char *date = cham_date_format_short (overview->facts->signs_day);
  ChamFigure *figure
      = add_figure (figures, g_strdup_printf (_ ("PO-SCORAD, %s"), date));
  ChamScorad before;
  g_autofree char *text = NULL;

  figure->value = g_strdup_printf ("%.1f", scorad->total);
  take (&figure->unit, format_top (CHAM_SCORAD_MOST));
  take (&figure->note, cham_scorad_describe_band (scorad->total, CHAM_SCORAD_BANDS_ETFAD));
  if (overview->earlier == NULL || !cham_report_find_scorad (overview->earlier, &before))
    return;
  text = g_strdup_printf ("%.1f", before.total);
  tell_before (figure, text, CHAM_CHANGE_SCORAD, scorad->total - before.total);
}

static gboolean
are_comparable (guint before, guint now)
{
  return before >= FEWEST_DAYS && before >= FEWEST_SHARE * now;
}

static gboolean
knows_flares (const ChamOverview *overview)
{
  return cham_overview_find_measure (overview, CHAM_MEASURE_ITCH) != NULL
         || cham_overview_find_measure (overview, CHAM_MEASURE_FLARE) != NULL
         || cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP) != NULL;
}

static void
compare_flares (ChamFigure *figure, const ChamOverview *overview)
{
  const ChamOverview *earlier = overview->earlier;
  g_autoptr (GArray) flares = NULL;

  if (earlier == NULL || !knows_flares (earlier)
      || !are_comparable (earlier->days_recorded, overview->days_recorded))
    return;
  flares = cham_flares_find_in_overview (&earlier->flare_rule, earlier);
  /* Translators: how many flares there were before, and in how many recorded days */
  take (&figure->change,
        g_strdup_printf (ngettext ("before %u, in %u recorded day",
                                   "before %u, in %u recorded days", earlier->days_recorded),
                         flares->len, earlier->days_recorded));
}

static void
add_flares (GPtrArray *figures, const ChamOverview *overview)
{
  ChamFigure *figure = add_figure (figures, g_strdup (_ ("Flares")));
  g_autoptr (GArray) flares
      = cham_flares_find_in_overview (&overview->flare_rule, overview);
  guint days = cham_flares_count_days (flares);

  if (!knows_flares (overview))
    return;
  figure->value = g_strdup_printf ("%u", flares->len);
  if (days == 0)
    take (&figure->note, g_strdup (_ ("none found in what is recorded")));
  else
    take (&figure->note,
          g_strdup_printf (ngettext ("%u day in all", "%u days in all", days), days));
  compare_flares (figure, overview);
}

static guint
count_answers (const ChamOverview *overview, guint *yes)
{
  const ChamMeasuredSeries *flag
      = cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP);
  ChamSummary summary;

  if (flag == NULL)
    return 0;
  summary = cham_summary_compute (flag->series);
  *yes = summary.days > 0 ? (guint) lround (summary.mean * summary.days) : 0;
  return summary.days;
}

static void
add_stepped_up (GPtrArray *figures, const ChamOverview *overview)
{
  ChamFigure *figure = add_figure (figures, g_strdup (_ ("Stepped-up treatment")));
  guint yes = 0, answers = count_answers (overview, &yes), before = 0;

  if (answers == 0)
    return;
  figure->value = count_days (yes);
  take (&figure->note, g_strdup_printf (ngettext ("of %u day answered", "of %u days answered",
                                                  answers),
                                        answers));
  before = overview->earlier != NULL ? count_answers (overview->earlier, &yes) : 0;
  if (are_comparable (before, answers))
    take (&figure->change, g_strdup_printf (C_ ("figure", "before %u of %u"), yes, before));
}

/** cham_figures_new: (transfer full) (element-type ChamFigure): In the order of the page, first
 * those that lead. */
GPtrArray *
cham_figures_new (const ChamOverview *overview)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);
  ChamScorad scorad;

  add_week (figures, overview);
  add_mean (figures, overview, CHAM_MEASURE_ITCH, _ ("Worst itch, mean"), CHAM_CHANGE_ITCH);
  add_mean (figures, overview, CHAM_MEASURE_SLEEP_DISTURBANCE, _ ("Sleep disturbance, mean"),
            CHAM_CHANGE_SLEEP);
  if (cham_report_find_scorad (overview, &scorad))
    add_scorad (figures, overview, &scorad);
  else
    add_mean (figures, overview, CHAM_MEASURE_SKIN, _ ("Skin overall, mean"), NO_SCALE);
  add_flares (figures, overview);
  add_stepped_up (figures, overview);
  add_mean (figures, overview, CHAM_MEASURE_SLEEP_HOURS, _ ("Sleep, mean"), NO_SCALE);
  add_mean (figures, overview, CHAM_MEASURE_STRESS, _ ("Stress, mean"), NO_SCALE);
  return figures;
}
