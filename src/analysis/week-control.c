/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Weeks judged by both kinds of bad days, after Langan and others (Arch Dermatol
 * 2006;142:1190–6). A week of which a day is missing is not judged: nothing is filled in. */
#include "analysis/week-control.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * cham_week_control_judge:
 * @severity: (nullable): worst itch or skin overall, 0–10, higher is worse
 * @stepped_up: (nullable): whether treatment was stepped up, 0 or 1
 * @day: the last of the seven days
 *
 * Returns: totally controlled without a day above %CHAM_WEEK_CONTROL_ABOVE and without one of
 *   stepped-up treatment, well controlled with at most %CHAM_WEEK_CONTROL_MOST days of each;
 *   unknown unless both are recorded on all seven days
 */
ChamWeekControl
cham_week_control_judge (const ChamSeries *severity, const ChamSeries *stepped_up, ChamDay day)
{
  guint above = 0, stepped = 0;

  if (severity == NULL || stepped_up == NULL)
    return CHAM_WEEK_CONTROL_UNKNOWN;
  for (ChamDay each = day - CHAM_WEEK_CONTROL_DAYS + 1; each <= day; each++)
    {
      double value = cham_series_get (severity, each), step = cham_series_get (stepped_up, each);

      if (isnan (value) || isnan (step))
        return CHAM_WEEK_CONTROL_UNKNOWN;
      above += value > CHAM_WEEK_CONTROL_ABOVE;
      stepped += step > 0;
    }
  if (above == 0 && stepped == 0)
    return CHAM_WEEK_CONTROL_TOTAL;
  return MAX (above, stepped) <= CHAM_WEEK_CONTROL_MOST ? CHAM_WEEK_CONTROL_WELL
                                                        : CHAM_WEEK_CONTROL_NEITHER;
}

/** cham_week_control_get_title: (not nullable): "totally controlled", …, for people. */
const char *
cham_week_control_get_title (ChamWeekControl control)
{
  switch (control)
    {
    case CHAM_WEEK_CONTROL_TOTAL:
      return _ ("totally controlled");
    case CHAM_WEEK_CONTROL_WELL:
      return _ ("well controlled");
    case CHAM_WEEK_CONTROL_NEITHER:
      return _ ("neither");
    case CHAM_WEEK_CONTROL_UNKNOWN:
    default:
      return _ ("cannot be told");
    }
}

/**
 * cham_week_control_describe_rule:
 * @severity: what it is found in, e.g. "Worst itch"
 *
 * Returns: (transfer full): the rule in a sentence, with its source
 */
char *
cham_week_control_describe_rule (const char *severity)
{
  /* Translators: %s is a measure such as "Worst itch"; the numbers are its limit and days */
  return g_strdup_printf (
      _ ("A week is totally controlled without a day of “%s” above %d and without stepped-up "
         "treatment, well controlled with at most %d days of each; all seven days must be "
         "recorded (after Langan, Arch Dermatol 2006;142:1190–6)."),
      severity, CHAM_WEEK_CONTROL_ABOVE, CHAM_WEEK_CONTROL_MOST);
}
