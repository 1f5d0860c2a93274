/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The more it itches the more of the body is affected: the bends of elbows and knees first, as
 * is usual in adults, the trunk last. */
#include "model/invented-body.h"

#include <math.h>

#include "model/body.h"
#include "model/sign.h"

/* Of a region for each point of itch beyond its threshold. */
#define SHARE 0.09

/* From which itch on; 11 for never. */
static const double thresholds[CHAM_BODY_N_REGIONS] = {
  [CHAM_BODY_HEAD_FRONT] = 4,        [CHAM_BODY_HEAD_BACK] = 3.5,
  [CHAM_BODY_TRUNK_FRONT] = 6.5,     [CHAM_BODY_TRUNK_BACK] = 6,
  [CHAM_BODY_ARM_LEFT_FRONT] = 1,    [CHAM_BODY_ARM_LEFT_BACK] = 5,
  [CHAM_BODY_ARM_RIGHT_FRONT] = 1.5, [CHAM_BODY_ARM_RIGHT_BACK] = 5,
  [CHAM_BODY_LEG_LEFT_FRONT] = 7,    [CHAM_BODY_LEG_LEFT_BACK] = 2.5,
  [CHAM_BODY_LEG_RIGHT_FRONT] = 7,   [CHAM_BODY_LEG_RIGHT_BACK] = 3,
  [CHAM_BODY_GENITALS] = 11,
};

/* Itch at which a sign begins, and how much more of it makes the next degree. */
static const struct
{
  double threshold;
  double step;
} signs[CHAM_SIGN_N] = {
  [CHAM_SIGN_REDNESS] = { 1.5, 2.5 }, [CHAM_SIGN_SWELLING] = { 3.5, 3 },
  [CHAM_SIGN_OOZING] = { 7, 2 },      [CHAM_SIGN_SCRATCHES] = { 2.5, 2.5 },
  [CHAM_SIGN_THICKENING] = { 2, 5 },  [CHAM_SIGN_DRYNESS] = { 0, 3 },
};

static void
add (ChamRecordSet *set, ChamRecordKind kind, ChamDay day, const char *name, double value)
{
  ChamRecord *record = cham_record_new (kind, day, CHAM_TIME_NONE, name);

  record->value = value;
  g_ptr_array_add (set->records, record);
}

static double
draw_share (GRand *random, double itch, int region)
{
  double felt = itch + g_rand_double_range (random, -1, 1) - thresholds[region];

  return felt > 0 ? CLAMP (ceil (felt * SHARE * 4) / 4, 0, 1) : 0;
}

static double
draw_degree (GRand *random, double itch, int sign)
{
  double felt = itch + g_rand_double_range (random, -1, 1) - signs[sign].threshold;

  return felt > 0 ? CLAMP (ceil (felt / signs[sign].step), 0, CHAM_SIGN_MOST) : 0;
}

/** cham_invented_add_body: A complete map of the body with all signs, on a day with that @itch. */
void
cham_invented_add_body (ChamRecordSet *set, GRand *random, ChamDay day, double itch)
{
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    add (set, CHAM_RECORD_BODY, day, cham_body_region_to_string ((ChamBodyRegion) i),
         draw_share (random, itch, i));
  for (int i = 0; i < CHAM_SIGN_N; i++)
    add (set, CHAM_RECORD_SIGN, day, cham_sign_to_string ((ChamSign) i),
         draw_degree (random, itch, i));
}
