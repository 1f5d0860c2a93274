/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writes and reads the text of definitions and portions. It never touches a journal; text that
 * it cannot read is refused as a whole. */
#include "store/definitions.h"

#include <math.h>
#include <string.h>

#include "model/amount.h"

#define PORTION "portion"

static void
append (GString *text, const char *key, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, " :,/()+'!?&@", TRUE);

  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "; " : "", key, escaped);
}

static void
append_number (GString *text, const char *key, double number)
{
  char value[CHAM_NUMBER_TEXT_SIZE];

  if (isfinite (number))
    append (text, key, cham_number_print (number, value));
}

static void
append_text (GString *text, const char *key, const char *value)
{
  if (*value != '\0')
    append (text, key, value);
}

static void
append_day (GString *text, const char *key, ChamDay day)
{
  char value[CHAM_DAY_TEXT_SIZE];

  if (day != CHAM_DAY_NONE)
    append (text, key, cham_day_print (day, value));
}

/** cham_definition_write_measure: (transfer full): What a measure of the person's own is. */
char *
cham_definition_write_measure (const ChamMeasure *measure)
{
  GString *text = g_string_new (NULL);

  append (text, "kind", cham_measure_kind_to_string (measure->kind));
  append_number (text, "minimum", measure->minimum);
  append_number (text, "maximum", measure->maximum);
  append_number (text, "step", measure->step);
  append_text (text, "unit", measure->unit);
  append (text, "direction", cham_measure_direction_to_string (measure->direction));
  append (text, "combination", cham_combination_to_string (measure->combination));
  append_number (text, "enabled", measure->enabled ? 1 : 0);
  append (text, "group", cham_measure_group_to_string (measure->group));
  append_number (text, "position", measure->position);
  if (measure->archived)
    append (text, "archived", "1");
  return g_string_free (text, FALSE);
}

static void
append_weekdays (GString *text, guint weekdays)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (int i = 0; i < 7; i++)
    if ((weekdays >> i & 1) != 0)
      g_string_append_printf (days, "%s%d", days->len > 0 ? "," : "", i + 1);
  append (text, "weekdays", days->str);
}

static void
append_times (GString *text, const GArray *times)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < times->len; i++)
    {
      const ChamScheduleTime *part = &g_array_index (times, ChamScheduleTime, i);
      char time[CHAM_TIME_TEXT_SIZE], amount[CHAM_NUMBER_TEXT_SIZE];

      g_string_append_printf (list, "%s%s", i > 0 ? "," : "",
                              cham_time_of_day_print (part->time, time));
      if (!isnan (part->amount))
        g_string_append_printf (list, " %s", cham_number_print (part->amount, amount));
    }
  append_text (text, "times", list->str);
}

static void
append_schedule (GString *text, const ChamSchedule *schedule)
{
  append (text, "schedule", cham_schedule_kind_to_string (schedule->kind));
  if (schedule->kind == CHAM_SCHEDULE_WEEKDAYS)
    append_weekdays (text, schedule->weekdays);
  if (schedule->kind == CHAM_SCHEDULE_EVERY_N_DAYS)
    append_number (text, "every", schedule->every);
  if (schedule->kind == CHAM_SCHEDULE_CYCLE)
    {
      append_number (text, "days_on", schedule->days_on);
      append_number (text, "days_off", schedule->days_off);
    }
  if (schedule->kind == CHAM_SCHEDULE_DAY_OF_MONTH)
    append_number (text, "month_day", schedule->month_day);
  append_times (text, schedule->times);
}

/** cham_definition_write_treatment: (transfer full): What a treatment is, and one of its
 * schedules, %NULL for none. */
char *
cham_definition_write_treatment (const ChamTreatment *treatment, const ChamSchedule *schedule)
{
  GString *text = g_string_new (NULL);

  append (text, "kind", cham_treatment_kind_to_string (treatment->kind));
  append_number (text, "amount", treatment->amount);
  append_text (text, "unit", treatment->unit);
  append_day (text, "start", treatment->start);
  append_day (text, "end", treatment->end);
  if (treatment->archived)
    append (text, "archived", "1");
  append_text (text, "note", treatment->note);
  if (schedule != NULL)
    append_schedule (text, schedule);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_value: (transfer full): A definition of one value alone. */
char *
cham_definition_write_value (const char *key, const char *value)
{
  GString *text = g_string_new (NULL);

  append (text, key, value);
  return g_string_free (text, FALSE);
}

/**
 * cham_definition_parse:
 *
 * Returns: (transfer full) (nullable): the values by key; %NULL when @note is no definition
 */
GHashTable *
cham_definition_parse (const char *note)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) parts = g_strsplit (note, "; ", -1);

  for (int i = 0; parts[i] != NULL; i++)
    {
      char *separator = strchr (parts[i], '=');
      g_autofree char *value
          = separator != NULL ? g_uri_unescape_string (separator + 1, NULL) : NULL;

      if (value == NULL || !g_utf8_validate (value, -1, NULL))
        return NULL;
      g_hash_table_insert (values, g_strndup (parts[i], separator - parts[i]),
                           g_steal_pointer (&value));
    }
  return g_steal_pointer (&values);
}

static const char *
get (GHashTable *values, const char *key)
{
  return g_hash_table_lookup (values, key);
}

/* These leave the usual value where there is none, and fail where there is another thing. */
static gboolean
read_number (GHashTable *values, const char *key, double *number)
{
  return get (values, key) == NULL || cham_number_parse (get (values, key), number);
}

static gboolean
read_integer (GHashTable *values, const char *key, int *integer)
{
  double number = *integer;

  if (!read_number (values, key, &number) || number != floor (number) || fabs (number) > 1e6)
    return FALSE;
  *integer = (int) number;
  return TRUE;
}

static gboolean
read_day (GHashTable *values, const char *key, ChamDay *day)
{
  if (get (values, key) == NULL)
    return TRUE;
  *day = cham_day_parse (get (values, key));
  return *day != CHAM_DAY_NONE;
}

static void
read_text (GHashTable *values, const char *key, char **text)
{
  if (get (values, key) != NULL)
    g_set_str (text, get (values, key));
}

static gboolean
read_words (GHashTable *values, ChamMeasure *measure)
{
  const char *direction = get (values, "direction"), *group = get (values, "group");
  const char *combination = get (values, "combination");

  return (direction == NULL || cham_measure_direction_from_string (direction, &measure->direction))
         && (group == NULL || cham_measure_group_from_string (group, &measure->group))
         && (combination == NULL
             || cham_combination_from_string (combination, &measure->combination));
}

/** cham_definition_read_measure: (transfer full) (nullable): The measure of the person's own that
 * is defined; %NULL when it is not understood. */
ChamMeasure *
cham_definition_read_measure (const char *name, GHashTable *values)
{
  ChamMeasureKind kind = CHAM_MEASURE_SCALE;
  g_autoptr (ChamMeasure) measure = NULL;

  if (get (values, "kind") != NULL && !cham_measure_kind_from_string (get (values, "kind"), &kind))
    return NULL;
  measure = cham_measure_new_own (name, kind, 0, INFINITY);
  if (!read_number (values, "minimum", &measure->minimum)
      || !read_number (values, "maximum", &measure->maximum)
      || !read_number (values, "step", &measure->step)
      || !read_integer (values, "enabled", &measure->enabled)
      || !read_integer (values, "position", &measure->position)
      || !read_integer (values, "archived", &measure->archived)
      || !read_words (values, measure))
    return NULL;
  read_text (values, "unit", &measure->unit);
  return g_steal_pointer (&measure);
}

/** cham_definition_read_treatment: Fills @treatment; FALSE when it is not understood. */
gboolean
cham_definition_read_treatment (GHashTable *values, ChamTreatment *treatment)
{
  if ((get (values, "kind") != NULL
       && !cham_treatment_kind_from_string (get (values, "kind"), &treatment->kind))
      || !read_number (values, "amount", &treatment->amount)
      || !read_day (values, "start", &treatment->start)
      || !read_day (values, "end", &treatment->end)
      || !read_integer (values, "archived", &treatment->archived))
    return FALSE;
  read_text (values, "unit", &treatment->unit);
  read_text (values, "note", &treatment->note);
  return TRUE;
}

static gboolean
read_weekdays (GHashTable *values, guint *weekdays)
{
  g_auto (GStrv) days = get (values, "weekdays") != NULL
                            ? g_strsplit (get (values, "weekdays"), ",", -1)
                            : NULL;

  for (int i = 0; days != NULL && days[i] != NULL; i++)
    {
      if (strlen (days[i]) != 1 || *days[i] < '1' || *days[i] > '7')
        return FALSE;
      *weekdays |= 1u << (*days[i] - '1');
    }
  return TRUE;
}

static gboolean
read_time (const char *text, ChamSchedule *schedule)
{
  gsize length = strcspn (text, " ");
  g_autofree char *word = g_strndup (text, length);
  ChamTimeOfDay time = cham_time_of_day_parse (word);
  double amount = NAN;

  if ((time == CHAM_TIME_NONE && length > 0)
      || (text[length] == ' ' && !cham_number_parse (text + length + 1, &amount)))
    return FALSE;
  cham_schedule_add_time (schedule, time, amount);
  return TRUE;
}

/** cham_definition_read_schedule: (transfer full) (nullable): The schedule that is defined, from
 * @from on; %NULL when it is not understood, or there is none. */
ChamSchedule *
cham_definition_read_schedule (GHashTable *values, ChamDay from)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_AS_NEEDED, from);
  g_auto (GStrv) times
      = get (values, "times") != NULL ? g_strsplit (get (values, "times"), ",", -1) : NULL;

  if (!cham_schedule_kind_from_string (get (values, "schedule"), &schedule->kind)
      || !read_weekdays (values, &schedule->weekdays)
      || !read_integer (values, "every", &schedule->every)
      || !read_integer (values, "days_on", &schedule->days_on)
      || !read_integer (values, "days_off", &schedule->days_off)
      || !read_integer (values, "month_day", &schedule->month_day))
    return NULL;
  for (int i = 0; times != NULL && times[i] != NULL; i++)
    if (!read_time (times[i], schedule))
      return NULL;
  return g_steal_pointer (&schedule);
}

/**
 * cham_definition_write_portion:
 *
 * Sets value and unit of @record: "portion (lunch)" with the portions or with none; "g (lunch)"
 * with an amount; "g (lunch, 2 portions)" with an amount where both are recorded.
 */
void
cham_definition_write_portion (ChamRecord *record, const ChamMealFood *food, ChamMealSlot slot)
{
  gboolean counted = isnan (food->amount) && (!isnan (food->portion) || *food->unit == '\0');
  const char *unit = counted ? PORTION : food->unit;
  g_autoptr (GString) text = g_string_new (unit);

  g_string_append_printf (text, "%s(%s", *unit != '\0' ? " " : "",
                          cham_meal_slot_to_string (slot));
  if (!isnan (food->amount) && !isnan (food->portion))
    {
      char portion[CHAM_NUMBER_TEXT_SIZE];

      g_string_append_printf (text, ", %s portions", cham_number_print (food->portion, portion));
    }
  g_string_append_c (text, ')');
  record->value = counted ? food->portion : food->amount;
  g_set_str (&record->unit, text->str);
}

/* Takes "(lunch)" or "(lunch, 2 portions)" off the end of @unit, if it is one. */
static gboolean
take_slot (char *unit, ChamMealSlot *slot, double *portion)
{
  char *open = strrchr (unit, '(');
  g_autofree char *inside = NULL;
  g_auto (GStrv) parts = NULL;

  if (open == NULL || !g_str_has_suffix (open, ")"))
    return FALSE;
  inside = g_strndup (open + 1, strlen (open) - 2);
  parts = g_strsplit (inside, ", ", 2);
  if (parts[0] == NULL || !cham_meal_slot_from_string (parts[0], slot))
    return FALSE;
  if (parts[1] != NULL)
    {
      char *word = strchr (parts[1], ' ');

      if (word == NULL || strcmp (word, " portions") != 0)
        return FALSE;
      *word = '\0';
      if (!cham_number_parse (parts[1], portion) || *portion < 0)
        return FALSE;
    }
  if (open > unit && open[-1] == ' ')
    open--;
  *open = '\0';
  return TRUE;
}

/**
 * cham_definition_read_portion:
 * @food: gets the portion, or the amount and its unit
 *
 * Returns: the slot: the written one, or the one that the time suggests
 */
ChamMealSlot
cham_definition_read_portion (const ChamRecord *record, ChamMealFood *food)
{
  g_autofree char *unit = g_strdup (record->unit);
  ChamMealSlot slot = cham_meal_slot_guess (record->time);

  take_slot (unit, &slot, &food->portion);
  if (g_ascii_strcasecmp (unit, PORTION) == 0 || g_ascii_strcasecmp (unit, "portions") == 0)
    food->portion = record->value;
  else
    {
      food->amount = record->value;
      g_set_str (&food->unit, unit);
    }
  return slot;
}
