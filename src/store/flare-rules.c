/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule as a setting of the journal. The program's own rule is kept as "", so that it is said
 * to be the program's own whatever it is. */
#include "store/flare-rules.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

/** cham_journal_get_flare_rule: The person's rule, else the program's own. */
ChamFlareRule
cham_journal_get_flare_rule (ChamJournal *self)
{
  g_autofree char *text = cham_journal_dup_setting (self, CHAM_SETTING_FLARE_RULE);
  ChamFlareRule rule = cham_flare_rule_default;

  if (text != NULL && *text != '\0' && !cham_flare_rule_parse (text, &rule))
    g_message ("The journal’s flare rule cannot be read: %s", text);
  return rule;
}

/**
 * cham_journal_set_flare_rule:
 * @rule: an equal one changes nothing and makes no step of undo
 *
 * %CHAM_STORE_ERROR_INVALID for a rule beyond the limits.
 *
 * Returns: whether it is stored
 */
gboolean
cham_journal_set_flare_rule (ChamJournal *self, const ChamFlareRule *rule, GError **error)
{
  gboolean usual = cham_flare_rule_equal (rule, &cham_flare_rule_default);
  g_autofree char *text = usual ? g_strdup ("") : cham_flare_rule_print (rule);
  ChamFlareRule present = cham_journal_get_flare_rule (self);

  if (!cham_flare_rule_is_valid (rule))
    return cham_query_refuse (error, "“%s” is no rule for flares", text);
  if (cham_flare_rule_equal (rule, &present))
    return TRUE;
  return cham_journal_edit_begin (self, _ ("Change of the flare rule"), NULL, error)
         && cham_journal_edit_end (
             self, cham_journal_set_setting (self, CHAM_SETTING_FLARE_RULE, text, error),
             CHAM_CHANGED_SETTINGS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}
