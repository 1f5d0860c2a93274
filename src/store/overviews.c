/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What charts and reports draw, read with one query a table however long the range is. Days
 * about which nothing is known stay gaps. */
#include "store/overviews.h"

#include <math.h>
#include <string.h>

#include "store/flare-rules.h"
#include "store/food-rows.h"
#include "store/query.h"
#include "store/questions.h"
#include "store/readings.h"
#include "store/treatments.h"
#include "store/trial-rows.h"

/* The days with anything written down; an entry without text is not yet anything. */
static const char select_days_recorded[]
    = "SELECT count (*) FROM (SELECT day FROM reading WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM stool WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM meal WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM dose WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM entry WHERE text <> '' AND day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM body_region WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM score WHERE day BETWEEN ?1 AND ?2"
      " UNION SELECT day FROM photo WHERE day BETWEEN ?1 AND ?2)";

/* The first and the last day of a table, one by one: so SQLite looks at both ends of an index
 * instead of at all of it. */
#define ENDS(table, where) \
  "SELECT min (day) AS day FROM " table where " UNION ALL SELECT max (day) FROM " table where

static const char select_span[]
    = "SELECT min (day), max (day) FROM (" ENDS ("reading", "") " UNION ALL "
      ENDS ("stool", "") " UNION ALL "
      ENDS ("meal", "") " UNION ALL "
      ENDS ("diet_day", " WHERE complete = 1") " UNION ALL "
      ENDS ("dose", "") " UNION ALL "
      ENDS ("entry", " WHERE text <> ''") " UNION ALL "
      ENDS ("body_region", "") " UNION ALL "
      ENDS ("score", "") " UNION ALL "
      ENDS ("photo", "") ")";

static const char select_readings[]
    = "SELECT measure, day, value FROM day_reading WHERE day BETWEEN ?1 AND ?2";

/* A food without a recorded portion counts as one portion, and a dish on each side once, whatever
 * is inside it. The days come first in the join, which SQLite would not choose by itself, so that
 * a month costs a month and not the whole journal. */
static const char select_portions[]
    = CHAM_FOOD_PARTS ("SELECT id, id FROM food")
      ", side (food, supportive, watched) AS (SELECT part.food, max (role = 'supportive'),"
      "  max (role = 'watched') FROM part JOIN food_in_group ON food_in_group.food = ingredient"
      "  JOIN food_group ON food_group.id = food_in_group.\"group\" GROUP BY part.food)"
      " SELECT day, sum (CASE WHEN supportive THEN coalesce (portion, 1) END),"
      "  sum (CASE WHEN watched THEN coalesce (portion, 1) END)"
      " FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id JOIN side USING (food)"
      " WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_complete[]
    = "SELECT day FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2";

static const char select_doses[]
    = "SELECT day, sum (status = 'taken') FROM dose WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_uses[]
    = "WITH daily (treatment, day, taken, skipped, total, unknown) AS"
      " (SELECT treatment.id, day, sum (status = 'taken'), sum (status = 'skipped'),"
      "   sum (CASE WHEN status = 'taken' AND dose.unit = treatment.unit THEN dose.amount END),"
      "   sum (status = 'taken' AND (dose.amount IS NULL OR dose.unit <> treatment.unit))"
      "  FROM treatment CROSS JOIN dose ON dose.treatment = treatment.id"
      "  WHERE day BETWEEN ?1 AND ?2 GROUP BY treatment.id, day)"
      " SELECT treatment, sum (taken > 0), sum (taken = 0 AND skipped > 0), sum (taken),"
      "  sum (total), sum (unknown), min (CASE WHEN taken > 0 THEN day END),"
      "  max (CASE WHEN taken > 0 THEN day END) FROM daily GROUP BY treatment";

static void
add_number (ChamSeries *series, ChamDay day, sqlite3_stmt *statement, int column)
{
  double number = cham_database_get_number (statement, column);

  if (!isnan (number))
    cham_series_set (series, day, number);
}

static void
take_portions (sqlite3_stmt *statement, gpointer data)
{
  ChamOverview *overview = data;
  ChamDay day = cham_database_get_day (statement, 0);

  add_number (overview->supportive, day, statement, 1);
  add_number (overview->watched, day, statement, 2);
}

static void
take_complete (sqlite3_stmt *statement, gpointer data)
{
  ChamOverview *overview = data;
  ChamDay day = cham_database_get_day (statement, 0);

  if (isnan (cham_series_get (overview->supportive, day)))
    cham_series_set (overview->supportive, day, 0);
  if (isnan (cham_series_get (overview->watched, day)))
    cham_series_set (overview->watched, day, 0);
}

static void
take_doses (sqlite3_stmt *statement, gpointer data)
{
  ChamOverview *overview = data;

  add_number (overview->doses, cham_database_get_day (statement, 0), statement, 1);
}

/* The series of the readings, by measure, made when the first reading comes. */
typedef struct
{
  GHashTable *series;
  ChamDayRange range;
} Readings;

static void
take_reading (sqlite3_stmt *statement, gpointer data)
{
  Readings *readings = data;
  gint64 measure = sqlite3_column_int64 (statement, 0);
  ChamSeries *series = g_hash_table_lookup (readings->series, &measure);

  if (series == NULL)
    {
      series = cham_series_new (readings->range);
      g_hash_table_insert (readings->series, g_memdup2 (&measure, sizeof measure), series);
    }
  cham_series_set (series, cham_database_get_day (statement, 1),
                   sqlite3_column_double (statement, 2));
}

static gboolean
load_measures (ChamJournal *self, ChamOverview *overview, GError **error)
{
  g_autoptr (GHashTable) series = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         (GDestroyNotify) cham_series_free);
  Readings readings = { series, overview->range };
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);

  if (measures == NULL
      || !cham_query_for_each (cham_query (self, error, select_readings, "dd",
                                           overview->range.from, overview->range.to),
                               take_reading, &readings, error))
    return FALSE;
  for (guint i = 0; i < measures->len; i++)
    {
      ChamMeasure *measure = g_ptr_array_index (measures, i);
      gpointer key, values;

      if (g_hash_table_steal_extended (series, &measure->id, &key, &values))
        {
          g_free (key);
          cham_overview_take_measure (overview, cham_measure_copy (measure), values);
        }
    }
  return TRUE;
}

static gboolean
load_basis (ChamJournal *self, const ChamOverview *overview, const char *key, ChamSeries **series,
            GError **error)
{
  ChamDayRange range = overview->range;
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (self, key, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (measure == NULL)
    return TRUE;
  range.from = MAX (range.from - CHAM_OVERVIEW_LEAD, CHAM_DAY_FIRST);
  *series = cham_journal_load_series (self, measure->id, range, error);
  return *series != NULL;
}

static gboolean
load_flare_basis (ChamJournal *self, ChamOverview *overview, GError **error)
{
  ChamFlareBasis *basis = &overview->flare_basis;

  return load_basis (self, overview, CHAM_MEASURE_ITCH, &basis->itch, error)
         && load_basis (self, overview, CHAM_MEASURE_FLARE, &basis->ticked, error)
         && load_basis (self, overview, CHAM_MEASURE_STEPPED_UP, &basis->stepped_up, error);
}

/* The uses, by treatment; those without a recorded dose are left out. */
typedef struct
{
  ChamOverview *overview;
  GHashTable *treatments;
} Uses;

static void
take_use (sqlite3_stmt *statement, gpointer data)
{
  Uses *uses = data;
  gint64 id = sqlite3_column_int64 (statement, 0);
  const ChamTreatment *treatment = g_hash_table_lookup (uses->treatments, &id);
  ChamTreatmentUse *use;

  if (treatment == NULL)
    return;
  use = cham_treatment_use_new (treatment);
  use->days_used = (guint) sqlite3_column_int (statement, 1);
  use->days_skipped = (guint) sqlite3_column_int (statement, 2);
  use->doses = (guint) sqlite3_column_int (statement, 3);
  use->total = cham_database_get_number (statement, 4);
  use->without_amount = (guint) sqlite3_column_int (statement, 5);
  use->first = cham_database_get_day (statement, 6);
  use->last = cham_database_get_day (statement, 7);
  g_ptr_array_add (uses->overview->treatments, use);
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const ChamTreatmentUse *left = *(ChamTreatmentUse *const *) a;
  const ChamTreatmentUse *right = *(ChamTreatmentUse *const *) b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return g_utf8_collate (left->name, right->name);
}

static gboolean
load_uses (ChamJournal *self, ChamOverview *overview, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self, TRUE, error);
  Uses uses = { overview, by_id };

  if (treatments == NULL)
    return FALSE;
  for (guint i = 0; i < treatments->len; i++)
    {
      ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      g_hash_table_insert (by_id, &treatment->id, treatment);
    }
  if (!cham_query_for_each (cham_query (self, error, select_uses, "dd", overview->range.from,
                                        overview->range.to),
                            take_use, &uses, error))
    return FALSE;
  g_ptr_array_sort (overview->treatments, compare_uses);
  return TRUE;
}

static gboolean
load_days (ChamJournal *self, ChamOverview *overview, GError **error)
{
  ChamDay from = overview->range.from, to = overview->range.to;
  gint64 days = 0;

  if (!cham_query_integer (cham_query (self, error, select_days_recorded, "dd", from, to), &days,
                           error)
      || !cham_query_for_each (cham_query (self, error, select_portions, "dd", from, to),
                               take_portions, overview, error)
      || !cham_query_for_each (cham_query (self, error, select_complete, "dd", from, to),
                               take_complete, overview, error)
      || !cham_query_for_each (cham_query (self, error, select_doses, "dd", from, to),
                               take_doses, overview, error))
    return FALSE;
  overview->days_recorded = (guint) days;
  return TRUE;
}

static void
load_person (ChamJournal *self, ChamOverview *overview)
{
  g_autofree char *person = cham_journal_dup_setting (self, CHAM_SETTING_PERSON);
  g_autofree char *invented = cham_journal_dup_setting (self, CHAM_SETTING_INVENTED);

  g_set_str (&overview->person, person != NULL ? person : "");
  overview->flare_rule = cham_journal_get_flare_rule (self);
  overview->questions = cham_journal_list_questions (self, NULL);
  overview->invented = g_strcmp0 (invented, "1") == 0;
}

/**
 * cham_journal_load_overview:
 *
 * Returns: (transfer full) (nullable): everything that charts and reports draw of @range, which
 *   needs the journal no more; %NULL with @error set
 */
ChamOverview *
cham_journal_load_overview (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (ChamOverview) overview = cham_overview_new (range);

  load_person (self, overview);
  if (!load_days (self, overview, error) || !load_measures (self, overview, error)
      || !load_flare_basis (self, overview, error) || !load_uses (self, overview, error)
      || !cham_rows_load_phases (self, overview, error))
    return NULL;
  return g_steal_pointer (&overview);
}

/** cham_journal_get_span: The first to the last day with anything written down; empty for none. */
ChamDayRange
cham_journal_get_span (ChamJournal *self)
{
  ChamDayRange span = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  sqlite3_stmt *statement = cham_query (self, NULL, select_span, "");

  if (statement == NULL || !cham_database_next (statement, NULL))
    return span;
  span.from = cham_database_get_day (statement, 0);
  span.to = cham_database_get_day (statement, 1);
  sqlite3_reset (statement);
  return span;
}
