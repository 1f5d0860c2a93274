/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The measures of a journal: which there are, found and added. How they are changed is in
 * measure-edits.c, what was recorded of them in readings.c. A measure is never deleted. */
#include "store/readings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/record.h"
#include "store/query.h"
#include "store/rows.h"

#define MEASURE_COLUMNS                                                                       \
  "id, key, name, kind, \"group\", unit, minimum, maximum, step, direction, combination, "    \
  "enabled, position, archived"

static const char select_measures[]
    = "SELECT " MEASURE_COLUMNS " FROM measure ORDER BY position, id";

static const char select_measure[] = "SELECT " MEASURE_COLUMNS " FROM measure WHERE id = ?1";

static const char select_next_position[]
    = "SELECT coalesce (max (position), -1) + 1 FROM measure";

static const char insert_measure[]
    = "INSERT INTO measure (uuid, name, kind, \"group\", unit, minimum, maximum, step, direction,"
      " combination, enabled, position, archived, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, " CHAM_QUERY_NOW ")";

static char *
dup_nullable_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static const char *
get_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

static gpointer
read_measure (sqlite3_stmt *statement)
{
  ChamMeasure *measure = g_new0 (ChamMeasure, 1);
  double maximum = cham_database_get_number (statement, 7);

  measure->id = sqlite3_column_int64 (statement, 0);
  measure->key = dup_nullable_text (statement, 1);
  measure->name = cham_database_dup_text (statement, 2);
  cham_measure_kind_from_string (get_text (statement, 3), &measure->kind);
  cham_measure_group_from_string (get_text (statement, 4), &measure->group);
  measure->unit = cham_database_dup_text (statement, 5);
  measure->minimum = cham_database_get_number (statement, 6);
  measure->maximum = isnan (maximum) ? INFINITY : maximum;
  measure->step = cham_database_get_number (statement, 8);
  cham_measure_direction_from_string (get_text (statement, 9), &measure->direction);
  cham_combination_from_string (get_text (statement, 10), &measure->combination);
  measure->enabled = sqlite3_column_int (statement, 11);
  measure->position = sqlite3_column_int (statement, 12);
  measure->archived = sqlite3_column_int (statement, 13);
  return measure;
}

/**
 * cham_journal_list_measures:
 *
 * Returns: (transfer full) (element-type ChamMeasure) (nullable): the measures in the order of
 *   the check-in, hidden and archived ones included; %NULL with @error set
 */
GPtrArray *
cham_journal_list_measures (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_measures, ""), read_measure,
                          (GDestroyNotify) cham_measure_free, error);
}

/** cham_journal_get_measure: (transfer full) (nullable): The measure of @id; %NULL for none, or
 * with @error set. */
ChamMeasure *
cham_journal_get_measure (ChamJournal *self, gint64 id, GError **error)
{
  return cham_query_find (cham_query (self, error, select_measure, "i", id), read_measure, error);
}

static gboolean
is_called (const ChamMeasure *measure, const char *folded)
{
  g_autofree char *name = cham_query_fold (measure->name);

  return g_strcmp0 (name, folded) == 0 || g_strcmp0 (measure->key, folded) == 0;
}

/**
 * cham_journal_find_measure:
 * @key_or_name: the key of a built-in measure, or a name, untranslated, in any case
 *
 * Returns: (transfer full) (nullable): the measure; %NULL when there is none, or with @error set
 */
ChamMeasure *
cham_journal_find_measure (ChamJournal *self, const char *key_or_name, GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);
  g_autofree char *folded = cham_query_fold (key_or_name);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    if (is_called (g_ptr_array_index (measures, i), folded))
      return g_ptr_array_steal_index (measures, i);
  return NULL;
}

/** cham_rows_check_measure: That its name is free and its range one. */
gboolean
cham_rows_check_measure (ChamJournal *self, const ChamMeasure *measure, GError **error)
{
  g_autoptr (ChamMeasure) other = NULL;
  g_autoptr (GError) failure = NULL;

  if (!cham_query_check_name (measure->name, error)
      || !cham_query_check_text (measure->unit, error))
    return FALSE;
  if (!isfinite (measure->minimum) || isnan (measure->maximum)
      || !(measure->minimum < measure->maximum) || !(measure->step > 0))
    return cham_query_refuse (error, "the range %g to %g by %g is not one", measure->minimum,
                              measure->maximum, measure->step);
  other = cham_journal_find_measure (self, measure->name, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if ((other != NULL && other->id != measure->id)
      || g_ascii_strcasecmp (measure->name, CHAM_RECORD_DIET_COMPLETE) == 0)
    return cham_query_refuse (error, "there is a measure called “%s” already", measure->name);
  return TRUE;
}

static gboolean
insert_own_measure (ChamJournal *self, ChamMeasure *measure, GError **error)
{
  gint64 position = 0;

  if (!cham_query_integer (cham_query (self, error, select_next_position, ""), &position, error))
    return FALSE;
  measure->position = MAX (measure->position, (int) position);
  return cham_query_insert (
      self, error, &measure->id, insert_measure, "ssssnnnssbbb", measure->name,
      cham_measure_kind_to_string (measure->kind), cham_measure_group_to_string (measure->group),
      measure->unit, measure->minimum, isinf (measure->maximum) ? NAN : measure->maximum,
      measure->step, cham_measure_direction_to_string (measure->direction),
      cham_combination_to_string (measure->combination), measure->enabled, measure->position,
      measure->archived);
}

/**
 * cham_journal_add_measure:
 * @measure: a measure of the person's own; its id is set, and its position moved behind the
 *   present measures unless it is further back
 *
 * %CHAM_STORE_ERROR_INVALID for an empty name, one that is in use, or an impossible range.
 */
gboolean
cham_journal_add_measure (ChamJournal *self, ChamMeasure *measure, GError **error)
{
  if (!cham_rows_check_measure (self, measure, error)
      || !cham_journal_edit_begin (self, _ ("Add measure"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, insert_own_measure (self, measure, error),
                                CHAM_CHANGED_MEASURES, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}
