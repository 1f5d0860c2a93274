/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial is one row with its plan as text, and a row for each event. What is tested is found by
 * its uuid, so that the trial follows when a food is renamed. */
#include "store/trials.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/random.h>

#include "model/trial-plan.h"
#include "store/query.h"
#include "store/trial-rows.h"

/* The group of the plan's text that only this journal understands. */
#define JOURNAL "journal"
#define EXPOSURE "exposure"

static const char select_uuid[]
    = "SELECT uuid FROM food WHERE ?1 = 'food' AND folded = ?2"
      " UNION ALL SELECT uuid FROM treatment WHERE ?1 = 'treatment' AND folded = ?2";

static const char select_name[]
    = "SELECT name FROM food WHERE ?1 = 'food' AND uuid = ?2"
      " UNION ALL SELECT name FROM treatment WHERE ?1 = 'treatment' AND uuid = ?2";

static const char select_title[]
    = "SELECT name FROM food_group WHERE ?1 = 'food_group' AND key = ?2"
      " UNION ALL SELECT name FROM measure WHERE ?1 IN ('flag', 'measure') AND key = ?2";

static const char update_trial[]
    = "UPDATE trial SET exposure = ?2, design = ?3, outcome = ?4, threshold = ?5, plan = ?6,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_trial[] = "DELETE FROM trial WHERE id = ?1";

static gpointer
read_text (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

static char *
find_text (ChamJournal *self, const char *sql, ChamExposureKind kind, const char *text)
{
  return cham_query_find (
      cham_query (self, NULL, sql, "ss", cham_exposure_kind_to_string (kind), text), read_text,
      NULL);
}

/* The name that the food or treatment has today. */
static void
follow_exposure (ChamJournal *self, ChamTrial *trial, const char *plan)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *uuid = NULL, *name = NULL, *title = NULL;

  if (g_key_file_load_from_data (file, plan, strlen (plan), 0, NULL))
    uuid = g_key_file_get_string (file, JOURNAL, EXPOSURE, NULL);
  if (uuid != NULL)
    name = find_text (self, select_name, trial->kind, uuid);
  if (name != NULL)
    g_set_str (&trial->exposure, name);
  title = find_text (self, select_title, trial->kind, trial->exposure);
  g_set_str (&trial->title, title != NULL ? _ (title) : trial->exposure);
}

/* The trial of a row, with its events. */
static ChamTrial *
read_trial (ChamJournal *self, const ChamTrialRow *row, GError **error)
{
  GPtrArray *events = cham_rows_list_trial_events (self, row->id, error);
  ChamTrial *trial;

  if (events == NULL)
    return NULL;
  trial = cham_trial_row_read (row);
  g_ptr_array_unref (trial->events);
  trial->events = events;
  follow_exposure (self, trial, row->plan);
  return trial;
}

static int
compare_trials (gconstpointer a, gconstpointer b)
{
  const ChamTrial *left = *(ChamTrial *const *) a, *right = *(ChamTrial *const *) b;

  if (left->start != right->start)
    return left->start > right->start ? -1 : 1;
  return left->id > right->id ? -1 : left->id < right->id;
}

/**
 * cham_journal_list_trials:
 *
 * Returns: (transfer full) (element-type ChamTrial) (nullable): all of them with their events, the
 *   one that began last first, damaged ones too; %NULL with @error set
 */
GPtrArray *
cham_journal_list_trials (ChamJournal *self, GError **error)
{
  g_autoptr (GPtrArray) rows = cham_rows_list_trial_rows (self, error);
  g_autoptr (GPtrArray) trials
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_trial_free);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      ChamTrial *trial = read_trial (self, g_ptr_array_index (rows, i), error);

      if (trial == NULL)
        return NULL;
      g_ptr_array_add (trials, trial);
    }
  g_ptr_array_sort (trials, compare_trials);
  return rows != NULL ? g_steal_pointer (&trials) : NULL;
}

/** cham_journal_load_trial: (transfer full) (nullable): One of them; %NULL with @error set,
 * %CHAM_STORE_ERROR_INVALID when there is none. */
ChamTrial *
cham_journal_load_trial (ChamJournal *self, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamTrialRow) row = cham_rows_find_trial_row (self, id, &failure);

  if (row != NULL)
    return read_trial (self, row, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    cham_query_refuse (error, "there is no such trial");
  return NULL;
}

typedef ChamTrialRecord *(*LoadFunc) (ChamJournal *self, const ChamTrial *trial, ChamDay today,
                                      GError **error);

/* Those that begin by @last, with what @load finds of them in the diary up to @today. */
static GPtrArray *
list_cases (ChamJournal *self, ChamDay today, ChamDay last, LoadFunc load, GError **error)
{
  g_autoptr (GPtrArray) cases
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_trial_case_free);
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self, error);

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    {
      const ChamTrial *trial = g_ptr_array_index (trials, i);
      ChamTrialRecord *record;

      if (trial->start > last)
        continue;
      record = load (self, trial, today, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (cases, cham_trial_case_new (cham_trial_copy (trial), record, today));
    }
  return trials != NULL ? g_steal_pointer (&cases) : NULL;
}

/**
 * cham_journal_list_trial_cases:
 *
 * Returns: (transfer full) (element-type ChamTrialCase) (nullable): all trials, the one that began
 *   last first, with what the diary says of them and where they stand @today; %NULL with @error
 *   set
 */
GPtrArray *
cham_journal_list_trial_cases (ChamJournal *self, ChamDay today, GError **error)
{
  return list_cases (self, today, G_MAXINT, cham_journal_load_trial_record, error);
}

/**
 * cham_journal_list_begun_trials:
 *
 * As cham_journal_list_trial_cases(), for whoever asks where the trials stand and not what they
 * show: without those that begin after @today, and without confounders.
 */
GPtrArray *
cham_journal_list_begun_trials (ChamJournal *self, ChamDay today, GError **error)
{
  return list_cases (self, today, today, cham_rows_load_trial_days, error);
}

/* The plan with the uuid of what is tested. */
static char *
print_plan (ChamJournal *self, const ChamTrial *trial)
{
  g_autofree char *plan = cham_trial_print_plan (trial);
  g_autofree char *folded = cham_query_fold (trial->exposure);
  g_autofree char *uuid = find_text (self, select_uuid, trial->kind, folded);

  if (uuid == NULL)
    return g_steal_pointer (&plan);
  return g_strconcat (plan, "\n[" JOURNAL "]\n" EXPOSURE "=", uuid, "\n", NULL);
}

static gboolean
draw_order (ChamTrial *trial, GError **error)
{
  guint64 seed;

  if (trial->design != CHAM_TRIAL_ON_OFF || trial->drawn)
    return TRUE;
  if (getrandom (&seed, sizeof seed, 0) != (ssize_t) sizeof seed)
    return cham_query_refuse (error, "the system gave no random number");
  return cham_trial_draw (trial, seed) || cham_query_refuse (error, "no order can be drawn");
}

/* Whether another trial of the same exposure begins on the same day. */
static gboolean
is_taken (ChamJournal *self, const ChamTrial *trial)
{
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self, NULL);

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    {
      const ChamTrial *other = g_ptr_array_index (trials, i);

      if (other->id != trial->id && other->start == trial->start && other->kind == trial->kind
          && strcmp (other->exposure, trial->exposure) == 0)
        return TRUE;
    }
  return FALSE;
}

/** cham_rows_check_trial: Whether its plan can be carried out and is not there yet. */
gboolean
cham_rows_check_trial (ChamJournal *self, const ChamTrial *trial, GError **error)
{
  g_autofree char *problem = cham_trial_check (trial);

  if (problem != NULL)
    return cham_query_refuse (error, "%s", problem);
  if (!cham_query_check_name (trial->exposure, error)
      || !cham_query_check_name (trial->outcome, error))
    return FALSE;
  if (is_taken (self, trial))
    return cham_query_refuse (error, "there is a trial of it that begins on that day already");
  return TRUE;
}

/** cham_rows_insert_trial: Without its events; its id is set. */
gboolean
cham_rows_insert_trial (ChamJournal *self, ChamTrial *trial, GError **error)
{
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  g_autofree char *plan = print_plan (self, trial);
  ChamTrialRow row
      = { 0, exposure, (char *) cham_trial_design_to_string (trial->design), trial->outcome,
          trial->threshold, plan };

  if (!cham_rows_insert_trial_row (self, &row, error))
    return FALSE;
  trial->id = row.id;
  return TRUE;
}

static gboolean
end_change (ChamJournal *self, gboolean worked, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_TRIALS, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

static gboolean
check_gate (const ChamTrial *trial, GError **error)
{
  return cham_safety_gate_is_open (&trial->gate)
         || cham_query_refuse (error, "the questions before the test do not allow it");
}

/**
 * cham_journal_add_trial:
 * @trial: a plan; its id is set. The order of blocks is drawn now, from the system's random
 *   numbers, unless one is drawn already. Events that it has are added too
 *
 * %CHAM_STORE_ERROR_INVALID for a plan that cham_trial_check() refuses, for answers at the gate
 * that block or are missing, and for one of the same thing that begins on the same day.
 */
gboolean
cham_journal_add_trial (ChamJournal *self, ChamTrial *trial, GError **error)
{
  gboolean worked;

  if (!check_gate (trial, error) || !draw_order (trial, error)
      || !cham_rows_check_trial (self, trial, error)
      || !cham_journal_edit_begin (self, _ ("Plan a trial"), NULL, error))
    return FALSE;
  worked = cham_rows_insert_trial (self, trial, error);
  for (guint i = 0; worked && i < trial->events->len; i++)
    worked = cham_rows_insert_trial_event (self, trial->id, g_ptr_array_index (trial->events, i),
                                           error);
  return end_change (self, worked, error);
}

static gboolean
check_not_begun (ChamJournal *self, const ChamTrial *trial, ChamDay today, GError **error)
{
  g_autoptr (ChamTrial) present = cham_journal_load_trial (self, trial->id, error);

  if (present == NULL)
    return FALSE;
  if (present->start <= today || trial->start <= today)
    return cham_query_refuse (error, "a plan is not changed once its trial has begun");
  return TRUE;
}

/**
 * cham_journal_update_trial:
 * @trial: a changed plan. A new order is drawn when it has none: clear @drawn to have one drawn
 *
 * %CHAM_STORE_ERROR_INVALID as for cham_journal_add_trial(), and when the trial has begun by
 * @today or would begin by then.
 */
gboolean
cham_journal_update_trial (ChamJournal *self, ChamTrial *trial, ChamDay today, GError **error)
{
  g_autofree char *exposure = NULL, *plan = NULL;

  if (!check_not_begun (self, trial, today, error) || !check_gate (trial, error)
      || !draw_order (trial, error) || !cham_rows_check_trial (self, trial, error)
      || !cham_journal_edit_begin (self, _ ("Change the plan of a trial"), NULL, error))
    return FALSE;
  exposure = cham_trial_print_exposure (trial);
  plan = print_plan (self, trial);
  return end_change (self,
                     cham_query_run (self, error, update_trial, "isssns", trial->id, exposure,
                                     cham_trial_design_to_string (trial->design), trial->outcome,
                                     trial->threshold, plan),
                     error);
}

/** cham_journal_remove_trial: With its events; the diary keeps what was recorded. */
gboolean
cham_journal_remove_trial (ChamJournal *self, gint64 id, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Delete a trial"), NULL, error)
         && end_change (self, cham_query_run (self, error, delete_trial, "i", id), error);
}
