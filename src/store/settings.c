/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Settings kept in the journal, because they belong to the person and not to the machine.
 */
#include "store/journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/database.h"

static gboolean
write_setting (ChamJournal *self, const char *key, const char *value, GError **error)
{
  g_autofree char *now = cham_database_now ();
  sqlite3_stmt *statement = cham_journal_prepare (
      self,
      "INSERT INTO setting (key, value, modified) VALUES (?1, ?2, ?3)"
      " ON CONFLICT (key) DO UPDATE SET value = excluded.value, modified = "
      "excluded.modified"
      " WHERE value IS NOT excluded.value",
      error);

  if (statement == NULL)
    return FALSE;
  cham_database_bind_text (statement, 1, key);
  cham_database_bind_text (statement, 2, value);
  cham_database_bind_text (statement, 3, now);
  return cham_database_run (statement, error);
}

/** cham_journal_dup_setting: (transfer full) (nullable): the value, %NULL when not set.
 */
char *
cham_journal_dup_setting (ChamJournal *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement =
      cham_journal_prepare (self, "SELECT value FROM setting WHERE key = ?1", &error);
  char *value = NULL;

  if (statement == NULL)
    return NULL;
  cham_database_bind_text (statement, 1, key);
  if (cham_database_next (statement, &error))
    value = cham_database_dup_text (statement, 0);
  sqlite3_reset (statement);
  return value;
}

/* What a step is called that stores @key. */
static const char *
name_step (const char *key)
{
  static const struct
  {
    const char *key;
    const char *name;
  } names[] = {
    { CHAM_SETTING_PERSON, N_ ("Your line on the page") },
    { CHAM_SETTING_UNDERSTOOD, N_ ("Caution understood") },
    { CHAM_SETTING_DISMISSED, N_ ("Advice to see someone dismissed") },
    { CHAM_SETTING_REVIEWED, N_ ("Review done") },
    { CHAM_SETTING_STOOLS, N_ ("Stools in the check-in") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].key, key) == 0)
      return _ (names[i].name);
  return _ ("Change of a setting");
}

/**
 * cham_journal_set_setting:
 * @key: one of the CHAM_SETTING_ keys
 * @value: its value; an equal one changes nothing
 *
 * Returns: whether it is stored
 */
gboolean
cham_journal_set_setting (ChamJournal *self,
                          const char *key,
                          const char *value,
                          GError **error)
{
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  return cham_journal_edit_begin (self, name_step (key), NULL, error)
         && cham_journal_edit_end (self, write_setting (self, key, value, error),
                                   CHAM_CHANGED_SETTINGS, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                   error);
}

/**
 * cham_journal_note_setting:
 * @key: one of the CHAM_SETTING_ keys
 * @value: its value
 *
 * Stores what the program notes by itself, which is no step that people would undo and no
 * change of what they wrote. While something can be redone nothing is noted, for a row
 * that comes back needs its place.
 *
 * Returns: whether that worked
 */
gboolean
cham_journal_note_setting (ChamJournal *self,
                           const char *key,
                           const char *value,
                           GError **error)
{
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);
  if (cham_journal_get_redo_label (self) != NULL)
    return TRUE;
  return write_setting (self, key, value, error);
}
