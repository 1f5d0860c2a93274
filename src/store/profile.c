/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The profile as one setting, so that it is changed and taken back as a whole. */
#include "store/profile.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

/**
 * cham_journal_load_profile:
 *
 * Returns: (transfer full): what is said; where nothing is, or it cannot be read, nothing is said
 */
ChamProfile *
cham_journal_load_profile (ChamJournal *self)
{
  g_autofree char *text = cham_journal_dup_setting (self, CHAM_SETTING_PROFILE);

  return cham_profile_parse (text);
}

static gboolean
check_names (char *const *names, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!cham_query_check_name (names[i], error))
      return FALSE;
  return TRUE;
}

/**
 * cham_journal_store_profile:
 * @profile: what is said from now on instead of all that was; an equal one changes nothing
 *
 * What a newer version of the program has written beyond it stays. %CHAM_STORE_ERROR_INVALID for a
 * text that is not UTF-8, or an empty name of a food or group.
 */
gboolean
cham_journal_store_profile (ChamJournal *self, const ChamProfile *profile, GError **error)
{
  g_autofree char *earlier = cham_journal_dup_setting (self, CHAM_SETTING_PROFILE);
  g_autofree char *text = NULL;
  gboolean stored;

  if (!check_names (profile->allergy_groups, error) || !check_names (profile->allergy_foods, error)
      || !cham_query_check_text (profile->allergy_note, error))
    return FALSE;
  text = cham_profile_print (profile, earlier);
  if (g_strcmp0 (text, earlier != NULL ? earlier : "") == 0)
    return TRUE;
  if (!cham_journal_begin (self, _ ("Change of the profile"), error))
    return FALSE;
  stored = cham_journal_set_setting (self, CHAM_SETTING_PROFILE, text, error);
  if (stored)
    return cham_journal_commit (self, error);
  cham_journal_roll_back (self);
  return FALSE;
}
