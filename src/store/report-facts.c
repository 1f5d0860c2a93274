/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What only a page for a doctor says: stools, how much of the diet is known, the last body map,
 * and the days before. Nothing is averaged or judged here. */
#include "store/overviews.h"

#include "store/body.h"
#include "store/query.h"

static const char count_form[]
    = "SELECT count (*) FROM stool WHERE day BETWEEN ?1 AND ?2 AND form = ?3";

static const char count_stool_days[]
    = "SELECT count (DISTINCT day) FROM stool WHERE day BETWEEN ?1 AND ?2";

static const char count_diet_days[]
    = "SELECT count (DISTINCT day) FROM meal JOIN meal_food ON meal_food.meal = meal.id"
      " WHERE day BETWEEN ?1 AND ?2";

static const char count_complete_days[]
    = "SELECT count (*) FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2";

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
  for (int i = 0; i < CHAM_OVERVIEW_STOOL_FORMS; i++)
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

static gboolean
load_facts (ChamJournal *self, ChamOverview *overview, GError **error)
{
  ChamDayRange range = overview->range;
  ChamReportFacts *facts = overview->facts = g_new0 (ChamReportFacts, 1);

  return count_forms (self, range, facts->stools, error)
         && count (self, count_stool_days, range, &facts->stool_days, error)
         && count (self, count_diet_days, range, &facts->diet_days, error)
         && count (self, count_complete_days, range, &facts->complete_days, error)
         && load_body (self, range, facts, error);
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
  return overview->earlier != NULL;
}

/**
 * cham_journal_load_report_overview:
 *
 * Returns: (transfer full) (nullable): as cham_journal_load_overview(), with the facts of the
 *   range and the days before it; %NULL with @error set
 */
ChamOverview *
cham_journal_load_report_overview (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (self, range, error);

  if (overview == NULL || cham_day_range_is_empty (range))
    return g_steal_pointer (&overview);
  if (!load_facts (self, overview, error) || !load_earlier (self, overview, error))
    return NULL;
  return g_steal_pointer (&overview);
}
