/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Doses, and the checklist they are ticked on. A dose without a row is not recorded: that is
 * neither taken nor skipped. */
#include "store/treatments.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "store/query.h"
#include "store/rows.h"

#define SELECT_DOSE                                                                           \
  "SELECT id, treatment, day, time, planned, status, amount, unit, note FROM dose"

static const char select_day[] = SELECT_DOSE " WHERE day = ?1 ORDER BY time, id";

static const char select_of_treatment[]
    = SELECT_DOSE " WHERE treatment = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day, time, id";

static const char select_range[] = SELECT_DOSE " WHERE day BETWEEN ?1 AND ?2 ORDER BY day";

static const char select_by_id[] = SELECT_DOSE " WHERE id = ?1";

static const char select_planned[]
    = "SELECT id FROM dose WHERE treatment = ?1 AND day = ?2 AND time = ?3 AND planned = 1";

static const char insert_dose[]
    = "INSERT INTO dose (uuid, treatment, day, time, planned, status, amount, unit, note,"
      " recorded, modified) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, " CHAM_QUERY_NOW
      ", " CHAM_QUERY_NOW ")";

static const char update_dose[]
    = "UPDATE dose SET time = ?2, planned = ?3, status = ?4, amount = ?5, unit = ?6, note = ?7,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_dose[] = "DELETE FROM dose WHERE id = ?1";

static const char *
get_status_word (ChamDoseStatus status)
{
  return status == CHAM_DOSE_SKIPPED ? "skipped" : "taken";
}

static gpointer
read_dose (sqlite3_stmt *statement)
{
  ChamDose *dose = cham_dose_new (sqlite3_column_int64 (statement, 1),
                                  cham_database_get_day (statement, 2),
                                  cham_database_get_time (statement, 3));

  dose->id = sqlite3_column_int64 (statement, 0);
  dose->planned = sqlite3_column_int (statement, 4);
  dose->status = strcmp ((const char *) sqlite3_column_text (statement, 5), "skipped") == 0
                     ? CHAM_DOSE_SKIPPED
                     : CHAM_DOSE_TAKEN;
  dose->amount = cham_database_get_number (statement, 6);
  g_set_str (&dose->unit, (const char *) sqlite3_column_text (statement, 7));
  g_set_str (&dose->note, (const char *) sqlite3_column_text (statement, 8));
  return dose;
}

void
cham_checklist_item_free (ChamChecklistItem *self)
{
  if (self == NULL)
    return;
  cham_treatment_free (self->treatment);
  cham_dose_free (self->dose);
  g_free (self);
}

static void
add_item (GPtrArray *items, const ChamTreatment *treatment, ChamDose *dose)
{
  ChamChecklistItem *item = g_new0 (ChamChecklistItem, 1);

  item->treatment = cham_treatment_copy (treatment);
  item->dose = dose;
  g_ptr_array_add (items, item);
}

/* By time; what may be taken at any time comes last. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const ChamChecklistItem *left = *(ChamChecklistItem *const *) a;
  const ChamChecklistItem *right = *(ChamChecklistItem *const *) b;
  gboolean any_left = left->dose->time == CHAM_TIME_NONE;
  gboolean any_right = right->dose->time == CHAM_TIME_NONE;

  if (any_left != any_right)
    return any_left ? 1 : -1;
  if (left->dose->time != right->dose->time)
    return left->dose->time - right->dose->time;
  return g_utf8_collate (left->treatment->name, right->treatment->name);
}

static ChamDose *
steal_recorded (GPtrArray *recorded, const ChamDose *due)
{
  for (guint i = 0; i < recorded->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (recorded, i);

      if (dose->planned && dose->treatment_id == due->treatment_id && dose->time == due->time)
        return g_ptr_array_steal_index (recorded, i);
    }
  return NULL;
}

/* What the schedule asks for, as recorded where it is. */
static void
add_due (GPtrArray *items, const ChamTreatment *treatment, ChamDay day, GPtrArray *recorded)
{
  g_autoptr (GPtrArray) due = cham_treatment_list_due_doses (treatment, day);

  for (guint i = 0; i < due->len; i++)
    {
      ChamDose *dose = steal_recorded (recorded, g_ptr_array_index (due, i));

      add_item (items, treatment,
                dose != NULL ? dose : cham_dose_copy (g_ptr_array_index (due, i)));
    }
}

/* What was recorded beside the schedule. */
static void
add_others (GPtrArray *items, const ChamTreatment *treatment, GPtrArray *recorded)
{
  for (guint i = 0; i < recorded->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (recorded, i);

      if (dose->treatment_id == treatment->id)
        add_item (items, treatment, cham_dose_copy (dose));
    }
}

/**
 * cham_journal_list_checklist:
 *
 * Returns: (transfer full) (element-type ChamChecklistItem) (nullable): the doses that @day asks
 *   for, recorded or not, and those recorded in addition, by time and name; %NULL with @error set
 */
GPtrArray *
cham_journal_list_checklist (ChamJournal *self, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_checklist_item_free);
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self, TRUE, error);
  g_autoptr (GPtrArray) recorded = NULL;

  if (treatments == NULL)
    return NULL;
  recorded = cham_query_list (cham_query (self, error, select_day, "d", day), read_dose,
                              (GDestroyNotify) cham_dose_free, error);
  if (recorded == NULL)
    return NULL;
  for (guint i = 0; i < treatments->len; i++)
    {
      add_due (items, g_ptr_array_index (treatments, i), day, recorded);
      add_others (items, g_ptr_array_index (treatments, i), recorded);
    }
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}

/**
 * cham_journal_list_doses:
 *
 * Returns: (transfer full) (element-type ChamDose) (nullable): the recorded doses of a treatment
 *   on @days, by day and time; %NULL with @error set
 */
GPtrArray *
cham_journal_list_doses (ChamJournal *self, gint64 treatment_id, ChamDayRange days, GError **error)
{
  return cham_query_list (cham_query (self, error, select_of_treatment, "idd", treatment_id,
                                      days.from, days.to),
                          read_dose, (GDestroyNotify) cham_dose_free, error);
}

/**
 * cham_journal_count_doses:
 * @days: not too many: every due dose is looked at
 *
 * Returns: (transfer full) (element-type ChamAdherence) (nullable): of each of @days the doses of
 *   all treatments; what is due on a day to come or today counts as due. %NULL with @error set
 */
GArray *
cham_journal_count_doses (ChamJournal *self, ChamDayRange days, GError **error)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self, TRUE, error);
  g_autoptr (GPtrArray) doses = NULL;
  GArray *counts = NULL;

  if (treatments == NULL)
    return NULL;
  doses = cham_query_list (cham_query (self, error, select_range, "dd", days.from, days.to),
                           read_dose, (GDestroyNotify) cham_dose_free, error);
  if (doses == NULL)
    return NULL;
  counts = g_array_new (FALSE, TRUE, sizeof (ChamAdherence));
  g_array_set_size (counts, (guint) cham_day_range_get_length (days));
  for (guint i = 0; i < treatments->len; i++)
    for (guint day = 0; day < counts->len; day++)
      {
        ChamDayRange one = { days.from + (ChamDay) day, days.from + (ChamDay) day };
        ChamAdherence count = cham_adherence_count (g_ptr_array_index (treatments, i), doses, one,
                                                    CHAM_DAY_NONE);

        cham_adherence_add (&g_array_index (counts, ChamAdherence, day), &count);
      }
  return counts;
}

static gboolean
check_dose (ChamJournal *self, const ChamDose *dose, GError **error)
{
  g_autoptr (ChamTreatment) treatment = NULL;

  if (!cham_query_check_day (dose->day, error) || !cham_query_check_amount (dose->amount, error)
      || !cham_query_check_text (dose->unit, error) || !cham_query_check_text (dose->note, error))
    return FALSE;
  if (dose->status == CHAM_DOSE_NOT_RECORDED)
    return cham_query_refuse (error, "a dose is recorded as taken or as skipped");
  treatment = cham_journal_get_treatment (self, dose->treatment_id, error);
  return treatment != NULL || cham_query_refuse (error, "there is no such treatment");
}

/** cham_rows_has_planned: Whether a planned dose of that treatment, day and time is recorded. */
gboolean
cham_rows_has_planned (ChamJournal *self, const ChamDose *dose, gint64 *id, GError **error)
{
  return cham_query_integer (cham_query (self, error, select_planned, "idt", dose->treatment_id,
                                         dose->day, dose->time), id, error);
}

/** cham_rows_insert_dose: Its id is set; of a skipped one no amount is kept. */
gboolean
cham_rows_insert_dose (ChamJournal *self, ChamDose *dose, GError **error)
{
  double amount = dose->status == CHAM_DOSE_SKIPPED ? NAN : dose->amount;

  return cham_query_insert (self, error, &dose->id, insert_dose, "idtbsnss", dose->treatment_id,
                            dose->day, dose->time, !!dose->planned, get_status_word (dose->status),
                            amount, dose->unit, dose->note);
}

static gboolean
store_dose (ChamJournal *self, ChamDose *dose, GError **error)
{
  double amount = dose->status == CHAM_DOSE_SKIPPED ? NAN : dose->amount;

  if (dose->id == 0 && !(dose->planned && cham_rows_has_planned (self, dose, &dose->id, error)))
    return !cham_query_has_failed (error) && cham_rows_insert_dose (self, dose, error);
  return cham_query_run (self, error, update_dose, "itbsnss", dose->id, dose->time,
                         !!dose->planned, get_status_word (dose->status), amount, dose->unit,
                         dose->note);
}

/**
 * cham_journal_record_dose:
 * @dose: taken or skipped; its id is set when it is new. A planned dose replaces what was
 *   recorded for the same treatment, day and time; of a skipped one no amount is kept
 *
 * %CHAM_STORE_ERROR_INVALID for no day, no treatment, no status or a negative amount. To take a
 * tick back: cham_journal_clear_dose().
 */
gboolean
cham_journal_record_dose (ChamJournal *self, ChamDose *dose, GError **error)
{
  const char *label
      = dose->status == CHAM_DOSE_SKIPPED ? _ ("Skip dose") : _ ("Record dose");

  if (!check_dose (self, dose, error) || !cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, store_dose (self, dose, error), CHAM_CHANGED_DOSES,
                                dose->day, dose->day, error);
}

/** cham_journal_clear_dose: Makes it not recorded again. */
gboolean
cham_journal_clear_dose (ChamJournal *self, gint64 dose_id, GError **error)
{
  g_autoptr (ChamDose) dose
      = cham_query_find (cham_query (self, error, select_by_id, "i", dose_id), read_dose, error);

  if (dose == NULL)
    return cham_query_refuse (error, "there is no such dose");
  if (!cham_journal_edit_begin (self, _ ("Clear dose"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, delete_dose, "i", dose_id),
                                CHAM_CHANGED_DOSES, dose->day, dose->day, error);
}
