/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The views that Charts offers.
 *
 * To add one: write the chart in src/draw (see draw/chart.h) and a line in the table of
 * chart-kind.c. The page then has it in its list and shows it as a picture with a range, as a
 * table, its empty state and its options; it saves, copies and prints it. */
#pragma once

#include <gtk/gtk.h>

#include "draw/chart.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamChartKind:
 * @name: what settings call it, e.g. "timeline"
 * @title: for people, to be translated
 * @needs: what is said when there is nothing to draw, to be translated
 * @load: (nullable): reads what the chart shows of @range. Runs in a thread with a connection
 *   of its own. @options is what @read_options said, or %NULL. %NULL for the timeline, which
 *   the page loads once for all ranges
 * @new_options: (nullable): a row of controls above the chart, with a signal "changed"
 *   without arguments when something else was chosen
 * @read_options: (nullable): what is chosen there, as a value that a thread may read
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *needs;
  ChamChart *(*load) (ChamJournal *journal, ChamDayRange range, GVariant *options,
                      GError **error);
  GtkWidget *(*new_options) (ChamJournal *journal);
  GVariant *(*read_options) (GtkWidget *widget);
} ChamChartKind;

guint cham_chart_kind_count (void);
const ChamChartKind *cham_chart_kind_get (guint index);
guint cham_chart_kind_find (const char *name);

G_END_DECLS
