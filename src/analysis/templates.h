/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The responses to one exposure that are looked for: 14 shapes and the same day, side by side. */
#pragma once

#include "analysis/dynamics.h"
#include "analysis/exposure.h"
#include "analysis/surprises.h"

G_BEGIN_DECLS

#define CHAM_TEMPLATE_LAGS 7
#define CHAM_TEMPLATES (2 * CHAM_TEMPLATE_LAGS) /* lags 1–7 at once, then fading */
#define CHAM_TEMPLATE_SAME_DAY CHAM_TEMPLATES
#define CHAM_TEMPLATE_LANES 16 /* a whole number of vectors; the last stays 0 */

typedef double ChamLanes[CHAM_TEMPLATE_LANES];

/**
 * ChamTemplates:
 * @bridged: (array length=n): the exposure without gaps
 * @fading: (array length=n): the same with reactions that fade; a moving mean when continuous
 */
typedef struct
{
  double *bridged;
  double *fading;
  double bridged_mean;
  double fading_mean;
} ChamTemplates;

void cham_templates_init (ChamTemplates *self, const ChamExposure *exposure, int n);
void cham_templates_clear (ChamTemplates *self);
void cham_templates_fill (const ChamTemplates *self, const ChamDynamics *dynamics,
                          ChamLanes *rows);

int cham_template_get_lag (int template);
double cham_template_get_phi (int template);
double cham_template_get_weight (int template);

void cham_lanes_project (const ChamLanes *rows, const double *column, int n, ChamLanes product);
void cham_lanes_subtract (ChamLanes *rows, const double *column, int n, const ChamLanes factors);
void cham_lanes_pick (const ChamLanes *rows, int n, int lane, double *column);

double cham_template_test (double product, double length, double total, int freedom);
double cham_template_combine (const ChamLanes p);

G_END_DECLS
