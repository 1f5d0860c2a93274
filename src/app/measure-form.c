/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From a measure to what its form shows and back, with what is wrong in words. Pure: it touches
 * neither widgets nor the journal. */
#include "app/measure-form.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/amount.h"

#define MOST_NAME_LETTERS 80
#define MOST_UNIT_LETTERS 30
/* A bound against slips of the keyboard. */
#define MOST 1e6

/** cham_measure_form_new: (transfer full): A form filled in from @measure, or for a new scale of
 * 0 to 10 when it is %NULL. */
ChamMeasureForm *
cham_measure_form_new (const ChamMeasure *measure)
{
  ChamMeasureForm *self = g_new0 (ChamMeasureForm, 1);
  g_autoptr (ChamMeasure) blank = cham_measure_new_own ("", CHAM_MEASURE_SCALE, 0, 10);
  const ChamMeasure *source = measure != NULL ? measure : blank;

  self->id = source->id;
  self->name = g_strdup (source->name);
  self->kind = source->kind;
  self->unit = g_strdup (source->unit);
  self->minimum = cham_number_format (source->minimum, 6);
  self->maximum
      = isinf (source->maximum) ? g_strdup ("") : cham_number_format (source->maximum, 6);
  self->direction = source->direction;
  return self;
}

void
cham_measure_form_free (ChamMeasureForm *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->unit);
  g_free (self->minimum);
  g_free (self->maximum);
  g_free (self);
}

static char *
make_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text), "\t\n\v\f\r", ' '));
}

static char *
fold (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed != NULL ? composed : name, -1);
}

/* Nor may it look like a built-in one in the person's language, or be its key. */
static gboolean
is_called (const ChamMeasure *measure, const char *folded)
{
  g_autofree char *name = fold (measure->name);
  g_autofree char *title = fold (cham_measure_get_title (measure));

  return g_str_equal (name, folded) || g_str_equal (title, folded)
         || g_strcmp0 (measure->key, folded) == 0;
}

static ChamMeasureProblem
check_name (const ChamMeasureForm *self, const GPtrArray *measures)
{
  g_autofree char *name = make_line (self->name);
  g_autofree char *folded = NULL;

  if (*name == '\0')
    return CHAM_MEASURE_NAME_MISSING;
  if (g_utf8_strlen (name, -1) > MOST_NAME_LETTERS)
    return CHAM_MEASURE_NAME_LONG;
  folded = fold (name);
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *other = g_ptr_array_index (measures, i);

      if (other->id != self->id && is_called (other, folded))
        return other->archived ? CHAM_MEASURE_NAME_ARCHIVED : CHAM_MEASURE_NAME_TAKEN;
    }
  return CHAM_MEASURE_FINE;
}

/* What is asked for a range: not a flag, whose is 0 to 1, nor a duration, whose is a day. */
static gboolean
has_range (const ChamMeasureForm *self)
{
  return self->kind == CHAM_MEASURE_SCALE || self->kind == CHAM_MEASURE_COUNT;
}

static gboolean
read_bound (const ChamMeasureForm *self, const char *text, double *bound)
{
  g_autofree char *line = make_line (text);

  if (!cham_number_parse_localized (line, bound) || !(fabs (*bound) <= MOST))
    return FALSE;
  return self->kind != CHAM_MEASURE_COUNT || (*bound >= 0 && *bound == floor (*bound));
}

static gboolean
read_maximum (const ChamMeasureForm *self, double *maximum)
{
  g_autofree char *line = make_line (self->maximum);

  if (self->kind != CHAM_MEASURE_COUNT || *line != '\0')
    return read_bound (self, line, maximum);
  *maximum = INFINITY;
  return TRUE;
}

static void
read_range (const ChamMeasureForm *self, double *minimum, double *maximum)
{
  gboolean hours = g_str_equal (self->unit, "h");

  *minimum = 0;
  *maximum = self->kind == CHAM_MEASURE_FLAG ? 1 : hours ? 24 : 1440;
  if (!has_range (self))
    return;
  read_bound (self, self->minimum, minimum);
  read_maximum (self, maximum);
}

static ChamMeasureProblem
check_range (const ChamMeasureForm *self)
{
  double minimum, maximum;

  if (!read_bound (self, self->minimum, &minimum))
    return CHAM_MEASURE_MINIMUM_UNCLEAR;
  if (!read_maximum (self, &maximum))
    return CHAM_MEASURE_MAXIMUM_UNCLEAR;
  return minimum < maximum ? CHAM_MEASURE_FINE : CHAM_MEASURE_RANGE_EMPTY;
}

/* Comparisons with NAN are false: then nothing was recorded. */
static ChamMeasureProblem
check_extent (const ChamMeasureForm *self, double lowest, double highest)
{
  double minimum, maximum;

  read_range (self, &minimum, &maximum);
  if (lowest < minimum)
    return CHAM_MEASURE_MINIMUM_NARROW;
  return highest > maximum ? CHAM_MEASURE_MAXIMUM_NARROW : CHAM_MEASURE_FINE;
}

/**
 * cham_measure_form_check:
 * @measures: (element-type ChamMeasure): all there are, hidden and archived ones included
 * @lowest: the lowest value ever recorded of the measure, NAN for none
 * @highest: the highest
 *
 * Returns: the first thing that is wrong, in the order of the form
 */
ChamMeasureProblem
cham_measure_form_check (const ChamMeasureForm *self, const GPtrArray *measures, double lowest,
                         double highest)
{
  ChamMeasureProblem problem = check_name (self, measures);

  if (problem == CHAM_MEASURE_FINE && g_utf8_strlen (self->unit, -1) > MOST_UNIT_LETTERS)
    problem = CHAM_MEASURE_UNIT_LONG;
  if (problem == CHAM_MEASURE_FINE && has_range (self))
    problem = check_range (self);
  return problem != CHAM_MEASURE_FINE ? problem : check_extent (self, lowest, highest);
}

/* Durations and counts of a day add up; of a scale the mean counts, as for any rating. */
static ChamCombination
choose_combination (ChamMeasureKind kind)
{
  switch (kind)
    {
    case CHAM_MEASURE_COUNT:
    case CHAM_MEASURE_DURATION:
      return CHAM_COMBINE_SUM;
    case CHAM_MEASURE_FLAG:
      return CHAM_COMBINE_MAXIMUM;
    case CHAM_MEASURE_SCALE:
    default:
      return CHAM_COMBINE_MEAN;
    }
}

/** cham_measure_form_make_measure: (transfer full): What a form without a problem says. */
ChamMeasure *
cham_measure_form_make_measure (const ChamMeasureForm *self)
{
  g_autofree char *name = make_line (self->name);
  ChamMeasure *measure;
  double minimum, maximum;

  read_range (self, &minimum, &maximum);
  measure = cham_measure_new_own (name, self->kind, minimum, maximum);
  measure->id = self->id;
  measure->direction = self->direction;
  measure->combination = choose_combination (self->kind);
  if (self->kind == CHAM_MEASURE_FLAG)
    return measure;
  g_free (measure->unit);
  measure->unit = make_line (self->unit);
  return measure;
}

/** cham_measure_problem_describe: (nullable): What to put right, %NULL for nothing. */
const char *
cham_measure_problem_describe (ChamMeasureProblem problem)
{
  switch (problem)
    {
    case CHAM_MEASURE_NAME_MISSING:
      return _ ("Give it a name, for example “Mood”.");
    case CHAM_MEASURE_NAME_LONG:
      return _ ("This name is too long for a row. Use at most 80 letters.");
    case CHAM_MEASURE_NAME_TAKEN:
      return _ ("There is already a measure of this name. If it is hidden, switch it on.");
    case CHAM_MEASURE_NAME_ARCHIVED:
      return _ ("You archived a measure of this name. You can bring it back instead.");
    case CHAM_MEASURE_UNIT_LONG:
      return _ ("This unit is too long. Use a short word, for example “glasses”.");
    case CHAM_MEASURE_MINIMUM_UNCLEAR:
      return _ ("The lowest value should be a number; of a count a whole one, 0 or more.");
    case CHAM_MEASURE_MAXIMUM_UNCLEAR:
      return _ ("The highest value should be a number up to a million; of a count a whole one.");
    case CHAM_MEASURE_RANGE_EMPTY:
      return _ ("The highest value should be above the lowest.");
    case CHAM_MEASURE_MINIMUM_NARROW:
      return _ ("You have recorded a lower value already, and it stays.");
    case CHAM_MEASURE_MAXIMUM_NARROW:
      return _ ("You have recorded a higher value already, and it stays.");
    case CHAM_MEASURE_FINE:
    default:
      return NULL;
    }
}

static char *
describe_range (const ChamMeasure *measure)
{
  g_autofree char *minimum = cham_number_format (measure->minimum, 6);
  g_autofree char *maximum = cham_number_format (measure->maximum, 6);

  if (isinf (measure->maximum))
    return g_strdup (*measure->unit != '\0' ? measure->unit : _ ("Count"));
  /* Translators: the lowest and the highest value of a measure, "0–10" */
  return g_strdup_printf (_ ("%s–%s"), minimum, maximum);
}

static char *
describe_values (const ChamMeasure *measure)
{
  g_autofree char *range = NULL;

  if (measure->kind == CHAM_MEASURE_FLAG)
    return g_strdup (_ ("Yes or no"));
  if (measure->kind == CHAM_MEASURE_DURATION)
    return g_strdup (g_str_equal (measure->unit, "h") ? _ ("Hours") : _ ("Minutes"));
  range = describe_range (measure);
  if (*measure->unit == '\0' || isinf (measure->maximum))
    return g_steal_pointer (&range);
  return g_strdup_printf ("%s %s", range, measure->unit);
}

/** cham_measure_describe: (transfer full): What is recorded of @measure: "0–10 · more is
 * worse". */
char *
cham_measure_describe (const ChamMeasure *measure)
{
  g_autofree char *values = describe_values (measure);

  switch (measure->direction)
    {
    case CHAM_DIRECTION_HIGHER_IS_WORSE:
      return g_strdup_printf (_ ("%s · more is worse"), values);
    case CHAM_DIRECTION_HIGHER_IS_BETTER:
      return g_strdup_printf (_ ("%s · more is better"), values);
    case CHAM_DIRECTION_NEUTRAL:
    default:
      return g_steal_pointer (&values);
    }
}
