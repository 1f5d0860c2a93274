/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Contacts and visits. A visit outlives its contact, and what was asked at it goes with it. */
#include "store/care.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

static const char select_contacts[] = "SELECT id, name, role, details FROM contact";

static const char insert_contact[]
    = "INSERT INTO contact (uuid, name, role, details, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")";

static const char update_contact[]
    = "UPDATE contact SET name = ?2, role = ?3, details = ?4, modified = " CHAM_QUERY_NOW
      " WHERE id = ?1";

static const char forget_contact[]
    = "UPDATE visit SET contact = NULL, modified = " CHAM_QUERY_NOW " WHERE contact = ?1";

static const char delete_contact[] = "DELETE FROM contact WHERE id = ?1";

#define VISITS                                                                                \
  "SELECT visit.id, day, time, coalesce (contact, 0), coalesce (contact.name, ''), note,"     \
  " (SELECT count (*) FROM question WHERE question.visit = visit.id)"                         \
  " FROM visit LEFT JOIN contact ON contact.id = visit.contact"

static const char select_visits[] = VISITS " ORDER BY day, time, visit.id";

static const char select_next[] = VISITS " WHERE day >= ?1 ORDER BY day, time, visit.id LIMIT 1";

static const char select_same[]
    = "SELECT id FROM visit WHERE day = ?1 AND time = ?2 AND contact IS nullif (?3, 0)"
      " AND id <> ?4";

static const char insert_visit[]
    = "INSERT INTO visit (uuid, day, time, contact, note, modified)"
      " VALUES (?1, ?2, ?3, nullif (?4, 0), ?5, " CHAM_QUERY_NOW ")";

static const char update_visit[]
    = "UPDATE visit SET day = ?2, time = ?3, contact = nullif (?4, 0), note = ?5,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_asked[] = "DELETE FROM question WHERE visit = ?1 AND asked = 1";

static const char reopen_questions[]
    = "UPDATE question SET visit = NULL, modified = " CHAM_QUERY_NOW " WHERE visit = ?1";

static const char delete_visit[] = "DELETE FROM visit WHERE id = ?1";

static const char select_questions[]
    = "SELECT id, coalesce (visit, 0), text, position, asked FROM question"
      " ORDER BY asked, visit, position, id";

static const char insert_question[]
    = "INSERT INTO question (uuid, visit, text, position, asked, modified)"
      " VALUES (?1, nullif (?2, 0), ?3, ?4, ?5, " CHAM_QUERY_NOW ")";

static const char keep_questions[]
    = "UPDATE question SET visit = ?1, asked = 1, modified = " CHAM_QUERY_NOW " WHERE asked = 0";

static gpointer
read_contact (sqlite3_stmt *statement)
{
  ChamContact *contact = cham_contact_new ((const char *) sqlite3_column_text (statement, 1));

  contact->id = sqlite3_column_int64 (statement, 0);
  g_set_str (&contact->role, (const char *) sqlite3_column_text (statement, 2));
  g_set_str (&contact->details, (const char *) sqlite3_column_text (statement, 3));
  return contact;
}

static int
compare_contacts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(ChamContact *const *) a)->name, (*(ChamContact *const *) b)->name);
}

/**
 * cham_journal_list_contacts:
 *
 * Returns: (transfer full) (element-type ChamContact) (nullable): all, by name; %NULL with @error
 */
GPtrArray *
cham_journal_list_contacts (ChamJournal *self, GError **error)
{
  GPtrArray *contacts = cham_query_list (cham_query (self, error, select_contacts, ""),
                                         read_contact, (GDestroyNotify) cham_contact_free, error);

  if (contacts != NULL)
    g_ptr_array_sort (contacts, compare_contacts);
  return contacts;
}

static char *
fold_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  return cham_query_fold (stripped);
}

/** cham_journal_find_contact: (transfer full) (nullable): The one of that name, in any case; %NULL
 * without one, or with @error set. */
ChamContact *
cham_journal_find_contact (ChamJournal *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) contacts = cham_journal_list_contacts (self, error);
  g_autofree char *folded = fold_name (name);

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    {
      const ChamContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *other = fold_name (contact->name);

      if (g_str_equal (folded, other))
        return cham_contact_copy (contact);
    }
  return NULL;
}

static gboolean
refuse (GError **error, ChamStoreError code, const char *message)
{
  g_set_error_literal (error, CHAM_STORE_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
check_contact (ChamJournal *self, const ChamContact *contact, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (ChamContact) other = NULL;

  if (!cham_query_check_text (contact->name, error)
      || !cham_query_check_text (contact->role, error)
      || !cham_query_check_text (contact->details, error))
    return FALSE;
  name = g_strstrip (g_strdup (contact->name));
  if (*name == '\0')
    return refuse (error, CHAM_STORE_ERROR_NAME_EMPTY, "the name is empty");
  if (g_utf8_strlen (name, -1) > CHAM_CONTACT_MOST_LETTERS)
    return refuse (error, CHAM_STORE_ERROR_NAME_TOO_LONG, "the name is too long");
  other = cham_journal_find_contact (self, name, NULL);
  if (other != NULL && other->id != contact->id)
    return refuse (error, CHAM_STORE_ERROR_NAME_TAKEN, "another contact has that name");
  return TRUE;
}

static gboolean
end_change (ChamJournal *self, gboolean worked, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_CARE, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

static gboolean
put_contact (ChamJournal *self, ChamContact *contact, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (contact->name));

  if (contact->id != 0)
    return cham_query_run (self, error, update_contact, "isss", contact->id, name, contact->role,
                           contact->details);
  return cham_query_insert (self, error, &contact->id, insert_contact, "sss", name, contact->role,
                            contact->details);
}

/**
 * cham_journal_store_contact:
 * @contact: to change the one of its id, or to add it when that is 0; it gets its id then
 *
 * %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG, %CHAM_STORE_ERROR_NAME_TAKEN, or
 * %CHAM_STORE_ERROR_INVALID for a text that is not UTF-8.
 */
gboolean
cham_journal_store_contact (ChamJournal *self, ChamContact *contact, GError **error)
{
  const char *label = contact->id != 0 ? _ ("Change contact") : _ ("Add contact");

  if (!check_contact (self, contact, error)
      || !cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return end_change (self, put_contact (self, contact, error), error);
}

/** cham_journal_remove_contact: Visits to them stay, without saying with whom. */
gboolean
cham_journal_remove_contact (ChamJournal *self, gint64 id, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Remove contact"), NULL, error)
         && end_change (self,
                        cham_query_run (self, error, forget_contact, "i", id)
                            && cham_query_run (self, error, delete_contact, "i", id),
                        error);
}

static gpointer
read_visit (sqlite3_stmt *statement)
{
  ChamVisit *visit = cham_visit_new (cham_database_get_day (statement, 1));

  visit->id = sqlite3_column_int64 (statement, 0);
  visit->time = cham_database_get_time (statement, 2);
  visit->contact_id = sqlite3_column_int64 (statement, 3);
  g_set_str (&visit->contact, (const char *) sqlite3_column_text (statement, 4));
  g_set_str (&visit->note, (const char *) sqlite3_column_text (statement, 5));
  visit->n_asked = (guint) sqlite3_column_int64 (statement, 6);
  return visit;
}

/**
 * cham_journal_list_visits:
 *
 * Returns: (transfer full) (element-type ChamVisit) (nullable): all, the earliest first; %NULL
 *   with @error set
 */
GPtrArray *
cham_journal_list_visits (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_visits, ""), read_visit,
                          (GDestroyNotify) cham_visit_free, error);
}

/** cham_journal_find_next_visit: (transfer full) (nullable): The first on or after @from; %NULL
 * without one, or with @error set. */
ChamVisit *
cham_journal_find_next_visit (ChamJournal *self, ChamDay from, GError **error)
{
  return cham_query_find (cham_query (self, error, select_next, "d", from), read_visit, error);
}

static gboolean
check_visit (ChamJournal *self, const ChamVisit *visit, GError **error)
{
  gint64 other;

  if (!cham_query_check_day (visit->day, error) || !cham_query_check_text (visit->note, error))
    return FALSE;
  if (cham_query_integer (cham_query (self, error, select_same, "dtii", visit->day,
                                      (int) visit->time, visit->contact_id, visit->id),
                          &other, error))
    return cham_query_refuse (error, "there is that visit already");
  return !cham_query_has_failed (error);
}

static gboolean
put_visit (ChamJournal *self, ChamVisit *visit, GError **error)
{
  if (visit->id != 0)
    return cham_query_run (self, error, update_visit, "idtis", visit->id, visit->day,
                           (int) visit->time, visit->contact_id, visit->note);
  return cham_query_insert (self, error, &visit->id, insert_visit, "dtis", visit->day,
                            (int) visit->time, visit->contact_id, visit->note);
}

/**
 * cham_journal_store_visit:
 * @visit: to change the one of its id, or to add it when that is 0; it gets its id then. It may be
 *   on any day, the coming ones included
 *
 * %CHAM_STORE_ERROR_INVALID for no day, a text that is not UTF-8, or when there is one with the
 * same person at the same time already.
 */
gboolean
cham_journal_store_visit (ChamJournal *self, ChamVisit *visit, GError **error)
{
  const char *label = visit->id != 0 ? _ ("Change visit") : _ ("Add visit");
  g_autoptr (GError) failure = NULL;

  if (!check_visit (self, visit, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return cham_journal_edit_begin (self, label, NULL, error)
         && end_change (self, put_visit (self, visit, error), error);
}

/** cham_journal_remove_visit: What was asked at it goes with it; what is still to be asked
 * stays. */
gboolean
cham_journal_remove_visit (ChamJournal *self, gint64 id, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Remove visit"), NULL, error)
         && end_change (self,
                        cham_query_run (self, error, delete_asked, "i", id)
                            && cham_query_run (self, error, reopen_questions, "i", id)
                            && cham_query_run (self, error, delete_visit, "i", id),
                        error);
}

static gpointer
read_question (sqlite3_stmt *statement)
{
  ChamQuestion *question = cham_question_new ((const char *) sqlite3_column_text (statement, 2));

  question->id = sqlite3_column_int64 (statement, 0);
  question->visit_id = sqlite3_column_int64 (statement, 1);
  question->position = sqlite3_column_int (statement, 3);
  question->asked = sqlite3_column_int (statement, 4) != 0;
  return question;
}

/**
 * cham_journal_list_all_questions:
 *
 * Returns: (transfer full) (element-type ChamQuestion) (nullable): those to be asked, then those
 *   that were, visit by visit; %NULL with @error set
 */
GPtrArray *
cham_journal_list_all_questions (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_questions, ""), read_question,
                          (GDestroyNotify) cham_question_free, error);
}

/** cham_journal_keep_questions: All that was to be asked was asked at @visit, and is kept with
 * it. */
gboolean
cham_journal_keep_questions (ChamJournal *self, gint64 visit, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Keep questions with a visit"), NULL, error)
         && end_change (self, cham_query_run (self, error, keep_questions, "i", visit), error);
}

/** cham_journal_add_question: %CHAM_STORE_ERROR_INVALID for a text that is empty or not UTF-8. */
gboolean
cham_journal_add_question (ChamJournal *self, const ChamQuestion *question, GError **error)
{
  if (!cham_query_check_name (question->text, error)
      || !cham_journal_edit_begin (self, _ ("Add question"), NULL, error))
    return FALSE;
  return end_change (self,
                     cham_query_insert (self, error, NULL, insert_question, "isbb",
                                        question->visit_id, question->text, question->position,
                                        (int) question->asked),
                     error);
}
