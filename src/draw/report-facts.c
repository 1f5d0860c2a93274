/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a doctor asks for in a line each: the weekly score, the days before, gut, food and the
 * body map. A line of which nothing is recorded is not there. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/scorad.h"
#include "analysis/summary.h"
#include "analysis/weekly-score.h"
#include "draw/body-map.h"
#include "draw/date.h"
#include "model/amount.h"

#define LABEL_SHARE 0.2
#define FACT_GAP 3
#define MAP_WIDTH 92
#define MAP_HEIGHT 96
#define MOST_LINES 4

/* Days with a rating that a mean is worth comparing of. */
#define FEWEST_DAYS 4

static void
fact_free (ChamFact *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self);
}

/* Takes @text; one without anything in it makes no line. */
static void
add_fact (GPtrArray *facts, const char *label, char *text)
{
  ChamFact *fact;

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  fact = g_new0 (ChamFact, 1);
  fact->label = g_strdup (label);
  fact->text = text;
  g_ptr_array_add (facts, fact);
}

static char *
join (GStrvBuilder *builder)
{
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static char *
format_mean (const ChamMeasuredSeries *measured, guint *days)
{
  ChamSummary summary = cham_summary_compute (measured->series);

  *days = summary.days;
  if (measured->measure->kind == CHAM_MEASURE_DURATION)
    return cham_measure_format_value (measured->measure, summary.mean);
  return g_strdup_printf ("%.1f", summary.mean);
}

/* "Worst itch 4.2 (80 days)", "" for fewer than @fewest. */
static void
add_mean (GStrvBuilder *builder, const ChamMeasuredSeries *measured, guint fewest)
{
  guint days = 0;
  g_autofree char *mean = format_mean (measured, &days);

  if (days >= fewest)
    g_strv_builder_take (builder,
                         g_strdup_printf (ngettext ("%s %s (%u day)", "%s %s (%u days)", days),
                                          cham_measure_get_title (measured->measure), mean,
                                          days));
}

static char *
describe_earlier (const ChamOverview *earlier)
{
  static const char *const keys[] = { CHAM_MEASURE_ITCH, CHAM_MEASURE_SKIN,
                                      CHAM_MEASURE_SLEEP_HOURS, CHAM_MEASURE_SLEEP_DISTURBANCE,
                                      CHAM_MEASURE_STRESS };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; earlier != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      const ChamMeasuredSeries *measured = cham_overview_find_measure (earlier, keys[i]);

      if (measured != NULL)
        add_mean (builder, measured, FEWEST_DAYS);
    }
  return join (builder);
}

/* Whether the seven symptoms are there; the score is of the last seven days. */
static gboolean
score_week (const ChamOverview *overview, ChamWeeklyScore *score)
{
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];
  guint found = 0;

  if (overview == NULL)
    return FALSE;
  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->group != CHAM_MEASURE_GROUP_SYMPTOMS
          || measured->measure->key == NULL)
        continue;
      if (found < G_N_ELEMENTS (symptoms))
        symptoms[found] = measured->series;
      found++;
    }
  if (found != CHAM_WEEKLY_SCORE_SYMPTOMS)
    return FALSE;
  *score = cham_weekly_score_compute (symptoms, overview->range.to);
  return score->answers > 0;
}

/* How much a change of points says (Howells et al., Br J Dermatol 2018;178:1135-42). */
static const char *
judge_change (double points)
{
  double size = fabs (points);

  if (size < 3)
    return _ ("no clear change");
  return size < 4 ? _ ("probably an important change") : _ ("likely an important change");
}

static char *
describe_week (const ChamOverview *overview)
{
  ChamWeeklyScore now, before;

  if (!score_week (overview, &now))
    return NULL;
  if (isnan (now.total))
    return g_strdup_printf (
        ngettext ("between %u and %u of %d points: %u of the last 7 days is complete",
                  "between %u and %u of %d points: %u of the last 7 days are complete", now.days),
        now.least, now.most, CHAM_WEEKLY_SCORE_MOST, now.days);
  if (!score_week (overview->earlier, &before) || isnan (before.total))
    return g_strdup_printf (_ ("%.0f of %d points in the last 7 days"), now.total,
                            CHAM_WEEKLY_SCORE_MOST);
  return g_strdup_printf (_ ("%.0f of %d points in the last 7 days; %.0f at the end of the "
                             "days before (%s)"),
                          now.total, CHAM_WEEKLY_SCORE_MOST, before.total,
                          judge_change (now.total - before.total));
}

static char *
describe_gut (const ChamOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->group == CHAM_MEASURE_GROUP_GUT
          && measured->measure->kind == CHAM_MEASURE_SCALE)
        add_mean (builder, measured, 1);
    }
  return join (builder);
}

static char *
describe_stools (const ChamReportFacts *facts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (facts->stool_days == 0)
    return NULL;
  for (guint i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      if (facts->stools[i] > 0)
        /* Translators: a form of stool from 1 to 7, and how many of it */
        g_strv_builder_take (builder, g_strdup_printf (_ ("form %u: %u"), i + 1,
                                                       facts->stools[i]));
    }
  g_strv_builder_take (builder,
                       g_strdup_printf (ngettext ("recorded on %u day", "recorded on %u days",
                                                  facts->stool_days),
                                        facts->stool_days));
  return join (builder);
}

static char *
describe_diet (const ChamReportFacts *facts, int length)
{
  if (facts->diet_days == 0 && facts->complete_days == 0)
    return NULL;
  return g_strdup_printf (_ ("recorded on %u of %d days; complete on %u"),
                          facts->diet_days, length, facts->complete_days);
}

static char *
describe_body (const ChamReportFacts *facts)
{
  ChamBodyExtent extent = cham_body_extent_compute (facts->shares);
  g_autofree char *percent = cham_number_format (extent.percent, 1);
  g_autofree char *date = NULL;

  if (!cham_day_is_valid (facts->body_day) || extent.recorded == 0)
    return NULL;
  date = cham_date_format (facts->body_day);
  if (cham_body_extent_is_complete (extent))
    return g_strdup_printf (_ ("%s %% of the body surface affected on %s"), percent, date);
  return g_strdup_printf (_ ("at least %s %% of the body surface affected on %s; the map is not "
                             "complete"),
                          percent, date);
}

static void
add_facts (GPtrArray *facts, const ChamOverview *overview)
{
  int length = cham_day_range_get_length (overview->range);
  g_autofree char *before
      = g_strdup_printf (ngettext ("The %d day before", "The %d days before", length), length);

  add_fact (facts, before, describe_earlier (overview->earlier));
  add_fact (facts, _ ("Diary score"), describe_week (overview));
  add_fact (facts, _ ("Gut, mean"), describe_gut (overview));
  if (overview->facts == NULL)
    return;
  add_fact (facts, _ ("Stools"), describe_stools (overview->facts));
  add_fact (facts, _ ("Food"), describe_diet (overview->facts, length));
  add_fact (facts, _ ("Body map"), describe_body (overview->facts));
}

static gboolean
has_map (const ChamOverview *overview)
{
  return overview->facts != NULL && cham_day_is_valid (overview->facts->body_day);
}

static double
get_text_width (const ChamOverview *overview, double width)
{
  return width * (1 - LABEL_SHARE) - (has_map (overview) ? MAP_WIDTH + 14 : 0);
}

/**
 * cham_facts_new:
 * @text: to measure with
 * @width: between the margins
 * @height: (out): the room they take with their map, 0 for none
 *
 * Returns: (transfer full) (element-type ChamFact): those of which something is recorded
 */
GPtrArray *
cham_facts_new (const ChamOverview *overview, ChamText *text, double width, double *height)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  double used = 0;

  add_facts (facts, overview);
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < facts->len; i++)
    {
      ChamFact *fact = g_ptr_array_index (facts, i);
      guint label = cham_text_count_lines (text, fact->label, width * LABEL_SHARE - 10, 2);

      fact->lines = cham_text_count_lines (text, fact->text, get_text_width (overview, width),
                                           MOST_LINES);
      fact->lines = MAX (fact->lines, label);
      used += fact->lines * CHAM_LINE_BODY + FACT_GAP;
    }
  if (facts->len > 0 && has_map (overview))
    used = fmax (used, MAP_HEIGHT);
  *height = used > 0 ? used + CHAM_PAGE_GAP : 0;
  return facts;
}

static void
draw_map (const ChamOverview *overview, cairo_t *cr, const ChamPalette *palette, double y,
          double width)
{
  const ChamBodyMap map = { .width = MAP_WIDTH, .height = MAP_HEIGHT };

  cairo_save (cr);
  cairo_translate (cr, CHAM_PAGE_MARGIN + width - MAP_WIDTH, y);
  cham_body_map_draw (&map, cr, overview->facts->shares, palette);
  cairo_restore (cr);
}

/** cham_facts_draw: Draws them with the upper edge of the first at @y. */
void
cham_facts_draw (const GPtrArray *facts, const ChamOverview *overview, ChamText *text, cairo_t *cr,
                 const ChamPalette *palette, double y, double width)
{
  double baseline = y + CHAM_TEXT_BODY;

  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < facts->len; i++)
    {
      const ChamFact *fact = g_ptr_array_index (facts, i);

      cham_text_set_color (text, &palette->faint_text);
      cham_text_draw_wrapped (text, fact->label, CHAM_PAGE_MARGIN, baseline,
                              width * LABEL_SHARE - 10, CHAM_LINE_BODY, 2, CHAM_TEXT_START);
      cham_text_set_color (text, &palette->text);
      cham_text_draw_wrapped (text, fact->text, CHAM_PAGE_MARGIN + width * LABEL_SHARE, baseline,
                              get_text_width (overview, width), CHAM_LINE_BODY, MOST_LINES,
                              CHAM_TEXT_START);
      baseline += fact->lines * CHAM_LINE_BODY + FACT_GAP;
    }
  if (facts->len > 0 && has_map (overview))
    draw_map (overview, cr, palette, y, width);
}
