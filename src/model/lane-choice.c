/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Splits and joins the words. Whether there is anything called so is for others to find out. */
#include "model/lane-choice.h"

#include <string.h>

/**
 * cham_lane_choice_parse:
 * @text: a name, or a name, "@" and 0–7 days
 * @lag: (out): 0 when none is said; a number beyond 7 is part of the name
 *
 * Returns: (transfer full): the name; foods may have an "@" in theirs
 */
char *
cham_lane_choice_parse (const char *text, int *lag)
{
  const char *sign = strrchr (text, '@');

  *lag = 0;
  if (sign == NULL || sign == text || strlen (sign) != 2 || sign[1] < '0'
      || sign[1] > '0' + CHAM_LANE_MOST_LAG)
    return g_strdup (text);
  *lag = sign[1] - '0';
  return g_strndup (text, (gsize) (sign - text));
}

/** cham_lane_choice_format: (transfer full): What cham_lane_choice_parse() reads. */
char *
cham_lane_choice_format (const char *name, int lag)
{
  lag = CLAMP (lag, 0, CHAM_LANE_MOST_LAG);
  if (lag == 0 && strchr (name, '@') == NULL)
    return g_strdup (name);
  return g_strdup_printf ("%s@%d", name, lag);
}
