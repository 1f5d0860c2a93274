/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A measure of the person's own as they fill it in: texts and choices, before they make sense. */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

/** ChamMeasureProblem: What keeps a form from being stored. */
typedef enum
{
  CHAM_MEASURE_FINE,
  CHAM_MEASURE_NAME_MISSING,
  CHAM_MEASURE_NAME_LONG,
  CHAM_MEASURE_NAME_TAKEN,
  CHAM_MEASURE_NAME_ARCHIVED,
  CHAM_MEASURE_UNIT_LONG,
  CHAM_MEASURE_MINIMUM_UNCLEAR,
  CHAM_MEASURE_MAXIMUM_UNCLEAR,
  CHAM_MEASURE_RANGE_EMPTY,
  CHAM_MEASURE_MINIMUM_NARROW, /* something lower was recorded */
  CHAM_MEASURE_MAXIMUM_NARROW,
  CHAM_MEASURE_PROBLEM_LAST = CHAM_MEASURE_MAXIMUM_NARROW,
} ChamMeasureProblem;

/**
 * ChamMeasureForm:
 * @id: the measure's row, 0 for a new one
 * @unit: as typed; of a duration "h" or "min"
 * @minimum: as typed
 * @maximum: as typed; of a count "" for no limit
 */
typedef struct
{
  gint64 id;
  char *name;
  ChamMeasureKind kind;
  char *unit;
  char *minimum;
  char *maximum;
  ChamMeasureDirection direction;
} ChamMeasureForm;

ChamMeasureForm *cham_measure_form_new (const ChamMeasure *measure);
void cham_measure_form_free (ChamMeasureForm *self);
ChamMeasureProblem cham_measure_form_check (const ChamMeasureForm *self,
                                            const GPtrArray *measures, double lowest,
                                            double highest);
ChamMeasure *cham_measure_form_make_measure (const ChamMeasureForm *self);
const char *cham_measure_problem_describe (ChamMeasureProblem problem);
char *cham_measure_describe (const ChamMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMeasureForm, cham_measure_form_free)

G_END_DECLS
