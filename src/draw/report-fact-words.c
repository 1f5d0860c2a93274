/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a doctor asks for in a line each, in words: gut, food, the body map and nutrients. A line
 * of which nothing is recorded is not there. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/summary.h"
#include "analysis/week-control.h"
#include "draw/date.h"
#include "draw/report-scores.h"
#include "model/amount.h"

#define MOST_REGIONS 3

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
  return cham_report_format_mean (measured->measure, summary.mean);
}

/** cham_facts_add_mean: Adds "Worst itch 4.2 (80 days)", unless it has no days. */
void
cham_facts_add_mean (GStrvBuilder *builder, const ChamMeasuredSeries *measured)
{
  guint days = 0;
  g_autofree char *mean = format_mean (measured, &days);

  if (days > 0)
    g_strv_builder_take (builder,
                         g_strdup_printf (ngettext ("%s %s (%u day)", "%s %s (%u days)", days),
                                          cham_measure_get_title (measured->measure), mean,
                                          days));
}

/* Skin overall, unless it is a figure, and what the person rates besides. */
static char *
describe_ratings (const ChamOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  ChamScorad scorad;
  gboolean skin = cham_report_find_scorad (overview, &scorad);

  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);
      gboolean wanted = measured->measure->key != NULL
                            ? skin && g_str_equal (measured->measure->key, CHAM_MEASURE_SKIN)
                            : measured->measure->kind != CHAM_MEASURE_FLAG;

      if (wanted)
        cham_facts_add_mean (builder, measured);
    }
  return join (builder);
}

static void
add_tests (GPtrArray *facts, const ChamOverview *overview)
{
  for (guint i = 0; overview->trials != NULL && i < overview->trials->len; i++)
    {
      const ChamTrialCase *trial = g_ptr_array_index (overview->trials, i);
      g_autofree char *label = g_strdup_printf (_ ("Test: %s"), trial->trial->title);

      add_fact (facts, label, cham_facts_describe_test (trial));
    }
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
        cham_facts_add_mean (builder, measured);
    }
  return join (builder);
}

/** cham_facts_describe_stools: (transfer full) (nullable): How many of each form, %NULL for
 * none. */
char *
cham_facts_describe_stools (const ChamReportFacts *facts)
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

/* The regions that were affected on most days, with these and the days they were looked at. */
static char *
describe_regions (const ChamReportFacts *facts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean told[CHAM_BODY_N_REGIONS] = { FALSE };

  for (int n = 0; n < MOST_REGIONS; n++)
    {
      int most = -1;

      for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
        if (!told[i] && facts->affected[i] > (most < 0 ? 0 : facts->affected[most]))
          most = i;
      if (most < 0)
        break;
      told[most] = TRUE;
      /* Translators: a region of the body, and on how many of the days looked at */
      g_strv_builder_take (
          builder, g_strdup_printf (_ ("%s on %u of %u"),
                                    cham_body_region_get_title ((ChamBodyRegion) most),
                                    facts->affected[most], facts->mapped[most]));
    }
  return join (builder);
}

static char *
describe_extent (const ChamReportFacts *facts)
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

static char *
describe_body (const ChamReportFacts *facts)
{
  char *extent = describe_extent (facts);
  g_autofree char *regions = describe_regions (facts);
  g_autofree char *last = extent;

  if (extent == NULL || facts->map_days < 2 || *regions == '\0')
    return g_steal_pointer (&last);
  /* Translators: how much of the body was affected last; which regions most often */
  return g_strdup_printf (_ ("%s. Most often: %s"), last, regions);
}

/** cham_facts_describe_nutrient: (transfer full) (nullable): The highest day, days and the limit,
 * %NULL when nothing was taken that is known to hold it. */
char *
cham_facts_describe_nutrient (const ChamNutrientUse *use, ChamNutrient nutrient)
{
  double rounded = use->highest < 10 ? round (use->highest * 10) / 10 : round (use->highest);
  g_autofree char *amount = cham_amount_format (rounded, cham_nutrient_get_unit (nutrient));
  g_autofree char *days
      = g_strdup_printf (ngettext ("on %u day", "on %u days", use->days), use->days);
  g_autofree char *unknown = NULL;

  if (use->days == 0)
    return NULL;
  if (use->known_days < use->days)
    unknown = g_strdup_printf (_ (" (amounts unknown on %u)"), use->days - use->known_days);
  /* Translators: an amount, "on 80 days", perhaps on how many of them it is not known, the limit */
  return g_strdup_printf (_ ("highest day %s in all doses, taken %s%s. %s"), amount, days,
                          unknown != NULL ? unknown : "",
                          cham_nutrient_get_limit_text (nutrient));
}

/* "2 totally controlled · 5 well controlled …": whole weeks, from Monday to Sunday. */
static char *
describe_weeks (const ChamOverview *overview)
{
  static const ChamWeekControl order[] = { CHAM_WEEK_CONTROL_TOTAL, CHAM_WEEK_CONTROL_WELL,
                                           CHAM_WEEK_CONTROL_NEITHER, CHAM_WEEK_CONTROL_UNKNOWN };
  const ChamFlareBasis *basis = &overview->flare_basis;
  guint counts[G_N_ELEMENTS (order)] = { 0 }, weeks = 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (ChamDay day = overview->range.from + CHAM_WEEK_CONTROL_DAYS - 1;
       day <= overview->range.to; day++)
    {
      if (cham_day_get_weekday (day) != 7)
        continue;
      counts[cham_week_control_judge (basis->itch, basis->stepped_up, day)]++;
      weeks++;
    }
  if (weeks == counts[CHAM_WEEK_CONTROL_UNKNOWN])
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (counts[order[i]] > 0)
        g_strv_builder_take (builder, g_strdup_printf ("%u %s", counts[order[i]],
                                                       cham_week_control_get_title (order[i])));
    }
  return join (builder);
}

/* "none known" is an answer, and not the same as none said. */
static char *
describe_allergies (const ChamOverview *overview)
{
  const ChamProfile *profile = overview->profile;

  if (*overview->allergies != '\0')
    return g_strdup (overview->allergies);
  if (profile != NULL && profile->answers[CHAM_PROFILE_ALLERGIES] == CHAM_ANSWER_NO)
    /* Translators: of allergies */
    return g_strdup (_ ("none known"));
  return NULL;
}

static void
add_facts (GPtrArray *facts, const ChamOverview *overview)
{
  int length = cham_day_range_get_length (overview->range);

  add_fact (facts, _ ("Allergies"), describe_allergies (overview));
  if (!cham_day_range_is_empty (overview->range))
    add_fact (facts, _ ("Weeks"), describe_weeks (overview));
  add_fact (facts, _ ("Also rated, mean"), describe_ratings (overview));
  add_fact (facts, _ ("Gut, mean"), describe_gut (overview));
  if (overview->facts == NULL)
    return;
  add_fact (facts, _ ("Stools"), cham_facts_describe_stools (overview->facts));
  add_fact (facts, _ ("Food"), describe_diet (overview->facts, length));
  add_fact (facts, _ ("Body map"), describe_body (overview->facts));
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    add_fact (facts, cham_nutrient_get_title ((ChamNutrient) i),
              cham_facts_describe_nutrient (&overview->facts->nutrients[i],
                                            (ChamNutrient) i));
}

/** cham_facts_list: (transfer full) (element-type ChamFact): Those of @sections of which something
 * is recorded, not measured yet; tests come last. */
GPtrArray *
cham_facts_list (const ChamOverview *overview, ChamReportSections sections)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);

  if ((sections & CHAM_REPORT_SECTION_FACTS) != 0)
    add_facts (facts, overview);
  if ((sections & CHAM_REPORT_SECTION_TESTS) != 0)
    add_tests (facts, overview);
  return facts;
}
