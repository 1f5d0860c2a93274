/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The slot of a meal, and portions beside an amount, in the unit of a record. A unit that says
 * nothing of them is taken as it is. */
#include "store/definitions.h"

#include <math.h>
#include <string.h>

#include "model/amount.h"

#define PORTION "portion"

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
