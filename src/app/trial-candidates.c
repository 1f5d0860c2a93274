/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the list and finds things in it. What comes by itself, or is done because of a flare,
 * cannot be had on some days and not on others, and is not in it. */
#include "app/trial-candidates.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/food-match.h"
#include "store/foods.h"
#include "store/readings.h"
#include "store/treatments.h"

#define GLUTEN "gluten"

/* Circumstances that one can choose; the others happen. */
static const char *const chosen_flags[] = { "new_product", "swimming", "pets", NULL };

static void
candidate_free (ChamTrialCandidate *self)
{
  g_free (self->exposure);
  g_free (self->title);
  g_strfreev (self->also);
  g_free (self);
}

static ChamTrialCandidate *
add (GPtrArray *all, ChamExposureKind kind, const char *exposure, const char *title,
     ChamGateSubject subject)
{
  ChamTrialCandidate *self = g_new0 (ChamTrialCandidate, 1);

  self->kind = kind;
  self->exposure = g_strdup (exposure);
  self->title = g_strdup (title);
  self->also = g_new0 (char *, 1);
  self->subject = subject;
  g_ptr_array_add (all, self);
  return self;
}

static void
add_food (GPtrArray *all, const ChamFood *food)
{
  gboolean gluten = g_strv_contains ((const char *const *) food->all_groups, GLUTEN);
  ChamTrialCandidate *added;

  if (food->archived)
    return;
  added = add (all, CHAM_EXPOSURE_FOOD, food->name, food->name,
               gluten ? CHAM_GATE_GLUTEN : CHAM_GATE_FOOD);
  g_strfreev (added->also);
  added->also = g_strdupv (food->also);
  added->uses = food->uses;
}

static gboolean
add_foods (GPtrArray *all, ChamJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) foods = cham_journal_list_foods (journal, error);

  for (guint i = 0; foods != NULL && i < foods->len; i++)
    add_food (all, g_ptr_array_index (foods, i));
  return foods != NULL;
}

static gboolean
add_groups (GPtrArray *all, ChamJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (journal, error);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      add (all, CHAM_EXPOSURE_FOOD_GROUP, group->key, _ (group->name),
           strcmp (group->key, GLUTEN) == 0 ? CHAM_GATE_GLUTEN : CHAM_GATE_FOOD);
    }
  return groups != NULL;
}

static gboolean
add_treatments (GPtrArray *all, ChamJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (journal, FALSE, error);

  for (guint i = 0; treatments != NULL && i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);
      gboolean practice = treatment->kind == CHAM_TREATMENT_PRACTICE;

      add (all, CHAM_EXPOSURE_TREATMENT, treatment->name, treatment->name,
           practice ? CHAM_GATE_HABIT : CHAM_GATE_TREATMENT);
    }
  return treatments != NULL;
}

static gboolean
is_chosen (const ChamMeasure *measure)
{
  if (measure->kind != CHAM_MEASURE_FLAG || !cham_measure_is_shown (measure))
    return FALSE;
  return measure->key == NULL || g_strv_contains (chosen_flags, measure->key);
}

static gboolean
add_flags (GPtrArray *all, ChamJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (journal, error);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      if (is_chosen (measure))
        add (all, CHAM_EXPOSURE_FLAG, measure->key != NULL ? measure->key : measure->name,
             cham_measure_get_title (measure), CHAM_GATE_HABIT);
    }
  return measures != NULL;
}

/**
 * cham_trial_candidates_load:
 *
 * Returns: (transfer full) (nullable) (element-type ChamTrialCandidate): all that can be tested;
 *   %NULL with @error of the store
 */
GPtrArray *
cham_trial_candidates_load (ChamJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);

  if (add_foods (all, journal, error) && add_groups (all, journal, error)
      && add_treatments (all, journal, error) && add_flags (all, journal, error))
    return g_steal_pointer (&all);
  return NULL;
}

/* While it is sorted: a candidate and how well it fits what was typed. */
typedef struct
{
  const ChamTrialCandidate *candidate;
  ChamFoodMatch match;
} Ranked;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->match != second->match)
    return second->match > first->match ? 1 : -1;
  if (first->candidate->uses != second->candidate->uses)
    return second->candidate->uses > first->candidate->uses ? 1 : -1;
  if (first->candidate->kind != second->candidate->kind)
    return first->candidate->kind > second->candidate->kind ? 1 : -1;
  return g_utf8_collate (first->candidate->title, second->candidate->title);
}

static ChamFoodMatch
match (const ChamFoodQuery *query, const ChamTrialCandidate *candidate)
{
  const char *by = NULL;

  if (query == NULL)
    return CHAM_FOOD_MATCH_START;
  return cham_food_query_match_names (query, candidate->title,
                                      (const char *const *) candidate->also, &by);
}

/**
 * cham_trial_candidates_filter:
 * @typed: part of a name, "" for any
 * @most: how many at most
 *
 * Returns: (transfer container): those of @all that fit, the best and the most eaten first
 */
GPtrArray *
cham_trial_candidates_filter (const GPtrArray *all, const char *typed, guint most)
{
  g_autoptr (ChamFoodQuery) query = *typed != '\0' ? cham_food_query_new (typed) : NULL;
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      Ranked one = { all->pdata[i], match (query, all->pdata[i]) };

      if (one.match != CHAM_FOOD_MATCH_NONE)
        g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare);
  for (guint i = 0; i < ranked->len && i < most; i++)
    g_ptr_array_add (found, (gpointer) g_array_index (ranked, Ranked, i).candidate);
  return found;
}

/**
 * cham_trial_candidates_find:
 * @name: its title, or what #ChamTrial calls it
 *
 * Returns: (nullable): the one of that kind and name
 */
const ChamTrialCandidate *
cham_trial_candidates_find (const GPtrArray *all, ChamExposureKind kind, const char *name)
{
  for (guint i = 0; i < all->len; i++)
    {
      const ChamTrialCandidate *candidate = all->pdata[i];

      if (candidate->kind == kind
          && (strcmp (candidate->title, name) == 0 || strcmp (candidate->exposure, name) == 0))
        return candidate;
    }
  return NULL;
}
