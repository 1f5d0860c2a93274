/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the things in a file are. A definition makes what the journal does not have; what it has
 * stays as the person has it. Here each finds the file that knows its kind, in the order in which
 * they need each other. */
#include "store/intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/definitions.h"

/** cham_intake_refuse_definition: Leaves out a definition that says what cannot be. */
void
cham_intake_refuse_definition (ChamIntake *self, const ChamRecord *record)
{
  cham_intake_refuse (self, record, _ ("the definition of “%s” is not understood"), record->name);
}

/**
 * cham_intake_settle:
 * @added: whether what @record defines is stored
 * @count: how many records that is
 * @failure: (nullable): why it is not
 *
 * A value that the journal refuses is a problem of the record, anything else one of the store.
 *
 * Returns: FALSE with @error set for one of the store
 */
gboolean
cham_intake_settle (ChamIntake *self, const ChamRecord *record, gboolean added, guint count,
                    const GError *failure, GError **error)
{
  if (added)
    self->report->added += count;
  else if (g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID)
           || g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_EMPTY)
           || g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TOO_LONG))
    cham_intake_refuse_definition (self, record);
  else
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  return TRUE;
}

/* Definitions that are kept as entries: by what their names begin with. */
static gboolean
take_other (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  if (cham_intake_is_plan (record) || cham_intake_is_trial (record)
      || cham_intake_is_care (record))
    {
      g_ptr_array_add (self->plans, (gpointer) record);
      return TRUE;
    }
  if (g_str_has_prefix (record->name, CHAM_DEFINITION_GROUP))
    return cham_intake_take_group (self, record, values, error);
  if (g_str_has_prefix (record->name, CHAM_DEFINITION_MAPPING))
    return cham_intake_take_mapping (self, record, values, error);
  return cham_intake_take_setting (self, record, values, error);
}

static gboolean
take_definition (ChamIntake *self, const ChamRecord *record, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);

  if (values != NULL)
    switch (record->kind)
      {
      case CHAM_RECORD_MEASURE:
      case CHAM_RECORD_FLAG:
        return cham_intake_take_measure (self, record, values, error);
      case CHAM_RECORD_FOOD:
        return cham_intake_take_food (self, record, values, error);
      case CHAM_RECORD_DOSE:
        cham_intake_take_treatment (self, record, values);
        return TRUE;
      case CHAM_RECORD_ENTRY:
        return take_other (self, record, values, error);
      case CHAM_RECORD_STOOL:
      case CHAM_RECORD_BODY:
      case CHAM_RECORD_SIGN:
      case CHAM_RECORD_PHOTO:
      default:
        break;
      }
  cham_intake_refuse_definition (self, record);
  return TRUE;
}

static gboolean
take_plans (ChamIntake *self, GError **error)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (self->plans, i);

      if (cham_intake_is_plan (record) && !cham_intake_take_plan (self, record, error))
        return FALSE;
    }
  return TRUE;
}

/* Once all that can be tested is there. */
static gboolean
take_trials (ChamIntake *self, const char *name, GError **error)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (self->plans, i);

      if (strcmp (record->name, name) == 0 && !cham_intake_take_trial (self, record, error))
        return FALSE;
    }
  return TRUE;
}

/** cham_intake_take_definitions: FALSE only when the store fails; what is bad is reported. */
gboolean
cham_intake_take_definitions (ChamIntake *self, GError **error)
{
  for (guint i = 0; i < self->definitions->len; i++)
    if (!take_definition (self, g_ptr_array_index (self->definitions, i), error))
      return FALSE;
  return cham_intake_take_dishes (self, error) && take_plans (self, error)
         && cham_intake_take_care (self, self->plans, error)
         && cham_intake_add_things (self, error)
         && take_trials (self, CHAM_DEFINITION_TRIAL, error)
         && take_trials (self, CHAM_DEFINITION_DAMAGED_TRIAL, error)
         && take_trials (self, CHAM_DEFINITION_TRIAL_EVENT, error)
         && take_trials (self, CHAM_DEFINITION_DAMAGED_TRIAL_EVENT, error);
}
