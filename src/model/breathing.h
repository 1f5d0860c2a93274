/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A paced breath: where it is at a moment. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CHAM_BREATH_IN,
  CHAM_BREATH_HOLD,
  CHAM_BREATH_OUT,
  CHAM_BREATH_REST,
} ChamBreathPhase;

#define CHAM_BREATH_N_PHASES 4

const char *cham_breath_phase_get_title (ChamBreathPhase phase);

/** ChamBreathing: @seconds: how long each #ChamBreathPhase lasts, 0 for one left out */
typedef struct
{
  double seconds[CHAM_BREATH_N_PHASES];
} ChamBreathing;

/**
 * ChamBreath:
 * @radius: how full the lungs are, 0–1
 * @left: whole seconds until the next phase, the one that runs included; 1 or more
 */
typedef struct
{
  ChamBreathPhase phase;
  double radius;
  int left;
} ChamBreath;

ChamBreathing cham_breathing_get_box (void);
ChamBreathing cham_breathing_get_4_7_8 (void);
gboolean cham_breathing_is_valid (const ChamBreathing *self);
ChamBreath cham_breathing_at (const ChamBreathing *self, double elapsed);
double cham_breathing_count_minutes (double elapsed);

G_END_DECLS
