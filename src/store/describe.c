/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each wording says what happened, what it means for the data, and what to do. Errors of
 * other domains are none of its business: they pass with their own words. */
#include "store/describe.h"

#include <glib/gi18n-lib.h>

static const char *const wordings[] = {
  [CHAM_STORE_ERROR_NOT_FOUND] =
      N_ ("There is no journal at “%s”. Nothing was changed. Check "
          "the name and the folder."),
  [CHAM_STORE_ERROR_NOT_A_JOURNAL] = N_ ("“%s” is not a journal of this program. It was "
                                         "left as it is. Choose another file."),
  [CHAM_STORE_ERROR_DAMAGED] = N_ ("The journal “%s” is damaged or cut short. It was "
                                   "left as it is. Keep it, and open a "
                                   "backup instead."),
  [CHAM_STORE_ERROR_BUSY] = N_ ("The journal “%s” is open in another window or program. "
                                "Nothing was changed. Close it "
                                "there and try again."),
  [CHAM_STORE_ERROR_READ_ONLY] = N_ ("The journal “%s” can only be read. Nothing was "
                                     "changed. Allow writing to the file and "
                                     "its folder, or work on a copy."),
  [CHAM_STORE_ERROR_NO_ACCESS] = N_ (
      "The journal “%s” or its folder may not be opened. Nothing was changed. Check the "
      "permissions of both."),
  [CHAM_STORE_ERROR_FULL] = N_ ("The disk with “%s” is full. The last change was not "
                                "stored, all before it is safe. "
                                "Free some space and try again."),
  [CHAM_STORE_ERROR_MIGRATION] = N_ ("The journal “%s” could not be brought up to date. "
                                     "It is as it was before. Keep it, and "
                                     "report this together with the program’s version."),
  [CHAM_STORE_ERROR_INVALID] = N_ ("The journal “%s” does not accept one of the values. "
                                   "The change was not stored. Check "
                                   "what was entered."),
  [CHAM_STORE_ERROR_FAILED] =
      N_ ("The change to “%s” could not be stored. All before it is safe. Try again."),
  [CHAM_STORE_ERROR_NAME_EMPTY] = N_ ("The name is empty. Nothing was changed. Type a name."),
  [CHAM_STORE_ERROR_NAME_TOO_LONG] = N_ ("The name is too long. Nothing was changed. Choose a "
                                         "name of at most 200 letters."),
  [CHAM_STORE_ERROR_NAME_TAKEN] = N_ ("There is one of that name already. Nothing was changed. "
                                      "Choose another name."),
  [CHAM_STORE_ERROR_INSIDE_ITSELF] = N_ ("A food cannot be inside itself, not even by way of "
                                         "another food. Nothing was changed. Leave that "
                                         "ingredient out."),
  [CHAM_STORE_ERROR_IS_BACKUP] = N_ ("“%s” is a backup, which is kept as it is. Nothing was "
                                     "changed. Restore it, and open the journal you get."),
  [CHAM_STORE_ERROR_NOT_A_BACKUP] = N_ ("“%s” is not a backup of this program. It was left as "
                                        "it is. Choose another file."),
  [CHAM_STORE_ERROR_IN_THE_WAY] = N_ ("“%s” is there already, and it is no backup. It was left "
                                      "as it is. Choose another name."),
};

/* Where a backup is written or read the same failures mean something else. */
static const struct
{
  ChamStoreError code;
  const char *backup;
  const char *restore;
} backup_wordings[] = {
  { CHAM_STORE_ERROR_NOT_FOUND,
    N_ ("There is no folder for “%s”. No backup was made, and the journal is as it was. Choose "
        "another folder."),
    N_ ("There is no backup at “%s”. Nothing was changed. Check the name and the folder.") },
  { CHAM_STORE_ERROR_NO_ACCESS,
    N_ ("“%s” may not be written. No backup was made, and the journal is as it was. Choose "
        "another folder."),
    N_ ("“%s” may not be read, or the journal’s folder not be written. Nothing was changed. "
        "Check the permissions of both.") },
  { CHAM_STORE_ERROR_FULL,
    N_ ("The disk with “%s” is full. No backup was made, and the journal is as it was. Free some "
        "space, or choose another disk."),
    N_ ("The disk is full. “%s” was not restored, and nothing was changed. Free some space and "
        "try again.") },
  { CHAM_STORE_ERROR_DAMAGED,
    N_ ("The journal is damaged, so “%s” was not written. Keep the journal’s file as it is, and "
        "restore an earlier backup."),
    N_ ("The backup “%s” is damaged or cut short. Nothing was changed. Try an earlier one.") },
};

/* Puts @path where @wording has “%s”, if it has. */
static char *
fill_in (const char *wording, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) parts = g_strsplit (wording, "%s", 2);

  return g_strjoinv (name, parts);
}

/**
 * cham_store_error_describe:
 * @error: of #CHAM_STORE_ERROR or any other domain
 * @path: the journal it happened with
 *
 * Returns: (transfer full): what happened, what it means for the data and what to do, in
 * the person's language
 */
char *
cham_store_error_describe (const GError *error, const char *path)
{
  g_return_val_if_fail (error != NULL && path != NULL, NULL);
  if (error->domain != CHAM_STORE_ERROR || error->code < 0
      || error->code >= (int) G_N_ELEMENTS (wordings))
    return g_strdup (error->message);
  return fill_in (_ (wordings[error->code]), path);
}

static const char *
find_backup_wording (const GError *error, gboolean restore)
{
  if (error->domain != CHAM_STORE_ERROR)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (backup_wordings); i++)
    if ((int) backup_wordings[i].code == error->code)
      return restore ? backup_wordings[i].restore : backup_wordings[i].backup;
  return NULL;
}

/**
 * cham_backup_error_describe:
 * @error: of cham_journal_back_up()
 * @path: where the backup was to be
 *
 * Returns: (transfer full): as cham_store_error_describe()
 */
char *
cham_backup_error_describe (const GError *error, const char *path)
{
  const char *wording = find_backup_wording (error, FALSE);

  return wording != NULL ? fill_in (_ (wording), path) : cham_store_error_describe (error, path);
}

/**
 * cham_restore_error_describe:
 * @error: of cham_backup_read() or cham_backup_restore()
 * @backup: the backup
 * @journal: where the journal was to be
 *
 * Returns: (transfer full): as cham_store_error_describe()
 */
char *
cham_restore_error_describe (const GError *error, const char *backup, const char *journal)
{
  const char *wording = find_backup_wording (error, TRUE);

  if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_BUSY))
    return cham_store_error_describe (error, journal);
  return wording != NULL ? fill_in (_ (wording), backup)
                         : cham_store_error_describe (error, backup);
}

/**
 * cham_read_only_describe:
 * @reason: why a journal can only be read; not %CHAM_READ_ONLY_NOT
 * @path: the journal
 *
 * Returns: (transfer full): the reason in the person's language, and what to do
 */
char *
cham_read_only_describe (ChamReadOnlyReason reason, const char *path)
{
  if (reason == CHAM_READ_ONLY_NEWER)
    return fill_in (
        _ ("The journal “%s” was written by a newer version of the program and can "
           "only be read by this one. Nothing was changed. Update the program."),
        path);
  return fill_in (_ (wordings[CHAM_STORE_ERROR_READ_ONLY]), path);
}
