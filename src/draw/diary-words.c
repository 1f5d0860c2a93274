/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records in words, for a line on paper. What has no value has no number here either. */
#include "draw/diary-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "draw/body-map.h"
#include "model/amount.h"
#include "model/body.h"
#include "model/food.h"
#include "model/sign.h"
#include "model/stool.h"

/**
 * cham_diary_words_are_wanted:
 *
 * Returns: whether pages of @kind show @record: a dietitian gets food, doses, stools and
 *   ratings, and of the flags those that were answered with yes
 */
gboolean
cham_diary_words_are_wanted (const ChamRecord *record, ChamReportKind kind)
{
  if (record->state == CHAM_RECORD_DEFINITION || record->state == CHAM_RECORD_NOT_RECORDED)
    return FALSE;
  if (kind == CHAM_REPORT_DIARY)
    return TRUE;
  switch (record->kind)
    {
    case CHAM_RECORD_MEASURE:
    case CHAM_RECORD_FOOD:
    case CHAM_RECORD_DOSE:
    case CHAM_RECORD_STOOL:
      return TRUE;
    case CHAM_RECORD_FLAG:
      return record->value > 0;
    default:
      return FALSE;
    }
}

/* "Milk × 2", "Milk, 200 mL": @unit as the journal writes it, "portion (lunch)". */
static char *
describe_portion (const ChamRecord *record, const char *unit)
{
  g_autofree char *amount = NULL;

  if (isnan (record->value) || (record->value == 1 && g_str_equal (unit, "portion")))
    return g_strdup (record->name);
  if (!g_str_equal (unit, "portion"))
    {
      amount = cham_amount_format (record->value, unit);
      return g_strdup_printf (_ ("%s, %s"), record->name, amount);
    }
  amount = record->value == 0.5 ? g_strdup ("½") : cham_number_format (record->value, 2);
  /* Translators: a food and how many portions of it */
  return g_strdup_printf (_ ("%s × %s"), record->name, amount);
}

static void
describe_food (ChamDiaryWords *words, const ChamRecord *record, const ChamDaybook *daybook)
{
  const char *open = strrchr (record->unit, '(');
  g_autofree char *unit = g_strndup (record->unit, open != NULL ? (gsize) (open - record->unit)
                                                                : strlen (record->unit));
  g_autofree char *slot_name
      = open != NULL ? g_strndup (open + 1, strcspn (open + 1, ",)")) : NULL;
  ChamMealSlot slot;

  words->label = _ ("Food");
  if (slot_name != NULL && cham_meal_slot_from_string (slot_name, &slot))
    words->label = cham_meal_slot_get_title (slot);
  words->text = describe_portion (record, g_strchomp (unit));
  words->note = g_strdup (cham_daybook_get_groups (daybook, record->name));
}

static void
describe_dose (ChamDiaryWords *words, const ChamRecord *record)
{
  g_autofree char *amount = NULL;

  words->label = record->state == CHAM_RECORD_SKIPPED ? _ ("Skipped") : _ ("Taken");
  if (isnan (record->value))
    words->text = g_strdup (record->name);
  else
    {
      amount = cham_amount_format (record->value, record->unit);
      words->text = g_strdup_printf (_ ("%s, %s"), record->name, amount);
    }
}

static void
describe_photo (ChamDiaryWords *words, const ChamRecord *record)
{
  ChamBodyRegion region;

  words->label = _ ("Photo");
  words->text = g_strdup (*record->note != '\0' ? record->note : _ ("no caption"));
  if (cham_body_region_from_string (record->unit, &region))
    words->note = g_strdup (cham_body_region_get_title (region));
  else
    words->note = g_strdup ("");
}

static void
describe_body (ChamDiaryWords *words, const ChamRecord *record)
{
  ChamBodyRegion region;
  const char *title = record->name;

  if (cham_body_region_from_string (record->name, &region))
    title = cham_body_region_get_title (region);
  words->label = _ ("Body map");
  words->text = g_strdup_printf ("%s %s", title, cham_body_share_get_mark (record->value));
}

static void
describe_sign (ChamDiaryWords *words, const ChamRecord *record)
{
  ChamSign sign;
  g_autofree char *number = cham_number_format (record->value, 1);

  words->label = _ ("Signs");
  words->text = g_strdup_printf ("%s %s", cham_sign_from_string (record->name, &sign)
                                              ? cham_sign_get_title (sign)
                                              : record->name,
                                 number);
}

static void
describe_reading (ChamDiaryWords *words, const ChamRecord *record)
{
  g_autofree char *amount = cham_amount_format (record->value, record->unit);

  words->label = _ ("Ratings");
  words->text = g_strdup_printf ("%s %s", _ (record->name), amount);
}

static void
describe_flag (ChamDiaryWords *words, const ChamRecord *record)
{
  words->label = record->value > 0 ? C_ ("answer", "Yes") : C_ ("answer", "No");
  words->text = g_strdup (_ (record->name));
}

static void
describe_stool (ChamDiaryWords *words, const ChamRecord *record)
{
  int form = (int) record->value;

  words->label = _ ("Stool");
  words->text = g_strdup_printf (_ ("Form %d: %s"), form, cham_stool_form_describe (form));
}

/** cham_diary_words_new: @record in words; its own note where nothing else stands there. */
ChamDiaryWords
cham_diary_words_new (const ChamRecord *record, const ChamDaybook *daybook)
{
  ChamDiaryWords words = { NULL };

  if (record->kind == CHAM_RECORD_FOOD)
    describe_food (&words, record, daybook);
  else if (record->kind == CHAM_RECORD_DOSE)
    describe_dose (&words, record);
  else if (record->kind == CHAM_RECORD_PHOTO)
    describe_photo (&words, record);
  else if (record->kind == CHAM_RECORD_BODY)
    describe_body (&words, record);
  else if (record->kind == CHAM_RECORD_SIGN)
    describe_sign (&words, record);
  else if (record->kind == CHAM_RECORD_MEASURE)
    describe_reading (&words, record);
  else if (record->kind == CHAM_RECORD_FLAG)
    describe_flag (&words, record);
  else if (record->kind == CHAM_RECORD_STOOL)
    describe_stool (&words, record);
  else
    words = (ChamDiaryWords){ C_ ("diary", "Writing"), g_strdup (record->note), g_strdup ("") };
  if (words.note == NULL || (*words.note == '\0' && record->kind == CHAM_RECORD_FOOD))
    g_set_str (&words.note, record->note);
  return words;
}

void
cham_diary_words_clear (ChamDiaryWords *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->note, g_free);
}
