/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Careful sentences: a diary shows what goes together, never what brings it about. */
#include "analysis/trigger-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/findings.h"
#include "model/amount.h"

#define NOTICEABLE 1.5 /* points of 0–10, for saying how much more must be written down */
#define MOST_DAYS 10000

/**
 * cham_points_format:
 *
 * Returns: (transfer full): an effect with one decimal, also where that is 0: "1.0", "−0.3"
 */
char *
cham_points_format (double points)
{
  return cham_number_format_fixed (points, 1);
}

/* "a", "a and b", "a, b and c" */
static char *
join (GPtrArray *parts)
{
  g_autofree char *last = NULL, *others = NULL;

  if (parts->len < 2)
    return g_strdup (parts->len == 1 ? parts->pdata[0] : "");
  last = g_ptr_array_steal_index (parts, parts->len - 1);
  g_ptr_array_add (parts, NULL);
  others = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: the end of a list: "2 more days with it and 3 more separate occasions" */
  return g_strdup_printf (_ ("%s and %s"), others, last);
}

static char *
describe_needs (const ChamExposureNeeds *needs)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (needs->days_with > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d more day with it",
                                                       "%d more days with it",
                                                       needs->days_with), needs->days_with));
  if (needs->days_without > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d more day without it",
                                                       "%d more days without it",
                                                       needs->days_without),
                                             needs->days_without));
  if (needs->spells > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d more separate occasion",
                                                       "%d more separate occasions",
                                                       needs->spells), needs->spells));
  if (needs->days_known > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d more day on which it is recorded",
                                                       "%d more days on which it is recorded",
                                                       needs->days_known), needs->days_known));
  return join (parts);
}

static gboolean
has_needs (const ChamExposureNeeds *needs)
{
  return needs->days_with + needs->days_without + needs->spells + needs->days_known > 0;
}

/**
 * cham_trigger_describe_needs:
 * @n_rated: days of the diary with a rating
 * @unit: one point of the scale, as in #ChamTriggersInput
 *
 * Returns: (transfer full): what must still be written down until something can be said
 */
char *
cham_trigger_describe_needs (const ChamTrigger *self, int n_rated, double unit)
{
  g_autofree char *needs = describe_needs (&self->needs);
  double more;

  if (n_rated < CHAM_TRIGGERS_MIN_RATINGS)
    return g_strdup_printf (ngettext ("Needs %d more day with a rating",
                                      "Needs %d more days with a rating",
                                      CHAM_TRIGGERS_MIN_RATINGS - n_rated),
                            CHAM_TRIGGERS_MIN_RATINGS - n_rated);
  if (has_needs (&self->needs))
    return g_strdup_printf (_ ("Needs %s"), needs);
  if (!isfinite (self->smallest))
    return g_strdup (_ ("Needs days that differ from each other"));
  more = ceil (n_rated * (pow (self->smallest / (NOTICEABLE * unit), 2) - 1));
  more = CLAMP (more, 1, MOST_DAYS);
  return g_strdup_printf (ngettext ("Needs about %d more day with a rating",
                                    "Needs about %d more days with a rating", (int) more),
                          (int) more);
}

static char *
describe_too_little (const ChamTrigger *self, int n_rated, double unit)
{
  g_autofree char *smallest = NULL, *needs = cham_trigger_describe_needs (self, n_rated, unit);

  if (!isfinite (self->smallest))
    return g_strdup_printf ("%s.", needs);
  smallest = cham_points_format (self->smallest);
  return g_strdup_printf (_ ("Only an effect above %s points could have been noticed. %s."),
                          smallest, needs);
}

static char *
describe_no_sign (const ChamTrigger *self, double unit)
{
  g_autofree char *smallest = cham_points_format (self->smallest);
  g_autofree char *point = cham_number_format (unit, 1);

  if (self->ruled_out)
    return g_strdup_printf (ngettext ("An effect of %s point or more is unlikely, so nothing "
                                      "here speaks for going without it.",
                                      "An effect of %s points or more is unlikely, so "
                                      "nothing here speaks for going without it.",
                                      unit == 1 ? 1 : 2), point);
  return g_strdup_printf (_ ("An effect below about %s points could still be hidden."), smallest);
}

static char *
describe_days (const ChamTrigger *self)
{
  return g_strdup_printf (_ ("After %d of %d such days it was worse than expected; about "
                             "half would be chance."), self->days_worse, self->days_exposed);
}

/* "2 days after milk it seemed about 1.4 points worse than expected" */
static char *
describe_effect (const ChamTrigger *self, const char *name)
{
  g_autofree char *size = cham_points_format (fabs (self->effect));

  if (self->effect > 0)
    return g_strdup_printf (ngettext ("%d day after %s it seemed about %s points worse "
                                      "than expected",
                                      "%d days after %s it seemed about %s points worse "
                                      "than expected", self->lag),
                            self->lag, name, size);
  return g_strdup_printf (ngettext ("%d day after %s it seemed about %s points better "
                                    "than expected",
                                    "%d days after %s it seemed about %s points better "
                                    "than expected", self->lag),
                          self->lag, name, size);
}

/* Found at first, and nothing of it left once the other findings are accounted for. */
static char *
describe_unclear (const ChamTrigger *self)
{
  g_autofree char *low = cham_points_format (self->low);
  g_autofree char *high = cham_points_format (self->high);
  g_autofree char *days = describe_days (self);

  return g_strdup_printf (_ ("It goes with severity, but beside the others that were "
                             "found its own effect could be anything between %s and %s points. "
                             "%s"), low, high, days);
}

static char *
describe_finding (const ChamTrigger *self, const char *name)
{
  gboolean worse = self->effect > 0;
  g_autofree char *effect = describe_effect (self, name);
  g_autofree char *low = cham_points_format (worse ? self->low : -self->high);
  g_autofree char *high = cham_points_format (worse ? self->high : -self->low);
  g_autofree char *days = describe_days (self);

  if (self->verdict == CHAM_VERDICT_LIKELY)
    return g_strdup_printf (_ ("%s (between %s and %s). %s Of twenty such findings about one is "
                               "chance. A link is no proof; a test can check it."),
                            effect, low, high, days);
  return g_strdup_printf (_ ("%s (between %s and %s). %s Of ten such hints about one is chance."),
                          effect, low, high, days);
}

/**
 * cham_trigger_describe:
 * @name: the exposure's
 * @linked_to: (nullable): the name of the exposure that it cannot be told apart from
 * @n_rated: days of the diary with a rating
 * @unit: one point of the scale, as in #ChamTriggersInput
 *
 * Returns: (transfer full): what stands below the verdict, a few sentences in the person's language
 */
char *
cham_trigger_describe (const ChamTrigger *self, const char *name, const char *linked_to,
                       int n_rated, double unit)
{
  switch (self->verdict)
    {
    case CHAM_VERDICT_NOT_ENOUGH_DATA:
      return describe_too_little (self, n_rated, unit);
    case CHAM_VERDICT_NO_SIGN:
      return describe_no_sign (self, unit);
    case CHAM_VERDICT_SAME_DAY:
      return g_strdup (_ ("Nobody can tell from a diary which came first."));
    case CHAM_VERDICT_LINKED:
      return g_strdup_printf (_ ("It goes together with %s. Having them separately a few times "
                                 "would help, or testing one."), linked_to);
    case CHAM_VERDICT_POSSIBLE:
    case CHAM_VERDICT_LIKELY:
    default:
      return cham_trigger_is_clear (self) ? describe_finding (self, name)
                                          : describe_unclear (self);
    }
}

/**
 * cham_triggers_describe_search:
 * @n_examined: how many exposures were examined
 *
 * Returns: (transfer full): how many were asked, and how far findings can be trusted
 */
char *
cham_triggers_describe_search (int n_examined)
{
  return g_strdup_printf (ngettext ("%d thing was examined. Of the findings called likely about "
                                    "1 in 20 is chance, of all findings about 1 in 10.",
                                    "%d things were examined. Of the findings called likely "
                                    "about 1 in 20 is chance, of all findings about 1 in 10.",
                                    n_examined), n_examined);
}
