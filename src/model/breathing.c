/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Phase and radius as a function of the time alone. It keeps no clock and draws nothing. */
#include "model/breathing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const titles[] = { N_ ("Breathe in"), N_ ("Hold"), N_ ("Breathe out"),
                                      N_ ("Pause") };

/** cham_breath_phase_get_title: What to do in @phase, in the person's language. */
const char *
cham_breath_phase_get_title (ChamBreathPhase phase)
{
  return _ (titles[phase]);
}

/** cham_breathing_get_box: Four equal sides of four seconds. */
ChamBreathing
cham_breathing_get_box (void)
{
  return (ChamBreathing){ { 4, 4, 4, 4 } };
}

/** cham_breathing_get_4_7_8: In for four seconds, held for seven, out for eight. */
ChamBreathing
cham_breathing_get_4_7_8 (void)
{
  return (ChamBreathing){ { 4, 7, 8, 0 } };
}

/** cham_breathing_is_valid: Whether it breathes in and out, and no phase takes over a minute. */
gboolean
cham_breathing_is_valid (const ChamBreathing *self)
{
  for (guint i = 0; i < CHAM_BREATH_N_PHASES; i++)
    if (!(self->seconds[i] >= 0 && self->seconds[i] <= 60))
      return FALSE;
  return self->seconds[CHAM_BREATH_IN] >= 1 && self->seconds[CHAM_BREATH_OUT] >= 1;
}

/* Half a cosine: still at both ends, so that the circle never jerks. */
static double
ease (double done)
{
  return 0.5 - 0.5 * cos (done * G_PI);
}

static double
get_radius (ChamBreathPhase phase, double done)
{
  switch (phase)
    {
    case CHAM_BREATH_IN:
      return ease (done);
    case CHAM_BREATH_HOLD:
      return 1;
    case CHAM_BREATH_OUT:
      return ease (1 - done);
    default:
      return 0;
    }
}

/**
 * cham_breathing_at:
 * @self: one that is valid
 * @elapsed: seconds since the first breath in began, 0 or more
 */
ChamBreath
cham_breathing_at (const ChamBreathing *self, double elapsed)
{
  const double *seconds = self->seconds;
  double moment = fmod (elapsed, seconds[0] + seconds[1] + seconds[2] + seconds[3]);
  ChamBreathPhase phase = CHAM_BREATH_IN;

  while (phase < CHAM_BREATH_REST && moment >= seconds[phase])
    moment -= seconds[phase++];
  return (ChamBreath){ .phase = phase,
                       .radius = get_radius (phase, moment / MAX (seconds[phase], 1)),
                       .left = (int) fmax (ceil (seconds[phase] - moment), 1) };
}

/** cham_breathing_count_minutes: @elapsed seconds in whole minutes to record; NAN for less than
 * half a minute, which is nothing to record and not zero. */
double
cham_breathing_count_minutes (double elapsed)
{
  return elapsed >= 30 ? floor (elapsed / 60 + 0.5) : NAN;
}
