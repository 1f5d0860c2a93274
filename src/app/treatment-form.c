/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From a treatment to what its dialog shows and back, with what is wrong in words. Pure: it
 * touches neither widgets nor the journal. */
#include "app/treatment-form.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "app/treatment-amounts.h"
#include "model/amount.h"
#include "model/stock.h"

#define EVERY_WEEKDAY 0x7f
#define MOST_NAME_LETTERS 120
#define MOST_UNIT_LETTERS 30

static char *
write_times (const ChamSchedule *schedule)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < schedule->times->len; i++)
    {
      char time[CHAM_TIME_TEXT_SIZE];

      cham_time_of_day_print (g_array_index (schedule->times, ChamScheduleTime, i).time, time);
      if (*time != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", time);
    }
  return g_string_free (text, FALSE);
}

/* "8", "8:00", "08.00" and "0800" alike; CHAM_TIME_NONE for anything else. */
static ChamTimeOfDay
read_time (const char *text)
{
  char *end = NULL;
  gulong hours, minutes = 0;

  if (!g_ascii_isdigit (*text))
    return CHAM_TIME_NONE;
  hours = strtoul (text, &end, 10);
  if (end - text == 4 && *end == '\0')
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if ((*end == ':' || *end == '.') && g_ascii_isdigit (end[1]) && g_ascii_isdigit (end[2]))
    minutes = strtoul (end + 1, &end, 10);
  if (*end != '\0' || hours > 23 || minutes > 59)
    return CHAM_TIME_NONE;
  return cham_time_of_day_new ((int) hours, (int) minutes);
}

/* The amount that @old had at @time, NAN for the usual one. */
static double
find_amount (const ChamSchedule *old, ChamTimeOfDay time)
{
  for (guint i = 0; old != NULL && i < old->times->len; i++)
    {
      const ChamScheduleTime *known = &g_array_index (old->times, ChamScheduleTime, i);

      if (known->time == time)
        return known->amount;
    }
  return NAN;
}

static gboolean
read_times (const char *text, const ChamSchedule *old, ChamSchedule *schedule)
{
  g_auto (GStrv) words = g_strsplit_set (text, ",; ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      ChamTimeOfDay time;

      if (*words[i] == '\0')
        continue;
      time = read_time (words[i]);
      if (time == CHAM_TIME_NONE)
        return FALSE;
      cham_schedule_add_time (schedule, time, find_amount (old, time));
    }
  return TRUE;
}

static void
set_schedule (ChamTreatmentForm *self, const ChamSchedule *schedule)
{
  self->schedule = schedule->kind;
  self->weekdays = schedule->weekdays != 0 ? schedule->weekdays : EVERY_WEEKDAY;
  self->every = MAX (schedule->every, 1);
  self->days_on = MAX (schedule->days_on, 1);
  self->days_off = MAX (schedule->days_off, 0);
  self->month_day = CLAMP (schedule->month_day, 1, 31);
  self->times = write_times (schedule);
}

static void
set_treatment (ChamTreatmentForm *self, const ChamTreatment *treatment)
{
  self->id = treatment->id;
  self->name = g_strdup (treatment->name);
  self->kind = treatment->kind;
  self->amount = cham_treatment_write_amount (treatment->amount);
  self->unit = g_strdup (treatment->unit);
  self->note = g_strdup (treatment->note);
  self->start = treatment->start;
  self->end = treatment->end;
  self->stock = g_strdup ("");
  self->sites = treatment->sites;
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    self->contents[i] = cham_treatment_write_content (&treatment->contents[i], treatment->unit);
}

/** cham_treatment_form_find_schedule: (nullable): The schedule to edit: the one in force on
 * @today, else the first one to come. */
const ChamSchedule *
cham_treatment_form_find_schedule (const ChamTreatment *treatment, ChamDay today)
{
  const ChamSchedule *schedule = cham_treatment_find_schedule (treatment, today);

  if (schedule == NULL && treatment->schedules->len > 0)
    schedule = g_ptr_array_index (treatment->schedules, 0);
  return schedule;
}

/**
 * cham_treatment_form_new:
 * @treatment: (nullable): the treatment to edit, %NULL for a new one
 * @today: the day whose schedule is shown, and the first day of a new treatment
 *
 * Returns: (transfer full): a form filled in; a new one is a supplement taken every day
 */
ChamTreatmentForm *
cham_treatment_form_new (const ChamTreatment *treatment, ChamDay today)
{
  ChamTreatmentForm *self = g_new0 (ChamTreatmentForm, 1);
  g_autoptr (ChamTreatment) blank = cham_treatment_new ("", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamSchedule) usual = cham_schedule_new (CHAM_SCHEDULE_AS_NEEDED, today);
  const ChamSchedule *schedule = NULL;

  if (treatment == NULL)
    {
      blank->start = today;
      usual->kind = CHAM_SCHEDULE_DAILY;
      cham_schedule_add_time (usual, cham_time_of_day_new (8, 0), NAN);
    }
  else
    schedule = cham_treatment_form_find_schedule (treatment, today);
  set_treatment (self, treatment != NULL ? treatment : blank);
  set_schedule (self, schedule != NULL ? schedule : usual);
  return self;
}

void
cham_treatment_form_free (ChamTreatmentForm *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->amount);
  g_free (self->unit);
  g_free (self->note);
  g_free (self->times);
  g_free (self->stock);
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    g_free (self->contents[i]);
  g_free (self);
}

static ChamTreatmentProblem
check_name (const ChamTreatmentForm *self, const GPtrArray *treatments)
{
  g_autofree char *name = g_strstrip (g_strdup (self->name));
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (*name == '\0')
    return CHAM_TREATMENT_NAME_MISSING;
  if (g_utf8_strlen (name, -1) > MOST_NAME_LETTERS)
    return CHAM_TREATMENT_NAME_LONG;
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *other = g_ptr_array_index (treatments, i);
      g_autofree char *known = g_utf8_casefold (other->name, -1);

      if (other->id != self->id && g_str_equal (known, folded))
        return other->archived ? CHAM_TREATMENT_NAME_ARCHIVED : CHAM_TREATMENT_NAME_TAKEN;
    }
  return CHAM_TREATMENT_FINE;
}

static ChamTreatmentProblem
check_amounts (const ChamTreatmentForm *self)
{
  double amount;

  if (!cham_treatment_read_amount (self->amount, &amount))
    return CHAM_TREATMENT_AMOUNT_UNCLEAR;
  if (!cham_treatment_is_plausible (amount, self->unit))
    return CHAM_TREATMENT_AMOUNT_ABSURD;
  return g_utf8_strlen (self->unit, -1) > MOST_UNIT_LETTERS ? CHAM_TREATMENT_UNIT_LONG
                                                            : CHAM_TREATMENT_FINE;
}

static ChamTreatmentProblem
check_days (const ChamTreatmentForm *self)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (self->schedule, CHAM_DAY_FIRST);

  if (self->schedule == CHAM_SCHEDULE_WEEKDAYS && (self->weekdays & EVERY_WEEKDAY) == 0)
    return CHAM_TREATMENT_NO_WEEKDAY;
  if (self->schedule != CHAM_SCHEDULE_AS_NEEDED && !read_times (self->times, NULL, schedule))
    return CHAM_TREATMENT_TIMES_UNCLEAR;
  if (self->start != CHAM_DAY_NONE && self->end != CHAM_DAY_NONE && self->end < self->start)
    return CHAM_TREATMENT_ENDS_EARLY;
  return CHAM_TREATMENT_FINE;
}

static ChamTreatmentProblem
check_contents (const ChamTreatmentForm *self)
{
  ChamContent content;
  double stock;

  if (!cham_treatment_read_stock (self->stock, &stock))
    return CHAM_TREATMENT_STOCK_UNCLEAR;
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    if (!cham_treatment_read_content ((ChamNutrient) i, self->contents[i], self->unit, &content))
      return (ChamTreatmentProblem) (CHAM_TREATMENT_CONTENT_UNCLEAR + i);
  return CHAM_TREATMENT_FINE;
}

/**
 * cham_treatment_form_check:
 * @treatments: (element-type ChamTreatment): all there are, archived ones included
 *
 * Returns: the first thing that is wrong, in the order of the dialog
 */
ChamTreatmentProblem
cham_treatment_form_check (const ChamTreatmentForm *self, const GPtrArray *treatments)
{
  ChamTreatmentProblem problem = check_name (self, treatments);

  if (problem == CHAM_TREATMENT_FINE)
    problem = check_amounts (self);
  if (problem == CHAM_TREATMENT_FINE)
    problem = check_days (self);
  return problem != CHAM_TREATMENT_FINE ? problem : check_contents (self);
}

/**
 * cham_treatment_form_make_treatment:
 *
 * Returns: (transfer full): what a form without a problem says, its schedules left empty
 */
ChamTreatment *
cham_treatment_form_make_treatment (const ChamTreatmentForm *self)
{
  g_autofree char *line = g_strdelimit (g_strdup (self->name), "\n\r\t", ' ');
  ChamTreatment *treatment = cham_treatment_new (g_strstrip (line), self->kind);

  treatment->id = self->id;
  cham_treatment_read_amount (self->amount, &treatment->amount);
  g_free (treatment->unit);
  treatment->unit = cham_unit_normalize (self->unit);
  g_set_str (&treatment->note, self->note);
  treatment->start = self->start;
  treatment->end = self->end;
  treatment->sites = self->sites;
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    cham_treatment_read_content ((ChamNutrient) i, self->contents[i], self->unit,
                                 &treatment->contents[i]);
  return treatment;
}

/** cham_treatment_form_set_stock: Puts in what is left, NAN for not recorded. What is less than
 * nothing shows as nothing. */
void
cham_treatment_form_set_stock (ChamTreatmentForm *self, double left)
{
  g_free (self->stock);
  self->stock = cham_treatment_write_amount (isnan (left) ? NAN : MAX (left, 0));
}

/**
 * cham_treatment_form_apply_stock:
 * @treatment: gets the stock
 * @old: (nullable): as it was; a stock that nobody changed stays as it is
 * @doses: (element-type ChamDose): of @old, as for cham_stock_count()
 */
void
cham_treatment_form_apply_stock (const ChamTreatmentForm *self, ChamTreatment *treatment,
                                 const ChamTreatment *old, const GPtrArray *doses, ChamDay today)
{
  double typed;

  if (old != NULL)
    {
      double left = cham_stock_count (old, doses, today).left;
      g_autofree char *shown = cham_treatment_write_amount (isnan (left) ? NAN : MAX (left, 0));

      treatment->stock = old->stock;
      treatment->stock_day = old->stock_day;
      if (g_str_equal (shown, self->stock))
        return;
    }
  if (cham_treatment_read_stock (self->stock, &typed))
    cham_stock_set (treatment, typed, doses, today);
}

/* The day a changed schedule begins: what was recorded before today keeps its plan. A rhythm
 * of every n days stays in step when only its times change. */
static ChamDay
choose_first_day (const ChamTreatmentForm *self, const ChamSchedule *old, ChamDay today)
{
  ChamDay from = today;

  if (old == NULL)
    return self->start != CHAM_DAY_NONE ? self->start : today;
  if (old->from >= today)
    return old->from;
  if (self->schedule == CHAM_SCHEDULE_EVERY_N_DAYS && old->kind == self->schedule
      && old->every == self->every)
    while (!cham_schedule_is_due (old, from))
      from++;
  return from;
}

/**
 * cham_treatment_form_make_schedule:
 * @old: (nullable): the schedule so far; its amounts at times that stay are kept
 * @today: a schedule that began earlier is followed by a new one from @today on
 *
 * Returns: (transfer full) (nullable): the schedule to store, %NULL when it is as it was
 */
ChamSchedule *
cham_treatment_form_make_schedule (const ChamTreatmentForm *self, const ChamSchedule *old,
                                   ChamDay today)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (self->schedule, today);

  schedule->weekdays = self->weekdays & EVERY_WEEKDAY;
  schedule->every = self->every;
  schedule->days_on = self->days_on;
  schedule->days_off = self->days_off;
  schedule->month_day = self->month_day;
  if (self->schedule != CHAM_SCHEDULE_AS_NEEDED)
    read_times (self->times, old, schedule);
  if (old != NULL && cham_schedule_equal (old, schedule))
    return NULL;
  schedule->from = choose_first_day (self, old, today);
  return g_steal_pointer (&schedule);
}
