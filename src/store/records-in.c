/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records into the journal: all of them in one edit, so that they are stored, undone or left out
 * together. Nothing that the journal holds is replaced. */
#include "store/records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/intake.h"
#include "store/overviews.h"
#include "store/query.h"

static const char select_last_reading[] = "SELECT coalesce (max (id), 0) FROM reading";

void
cham_add_report_free (ChamAddReport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static ChamAddReport *
add_report_new (void)
{
  ChamAddReport *self = g_new0 (ChamAddReport, 1);

  self->problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_problem_free);
  return self;
}

/** cham_intake_refuse: Leaves out @record for the reason given. */
void
cham_intake_refuse (ChamIntake *self, const ChamRecord *record, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->report->problems, cham_record_problem_new (record->line, "%s", reason));
}

/** cham_intake_count: Notes that @record is stored and what that changes. */
void
cham_intake_count (ChamIntake *self, const ChamRecord *record, ChamChanges what)
{
  self->report->added++;
  self->what |= what;
  if (cham_day_range_is_empty (self->days))
    self->days = (ChamDayRange){ record->day, record->day };
  self->days.from = MIN (self->days.from, record->day);
  self->days.to = MAX (self->days.to, record->day);
}

static gboolean
is_blank (const char *name)
{
  while (*name != '\0' && g_unichar_isspace (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);
  return *name == '\0';
}

static char *
check_record (const ChamRecord *record)
{
  char *problem = cham_record_check (record);

  if (problem == NULL && *record->name != '\0' && is_blank (record->name))
    return g_strdup (_ ("the name is empty"));
  if (problem == NULL && !g_utf8_validate (record->unit, -1, NULL))
    return g_strdup (_ ("the text is not UTF-8"));
  if (problem == NULL && record->state == CHAM_RECORD_SKIPPED && record->kind != CHAM_RECORD_DOSE)
    return g_strdup (_ ("only a dose can be skipped"));
  return problem;
}

static gboolean
is_empty (const ChamRecord *record)
{
  gboolean asked = cham_record_kind_is_asked (record->kind);

  return record->state == CHAM_RECORD_NOT_RECORDED
         || (asked && record->state == CHAM_RECORD_RECORDED && isnan (record->value));
}

static void
sort_out (ChamIntake *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      ChamRecord *record = g_ptr_array_index (records, i);
      g_autofree char *problem = check_record (record);

      if (problem != NULL)
        cham_intake_refuse (self, record, "%s", problem);
      else if (record->state == CHAM_RECORD_DEFINITION)
        g_ptr_array_add (self->definitions, record);
      else if (is_empty (record))
        self->report->empty++;
      else
        g_ptr_array_add (self->facts, record);
    }
}

static ChamDayRange
get_days (GPtrArray *facts)
{
  ChamDayRange days = { CHAM_DAY_LAST + 1, CHAM_DAY_NONE };

  for (guint i = 0; i < facts->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (facts, i);

      days.from = MIN (days.from, record->day);
      days.to = MAX (days.to, record->day);
    }
  return days;
}

/* Readings are told apart by their measure, day and time as they are stored. */
static gboolean
count_present (ChamIntake *self, GError **error)
{
  ChamDayRange days
      = cham_day_range_intersect (cham_journal_get_span (self->journal), get_days (self->facts));
  g_autoptr (GPtrArray) records = NULL;

  if (cham_day_range_is_empty (days))
    return TRUE;
  records = cham_journal_list_records (self->journal, days, error);
  self->present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (records, i);
      char *key;
      guint count;

      if (record->kind == CHAM_RECORD_MEASURE || record->kind == CHAM_RECORD_FLAG)
        continue;
      key = cham_record_make_key (record);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (self->present, key));
      g_hash_table_insert (self->present, key, GUINT_TO_POINTER (count + 1));
    }
  return records != NULL;
}

static gboolean
take_in (ChamIntake *self, GError **error)
{
  if (!cham_query_integer (cham_query (self->journal, error, select_last_reading, ""),
                           &self->last_reading, error)
      || !count_present (self, error)
      || !cham_intake_take_definitions (self, error)
      || !cham_names_learn (self->names, self->facts, error))
    return FALSE;
  for (guint i = 0; i < self->facts->len; i++)
    if (!cham_intake_take_fact (self, g_ptr_array_index (self->facts, i), error))
      return FALSE;
  return TRUE;
}

/* The rows go to all ends of the indices, so the pages of these are held in memory for as long as
 * it takes, instead of being written out and read again. */
static void
set_cache (ChamIntake *self, const char *sql)
{
  sqlite3_exec (cham_journal_get_connection (self->journal), sql, NULL, NULL, NULL);
}

/* Stores what was taken in, or leaves the journal as it was. */
static gboolean
finish (ChamIntake *self, ChamAddFlags flags, GError **error)
{
  gboolean wanted = self->report->problems->len == 0 || (flags & CHAM_ADD_SKIP_BAD) != 0;

  if (wanted && self->report->added > 0)
    return cham_journal_edit_end (self->journal, TRUE, self->what, self->days.from,
                                  self->days.to, error);
  cham_journal_edit_end (self->journal, FALSE, CHAM_CHANGED_NOTHING, CHAM_DAY_NONE, CHAM_DAY_NONE,
                         NULL);
  self->report->added = 0;
  return TRUE;
}

static gboolean
run (ChamIntake *self, GPtrArray *records, ChamAddFlags flags, GError **error)
{
  g_autoptr (GError) failure = NULL;

  sort_out (self, records);
  if (!cham_journal_edit_begin (self->journal, _ ("Import"), NULL, error))
    return FALSE;
  self->names = cham_names_new (self->journal, &failure);
  if (self->names != NULL && take_in (self, &failure))
    return finish (self, flags, error);
  cham_journal_edit_end (self->journal, FALSE, CHAM_CHANGED_NOTHING, CHAM_DAY_NONE, CHAM_DAY_NONE,
                         NULL);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * cham_journal_add_records:
 * @records: (element-type ChamRecord): facts and definitions in any order; names are found in
 *   any case, and unknown ones become the person's own
 *
 * Takes the records in as one change. A fact that the journal holds already is left out, so that
 * the same records add nothing the second time; two equal facts in @records are two. With a bad
 * record nothing is stored, unless @flags say to skip it.
 *
 * Returns: (transfer full) (nullable): what became of them; %NULL with @error when the store
 *   fails, and nothing is stored then
 */
ChamAddReport *
cham_journal_add_records (ChamJournal *self, GPtrArray *records, ChamAddFlags flags,
                          GError **error)
{
  g_autoptr (ChamAddReport) report = add_report_new ();
  g_autoptr (GPtrArray) definitions = g_ptr_array_new ();
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  ChamIntake intake = { self, report, NULL, definitions, facts };
  gboolean worked;

  g_return_val_if_fail (records != NULL, NULL);

  set_cache (&intake, "PRAGMA cache_size = -65536");
  worked = run (&intake, records, flags, error);
  set_cache (&intake, "PRAGMA cache_size = -2000");
  g_clear_pointer (&intake.names, cham_names_free);
  g_clear_pointer (&intake.present, g_hash_table_unref);
  return worked ? g_steal_pointer (&report) : NULL;
}
