/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much a change of a score says, by what was published about it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChamChangeScale: Scores of which it is published how large a change matters. */
typedef enum
{
  CHAM_CHANGE_DIARY,   /* the score of seven days, 0–28, by the limits of POEM */
  CHAM_CHANGE_ITCH,    /* worst itch, 0–10 */
  CHAM_CHANGE_SLEEP,   /* sleep disturbance, 0–10 */
  CHAM_CHANGE_SCORAD,  /* PO-SCORAD, 0–103, by the limit of SCORAD */
} ChamChangeScale;

/** ChamChange: What a change amounts to, whichever way it went. */
typedef enum
{
  CHAM_CHANGE_NO_CLEAR,
  CHAM_CHANGE_SMALL,
  CHAM_CHANGE_IMPORTANT,
} ChamChange;

ChamChange cham_change_judge (ChamChangeScale scale, double points);
const char *cham_change_describe (ChamChangeScale scale, double points);
const char *cham_change_get_source (ChamChangeScale scale);

G_END_DECLS
