/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* "Linked with" and "seemed worse after"; what brings what about, a diary cannot say. */
#include "analysis/finding-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trigger-words.h"

static const struct
{
  const char *title;
  const char *description;
} groups[] = {
  [CHAM_FINDING_WORSE] = { N_ ("Seemed Worse After"),
                           N_ ("A link is no proof: something that comes along could be behind "
                               "it.") },
  [CHAM_FINDING_BETTER] = { N_ ("Seemed Better After"),
                            N_ ("A link is no proof: something that comes along could be behind "
                                "it.") },
  [CHAM_FINDING_SAME_DAY] = { N_ ("Together on the Same Day"),
                              N_ ("Nobody can tell from a diary which came first.") },
  [CHAM_FINDING_LINKED] = { N_ ("Cannot Be Told Apart"),
                            N_ ("They come together with something above, or say "
                                "nothing beyond it.") },
  [CHAM_FINDING_SAFE] = { N_ ("Look Safe"),
                          N_ ("A rise of a point or more is unlikely. Nothing here speaks for "
                              "going without them.") },
  [CHAM_FINDING_NO_SIGN] = { N_ ("No Sign So Far"),
                             N_ ("A small effect could still be hidden.") },
  [CHAM_FINDING_TOO_LITTLE] = { N_ ("Not Enough to Say Yet"),
                                N_ ("What is nearest to an answer comes first.") },
};

/** cham_finding_group_get_title: The heading of @group. */
const char *
cham_finding_group_get_title (ChamFindingGroup group)
{
  return _ (groups[group].title);
}

/** cham_finding_group_get_description: A sentence below the heading. */
const char *
cham_finding_group_get_description (ChamFindingGroup group)
{
  return _ (groups[group].description);
}

/** cham_trigger_get_title: The verdict in two or three words. */
const char *
cham_trigger_get_title (const ChamTrigger *self)
{
  switch (self->verdict)
    {
    case CHAM_VERDICT_LIKELY:
      return cham_trigger_is_clear (self) ? _ ("Likely linked") : _ ("Unclear");
    case CHAM_VERDICT_POSSIBLE:
      return cham_trigger_is_clear (self) ? _ ("Possibly linked") : _ ("Unclear");
    case CHAM_VERDICT_SAME_DAY:
      return _ ("Together on the same day");
    case CHAM_VERDICT_LINKED:
      return _ ("Cannot be told apart");
    case CHAM_VERDICT_NO_SIGN:
      return self->ruled_out ? _ ("No sign") : _ ("No sign so far");
    case CHAM_VERDICT_NOT_ENOUGH_DATA:
    default:
      return _ ("Not enough data yet");
    }
}

/* "1.4 points worse 2 days after (0.8 to 2.0)" */
static char *
describe_effect (const ChamTrigger *self)
{
  double sign = self->effect > 0 ? 1 : -1;
  g_autofree char *size = cham_points_format (fabs (self->effect));
  g_autofree char *low = cham_points_format (sign > 0 ? self->low : -self->high);
  g_autofree char *high = cham_points_format (sign > 0 ? self->high : -self->low);

  if (sign > 0)
    return g_strdup_printf (ngettext ("%s points worse %d day after (%s to %s)",
                                      "%s points worse %d days after (%s to %s)", self->lag),
                            size, self->lag, low, high);
  return g_strdup_printf (ngettext ("%s points better %d day after (%s to %s)",
                                    "%s points better %d days after (%s to %s)", self->lag),
                          size, self->lag, low, high);
}

static char *
summarize_effect (const ChamFindings *self, guint index)
{
  g_autofree char *effect = describe_effect (&self->triggers[index]);
  g_autofree char *step
      = cham_exposure_series_describe_step (cham_exposures_get (self->exposures, index));

  if (step == NULL)
    return g_steal_pointer (&effect);
  /* Translators: "0.7 points better 1 day after (0.3 to 1.1), for each further hour" */
  return g_strdup_printf (_ ("%s, for each further %s"), effect, step);
}

static char *
describe_safe (ChamExposureKind kind, int days)
{
  switch (kind)
    {
    case CHAM_EXPOSURE_FOOD:
    case CHAM_EXPOSURE_FOOD_GROUP:
      return g_strdup_printf (ngettext ("Eaten on %d day, no rise",
                                        "Eaten on %d days, no rise", days), days);
    case CHAM_EXPOSURE_TREATMENT:
      return g_strdup_printf (ngettext ("Taken on %d day, no rise",
                                        "Taken on %d days, no rise", days), days);
    case CHAM_EXPOSURE_FLAG:
    case CHAM_EXPOSURE_MEASURE:
    default:
      return g_strdup_printf (ngettext ("%d day with it, no rise",
                                        "%d days with it, no rise", days), days);
    }
}

static char *
summarize_no_sign (const ChamFindings *self, guint index)
{
  const ChamTrigger *trigger = &self->triggers[index];
  g_autofree char *smallest = cham_points_format (trigger->smallest);
  int with, without;

  cham_findings_count_days (self, index, &with, &without);
  if (trigger->ruled_out)
    return describe_safe (cham_exposures_get (self->exposures, index)->kind, with);
  return g_strdup_printf (_ ("Less than about %s points could be hidden"), smallest);
}

/**
 * cham_findings_summarize:
 *
 * Returns: (transfer full): what was found of the series at @index in one line, for people who
 *   see its name and its verdict beside it
 */
char *
cham_findings_summarize (const ChamFindings *self, guint index)
{
  const ChamTrigger *trigger = &self->triggers[index];

  switch (trigger->verdict)
    {
    case CHAM_VERDICT_LIKELY:
    case CHAM_VERDICT_POSSIBLE:
      if (!cham_trigger_is_clear (trigger))
        return g_strdup (_ ("Says nothing beyond the others that were found"));
      return summarize_effect (self, index);
    case CHAM_VERDICT_SAME_DAY:
      return g_strdup (_ ("Goes together with severity on the same day"));
    case CHAM_VERDICT_LINKED:
      return g_strdup_printf (_ ("Goes together with %s"),
                              cham_exposures_get (self->exposures,
                                                  (guint) trigger->linked_to)->name);
    case CHAM_VERDICT_NO_SIGN:
      return summarize_no_sign (self, index);
    case CHAM_VERDICT_NOT_ENOUGH_DATA:
    default:
      return cham_trigger_describe_needs (trigger, (int) self->n_rated,
                                          self->exposures->unit);
    }
}

/** cham_findings_describe: (transfer full): What was found of the series at @index, in a few
 * sentences below its verdict. */
char *
cham_findings_describe (const ChamFindings *self, guint index)
{
  const ChamTrigger *trigger = &self->triggers[index];
  g_autofree char *name
      = cham_exposure_series_describe (cham_exposures_get (self->exposures, index));
  const char *linked_to
      = trigger->linked_to >= 0
            ? cham_exposures_get (self->exposures, (guint) trigger->linked_to)->name
            : NULL;

  return cham_trigger_describe (trigger, name, linked_to, (int) self->n_rated,
                                self->exposures->unit);
}

/** cham_findings_describe_days: (transfer full): On how many days there was the series at @index,
 * and on how many not. */
char *
cham_findings_describe_days (const ChamFindings *self, guint index)
{
  gboolean continuous = cham_exposures_get (self->exposures, index)->continuous;
  int with, without;

  cham_findings_count_days (self, index, &with, &without);
  if (continuous)
    return g_strdup_printf (ngettext ("Known on %d day, more than usual on %d",
                                      "Known on %d days, more than usual on %d", with + without),
                            with + without, with);
  /* Translators: numbers of days */
  return g_strdup_printf (
      ngettext ("%d day with it, %d without", "%d days with it, %d without", with), with, without);
}

/**
 * cham_findings_describe_search:
 *
 * Returns: (transfer full): how many were looked at and how far what was found can be trusted
 */
char *
cham_findings_describe_search (const ChamFindings *self)
{
  g_autofree char *examined = NULL;

  if (self->n_rated < CHAM_TRIGGERS_MIN_RATINGS)
    return g_strdup_printf (ngettext ("There is a rating on %u day. From %d on, the first things "
                                      "can be said.",
                                      "There are ratings on %u days. From %d on, the first "
                                      "things can be said.", self->n_rated),
                            self->n_rated, CHAM_TRIGGERS_MIN_RATINGS);
  examined = cham_triggers_describe_search ((int) self->n_examined);
  if (!self->exposures->any_meal)
    return g_steal_pointer (&examined);
  return g_strdup_printf (_ ("%s Most days have fewer than three meals and are not marked as "
                             "complete, so a food that is not listed on a day with any meal was "
                             "taken as not eaten."), examined);
}

/** cham_occurrence_describe: (transfer full): How often the second came with the first, and how
 * often without. */
char *
cham_occurrence_describe (const ChamOccurrence *self)
{
  return g_strdup_printf (_ ("On %d of %d days with it, and on %d of %d days without"),
                          self->both, self->with, self->alone, self->without);
}

/** cham_occurrence_describe_companion: (transfer full): Whether the two can be told apart. */
char *
cham_occurrence_describe_companion (const ChamOccurrence *self)
{
  g_autofree char *counts = cham_occurrence_describe (self);

  if (self->likeness >= CHAM_OCCURRENCE_SAME)
    return g_strdup_printf (_ ("Nearly always together: cannot be told apart. %s."), counts);
  return g_strdup_printf (_ ("Often together. %s."), counts);
}
