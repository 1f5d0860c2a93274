/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pure functions from measures and readings to text; no widgets. */
#include "app/check-in-state.h"

#include <glib/gi18n.h>
#include <math.h>

#include "store/readings.h"

/**
 * cham_check_in_find_value:
 * @readings: (element-type ChamReading): those of one day
 *
 * Returns: the day's value of the measure, NAN when not recorded
 */
double
cham_check_in_find_value (GPtrArray *readings, gint64 measure_id)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const ChamReading *reading = readings->pdata[i];

      if (reading->measure_id == measure_id)
        return reading->value;
    }
  return NAN;
}

/**
 * cham_check_in_describe_progress:
 * @measures: (element-type ChamMeasure): all measures
 * @readings: (element-type ChamReading): those of one day
 *
 * Returns: (transfer full): "3 of 12 recorded"; flags and measures that are switched off do
 *   not count
 */
char *
cham_check_in_describe_progress (GPtrArray *measures, GPtrArray *readings)
{
  guint recorded = 0, all = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (!cham_measure_is_shown (measure) || measure->kind == CHAM_MEASURE_FLAG)
        continue;
      all++;
      if (!isnan (cham_check_in_find_value (readings, measure->id)))
        recorded++;
    }
  return g_strdup_printf (_ ("%u of %u recorded"), recorded, all);
}

/**
 * cham_check_in_describe_flags:
 *
 * Returns: (transfer full): "Illness, Travel", those flags that are set, or what else there is
 *   to say
 */
char *
cham_check_in_describe_flags (GPtrArray *measures, GPtrArray *readings)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];
      double value = cham_check_in_find_value (readings, measure->id);

      if (measure->group != CHAM_MEASURE_GROUP_FLAGS || isnan (value))
        continue;
      any = TRUE;
      if (value > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                cham_measure_get_title (measure));
    }
  if (text->len > 0)
    return g_string_free_and_steal (g_steal_pointer (&text));
  return g_strdup (any ? _ ("None") : _ ("Not recorded"));
}
