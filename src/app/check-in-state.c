/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pure functions from measures and readings to text and to other readings; no widgets. */
#include "app/check-in-state.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * cham_check_in_find_reading:
 * @readings: (element-type ChamReading): those of one day
 *
 * Returns: (transfer none) (nullable): that of the measure, %NULL when not recorded
 */
const ChamReading *
cham_check_in_find_reading (GPtrArray *readings, gint64 measure_id)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const ChamReading *reading = readings->pdata[i];

      if (reading->measure_id == measure_id)
        return reading;
    }
  return NULL;
}

/** cham_check_in_find_value: The day's value of the measure, NAN when not recorded. */
double
cham_check_in_find_value (GPtrArray *readings, gint64 measure_id)
{
  const ChamReading *reading = cham_check_in_find_reading (readings, measure_id);

  return reading != NULL ? reading->value : NAN;
}

static gboolean
is_recorded (GPtrArray *readings, const ChamMeasure *measure)
{
  return !isnan (cham_check_in_find_value (readings, measure->id));
}

/**
 * cham_check_in_describe_progress:
 * @measures: (element-type ChamMeasure): all measures
 * @readings: (element-type ChamReading): those of one day
 *
 * The symptoms are one row, recorded when each of them is. Special circumstances and stools do
 * not count, because on most days there is nothing to say of them.
 *
 * Returns: (transfer full): "3 of 12 recorded", of the rows that are shown
 */
char *
cham_check_in_describe_progress (GPtrArray *measures, GPtrArray *readings)
{
  guint recorded = 0, all = 0, symptoms = 0, ticked = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];
      gboolean symptom = measure->group == CHAM_MEASURE_GROUP_SYMPTOMS;

      if (!cham_measure_is_shown (measure) || measure->group == CHAM_MEASURE_GROUP_FLAGS)
        continue;
      *(symptom ? &symptoms : &all) += 1;
      if (is_recorded (readings, measure))
        *(symptom ? &ticked : &recorded) += 1;
    }
  if (symptoms > 0)
    all++;
  if (symptoms > 0 && symptoms == ticked)
    recorded++;
  return g_strdup_printf (_ ("%u of %u recorded"), recorded, all);
}

/**
 * cham_check_in_describe_flags:
 *
 * Returns: (transfer full): "Illness, Travel", those flags of @group that are set, or what else
 *   there is to say: that none is, that some or all are not recorded
 */
char *
cham_check_in_describe_flags (GPtrArray *measures, GPtrArray *readings, ChamMeasureGroup group)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint recorded = 0, all = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (measure->group != group || !cham_measure_is_shown (measure))
        continue;
      all++;
      recorded += is_recorded (readings, measure) ? 1 : 0;
      if (cham_check_in_find_value (readings, measure->id) > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                cham_measure_get_title (measure));
    }
  if (recorded == 0)
    return g_strdup (_ ("Not recorded"));
  if (text->len == 0)
    g_string_append (text, _ ("None"));
  if (recorded < all)
    /* Translators: of the questions in this row, as in "Itchy skin · 3 of 7 recorded" */
    g_string_append_printf (text, _ (" · %u of %u recorded"), recorded, all);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/** cham_check_in_has_flag: Whether a flag of @group that is shown is set. */
gboolean
cham_check_in_has_flag (GPtrArray *measures, GPtrArray *readings, ChamMeasureGroup group)
{
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (measure->group == group && cham_measure_is_shown (measure)
          && cham_check_in_find_value (readings, measure->id) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cham_check_in_describe_rule:
 * @reading: (nullable): the day's reading of @measure
 *
 * Returns: (transfer full) (nullable): how the value comes from readings with a time, "highest
 *   of 3"; %NULL when it is simply what was recorded
 */
char *
cham_check_in_describe_rule (const ChamMeasure *measure, const ChamReading *reading)
{
  if (reading == NULL || reading->timed == 0 || (reading->timed == 1 && !reading->own))
    return NULL;
  if (reading->own)
    return g_strdup_printf (ngettext ("in place of %u timed reading",
                                      "in place of %u timed readings", reading->timed),
                            reading->timed);
  switch (measure->combination)
    {
    case CHAM_COMBINE_MAXIMUM:
      /* Translators: the day's value is the highest of so many readings */
      return g_strdup_printf (_ ("highest of %u"), reading->timed);
    case CHAM_COMBINE_SUM:
      return g_strdup_printf (_ ("sum of %u"), reading->timed);
    case CHAM_COMBINE_MEAN:
    default:
      return g_strdup_printf (_ ("mean of %u"), reading->timed);
    }
}

/**
 * cham_check_in_describe_stools:
 * @stools: (element-type ChamStool): those of one day
 *
 * Returns: (transfer full): how many of each form, "form 3, form 4 × 2"; never a mean, because
 *   forms are an order and no amounts
 */
char *
cham_check_in_describe_stools (GPtrArray *stools)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[CHAM_STOOL_N_FORMS + 1] = { 0 };

  for (guint i = 0; i < stools->len; i++)
    counts[((const ChamStool *) stools->pdata[i])->form]++;
  for (int form = 1; form <= CHAM_STOOL_N_FORMS; form++)
    {
      if (counts[form] == 0)
        continue;
      g_string_append (text, text->len > 0 ? ", " : "");
      g_string_append_printf (text, _ ("form %d"), form);
      if (counts[form] > 1)
        g_string_append_printf (text, " × %u", counts[form]);
    }
  if (text->len == 0)
    g_string_append (text, _ ("Not recorded"));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_reading (GPtrArray *readings, gint64 measure_id, double value)
{
  ChamReading *reading = g_new0 (ChamReading, 1);

  reading->measure_id = measure_id;
  reading->value = value;
  reading->own = TRUE;
  g_ptr_array_add (readings, reading);
}

/**
 * cham_check_in_list_repeated:
 * @measures: (element-type ChamMeasure): all measures
 * @readings: (element-type ChamReading): those of the day
 * @yesterday: (element-type ChamReading): those of the day before
 *
 * Returns: (transfer full) (element-type ChamReading): yesterday's values of what is shown and
 *   not recorded on the day
 */
GPtrArray *
cham_check_in_list_repeated (GPtrArray *measures, GPtrArray *readings, GPtrArray *yesterday)
{
  GPtrArray *repeated = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_reading_free);

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];
      double value = cham_check_in_find_value (yesterday, measure->id);

      if (cham_measure_is_shown (measure) && !is_recorded (readings, measure)
          && cham_measure_accepts (measure, value))
        add_reading (repeated, measure->id, value);
    }
  return repeated;
}

/**
 * cham_check_in_list_denied:
 *
 * Returns: (transfer full) (element-type ChamReading): "no" for every flag of @group that is
 *   shown and not recorded
 */
GPtrArray *
cham_check_in_list_denied (GPtrArray *measures, GPtrArray *readings, ChamMeasureGroup group)
{
  GPtrArray *denied = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_reading_free);

  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (measure->group == group && cham_measure_is_shown (measure)
          && !is_recorded (readings, measure))
        add_reading (denied, measure->id, 0);
    }
  return denied;
}
