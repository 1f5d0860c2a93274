/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is on the checklist, and the doses of it. */
#pragma once

#include <glib-object.h>

#include "model/body.h"
#include "model/day.h"
#include "model/nutrient.h"
#include "model/schedule.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_TREATMENT_SUPPLEMENT,
  CHAM_TREATMENT_PROBIOTIC,
  CHAM_TREATMENT_ENZYME,
  CHAM_TREATMENT_MEDICINE,
  CHAM_TREATMENT_TOPICAL,
  CHAM_TREATMENT_HERBAL,
  CHAM_TREATMENT_ESSENTIAL_OIL,
  CHAM_TREATMENT_PRACTICE,
} ChamTreatmentKind;

#define CHAM_TREATMENT_N_KINDS 8

const char *cham_treatment_kind_to_string (ChamTreatmentKind kind);
gboolean cham_treatment_kind_from_string (const char *text, ChamTreatmentKind *kind);
const char *cham_treatment_kind_get_title (ChamTreatmentKind kind);

/**
 * ChamTreatment:
 * @amount: the usual amount of one dose in @unit, NAN when not recorded
 * @unit: (not nullable): "mg", "µg", "CFU", "drops", … or ""
 * @start: first day it is taken, %CHAM_DAY_NONE when not recorded
 * @end: last day it is taken, %CHAM_DAY_NONE for no end
 * @archived: no longer offered; what was recorded stays
 * @stock: what there was in @unit when @stock_day began, NAN when not recorded; see stock.h
 * @stock_day: %CHAM_DAY_NONE without a stock
 * @sites: where it is applied: bit 1 << #ChamBodyRegion for each region
 * @contents: by #ChamNutrient, what one @unit of it holds
 * @schedules: (element-type ChamSchedule): ascending by their first day; may be empty
 */
typedef struct
{
  gint64 id;
  char *name;
  ChamTreatmentKind kind;
  double amount;
  char *unit;
  char *note;
  ChamDay start;
  ChamDay end;
  gboolean archived;
  double stock;
  ChamDay stock_day;
  guint sites;
  ChamContent contents[CHAM_N_NUTRIENTS];
  GPtrArray *schedules;
} ChamTreatment;

ChamTreatment *cham_treatment_new (const char *name, ChamTreatmentKind kind);
ChamTreatment *cham_treatment_copy (const ChamTreatment *self);
void cham_treatment_free (ChamTreatment *self);
const ChamSchedule *cham_treatment_find_schedule (const ChamTreatment *self, ChamDay day);
gboolean cham_treatment_is_due (const ChamTreatment *self, ChamDay day);
gboolean cham_treatment_is_as_needed (const ChamTreatment *self, ChamDay day);
const char *const *cham_treatment_list_units (void);
char *cham_treatment_print_sites (guint sites);
guint cham_treatment_parse_sites (const char *text);

/** ChamDoseStatus: A dose without a row in the journal is not recorded. */
typedef enum
{
  CHAM_DOSE_NOT_RECORDED,
  CHAM_DOSE_TAKEN,
  CHAM_DOSE_SKIPPED,
} ChamDoseStatus;

/**
 * ChamDose:
 * @id: row in the journal, 0 for a due dose that is not recorded yet
 * @time: when it is due or was taken, %CHAM_TIME_NONE when not recorded
 * @planned: whether the schedule asks for it; otherwise it was taken in addition
 * @amount: in @unit, NAN when not recorded
 */
typedef struct
{
  gint64 id;
  gint64 treatment_id;
  ChamDay day;
  ChamTimeOfDay time;
  gboolean planned;
  ChamDoseStatus status;
  double amount;
  char *unit;
  char *note;
} ChamDose;

ChamDose *cham_dose_new (gint64 treatment_id, ChamDay day, ChamTimeOfDay time);
ChamDose *cham_dose_copy (const ChamDose *self);
void cham_dose_free (ChamDose *self);
GPtrArray *cham_treatment_list_due_doses (const ChamTreatment *self, ChamDay day);
double cham_treatment_measure_dose (const ChamTreatment *self, const ChamDose *dose);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTreatment, cham_treatment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamDose, cham_dose_free)

G_END_DECLS
