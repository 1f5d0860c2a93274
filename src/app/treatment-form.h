/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A treatment as a person fills it in: texts and choices, before they make sense. */
#pragma once

#include "model/treatment.h"

G_BEGIN_DECLS

/** ChamTreatmentProblem: What keeps a form from being stored. */
typedef enum
{
  CHAM_TREATMENT_FINE,
  CHAM_TREATMENT_NAME_MISSING,
  CHAM_TREATMENT_NAME_TAKEN,
  CHAM_TREATMENT_NAME_ARCHIVED,
  CHAM_TREATMENT_AMOUNT_UNCLEAR,
  CHAM_TREATMENT_NO_WEEKDAY,
  CHAM_TREATMENT_TIMES_UNCLEAR,
  CHAM_TREATMENT_ENDS_EARLY,
} ChamTreatmentProblem;

/**
 * ChamTreatmentForm:
 * @id: the treatment's row, 0 for a new one
 * @amount: as typed, "" for not recorded
 * @times: as typed: "08:00, 20:00"
 * @weekdays: bit 0 Monday … bit 6 Sunday
 */
typedef struct
{
  gint64 id;
  char *name;
  ChamTreatmentKind kind;
  char *amount;
  char *unit;
  char *note;
  ChamDay start;
  ChamDay end;
  ChamScheduleKind schedule;
  guint weekdays;
  int every;
  int days_on;
  int days_off;
  int month_day;
  char *times;
} ChamTreatmentForm;

ChamTreatmentForm *cham_treatment_form_new (const ChamTreatment *treatment, ChamDay today);
void cham_treatment_form_free (ChamTreatmentForm *self);
ChamTreatmentProblem cham_treatment_form_check (const ChamTreatmentForm *self,
                                                const GPtrArray *treatments);
const char *cham_treatment_problem_describe (ChamTreatmentProblem problem);
const ChamSchedule *cham_treatment_form_find_schedule (const ChamTreatment *treatment,
                                                       ChamDay today);
ChamTreatment *cham_treatment_form_make_treatment (const ChamTreatmentForm *self);
ChamSchedule *cham_treatment_form_make_schedule (const ChamTreatmentForm *self,
                                                 const ChamSchedule *old, ChamDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTreatmentForm, cham_treatment_form_free)

G_END_DECLS
