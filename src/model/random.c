/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* splitmix64. The state is the caller's; there is none here. */
#include "model/random.h"

#include <math.h>

/**
 * cham_random_next:
 * @state: (inout): the seed at first
 *
 * Returns: 64 random bits (Steele, Lea and Flood, OOPSLA 2014)
 */
guint64
cham_random_next (guint64 *state)
{
  guint64 x = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  x = (x ^ x >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ x >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ x >> 31;
}

/** cham_random_fraction: A number from 0 to below 1, of 53 random bits. */
double
cham_random_fraction (guint64 *state)
{
  return ldexp ((double) (cham_random_next (state) >> 11), -53);
}

/** cham_random_below: A whole number from 0 to below @limit, each as likely as the others. */
guint
cham_random_below (guint64 *state, guint limit)
{
  return (guint) floor (cham_random_fraction (state) * limit);
}
