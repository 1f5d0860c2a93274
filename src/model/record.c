/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records as plain values: made, ordered, compared and checked one by one. Whether a record
 * fits a journal (a measure's range, say) is the journal's to tell. */
#include "model/record.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"
#include "model/body.h"
#include "model/keyword.h"
#include "model/sign.h"

static const char *const kind_words[]
    = { "measure", "food", "dose", "stool", "flag", "entry", "body", "sign", "photo", NULL };

/** cham_record_new: (transfer full): A recorded fact without a value, unit or note. */
ChamRecord *
cham_record_new (ChamRecordKind kind, ChamDay day, ChamTimeOfDay time, const char *name)
{
  ChamRecord *self = g_new0 (ChamRecord, 1);

  self->kind = kind;
  self->day = day;
  self->time = time;
  self->name = g_strdup (name != NULL ? name : "");
  self->value = NAN;
  self->unit = g_strdup ("");
  self->note = g_strdup ("");
  return self;
}

void
cham_record_free (ChamRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->unit);
  g_free (self->note);
  g_free (self);
}

static int
compare_numbers (double a, double b)
{
  if (isnan (a) || isnan (b))
    return (int) isnan (b) - (int) isnan (a);
  return (a > b) - (a < b);
}

/**
 * cham_record_compare: The order of an export: definitions first, then by day, time, kind, rank,
 * name, value, unit, note and state, so that the same journal always gives the same file.
 */
int
cham_record_compare (const ChamRecord *a, const ChamRecord *b)
{
  int order = (b->state == CHAM_RECORD_DEFINITION) - (a->state == CHAM_RECORD_DEFINITION);

  if (order == 0)
    order = (a->day > b->day) - (a->day < b->day);
  if (order == 0)
    order = (a->time > b->time) - (a->time < b->time);
  if (order == 0)
    order = (int) a->kind - (int) b->kind;
  if (order == 0)
    order = (a->rank > b->rank) - (a->rank < b->rank);
  if (order == 0)
    order = strcmp (a->name, b->name);
  if (order == 0)
    order = compare_numbers (a->value, b->value);
  if (order == 0)
    order = strcmp (a->unit, b->unit);
  if (order == 0)
    order = strcmp (a->note, b->note);
  return order != 0 ? order : (int) a->state - (int) b->state;
}

/**
 * cham_record_make_key:
 *
 * Returns: (transfer full): a text that two records share exactly when they say the same
 */
char *
cham_record_make_key (const ChamRecord *self)
{
  char day[CHAM_DAY_TEXT_SIZE], time[CHAM_TIME_TEXT_SIZE], value[CHAM_NUMBER_TEXT_SIZE];

  return g_strdup_printf ("%s\037%s\037%d\037%d\037%s\037%s\037%s\037%s",
                          cham_day_print (self->day, day),
                          cham_time_of_day_print (self->time, time), self->kind, self->state,
                          self->name,
                          isnan (self->value) ? "" : cham_number_print (self->value, value),
                          self->unit, self->note);
}

static char *
check_name (const ChamRecord *self)
{
  gboolean nameless = self->kind == CHAM_RECORD_STOOL || self->kind == CHAM_RECORD_ENTRY;

  if (!nameless && *self->name == '\0')
    return g_strdup (_ ("the name is empty"));
  if (!g_utf8_validate (self->name, -1, NULL) || !g_utf8_validate (self->note, -1, NULL))
    return g_strdup (_ ("the text is not UTF-8"));
  if (g_utf8_strlen (self->name, -1) > CHAM_RECORD_MOST_LETTERS)
    return g_strdup_printf (_ ("the name is longer than %d letters"), CHAM_RECORD_MOST_LETTERS);
  return NULL;
}

static char *
check_region (const char *region)
{
  ChamBodyRegion found;

  if (cham_body_region_from_string (region, &found))
    return NULL;
  return g_strdup_printf (_ ("“%s” is not a region of the body"), region);
}

static char *
check_share (const ChamRecord *self)
{
  if (!isnan (self->value)
      && !(self->value >= 0 && self->value <= 1 && self->value * 4 == floor (self->value * 4)))
    return g_strdup (_ ("the share of a region is 0, 0.25, 0.5, 0.75 or 1"));
  return check_region (self->name);
}

static char *
check_sign (const ChamRecord *self)
{
  ChamSign sign;

  if (!cham_sign_from_string (self->name, &sign))
    return g_strdup_printf (_ ("“%s” is not a sign"), self->name);
  if (!isnan (self->value)
      && !(self->value >= 0 && self->value <= CHAM_SIGN_MOST && self->value == floor (self->value)))
    return g_strdup (_ ("a sign is a whole number from 0 to 3"));
  return NULL;
}

static char *
check_value (const ChamRecord *self)
{
  double value = self->value;

  if (isinf (value))
    return g_strdup (_ ("the value is not a finite number"));
  if (self->kind == CHAM_RECORD_STOOL
      && !(value >= 1 && value <= 7 && value == floor (value)))
    return g_strdup (_ ("a stool form is a whole number from 1 to 7"));
  if (self->kind == CHAM_RECORD_FLAG && !isnan (value) && value != 0 && value != 1)
    return g_strdup (_ ("a flag is 0 (no) or 1 (yes)"));
  if ((self->kind == CHAM_RECORD_FOOD || self->kind == CHAM_RECORD_DOSE) && value < 0)
    return g_strdup (_ ("an amount is not negative"));
  if (self->kind == CHAM_RECORD_ENTRY && *self->note == '\0')
    return g_strdup (_ ("the entry has no text"));
  if (self->kind == CHAM_RECORD_BODY)
    return check_share (self);
  if (self->kind == CHAM_RECORD_SIGN)
    return check_sign (self);
  if (self->kind == CHAM_RECORD_PHOTO && *self->unit != '\0')
    return check_region (self->unit);
  return NULL;
}

/**
 * cham_record_check:
 *
 * Returns: (transfer full) (nullable): what is wrong with the record in itself, in the
 *   person's language; %NULL when nothing is
 */
char *
cham_record_check (const ChamRecord *self)
{
  g_autofree char *problem = NULL;

  if (!cham_day_is_valid (self->day))
    return g_strdup (_ ("there is no such date"));
  problem = check_name (self);
  if (problem != NULL || self->state != CHAM_RECORD_RECORDED)
    return g_steal_pointer (&problem);
  return check_value (self);
}

const char *
cham_record_kind_to_string (ChamRecordKind kind)
{
  return kind_words[kind];
}

/** cham_record_kind_is_asked: Whether there is a question that can stay without an answer; a food
 * without a value was eaten all the same. */
gboolean
cham_record_kind_is_asked (ChamRecordKind kind)
{
  return kind == CHAM_RECORD_MEASURE || kind == CHAM_RECORD_FLAG || kind == CHAM_RECORD_BODY
         || kind == CHAM_RECORD_SIGN;
}

gboolean
cham_record_kind_from_string (const char *text, ChamRecordKind *kind)
{
  int index;

  if (!cham_keyword_find (kind_words, text, &index))
    return FALSE;
  *kind = (ChamRecordKind) index;
  return TRUE;
}

/** cham_record_problem_new: (transfer full): A problem of @line in words. */
ChamRecordProblem *
cham_record_problem_new (guint line, const char *format, ...)
{
  ChamRecordProblem *self = g_new0 (ChamRecordProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  self->line = line;
  self->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return self;
}

void
cham_record_problem_free (ChamRecordProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}

/** cham_record_set_new: (transfer full): Nothing read yet. */
ChamRecordSet *
cham_record_set_new (void)
{
  ChamRecordSet *self = g_new0 (ChamRecordSet, 1);

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_problem_free);
  return self;
}

void
cham_record_set_free (ChamRecordSet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const ChamRecordProblem *const *left = a, *const *right = b;

  return ((*left)->line > (*right)->line) - ((*left)->line < (*right)->line);
}

/**
 * cham_record_set_refuse_after:
 * @last: the last day that can have been lived
 *
 * Turns what happened after @last into problems. Plans may reach further: definitions stay.
 */
void
cham_record_set_refuse_after (ChamRecordSet *self, ChamDay last)
{
  guint kept = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      ChamRecord *record = self->records->pdata[i];

      if (record->state == CHAM_RECORD_DEFINITION || record->day <= last)
        {
          self->records->pdata[i] = self->records->pdata[kept];
          self->records->pdata[kept++] = record;
        }
      else
        g_ptr_array_add (self->problems, cham_record_problem_new (
                                             record->line, "%s", _ ("this day is still to come")));
    }
  g_ptr_array_set_size (self->records, (int) kept);
  g_ptr_array_sort (self->problems, compare_lines);
}
