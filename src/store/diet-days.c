/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whether a day's meals are all that was eaten. Without that, what is missing is not recorded. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

static const char select_complete[] = "SELECT complete FROM diet_day WHERE day = ?1";

static const char upsert_complete[]
    = "INSERT INTO diet_day (uuid, day, complete, modified)"
      " VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (day) DO UPDATE SET complete = excluded.complete,"
      " modified = excluded.modified";

/** cham_journal_get_diet_complete: Whether the person said that nothing else was eaten. */
gboolean
cham_journal_get_diet_complete (ChamJournal *self, ChamDay day)
{
  gint64 complete = 0;

  return cham_query_integer (cham_query (self, NULL, select_complete, "d", day), &complete, NULL)
         && complete != 0;
}

/** cham_journal_set_diet_complete: Whether nothing else was eaten on @day. */
gboolean
cham_journal_set_diet_complete (ChamJournal *self, ChamDay day, gboolean complete, GError **error)
{
  if (!cham_query_check_day (day, error))
    return FALSE;
  if (!cham_journal_get_diet_complete (self, day) == !complete)
    return TRUE;
  if (!cham_journal_edit_begin (self, complete ? _ ("Complete the day’s diet")
                                               : _ ("Reopen the day’s diet"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, cham_query_insert (self, error, NULL, upsert_complete, "db", day, !!complete),
      CHAM_CHANGED_MEALS, day, day, error);
}
