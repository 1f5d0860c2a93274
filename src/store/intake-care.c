/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The care team in a file. What the journal has stays; the rest is added to it: contacts, then
 * visits to them, then questions. */
#include "store/intake.h"

#include <string.h>

#include "store/care.h"
#include "store/definitions.h"

static const char *const names[]
    = { CHAM_DEFINITION_CONTACT, CHAM_DEFINITION_VISIT, CHAM_DEFINITION_QUESTION };

static int
find_name (const ChamRecord *record)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    if (strcmp (record->name, names[i]) == 0)
      return i;
  return -1;
}

/** cham_intake_is_care: Whether @record is a definition of a part of the care team. */
gboolean
cham_intake_is_care (const ChamRecord *record)
{
  return find_name (record) >= 0;
}

static gboolean
know (ChamIntake *self)
{
  self->report->known++;
  return TRUE;
}

static gboolean
refuse (ChamIntake *self, const ChamRecord *record)
{
  cham_intake_refuse_definition (self, record);
  return TRUE;
}

static gboolean
take_contact (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  g_autoptr (ChamContact) contact = cham_definition_read_contact (values);
  g_autoptr (ChamContact) known = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (contact == NULL)
    return refuse (self, record);
  known = cham_journal_find_contact (self->journal, contact->name, NULL);
  if (known != NULL)
    return know (self);
  added = cham_journal_store_contact (self->journal, contact, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gint64
find_contact (ChamIntake *self, const char *name)
{
  g_autoptr (ChamContact) contact
      = *name != '\0' ? cham_journal_find_contact (self->journal, name, NULL) : NULL;

  return contact != NULL ? contact->id : 0;
}

/* The visit of the journal at that time with that person, NULL when there is none. */
static ChamVisit *
find_visit (ChamIntake *self, const ChamVisit *asked)
{
  g_autoptr (GPtrArray) visits = cham_journal_list_visits (self->journal, NULL);
  gint64 contact = find_contact (self, asked->contact);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const ChamVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day == asked->day && visit->time == asked->time && visit->contact_id == contact)
        return cham_visit_copy (visit);
    }
  return NULL;
}

static gboolean
take_visit (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  g_autoptr (ChamVisit) visit = cham_definition_read_visit (values, record->day);
  g_autoptr (ChamVisit) known = visit != NULL ? find_visit (self, visit) : NULL;
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (visit == NULL)
    return refuse (self, record);
  if (known != NULL)
    return know (self);
  visit->contact_id = find_contact (self, visit->contact);
  added = cham_journal_store_visit (self->journal, visit, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
has_question (ChamIntake *self, const ChamQuestion *asked)
{
  g_autoptr (GPtrArray) questions = cham_journal_list_all_questions (self->journal, NULL);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const ChamQuestion *question = g_ptr_array_index (questions, i);

      if (question->visit_id == asked->visit_id && question->asked == asked->asked
          && strcmp (question->text, asked->text) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_question (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  g_autoptr (ChamVisit) asked_at = NULL;
  g_autoptr (ChamQuestion) question = cham_definition_read_question (values, &asked_at);
  g_autoptr (ChamVisit) visit = asked_at != NULL ? find_visit (self, asked_at) : NULL;
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (question == NULL)
    return refuse (self, record);
  question->visit_id = visit != NULL ? visit->id : 0;
  if (has_question (self, question))
    return know (self);
  added = cham_journal_add_question (self->journal, question, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
take (ChamIntake *self, const ChamRecord *record, int name, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);

  self->what |= CHAM_CHANGED_CARE;
  if (name == 0)
    return take_contact (self, record, values, error);
  if (name == 1)
    return take_visit (self, record, values, error);
  return take_question (self, record, values, error);
}

/**
 * cham_intake_take_care:
 * @records: (element-type ChamRecord): definitions; those of the care team are taken
 *
 * Returns: FALSE only when the store fails; what is bad is reported
 */
gboolean
cham_intake_take_care (ChamIntake *self, const GPtrArray *records, GError **error)
{
  for (int name = 0; name < (int) G_N_ELEMENTS (names); name++)
    for (guint i = 0; i < records->len; i++)
      if (find_name (g_ptr_array_index (records, i)) == name
          && !take (self, g_ptr_array_index (records, i), name, error))
        return FALSE;
  return TRUE;
}
