/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Measures as plain values. What a person recorded is not here: see readings in the store. */
#include "model/measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"
#include "model/keyword.h"

G_DEFINE_BOXED_TYPE (ChamMeasure, cham_measure, cham_measure_copy, cham_measure_free)

static const char *const kind_words[] = { "scale", "count", "duration", "flag", NULL };
static const char *const direction_words[] = { "neutral", "worse", "better", NULL };
static const char *const combination_words[] = { "mean", "maximum", "sum", NULL };
static const char *const group_words[]
    = { "skin", "sleep", "gut", "life", "symptoms", "flags", "own", NULL };
static const char *const group_titles[] = { N_ ("Skin"), N_ ("Sleep"), N_ ("Gut"),
                                            N_ ("Daily life"), N_ ("Symptoms"),
                                            N_ ("Special circumstances"), N_ ("My own measures") };

#define WORSE CHAM_DIRECTION_HIGHER_IS_WORSE
#define BETTER CHAM_DIRECTION_HIGHER_IS_BETTER
#define NEUTRAL CHAM_DIRECTION_NEUTRAL

#define SCALE(key, group, name)                                                               \
  { 0, (char *) key, (char *) name, CHAM_MEASURE_SCALE, CHAM_MEASURE_GROUP_##group,           \
    (char *) "", 0, 10, 1, WORSE, CHAM_COMBINE_MAXIMUM, TRUE, 0 }
#define FLAG(key, name)                                                                       \
  { 0, (char *) key, (char *) name, CHAM_MEASURE_FLAG, CHAM_MEASURE_GROUP_FLAGS,              \
    (char *) "", 0, 1, 1, NEUTRAL, CHAM_COMBINE_MAXIMUM, TRUE, 0 }
#define SYMPTOM(key, name)                                                                    \
  { 0, (char *) CHAM_MEASURE_SYMPTOM_PREFIX key, (char *) name, CHAM_MEASURE_FLAG,            \
    CHAM_MEASURE_GROUP_SYMPTOMS, (char *) "", 0, 1, 1, WORSE, CHAM_COMBINE_MAXIMUM, TRUE, 0 }

/* Single 0–10 scales: worst itch in 24 h is the HOME core instrument for itch (Yosipovitch et
 * al., Br J Dermatol 2019;181:761-9), sleep disturbance is validated in eczema (Br J Dermatol,
 * doi 10.1111/bjd.20783); the gut items are the program's own and not a validated score. The
 * symptoms are the seven topics of POEM (Charman, Venn and Williams, Arch Dermatol 2004;140:
 * 1513-9), asked day by day in our own words. New ones come last, so that positions stay. */
static const ChamMeasure built_in[] = {
  SCALE (CHAM_MEASURE_ITCH, SKIN, N_ ("Worst itch")),
  SCALE (CHAM_MEASURE_SKIN, SKIN, N_ ("Skin overall")),
  { 0, (char *) CHAM_MEASURE_SLEEP_HOURS, (char *) N_ ("Sleep"), CHAM_MEASURE_DURATION,
    CHAM_MEASURE_GROUP_SLEEP, (char *) "h", 0, 24, 0.25, BETTER, CHAM_COMBINE_SUM, TRUE, 0 },
  SCALE (CHAM_MEASURE_SLEEP_DISTURBANCE, SLEEP, N_ ("Sleep disturbance")),
  { 0, (char *) "wakings", (char *) N_ ("Wakings from itch"), CHAM_MEASURE_COUNT,
    CHAM_MEASURE_GROUP_SLEEP, (char *) "", 0, 99, 1, WORSE, CHAM_COMBINE_SUM, TRUE, 0 },
  SCALE (CHAM_MEASURE_STRESS, LIFE, N_ ("Stress")),
  SCALE ("gut_pain", GUT, N_ ("Abdominal pain")),
  SCALE ("gut_bloating", GUT, N_ ("Bloating or wind")),
  SCALE ("gut_loose", GUT, N_ ("Urgent or loose stool")),
  SCALE ("gut_straining", GUT, N_ ("Straining")),
  { 0, (char *) "movement", (char *) N_ ("Movement"), CHAM_MEASURE_DURATION,
    CHAM_MEASURE_GROUP_LIFE, (char *) "min", 0, 1440, 5, BETTER, CHAM_COMBINE_SUM, TRUE, 0 },
  { 0, (char *) CHAM_MEASURE_RELAXATION, (char *) N_ ("Relaxation"), CHAM_MEASURE_DURATION,
    CHAM_MEASURE_GROUP_LIFE, (char *) "min", 0, 1440, 5, BETTER, CHAM_COMBINE_SUM, TRUE, 0 },
  FLAG (CHAM_MEASURE_FLARE, N_ ("Flare")),
  FLAG (CHAM_MEASURE_STEPPED_UP, N_ ("Stepped-up treatment")),
  FLAG ("anti_inflammatory", N_ ("Anti-inflammatory cream used")),
  FLAG ("illness", N_ ("Illness")),
  FLAG ("antibiotic", N_ ("Antibiotic")),
  FLAG ("period", N_ ("Period")),
  FLAG ("travel", N_ ("Travel")),
  FLAG ("heat", N_ ("Heat or sweating")),
  FLAG ("new_product", N_ ("New product")),
  FLAG ("cold", N_ ("Cold or dry air")),
  FLAG ("swimming", N_ ("Swimming")),
  FLAG ("pets", N_ ("Close to animals")),
  FLAG ("pollen", N_ ("Pollen")),
  SYMPTOM ("itch", N_ ("Itchy skin")),
  SYMPTOM ("sleep", N_ ("Sleep disturbed by the skin")),
  SYMPTOM ("bleeding", N_ ("Bleeding skin")),
  SYMPTOM ("weeping", N_ ("Weeping or oozing skin")),
  SYMPTOM ("cracking", N_ ("Cracked skin")),
  SYMPTOM ("flaking", N_ ("Flaking skin")),
  SYMPTOM ("dryness", N_ ("Dry or rough skin")),
};

/**
 * cham_measure_list_built_in:
 *
 * Returns: (transfer full) (element-type ChamMeasure): the measures a new journal has, in
 *   the order of the check-in
 */
GPtrArray *
cham_measure_list_built_in (void)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_measure_free);

  for (gsize i = 0; i < G_N_ELEMENTS (built_in); i++)
    {
      ChamMeasure *measure = cham_measure_copy (&built_in[i]);

      measure->position = (int) i;
      g_ptr_array_add (measures, measure);
    }
  return measures;
}

/**
 * cham_measure_new_own:
 * @minimum: lowest value; ignored for a flag
 * @maximum: highest value; ignored for a flag
 *
 * Returns: (transfer full): a measure of the person's own, higher neither better nor worse
 */
ChamMeasure *
cham_measure_new_own (const char *name, ChamMeasureKind kind, double minimum, double maximum)
{
  ChamMeasure *self = g_new0 (ChamMeasure, 1);
  gboolean flag = kind == CHAM_MEASURE_FLAG;

  self->name = g_strdup (name);
  self->kind = kind;
  self->group = CHAM_MEASURE_GROUP_OWN;
  self->unit = g_strdup ("");
  self->minimum = flag ? 0 : minimum;
  self->maximum = flag ? 1 : maximum;
  self->step = !flag && maximum - minimum <= 1 ? 0.01 : 1;
  self->combination = flag ? CHAM_COMBINE_MAXIMUM : CHAM_COMBINE_MEAN;
  self->enabled = TRUE;
  self->position = 1000;
  return self;
}

ChamMeasure *
cham_measure_copy (const ChamMeasure *self)
{
  ChamMeasure *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->name = g_strdup (self->name);
  copy->unit = g_strdup (self->unit);
  return copy;
}

void
cham_measure_free (ChamMeasure *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->name);
  g_free (self->unit);
  g_free (self);
}

/** cham_measure_get_title: The name to show: translated when built in. */
const char *
cham_measure_get_title (const ChamMeasure *self)
{
  return self->key != NULL ? _ (self->name) : self->name;
}

static char *
format_hours (double hours)
{
  int minutes = (int) lround (hours * 60);

  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("%d h"), minutes / 60);
  return g_strdup_printf (_ ("%d h %d min"), minutes / 60, minutes % 60);
}

/**
 * cham_measure_format_value:
 * @value: a value of the measure, NAN for not recorded
 *
 * Returns: (transfer full): "3", "7 h 30 min", "20 min", "Yes", or "Not recorded"
 */
char *
cham_measure_format_value (const ChamMeasure *self, double value)
{
  if (isnan (value))
    return g_strdup (_ ("Not recorded"));
  if (self->kind == CHAM_MEASURE_FLAG)
    return g_strdup (value > 0 ? _ ("Yes") : _ ("No"));
  if (self->kind == CHAM_MEASURE_DURATION && strcmp (self->unit, "h") == 0)
    return format_hours (value);
  if (*self->unit == '\0')
    return cham_number_format (value, 2);
  return cham_amount_format (value, self->unit);
}

static gboolean
parse_clock (const char *text, double *hours)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  double whole, minutes;

  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2
      || !cham_number_parse (parts[0], &whole) || !cham_number_parse (parts[1], &minutes)
      || whole < 0 || minutes < 0 || minutes > 59)
    return FALSE;
  *hours = whole + minutes / 60;
  return TRUE;
}

/**
 * cham_measure_parse_value:
 * @text: what a person typed: "7.5", "7,5", and for hours "7:30"
 * @value: (out): the value; untouched on failure
 *
 * Returns: whether @text is a value that the measure accepts
 */
gboolean
cham_measure_parse_value (const ChamMeasure *self, const char *text, double *value)
{
  gboolean hours = self->kind == CHAM_MEASURE_DURATION && strcmp (self->unit, "h") == 0;
  double parsed;

  if (!(hours && parse_clock (text, &parsed)) && !cham_number_parse_localized (text, &parsed))
    return FALSE;
  if (!cham_measure_accepts (self, parsed))
    return FALSE;
  *value = parsed;
  return TRUE;
}

/** cham_measure_is_shown: Whether the check-in has a row for it. */
gboolean
cham_measure_is_shown (const ChamMeasure *self)
{
  return self->enabled && !self->archived;
}

/** cham_measure_may_be_outcome: Whether it says how bad a day was for skin, gut or sleep: a rating,
 * or one of the person's own of which more is not better. */
gboolean
cham_measure_may_be_outcome (const ChamMeasure *self)
{
  return self->kind == CHAM_MEASURE_SCALE && self->group != CHAM_MEASURE_GROUP_LIFE
         && self->direction != CHAM_DIRECTION_HIGHER_IS_BETTER;
}

/** cham_measure_may_be_exposure: Whether a day's severity may be compared with it. How bad skin and
 * gut are is no exposure, and a night or a symptom that follows from it is none either. */
gboolean
cham_measure_may_be_exposure (const ChamMeasure *self)
{
  switch (self->group)
    {
    case CHAM_MEASURE_GROUP_LIFE:
    case CHAM_MEASURE_GROUP_OWN:
      return TRUE;
    case CHAM_MEASURE_GROUP_SLEEP:
      return g_strcmp0 (self->key, CHAM_MEASURE_SLEEP_HOURS) == 0;
    case CHAM_MEASURE_GROUP_FLAGS:
      return g_strcmp0 (self->key, CHAM_MEASURE_FLARE) != 0;
    case CHAM_MEASURE_GROUP_SKIN:
    case CHAM_MEASURE_GROUP_GUT:
    case CHAM_MEASURE_GROUP_SYMPTOMS:
    default:
      return FALSE;
    }
}

/** cham_measure_accepts: Whether @value is finite, in range and, for counts and flags, whole. */
gboolean
cham_measure_accepts (const ChamMeasure *self, double value)
{
  gboolean whole = self->kind == CHAM_MEASURE_COUNT || self->kind == CHAM_MEASURE_FLAG;

  return isfinite (value) && value >= self->minimum && value <= self->maximum
         && !(whole && value != floor (value));
}

const char *
cham_measure_kind_to_string (ChamMeasureKind kind)
{
  return kind_words[kind];
}

gboolean
cham_measure_kind_from_string (const char *text, ChamMeasureKind *kind)
{
  int index;

  if (!cham_keyword_find (kind_words, text, &index))
    return FALSE;
  *kind = (ChamMeasureKind) index;
  return TRUE;
}

const char *
cham_measure_direction_to_string (ChamMeasureDirection direction)
{
  return direction_words[direction];
}

gboolean
cham_measure_direction_from_string (const char *text, ChamMeasureDirection *direction)
{
  int index;

  if (!cham_keyword_find (direction_words, text, &index))
    return FALSE;
  *direction = (ChamMeasureDirection) index;
  return TRUE;
}

const char *
cham_combination_to_string (ChamCombination combination)
{
  return combination_words[combination];
}

gboolean
cham_combination_from_string (const char *text, ChamCombination *combination)
{
  int index;

  if (!cham_keyword_find (combination_words, text, &index))
    return FALSE;
  *combination = (ChamCombination) index;
  return TRUE;
}

const char *
cham_measure_group_to_string (ChamMeasureGroup group)
{
  return group_words[group];
}

gboolean
cham_measure_group_from_string (const char *text, ChamMeasureGroup *group)
{
  int index;

  if (!cham_keyword_find (group_words, text, &index))
    return FALSE;
  *group = (ChamMeasureGroup) index;
  return TRUE;
}

/** cham_measure_group_get_title: The heading in the person's language. */
const char *
cham_measure_group_get_title (ChamMeasureGroup group)
{
  return _ (group_titles[group]);
}
