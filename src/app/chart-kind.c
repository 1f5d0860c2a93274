/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of views, in the order in which people are offered them. */
#include "app/chart-kind.h"

#include <glib/gi18n.h>

static const ChamChartKind kinds[] = {
  {
      .name = "timeline",
      .title = N_ ("Timeline"),
      .needs = N_ ("Nothing is recorded in these days. Rate your itch or note your sleep or a "
                   "meal on a few days, and the line begins here. Gaps stay gaps: a day without "
                   "a note is not a good day or a bad one."),
  },
};

/** cham_chart_kind_count: How many views there are, at least one. */
guint
cham_chart_kind_count (void)
{
  return G_N_ELEMENTS (kinds);
}

/** cham_chart_kind_get: (transfer none): The view at @index. */
const ChamChartKind *
cham_chart_kind_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), &kinds[0]);
  return &kinds[index];
}

/** cham_chart_kind_find: The place of @name, 0 for the timeline when nothing is called so. */
guint
cham_chart_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].name, name) == 0)
        return i;
    }
  return 0;
}
