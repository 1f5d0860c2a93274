/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each log becomes a reading of the measure Sleep on the day that Fitbit counts it to, at
 * the time it ended, so that a nap stands beside the night. Phases of sleep are left out.
 */
#include "exchange/fitbit-sleep.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange/format.h"
#include "exchange/timestamp.h"
#include "model/measure.h"

#define MOST_MINUTES (24 * 60)
#define NAP "nap"

/* (nullable): The text that @item holds under @key. */
static const char *
get_text (JsonObject *item, const char *key)
{
  JsonNode *node = json_object_get_member (item, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node)
                                                      : NULL;
}

static gboolean
get_minutes (JsonObject *item, double *minutes)
{
  JsonNode *node = json_object_get_member (item, "minutesAsleep");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *minutes = (double) json_node_get_int (node);
  return *minutes >= 0 && *minutes <= MOST_MINUTES;
}

/* Only a log that says so is a nap. */
static gboolean
is_nap (JsonObject *item)
{
  JsonNode *node = json_object_get_member (item, "isMainSleep");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && !json_node_get_boolean (node);
}

static gboolean
parse_end (JsonObject *item, ChamTimeOfDay *time)
{
  const char *end = get_text (item, "endTime");
  ChamDay day;

  *time = CHAM_TIME_NONE;
  return end == NULL || cham_timestamp_parse (end, CHAM_DATES_ISO, &day, time);
}

/* (nullable): What is wrong with @item, or nothing and @record filled. */
static const char *
parse_log (JsonNode *node, ChamRecord *record)
{
  JsonObject *item = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return _ ("it is not a sleep log");
  item = json_node_get_object (node);
  record->day = cham_day_parse (get_text (item, "dateOfSleep"));
  if (record->day == CHAM_DAY_NONE)
    return _ ("its “dateOfSleep” is not a date");
  if (!parse_end (item, &record->time))
    return _ ("its “endTime” is not a date and time");
  if (!get_minutes (item, &record->value))
    return _ ("its “minutesAsleep” is not a number from 0 to 1440");
  record->value /= 60;
  g_set_str (&record->unit, "h");
  g_set_str (&record->note, is_nap (item) ? NAP : "");
  return NULL;
}

static char *
dup_measure_name (void)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      if (strcmp (measure->key, CHAM_MEASURE_SLEEP_HOURS) == 0)
        return g_strdup (measure->name);
    }
  g_return_val_if_reached (NULL);
}

static ChamRecordSet *
read_logs (JsonArray *logs)
{
  g_autofree char *name = dup_measure_name ();
  ChamRecordSet *set = cham_record_set_new ();

  set->read = json_array_get_length (logs);
  for (guint i = 0; i < set->read; i++)
    {
      g_autoptr (ChamRecord) record =
          cham_record_new (CHAM_RECORD_MEASURE, CHAM_DAY_NONE, CHAM_TIME_NONE, name);
      const char *reason = parse_log (json_array_get_element (logs, i), record);

      record->line = i + 1;
      if (reason == NULL)
        g_ptr_array_add (set->records, g_steal_pointer (&record));
      else
        g_ptr_array_add (set->problems, cham_record_problem_new (i + 1, "%s", reason));
    }
  return set;
}

/* The export of an account is an array, an answer of Fitbit's service an object with it.
 */
static JsonArray *
find_logs (JsonNode *root)
{
  JsonNode *logs = root;

  if (logs != NULL && JSON_NODE_HOLDS_OBJECT (logs))
    logs = json_object_get_member (json_node_get_object (logs), "sleep");
  return logs != NULL && JSON_NODE_HOLDS_ARRAY (logs) ? json_node_get_array (logs) : NULL;
}

/**
 * cham_fitbit_sleep_read:
 * @stream: the file's bytes; not closed
 * @error: a #ChamExchangeError with a message for people, or what the stream says
 *
 * A problem's line is the number of the log in the file, 1 the first.
 *
 * Returns: (transfer full) (nullable): the good logs as records, the others as problems
 */
ChamRecordSet *
cham_fitbit_sleep_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) problem = NULL;
  JsonArray *logs = NULL;

  if (!json_parser_load_from_stream (parser, stream, cancellable, &problem)
      && problem->domain != JSON_PARSER_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  logs = problem == NULL ? find_logs (json_parser_get_root (parser)) : NULL;
  if (logs != NULL)
    return read_logs (logs);
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX,
                       problem != NULL ? problem->message
                                       : _ ("there are no sleep logs in it"));
  return NULL;
}
