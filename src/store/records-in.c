/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records into the journal: all of them in one edit, so that they are stored, undone or left out
 * together, and a little at a time, for a window that is to stay alive meanwhile. Nothing that the
 * journal holds is replaced. */
#include "store/records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/database.h"
#include "store/intake.h"
#include "store/overviews.h"

/* In how many parts the days that the journal has already are read. */
#define COUNTS 64
/* How many facts are taken in at a time. */
#define FACTS 256

typedef enum
{
  STAGE_BEGIN,
  STAGE_COUNT,
  STAGE_DEFINE,
  STAGE_STORE,
  STAGE_END,
} Stage;

struct _ChamImport
{
  ChamIntake intake;
  GPtrArray *records;
  ChamAddFlags flags;
  Stage stage;
  ChamDayRange to_count; /* the days whose facts are not counted yet */
  int stride;            /* how many of them are counted at a time */
  guint n_taken;         /* of the facts */
  gboolean open;         /* whether the edit has begun and not ended */
};

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
count_present (ChamIntake *self, ChamDayRange days, GError **error)
{
  g_autoptr (GPtrArray) records = cham_journal_list_records (self->journal, days, error);

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

/* The rows go to all ends of the indices, so the pages of these are held in memory for as long as
 * it takes, instead of being written out and read again. */
static void
set_cache (ChamIntake *self, const char *sql)
{
  sqlite3 *connection = cham_journal_get_connection (self->journal);

  if (connection != NULL)
    sqlite3_exec (connection, sql, NULL, NULL, NULL);
}

static gboolean
begin (ChamImport *self, GError **error)
{
  ChamIntake *intake = &self->intake;

  sort_out (intake, self->records);
  self->to_count = cham_day_range_intersect (cham_journal_get_span (intake->journal),
                                             get_days (intake->facts));
  self->stride = cham_day_range_get_length (self->to_count) / COUNTS + 1;
  set_cache (intake, "PRAGMA cache_size = -65536");
  self->open = cham_journal_edit_begin (intake->journal, _ ("Import"), NULL, error);
  if (!self->open)
    return FALSE;
  self->stage = STAGE_COUNT;
  intake->names = cham_names_new (intake->journal, error);
  if (intake->names != NULL)
    intake->readings = cham_reading_intake_new (intake->journal, error);
  return intake->readings != NULL;
}

static gboolean
count (ChamImport *self, GError **error)
{
  ChamDayRange days = self->to_count;

  if (cham_day_range_is_empty (days))
    {
      self->stage = STAGE_DEFINE;
      return TRUE;
    }
  days.to = MIN (days.to, days.from + self->stride - 1);
  self->to_count.from = days.to + 1;
  return count_present (&self->intake, days, error);
}

static gboolean
define (ChamImport *self, GError **error)
{
  self->stage = STAGE_STORE;
  return cham_intake_take_definitions (&self->intake, error)
         && cham_names_learn (self->intake.names, self->intake.facts, error);
}

static gboolean
store (ChamImport *self, GError **error)
{
  guint end = MIN (self->intake.facts->len, self->n_taken + FACTS);

  for (; self->n_taken < end; self->n_taken++)
    if (!cham_intake_take_fact (&self->intake, self->intake.facts->pdata[self->n_taken], error))
      return FALSE;
  if (self->n_taken < self->intake.facts->len)
    return TRUE;
  self->stage = STAGE_END;
  return cham_intake_store_readings (&self->intake, error);
}

/* Takes nothing in after all. */
static void
roll_back (ChamImport *self)
{
  if (self->open && cham_journal_get_connection (self->intake.journal) != NULL)
    cham_journal_edit_end (self->intake.journal, FALSE, CHAM_CHANGED_NOTHING, CHAM_DAY_NONE,
                           CHAM_DAY_NONE, NULL);
  self->open = FALSE;
  self->stage = STAGE_END;
}

/**
 * cham_import_new:
 * @records: (element-type ChamRecord): facts and definitions in any order; names are found in
 *   any case, and unknown ones become the person's own
 *
 * Will take the records in as one change. A fact that the journal holds already is left out, so
 * that the same records add nothing the second time; two equal facts in @records are two. With a
 * bad record nothing is stored, unless @flags say to skip it.
 *
 * From the first step on until it is finished or freed nobody else is to change the journal.
 *
 * Returns: (transfer full): the import, not begun
 */
ChamImport *
cham_import_new (ChamJournal *journal, GPtrArray *records, ChamAddFlags flags)
{
  ChamImport *self = g_new0 (ChamImport, 1);

  self->records = g_ptr_array_ref (records);
  self->flags = flags;
  self->intake.journal = g_object_ref (journal);
  self->intake.report = add_report_new ();
  self->intake.definitions = g_ptr_array_new ();
  self->intake.facts = g_ptr_array_new ();
  self->intake.things = cham_intake_new_things ();
  self->intake.dishes = g_ptr_array_new ();
  self->intake.plans = g_ptr_array_new ();
  self->intake.places = g_array_new (FALSE, FALSE, sizeof (ChamMeasurePlace));
  self->intake.present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/** cham_import_free: Drops @self; what is not finished leaves the journal as it was. */
void
cham_import_free (ChamImport *self)
{
  if (self == NULL)
    return;
  roll_back (self);
  set_cache (&self->intake, "PRAGMA cache_size = -2000");
  g_clear_pointer (&self->intake.names, cham_names_free);
  g_clear_pointer (&self->intake.readings, cham_reading_intake_free);
  g_hash_table_unref (self->intake.present);
  g_ptr_array_unref (self->intake.things);
  g_ptr_array_unref (self->intake.dishes);
  g_ptr_array_unref (self->intake.plans);
  g_array_unref (self->intake.places);
  g_ptr_array_unref (self->intake.definitions);
  g_ptr_array_unref (self->intake.facts);
  cham_add_report_free (self->intake.report);
  g_object_unref (self->intake.journal);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * cham_import_step:
 *
 * Takes in a little more: a few milliseconds' worth.
 *
 * Returns: whether there is more to take in; %FALSE with @error set when the store failed, and
 *   nothing is stored then
 */
gboolean
cham_import_step (ChamImport *self, GError **error)
{
  static gboolean (*const stages[]) (ChamImport *self, GError **error)
      = { begin, count, define, store };

  g_return_val_if_fail (self->stage != STAGE_END, FALSE);

  if (!stages[self->stage] (self, error))
    roll_back (self);
  return self->stage != STAGE_END;
}

/** cham_import_get_progress: How much of it is done, 0–1. */
double
cham_import_get_progress (ChamImport *self)
{
  return self->stage == STAGE_BEGIN ? 0 : (self->n_taken + 1.0) / (self->intake.facts->len + 1.0);
}

/**
 * cham_import_finish:
 *
 * Stores what was taken in, once there is no more.
 *
 * Returns: (transfer full) (nullable): what became of the records; %NULL with @error when it
 *   could not be stored, and nothing is then
 */
ChamAddReport *
cham_import_finish (ChamImport *self, GError **error)
{
  ChamIntake *intake = &self->intake;
  ChamAddReport *report = intake->report;
  gboolean wanted = report->problems->len == 0 || (self->flags & CHAM_ADD_SKIP_BAD) != 0;

  g_return_val_if_fail (self->stage == STAGE_END && self->open, NULL);

  if (wanted && report->added > 0)
    {
      self->open = FALSE;
      if (!cham_journal_edit_end (intake->journal, TRUE, intake->what, intake->days.from,
                                  intake->days.to, error))
        return NULL;
    }
  else
    report->added = 0;
  roll_back (self);
  return g_steal_pointer (&intake->report);
}

/**
 * cham_journal_add_records:
 *
 * All of cham_import_new() at once.
 *
 * Returns: (transfer full) (nullable): what became of them; %NULL with @error when the store
 *   fails, and nothing is stored then
 */
ChamAddReport *
cham_journal_add_records (ChamJournal *self, GPtrArray *records, ChamAddFlags flags,
                          GError **error)
{
  g_autoptr (ChamImport) import = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (records != NULL, NULL);

  import = cham_import_new (self, records, flags);
  while (cham_import_step (import, &failure))
    ;
  if (failure == NULL)
    return cham_import_finish (import, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
