/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a record has no column for, written into the text that it has: what a thing is as
 * "key=value; key=value" in the note of a definition, and the slot of a meal in the unit of a
 * food. Private to this folder.
 *
 * A measure of the person's own: kind, minimum, maximum (none: no bound), step, unit, direction,
 *   combination, enabled, group, position; a built-in one: enabled and position, if they are not
 *   as in a new journal.
 * A treatment, once for each of its schedules: kind, amount, unit, start, end, archived, note,
 *   stock, stock_day, sites (keys of regions, by spaces), vitamin_d and epa_dha ("25 µg" in one of
 *   its units); schedule, weekdays (1 Monday … 7), every, days_on, days_off, month_day,
 *   times ("08:00,20:00 50": each with its amount unless it is the usual one).
 * A food that is not as the catalogue has it: groups (their keys, by commas), archived,
 *   also (its other names, by commas), ingredients (their names, likewise).
 * A food group that does not count as in the catalogue: role (neutral, supportive, watched).
 * A setting, or a mapping: value.
 * A food of the meal plan: weekday (1 Monday … 7), slot, food; the record's day is its first.
 * What is eaten or left out on purpose: side (in, out), group (a key) or food, to, by, note;
 *   likewise.
 * A trial: exposure ("food:Milk"), design, outcome, threshold, plan (a key file, see
 *   model/trial-plan.h); the record's day is its start.
 * What happened in a trial: exposure and start of the trial, event, note.
 * A damaged trial: the same, whatever they are, and no threshold where there is none; what happened
 *   in one: its exposure and plan, event, note.
 * A contact: name, role, details.
 * A visit: time, with (the name of a contact), note; the record's day is its own.
 * A question: text, position, asked; visit (its day), time and with, those of its visit.
 * What is not there has its usual value. Values are escaped like those of a URI. */
#pragma once

#include "model/care.h"
#include "model/food.h"
#include "model/meal-plan.h"
#include "model/measure.h"
#include "model/record.h"
#include "model/treatment.h"
#include "model/trial.h"
#include "store/trial-rows.h"

G_BEGIN_DECLS

/* The name of a mapping's definition begins so. */
#define CHAM_DEFINITION_MAPPING "mapping "

/* The name of a food group's definition begins so, its key follows. */
#define CHAM_DEFINITION_GROUP "food group "

/* The names of the definitions that are the meal plan. */
#define CHAM_DEFINITION_PLANNED "meal plan"
#define CHAM_DEFINITION_DIET "diet"

/* The names of the definitions that are trials. */
#define CHAM_DEFINITION_TRIAL "trial"
#define CHAM_DEFINITION_TRIAL_EVENT "trial event"
#define CHAM_DEFINITION_DAMAGED_TRIAL "damaged trial"
#define CHAM_DEFINITION_DAMAGED_TRIAL_EVENT "damaged trial event"

/* The names of the definitions that are the care team. */
#define CHAM_DEFINITION_CONTACT "contact"
#define CHAM_DEFINITION_VISIT "visit"
#define CHAM_DEFINITION_QUESTION "question"

void cham_definition_append (GString *text, const char *key, const char *value);
char *cham_definition_write_measure (const ChamMeasure *measure);
char *cham_definition_write_built_in (const ChamMeasure *measure, int usual_position);
char *cham_definition_write_treatment (const ChamTreatment *treatment,
                                       const ChamSchedule *schedule);
char *cham_definition_write_food (const char *groups, gboolean archived,
                                  const char *const *also, GPtrArray *ingredients);
char *cham_definition_write_planned (const ChamPlannedFood *food);
char *cham_definition_write_diet (const ChamDietRule *rule);
char *cham_definition_write_trial (const ChamTrial *trial);
char *cham_definition_write_trial_event (const ChamTrial *trial, const ChamTrialEvent *event);
char *cham_definition_write_damaged_trial (const ChamTrialRow *row);
char *cham_definition_write_damaged_trial_event (const ChamTrialRow *row,
                                                 const ChamTrialEvent *event);
char *cham_definition_write_value (const char *key, const char *value);
char *cham_definition_write_contact (const ChamContact *contact);
char *cham_definition_write_visit (const ChamVisit *visit);
char *cham_definition_write_question (const ChamQuestion *question, const ChamVisit *visit);

GHashTable *cham_definition_parse (const char *note);
ChamMeasure *cham_definition_read_measure (const char *name, GHashTable *values);
gboolean cham_definition_read_position (GHashTable *values, int *position);
gboolean cham_definition_read_treatment (GHashTable *values, ChamTreatment *treatment);
char **cham_definition_read_names (GHashTable *values, const char *key);
ChamSchedule *cham_definition_read_schedule (GHashTable *values, ChamDay from);
ChamPlannedFood *cham_definition_read_planned (GHashTable *values, ChamDay from);
ChamTrial *cham_definition_read_trial (GHashTable *values);
ChamTrialEvent *cham_definition_read_trial_event (GHashTable *values, const ChamRecord *record,
                                                  ChamTrial **trial);
ChamTrialRow *cham_definition_read_damaged_trial (GHashTable *values);
ChamTrialEvent *cham_definition_read_damaged_trial_event (GHashTable *values,
                                                          const ChamRecord *record,
                                                          ChamTrialRow **row);
ChamDietRule *cham_definition_read_diet (GHashTable *values, ChamDay from);
ChamContact *cham_definition_read_contact (GHashTable *values);
ChamVisit *cham_definition_read_visit (GHashTable *values, ChamDay day);
ChamQuestion *cham_definition_read_question (GHashTable *values, ChamVisit **visit);

void cham_definition_write_portion (ChamRecord *record, const ChamMealFood *food,
                                    ChamMealSlot slot);
ChamMealSlot cham_definition_read_portion (const ChamRecord *record, ChamMealFood *food);

G_END_DECLS
