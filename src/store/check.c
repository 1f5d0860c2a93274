/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks through a whole journal for what is broken or cannot be true. It only reads: whatever
 * it finds, repairing is for the person to decide. */
#include "store/journal.h"

#include <glib/gi18n-lib.h>

#include "store/database.h"
#include "store/photo-files.h"
#include "store/trials.h"

/* Each query gives one text for each fault, to stand after the sentence. */
typedef struct
{
  const char *problem;
  const char *sql;
} Rule;

static const Rule rules[] = {
  { N_ ("The file is damaged"),
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'" },
  { N_ ("Something refers to what is not there any more"),
    "SELECT format ('%s %d → %s', \"table\", rowid, parent) FROM pragma_foreign_key_check" },
  { N_ ("The search does not find a piece of writing"),
    "SELECT day FROM entry WHERE id NOT IN (SELECT id FROM entry_fts_docsize)" },
  { N_ ("The search finds a piece of writing that is not there any more"),
    "SELECT id FROM entry_fts_docsize WHERE id NOT IN (SELECT id FROM entry)" },
  { N_ ("A day is not in the calendar"),
    "SELECT day FROM (SELECT day FROM reading UNION ALL SELECT day FROM stool"
    " UNION ALL SELECT day FROM meal UNION ALL SELECT day FROM diet_day"
    " UNION ALL SELECT day FROM dose UNION ALL SELECT day FROM entry"
    " UNION ALL SELECT day FROM photo) WHERE date (day) IS NOT day" },
  { N_ ("A time is not on the clock"),
    "SELECT format ('%s %s', day, time) FROM (SELECT day, time FROM reading"
    " UNION ALL SELECT day, time FROM stool UNION ALL SELECT day, time FROM meal"
    " UNION ALL SELECT day, time FROM dose UNION ALL SELECT day, time FROM entry)"
    " WHERE time <> '' AND (time NOT GLOB '[0-2][0-9]:[0-5][0-9]' OR time >= '24:00')" },
  { N_ ("A value is outside the range of its measure"),
    "SELECT format ('%s, %s, %!g', day, name, value) FROM reading"
    " JOIN measure ON measure.id = reading.measure WHERE value < minimum OR value > maximum" },
  { N_ ("A count is not a whole number"),
    "SELECT format ('%s, %s, %!g', day, name, value) FROM reading"
    " JOIN measure ON measure.id = reading.measure"
    " WHERE kind IN ('count', 'flag') AND value <> round (value)" },
  { N_ ("A stool form is not one of 1 to 7"),
    "SELECT format ('%s, %d', day, form) FROM stool WHERE form NOT BETWEEN 1 AND 7" },
  { N_ ("An amount is below zero"),
    "SELECT format ('%s, %s', day, name) FROM meal_food JOIN meal ON meal.id = meal_food.meal"
    " JOIN food ON food.id = meal_food.food WHERE portion < 0 OR meal_food.amount < 0"
    " UNION ALL SELECT format ('%s, %s', day, name) FROM dose"
    " JOIN treatment ON treatment.id = dose.treatment WHERE dose.amount < 0" },
  { N_ ("A treatment ends before it starts"),
    "SELECT name FROM treatment WHERE end_day < start_day" },
};

static const char select_photos[]
  = "SELECT file, format ('%s, %s', min (day), file) FROM photo GROUP BY file ORDER BY min (day)";

static gboolean
add_problems (ChamJournal *self, const Rule *rule, GPtrArray *problems, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = cham_journal_prepare (self, rule->sql, error);

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &local_error))
    {
      g_autofree char *what = cham_database_dup_text (statement, 0);

      g_ptr_array_add (problems, g_strdup_printf (_ ("%s: %s"), _ (rule->problem), what));
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The index compared with the text, word by word. SQLite has it as a write, though it writes
 * nothing, so a journal open for reading cannot ask. */
static void
check_index (ChamJournal *self, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;

  if (cham_journal_get_read_only (self) == CHAM_READ_ONLY_NOT
      && !cham_database_execute (
        cham_journal_get_connection (self),
        "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)", &error))
    g_ptr_array_add (problems, g_strdup (_ ("The search index does not match the writing")));
}

/* The pictures lie beside the journal, where anybody may have moved or edited them. */
static gboolean
check_photos (ChamJournal *self, GPtrArray *problems, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = cham_journal_prepare (self, select_photos, error);

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &local_error))
    {
      g_autofree char *file = cham_database_dup_text (statement, 0);
      g_autofree char *what = cham_database_dup_text (statement, 1);
      ChamPhotoFileState state = cham_photo_file_check (cham_journal_get_path (self), file);
      const char *problem = state == CHAM_PHOTO_FILE_MISSING
                              ? _ ("The file of a photo is missing")
                              : _ ("The file of a photo is not as it was stored");

      if (state != CHAM_PHOTO_FILE_FINE)
        g_ptr_array_add (problems, g_strdup_printf (_ ("%s: %s"), problem, what));
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Nothing is concluded from such a trial, and it is exported as it is. */
static gboolean
check_trials (ChamJournal *self, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self, error);

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    {
      const ChamTrial *trial = g_ptr_array_index (trials, i);

      if (trial->damage != NULL)
        g_ptr_array_add (problems, g_strdup_printf (_ ("The plan of a trial is damaged: %s, %s"),
                                                    trial->title, trial->damage));
    }
  return trials != NULL;
}

/**
 * cham_journal_check:
 * @problems: (out) (transfer full) (element-type utf8): what is wrong, a sentence each in the
 *   person's language; empty when all is well
 *
 * Checks the file, its references, what the rows say, the plans of trials, and the files of
 * photos. Changes nothing.
 *
 * Returns: whether it could be checked to the end
 */
gboolean
cham_journal_check (ChamJournal *self, GPtrArray **problems, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CHAM_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!add_problems (self, &rules[i], found, error))
      return FALSE;
  check_index (self, found);
  if (!check_trials (self, found, error) || !check_photos (self, found, error))
    return FALSE;
  *problems = g_steal_pointer (&found);
  return TRUE;
}
