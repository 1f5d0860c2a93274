/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule of calm weeks, and the questions of a review. */
#include "analysis/maintenance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAYS 7

/* Days without a food after which tolerance may be lost: the program's own figure, after Chang et
 * al., J Allergy Clin Immunol Pract 2016, doi:10.1016/j.jaip.2015.08.006. */
#define LONG 28

/** cham_calm_get_days: The days that the rule looks at, @today the last. */
ChamDayRange
cham_calm_get_days (ChamDay today)
{
  return (ChamDayRange){ today - CHAM_CALM_WEEKS * DAYS + 1, today };
}

/* Days of the week from @from with a value above @level; @recorded: (out) (optional) */
static guint
count_above (const ChamSeries *series, ChamDay from, double level, guint *recorded)
{
  guint above = 0, known = 0;

  for (ChamDay day = from; series != NULL && day < from + DAYS; day++)
    {
      double value = cham_series_get (series, day);

      known += !isnan (value);
      above += !isnan (value) && value > level;
    }
  if (recorded != NULL)
    *recorded = known;
  return above;
}

static ChamCalm
judge_week (const ChamSeries *itch, const ChamSeries *stepped_up, ChamDay from)
{
  guint recorded;
  guint itchy = count_above (itch, from, CHAM_CALM_ITCH, &recorded);
  guint treated = count_above (stepped_up, from, 0, NULL);

  if (itchy > CHAM_CALM_MOST_DAYS || treated > CHAM_CALM_MOST_DAYS)
    return CHAM_CALM_NOT;
  return recorded >= CHAM_CALM_FEWEST_DAYS ? CHAM_CALM_YES : CHAM_CALM_UNKNOWN;
}

/**
 * cham_calm_judge:
 * @itch: (nullable): worst itch, 0–10
 * @stepped_up: (nullable): whether treatment was stepped up; a day without an answer counts as
 *   without
 *
 * A week that is known not to be calm settles it; otherwise one of which too little is known
 * leaves it open.
 */
ChamCalm
cham_calm_judge (const ChamSeries *itch, const ChamSeries *stepped_up, ChamDay today)
{
  ChamDayRange days = cham_calm_get_days (today);
  ChamCalm calm = CHAM_CALM_YES;

  for (ChamDay from = days.from; from <= days.to; from += DAYS)
    {
      ChamCalm week = judge_week (itch, stepped_up, from);

      if (week == CHAM_CALM_NOT)
        return CHAM_CALM_NOT;
      if (week == CHAM_CALM_UNKNOWN)
        calm = CHAM_CALM_UNKNOWN;
    }
  return calm;
}

static void
review_item_free (ChamReviewItem *self)
{
  g_free (self->title);
  g_free (self);
}

static const char *
ask_about_treatment (ChamTreatmentKind kind)
{
  switch (kind)
    {
    case CHAM_TREATMENT_MEDICINE:
      return _ ("Go on as agreed. Whether it can be less is a question for whoever prescribed it.");
    case CHAM_TREATMENT_TOPICAL:
      return _ ("If it was prescribed, go on as agreed, and ask whether it can be less. "
                "Moisturising goes with fewer flares (van Zuuren et al., Cochrane 2017).");
    case CHAM_TREATMENT_PRACTICE:
      return _ ("Does it still do you good? Keep what does.");
    case CHAM_TREATMENT_SUPPLEMENT:
    case CHAM_TREATMENT_PROBIOTIC:
    case CHAM_TREATMENT_ENZYME:
    case CHAM_TREATMENT_HERBAL:
    case CHAM_TREATMENT_ESSENTIAL_OIL:
    default:
      return _ ("Does it still earn its place? Unless it was prescribed, one can leave it out for "
                "some weeks, change nothing else, and see. A test in blocks tells more.");
    }
}

static const char *
ask_about_avoided (const ChamDietRule *rule, ChamDay today)
{
  if (today - rule->from < LONG)
    return _ ("Left out for less than four weeks: see the test through to the day on which it "
              "was to end.");
  return _ ("Left out for four weeks or more: ask a doctor or dietitian whether and how it can "
            "come back, as tolerance can be lost. If they agree: while the skin is calm, two or "
            "three times a week for two weeks; without a flare it stays (Eczema Care Online).");
}

static ChamDay
find_start (const ChamTreatment *treatment)
{
  if (treatment->start != CHAM_DAY_NONE || treatment->schedules->len == 0)
    return treatment->start;
  return ((const ChamSchedule *) g_ptr_array_index (treatment->schedules, 0))->from;
}

static gboolean
is_taken (const ChamTreatment *treatment, ChamDay today)
{
  return !treatment->archived && find_start (treatment) <= today
         && (treatment->end == CHAM_DAY_NONE || treatment->end >= today);
}

static void
add (GPtrArray *items, ChamReviewItem item, const char *title)
{
  ChamReviewItem *copy = g_memdup2 (&item, sizeof item);

  copy->title = g_strdup (title);
  g_ptr_array_add (items, copy);
}

static void
add_treatment (GPtrArray *items, const ChamTreatment *treatment)
{
  gboolean own = treatment->kind != CHAM_TREATMENT_MEDICINE
                 && treatment->kind != CHAM_TREATMENT_TOPICAL;

  add (items,
       (ChamReviewItem){ .id = treatment->id, .own = own, .since = find_start (treatment),
                         .question = ask_about_treatment (treatment->kind) },
       treatment->name);
}

/**
 * cham_review_list:
 * @treatments: (element-type ChamTreatment): all that is on the checklist
 *
 * Returns: (transfer full) (element-type ChamReviewItem): what is taken and then what is left out
 *   on @today, each with its question
 */
GPtrArray *
cham_review_list (const GPtrArray *treatments, const ChamMealPlan *plan, ChamDay today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) review_item_free);

  for (guint i = 0; i < treatments->len; i++)
    if (is_taken (g_ptr_array_index (treatments, i), today))
      add_treatment (items, g_ptr_array_index (treatments, i));
  for (guint i = 0; i < plan->rules->len; i++)
    {
      const ChamDietRule *rule = g_ptr_array_index (plan->rules, i);

      if (rule->side == CHAM_DIET_OUT && cham_diet_rule_applies (rule, today))
        add (items,
             (ChamReviewItem){ .id = rule->id, .avoided = TRUE, .since = rule->from,
                               .question = ask_about_avoided (rule, today) },
             cham_diet_rule_get_title (rule));
    }
  return items;
}
