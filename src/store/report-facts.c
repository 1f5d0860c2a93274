/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What only a page for a doctor says: stools, how much of the diet is known, body maps, signs,
 * nutrients, and the days before. Nothing is averaged or judged here. */
#include "store/overviews.h"

#include <math.h>

#include "model/total.h"
#include "store/body.h"
#include "store/care.h"
#include "store/foods.h"
#include "store/profile.h"
#include "store/query.h"
#include "store/scores.h"
#include "store/treatments.h"
#include "store/trials.h"

static const char count_form[]
    = "SELECT count (*) FROM stool WHERE day BETWEEN ?1 AND ?2 AND form = ?3";

static const char count_stool_days[]
    = "SELECT count (DISTINCT day) FROM stool WHERE day BETWEEN ?1 AND ?2";

static const char count_diet_days[]
    = "SELECT count (DISTINCT day) FROM meal JOIN meal_food ON meal_food.meal = meal.id"
      " WHERE day BETWEEN ?1 AND ?2";

static const char count_complete_days[]
    = "SELECT count (*) FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2";

static const char count_map_days[]
    = "SELECT count (DISTINCT day) FROM body_region WHERE share IS NOT NULL"
      " AND day BETWEEN ?1 AND ?2";

static const char select_affected[]
    = "SELECT region, count (share), sum (share > 0) FROM body_region"
      " WHERE share IS NOT NULL AND day BETWEEN ?1 AND ?2 GROUP BY region";

static gboolean
count (ChamJournal *self, const char *sql, ChamDayRange range, guint *number, GError **error)
{
  gint64 found = 0;

  if (!cham_query_integer (cham_query (self, error, sql, "dd", range.from, range.to), &found,
                           error))
    return FALSE;
  *number = (guint) found;
  return TRUE;
}

static gboolean
count_forms (ChamJournal *self, ChamDayRange range, guint *stools, GError **error)
{
  for (int i = 0; i < CHAM_STOOL_N_FORMS; i++)
    {
      gint64 found = 0;

      if (!cham_query_integer (cham_query (self, error, count_form, "ddb", range.from, range.to,
                                           i + 1),
                               &found, error))
        return FALSE;
      stools[i] = (guint) found;
    }
  return TRUE;
}

static gboolean
load_body (ChamJournal *self, ChamDayRange range, ChamReportFacts *facts, GError **error)
{
  g_autoptr (GError) failure = NULL;
  ChamDay day = CHAM_DAY_NONE;

  facts->body_day = CHAM_DAY_NONE;
  if (range.to < CHAM_DAY_LAST)
    day = cham_journal_find_body_map_before (self, range.to + 1, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!cham_day_is_valid (day) || day < range.from)
    return TRUE;
  facts->body_day = day;
  return cham_journal_load_body_map (self, day, facts->shares, error);
}

static void
take_affected (sqlite3_stmt *statement, gpointer data)
{
  ChamReportFacts *facts = data;
  ChamBodyRegion region;

  if (!cham_body_region_from_string ((const char *) sqlite3_column_text (statement, 0), &region))
    return;
  facts->mapped[region] = (guint) sqlite3_column_int (statement, 1);
  facts->affected[region] = (guint) sqlite3_column_int (statement, 2);
}

static gboolean
count_affected (ChamJournal *self, ChamDayRange range, ChamReportFacts *facts, GError **error)
{
  return cham_query_for_each (
      cham_query (self, error, select_affected, "dd", range.from, range.to), take_affected, facts,
      error);
}

static gboolean
load_signs (ChamJournal *self, ChamDayRange range, ChamReportFacts *facts, GError **error)
{
  if (!cham_journal_find_signs_day (self, range, &facts->signs_day, error))
    return FALSE;
  return !cham_day_is_valid (facts->signs_day)
         || (cham_journal_load_signs (self, facts->signs_day, facts->signs, error)
             && cham_journal_load_body_map (self, facts->signs_day, facts->signs_shares, error));
}

static gboolean
holds (const ChamTreatment *treatment, ChamNutrient nutrient)
{
  return !isnan (treatment->contents[nutrient].amount);
}

/* @totals: one for each day of @range */
static gboolean
add_doses (ChamJournal *self, const ChamTreatment *treatment, ChamDayRange range,
           ChamTotal *totals, GError **error)
{
  g_autoptr (GPtrArray) doses
      = cham_journal_list_doses (self, treatment->id, range, error);

  for (guint i = 0; doses != NULL && i < doses->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (doses, i);

      cham_total_add (&totals[dose->day - range.from], treatment, dose);
    }
  return doses != NULL;
}

static void
sum_up (const ChamTotal *totals, int length, ChamNutrientUse *use)
{
  for (int i = 0; i < length; i++)
    {
      if (totals[i].n_doses == 0)
        continue;
      use->days++;
      use->known_days += totals[i].unknown ? 0 : 1;
      use->days_over += cham_total_get_level (&totals[i]) == CHAM_TOTAL_OVER ? 1 : 0;
      use->highest = fmax (use->highest, totals[i].taken);
      use->sum += totals[i].taken;
    }
}

static gboolean
count_nutrient (ChamJournal *self, GPtrArray *treatments, ChamDayRange range,
                ChamNutrient nutrient, ChamNutrientUse *use, GError **error)
{
  int length = cham_day_range_get_length (range);
  g_autofree ChamTotal *totals = g_new0 (ChamTotal, length);

  for (int i = 0; i < length; i++)
    totals[i].nutrient = nutrient;
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      if (holds (treatment, nutrient) && !add_doses (self, treatment, range, totals, error))
        return FALSE;
    }
  sum_up (totals, length, use);
  return TRUE;
}

static gboolean
load_nutrients (ChamJournal *self, ChamDayRange range, ChamReportFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self, TRUE, error);

  for (int i = 0; treatments != NULL && i < CHAM_N_NUTRIENTS; i++)
    {
      if (!count_nutrient (self, treatments, range, (ChamNutrient) i, &facts->nutrients[i],
                           error))
        return FALSE;
    }
  return treatments != NULL;
}

static gboolean
is_of (const ChamTrialCase *trial, ChamDayRange range)
{
  return trial->trial->damage == NULL && trial->trial->start <= range.to
         && trial->status->end >= range.from;
}

/* The trials of the range, as far as they were known on its last day. */
static gboolean
load_trials (ChamJournal *self, ChamOverview *overview, GError **error)
{
  overview->trials = cham_journal_list_trial_cases (self, overview->range.to, error);
  for (guint i = overview->trials != NULL ? overview->trials->len : 0; i > 0; i--)
    {
      if (!is_of (g_ptr_array_index (overview->trials, i - 1), overview->range))
        g_ptr_array_remove_index (overview->trials, i - 1);
    }
  return overview->trials != NULL;
}

static gboolean
load_facts (ChamJournal *self, ChamOverview *overview, GError **error)
{
  ChamDayRange range = overview->range;
  ChamReportFacts *facts = overview->facts = g_new0 (ChamReportFacts, 1);

  return count_forms (self, range, facts->stools, error)
         && count (self, count_stool_days, range, &facts->stool_days, error)
         && count (self, count_diet_days, range, &facts->diet_days, error)
         && count (self, count_complete_days, range, &facts->complete_days, error)
         && count (self, count_map_days, range, &facts->map_days, error)
         && count_affected (self, range, facts, error)
         && load_body (self, range, facts, error) && load_signs (self, range, facts, error)
         && load_nutrients (self, range, facts, error);
}

static gboolean
load_person (ChamJournal *self, ChamOverview *overview, GError **error)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (self, error);
  g_autoptr (GError) failure = NULL;

  if (groups == NULL)
    return FALSE;
  overview->profile = cham_journal_load_profile (self);
  g_free (overview->allergies);
  overview->allergies = cham_profile_format_allergies (overview->profile, groups);
  overview->visit = cham_journal_find_next_visit (self, overview->range.to, &failure);
  if (failure == NULL)
    overview->contacts = cham_journal_list_contacts (self, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_earlier (ChamJournal *self, ChamOverview *overview, GError **error)
{
  ChamDayRange range = overview->range;
  int length = cham_day_range_get_length (range);

  if (range.from - length < CHAM_DAY_FIRST)
    return TRUE;
  overview->earlier = cham_journal_load_overview (
      self, (ChamDayRange) { range.from - length, range.from - 1 }, error);
  return overview->earlier != NULL && load_facts (self, overview->earlier, error);
}

/**
 * cham_journal_load_report_overview:
 *
 * Returns: (transfer full) (nullable): as cham_journal_load_overview(), with the facts of the
 *   range and the days before it with theirs; %NULL with @error set
 */
ChamOverview *
cham_journal_load_report_overview (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (self, range, error);

  if (overview == NULL || cham_day_range_is_empty (range))
    return g_steal_pointer (&overview);
  if (!load_facts (self, overview, error) || !load_person (self, overview, error)
      || !load_earlier (self, overview, error))
    return NULL;
  if (!load_trials (self, overview, error))
    return NULL;
  return g_steal_pointer (&overview);
}
