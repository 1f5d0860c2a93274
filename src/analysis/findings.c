/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hands a diary to the search, sorts what comes back, and counts what came with what. It judges
 * nothing itself. */
#include "analysis/findings.h"

#include <math.h>
#include <string.h>

#define MOST_COMPANIONS 5
#define COMPANION_LIKENESS 0.5

static ChamExposure
get_exposure (const ChamFindings *self, guint index)
{
  const ChamExposureSeries *series = cham_exposures_get (self->exposures, index);

  return (ChamExposure) { series->values, series->continuous };
}

static void
search (ChamFindings *self)
{
  const ChamExposures *exposures = self->exposures;
  guint n = exposures->series->len;
  g_autofree ChamExposure *list = g_new0 (ChamExposure, n);
  int weekday = cham_day_range_is_empty (exposures->days)
                    ? 0
                    : cham_day_get_weekday (exposures->days.from) - 1;
  ChamTriggersInput input = { { cham_exposures_count_days (exposures), weekday,
                                exposures->severity },
                              exposures->unit, (int) n, list };

  for (guint i = 0; i < n; i++)
    list[i] = get_exposure (self, i);
  self->n_examined = (guint) cham_triggers_find (&input, self->triggers);
}

/** cham_trigger_is_clear: Whether it was found and has an effect of its own: beside the other
 * findings, its interval is on one side of zero. */
gboolean
cham_trigger_is_clear (const ChamTrigger *self)
{
  return (self->verdict == CHAM_VERDICT_POSSIBLE || self->verdict == CHAM_VERDICT_LIKELY)
         && (self->low > 0 || self->high < 0);
}

/**
 * cham_trigger_get_group:
 *
 * Returns: the part of the list that @self stands in; findings by the sign of their effect, and
 *   apart from them those that say nothing beside the others
 */
ChamFindingGroup
cham_trigger_get_group (const ChamTrigger *self)
{
  switch (self->verdict)
    {
    case CHAM_VERDICT_POSSIBLE:
    case CHAM_VERDICT_LIKELY:
      if (!cham_trigger_is_clear (self))
        return CHAM_FINDING_LINKED;
      return self->effect > 0 ? CHAM_FINDING_WORSE : CHAM_FINDING_BETTER;
    case CHAM_VERDICT_SAME_DAY:
      return CHAM_FINDING_SAME_DAY;
    case CHAM_VERDICT_LINKED:
      return CHAM_FINDING_LINKED;
    case CHAM_VERDICT_NO_SIGN:
      return self->ruled_out ? CHAM_FINDING_SAFE : CHAM_FINDING_NO_SIGN;
    case CHAM_VERDICT_NOT_ENOUGH_DATA:
    default:
      return CHAM_FINDING_TOO_LITTLE;
    }
}

static int
sum_needs (const ChamTrigger *self)
{
  return self->needs.days_with + self->needs.days_without + self->needs.spells
         + self->needs.days_known;
}

static int
compare_doubles (double a, double b)
{
  return (a > b) - (a < b);
}

/* Of each series the days with it or those without, whichever are fewer: how far the diary can
 * tell them apart. */
static int *
count_contrasts (const ChamFindings *self, guint n)
{
  int *contrasts = g_new (int, n);

  for (guint i = 0; i < n; i++)
    {
      int with, without;

      cham_findings_count_days (self, i, &with, &without);
      contrasts[i] = MIN (with, without);
    }
  return contrasts;
}

/* What findings are sorted by. */
typedef struct
{
  const ChamFindings *findings;
  const int *contrasts;
} Sorting;

/* The most convincing first; where there is too little, what is nearest to enough. */
static int
compare_findings (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  const ChamFindings *self = sorting->findings;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const ChamTrigger *x = &self->triggers[left], *y = &self->triggers[right];
  int order = (int) cham_trigger_get_group (x) - (int) cham_trigger_get_group (y);

  if (order == 0)
    order = compare_doubles (x->q, y->q);
  if (order == 0)
    order = compare_doubles (x->p, y->p);
  if (order == 0)
    order = sum_needs (x) - sum_needs (y);
  if (order == 0)
    order = sorting->contrasts[right] - sorting->contrasts[left];
  if (order == 0)
    order = strcmp (cham_exposures_get (self->exposures, left)->name,
                    cham_exposures_get (self->exposures, right)->name);
  return order != 0 ? order : (left > right) - (left < right);
}

/**
 * cham_findings_new:
 * @exposures: (transfer full): the diary
 *
 * Searches the diary; for ten years and 500 exposures that takes about a second.
 *
 * Returns: (transfer full): what was found
 */
ChamFindings *
cham_findings_new (ChamExposures *exposures)
{
  ChamFindings *self = g_atomic_rc_box_new0 (ChamFindings);
  guint n = exposures->series->len;
  g_autofree int *contrasts = NULL;

  self->exposures = exposures;
  self->triggers = g_new0 (ChamTrigger, n);
  self->order = g_new (guint, n);
  self->n_rated = (guint) cham_exposures_count_rated (exposures);
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  search (self);
  contrasts = count_contrasts (self, n);
  g_sort_array (self->order, n, sizeof *self->order, compare_findings,
                &(Sorting) { self, contrasts });
  return self;
}

ChamFindings *
cham_findings_ref (ChamFindings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ChamFindings *self = data;

  cham_exposures_free (self->exposures);
  g_free (self->triggers);
  g_free (self->order);
}

void
cham_findings_unref (ChamFindings *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * cham_findings_count_days:
 * @with: (out): days with it; of a quantity, days with more of it than usual
 * @without: (out): other days on which it is known
 */
void
cham_findings_count_days (const ChamFindings *self, guint index, int *with, int *without)
{
  ChamExposure exposure = get_exposure (self, index);
  int n = cham_exposures_count_days (self->exposures);
  double threshold = cham_exposure_get_threshold (&exposure, n);

  *with = *without = 0;
  for (int t = 0; t < n; t++)
    {
      *with += exposure.values[t] > threshold;
      *without += exposure.values[t] <= threshold;
    }
}

/* The correlation of two things that are either there or not (phi). */
static double
get_likeness (const ChamOccurrence *count)
{
  double first = count->with, second = count->both + count->alone;
  double n = count->with + count->without;
  double spread = sqrt (first * (n - first) * second * (n - second));

  return spread > 0 ? (n * count->both - first * second) / spread : 0;
}

/** cham_findings_compare: On how many of the days with @first there was @second as well. */
ChamOccurrence
cham_findings_compare (const ChamFindings *self, guint first, guint second)
{
  ChamExposure a = get_exposure (self, first), b = get_exposure (self, second);
  int n = cham_exposures_count_days (self->exposures);
  double least_a = cham_exposure_get_threshold (&a, n);
  double least_b = cham_exposure_get_threshold (&b, n);
  ChamOccurrence count = { .index = second };

  for (int t = 0; t < n; t++)
    {
      if (isnan (a.values[t]) || isnan (b.values[t]))
        continue;
      if (a.values[t] > least_a)
        {
          count.with++;
          count.both += b.values[t] > least_b;
        }
      else
        {
          count.without++;
          count.alone += b.values[t] > least_b;
        }
    }
  count.likeness = get_likeness (&count);
  return count;
}

/**
 * cham_findings_list_confounders:
 *
 * Returns: (transfer full) (element-type ChamOccurrence): how often each known confounder came
 *   on the days with the series at @index, those that are recorded on such a day
 */
GArray *
cham_findings_list_confounders (const ChamFindings *self, guint index)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (ChamOccurrence));

  for (guint i = 0; i < self->exposures->series->len; i++)
    {
      ChamOccurrence count;

      if (i == index || !cham_exposures_get (self->exposures, i)->confounder)
        continue;
      count = cham_findings_compare (self, index, i);
      if (count.with > 0)
        g_array_append_val (list, count);
    }
  return list;
}

/* A food comes with its own groups by definition, which says nothing. */
static gboolean
may_accompany (const ChamExposureSeries *series, const ChamExposureSeries *other)
{
  gboolean food = series->kind == CHAM_EXPOSURE_FOOD && other->kind == CHAM_EXPOSURE_FOOD_GROUP;
  gboolean group = series->kind == CHAM_EXPOSURE_FOOD_GROUP && other->kind == CHAM_EXPOSURE_FOOD;

  return series != other && !food && !group && !other->confounder && !other->continuous;
}

static int
compare_likeness (gconstpointer a, gconstpointer b)
{
  const ChamOccurrence *x = a, *y = b;
  int order = -compare_doubles (x->likeness, y->likeness);

  return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

/**
 * cham_findings_list_companions:
 *
 * Returns: (transfer full) (element-type ChamOccurrence): what often comes with the series at
 *   @index and seldom without it, the most alike first
 */
GArray *
cham_findings_list_companions (const ChamFindings *self, guint index)
{
  const ChamExposureSeries *series = cham_exposures_get (self->exposures, index);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (ChamOccurrence));

  for (guint i = 0; i < self->exposures->series->len; i++)
    {
      ChamOccurrence count;

      if (!may_accompany (series, cham_exposures_get (self->exposures, i)))
        continue;
      count = cham_findings_compare (self, index, i);
      if (count.likeness >= COMPANION_LIKENESS && count.both > 1)
        g_array_append_val (list, count);
    }
  g_array_sort (list, compare_likeness);
  if (list->len > MOST_COMPANIONS)
    g_array_set_size (list, MOST_COMPANIONS);
  return list;
}
