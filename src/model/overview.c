/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The snapshot as a plain value. Who fills it reads the journal, who draws it does not. */
#include "model/overview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/trial-instruction.h"

static void
measured_series_free (ChamMeasuredSeries *self)
{
  cham_measure_free (self->measure);
  cham_series_free (self->series);
  g_free (self);
}

static void
extra_series_free (ChamExtraSeries *self)
{
  g_free (self->name);
  g_free (self->title);
  cham_series_free (self->series);
  g_free (self);
}

static void
phase_free (ChamOverviewPhase *self)
{
  g_free (self->tested);
  g_free (self->what);
  g_free (self->title);
  g_free (self);
}

/** cham_overview_new: (transfer full): An overview of @range with nothing recorded in it. */
ChamOverview *
cham_overview_new (ChamDayRange range)
{
  ChamOverview *self = g_new0 (ChamOverview, 1);

  self->range = range;
  self->flare_rule = cham_flare_rule_default;
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) measured_series_free);
  self->supportive = cham_series_new (range);
  self->watched = cham_series_new (range);
  self->doses = cham_series_new (range);
  self->treatments = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_treatment_use_free);
  self->extras = g_ptr_array_new_with_free_func ((GDestroyNotify) extra_series_free);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  self->person = g_strdup ("");
  self->allergies = g_strdup ("");
  return self;
}

void
cham_overview_free (ChamOverview *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->measures);
  g_clear_pointer (&self->trials, g_ptr_array_unref);
  cham_series_free (self->flare_basis.itch);
  cham_series_free (self->flare_basis.ticked);
  cham_series_free (self->flare_basis.stepped_up);
  cham_series_free (self->supportive);
  cham_series_free (self->watched);
  cham_series_free (self->doses);
  g_ptr_array_unref (self->treatments);
  g_ptr_array_unref (self->extras);
  g_clear_pointer (&self->body_days, g_array_unref);
  g_ptr_array_unref (self->phases);
  g_free (self->person);
  g_free (self->allergies);
  cham_visit_free (self->visit);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  cham_profile_free (self->profile);
  g_strfreev (self->questions);
  g_free (self->facts);
  cham_overview_free (self->earlier);
  g_free (self);
}

/** cham_overview_take_measure: Adds a measure; takes ownership of both. */
void
cham_overview_take_measure (ChamOverview *self, ChamMeasure *measure, ChamSeries *series)
{
  ChamMeasuredSeries *added = g_new0 (ChamMeasuredSeries, 1);

  added->measure = measure;
  added->series = series;
  g_ptr_array_add (self->measures, added);
}

/** cham_overview_find_measure: (nullable): The built-in measure @key, if it has readings. */
const ChamMeasuredSeries *
cham_overview_find_measure (const ChamOverview *self, const char *key)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (self->measures, i);

      if (g_strcmp0 (measured->measure->key, key) == 0)
        return measured;
    }
  return NULL;
}

/**
 * cham_overview_add_extra:
 * @name: what it is asked for by, e.g. "group:dairy"
 *
 * Returns: (transfer none): the series added, with nothing recorded in it
 */
ChamExtraSeries *
cham_overview_add_extra (ChamOverview *self, const char *name, const char *title,
                         ChamExtraKind kind)
{
  ChamExtraSeries *added = g_new0 (ChamExtraSeries, 1);

  added->name = g_strdup (name);
  added->title = g_strdup (title);
  added->kind = kind;
  added->series = cham_series_new (self->range);
  g_ptr_array_add (self->extras, added);
  return added;
}

/**
 * cham_overview_add_phase:
 * @tested: what the trial is of
 * @days: the part of @phase to be drawn
 */
void
cham_overview_add_phase (ChamOverview *self, const char *tested, const ChamTrialPhase *phase,
                         ChamDayRange days)
{
  ChamOverviewPhase *added = g_new0 (ChamOverviewPhase, 1);
  gint64 skipped = (gint64) days.from - phase->from;

  added->tested = g_strdup (tested);
  added->what = cham_trial_phase_format_title (phase);
  /* Translators: what is tested, and what is done: “Milk: Without it” */
  added->title = g_strdup_printf (_ ("%s: %s"), tested, added->what);
  added->first = (int) CLAMP (phase->before + skipped + 1, 1, CHAM_DAY_LAST);
  added->length = MAX (phase->length, 0);
  added->kind = phase->kind;
  added->from = days.from;
  added->to = days.to;
  g_ptr_array_add (self->phases, added);
}

/** cham_overview_find_extra: (nullable): What was asked for as @name. */
const ChamExtraSeries *
cham_overview_find_extra (const ChamOverview *self, const char *name)
{
  for (guint i = 0; i < self->extras->len; i++)
    {
      const ChamExtraSeries *extra = g_ptr_array_index (self->extras, i);

      if (g_str_equal (extra->name, name))
        return extra;
    }
  return NULL;
}

/** cham_treatment_use_new: (transfer full): @treatment with no dose counted yet. */
ChamTreatmentUse *
cham_treatment_use_new (const ChamTreatment *treatment)
{
  ChamTreatmentUse *self = g_new0 (ChamTreatmentUse, 1);

  self->name = g_strdup (treatment->name);
  self->kind = treatment->kind;
  self->amount = treatment->amount;
  self->unit = g_strdup (treatment->unit);
  self->total = NAN;
  return self;
}

void
cham_treatment_use_free (ChamTreatmentUse *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->unit);
  g_free (self);
}
