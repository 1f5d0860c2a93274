/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rules, judged day by day. What they say is in red-flag-words. */
#include "analysis/red-flags.h"

#include <math.h>

typedef gboolean (*Judge) (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag);

/* Days from @from to @to with a value of at least @level; @recorded: (out) */
static guint
count (const ChamSeries *series, ChamDay from, ChamDay to, double level, guint *recorded)
{
  guint days = 0;

  *recorded = 0;
  for (ChamDay day = from; series != NULL && day <= to; day++)
    {
      double value = cham_series_get (series, day);

      *recorded += !isnan (value);
      days += !isnan (value) && value >= level;
    }
  return days;
}

/* Whether most days of both weeks that end with @day are at @level or above. */
static gboolean
judge_weeks (const ChamSeries *series, double level, ChamDay day, ChamRedFlag *flag)
{
  guint recorded, recorded_before;
  guint week = count (series, day - CHAM_RED_FLAG_WEEK + 1, day, level, &recorded);
  guint before = count (series, day - CHAM_RED_FLAG_DAYS + 1, day - CHAM_RED_FLAG_WEEK, level,
                        &recorded_before);

  flag->days = week + before;
  flag->recorded = recorded + recorded_before;
  return week >= CHAM_RED_FLAG_MOST && before >= CHAM_RED_FLAG_MOST;
}

static gboolean
judge_itch (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag)
{
  return judge_weeks (basis->itch, CHAM_RED_FLAG_ITCH_LEVEL, day, flag);
}

static gboolean
judge_sleep (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag)
{
  return judge_weeks (basis->sleep, CHAM_RED_FLAG_SLEEP_LEVEL, day, flag);
}

/* The points that are certain, as if all missing answers were "no". */
static gboolean
judge_symptoms (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag)
{
  ChamWeeklyScore score;

  if (basis->symptoms == NULL)
    return FALSE;
  score = cham_weekly_score_compute (basis->symptoms, day);
  flag->value = score.least;
  flag->recorded = score.days;
  return score.least >= CHAM_RED_FLAG_SCORE;
}

static gboolean
is_yes (const ChamSeries *series, ChamDay day)
{
  return series != NULL && cham_series_get (series, day) > 0;
}

static guint
count_treated (const ChamRedFlagBasis *basis, ChamDay from, ChamDay to)
{
  guint days = 0;

  for (ChamDay day = from; day <= to; day++)
    days += is_yes (basis->stepped_up, day) || is_yes (basis->anti_inflammatory, day);
  return days;
}

/* The mean of the week that ends with @day, NAN where most of its days are not recorded. */
static double
get_mean (const ChamSeries *series, ChamDay day)
{
  double sum = 0;
  guint recorded = 0;

  for (ChamDay each = day - CHAM_RED_FLAG_WEEK + 1; series != NULL && each <= day; each++)
    {
      double value = cham_series_get (series, each);

      recorded += !isnan (value);
      sum += isnan (value) ? 0 : value;
    }
  return recorded >= CHAM_RED_FLAG_MOST ? sum / recorded : NAN;
}

static gboolean
judge_treatment (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag)
{
  flag->days = count_treated (basis, day - CHAM_RED_FLAG_DAYS + 1, day);
  flag->before = get_mean (basis->itch, day - CHAM_RED_FLAG_WEEK);
  flag->value = get_mean (basis->itch, day);
  return flag->days >= CHAM_RED_FLAG_TREATED_DAYS && flag->value >= CHAM_RED_FLAG_TREATED_ITCH
         && flag->value >= flag->before;
}

static gboolean
judge_oozing (const ChamRedFlagBasis *basis, ChamDay day, ChamRedFlag *flag)
{
  guint weeping = 0, severe = 0;

  for (ChamDay each = day - CHAM_RED_FLAG_WEEK + 1; each <= day; each++)
    {
      gboolean oozes = basis->oozing != NULL && cham_series_get (basis->oozing, each) >= 3;
      gboolean weeps = is_yes (basis->weeping, each);

      severe += oozes;
      weeping += weeps;
      flag->days += oozes || weeps;
    }
  return severe > 0 || weeping >= CHAM_RED_FLAG_WEEPING_DAYS;
}

static const Judge judges[CHAM_RED_FLAG_N_RULES] = {
  [CHAM_RED_FLAG_ITCH] = judge_itch,         [CHAM_RED_FLAG_SLEEP] = judge_sleep,
  [CHAM_RED_FLAG_SYMPTOMS] = judge_symptoms, [CHAM_RED_FLAG_TREATMENT] = judge_treatment,
  [CHAM_RED_FLAG_OOZING] = judge_oozing,
};

static gboolean
judge (const ChamRedFlagBasis *basis, ChamRedFlagRule rule, ChamDay day, ChamRedFlag *flag)
{
  *flag = (ChamRedFlag){ rule, day, 0, 0, NAN, NAN };
  return day - CHAM_RED_FLAG_LEAD >= basis->days.from && judges[rule](basis, day, flag);
}

static ChamDay
find_since (const ChamRedFlagBasis *basis, ChamRedFlagRule rule, ChamDay day)
{
  ChamRedFlag flag;

  while (judge (basis, rule, day - 1, &flag))
    day--;
  return day;
}

/**
 * cham_red_flags_list:
 * @today: the last of the days that are looked at
 *
 * Returns: (transfer full) (element-type ChamRedFlag): the rules that are met on @today, in their
 *   order
 */
GArray *
cham_red_flags_list (const ChamRedFlagBasis *basis, ChamDay today)
{
  GArray *flags = g_array_new (FALSE, FALSE, sizeof (ChamRedFlag));

  for (int rule = 0; rule < CHAM_RED_FLAG_N_RULES; rule++)
    {
      ChamRedFlag flag;

      if (!judge (basis, (ChamRedFlagRule) rule, today, &flag))
        continue;
      flag.since = find_since (basis, flag.rule, today);
      g_array_append_val (flags, flag);
    }
  return flags;
}
