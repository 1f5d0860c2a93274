/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of a trial's diagram, shared by what makes and what draws it. */
#pragma once

#include "draw/axis.h"
#include "draw/trial-diagram.h"

G_BEGIN_DECLS

/**
 * ChamTrialDiagram:
 * @outcome: what severity is called
 * @severity: a number for each day of the trial, NAN without a rating
 * @periods: (element-type ChamDiagramPeriod): by day
 * @marks: (element-type ChamDiagramMark)
 * @hides_means: whether the means of periods are kept from the person
 * @today: a line is drawn there, %CHAM_DAY_NONE for none
 */
typedef struct
{
  ChamChart chart;
  char *outcome;
  ChamValueAxis axis;
  ChamSeries *severity;
  GArray *periods;
  GArray *marks;
  gboolean hides_means;
  ChamDay today;
} ChamTrialDiagram;

double cham_trial_diagram_get_mean (const ChamTrialDiagram *self, ChamDayRange days, int *n);
double cham_trial_diagram_get_natural_height (const ChamChart *chart, double width,
                                              double text_size);
void cham_trial_diagram_draw (const ChamChart *chart, cairo_t *cr, double width, double height,
                              double text_size, const ChamPalette *palette);

G_END_DECLS
