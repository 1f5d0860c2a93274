/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pure: it touches neither widgets nor the journal. */
#include "app/guide-words.h"

#include <glib/gi18n.h>

#include "model/words.h"

/** cham_guide_is_same: Whether @treatment is called as @item is, in any case. */
gboolean
cham_guide_is_same (const ChamGuideItem *item, const ChamTreatment *treatment)
{
  g_autofree char *name = cham_text_fold (item->name);
  g_autofree char *own = cham_text_fold (treatment->name);

  return g_str_equal (name, own);
}

static gboolean
is_like (const ChamTreatment *treatment, const ChamWords *words)
{
  return !treatment->archived && cham_words_match (words, treatment->name);
}

/**
 * cham_guide_find_own:
 * @treatments: (element-type ChamTreatment): all there are
 *
 * Returns: (transfer none) (nullable): the one that is called as @item is, archived or not;
 *   otherwise the first in use whose name has all its words: "Vitamin D3 1000" is vitamin D
 */
const ChamTreatment *
cham_guide_find_own (const GPtrArray *treatments, const ChamGuideItem *item)
{
  g_autoptr (ChamWords) words = cham_words_new (item->name);

  for (guint i = 0; i < treatments->len; i++)
    if (cham_guide_is_same (item, treatments->pdata[i]))
      return treatments->pdata[i];
  for (guint i = 0; i < treatments->len; i++)
    if (is_like (treatments->pdata[i], words))
      return treatments->pdata[i];
  return NULL;
}

/** cham_guide_describe_treatment: (transfer full): "Probiotic, in CFU". */
char *
cham_guide_describe_treatment (const ChamTreatment *treatment)
{
  const char *kind = cham_treatment_kind_get_title (treatment->kind);

  if (*treatment->unit == '\0')
    return g_strdup (kind);
  /* Translators: a kind of treatment and its unit: "Supplement, in mg" */
  return g_strdup_printf (_ ("%s, in %s"), kind, treatment->unit);
}

/** cham_guide_describe_role: What it means that a food group counts so, or would be watched. */
const char *
cham_guide_describe_role (ChamFoodRole role)
{
  switch (role)
    {
    case CHAM_FOOD_WATCHED:
      return _ ("Marked in meals, and counted as watch-list in charts");
    case CHAM_FOOD_SUPPORTIVE:
      return _ ("Supportive so far. Watching it marks it in meals, and counts it as watch-list in "
                "charts");
    case CHAM_FOOD_NEUTRAL:
    default:
      return _ ("Marks it in meals, and counts it as watch-list in charts");
    }
}

/** cham_guide_describe_hit: (transfer full): "Omega-3 (fish oil)": the name, and what it was found
 * by where that says something else. */
char *
cham_guide_describe_hit (const ChamGuideHit *hit)
{
  if (hit->by == NULL)
    return g_strdup (hit->item->name);
  /* Translators: a name, and another one that it was found by */
  return g_strdup_printf (_ ("%s (%s)"), hit->item->name, hit->by);
}

/**
 * cham_guide_join:
 * @statements: (element-type ChamGuideStatement)
 * @sources: (element-type ChamGuideSource): as they are numbered
 *
 * Returns: (transfer full): a paragraph for each statement, with the numbers of its sources
 */
char *
cham_guide_join (const GPtrArray *statements, const GPtrArray *sources)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *line = cham_guide_statement_format (statements->pdata[i], sources);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", line);
    }
  return g_string_free (text, FALSE);
}
