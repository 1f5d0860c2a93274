/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The signs of a day, as the answers of the instrument "po-scorad". Only what was answered is
 * stored: total and bands are computed when they are shown, and stay empty in the file. */
#include "store/scores.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/body.h"
#include "store/query.h"

#define SIGNS "'po-scorad'"

static const char select_answers[]
    = "SELECT answers FROM score WHERE day = ?1 AND instrument = " SIGNS
      " ORDER BY modified DESC, id DESC LIMIT 1";

static const char insert_answers[]
    = "INSERT INTO score (uuid, day, instrument, answers, missing, modified)"
      " VALUES (?1, ?2, " SIGNS ", ?3, ?4, " CHAM_QUERY_NOW ")";

static const char update_answers[]
    = "UPDATE score SET answers = ?2, missing = ?3, modified = " CHAM_QUERY_NOW
      " WHERE day = ?1 AND instrument = " SIGNS;

static const char delete_answers[] = "DELETE FROM score WHERE day = ?1 AND instrument = " SIGNS;

static const char select_whole[]
    = "SELECT max (day) FROM score WHERE instrument = " SIGNS
      " AND missing = 0 AND day BETWEEN ?1 AND ?2"
      " AND (SELECT count (share) FROM body_region WHERE body_region.day = score.day) = ?3";

static gpointer
read_answers (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/**
 * cham_journal_load_signs:
 * @values: (out caller-allocates) (array fixed-size=6): 0–3 each, NAN for not recorded
 *
 * Returns: whether they could be read
 */
gboolean
cham_journal_load_signs (ChamJournal *self, ChamDay day, double *values, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *answers = cham_query_find (
      cham_query (self, &failure, select_answers, "d", day), read_answers, &failure);

  cham_signs_parse (answers != NULL ? answers : "", values);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* @known: whether the day has answers already */
static gboolean
put_signs (ChamJournal *self, ChamDay day, const double *values, gboolean known, GError **error)
{
  g_autofree char *answers = cham_signs_print (values);
  int missing = CHAM_SIGN_N - (int) cham_signs_count_recorded (values);

  if (missing == CHAM_SIGN_N)
    return cham_query_run (self, error, delete_answers, "d", day);
  if (known)
    return cham_query_run (self, error, update_answers, "dsb", day, answers, missing);
  return cham_query_insert (self, error, NULL, insert_answers, "dsb", day, answers, missing);
}

static gboolean
check_level (double value, GError **error)
{
  return isnan (value) || (value >= 0 && value <= CHAM_SIGN_MOST && value == floor (value))
         || cham_query_refuse (error, "%g is not how strong a sign is", value);
}

/**
 * cham_journal_set_sign:
 * @value: 0, 1, 2 or 3; NAN for not recorded
 *
 * What is there already changes nothing and makes no step of undo. %CHAM_STORE_ERROR_INVALID
 * for no day or another value.
 */
gboolean
cham_journal_set_sign (ChamJournal *self, ChamDay day, ChamSign sign, double value,
                       GError **error)
{
  double values[CHAM_SIGN_N];
  g_autofree char *label = NULL;
  gboolean known;

  if (!cham_query_check_day (day, error) || !check_level (value, error)
      || !cham_journal_load_signs (self, day, values, error))
    return FALSE;
  if (values[sign] == value || (isnan (values[sign]) && isnan (value)))
    return TRUE;
  known = cham_signs_count_recorded (values) > 0;
  values[sign] = value;
  label = g_strdup_printf (isnan (value) ? _ ("Clear “%s”") : _ ("Record “%s”"),
                           cham_sign_get_title (sign));
  if (!cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, put_signs (self, day, values, known, error),
                                CHAM_CHANGED_SCORES, day, day, error);
}

/**
 * cham_journal_find_signs_day:
 * @day: (out): the last day of @range with all signs and a complete body map, so that PO-SCORAD
 *   can be computed; %CHAM_DAY_NONE for none
 *
 * Returns: whether it could be read
 */
gboolean
cham_journal_find_signs_day (ChamJournal *self, ChamDayRange range, ChamDay *day,
                             GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_whole, "ddb", range.from, range.to,
                                        CHAM_BODY_N_REGIONS);

  *day = CHAM_DAY_NONE;
  if (statement == NULL || !cham_database_next (statement, error))
    return FALSE;
  *day = cham_database_get_day (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}
