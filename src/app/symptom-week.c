/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Brings the store's series and the analysis together. The journal has seven symptoms; one that
 * is not shown in the check-in counts as not recorded. */
#include "app/symptom-week.h"

#include "store/readings.h"

static GPtrArray *
load_series (ChamJournal *journal, ChamDay day, GPtrArray *titles, GError **error)
{
  const ChamDayRange range = cham_weekly_score_get_range (day);
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (journal, error);
  g_autoptr (GPtrArray) series
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_series_free);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];
      ChamSeries *ticks;

      if (measure->group != CHAM_MEASURE_GROUP_SYMPTOMS || measure->key == NULL)
        continue;
      ticks = cham_journal_load_series (journal, measure->id, range, error);
      if (ticks == NULL)
        return NULL;
      g_ptr_array_add (series, ticks);
      g_ptr_array_add (titles, g_strdup (cham_measure_get_title (measure)));
    }
  return measures != NULL ? g_steal_pointer (&series) : NULL;
}

/**
 * cham_symptom_week_load:
 * @day: the last of the seven days
 *
 * Returns: (transfer full) (nullable): the week; %NULL with @error set, or without when the
 *   journal lacks one of the symptoms
 */
ChamSymptomWeek *
cham_symptom_week_load (ChamJournal *journal, ChamDay day, GError **error)
{
  g_autoptr (ChamSymptomWeek) self = g_new0 (ChamSymptomWeek, 1);
  g_autoptr (GPtrArray) series = NULL;

  self->titles = g_ptr_array_new_with_free_func (g_free);
  series = load_series (journal, day, self->titles, error);
  if (series == NULL || series->len != CHAM_WEEKLY_SCORE_SYMPTOMS)
    return NULL;
  self->score = cham_weekly_score_compute ((ChamSeries *const *) series->pdata, day);
  return g_steal_pointer (&self);
}

void
cham_symptom_week_free (ChamSymptomWeek *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->titles);
  g_free (self);
}
