/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Body maps and signs of many days, with one query for each. A day with neither is not in the
 * list. */
#include "store/body.h"

#include <math.h>

#include "store/query.h"

static const char select_shares[]
    = "SELECT day, region, share FROM body_region WHERE day BETWEEN ?1 AND ?2 ORDER BY day";

/* The answers written last are the day's. */
static const char select_signs[]
    = "SELECT day, answers FROM score WHERE instrument = 'po-scorad' AND day BETWEEN ?1 AND ?2"
      " ORDER BY day, modified, id";

/* By day, each made when the first row of it comes. */
typedef GHashTable Days;

static ChamBodyDay *
get_day (Days *days, ChamDay day)
{
  ChamBodyDay *found = g_hash_table_lookup (days, GINT_TO_POINTER (day));

  if (found != NULL)
    return found;
  found = g_new (ChamBodyDay, 1);
  found->day = day;
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    found->shares[i] = NAN;
  for (int i = 0; i < CHAM_SIGN_N; i++)
    found->signs[i] = NAN;
  g_hash_table_insert (days, GINT_TO_POINTER (day), found);
  return found;
}

static void
take_share (sqlite3_stmt *statement, gpointer days)
{
  g_autofree char *word = cham_database_dup_text (statement, 1);
  ChamBodyRegion region;

  if (cham_body_region_from_string (word, &region))
    get_day (days, cham_database_get_day (statement, 0))->shares[region]
        = cham_database_get_number (statement, 2);
}

static void
take_signs (sqlite3_stmt *statement, gpointer days)
{
  g_autofree char *answers = cham_database_dup_text (statement, 1);

  cham_signs_parse (answers, get_day (days, cham_database_get_day (statement, 0))->signs);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return ((const ChamBodyDay *) a)->day - ((const ChamBodyDay *) b)->day;
}

static GArray *
sort_days (Days *days)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (ChamBodyDay));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_append_vals (list, value, 1);
  g_array_sort (list, compare_days);
  return list;
}

/**
 * cham_journal_list_body_days:
 *
 * Returns: (transfer full) (element-type ChamBodyDay) (nullable): the days of @range with a body
 *   map or signs, ascending; %NULL with @error set
 */
GArray *
cham_journal_list_body_days (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  if (!cham_query_for_each (cham_query (self, error, select_shares, "dd", range.from, range.to),
                            take_share, days, error)
      || !cham_query_for_each (cham_query (self, error, select_signs, "dd", range.from, range.to),
                               take_signs, days, error))
    return NULL;
  return sort_days (days);
}
