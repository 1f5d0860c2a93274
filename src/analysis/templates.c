/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Templates are made anew whenever they are needed, sixteen to a row, instead of being kept:
 * the processor makes them faster than it would fetch them, and ten years need no more memory
 * than one. */
#include "analysis/templates.h"

#include <math.h>

#include "analysis/distribution.h"

#define FADING_PHI 0.6
#define SMALLEST_P 1e-300
#define MARGIN 1.25 /* against a model that does not fit quite; widens p */

/* How likely each lag is beforehand: eczema mostly answers within one to three days. */
static const double lag_weights[CHAM_TEMPLATE_LAGS]
    = { 0.28, 0.24, 0.18, 0.10, 0.0667, 0.0667, 0.0666 };

static double
get_mean (const double *values, int n)
{
  double sum = 0;

  for (int t = 0; t < n; t++)
    sum += values[t];
  return sum / n;
}

/** cham_templates_init: Makes the shapes of @exposure over @n days. */
void
cham_templates_init (ChamTemplates *self, const ChamExposure *exposure, int n)
{
  self->bridged = g_new (double, n);
  self->fading = g_new (double, n);
  cham_exposure_bridge (exposure, n, self->bridged);
  if (exposure->continuous)
    cham_exposure_trail (n, self->bridged, self->fading);
  else
    cham_exposure_fade (exposure, n, self->bridged, FADING_PHI, self->fading);
  self->bridged_mean = get_mean (self->bridged, n);
  self->fading_mean = get_mean (self->fading, n);
}

void
cham_templates_clear (ChamTemplates *self)
{
  g_clear_pointer (&self->bridged, g_free);
  g_clear_pointer (&self->fading, g_free);
}

/* The first days, before which nothing is known, count as average. */
static void
fill_day (const ChamTemplates *self, int t, ChamLanes day)
{
  for (int i = 0; i < CHAM_TEMPLATE_LAGS; i++)
    {
      gboolean known = t > i;

      day[i] = known ? self->bridged[t - i - 1] - self->bridged_mean : 0;
      day[CHAM_TEMPLATE_LAGS + i] = known ? self->fading[t - i - 1] - self->fading_mean : 0;
    }
  day[CHAM_TEMPLATE_SAME_DAY] = self->bridged[t] - self->bridged_mean;
  day[CHAM_TEMPLATE_LANES - 1] = 0;
}

/**
 * cham_templates_fill:
 * @rows: (out): for each rated day, each template whitened as severity was
 */
void
cham_templates_fill (const ChamTemplates *self, const ChamDynamics *dynamics, ChamLanes *rows)
{
  ChamLanes expected = { 0 }, day;
  int row = 0;

  for (int t = 0; t < dynamics->n; t++)
    {
      double gain = dynamics->gain[t], rho = dynamics->rho;
      double factor = 1 / sqrt (dynamics->variance[t]);

      fill_day (self, t, day);
      if (gain > 0)
        {
          for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
            rows[row][k] = (day[k] - expected[k]) * factor;
          row++;
        }
      for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
        expected[k] = rho * (expected[k] + gain * (day[k] - expected[k]));
    }
}

/** cham_template_get_lag: In days. */
int
cham_template_get_lag (int template)
{
  return template == CHAM_TEMPLATE_SAME_DAY ? 0 : template % CHAM_TEMPLATE_LAGS + 1;
}

/** cham_template_get_phi: What is left of the reaction a day later, 0 for none. */
double
cham_template_get_phi (int template)
{
  return template >= CHAM_TEMPLATE_LAGS && template < CHAM_TEMPLATES ? FADING_PHI : 0;
}

/** cham_template_get_weight: Its share in the combined test; all are 1 together. */
double
cham_template_get_weight (int template)
{
  double sum = 0;

  for (int i = 0; i < CHAM_TEMPLATE_LAGS; i++)
    sum += lag_weights[i];
  return lag_weights[template % CHAM_TEMPLATE_LAGS] / sum / 2;
}

/** cham_lanes_project: For each lane the sum of its products with @column. */
void
cham_lanes_project (const ChamLanes *rows, const double *column, int n, ChamLanes product)
{
  ChamLanes sum = { 0 };

  for (int i = 0; i < n; i++)
    for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
      sum[k] += rows[i][k] * column[i];
  for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
    product[k] = sum[k];
}

/** cham_lanes_subtract: Takes @column times its factor from each lane. */
void
cham_lanes_subtract (ChamLanes *rows, const double *column, int n, const ChamLanes factors)
{
  for (int i = 0; i < n; i++)
    for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
      rows[i][k] -= column[i] * factors[k];
}

/** cham_lanes_pick: Copies one lane. */
void
cham_lanes_pick (const ChamLanes *rows, int n, int lane, double *column)
{
  for (int i = 0; i < n; i++)
    column[i] = rows[i][lane];
}

/**
 * cham_template_test:
 * @product: of the template and the scores, both without what is accounted for
 * @length: squared length of the template, without what is accounted for
 * @total: squared length of the scores
 * @freedom: degrees of freedom
 *
 * Returns: two-sided p of their correlation by Student's t, 1 when nothing of it is left
 */
double
cham_template_test (double product, double length, double total, int freedom)
{
  double explained, nu = MAX (freedom - 1, 2);

  if (!(length > 0) || !(total > 0))
    return 1;
  explained = MIN (product * product / (length * total), 0.999999);
  return cham_student_two_sided (sqrt (explained * nu / (1 - explained)), nu);
}

/**
 * cham_template_combine:
 * @p: of each template
 *
 * Returns: one p for all by the Cauchy combination, which holds however the templates are
 *   related (Liu and Xie, J Am Stat Assoc 2020;115:393-402), with a margin of a quarter
 */
double
cham_template_combine (const ChamLanes p)
{
  double sum = 0, combined;

  for (int k = 0; k < CHAM_TEMPLATES; k++)
    {
      double one = CLAMP (p[k], SMALLEST_P, 1 - 1e-9);

      sum += cham_template_get_weight (k)
             * (one < 1e-8 ? 1 / (one * G_PI) : tan ((0.5 - one) * G_PI));
    }
  combined = sum > 1e7 ? 1 / (sum * G_PI) : 0.5 - atan (sum) / G_PI;
  return MIN (1, MARGIN * combined);
}
