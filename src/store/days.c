/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The list of days. It is long after some years, so it holds nothing but days; what a day has is
 * asked for when the day is looked at. */
#include "store/days.h"

#include "model/measure.h"
#include "store/query.h"

/* One index each; an entry without text is not yet anything. */
static const char *const select_days[] = {
  "SELECT DISTINCT day FROM reading",
  "SELECT DISTINCT day FROM stool",
  "SELECT DISTINCT day FROM meal",
  "SELECT DISTINCT day FROM diet_day WHERE complete = 1",
  "SELECT DISTINCT day FROM dose",
  "SELECT DISTINCT day FROM entry WHERE text <> ''",
  "SELECT DISTINCT day FROM body_region",
  "SELECT DISTINCT day FROM score",
  "SELECT DISTINCT day FROM photo",
};

#define SELECT_VALUE(key)                                                                     \
  "(SELECT value FROM day_reading WHERE day = ?1 AND measure ="                               \
  " (SELECT id FROM measure WHERE key = '" key "'))"

static const char select_glance[]
    = "SELECT coalesce (" SELECT_VALUE (CHAM_MEASURE_ITCH) ", " SELECT_VALUE (CHAM_MEASURE_SKIN)
      "), coalesce ((SELECT substr (text, 1, 200) FROM entry WHERE day = ?1 AND text <> ''"
      "  ORDER BY time, id LIMIT 1), ''),"
      " (SELECT count(DISTINCT measure) FROM reading WHERE day = ?1),"
      " (SELECT count(*) FROM meal WHERE day = ?1),"
      " (SELECT count(*) FROM dose WHERE day = ?1 AND status = 'taken'),"
      " (SELECT count(*) FROM photo WHERE day = ?1)";

void
cham_glance_free (ChamGlance *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/* One byte for each day: the tables share nearly all of their days. */
static gboolean
mark_days (ChamJournal *self, const char *sql, guint8 *marks, ChamDayRange *span, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, sql, "");
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &failure))
    {
      ChamDay day = cham_database_get_day (statement, 0);

      if (!cham_day_is_valid (day))
        continue;
      marks[day] = 1;
      span->from = MIN (span->from, day);
      span->to = MAX (span->to, day);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * cham_journal_list_days:
 *
 * Returns: (transfer full) (element-type ChamDay) (nullable): the days that have anything written
 *   down, newest first; %NULL with @error set
 */
GArray *
cham_journal_list_days (ChamJournal *self, GError **error)
{
  g_autofree guint8 *marks = g_malloc0 (CHAM_DAY_LAST + 1);
  ChamDayRange span = { CHAM_DAY_LAST, CHAM_DAY_FIRST };
  GArray *days;

  for (gsize i = 0; i < G_N_ELEMENTS (select_days); i++)
    if (!mark_days (self, select_days[i], marks, &span, error))
      return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  for (ChamDay day = span.to; day >= span.from; day--)
    if (marks[day] != 0)
      g_array_append_val (days, day);
  return days;
}

static gpointer
read_glance (sqlite3_stmt *statement)
{
  ChamGlance *glance = g_new0 (ChamGlance, 1);

  glance->severity = cham_database_get_number (statement, 0);
  glance->text = g_strdelimit (cham_database_dup_text (statement, 1), "\r\n\t", ' ');
  glance->readings = (guint) sqlite3_column_int (statement, 2);
  glance->meals = (guint) sqlite3_column_int (statement, 3);
  glance->doses = (guint) sqlite3_column_int (statement, 4);
  glance->photos = (guint) sqlite3_column_int (statement, 5);
  return glance;
}

/** cham_journal_load_glance: (transfer full) (nullable): What @day has; %NULL with @error set. */
ChamGlance *
cham_journal_load_glance (ChamJournal *self, ChamDay day, GError **error)
{
  return cham_query_find (cham_query (self, error, select_glance, "d", day), read_glance, error);
}
