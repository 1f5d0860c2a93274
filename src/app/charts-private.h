/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of the page Charts, shared by what shows a view, chooses its days and hands it on.
 * Private to charts-*.c. */
#pragma once

#include <adwaita.h>

#include "app/chart-kind.h"
#include "app/chart-picture.h"
#include "app/chart-table.h"
#include "app/charts-page.h"
#include "app/timeline-view.h"
#include "draw/timeline.h"
#include "model/overview.h"

G_BEGIN_DECLS

struct _ChamChartsPage
{
  ChamPage parent_instance;

  GtkStack *stack;
  GtkMenuButton *range_button;
  GtkLabel *range_label;
  GtkDropDown *kinds;
  AdwBin *options;
  AdwToggleGroup *presets;
  GtkToggleButton *as_table;
  GtkMenuButton *output;
  ChamTimelineView *view;
  ChamChartPicture *picture;
  ChamChartTable *table;
  AdwStatusPage *empty;
  GtkLabel *missing;
  GtkLabel *rule;
  GSettings *settings;
  GCancellable *reading;
  ChamOverview *overview; /* everything there is, for the timeline */
  ChamChart *chart;       /* what is shown */
  ChamDayRange range;
  char **lanes;        /* as chosen; none are the usual ones */
  char *grouping;      /* "day", "week" or "month" */
  ChamDayRange limits; /* the days there are */
  guint preset;        /* the range last chosen by its name */
};

const ChamChartKind *cham_charts_get_kind (ChamChartsPage *self);
gboolean cham_charts_is_timeline (ChamChartsPage *self);
const char *const *cham_charts_get_lanes (ChamChartsPage *self);
void cham_charts_show_timeline (ChamChartsPage *self);
void cham_charts_reload (ChamChartsPage *self);

/* Of charts-range.c. */
void cham_charts_range_set_up (ChamChartsPage *self);
void cham_charts_range_find_limits (ChamChartsPage *self);
void cham_charts_range_show (ChamChartsPage *self);
void cham_charts_range_install (GtkWidgetClass *klass);

/* Of charts-actions.c. */
void cham_charts_show_missing (ChamChartsPage *self, const ChamTimeline *timeline);
void cham_charts_actions_install (GtkWidgetClass *klass);

G_END_DECLS
