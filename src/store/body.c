/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much of each region of the body was affected. A region without a row is not recorded; the
 * share 0 says that it was looked at and is clear. */
#include "store/body.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/query.h"

static const char select_day[] = "SELECT region, share FROM body_region WHERE day = ?1";

static const char select_share[] = "SELECT share FROM body_region WHERE day = ?1 AND region = ?2";

static const char select_before[]
    = "SELECT max (day) FROM body_region WHERE day < ?1 AND share IS NOT NULL";

static const char upsert[]
    = "INSERT INTO body_region (uuid, day, region, share, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (day, region) DO UPDATE"
      " SET share = excluded.share, modified = excluded.modified";

static const char delete_region[] = "DELETE FROM body_region WHERE day = ?1 AND region = ?2";

static const char delete_day[] = "DELETE FROM body_region WHERE day = ?1";

static void
read_share (sqlite3_stmt *statement, gpointer data)
{
  double *shares = data;
  g_autofree char *word = cham_database_dup_text (statement, 0);
  ChamBodyRegion region;

  if (cham_body_region_from_string (word, &region))
    shares[region] = cham_database_get_number (statement, 1);
}

/**
 * cham_journal_load_body_map:
 * @shares: (out caller-allocates) (array fixed-size=13): the affected part of each region, 0–1,
 *   NAN where it is not recorded
 *
 * Returns: whether it could be read
 */
gboolean
cham_journal_load_body_map (ChamJournal *self, ChamDay day, double *shares, GError **error)
{
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    shares[i] = NAN;
  return cham_query_for_each (cham_query (self, error, select_day, "d", day), read_share, shares,
                              error);
}

static double
get_share (ChamJournal *self, ChamDay day, ChamBodyRegion region)
{
  sqlite3_stmt *statement = cham_query (self, NULL, select_share, "ds", day,
                                        cham_body_region_to_string (region));
  double share = NAN;

  if (statement == NULL)
    return NAN;
  if (cham_database_next (statement, NULL))
    share = cham_database_get_number (statement, 0);
  sqlite3_reset (statement);
  return share;
}

static gboolean
put_share (ChamJournal *self, ChamDay day, ChamBodyRegion region, double share, GError **error)
{
  return cham_query_insert (self, error, NULL, upsert, "dsn", day,
                            cham_body_region_to_string (region), share);
}

static gboolean
check_share (double share, GError **error)
{
  return (share >= 0 && share <= 1 && share * 4 == floor (share * 4))
         || cham_query_refuse (error, "%g is not a share of a region", share);
}

/**
 * cham_journal_set_body_share:
 * @share: 0, 0.25, 0.5, 0.75 or 1
 *
 * The share that is there already changes nothing and makes no step of undo.
 * %CHAM_STORE_ERROR_INVALID for no day or another share.
 */
gboolean
cham_journal_set_body_share (ChamJournal *self, ChamDay day, ChamBodyRegion region, double share,
                             GError **error)
{
  g_autofree char *label = NULL;

  if (!cham_query_check_day (day, error) || !check_share (share, error))
    return FALSE;
  if (get_share (self, day, region) == share)
    return TRUE;
  label = g_strdup_printf (_ ("Record “%s”"), cham_body_region_get_title (region));
  if (!cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, put_share (self, day, region, share, error),
                                CHAM_CHANGED_BODY, day, day, error);
}

/** cham_journal_clear_body_share: The region is not recorded any more. */
gboolean
cham_journal_clear_body_share (ChamJournal *self, ChamDay day, ChamBodyRegion region,
                               GError **error)
{
  g_autofree char *label = NULL;

  if (isnan (get_share (self, day, region)))
    return TRUE;
  label = g_strdup_printf (_ ("Clear “%s”"), cham_body_region_get_title (region));
  if (!cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, delete_region, "ds", day,
                                                cham_body_region_to_string (region)),
                                CHAM_CHANGED_BODY, day, day, error);
}

/* Writes what is recorded in @shares, all in one step. */
static gboolean
put_shares (ChamJournal *self, ChamDay day, const double *shares, GError **error)
{
  gboolean stored = TRUE;

  for (int i = 0; i < CHAM_BODY_N_REGIONS && stored; i++)
    if (!isnan (shares[i]))
      stored = put_share (self, day, (ChamBodyRegion) i, shares[i], error);
  return stored;
}

/**
 * cham_journal_complete_body_map:
 *
 * The person says that nothing else is affected: what is not recorded becomes 0.
 */
gboolean
cham_journal_complete_body_map (ChamJournal *self, ChamDay day, GError **error)
{
  double shares[CHAM_BODY_N_REGIONS];
  guint missing = 0;

  if (!cham_query_check_day (day, error)
      || !cham_journal_load_body_map (self, day, shares, error))
    return FALSE;
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      missing += isnan (shares[i]) ? 1 : 0;
      shares[i] = isnan (shares[i]) ? 0 : NAN;
    }
  if (missing == 0)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Complete body map"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, put_shares (self, day, shares, error), CHAM_CHANGED_BODY,
                                day, day, error);
}

/** cham_journal_clear_body_map: No region of @day is recorded any more. */
gboolean
cham_journal_clear_body_map (ChamJournal *self, ChamDay day, GError **error)
{
  if (!cham_journal_edit_begin (self, _ ("Clear body map"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, delete_day, "d", day),
                                CHAM_CHANGED_BODY, day, day, error);
}

/** cham_journal_find_body_map_before: The last day before @day with a map, or %CHAM_DAY_NONE. */
ChamDay
cham_journal_find_body_map_before (ChamJournal *self, ChamDay day, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_before, "d", day);
  ChamDay found = CHAM_DAY_NONE;

  if (statement == NULL)
    return CHAM_DAY_NONE;
  if (cham_database_next (statement, error)
      && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    found = cham_database_get_day (statement, 0);
  sqlite3_reset (statement);
  return found;
}

/** cham_journal_copy_body_map: The map of @to becomes that of @from, whatever it was. */
gboolean
cham_journal_copy_body_map (ChamJournal *self, ChamDay from, ChamDay to, GError **error)
{
  double shares[CHAM_BODY_N_REGIONS];
  gboolean stored;

  if (!cham_query_check_day (to, error)
      || !cham_journal_load_body_map (self, from, shares, error))
    return FALSE;
  if (!cham_journal_edit_begin (self, _ ("Copy body map"), NULL, error))
    return FALSE;
  stored = cham_query_run (self, error, delete_day, "d", to)
           && put_shares (self, to, shares, error);
  return cham_journal_edit_end (self, stored, CHAM_CHANGED_BODY, to, to, error);
}
