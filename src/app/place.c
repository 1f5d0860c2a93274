/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of places, in the order of the sidebar. A place without a page is not in it. */
#include "app/place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/charts-page.h"
#include "app/checklist-page.h"
#include "app/guide-page.h"
#include "app/journal-page.h"
#include "app/report-page.h"
#include "app/trials-page.h"
#include "app/triggers-page.h"

static const ChamPlace places[] = {
  { "journal", N_ ("Journal"), "cham-journal-symbolic", cham_journal_page_get_type },
  { "checklist", N_ ("Checklist"), "cham-checklist-symbolic", cham_checklist_page_get_type },
  { "charts", N_ ("Charts"), "cham-charts-symbolic", cham_charts_page_get_type },
  { "triggers", N_ ("Triggers"), "cham-triggers-symbolic", cham_triggers_page_get_type },
  { "trials", N_ ("Trials"), "cham-trials-symbolic", cham_trials_page_get_type },
  { "guide", N_ ("Guide"), "cham-guide-symbolic", cham_guide_page_get_type },
  { "report", N_ ("Report"), "cham-report-symbolic", cham_report_page_get_type },
};

/** cham_place_count: How many places there are. */
guint
cham_place_count (void)
{
  return G_N_ELEMENTS (places);
}

/** cham_place_get: (nullable): The place at @index, from the top of the sidebar. */
const ChamPlace *
cham_place_get (guint index)
{
  return index < G_N_ELEMENTS (places) ? &places[index] : NULL;
}

/** cham_place_find: (nullable): The place called @name, %NULL when there is none. */
const ChamPlace *
cham_place_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return &places[i];
  return NULL;
}

/** cham_place_get_title: The title in the person's language. */
const char *
cham_place_get_title (const ChamPlace *self)
{
  return _ (self->title);
}
