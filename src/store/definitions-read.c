/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the text of definitions. It never touches a journal; text that it cannot read is refused
 * as a whole. */
#include "store/definitions.h"

#include <math.h>
#include <string.h>

#include "model/amount.h"

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

/** cham_definition_read_position: A measure's place in the check-in, if it says one; FALSE when it
 * is not understood. */
gboolean
cham_definition_read_position (GHashTable *values, int *position)
{
  return read_integer (values, "position", position);
}

static gboolean
read_content (GHashTable *values, ChamNutrient nutrient, ChamContent *content)
{
  const char *text = get (values, cham_nutrient_to_string (nutrient));
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", 2) : NULL;

  if (text == NULL)
    return TRUE;
  if (g_strv_length (words) != 2 || !cham_number_parse (words[0], &content->amount))
    return FALSE;
  content->unit = cham_nutrient_find_unit (nutrient, words[1]);
  return content->unit != NULL;
}

static gboolean
read_contents (GHashTable *values, ChamContent *contents)
{
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    if (!read_content (values, (ChamNutrient) i, &contents[i]))
      return FALSE;
  return TRUE;
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
      || !read_integer (values, "archived", &treatment->archived)
      || !read_number (values, "stock", &treatment->stock)
      || !read_day (values, "stock_day", &treatment->stock_day)
      || !read_contents (values, treatment->contents))
    return FALSE;
  read_text (values, "unit", &treatment->unit);
  read_text (values, "note", &treatment->note);
  if (get (values, "sites") != NULL)
    treatment->sites = cham_treatment_parse_sites (get (values, "sites"));
  return TRUE;
}

/** cham_definition_read_names: (transfer full) (nullable): The names of foods that are the value of
 * @key; %NULL when they are not understood. */
char **
cham_definition_read_names (GHashTable *values, const char *key)
{
  const char *text = get (values, key);
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = g_uri_unescape_string (names[i], NULL);

      if (name == NULL)
        return NULL;
      g_free (names[i]);
      names[i] = name;
    }
  return g_steal_pointer (&names);
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

/** cham_definition_read_planned: (transfer full) (nullable): A food of the meal plan; %NULL when it
 * is not understood. */
ChamPlannedFood *
cham_definition_read_planned (GHashTable *values, ChamDay from)
{
  const char *slot = get (values, "slot");
  ChamMealSlot meal;
  int weekday = 0;

  if (slot == NULL || !cham_meal_slot_from_string (slot, &meal) || get (values, "food") == NULL
      || !read_integer (values, "weekday", &weekday) || weekday < 1
      || weekday > CHAM_DAYS_OF_WEEK)
    return NULL;
  return cham_planned_food_new (weekday - 1, meal, get (values, "food"), from);
}

/** cham_definition_read_diet: (transfer full) (nullable): What is eaten or left out on purpose;
 * %NULL when it is not understood. */
ChamDietRule *
cham_definition_read_diet (GHashTable *values, ChamDay from)
{
  const char *food = get (values, "food");
  const char *group = get (values, "group");
  g_autoptr (ChamDietRule) rule = NULL;
  ChamDietSide side;

  if (get (values, "side") == NULL || !cham_diet_side_from_string (get (values, "side"), &side)
      || (food == NULL) == (group == NULL))
    return NULL;
  rule = cham_diet_rule_new (side, food != NULL ? food : group, from);
  rule->group = g_strdup (group);
  read_text (values, "by", &rule->advised_by);
  read_text (values, "note", &rule->note);
  return read_day (values, "to", &rule->to) ? g_steal_pointer (&rule) : NULL;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n\v\f\r")] == '\0';
}

/** cham_definition_read_contact: (transfer full) (nullable): A person of the care team; %NULL when
 * it is not understood. */
ChamContact *
cham_definition_read_contact (GHashTable *values)
{
  ChamContact *contact;

  if (is_blank (get (values, "name")))
    return NULL;
  contact = cham_contact_new (get (values, "name"));
  read_text (values, "role", &contact->role);
  read_text (values, "details", &contact->details);
  return contact;
}

/** cham_definition_read_visit: (transfer full) (nullable): A visit on @day, of its contact the name
 * alone; %NULL when it is not understood. */
ChamVisit *
cham_definition_read_visit (GHashTable *values, ChamDay day)
{
  g_autoptr (ChamVisit) visit = cham_visit_new (day);
  const char *time = get (values, "time");

  if (time != NULL && *time != '\0')
    {
      visit->time = cham_time_of_day_parse (time);
      if (visit->time == CHAM_TIME_NONE)
        return NULL;
    }
  read_text (values, "with", &visit->contact);
  read_text (values, "note", &visit->note);
  return g_steal_pointer (&visit);
}

/** cham_definition_read_question: (transfer full) (nullable): A question; %NULL when it is not
 * understood. @visit: (out) (transfer full) (nullable): the visit it belongs to */
ChamQuestion *
cham_definition_read_question (GHashTable *values, ChamVisit **visit)
{
  g_autoptr (ChamQuestion) question = NULL;
  ChamDay day = CHAM_DAY_NONE;

  *visit = NULL;
  if (is_blank (get (values, "text")) || !read_day (values, "visit", &day))
    return NULL;
  question = cham_question_new (get (values, "text"));
  if (!read_integer (values, "position", &question->position)
      || !read_integer (values, "asked", &question->asked))
    return NULL;
  question->asked = question->asked != 0;
  if (day == CHAM_DAY_NONE)
    return g_steal_pointer (&question);
  *visit = cham_definition_read_visit (values, day);
  return *visit != NULL ? g_steal_pointer (&question) : NULL;
}
