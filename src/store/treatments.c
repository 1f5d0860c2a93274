/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is on the checklist. A treatment is archived, never deleted: its doses are the person's. */
#include "store/treatments.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/stock.h"
#include "store/contents.h"
#include "store/query.h"
#include "store/schedules.h"

#define SELECT_TREATMENT                                                                      \
  "SELECT id, name, kind, amount, unit, note, start_day, end_day, archived, stock, stock_day,"  \
  " site FROM treatment"

static const char select_treatments[]
    = SELECT_TREATMENT " WHERE archived <= ?1 ORDER BY folded";

static const char select_by_id[] = SELECT_TREATMENT " WHERE id = ?1";

static const char select_by_name[] = SELECT_TREATMENT " WHERE folded = ?1";

static const char insert_treatment[]
    = "INSERT INTO treatment (uuid, name, folded, kind, amount, unit, note, start_day, end_day,"
      " archived, stock, stock_day, site, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, " CHAM_QUERY_NOW ")";

static const char update_treatment[]
    = "UPDATE treatment SET name = ?2, folded = ?3, kind = ?4, amount = ?5, unit = ?6, note = ?7,"
      " start_day = ?8, end_day = ?9, archived = ?10, stock = ?11, stock_day = ?12, site = ?13,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_archived[]
    = "UPDATE treatment SET archived = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_stock[]
    = "UPDATE treatment SET stock = ?2, stock_day = ?3, modified = " CHAM_QUERY_NOW
      " WHERE id = ?1";

static gpointer
read_treatment (sqlite3_stmt *statement)
{
  g_autofree char *name = cham_database_dup_text (statement, 1);
  ChamTreatment *treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);

  treatment->id = sqlite3_column_int64 (statement, 0);
  cham_treatment_kind_from_string ((const char *) sqlite3_column_text (statement, 2),
                                   &treatment->kind);
  treatment->amount = cham_database_get_number (statement, 3);
  g_set_str (&treatment->unit, (const char *) sqlite3_column_text (statement, 4));
  g_set_str (&treatment->note, (const char *) sqlite3_column_text (statement, 5));
  treatment->start = cham_database_get_day (statement, 6);
  treatment->end = cham_database_get_day (statement, 7);
  treatment->archived = sqlite3_column_int (statement, 8);
  treatment->stock = cham_database_get_number (statement, 9);
  treatment->stock_day = cham_database_get_day (statement, 10);
  treatment->sites
      = cham_treatment_parse_sites ((const char *) sqlite3_column_text (statement, 11));
  return treatment;
}

static gboolean
load_parts (ChamJournal *self, ChamTreatment *treatment, GError **error)
{
  return cham_schedules_load (self, treatment, error)
         && cham_contents_load (self, treatment, error);
}

/**
 * cham_journal_list_treatments:
 *
 * Returns: (transfer full) (element-type ChamTreatment) (nullable): by name, with their
 *   schedules and contents; %NULL with @error set
 */
GPtrArray *
cham_journal_list_treatments (ChamJournal *self, gboolean with_archived, GError **error)
{
  g_autoptr (GPtrArray) treatments
      = cham_query_list (cham_query (self, error, select_treatments, "b", !!with_archived),
                         read_treatment, (GDestroyNotify) cham_treatment_free, error);

  for (guint i = 0; treatments != NULL && i < treatments->len; i++)
    if (!load_parts (self, g_ptr_array_index (treatments, i), error))
      return NULL;
  return g_steal_pointer (&treatments);
}

static ChamTreatment *
find_whole (ChamJournal *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (ChamTreatment) treatment = cham_query_find (statement, read_treatment, error);

  if (treatment == NULL || !load_parts (self, treatment, error))
    return NULL;
  return g_steal_pointer (&treatment);
}

/** cham_journal_get_treatment: (transfer full) (nullable): The treatment of @id with its
 * schedules; %NULL for none, or with @error set. */
ChamTreatment *
cham_journal_get_treatment (ChamJournal *self, gint64 id, GError **error)
{
  return find_whole (self, cham_query (self, error, select_by_id, "i", id), error);
}

/** cham_journal_find_treatment: (transfer full) (nullable): The treatment of that name in any
 * case, archived or not; %NULL when there is none, or with @error set. */
ChamTreatment *
cham_journal_find_treatment (ChamJournal *self, const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = cham_query_fold (stripped);

  return find_whole (self, cham_query (self, error, select_by_name, "s", folded), error);
}

static gboolean
check_stock (const ChamTreatment *treatment, GError **error)
{
  if (isnan (treatment->stock) != (treatment->stock_day == CHAM_DAY_NONE))
    return cham_query_refuse (error, "a stock has a day");
  return isnan (treatment->stock) || isfinite (treatment->stock)
         || cham_query_refuse (error, "%g is not a stock", treatment->stock);
}

static gboolean
check_treatment (ChamJournal *self, const ChamTreatment *treatment, GError **error)
{
  g_autoptr (ChamTreatment) other = NULL;

  if (!cham_query_check_name (treatment->name, error)
      || !cham_query_check_text (treatment->unit, error)
      || !cham_query_check_text (treatment->note, error)
      || !cham_query_check_amount (treatment->amount, error)
      || !check_stock (treatment, error) || !cham_contents_check (treatment, error))
    return FALSE;
  if (treatment->start != CHAM_DAY_NONE && treatment->end != CHAM_DAY_NONE
      && treatment->end < treatment->start)
    return cham_query_refuse (error, "the treatment ends before it starts");
  for (guint i = 0; i < treatment->schedules->len; i++)
    if (!cham_schedules_check (g_ptr_array_index (treatment->schedules, i), error))
      return FALSE;
  other = cham_journal_find_treatment (self, treatment->name, error);
  if (other != NULL && other->id != treatment->id)
    return cham_query_refuse (error, "there is a treatment called “%s” already", other->name);
  return !cham_query_has_failed (error);
}

static gboolean
insert_with_parts (ChamJournal *self, ChamTreatment *treatment, GError **error)
{
  g_autofree char *folded = cham_query_fold (treatment->name);
  g_autofree char *sites = cham_treatment_print_sites (treatment->sites);

  if (!cham_query_insert (self, error, &treatment->id, insert_treatment, "sssnssddbnds",
                          treatment->name, folded, cham_treatment_kind_to_string (treatment->kind),
                          treatment->amount, treatment->unit, treatment->note, treatment->start,
                          treatment->end, !!treatment->archived, treatment->stock,
                          treatment->stock_day, sites)
      || !cham_contents_store (self, treatment, error))
    return FALSE;
  for (guint i = 0; i < treatment->schedules->len; i++)
    if (!cham_schedules_store (self, treatment->id, g_ptr_array_index (treatment->schedules, i),
                               error))
      return FALSE;
  return TRUE;
}

/**
 * cham_journal_add_treatment:
 * @treatment: stored with its schedules and contents; its id is set and the space around its
 *   name removed
 *
 * %CHAM_STORE_ERROR_INVALID for an empty name, one that is in use, a negative amount, a stock
 * without a day, a content that is no amount, or a schedule that asks for no day.
 */
gboolean
cham_journal_add_treatment (ChamJournal *self, ChamTreatment *treatment, GError **error)
{
  treatment->id = 0;
  if (!check_treatment (self, treatment, error)
      || !cham_journal_edit_begin (self, _ ("Add treatment"), NULL, error))
    return FALSE;
  g_strstrip (treatment->name);
  return cham_journal_edit_end (self, insert_with_parts (self, treatment, error),
                                CHAM_CHANGED_TREATMENTS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

static gboolean
update_row (ChamJournal *self, const ChamTreatment *treatment, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (treatment->name));
  g_autofree char *folded = cham_query_fold (name);
  g_autofree char *sites = cham_treatment_print_sites (treatment->sites);

  return cham_query_run (self, error, update_treatment, "isssnssddbnds", treatment->id, name,
                         folded, cham_treatment_kind_to_string (treatment->kind),
                         treatment->amount, treatment->unit, treatment->note, treatment->start,
                         treatment->end, !!treatment->archived, treatment->stock,
                         treatment->stock_day, sites)
         && cham_contents_store (self, treatment, error);
}

static gboolean
check_exists (ChamJournal *self, gint64 id, GError **error)
{
  g_autoptr (ChamTreatment) treatment = cham_journal_get_treatment (self, id, error);

  return treatment != NULL || cham_query_refuse (error, "there is no such treatment");
}

/**
 * cham_journal_update_treatment:
 * @treatment: its new values; its schedules are not looked at, see cham_journal_set_schedule()
 *
 * Doses that are recorded keep the amount they were recorded with.
 */
gboolean
cham_journal_update_treatment (ChamJournal *self, const ChamTreatment *treatment, GError **error)
{
  if (!check_exists (self, treatment->id, error) || !check_treatment (self, treatment, error)
      || !cham_journal_edit_begin (self, _ ("Change treatment"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, update_row (self, treatment, error),
                                CHAM_CHANGED_TREATMENTS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

/** cham_journal_set_treatment_archived: Takes it off the checklist, or puts it back. */
gboolean
cham_journal_set_treatment_archived (ChamJournal *self, gint64 id, gboolean archived,
                                     GError **error)
{
  const char *label = archived ? _ ("Archive treatment") : _ ("Restore treatment");

  if (!check_exists (self, id, error) || !cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, update_archived, "ib", id, !!archived),
                                CHAM_CHANGED_TREATMENTS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

/**
 * cham_journal_refill_treatment:
 * @added: above zero, in the treatment's unit
 * @today: the day on which it is there
 *
 * Adds to the stock, or begins one. %CHAM_STORE_ERROR_INVALID for any other amount.
 */
gboolean
cham_journal_refill_treatment (ChamJournal *self, gint64 id, double added, ChamDay today,
                               GError **error)
{
  g_autoptr (ChamTreatment) treatment = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  ChamDayRange days = { CHAM_DAY_NONE, CHAM_DAY_LAST };

  if (!isfinite (added) || added <= 0)
    return cham_query_refuse (error, "%g is not an amount to add", added);
  treatment = cham_journal_get_treatment (self, id, error);
  if (treatment == NULL)
    return cham_query_refuse (error, "there is no such treatment");
  days.from = cham_stock_get_first_day (treatment, today);
  doses = cham_journal_list_doses (self, id, days, error);
  if (doses == NULL || !cham_journal_edit_begin (self, _ ("Refill"), NULL, error))
    return FALSE;
  cham_stock_refill (treatment, added, doses, today);
  return cham_journal_edit_end (
      self,
      cham_query_run (self, error, update_stock, "ind", id, treatment->stock, treatment->stock_day),
      CHAM_CHANGED_TREATMENTS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}
