/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists names and titles. A journal that cannot be read offers nothing; whoever draws it says
 * so. */
#include "app/lane-offers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/lane-choice.h"
#include "store/foods.h"
#include "store/readings.h"
#include "store/treatments.h"

void
cham_lane_offer_free (ChamLaneOffer *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}

static GPtrArray *
new_offers (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_lane_offer_free);
}

static void
offer (GPtrArray *offers, const char *prefix, const char *name, const char *title)
{
  ChamLaneOffer *added = g_new0 (ChamLaneOffer, 1);

  added->name = g_strconcat (prefix, name, NULL);
  added->title = g_strdup (title);
  g_ptr_array_add (offers, added);
}

/** cham_lane_offers_list_measures: (element-type ChamLaneOffer): With the lanes of many days. */
GPtrArray *
cham_lane_offers_list_measures (ChamJournal *journal)
{
  GPtrArray *offers = new_offers ();
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (journal, NULL);

  offer (offers, "", CHAM_LANE_SEVERITY, _ ("Severity and flares"));
  offer (offers, "", CHAM_LANE_TESTS, _ ("Tests"));
  offer (offers, "", CHAM_LANE_DIET, _ ("Diet"));
  offer (offers, "", CHAM_LANE_DOSES, _ ("Treatments"));
  offer (offers, "", CHAM_LANE_WEEKLY, _ ("Weekly score"));
  offer (offers, "", CHAM_LANE_SCORAD, _ ("PO-SCORAD"));
  offer (offers, "", CHAM_LANE_CONTROL, _ ("Controlled weeks"));
  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);
      gboolean own = measure->key == NULL;

      if (!measure->archived)
        offer (offers, own ? CHAM_LANE_OWN : "", own ? measure->name : measure->key,
               cham_measure_get_title (measure));
    }
  return offers;
}

/** cham_lane_offers_list_groups: (element-type ChamLaneOffer): Groups of foods. */
GPtrArray *
cham_lane_offers_list_groups (ChamJournal *journal)
{
  GPtrArray *offers = new_offers ();
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (journal, NULL);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      offer (offers, CHAM_LANE_GROUP, group->key, group->name);
    }
  return offers;
}

/** cham_lane_offers_list_foods: (element-type ChamLaneOffer): Those that were ever eaten. */
GPtrArray *
cham_lane_offers_list_foods (ChamJournal *journal)
{
  GPtrArray *offers = new_offers ();
  g_autoptr (GPtrArray) foods = cham_journal_list_foods (journal, NULL);

  for (guint i = 0; foods != NULL && i < foods->len; i++)
    {
      const ChamFood *food = g_ptr_array_index (foods, i);

      if (food->uses > 0)
        offer (offers, CHAM_LANE_FOOD, food->name, food->name);
    }
  return offers;
}

static GPtrArray *
list_treatments (ChamJournal *journal, const char *prefix)
{
  GPtrArray *offers = new_offers ();
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (journal, TRUE, NULL);

  for (guint i = 0; treatments != NULL && i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      offer (offers, prefix, treatment->name, treatment->name);
    }
  return offers;
}

/** cham_lane_offers_list_treatments: (element-type ChamLaneOffer): Archived ones as well. */
GPtrArray *
cham_lane_offers_list_treatments (ChamJournal *journal)
{
  return list_treatments (journal, CHAM_LANE_TREATMENT);
}

/** cham_lane_offers_list_adherence: (element-type ChamLaneOffer): The same, as shares taken. */
GPtrArray *
cham_lane_offers_list_adherence (ChamJournal *journal)
{
  return list_treatments (journal, CHAM_LANE_ADHERENCE);
}

/** cham_lane_offers_find_title: (transfer full): What people call the lane @name. */
char *
cham_lane_offers_find_title (ChamJournal *journal, const char *name)
{
  gboolean group = g_str_has_prefix (name, CHAM_LANE_GROUP);
  g_autoptr (GPtrArray) offers = group ? cham_lane_offers_list_groups (journal)
                                       : cham_lane_offers_list_measures (journal);
  const char *colon = strchr (name, ':');

  for (guint i = 0; i < offers->len; i++)
    {
      const ChamLaneOffer *each = g_ptr_array_index (offers, i);

      if (g_str_equal (each->name, name))
        return g_strdup (each->title);
    }
  if (g_str_has_prefix (name, CHAM_LANE_ADHERENCE))
    return g_strdup_printf (_ ("%s, share taken"), colon + 1);
  return g_strdup (colon != NULL ? colon + 1 : name);
}
