/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What people rate or count once a day, and the list of measures every journal starts with. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** ChamMeasureKind: How a measure is written down. */
typedef enum
{
  CHAM_MEASURE_SCALE,    /* a rating between minimum and maximum */
  CHAM_MEASURE_COUNT,    /* whole number, 0 or more */
  CHAM_MEASURE_DURATION, /* in the measure's unit, "h" or "min" */
  CHAM_MEASURE_FLAG,     /* 0 no, 1 yes */
} ChamMeasureKind;

/** ChamMeasureDirection: What more of it means. */
typedef enum
{
  CHAM_DIRECTION_NEUTRAL,
  CHAM_DIRECTION_HIGHER_IS_WORSE,
  CHAM_DIRECTION_HIGHER_IS_BETTER,
} ChamMeasureDirection;

/**
 * ChamCombination:
 *
 * What the day's value is when a day holds several timed readings. A reading without
 * a time is the day's own value and wins over timed ones.
 */
typedef enum
{
  CHAM_COMBINE_MEAN,
  CHAM_COMBINE_MAXIMUM,
  CHAM_COMBINE_SUM,
} ChamCombination;

/** ChamMeasureGroup: The heading of the check-in that a measure stands under. */
typedef enum
{
  CHAM_MEASURE_GROUP_SKIN,
  CHAM_MEASURE_GROUP_SLEEP,
  CHAM_MEASURE_GROUP_GUT,
  CHAM_MEASURE_GROUP_LIFE,
  CHAM_MEASURE_GROUP_SYMPTOMS,
  CHAM_MEASURE_GROUP_FLAGS,
  CHAM_MEASURE_GROUP_OWN,
} ChamMeasureGroup;

/**
 * ChamMeasure:
 * @id: row in the journal, 0 for one not stored yet
 * @key: (nullable): stable key of a built-in measure, %NULL for the person's own
 * @name: the person's own name, or the untranslated name of a built-in one
 * @unit: "h", "min", … or ""
 * @minimum: lowest value that may be recorded
 * @maximum: highest value that may be recorded, INFINITY for none
 * @step: the smallest difference people choose, e.g. 1 or 0.25
 * @enabled: whether the check-in shows it
 * @position: its place in the check-in, ascending
 * @archived: laid aside by the person; what was recorded stays in charts and reports
 */
typedef struct
{
  gint64 id;
  char *key;
  char *name;
  ChamMeasureKind kind;
  ChamMeasureGroup group;
  char *unit;
  double minimum;
  double maximum;
  double step;
  ChamMeasureDirection direction;
  ChamCombination combination;
  gboolean enabled;
  int position;
  gboolean archived;
} ChamMeasure;

#define CHAM_TYPE_MEASURE (cham_measure_get_type ())
GType cham_measure_get_type (void);

/* Keys of the built-in measures that other code names. */
#define CHAM_MEASURE_ITCH "itch"
#define CHAM_MEASURE_SKIN "skin"
#define CHAM_MEASURE_SLEEP_HOURS "sleep_hours"
#define CHAM_MEASURE_SLEEP_DISTURBANCE "sleep_disturbance"
#define CHAM_MEASURE_STRESS "stress"
#define CHAM_MEASURE_RELAXATION "relaxation"
#define CHAM_MEASURE_FLARE "flare"
#define CHAM_MEASURE_STEPPED_UP "stepped_up"

/* The keys of the daily symptom ticks begin so; there are seven. */
#define CHAM_MEASURE_SYMPTOM_PREFIX "symptom_"

GPtrArray *cham_measure_list_built_in (void);
ChamMeasure *cham_measure_new_own (const char *name, ChamMeasureKind kind, double minimum,
                                   double maximum);
ChamMeasure *cham_measure_copy (const ChamMeasure *self);
void cham_measure_free (ChamMeasure *self);
const char *cham_measure_get_title (const ChamMeasure *self);
char *cham_measure_format_value (const ChamMeasure *self, double value);
gboolean cham_measure_parse_value (const ChamMeasure *self, const char *text, double *value);
gboolean cham_measure_is_shown (const ChamMeasure *self);
gboolean cham_measure_may_be_outcome (const ChamMeasure *self);
gboolean cham_measure_may_be_exposure (const ChamMeasure *self);
gboolean cham_measure_accepts (const ChamMeasure *self, double value);

const char *cham_measure_kind_to_string (ChamMeasureKind kind);
gboolean cham_measure_kind_from_string (const char *text, ChamMeasureKind *kind);
const char *cham_measure_direction_to_string (ChamMeasureDirection direction);
gboolean cham_measure_direction_from_string (const char *text, ChamMeasureDirection *direction);
const char *cham_combination_to_string (ChamCombination combination);
gboolean cham_combination_from_string (const char *text, ChamCombination *combination);
const char *cham_measure_group_to_string (ChamMeasureGroup group);
gboolean cham_measure_group_from_string (const char *text, ChamMeasureGroup *group);
const char *cham_measure_group_get_title (ChamMeasureGroup group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMeasure, cham_measure_free)

G_END_DECLS
