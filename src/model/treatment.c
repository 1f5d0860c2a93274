/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Treatments and doses as plain values, and which doses a day asks for. */
#include "model/treatment.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/amount.h"
#include "model/keyword.h"

static const char *const kind_words[]
    = { "supplement", "probiotic", "enzyme", "medicine", "topical",
        "herbal",     "essential-oil", "practice", NULL };

static const char *const kind_titles[]
    = { N_ ("Supplement"), N_ ("Probiotic"), N_ ("Enzyme"),        N_ ("Medicine"),
        N_ ("Topical"),    N_ ("Herbal"),    N_ ("Essential oil"), N_ ("Practice") };

static const char *const units[] = { "mg", "µg", "g", "IU", "CFU", "mL", "drops", "capsules",
                                     "tablets", "applications", "minutes", "units", NULL };

const char *
cham_treatment_kind_to_string (ChamTreatmentKind kind)
{
  return kind_words[kind];
}

gboolean
cham_treatment_kind_from_string (const char *text, ChamTreatmentKind *kind)
{
  int index;

  if (!cham_keyword_find (kind_words, text, &index))
    return FALSE;
  *kind = (ChamTreatmentKind) index;
  return TRUE;
}

/** cham_treatment_kind_get_title: The kind in the person's language. */
const char *
cham_treatment_kind_get_title (ChamTreatmentKind kind)
{
  return _ (kind_titles[kind]);
}

/** cham_treatment_new: (transfer full): A treatment of no recorded amount and no schedule. */
ChamTreatment *
cham_treatment_new (const char *name, ChamTreatmentKind kind)
{
  ChamTreatment *self = g_new0 (ChamTreatment, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->amount = NAN;
  self->unit = g_strdup ("");
  self->note = g_strdup ("");
  self->stock = NAN;
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    self->contents[i].amount = NAN;
  self->schedules = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_schedule_free);
  return self;
}

ChamTreatment *
cham_treatment_copy (const ChamTreatment *self)
{
  ChamTreatment *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->unit = g_strdup (self->unit);
  copy->note = g_strdup (self->note);
  copy->schedules = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_schedule_free);
  for (guint i = 0; i < self->schedules->len; i++)
    g_ptr_array_add (copy->schedules,
                     cham_schedule_copy (g_ptr_array_index (self->schedules, i)));
  return copy;
}

void
cham_treatment_free (ChamTreatment *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->unit);
  g_free (self->note);
  g_ptr_array_unref (self->schedules);
  g_free (self);
}

/** cham_treatment_find_schedule: (nullable): The schedule in force on @day. */
const ChamSchedule *
cham_treatment_find_schedule (const ChamTreatment *self, ChamDay day)
{
  const ChamSchedule *found = NULL;

  for (guint i = 0; i < self->schedules->len; i++)
    {
      const ChamSchedule *schedule = g_ptr_array_index (self->schedules, i);

      if (schedule->from <= day)
        found = schedule;
    }
  return found;
}

static gboolean
is_in_course (const ChamTreatment *self, ChamDay day)
{
  return !self->archived && (self->start == CHAM_DAY_NONE || day >= self->start)
         && (self->end == CHAM_DAY_NONE || day <= self->end);
}

/** cham_treatment_is_due: Whether @day is within its course and its schedule asks for it. */
gboolean
cham_treatment_is_due (const ChamTreatment *self, ChamDay day)
{
  const ChamSchedule *schedule = cham_treatment_find_schedule (self, day);

  return schedule != NULL && is_in_course (self, day) && cham_schedule_is_due (schedule, day);
}

/** cham_treatment_is_as_needed: Whether @day is within its course and it is taken as needed
 * then; so is what has no schedule at all. */
gboolean
cham_treatment_is_as_needed (const ChamTreatment *self, ChamDay day)
{
  const ChamSchedule *schedule = cham_treatment_find_schedule (self, day);

  return is_in_course (self, day)
         && (self->schedules->len == 0
             || (schedule != NULL && schedule->kind == CHAM_SCHEDULE_AS_NEEDED));
}

/** cham_treatment_list_units: (transfer none): Units to choose from; others may be typed. */
const char *const *
cham_treatment_list_units (void)
{
  return units;
}

/** cham_treatment_print_sites: (transfer full): The keys of the regions, a space between two. */
char *
cham_treatment_print_sites (guint sites)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    if ((sites >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                              cham_body_region_to_string ((ChamBodyRegion) i));
  return g_string_free (text, FALSE);
}

/** cham_treatment_parse_sites: The regions whose keys are in @text; other words are passed over. */
guint
cham_treatment_parse_sites (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint sites = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      ChamBodyRegion region;

      if (cham_body_region_from_string (words[i], &region))
        sites |= 1u << region;
    }
  return sites;
}

/** cham_dose_new: (transfer full): A dose that is not recorded and has no amount. */
ChamDose *
cham_dose_new (gint64 treatment_id, ChamDay day, ChamTimeOfDay time)
{
  ChamDose *self = g_new0 (ChamDose, 1);

  self->treatment_id = treatment_id;
  self->day = day;
  self->time = time;
  self->amount = NAN;
  self->unit = g_strdup ("");
  self->note = g_strdup ("");
  return self;
}

ChamDose *
cham_dose_copy (const ChamDose *self)
{
  ChamDose *copy = g_memdup2 (self, sizeof *self);

  copy->unit = g_strdup (self->unit);
  copy->note = g_strdup (self->note);
  return copy;
}

void
cham_dose_free (ChamDose *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->note);
  g_free (self);
}

static ChamDose *
make_due_dose (const ChamTreatment *treatment, ChamDay day, const ChamScheduleTime *time)
{
  ChamDose *dose = cham_dose_new (treatment->id, day, time->time);

  dose->planned = TRUE;
  dose->amount = isnan (time->amount) ? treatment->amount : time->amount;
  g_set_str (&dose->unit, treatment->unit);
  return dose;
}

/**
 * cham_treatment_list_due_doses:
 *
 * Returns: (transfer full) (element-type ChamDose): the doses that @day asks for, none of
 *   them recorded; a due day of a schedule without times has one dose without a time
 */
GPtrArray *
cham_treatment_list_due_doses (const ChamTreatment *self, ChamDay day)
{
  static const ChamScheduleTime any_time = { CHAM_TIME_NONE, NAN };
  GPtrArray *doses = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_dose_free);
  const ChamSchedule *schedule = cham_treatment_find_schedule (self, day);

  if (!cham_treatment_is_due (self, day))
    return doses;
  for (guint i = 0; i < schedule->times->len; i++)
    g_ptr_array_add (doses, make_due_dose (self, day, &g_array_index (schedule->times,
                                                                      ChamScheduleTime, i)));
  if (schedule->times->len == 0)
    g_ptr_array_add (doses, make_due_dose (self, day, &any_time));
  return doses;
}

/**
 * cham_treatment_measure_dose:
 *
 * Returns: how much @dose is in the treatment's unit; NAN when its amount is not recorded, or
 *   in a unit that does not convert (the treatment's unit was another one then)
 */
double
cham_treatment_measure_dose (const ChamTreatment *self, const ChamDose *dose)
{
  return cham_amount_convert (dose->amount, dose->unit, self->unit);
}
