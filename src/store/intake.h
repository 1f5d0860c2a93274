/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records on their way into the journal, within one edit. Private to this folder. */
#pragma once

#include <sqlite3.h>

#include "model/record.h"
#include "store/names.h"
#include "store/records.h"

G_BEGIN_DECLS

/** ChamMeasurePlace: A measure that was taken in, and its place in the order of the check-in. */
typedef struct
{
  gint64 measure;
  int position;
} ChamMeasurePlace;

/** ChamReadingIntake: The readings that were taken in, some of which wait to be stored. */
typedef struct _ChamReadingIntake ChamReadingIntake;

/**
 * ChamIntake:
 * @report: what became of the records so far
 * @names: what their names mean
 * @definitions: (element-type ChamRecord): not owned
 * @facts: (element-type ChamRecord): not owned
 * @things: the measures and treatments that definitions are putting together
 * @dishes: (element-type ChamRecord): definitions of foods, for what is inside them
 * @plans: (element-type ChamRecord): definitions of meal plans, trials and care
 * @readings: those of the facts
 * @present: keys of the facts that the journal holds, to how many of each
 * @places: (element-type ChamMeasurePlace): where measures are to go once all are there
 * @what: what was changed
 * @days: the days that were changed
 */
typedef struct
{
  ChamJournal *journal;
  ChamAddReport *report;
  ChamNames *names;
  GPtrArray *definitions;
  GPtrArray *facts;
  GPtrArray *things;
  GPtrArray *dishes;
  GPtrArray *plans;
  ChamReadingIntake *readings;
  GHashTable *present;
  GArray *places;
  ChamChanges what;
  ChamDayRange days;
} ChamIntake;

void cham_intake_refuse (ChamIntake *self, const ChamRecord *record, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void cham_intake_count (ChamIntake *self, const ChamRecord *record, ChamChanges what);

void cham_intake_refuse_definition (ChamIntake *self, const ChamRecord *record);
gboolean cham_intake_settle (ChamIntake *self, const ChamRecord *record, gboolean added,
                             guint count, const GError *failure, GError **error);

GPtrArray *cham_intake_new_things (void);
gboolean cham_intake_take_measure (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                                   GError **error);
void cham_intake_take_treatment (ChamIntake *self, const ChamRecord *record, GHashTable *values);
gboolean cham_intake_add_things (ChamIntake *self, GError **error);

gboolean cham_intake_take_food (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                                GError **error);
gboolean cham_intake_take_dishes (ChamIntake *self, GError **error);
gboolean cham_intake_take_group (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                                 GError **error);
gboolean cham_intake_take_mapping (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                                   GError **error);
gboolean cham_intake_take_setting (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                                   GError **error);

gboolean cham_intake_is_plan (const ChamRecord *record);
gboolean cham_intake_take_plan (ChamIntake *self, const ChamRecord *record, GError **error);
gboolean cham_intake_is_trial (const ChamRecord *record);
gboolean cham_intake_take_trial (ChamIntake *self, const ChamRecord *record, GError **error);
gboolean cham_intake_is_care (const ChamRecord *record);
gboolean cham_intake_take_care (ChamIntake *self, const GPtrArray *records, GError **error);
gboolean cham_intake_take_definitions (ChamIntake *self, GError **error);

ChamReadingIntake *cham_reading_intake_new (ChamJournal *journal, GError **error);
void cham_reading_intake_free (ChamReadingIntake *self);
gboolean cham_intake_compare (ChamIntake *self, const ChamRecord *record, double value,
                              const char *note, sqlite3_stmt *statement, GError **error);
gboolean cham_intake_take_reading (ChamIntake *self, const ChamRecord *record,
                                   const ChamMeasure *measure, GError **error);
gboolean cham_intake_store_readings (ChamIntake *self, GError **error);
gboolean cham_intake_take_fact (ChamIntake *self, const ChamRecord *record, GError **error);

G_END_DECLS
