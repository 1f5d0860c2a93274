/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of views, in the order in which people are offered them. */
#include "app/chart-kind.h"

#include <glib/gi18n.h>

#include "app/measure-options.h"
#include "app/today.h"
#include "app/treatment-options.h"
#include "draw/body-chart.h"
#include "draw/checklist-chart.h"
#include "draw/contrast-chart.h"
#include "draw/scatter-chart.h"
#include "draw/stool-chart.h"
#include "draw/year-chart.h"
#include "store/body.h"
#include "store/exposures.h"
#include "store/overviews.h"
#include "store/readings.h"
#include "store/treatments.h"

static ChamChart *
load_scatter (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (journal, range, error);
  const char *y, *x;
  int lag;

  if (overview == NULL)
    return NULL;
  g_variant_get (options, "(&s&si)", &y, &x, &lag);
  return cham_scatter_chart_new (overview, y, x, lag);
}

static ChamChart *
load_year (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (journal, range, error);
  const char *name;

  if (overview == NULL)
    return NULL;
  g_variant_get (options, "(&s&si)", &name, NULL, NULL);
  return cham_year_chart_new (overview, name);
}

static ChamChart *
load_groups (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  g_autoptr (ChamMeasure) itch = cham_journal_find_measure (journal, CHAM_MEASURE_ITCH, error);
  g_autoptr (ChamExposures) exposures
      = itch != NULL ? cham_journal_load_exposures (journal, itch, error) : NULL;

  return exposures != NULL ? cham_contrast_chart_new (exposures, range) : NULL;
}

static ChamChart *
load_body (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  g_autoptr (GArray) days = cham_journal_list_body_days (journal, range, error);

  return days != NULL ? cham_body_chart_new (days, range) : NULL;
}

static ChamChart *
load_stools (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  g_autoptr (GArray) days = cham_journal_count_stools (journal, range, error);

  return days != NULL ? cham_stool_chart_new (days, range) : NULL;
}

/* A treatment that was taken off the list meanwhile is one of which nothing is recorded. */
static ChamChart *
load_checklist (ChamJournal *journal, ChamDayRange range, GVariant *options, GError **error)
{
  const char *name = g_variant_get_string (options, NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamTreatment) treatment = cham_journal_find_treatment (journal, name, &failure);
  g_autoptr (GPtrArray) doses = NULL;

  if (failure == NULL && treatment == NULL)
    {
      treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);
      doses = g_ptr_array_new ();
    }
  else if (treatment != NULL)
    doses = cham_journal_list_doses (journal, treatment->id, range, &failure);
  if (failure == NULL)
    return cham_checklist_chart_new (treatment, doses, range, cham_today ());
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static const ChamChartKind kinds[] = {
  {
      .name = "timeline",
      .title = N_ ("Timeline"),
      .needs = N_ ("Nothing is recorded in these days. Rate your itch or note your sleep or a "
                   "meal on a few days, and the line begins here. Gaps stay gaps: a day without "
                   "a note is not a good day or a bad one."),
  },
  {
      .name = "scatter",
      .title = N_ ("Two Measures"),
      .needs = N_ ("This needs at least 8 days on which both are recorded. Choose others, or a "
                   "longer range."),
      .load = load_scatter,
      .new_options = cham_measure_options_new_pair,
      .read_options = cham_measure_options_read,
  },
  {
      .name = "groups",
      .title = N_ ("Food Groups"),
      .needs = N_ ("This needs worst itch on at least 8 days within two days after a food group, "
                   "and on 8 days away from it, with all meals written down. Choose a longer "
                   "range, or tick “Nothing else today” under the meals."),
      .load = load_groups,
  },
  {
      .name = "year",
      .title = N_ ("Calendar"),
      .needs = N_ ("It is not recorded in these days. Choose another, or a longer range."),
      .load = load_year,
      .new_options = cham_measure_options_new_single,
      .read_options = cham_measure_options_read,
  },
  {
      .name = "body",
      .title = N_ ("Body Map"),
      .needs = N_ ("This needs a body map on at least one of these days. Choose a longer range, or "
                   "mark what is affected in the check-in of a day."),
      .load = load_body,
  },
  {
      .name = "stools",
      .title = N_ ("Stool Forms"),
      .needs = N_ ("This needs a stool on at least one of these days. Choose a longer range, or "
                   "note its form in the check-in of a day."),
      .load = load_stools,
  },
  {
      .name = "checklist",
      .title = N_ ("Checklist"),
      .needs = N_ ("This needs a treatment that was due or taken on at least one of these days. "
                   "Choose another or a longer range, or add one in the Checklist."),
      .load = load_checklist,
      .new_options = cham_treatment_options_new,
      .read_options = cham_treatment_options_read,
  },
};

/** cham_chart_kind_count: How many views there are, at least one. */
guint
cham_chart_kind_count (void)
{
  return G_N_ELEMENTS (kinds);
}

/** cham_chart_kind_get: (transfer none): The view at @index. */
const ChamChartKind *
cham_chart_kind_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), &kinds[0]);
  return &kinds[index];
}

/** cham_chart_kind_find: The place of @name, 0 for the timeline when nothing is called so. */
guint
cham_chart_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].name, name) == 0)
        return i;
    }
  return 0;
}
