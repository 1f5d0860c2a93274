/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rows of trials, understood or not: one that is not is damaged, and kept as it is. */
#include "store/trial-rows.h"

#include <glib/gi18n-lib.h>

#include "model/trial-plan.h"
#include "store/query.h"

#define SELECT_ROWS "SELECT id, exposure, design, outcome, threshold, plan FROM trial"

static const char select_rows[] = SELECT_ROWS " ORDER BY id";

static const char select_row[] = SELECT_ROWS " WHERE id = ?1";

static const char insert_row[]
    = "INSERT INTO trial (uuid, exposure, design, outcome, threshold, state, plan, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, 'open', ?6, " CHAM_QUERY_NOW ")";

void
cham_trial_row_free (ChamTrialRow *self)
{
  if (self == NULL)
    return;
  g_free (self->exposure);
  g_free (self->design);
  g_free (self->outcome);
  g_free (self->plan);
  g_free (self);
}

static gpointer
read_row (sqlite3_stmt *statement)
{
  ChamTrialRow *row = g_new0 (ChamTrialRow, 1);

  row->id = sqlite3_column_int64 (statement, 0);
  row->exposure = cham_database_dup_text (statement, 1);
  row->design = cham_database_dup_text (statement, 2);
  row->outcome = cham_database_dup_text (statement, 3);
  row->threshold = cham_database_get_number (statement, 4);
  row->plan = cham_database_dup_text (statement, 5);
  return row;
}

/** cham_trial_row_read: (transfer full): The trial without its events. What is not understood makes
 * the trial damaged, and not the journal unreadable. */
ChamTrial *
cham_trial_row_read (const ChamTrialRow *self)
{
  ChamTrial *trial = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, self->exposure,
                                     CHAM_DAY_FIRST);
  gboolean known = cham_trial_parse_exposure (trial, self->exposure)
                   && cham_trial_design_from_string (self->design, &trial->design);

  trial->id = self->id;
  g_set_str (&trial->outcome, self->outcome);
  trial->threshold = self->threshold;
  cham_trial_parse_plan (trial, self->plan);
  if (!known && trial->damage == NULL)
    trial->damage = g_strdup (_ ("a part of the plan is missing or cannot be read"));
  return trial;
}

/** cham_rows_list_trial_rows: (transfer full) (element-type ChamTrialRow) (nullable): All of them;
 * %NULL with @error set. */
GPtrArray *
cham_rows_list_trial_rows (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_rows, ""), read_row,
                          (GDestroyNotify) cham_trial_row_free, error);
}

/** cham_rows_find_trial_row: (transfer full) (nullable): %NULL without one, or with @error set. */
ChamTrialRow *
cham_rows_find_trial_row (ChamJournal *self, gint64 id, GError **error)
{
  return cham_query_find (cham_query (self, error, select_row, "i", id), read_row, error);
}

/** cham_rows_insert_trial_row: As it is; its id is set. */
gboolean
cham_rows_insert_trial_row (ChamJournal *self, ChamTrialRow *row, GError **error)
{
  return cham_query_insert (self, error, &row->id, insert_row, "sssns", row->exposure,
                            row->design, row->outcome, row->threshold, row->plan);
}
