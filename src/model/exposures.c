/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A plain value: it is filled by readers and read by the analysis, and knows neither. */
#include "model/exposures.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const struct
{
  const char *word;
  const char *title;
} kinds[] = {
  [CHAM_EXPOSURE_FOOD] = { "food", N_ ("Food") },
  [CHAM_EXPOSURE_FOOD_GROUP] = { "food_group", N_ ("Food group") },
  [CHAM_EXPOSURE_TREATMENT] = { "treatment", N_ ("Checklist") },
  [CHAM_EXPOSURE_FLAG] = { "flag", N_ ("Circumstance") },
  [CHAM_EXPOSURE_MEASURE] = { "measure", N_ ("Check-in") },
};

/** cham_exposure_kind_to_string: As tables hold it. */
const char *
cham_exposure_kind_to_string (ChamExposureKind kind)
{
  return kinds[kind].word;
}

/** cham_exposure_kind_from_string: Whether @text is a kind's word; @kind is untouched if not. */
gboolean
cham_exposure_kind_from_string (const char *text, ChamExposureKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].word, text) == 0)
      {
        *kind = (ChamExposureKind) i;
        return TRUE;
      }
  return FALSE;
}

/** cham_exposure_kind_get_title: In the person's language. */
const char *
cham_exposure_kind_get_title (ChamExposureKind kind)
{
  return _ (kinds[kind].title);
}

static void
series_free (ChamExposureSeries *self)
{
  g_free (self->name);
  g_free (self->unit);
  g_free (self->values);
  g_free (self);
}

static double *
make_unknown (int n)
{
  double *values = g_new (double, n);

  for (int i = 0; i < n; i++)
    values[i] = NAN;
  return values;
}

/** cham_exposures_new: (transfer full): Nothing is known yet of any of @days. */
ChamExposures *
cham_exposures_new (ChamDayRange days)
{
  ChamExposures *self = g_new0 (ChamExposures, 1);

  self->days = days;
  self->maximum = 10;
  self->unit = 1;
  self->severity = make_unknown (cham_exposures_count_days (self));
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) series_free);
  return self;
}

void
cham_exposures_free (ChamExposures *self)
{
  if (self == NULL)
    return;
  g_free (self->severity);
  g_ptr_array_unref (self->series);
  g_free (self);
}

int
cham_exposures_count_days (const ChamExposures *self)
{
  return cham_day_range_get_length (self->days);
}

/** cham_exposures_count_rated: Days with a rating of severity. */
int
cham_exposures_count_rated (const ChamExposures *self)
{
  int rated = 0;

  for (int t = 0; t < cham_exposures_count_days (self); t++)
    rated += !isnan (self->severity[t]);
  return rated;
}

/** cham_exposures_add: (transfer none): A new series of which nothing is known yet. */
ChamExposureSeries *
cham_exposures_add (ChamExposures *self, const char *name, ChamExposureKind kind)
{
  ChamExposureSeries *series = g_new0 (ChamExposureSeries, 1);

  series->name = g_strdup (name);
  series->kind = kind;
  series->continuous = kind == CHAM_EXPOSURE_MEASURE;
  series->values = make_unknown (cham_exposures_count_days (self));
  g_ptr_array_add (self->series, series);
  return series;
}

/** cham_exposures_get: (transfer none): The series at @index. */
const ChamExposureSeries *
cham_exposures_get (const ChamExposures *self, guint index)
{
  g_return_val_if_fail (index < self->series->len, NULL);
  return self->series->pdata[index];
}

/**
 * cham_exposures_find:
 * @index: (out): where the series of that kind and name is; untouched without one
 *
 * Returns: whether there is one
 */
gboolean
cham_exposures_find (const ChamExposures *self, ChamExposureKind kind, const char *name,
                     guint *index)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const ChamExposureSeries *series = cham_exposures_get (self, i);

      if (series->kind != kind || !g_str_equal (series->name, name))
        continue;
      *index = i;
      return TRUE;
    }
  return FALSE;
}

/** cham_exposure_series_describe_step: (transfer full) (nullable): "hour" or "point": one more of
 * a quantity; %NULL for what is there or not. */
char *
cham_exposure_series_describe_step (const ChamExposureSeries *self)
{
  if (!self->continuous)
    return NULL;
  if (self->unit == NULL || *self->unit == '\0')
    return g_strdup (C_ ("one more on a scale", "point"));
  if (strcmp (self->unit, "h") == 0)
    return g_strdup (_ ("hour"));
  return g_strdup (self->unit);
}

/** cham_exposure_series_describe: (transfer full): What its effect is the effect of: "milk", "each
 * further hour of sleep". */
char *
cham_exposure_series_describe (const ChamExposureSeries *self)
{
  g_autofree char *step = cham_exposure_series_describe_step (self);

  if (step == NULL)
    return g_strdup (self->name);
  /* Translators: "each further hour of Sleep" */
  return g_strdup_printf (_ ("each further %s of %s"), step, self->name);
}

/** cham_exposure_series_can_be_tried: Whether a person can have it on some days and not on others
 * as a trial wants it: neither a quantity of each day, nor what comes by itself. */
gboolean
cham_exposure_series_can_be_tried (const ChamExposureSeries *self)
{
  return !self->continuous && !self->confounder && self->kind != CHAM_EXPOSURE_MEASURE;
}
