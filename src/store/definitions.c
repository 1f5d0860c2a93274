/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writes the text of definitions. It never touches a journal. */
#include "store/definitions.h"

#include <math.h>

#include "model/amount.h"

/** cham_definition_append: Adds "key=value" to the @text of a definition. */
void
cham_definition_append (GString *text, const char *key, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, " :,/()+'!?&@", TRUE);

  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "; " : "", key, escaped);
}

static void
append_number (GString *text, const char *key, double number)
{
  char value[CHAM_NUMBER_TEXT_SIZE];

  if (isfinite (number))
    cham_definition_append (text, key, cham_number_print (number, value));
}

static void
append_text (GString *text, const char *key, const char *value)
{
  if (*value != '\0')
    cham_definition_append (text, key, value);
}

static void
append_day (GString *text, const char *key, ChamDay day)
{
  char value[CHAM_DAY_TEXT_SIZE];

  if (day != CHAM_DAY_NONE)
    cham_definition_append (text, key, cham_day_print (day, value));
}

/** cham_definition_write_measure: (transfer full): What a measure of the person's own is. */
char *
cham_definition_write_measure (const ChamMeasure *measure)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, "kind", cham_measure_kind_to_string (measure->kind));
  append_number (text, "minimum", measure->minimum);
  append_number (text, "maximum", measure->maximum);
  append_number (text, "step", measure->step);
  append_text (text, "unit", measure->unit);
  cham_definition_append (text, "direction", cham_measure_direction_to_string (measure->direction));
  cham_definition_append (text, "combination", cham_combination_to_string (measure->combination));
  append_number (text, "enabled", measure->enabled ? 1 : 0);
  cham_definition_append (text, "group", cham_measure_group_to_string (measure->group));
  append_number (text, "position", measure->position);
  if (measure->archived)
    cham_definition_append (text, "archived", "1");
  return g_string_free (text, FALSE);
}

/**
 * cham_definition_write_built_in:
 * @usual_position: its place in the check-in of a new journal
 *
 * Returns: (transfer full) (nullable): what is unusual about a built-in measure; %NULL when nothing
 *   is
 */
char *
cham_definition_write_built_in (const ChamMeasure *measure, int usual_position)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!measure->enabled)
    cham_definition_append (text, "enabled", "0");
  if (measure->position != usual_position)
    append_number (text, "position", measure->position);
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static void
append_contents (GString *text, const ChamContent *contents)
{
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      g_autofree char *amount = NULL;
      char number[CHAM_NUMBER_TEXT_SIZE];

      if (isnan (contents[i].amount))
        continue;
      amount = g_strdup_printf ("%s %s", cham_number_print (contents[i].amount, number),
                                contents[i].unit);
      cham_definition_append (text, cham_nutrient_to_string ((ChamNutrient) i), amount);
    }
}

static void
append_weekdays (GString *text, guint weekdays)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (int i = 0; i < 7; i++)
    if ((weekdays >> i & 1) != 0)
      g_string_append_printf (days, "%s%d", days->len > 0 ? "," : "", i + 1);
  cham_definition_append (text, "weekdays", days->str);
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
  cham_definition_append (text, "schedule", cham_schedule_kind_to_string (schedule->kind));
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
  g_autofree char *sites = cham_treatment_print_sites (treatment->sites);

  cham_definition_append (text, "kind", cham_treatment_kind_to_string (treatment->kind));
  append_number (text, "amount", treatment->amount);
  append_text (text, "unit", treatment->unit);
  append_day (text, "start", treatment->start);
  append_day (text, "end", treatment->end);
  if (treatment->archived)
    cham_definition_append (text, "archived", "1");
  append_text (text, "note", treatment->note);
  append_number (text, "stock", treatment->stock);
  append_day (text, "stock_day", treatment->stock_day);
  append_text (text, "sites", sites);
  append_contents (text, treatment->contents);
  if (schedule != NULL)
    append_schedule (text, schedule);
  return g_string_free (text, FALSE);
}

static void
append_name (GString *names, const char *name)
{
  g_string_append (names, names->len > 0 ? "," : "");
  g_string_append_uri_escaped (names, name, " :/()+'!?&@", TRUE);
}

/**
 * cham_definition_write_food:
 * @groups: the keys of its groups, by commas
 * @also: (array zero-terminated=1): its other names
 * @ingredients: (element-type ChamFood): the foods directly inside it
 *
 * Returns: (transfer full): what a food is
 */
char *
cham_definition_write_food (const char *groups, gboolean archived, const char *const *also,
                            GPtrArray *ingredients)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) other_names = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  cham_definition_append (text, "groups", groups);
  if (archived)
    cham_definition_append (text, "archived", "1");
  for (; *also != NULL; also++)
    append_name (other_names, *also);
  append_text (text, "also", other_names->str);
  for (guint i = 0; i < ingredients->len; i++)
    append_name (names, ((const ChamFood *) g_ptr_array_index (ingredients, i))->name);
  append_text (text, "ingredients", names->str);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_planned: (transfer full): A food of the meal plan. */
char *
cham_definition_write_planned (const ChamPlannedFood *food)
{
  GString *text = g_string_new (NULL);

  append_number (text, "weekday", food->weekday + 1);
  cham_definition_append (text, "slot", cham_meal_slot_to_string (food->slot));
  cham_definition_append (text, "food", food->name);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_diet: (transfer full): What is eaten or left out on purpose. */
char *
cham_definition_write_diet (const ChamDietRule *rule)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, "side", cham_diet_side_to_string (rule->side));
  if (rule->group != NULL)
    cham_definition_append (text, "group", rule->group);
  else
    cham_definition_append (text, "food", rule->name);
  append_day (text, "to", rule->to);
  append_text (text, "by", rule->advised_by);
  append_text (text, "note", rule->note);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_value: (transfer full): A definition of one value alone. */
char *
cham_definition_write_value (const char *key, const char *value)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, key, value);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_contact: (transfer full): A person of the care team. */
char *
cham_definition_write_contact (const ChamContact *contact)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, "name", contact->name);
  append_text (text, "role", contact->role);
  append_text (text, "details", contact->details);
  return g_string_free (text, FALSE);
}

static void
append_appointment (GString *text, const ChamVisit *visit)
{
  char time[CHAM_TIME_TEXT_SIZE];

  cham_definition_append (text, "time", cham_time_of_day_print (visit->time, time));
  append_text (text, "with", visit->contact);
}

/** cham_definition_write_visit: (transfer full): A visit, but for its day. */
char *
cham_definition_write_visit (const ChamVisit *visit)
{
  GString *text = g_string_new (NULL);

  append_appointment (text, visit);
  append_text (text, "note", visit->note);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_question: (transfer full): A question, and the visit that it belongs to,
 * %NULL for none. */
char *
cham_definition_write_question (const ChamQuestion *question, const ChamVisit *visit)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, "text", question->text);
  append_number (text, "position", question->position);
  if (question->asked)
    cham_definition_append (text, "asked", "1");
  if (visit != NULL)
    {
      append_day (text, "visit", visit->day);
      append_appointment (text, visit);
    }
  return g_string_free (text, FALSE);
}
