/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The formula of SCORAD (European Task Force on Atopic Dermatitis; Stalder et al., Allergy
 * 2011;66:1114-21 for the version by patients). Nothing is guessed: a region that is not
 * recorded is not taken as clear, and without it there is a least extent but no score. */
#include "analysis/scorad.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * cham_body_extent_compute:
 * @shares: (array fixed-size=13): the affected part of each region, 0–1, NAN for not recorded
 *
 * The sum of the regions' percentages (rule of nines, adults) times their shares.
 */
ChamBodyExtent
cham_body_extent_compute (const double *shares)
{
  ChamBodyExtent extent = { 0, 0 };

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      if (isnan (shares[i]))
        continue;
      extent.recorded++;
      extent.percent += shares[i] * cham_body_region_get_percent ((ChamBodyRegion) i);
    }
  return extent;
}

/** cham_body_extent_is_complete: Whether all regions are recorded, so that it is exact. */
gboolean
cham_body_extent_is_complete (ChamBodyExtent extent)
{
  return extent.recorded == CHAM_BODY_N_REGIONS;
}

static double
sum_signs (const double *signs)
{
  double sum = 0;

  for (int i = 0; i < CHAM_SIGN_N; i++)
    sum += signs[i];
  return sum;
}

static double
average (const ChamSeries *series, ChamDay day, guint *days)
{
  double sum = 0;

  *days = 0;
  for (ChamDay each = day - (CHAM_SCORAD_DAYS - 1); each <= day; each++)
    {
      double value = cham_series_get (series, each);

      if (isnan (value))
        continue;
      sum += value;
      ++*days;
    }
  return *days > 0 ? sum / *days : NAN;
}

/** cham_scorad_sum: A/5 + 7B/2 + C; NAN when one of them is. */
double
cham_scorad_sum (double extent, double intensity, double subjective)
{
  return extent / 5 + 7 * intensity / 2 + subjective;
}

/**
 * cham_scorad_compute:
 * @shares: (array fixed-size=13): the affected part of each region
 * @signs: (array fixed-size=6): 0–3 each
 * @itch: worst itch, 0–10
 * @sleep: sleep disturbance, 0–10
 * @day: the last of the three days that itch and sleep are taken from
 *
 * NAN is not recorded in all of them.
 */
ChamScorad
cham_scorad_compute (const double *shares, const double *signs, const ChamSeries *itch,
                     const ChamSeries *sleep, ChamDay day)
{
  ChamBodyExtent extent = cham_body_extent_compute (shares);
  ChamScorad self = { .extent = cham_body_extent_is_complete (extent) ? extent.percent : NAN };

  self.intensity = sum_signs (signs);
  self.itch = average (itch, day, &self.itch_days);
  self.sleep = average (sleep, day, &self.sleep_days);
  self.subjective = self.itch + self.sleep;
  self.objective = cham_scorad_sum (self.extent, self.intensity, 0);
  self.total = cham_scorad_sum (self.extent, self.intensity, self.subjective);
  return self;
}

static const char *
find_etfad_band (double total)
{
  return total < 25 ? C_ ("severity", "mild") : total <= 50 ? C_ ("severity", "moderate")
                                                            : C_ ("severity", "severe");
}

/* Set on whole and half points; what lies between two bands belongs to the lower one. */
static const char *
find_anchored_band (double total)
{
  if (total < 10)
    return C_ ("severity", "clear");
  if (total < 29)
    return C_ ("severity", "mild");
  return total < 49 ? C_ ("severity", "moderate") : C_ ("severity", "severe");
}

/**
 * cham_scorad_describe_band:
 * @total: 0–103
 *
 * ETFAD and the PO-SCORAD foundation: up to 25 mild, to 50 moderate, above severe. Anchored to
 * patients' own global ratings (table in PMC7395647): 10, 29 and 49.
 *
 * Returns: (transfer full): "moderate (ETFAD bands)", never the band alone
 */
char *
cham_scorad_describe_band (double total, ChamScoradBands bands)
{
  if (bands == CHAM_SCORAD_BANDS_ETFAD)
    /* Translators: %s is how severe: mild, moderate or severe. ETFAD is the European Task Force
     * on Atopic Dermatitis */
    return g_strdup_printf (_ ("%s (ETFAD bands)"), find_etfad_band (total));
  /* Translators: %s is how severe: clear, mild, moderate or severe */
  return g_strdup_printf (_ ("%s (anchor-based bands)"), find_anchored_band (total));
}
