/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The nutrients in one unit of a treatment. A nutrient that this program does not know stays in
 * the journal and is not looked at. */
#include "store/contents.h"

#include <math.h>

#include "store/query.h"

static const char select_contents[]
    = "SELECT nutrient, amount, unit FROM treatment_content WHERE treatment = ?1";

static const char upsert_content[]
    = "INSERT INTO treatment_content (uuid, treatment, nutrient, amount, unit, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (treatment, nutrient) DO UPDATE SET amount = excluded.amount,"
      " unit = excluded.unit, modified = excluded.modified"
      " WHERE amount <> excluded.amount OR unit <> excluded.unit";

static const char delete_content[]
    = "DELETE FROM treatment_content WHERE treatment = ?1 AND nutrient = ?2";

static void
read_content (sqlite3_stmt *statement, gpointer data)
{
  ChamTreatment *treatment = data;
  ChamNutrient nutrient;
  const char *unit = (const char *) sqlite3_column_text (statement, 2);

  if (!cham_nutrient_from_string ((const char *) sqlite3_column_text (statement, 0), &nutrient)
      || cham_nutrient_find_unit (nutrient, unit) == NULL)
    return;
  treatment->contents[nutrient].amount = cham_database_get_number (statement, 1);
  treatment->contents[nutrient].unit = cham_nutrient_find_unit (nutrient, unit);
}

/** cham_contents_load: Fills in what the journal says that @treatment contains. */
gboolean
cham_contents_load (ChamJournal *self, ChamTreatment *treatment, GError **error)
{
  return cham_query_for_each (cham_query (self, error, select_contents, "i", treatment->id),
                              read_content, treatment, error);
}

/** cham_contents_check: Whether all amounts are above zero, or NAN, and in a unit that measures
 * the nutrient. */
gboolean
cham_contents_check (const ChamTreatment *treatment, GError **error)
{
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      const ChamContent *content = &treatment->contents[i];

      if (isnan (content->amount))
        continue;
      if (!isfinite (content->amount) || content->amount <= 0 || content->unit == NULL
          || cham_nutrient_find_unit ((ChamNutrient) i, content->unit) == NULL)
        return cham_query_refuse (error, "%g %s is not an amount of a nutrient", content->amount,
                                  content->unit != NULL ? content->unit : "");
    }
  return TRUE;
}

/** cham_contents_store: Within an edit: makes the journal say what @treatment says. */
gboolean
cham_contents_store (ChamJournal *self, const ChamTreatment *treatment, GError **error)
{
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      const ChamContent *content = &treatment->contents[i];
      const char *word = cham_nutrient_to_string ((ChamNutrient) i);
      gboolean stored
          = isnan (content->amount)
                ? cham_query_run (self, error, delete_content, "is", treatment->id, word)
                : cham_query_insert (self, error, NULL, upsert_content, "isns", treatment->id,
                                     word, content->amount, content->unit);

      if (!stored)
        return FALSE;
    }
  return TRUE;
}
