/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Changes of measures: shown or hidden, archived, redefined, in another order. No reading is
 * touched, and no range is drawn so narrow that a reading would fall outside. */
#include "store/readings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/query.h"
#include "store/rows.h"

static const char update_enabled[]
    = "UPDATE measure SET enabled = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_archived[]
    = "UPDATE measure SET archived = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_position[]
    = "UPDATE measure SET position = ?2, modified = " CHAM_QUERY_NOW
      " WHERE id = ?1 AND position <> ?2";

static const char update_definition[]
    = "UPDATE measure SET name = ?2, unit = ?3, minimum = ?4, maximum = ?5, direction = ?6,"
      " step = ?7, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char select_extent[]
    = "SELECT min (value), max (value) FROM reading WHERE measure = ?1";

static gboolean
finish (ChamJournal *self, gboolean worked, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_MEASURES, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

/* @format: what is done, with "%s" where the title of the measure belongs */
static gboolean
begin (ChamJournal *self, const char *format, const ChamMeasure *measure, GError **error)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", cham_measure_get_title (measure), 1);
  return cham_journal_edit_begin (self, label->str, NULL, error);
}

static gboolean
change (ChamJournal *self, const char *format, const ChamMeasure *measure, const char *sql,
        gboolean value, GError **error)
{
  return begin (self, format, measure, error)
         && finish (self, cham_query_run (self, error, sql, "ib", measure->id, !!value), error);
}

/** cham_journal_set_measure_enabled: Whether the check-in shows it; its readings stay. */
gboolean
cham_journal_set_measure_enabled (ChamJournal *self, gint64 measure_id, gboolean enabled,
                                  GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_journal_get_measure (self, measure_id, error);

  if (measure == NULL)
    return cham_query_refuse (error, "there is no such measure");
  if (!measure->enabled == !enabled)
    return TRUE;
  return change (self, enabled ? _ ("Show “%s”") : _ ("Hide “%s”"), measure, update_enabled,
                 enabled, error);
}

/**
 * cham_journal_set_measure_archived:
 * @measure_id: a measure of the person's own
 *
 * Lays it aside, or takes it up again. Its readings stay, and its name stays taken.
 */
gboolean
cham_journal_set_measure_archived (ChamJournal *self, gint64 measure_id, gboolean archived,
                                   GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_journal_get_measure (self, measure_id, error);

  if (measure == NULL || measure->key != NULL)
    return cham_query_refuse (error, "there is no such measure of the person's own");
  if (!measure->archived == !archived)
    return TRUE;
  return change (self, archived ? _ ("Archive “%s”") : _ ("Bring back “%s”"), measure,
                 update_archived, archived, error);
}

/**
 * cham_journal_get_measure_extent:
 * @minimum: (out): the lowest value ever recorded, NAN for none
 * @maximum: (out): the highest
 */
gboolean
cham_journal_get_measure_extent (ChamJournal *self, gint64 measure_id, double *minimum,
                                 double *maximum, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_extent, "i", measure_id);
  gboolean found = statement != NULL && cham_database_next (statement, error);

  if (!found)
    return FALSE;
  *minimum = cham_database_get_number (statement, 0);
  *maximum = cham_database_get_number (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
check_definition (ChamJournal *self, const ChamMeasure *measure, const ChamMeasure *old,
                  GError **error)
{
  double lowest, highest;

  if (old == NULL || old->key != NULL)
    return cham_query_refuse (error, "there is no such measure of the person's own");
  if (old->kind != measure->kind)
    return cham_query_refuse (error, "the kind of a measure stays");
  if (!cham_rows_check_measure (self, measure, error)
      || !cham_journal_get_measure_extent (self, measure->id, &lowest, &highest, error))
    return FALSE;
  return !(lowest < measure->minimum || highest > measure->maximum)
         || cham_query_refuse (error, "readings lie outside of %g to %g", measure->minimum,
                               measure->maximum);
}

/**
 * cham_journal_update_measure:
 * @measure: a stored measure of the person's own, with another name, unit, range, step or direction
 *
 * %CHAM_STORE_ERROR_INVALID for a name that is empty or in use, for another kind, and for a
 * range that is none or leaves a reading outside.
 */
gboolean
cham_journal_update_measure (ChamJournal *self, const ChamMeasure *measure, GError **error)
{
  g_autoptr (ChamMeasure) old = cham_journal_get_measure (self, measure->id, error);

  if (!check_definition (self, measure, old, error)
      || !begin (self, _ ("Change “%s”"), measure, error))
    return FALSE;
  return finish (self,
                 cham_query_run (self, error, update_definition, "issnnsn", measure->id,
                                 measure->name, measure->unit, measure->minimum,
                                 isinf (measure->maximum) ? NAN : measure->maximum,
                                 cham_measure_direction_to_string (measure->direction),
                                 measure->step),
                 error);
}

static ChamMeasure *
steal_measure (GPtrArray *measures, gint64 id)
{
  for (guint i = 0; i < measures->len; i++)
    if (((ChamMeasure *) measures->pdata[i])->id == id)
      return g_ptr_array_steal_index (measures, i);
  return NULL;
}

static guint
find_index (GPtrArray *measures, gint64 id)
{
  guint index = 0;

  while (index < measures->len && ((ChamMeasure *) measures->pdata[index])->id != id)
    index++;
  return index;
}

/** cham_rows_place_measure: Gives a measure its place in the order of the check-in. */
gboolean
cham_rows_place_measure (ChamJournal *self, gint64 measure_id, int position, GError **error)
{
  return cham_query_run (self, error, update_position, "ib", measure_id, position);
}

static gboolean
number (ChamJournal *self, GPtrArray *measures, GError **error)
{
  for (guint i = 0; i < measures->len; i++)
    if (!cham_rows_place_measure (self, ((ChamMeasure *) measures->pdata[i])->id, (int) i, error))
      return FALSE;
  return TRUE;
}

/**
 * cham_journal_move_measure:
 * @before: the measure it shall stand before, 0 to make it the last
 *
 * Puts a measure elsewhere in the order of the check-in. Headings keep theirs.
 */
gboolean
cham_journal_move_measure (ChamJournal *self, gint64 measure_id, gint64 before, GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);
  ChamMeasure *measure = measures != NULL ? steal_measure (measures, measure_id) : NULL;

  if (measure == NULL)
    return cham_query_refuse (error, "there is no such measure");
  g_ptr_array_insert (measures, (int) find_index (measures, before), measure);
  return begin (self, _ ("Move “%s”"), measure, error)
         && finish (self, number (self, measures, error), error);
}
