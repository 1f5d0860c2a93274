/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Copies that a journal keeps of itself, in "backups" beside it, as NAME-YYYY-MM-DD.chamomile. They
 * hold no pictures: these lie beside the journal and are never changed. Nothing else in the folder
 * is touched. */
#include <glib/gstdio.h>
#include <string.h>

#include "model/copy-plan.h"
#include "store/backup.h"
#include "store/journal-private.h"

#define FOLDER "backups"

static char *
dup_folder (const char *journal)
{
  g_autofree char *parent = g_path_get_dirname (journal);

  return g_build_filename (parent, FOLDER, NULL);
}

/* "journal" of "…/journal.db". */
static char *
dup_stem (const char *journal)
{
  char *name = g_path_get_basename (journal);

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';
  return name;
}

/** cham_backup_dup_copy_path: (transfer full): Where @journal keeps its copy of @day. */
char *
cham_backup_dup_copy_path (const char *journal, ChamDay day)
{
  g_autofree char *folder = dup_folder (journal);
  g_autofree char *stem = dup_stem (journal);
  char text[CHAM_DAY_TEXT_SIZE];
  g_autofree char *name
      = g_strconcat (stem, "-", cham_day_print (day, text), CHAM_BACKUP_ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The day of a copy by its name, %CHAM_DAY_NONE for what is no copy of this journal. */
static ChamDay
parse_name (const char *name, const char *stem)
{
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, stem)
      || strlen (name) != strlen (stem) + CHAM_DAY_TEXT_SIZE + strlen (CHAM_BACKUP_ENDING)
      || name[strlen (stem)] != '-' || !g_str_has_suffix (name, CHAM_BACKUP_ENDING))
    return CHAM_DAY_NONE;
  day = g_strndup (name + strlen (stem) + 1, CHAM_DAY_TEXT_SIZE - 1);
  return cham_day_parse (day);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  ChamDay first = *(const ChamDay *) a, second = *(const ChamDay *) b;

  return (first < second) - (first > second);
}

/**
 * cham_backup_list_copies:
 * @journal: the path of a journal, whether there is one or not
 *
 * Returns: (transfer full) (element-type ChamDay): the days of which it keeps a copy, the last
 *   first
 */
GArray *
cham_backup_list_copies (const char *journal)
{
  g_autofree char *folder = dup_folder (journal);
  g_autofree char *stem = dup_stem (journal);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      ChamDay day = parse_name (name, stem);

      if (day != CHAM_DAY_NONE)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  return days;
}

/* An empty log is only a sign that somebody looked. */
static gint64
get_change (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0 ? (gint64) status.st_mtime : 0;
}

/* A journal that nobody wrote into since its last copy would only push older ones out. */
static gboolean
has_changed (const char *journal, const GArray *days)
{
  g_autofree char *log = g_strconcat (journal, "-wal", NULL);
  g_autofree char *copy = NULL;

  if (days->len == 0)
    return TRUE;
  copy = cham_backup_dup_copy_path (journal, g_array_index (days, ChamDay, 0));
  return MAX (get_change (journal), get_change (log)) > get_change (copy);
}

/* What is left of a copy during which the program was ended. Only the one process that has the
 * journal open for writing keeps copies. */
static void
drop_halves (const char *journal)
{
  g_autofree char *folder = dup_folder (journal);
  g_autofree char *stem = dup_stem (journal);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    if (g_str_has_prefix (name, stem) && strstr (name, CHAM_BACKUP_ENDING ".new-") != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

static void
drop_needless (const char *journal)
{
  g_autoptr (GArray) days = cham_backup_list_copies (journal);
  g_autoptr (GArray) needless = cham_copy_plan_list_needless (days);

  for (guint i = 0; i < needless->len; i++)
    {
      ChamDay day = g_array_index (needless, ChamDay, i);
      g_autofree char *path = cham_backup_dup_copy_path (journal, day);

      g_unlink (path);
    }
}

/**
 * cham_journal_keep_copy:
 *
 * Keeps a copy of the journal as it is stored now under the name of @today, unless there is one
 * or nothing has changed since the last; and removes those that cham_copy_plan_list_needless()
 * names, once the new one is there.
 *
 * Returns: whether all is well, with or without a new copy; otherwise @error as
 *   cham_journal_back_up() has it
 */
gboolean
cham_journal_keep_copy (ChamJournal *self, ChamDay today, GError **error)
{
  const char *journal = cham_journal_get_path (self);
  g_autoptr (GArray) days = cham_backup_list_copies (journal);
  g_autofree char *path = cham_backup_dup_copy_path (journal, today);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || !has_changed (journal, days))
    return TRUE;
  drop_halves (journal);
  if (!cham_file_make_folder (path, error)
      || !cham_journal_back_up (self, path, CHAM_BACKUP_WITHOUT_PHOTOS, error))
    return FALSE;
  drop_needless (journal);
  return TRUE;
}
