/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Every number says what it is of. Where something is not recorded the words say what, and no
 * score is made up for it. */
#include "app/skin-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/amount.h"

/* A number and what it is out of, "4.5 of 20". */
static char *
format_part (double value, int most)
{
  g_autofree char *number = cham_number_format (value, 1);

  return g_strdup_printf (_ ("%s of %d"), number, most);
}

/* Whole numbers, because shares are estimates; what is "at least" is never rounded up. */
static char *
format_percent (ChamBodyExtent extent)
{
  if (extent.percent < 1)
    return cham_number_format (extent.percent, 2);
  return cham_number_format (
      cham_body_extent_is_complete (extent) ? round (extent.percent) : floor (extent.percent), 0);
}

/** cham_body_extent_describe: (transfer full): "At least 12 % of body surface, 9 of 13 regions". */
char *
cham_body_extent_describe (ChamBodyExtent extent)
{
  g_autofree char *percent = format_percent (extent);

  if (extent.recorded == 0)
    return g_strdup (_ ("Not recorded"));
  if (cham_body_extent_is_complete (extent))
    /* Translators: how much of the skin is affected, "12 % of body surface" */
    return g_strdup_printf (_ ("%s %% of body surface"), percent);
  /* Translators: a percentage, then recorded regions and all regions of a body map */
  return g_strdup_printf (_ ("At least %s %% of body surface, %u of %d regions"), percent,
                          extent.recorded, CHAM_BODY_N_REGIONS);
}

/** cham_scorad_describe_extent: (transfer full): "12 of 100", or which regions lack. */
char *
cham_scorad_describe_extent (const ChamScorad *self, ChamBodyExtent extent)
{
  guint missing = CHAM_BODY_N_REGIONS - extent.recorded;

  if (!isnan (self->extent))
    return format_part (self->extent, 100);
  return g_strdup_printf (
      ngettext ("%u region is not recorded", "%u regions are not recorded", missing), missing);
}

/** cham_scorad_describe_intensity: (transfer full): "9 of 18", or how many signs lack. */
char *
cham_scorad_describe_intensity (const ChamScorad *self, guint recorded)
{
  guint missing = CHAM_SIGN_N - recorded;

  if (!isnan (self->intensity))
    return format_part (self->intensity, CHAM_SIGN_N * CHAM_SIGN_MOST);
  return g_strdup_printf (
      ngettext ("%u sign is not recorded", "%u signs are not recorded", missing), missing);
}

static char *
describe_mean (double mean, guint days)
{
  g_autofree char *number = cham_number_format (mean, 1);

  if (days == 0)
    return g_strdup (_ ("not recorded"));
  /* Translators: a mean, and the number of days of the last three it is of */
  return g_strdup_printf (_ ("%s (%u of %d days)"), number, days, CHAM_SCORAD_DAYS);
}

/** cham_scorad_describe_subjective: (transfer full): The two means, each with its days. */
char *
cham_scorad_describe_subjective (const ChamScorad *self)
{
  g_autofree char *itch = describe_mean (self->itch, self->itch_days);
  g_autofree char *sleep = describe_mean (self->sleep, self->sleep_days);
  g_autofree char *sum = NULL;

  if (isnan (self->subjective))
    return g_strdup_printf (_ ("Itch %s, sleep disturbance %s"), itch, sleep);
  sum = format_part (self->subjective, 20);
  /* Translators: "4 of 20: itch 2.7 (3 of 3 days), sleep disturbance 1.3 (3 of 3 days)" */
  return g_strdup_printf (_ ("%s: itch %s, sleep disturbance %s"), sum, itch, sleep);
}

/** cham_scorad_describe_missing: (transfer full): What a score still needs, "" for nothing. */
char *
cham_scorad_describe_missing (const ChamScorad *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (isnan (self->extent))
    g_ptr_array_add (parts, (char *) _ ("the whole body map"));
  if (isnan (self->intensity))
    g_ptr_array_add (parts, (char *) _ ("all six signs"));
  if (isnan (self->itch))
    g_ptr_array_add (parts, (char *) _ ("worst itch"));
  if (isnan (self->sleep))
    g_ptr_array_add (parts, (char *) _ ("sleep disturbance"));
  if (parts->len == 0)
    return g_strdup ("");
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (_ (", "), (char **) parts->pdata);
  /* Translators: what is not recorded and a score cannot do without */
  return g_strdup_printf (_ ("Still needs: %s"), list);
}

/** cham_scorad_describe_total: (transfer full): The bands that the score is in, by their name. */
char *
cham_scorad_describe_total (const ChamScorad *self)
{
  g_autofree char *etfad = NULL;
  g_autofree char *anchored = NULL;

  if (isnan (self->total))
    return cham_scorad_describe_missing (self);
  etfad = cham_scorad_describe_band (self->total, CHAM_SCORAD_BANDS_ETFAD);
  anchored = cham_scorad_describe_band (self->total, CHAM_SCORAD_BANDS_ANCHORED);
  /* Translators: the same score by two sets of bands: "mild (…), moderate (…)" */
  return g_strdup_printf (_ ("%s, %s"), etfad, anchored);
}

/**
 * cham_weekly_score_describe:
 *
 * Returns: (transfer full): "9 of 28 points", or "At least 8, at most 12 points (6 of 7 days)"
 */
char *
cham_weekly_score_describe (const ChamWeeklyScore *self)
{
  if (!isnan (self->total))
    return g_strdup_printf (_ ("%u of %d points"), self->least, CHAM_WEEKLY_SCORE_MOST);
  /* Translators: two numbers of points, then complete days and the days of a week */
  return g_strdup_printf (_ ("At least %u, at most %u points (%u of %d days)"), self->least,
                          self->most, self->days, CHAM_WEEKLY_SCORE_DAYS);
}

/** cham_weekly_score_describe_symptom: (transfer full): "On 3 of 6 recorded days". */
char *
cham_weekly_score_describe_symptom (const ChamWeeklyScore *self, guint symptom)
{
  guint recorded = self->recorded[symptom];

  if (recorded == 0)
    return g_strdup (_ ("Not recorded"));
  return g_strdup_printf (ngettext ("On %u of %u recorded day", "On %u of %u recorded days",
                                    recorded),
                          self->with[symptom], recorded);
}

/** cham_weekly_score_describe_points: (transfer full): "2", or "1–3" while days lack. */
char *
cham_weekly_score_describe_points (const ChamWeeklyScore *self, guint symptom)
{
  guint missing = CHAM_WEEKLY_SCORE_DAYS - self->recorded[symptom];
  guint least = cham_weekly_score_get_points (self->with[symptom]);
  guint most = cham_weekly_score_get_points (self->with[symptom] + missing);

  if (least == most)
    return g_strdup_printf ("%u", least);
  /* Translators: a range of points, "1–3" */
  return g_strdup_printf (_ ("%u–%u"), least, most);
}
