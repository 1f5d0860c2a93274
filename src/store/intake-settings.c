/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The settings and the mappings of columns that a file brings. One that the person has already
 * stays. */
#include "store/intake.h"

#include <string.h>

#include "model/flare-rule.h"
#include "store/definitions.h"
#include "store/overviews.h"

/** cham_intake_take_mapping: FALSE only when the store fails; what is bad is reported. */
gboolean
cham_intake_take_mapping (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                          GError **error)
{
  const char *name = record->name + strlen (CHAM_DEFINITION_MAPPING);
  const char *text = g_hash_table_lookup (values, "value");
  g_autoptr (GError) failure = NULL;
  g_autofree char *present = cham_journal_dup_mapping (self->journal, name, &failure);
  gboolean stored;

  if (text == NULL || present != NULL)
    {
      if (text == NULL)
        cham_intake_refuse_definition (self, record);
      else
        self->report->known++;
      return TRUE;
    }
  stored = failure == NULL && cham_journal_set_mapping (self->journal, name, text, &failure);
  self->what |= CHAM_CHANGED_SETTINGS;
  return cham_intake_settle (self, record, stored, 1, failure, error);
}

static gboolean
is_setting (const char *key, const char *value)
{
  ChamFlareRule rule;

  if (strcmp (key, CHAM_SETTING_FLARE_RULE) == 0)
    return cham_flare_rule_parse (value, &rule);
  return strcmp (key, CHAM_SETTING_PERSON) == 0 || strcmp (key, CHAM_SETTING_INVENTED) == 0
         || strcmp (key, CHAM_SETTING_PROFILE) == 0 || strcmp (key, CHAM_SETTING_STOOLS) == 0
         || strcmp (key, CHAM_SETTING_REVIEWED) == 0 || strcmp (key, CHAM_SETTING_UNDERSTOOD) == 0
         || strcmp (key, CHAM_SETTING_DISMISSED) == 0;
}

/** cham_intake_take_setting: A journal of a person's own does not become an invented one by what is
 * added to it. */
gboolean
cham_intake_take_setting (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                          GError **error)
{
  gboolean invented = strcmp (record->name, CHAM_SETTING_INVENTED) == 0;
  const char *value = g_hash_table_lookup (values, "value");
  g_autofree char *present = NULL;

  if (value == NULL || !is_setting (record->name, value))
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  present = cham_journal_dup_setting (self->journal, record->name);
  if ((present != NULL && *present != '\0')
      || (invented && !cham_day_range_is_empty (cham_journal_get_span (self->journal))))
    {
      self->report->known++;
      return TRUE;
    }
  self->report->added++;
  self->what |= CHAM_CHANGED_SETTINGS;
  return cham_journal_set_setting (self->journal, record->name, value, error);
}
