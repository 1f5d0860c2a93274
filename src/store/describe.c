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
