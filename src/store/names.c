/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The measures, foods and treatments of a journal by name in any case. A name that the journal
 * does not have becomes a thing of the person's own, as plain as its records allow. */
#include "store/names.h"

#include <math.h>

#include "model/record.h"
#include "store/meals.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/treatments.h"

static const char select_foods[] = "SELECT id, name, also FROM food ORDER BY id";

struct _ChamNames
{
  ChamJournal *journal;
  GHashTable *folded; /* every name seen, to what it has in common with its other spellings */
  GHashTable *measures;
  GHashTable *foods;
  GHashTable *other_names; /* of foods, to those of the table above */
  GHashTable *treatments;
};

/* What the records say of a name that the journal does not have yet. */
typedef struct
{
  char *name;
  gboolean flag; /* every record of it is one */
  double minimum;
  double maximum;
  double step;
  GHashTable *units; /* unit to how often */
} Unknown;

static void
unknown_free (Unknown *self)
{
  g_free (self->name);
  g_hash_table_unref (self->units);
  g_free (self);
}

static const char *
fold (ChamNames *self, const char *name)
{
  const char *folded = g_hash_table_lookup (self->folded, name);

  if (folded == NULL)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (name));

      folded = cham_query_fold (stripped);
      g_hash_table_insert (self->folded, g_strdup (name), (char *) folded);
    }
  return folded;
}

static gpointer
read_food (sqlite3_stmt *statement)
{
  ChamFood *food = cham_food_new ((const char *) sqlite3_column_text (statement, 1));

  food->id = sqlite3_column_int64 (statement, 0);
  g_strfreev (food->also);
  food->also = g_strsplit ((const char *) sqlite3_column_text (statement, 2), ";", -1);
  return food;
}

static GHashTable *
new_table (GDestroyNotify destroy)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, destroy);
}

static void
keep (ChamNames *self, GHashTable *table, const char *name, gpointer thing)
{
  g_hash_table_replace (table, g_strdup (fold (self, name)), thing);
}

static void
keep_measure (ChamNames *self, const ChamMeasure *measure)
{
  keep (self, self->measures, measure->name, cham_measure_copy (measure));
  if (measure->key != NULL)
    keep (self, self->measures, measure->key, cham_measure_copy (measure));
}

static void
keep_food (ChamNames *self, ChamFood *food)
{
  keep (self, self->foods, food->name, food);
  for (char **name = food->also; *name != NULL; name++)
    if (!g_hash_table_contains (self->other_names, fold (self, *name)))
      keep (self, self->other_names, *name, food);
}

static gboolean
load (ChamNames *self, GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self->journal, error);
  g_autoptr (GPtrArray) treatments
      = measures != NULL ? cham_journal_list_treatments (self->journal, TRUE, error) : NULL;
  g_autoptr (GPtrArray) foods = NULL;

  if (treatments == NULL)
    return FALSE;
  foods = cham_query_list (cham_query (self->journal, error, select_foods, ""), read_food, NULL,
                           error);
  for (guint i = 0; i < measures->len; i++)
    keep_measure (self, g_ptr_array_index (measures, i));
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      keep (self, self->treatments, treatment->name, cham_treatment_copy (treatment));
    }
  for (guint i = 0; foods != NULL && i < foods->len; i++)
    keep_food (self, g_ptr_array_index (foods, i));
  return foods != NULL;
}

/** cham_names_new: (transfer full) (nullable): The names of @journal, which outlives them. */
ChamNames *
cham_names_new (ChamJournal *journal, GError **error)
{
  g_autoptr (ChamNames) self = g_new0 (ChamNames, 1);

  self->journal = journal;
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->measures = new_table ((GDestroyNotify) cham_measure_free);
  self->foods = new_table ((GDestroyNotify) cham_food_free);
  self->other_names = new_table (NULL);
  self->treatments = new_table ((GDestroyNotify) cham_treatment_free);
  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

void
cham_names_free (ChamNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->measures);
  g_hash_table_unref (self->other_names);
  g_hash_table_unref (self->foods);
  g_hash_table_unref (self->treatments);
  g_free (self);
}

/** cham_names_find_measure: (nullable): The measure of that name or key. */
const ChamMeasure *
cham_names_find_measure (ChamNames *self, const char *name)
{
  return g_hash_table_lookup (self->measures, fold (self, name));
}

/** cham_names_find_food: (nullable): The food of that name; of it, only id and name are known. */
const ChamFood *
cham_names_find_food (ChamNames *self, const char *name)
{
  return g_hash_table_lookup (self->foods, fold (self, name));
}

/** cham_names_find_eaten: (nullable): The food that somebody means who says so: the one of that
 * name, otherwise the one that has it as another name. */
const ChamFood *
cham_names_find_eaten (ChamNames *self, const char *name)
{
  const ChamFood *food = cham_names_find_food (self, name);

  return food != NULL ? food : g_hash_table_lookup (self->other_names, fold (self, name));
}

/** cham_names_find_treatment: (nullable): The treatment of that name with its schedules. */
const ChamTreatment *
cham_names_find_treatment (ChamNames *self, const char *name)
{
  return g_hash_table_lookup (self->treatments, fold (self, name));
}

/** cham_names_add_measure: Adds it to the journal too. */
gboolean
cham_names_add_measure (ChamNames *self, ChamMeasure *measure, GError **error)
{
  g_strstrip (measure->name);
  if (!cham_journal_add_measure (self->journal, measure, error))
    return FALSE;
  keep_measure (self, measure);
  return TRUE;
}

/** cham_names_add_food: Adds it to the journal too. */
gboolean
cham_names_add_food (ChamNames *self, ChamFood *food, GError **error)
{
  ChamFood *kept;

  if (!cham_journal_add_food (self->journal, food, error))
    return FALSE;
  kept = cham_food_new (food->name);
  kept->id = food->id;
  keep (self, self->foods, food->name, kept);
  return TRUE;
}

/** cham_names_add_treatment: Adds it to the journal too. */
gboolean
cham_names_add_treatment (ChamNames *self, ChamTreatment *treatment, GError **error)
{
  if (!cham_journal_add_treatment (self->journal, treatment, error))
    return FALSE;
  keep (self, self->treatments, treatment->name, cham_treatment_copy (treatment));
  return TRUE;
}

/* The largest usual step that @value is a multiple of. */
static double
fit_step (double value)
{
  static const double steps[] = { 1, 0.5, 0.25, 0.1 };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (fabs (value / steps[i] - round (value / steps[i])) < 1e-9)
      return steps[i];
  return 0.01;
}

static gboolean
is_unknown (ChamNames *self, const ChamRecord *record)
{
  switch (record->kind)
    {
    case CHAM_RECORD_MEASURE:
    case CHAM_RECORD_FLAG:
      return cham_names_find_measure (self, record->name) == NULL
             && g_ascii_strcasecmp (record->name, CHAM_RECORD_DIET_COMPLETE) != 0;
    case CHAM_RECORD_FOOD:
      return cham_names_find_eaten (self, record->name) == NULL;
    case CHAM_RECORD_DOSE:
      return cham_names_find_treatment (self, record->name) == NULL;
    case CHAM_RECORD_STOOL:
    case CHAM_RECORD_ENTRY:
    default:
      return FALSE;
    }
}

static Unknown *
ensure_unknown (ChamNames *self, GPtrArray *unknowns, GHashTable *by_name,
                const ChamRecord *record)
{
  Unknown *unknown = g_hash_table_lookup (by_name, fold (self, record->name));

  if (unknown != NULL)
    return unknown;
  unknown = g_new0 (Unknown, 1);
  unknown->name = g_strstrip (g_strdup (record->name));
  unknown->flag = TRUE;
  unknown->step = 1;
  unknown->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (by_name, g_strdup (fold (self, record->name)), unknown);
  g_ptr_array_add (unknowns, unknown);
  return unknown;
}

static void
note_record (Unknown *unknown, const ChamRecord *record)
{
  gpointer count = g_hash_table_lookup (unknown->units, record->unit);

  unknown->flag = unknown->flag && record->kind == CHAM_RECORD_FLAG;
  g_hash_table_insert (unknown->units, g_strdup (record->unit),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
  if (isnan (record->value))
    return;
  unknown->minimum = MIN (unknown->minimum, record->value);
  unknown->maximum = MAX (unknown->maximum, record->value);
  unknown->step = MIN (unknown->step, fit_step (record->value));
}

/* Of those that are as frequent, the first in the alphabet, so that it does not depend on
 * chance. */
static const char *
get_usual_unit (const Unknown *unknown)
{
  GHashTableIter iter;
  gpointer unit, count;
  const char *usual = "";
  guint most = 0;

  g_hash_table_iter_init (&iter, unknown->units);
  while (g_hash_table_iter_next (&iter, &unit, &count))
    if (GPOINTER_TO_UINT (count) > most
        || (GPOINTER_TO_UINT (count) == most && g_strcmp0 (unit, usual) < 0))
      {
        most = GPOINTER_TO_UINT (count);
        usual = unit;
      }
  return usual;
}

static double
fit_maximum (double value)
{
  return value <= 1 ? 1 : value <= 10 ? 10 : value <= 100 ? 100 : value;
}

static gboolean
make_measure (ChamNames *self, const Unknown *unknown, GError **error)
{
  ChamMeasureKind kind = unknown->flag ? CHAM_MEASURE_FLAG : CHAM_MEASURE_SCALE;
  g_autoptr (ChamMeasure) measure = cham_measure_new_own (unknown->name, kind, unknown->minimum,
                                                          fit_maximum (unknown->maximum));

  if (!unknown->flag)
    {
      gboolean narrow = measure->maximum - measure->minimum <= 1;

      measure->step = narrow ? 0.01 : unknown->step;
      g_set_str (&measure->unit, get_usual_unit (unknown));
    }
  return cham_names_add_measure (self, measure, error);
}

static gboolean
make_food (ChamNames *self, const Unknown *unknown, GError **error)
{
  g_autoptr (ChamFood) food = cham_food_new (unknown->name);

  return cham_names_add_food (self, food, error);
}

static gboolean
make_treatment (ChamNames *self, const Unknown *unknown, GError **error)
{
  g_autoptr (ChamTreatment) treatment
      = cham_treatment_new (unknown->name, CHAM_TREATMENT_SUPPLEMENT);

  g_set_str (&treatment->unit, get_usual_unit (unknown));
  return cham_names_add_treatment (self, treatment, error);
}

typedef gboolean (*MakeFunc) (ChamNames *self, const Unknown *unknown, GError **error);

static gboolean
learn_kind (ChamNames *self, GPtrArray *records, ChamRecordKind first, ChamRecordKind second,
            MakeFunc make, GError **error)
{
  g_autoptr (GPtrArray) unknowns = g_ptr_array_new_with_free_func ((GDestroyNotify) unknown_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (records, i);

      if ((record->kind == first || record->kind == second) && is_unknown (self, record))
        note_record (ensure_unknown (self, unknowns, by_name, record), record);
    }
  for (guint i = 0; i < unknowns->len; i++)
    if (!make (self, g_ptr_array_index (unknowns, i), error))
      return FALSE;
  return TRUE;
}

/**
 * cham_names_learn:
 * @records: (element-type ChamRecord): facts, checked one by one
 *
 * Makes what the journal does not have: a measure of the narrowest of the ranges 0–1, 0–10 and
 * 0–100 that holds all its values, otherwise up to the highest, or a flag; a food in no group; a
 * supplement in the unit that is used most, without a schedule.
 */
gboolean
cham_names_learn (ChamNames *self, GPtrArray *records, GError **error)
{
  return learn_kind (self, records, CHAM_RECORD_MEASURE, CHAM_RECORD_FLAG, make_measure, error)
         && learn_kind (self, records, CHAM_RECORD_FOOD, CHAM_RECORD_FOOD, make_food, error)
         && learn_kind (self, records, CHAM_RECORD_DOSE, CHAM_RECORD_DOSE, make_treatment, error);
}
