/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A treatment as a person fills it in: texts and choices, before they make sense. */
#pragma once

#include "app/treatment-problem.h"
#include "model/treatment.h"

G_BEGIN_DECLS

/**
 * ChamTreatmentForm:
 * @id: the treatment's row, 0 for a new one
 * @amount: as typed, "" for not recorded
 * @times: as typed: "08:00, 20:00"
 * @weekdays: bit 0 Monday … bit 6 Sunday
 * @stock: what is left, as typed, "" for not recorded
 * @sites: as in #ChamTreatment
 * @contents: by #ChamNutrient, as typed: "25 µg", "" for not recorded
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
  char *stock;
  guint sites;
  char *contents[CHAM_N_NUTRIENTS];
} ChamTreatmentForm;

ChamTreatmentForm *cham_treatment_form_new (const ChamTreatment *treatment, ChamDay today);
void cham_treatment_form_free (ChamTreatmentForm *self);
ChamTreatmentProblem cham_treatment_form_check (const ChamTreatmentForm *self,
                                                const GPtrArray *treatments);
const ChamSchedule *cham_treatment_form_find_schedule (const ChamTreatment *treatment,
                                                       ChamDay today);
void cham_treatment_form_set_stock (ChamTreatmentForm *self, double left);
ChamTreatment *cham_treatment_form_make_treatment (const ChamTreatmentForm *self);
void cham_treatment_form_apply_stock (const ChamTreatmentForm *self, ChamTreatment *treatment,
                                      const ChamTreatment *old, const GPtrArray *doses,
                                      ChamDay today);
ChamSchedule *cham_treatment_form_make_schedule (const ChamTreatmentForm *self,
                                                 const ChamSchedule *old, ChamDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTreatmentForm, cham_treatment_form_free)

G_END_DECLS
