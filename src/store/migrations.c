/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Brings a journal to the current version of the schema, step by step in one transaction,
 * after a copy of the file beside it. A step that fails leaves the file as it was.
 *
 * 1  the first version
 * 2  more measures and foods, what a treatment contains, finding captions; charts read indices
 *    alone
 * 3  other names of foods
 * 4  the meal plan: the foods of each weekday, and what is to be eaten or left out */
#include "store/migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

#include "store/catalogue.h"
#include "store/database.h"
#include "store/schema.h"

/* amount: of the nutrient, in unit, that one unit of the treatment's own doses holds. */
static const char second_sql[]
  = "CREATE TABLE treatment_content (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    "  modified TEXT NOT NULL,"
    "  treatment INTEGER NOT NULL REFERENCES treatment ON DELETE CASCADE,"
    "  nutrient TEXT NOT NULL, amount REAL NOT NULL, unit TEXT NOT NULL,"
    "  UNIQUE (treatment, nutrient)) STRICT;"
    "CREATE VIRTUAL TABLE photo_fts USING fts5 (caption, content='photo', content_rowid='id',"
    "  tokenize='unicode61 remove_diacritics 2');"
    "INSERT INTO photo_fts (rowid, caption) SELECT id, caption FROM photo;"
    "CREATE TRIGGER photo_added AFTER INSERT ON photo BEGIN"
    "  INSERT INTO photo_fts (rowid, caption) VALUES (new.id, new.caption); END;"
    "CREATE TRIGGER photo_removed AFTER DELETE ON photo BEGIN"
    "  INSERT INTO photo_fts (photo_fts, rowid, caption)"
    "    VALUES ('delete', old.id, old.caption); END;"
    "CREATE TRIGGER photo_described AFTER UPDATE OF id, caption ON photo BEGIN"
    "  INSERT INTO photo_fts (photo_fts, rowid, caption)"
    "    VALUES ('delete', old.id, old.caption);"
    "  INSERT INTO photo_fts (rowid, caption) VALUES (new.id, new.caption); END;"
    /* A chart of many years reads all readings of a measure after those of another, and finds all
     * it asks for in the index; likewise the doses of a treatment. */
    "DROP INDEX reading_measure;"
    "CREATE INDEX reading_measure ON reading (measure, day, time, value);"
    "DROP INDEX dose_treatment;"
    "CREATE INDEX dose_treatment ON dose (treatment, day, status, amount, unit);"
    "DROP VIEW day_reading;"
    "CREATE VIEW day_reading (measure, day, value, count) AS"
    "  SELECT measure.id, reading.day,"
    "    coalesce (max (CASE WHEN reading.time = '' THEN reading.value END),"
    "      CASE measure.combination WHEN 'maximum' THEN max (reading.value)"
    "        WHEN 'sum' THEN sum (reading.value) ELSE avg (reading.value) END),"
    "    count (*)"
    "  FROM measure CROSS JOIN reading ON measure.id = reading.measure"
    "  GROUP BY measure.id, reading.day;";

/* also: names, each followed by a semicolon but the last. */
static const char third_sql[] = "ALTER TABLE food ADD COLUMN also TEXT NOT NULL DEFAULT ''";

/* A rule is about a food or a group of foods, never both. */
static const char fourth_sql[]
  = "CREATE TABLE plan_food (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    "  modified TEXT NOT NULL, weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),"
    "  slot TEXT NOT NULL, food INTEGER NOT NULL REFERENCES food,"
    "  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),"
    "  UNIQUE (weekday, slot, food)) STRICT;"
    "CREATE INDEX plan_food_food ON plan_food (food);"
    "CREATE TABLE diet_rule (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    "  modified TEXT NOT NULL, side TEXT NOT NULL CHECK (side IN ('in', 'out')),"
    "  food INTEGER REFERENCES food, \"group\" INTEGER REFERENCES food_group,"
    "  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),"
    "  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),"
    "  advised_by TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',"
    "  CHECK ((food IS NULL) <> (\"group\" IS NULL))) STRICT;"
    "CREATE INDEX diet_rule_food ON diet_rule (food);"
    "CREATE INDEX diet_rule_group ON diet_rule (\"group\");";

/* The catalogue is seeded once, whole: foods that a later step brings are seeded by that step
 * alone, so that none comes back that the person renamed or merged. */
const ChamMigration cham_migrations[] = {
  { .version = 1, .run = cham_schema_create },
  { .version = 2, .sql = second_sql, .run = cham_catalogue_seed },
  { .version = 3, .sql = third_sql, .run = cham_catalogue_add_names },
  { .version = CHAM_MIGRATIONS_VERSION, .sql = fourth_sql },
  { 0 },
};

static gboolean
get_version (sqlite3 *connection, gint64 *version, GError **error)
{
  return cham_database_get_integer (connection, "PRAGMA user_version", version, error);
}

static gboolean
run_step (sqlite3 *connection, const ChamMigration *step, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", step->version);

  return (step->sql == NULL || cham_database_execute (connection, step->sql, error))
         && (step->run == NULL || step->run (connection, error))
         && cham_database_execute (connection, sql, error);
}

static gboolean
run_steps (sqlite3 *connection, const ChamMigration *steps, GError **error)
{
  gint64 version;

  if (!get_version (connection, &version, error))
    return FALSE;
  for (; steps->version > 0; steps++)
    if (steps->version > version && !run_step (connection, steps, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_references (sqlite3 *connection, GError **error)
{
  gint64 broken;

  if (!cham_database_get_integer (connection, "SELECT count (*) FROM pragma_foreign_key_check",
                                  &broken, error))
    return FALSE;
  if (broken > 0)
    g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION,
                 "%" G_GINT64_FORMAT " rows refer to rows that are not there", broken);
  return broken == 0;
}

/**
 * cham_migrations_apply:
 * @connection: not enforcing foreign keys yet, so that steps may rebuild tables
 * @steps: ascending, ended by one of version 0
 *
 * Runs the steps above the file's version, all in one transaction.
 *
 * Returns: whether all worked; otherwise nothing is changed
 */
gboolean
cham_migrations_apply (sqlite3 *connection, const ChamMigration *steps, GError **error)
{
  if (cham_database_execute (connection, "BEGIN IMMEDIATE", error)
      && run_steps (connection, steps, error) && check_references (connection, error)
      && cham_database_execute (connection, "COMMIT", error))
    return TRUE;
  cham_database_roll_back (connection);
  return FALSE;
}

/* The name is new, so that no copy of an earlier attempt is lost. */
static char *
make_copy_file (const char *path, int version, GError **error)
{
  for (int attempt = 1; attempt < 1000; attempt++)
    {
      g_autofree char *first = g_strdup_printf ("%s.before-v%d", path, version);
      g_autofree char *name = attempt == 1 ? g_steal_pointer (&first)
                                           : g_strdup_printf ("%s-%d", first, attempt);
      g_autofd int fd = g_open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

      if (fd >= 0)
        return g_steal_pointer (&name);
      if (errno != EEXIST)
        break;
    }
  g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION, "No copy of %s: %s", path,
               g_strerror (errno));
  return NULL;
}

static char *
copy (sqlite3 *connection, const char *path, int version, GError **error)
{
  g_autofree char *name = make_copy_file (path, version, error);

  if (name == NULL)
    return NULL;
  if (cham_database_copy (connection, name, error))
    return g_steal_pointer (&name);
  g_unlink (name);
  return NULL;
}

static int
find_last_version (const ChamMigration *steps)
{
  int version = 0;

  for (; steps->version > 0; steps++)
    version = steps->version;
  return version;
}

/**
 * cham_migrations_run:
 * @connection: a journal open for writing
 * @path: its file; the copy is put beside it as "PATH.before-vN"
 * @steps: ascending, ended by one of version 0
 *
 * Brings an older journal to the version of the last step. Does nothing when it has it.
 *
 * Returns: whether the journal has the last version; otherwise @error is
 *   %CHAM_STORE_ERROR_MIGRATION or _FULL and the journal is as it was
 */
gboolean
cham_migrations_run (sqlite3 *connection, const char *path, const ChamMigration *steps,
                     GError **error)
{
  int last = find_last_version (steps);
  g_autofree char *copied = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 version;

  if (!get_version (connection, &version, error))
    return FALSE;
  if (version >= last)
    return TRUE;
  copied = copy (connection, path, last, &local_error);
  if (copied != NULL && cham_migrations_apply (connection, steps, &local_error))
    return TRUE;
  if (copied != NULL)
    g_unlink (copied); /* the journal is as it was */
  g_set_error (error, CHAM_STORE_ERROR,
               g_error_matches (local_error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FULL)
                 ? CHAM_STORE_ERROR_FULL
                 : CHAM_STORE_ERROR_MIGRATION,
               "From version %" G_GINT64_FORMAT " to %d: %s", version, last, local_error->message);
  return FALSE;
}
