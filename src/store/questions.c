/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The questions that are not asked yet, in the order of the person. They go nowhere but on
 * the page. */
#include "store/questions.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

static const char select_open[]
    = "SELECT text FROM question WHERE asked = 0 ORDER BY position, id";

static const char delete_open[] = "DELETE FROM question WHERE asked = 0";

static const char insert_question[] = "INSERT INTO question (uuid, text, position, modified)"
                                      " VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")";

static gpointer
read_text (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/**
 * cham_journal_list_questions:
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): those to be asked; %NULL with
 *   @error set
 */
char **
cham_journal_list_questions (ChamJournal *self, GError **error)
{
  g_autoptr (GPtrArray) texts
      = cham_query_list (cham_query (self, error, select_open, ""), read_text, g_free, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (texts == NULL)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (texts, i));
  return g_strv_builder_end (builder);
}

/* What is asked, without those that are empty and the space around the others. */
static char **
strip_questions (const char *const *questions, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; questions[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (!cham_query_check_text (questions[i], error))
        return NULL;
      text = g_strstrip (g_strdup (questions[i]));
      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static gboolean
replace_questions (ChamJournal *self, char **questions, GError **error)
{
  gint64 id;

  if (!cham_query_run (self, error, delete_open, ""))
    return FALSE;
  for (int i = 0; questions[i] != NULL; i++)
    {
      if (!cham_query_insert (self, error, &id, insert_question, "sb", questions[i], i))
        return FALSE;
    }
  return TRUE;
}

/**
 * cham_journal_set_questions:
 * @questions: (array zero-terminated=1): what to ask instead of what was to be asked; empty ones
 *   are left out, and equal ones change nothing
 *
 * %CHAM_STORE_ERROR_INVALID for a text that is not UTF-8.
 */
gboolean
cham_journal_set_questions (ChamJournal *self, const char *const *questions, GError **error)
{
  g_auto (GStrv) wanted = strip_questions (questions, error);
  g_auto (GStrv) known = wanted != NULL ? cham_journal_list_questions (self, error) : NULL;

  if (known == NULL)
    return FALSE;
  if (g_strv_equal ((const char *const *) wanted, (const char *const *) known))
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Change questions"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, replace_questions (self, wanted, error),
                                CHAM_CHANGED_CARE, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}
