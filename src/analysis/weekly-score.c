/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Points from days as POEM gives them (Charman, Venn, Williams: Arch Dermatol
 * 2004;140:1513-9). A day without an answer is neither with nor without the symptom. */
#include "analysis/weekly-score.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/** cham_weekly_score_get_points: 0 for no day, 1 for 1–2, 2 for 3–4, 3 for 5–6, 4 for 7. */
guint
cham_weekly_score_get_points (guint days)
{
  g_return_val_if_fail (days <= CHAM_WEEKLY_SCORE_DAYS, 4);
  return days == CHAM_WEEKLY_SCORE_DAYS ? 4 : (days + 1) / 2;
}

/** cham_weekly_score_get_range: The seven days that end with @day; fewer at the first of all. */
ChamDayRange
cham_weekly_score_get_range (ChamDay day)
{
  return (ChamDayRange) { MAX (day - (CHAM_WEEKLY_SCORE_DAYS - 1), CHAM_DAY_FIRST), day };
}

static gboolean
add_day (ChamWeeklyScore *self, ChamSeries *const *symptoms, ChamDay day)
{
  guint answers = 0;

  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    {
      double value = cham_series_get (symptoms[i], day);

      if (isnan (value))
        continue;
      answers++;
      self->recorded[i]++;
      self->with[i] += value > 0 ? 1 : 0;
    }
  self->answers += answers;
  return answers == CHAM_WEEKLY_SCORE_SYMPTOMS;
}

/**
 * cham_weekly_score_compute:
 * @symptoms: (array fixed-size=7): for each symptom 1 on the days with it, 0 on those without,
 *   NAN where it is not recorded
 * @day: the last of the seven days
 */
ChamWeeklyScore
cham_weekly_score_compute (ChamSeries *const *symptoms, ChamDay day)
{
  ChamDayRange range = cham_weekly_score_get_range (day);
  ChamWeeklyScore self = { .total = NAN };

  for (ChamDay each = range.from; each <= range.to; each++)
    if (add_day (&self, symptoms, each))
      self.days++;
  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    {
      guint missing = CHAM_WEEKLY_SCORE_DAYS - self.recorded[i];

      self.least += cham_weekly_score_get_points (self.with[i]);
      self.most += cham_weekly_score_get_points (self.with[i] + missing);
    }
  if (self.days == CHAM_WEEKLY_SCORE_DAYS)
    self.total = self.least;
  return self;
}

/**
 * cham_weekly_score_describe_band:
 * @total: 0–28
 *
 * Returns: (transfer none): the band that POEM has for as many points (Charman et al., Br J
 *   Dermatol 2013;169:1326-32), never without saying whose band it is
 */
const char *
cham_weekly_score_describe_band (double total)
{
  static const struct
  {
    double most;
    const char *text;
  } bands[] = {
    { 2, N_ ("clear or almost clear (POEM’s bands)") },
    { 7, N_ ("mild (POEM’s bands)") },
    { 16, N_ ("moderate (POEM’s bands)") },
    { 24, N_ ("severe (POEM’s bands)") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      if (total <= bands[i].most)
        return _ (bands[i].text);
    }
  return _ ("very severe (POEM’s bands)");
}
