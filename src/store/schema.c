/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Version 1 of the schema, complete. It never changes again: what comes later is a step in
 * migrations.c.
 *
 * Days are 'YYYY-MM-DD', times of day 'HH:MM' or '' for none, instants UTC ISO 8601. Every row
 * that people create has a uuid and a modified instant. A row disappears with the whole that it
 * is a part of (a food of a meal with the meal), and with nothing else. */
#include "store/schema.h"

#include "store/database.h"

#define ROW "id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, modified TEXT NOT NULL, "
#define IS_DAY(column) "CHECK (" column " GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') "
#define IS_TIME(column)                                                                       \
  "CHECK (" column " = '' OR (" column " GLOB '[0-2][0-9]:[0-5][0-9]' AND " column " < '24:00')) "
#define DAY(column) column " TEXT NOT NULL " IS_DAY (column)
#define DAY_OR_NULL(column) column " TEXT " IS_DAY (column)
#define TIME "time TEXT NOT NULL DEFAULT '' " IS_TIME ("time")
#define TEXT(column) column " TEXT NOT NULL DEFAULT ''"
#define FLAG(column, usual)                                                                   \
  column " INTEGER NOT NULL DEFAULT " usual " CHECK (" column " IN (0, 1))"
#define PART_OF(table) "INTEGER NOT NULL REFERENCES " table " ON DELETE CASCADE"

static const char readings_sql[]
  = "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL,"
    "  modified TEXT NOT NULL) STRICT;"
    "CREATE TABLE measure (" ROW "key TEXT UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL,"
    "  \"group\" TEXT NOT NULL," TEXT ("unit") ","
    "  minimum REAL NOT NULL DEFAULT 0, maximum REAL, step REAL NOT NULL DEFAULT 1,"
    "  direction TEXT NOT NULL, combination TEXT NOT NULL," FLAG ("enabled", "1") ","
    "  position INTEGER NOT NULL DEFAULT 0," FLAG ("archived", "0") ") STRICT;"
    "CREATE TABLE reading (" ROW DAY ("day") ","
    "  measure INTEGER NOT NULL REFERENCES measure," TIME ","
    "  value REAL NOT NULL," TEXT ("note") ") STRICT;"
    "CREATE UNIQUE INDEX reading_own ON reading (measure, day) WHERE time = '';"
    "CREATE INDEX reading_measure ON reading (measure, day);"
    "CREATE INDEX reading_day ON reading (day);"
    /* The reading without a time is the day's own and wins over the timed ones. */
    "CREATE VIEW day_reading (measure, day, value, count) AS"
    "  SELECT reading.measure, reading.day,"
    "    coalesce (max (CASE WHEN reading.time = '' THEN reading.value END),"
    "      CASE measure.combination WHEN 'maximum' THEN max (reading.value)"
    "        WHEN 'sum' THEN sum (reading.value) ELSE avg (reading.value) END),"
    "    count (*)"
    "  FROM reading JOIN measure ON measure.id = reading.measure"
    "  GROUP BY reading.measure, reading.day;"
    "CREATE TABLE stool (" ROW DAY ("day") "," TIME ","
    "  form INTEGER NOT NULL CHECK (form BETWEEN 1 AND 7)," TEXT ("note") ") STRICT;"
    "CREATE INDEX stool_day ON stool (day);";

static const char foods_sql[]
  = "CREATE TABLE food_group (" ROW "key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
    "  role TEXT NOT NULL CHECK (role IN ('neutral', 'supportive', 'watched'))) STRICT;"
    /* folded is the name casefolded by Unicode's rules, which SQLite does not know. */
    "CREATE TABLE food (" ROW "name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,"
    "  " FLAG ("archived", "0") "," FLAG ("seeded", "0") ") STRICT;"
    "CREATE TABLE food_in_group (food " PART_OF ("food") ","
    "  \"group\" " PART_OF ("food_group") ", PRIMARY KEY (food, \"group\")) STRICT;"
    "CREATE INDEX food_in_group_group ON food_in_group (\"group\");"
    "CREATE TABLE food_ingredient (" ROW "food " PART_OF ("food") ","
    "  ingredient INTEGER NOT NULL REFERENCES food, UNIQUE (food, ingredient)) STRICT;"
    "CREATE INDEX food_ingredient_ingredient ON food_ingredient (ingredient);"
    "CREATE TABLE meal (" ROW DAY ("day") ", slot TEXT NOT NULL," TIME ","
    "  UNIQUE (day, slot, time)) STRICT;"
    "CREATE TABLE meal_food (" ROW "meal " PART_OF ("meal") ","
    "  food INTEGER NOT NULL REFERENCES food, portion REAL, amount REAL," TEXT ("unit") ","
    "  " TEXT ("note") ", position INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE INDEX meal_food_meal ON meal_food (meal);"
    "CREATE INDEX meal_food_food ON meal_food (food);"
    "CREATE TABLE diet_day (uuid TEXT NOT NULL UNIQUE, modified TEXT NOT NULL,"
    "  day TEXT NOT NULL PRIMARY KEY " IS_DAY ("day") "," FLAG ("complete", "1") ") STRICT;";

static const char treatments_sql[]
  = "CREATE TABLE treatment (" ROW "name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,"
    "  kind TEXT NOT NULL, amount REAL," TEXT ("unit") "," TEXT ("note") ","
    "  " DAY_OR_NULL ("start_day") "," DAY_OR_NULL ("end_day") "," FLAG ("archived", "0") ","
    "  stock REAL," DAY_OR_NULL ("stock_day") "," TEXT ("site") ") STRICT;"
    "CREATE TABLE treatment_schedule (" ROW "treatment " PART_OF ("treatment") ","
    "  " DAY ("from_day") ", kind TEXT NOT NULL, weekdays INTEGER NOT NULL DEFAULT 0,"
    "  every INTEGER NOT NULL DEFAULT 1, days_on INTEGER NOT NULL DEFAULT 0,"
    "  days_off INTEGER NOT NULL DEFAULT 0, month_day INTEGER NOT NULL DEFAULT 1,"
    "  UNIQUE (treatment, from_day)) STRICT;"
    "CREATE TABLE treatment_time (" ROW "schedule " PART_OF ("treatment_schedule") ","
    "  " TIME ", amount REAL, UNIQUE (schedule, time)) STRICT;"
    "CREATE TABLE dose (" ROW "treatment " PART_OF ("treatment") "," DAY ("day") "," TIME ","
    "  " FLAG ("planned", "0") ","
    "  status TEXT NOT NULL CHECK (status IN ('taken', 'skipped')), amount REAL,"
    "  " TEXT ("unit") "," TEXT ("note") ", recorded TEXT NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX dose_planned ON dose (treatment, day, time) WHERE planned = 1;"
    "CREATE INDEX dose_treatment ON dose (treatment, day);"
    "CREATE INDEX dose_day ON dose (day);";

static const char writing_sql[]
  = "CREATE TABLE entry (" ROW DAY ("day") "," TIME ", text TEXT NOT NULL) STRICT;"
    "CREATE INDEX entry_day ON entry (day);"
    "CREATE TABLE tag (entry " PART_OF ("entry") ", name TEXT NOT NULL,"
    "  PRIMARY KEY (entry, name)) STRICT;"
    "CREATE INDEX tag_name ON tag (name);"
    "CREATE VIRTUAL TABLE entry_fts USING fts5 (text, content='entry', content_rowid='id',"
    "  tokenize='unicode61 remove_diacritics 2');"
    "CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN"
    "  INSERT INTO entry_fts (rowid, text) VALUES (new.id, new.text); END;"
    "CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN"
    "  INSERT INTO entry_fts (entry_fts, rowid, text) VALUES ('delete', old.id, old.text); END;"
    "CREATE TRIGGER entry_written AFTER UPDATE OF id, text ON entry BEGIN"
    "  INSERT INTO entry_fts (entry_fts, rowid, text) VALUES ('delete', old.id, old.text);"
    "  INSERT INTO entry_fts (rowid, text) VALUES (new.id, new.text); END;"
    "CREATE TABLE body_region (" ROW DAY ("day") ", region TEXT NOT NULL, share REAL,"
    "  " TEXT ("signs") ", UNIQUE (day, region)) STRICT;"
    "CREATE TABLE score (" ROW DAY ("day") ", instrument TEXT NOT NULL,"
    "  answers TEXT NOT NULL, total REAL, missing INTEGER NOT NULL DEFAULT 0,"
    "  " TEXT ("bands") ") STRICT;"
    "CREATE INDEX score_day ON score (day);"
    "CREATE TABLE photo (" ROW DAY ("day") "," TEXT ("region") ", file TEXT NOT NULL,"
    "  " TEXT ("caption") ") STRICT;"
    "CREATE INDEX photo_day ON photo (day);";

static const char plans_sql[]
  = "CREATE TABLE trial (" ROW "exposure TEXT NOT NULL, design TEXT NOT NULL,"
    "  outcome TEXT NOT NULL, threshold REAL, state TEXT NOT NULL, plan TEXT NOT NULL) STRICT;"
    "CREATE TABLE trial_phase (" ROW "trial " PART_OF ("trial") ", kind TEXT NOT NULL,"
    "  " DAY ("from_day") "," DAY ("to_day") ") STRICT;"
    "CREATE INDEX trial_phase_trial ON trial_phase (trial);"
    "CREATE TABLE trial_event (" ROW "trial " PART_OF ("trial") "," DAY ("day") "," TIME ","
    "  kind TEXT NOT NULL," TEXT ("note") ") STRICT;"
    "CREATE INDEX trial_event_trial ON trial_event (trial);"
    "CREATE TABLE contact (" ROW "name TEXT NOT NULL," TEXT ("role") ","
    "  " TEXT ("details") ") STRICT;"
    "CREATE TABLE visit (" ROW DAY ("day") "," TIME ","
    "  contact INTEGER REFERENCES contact ON DELETE SET NULL," TEXT ("note") ") STRICT;"
    "CREATE INDEX visit_contact ON visit (contact);"
    "CREATE TABLE question (" ROW "visit INTEGER REFERENCES visit ON DELETE SET NULL,"
    "  text TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0," FLAG ("asked", "0") ") STRICT;"
    "CREATE INDEX question_visit ON question (visit);"
    "CREATE TABLE mapping (" ROW "name TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;";

/**
 * cham_schema_create:
 * @connection: an empty database, inside a transaction
 *
 * Makes all tables of version 1.
 *
 * Returns: whether it worked
 */
gboolean
cham_schema_create (sqlite3 *connection, GError **error)
{
  return cham_database_execute (connection, readings_sql, error)
         && cham_database_execute (connection, foods_sql, error)
         && cham_database_execute (connection, treatments_sql, error)
         && cham_database_execute (connection, writing_sql, error)
         && cham_database_execute (connection, plans_sql, error);
}
