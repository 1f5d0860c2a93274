/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity, diet, sleep and more over one axis of days. */
#pragma once

#include <cairo.h>

#include "draw/axis.h"
#include "draw/chart.h"
#include "draw/palette.h"
#include "model/overview.h"

G_BEGIN_DECLS

/**
 * ChamTimeline: The chart of an overview, ready to draw at any size. Immutable.
 *
 * Lanes from top to bottom: severity (worst itch, else skin overall) as a line with flares
 * shaded behind; the phases of tests; diet as bars, supportive portions up and watch-list
 * portions down; sleep hours as bars; a line for each further measure with readings that the
 * caller asks for or that is the person's own; doses taken a day. A lane without a value in
 * the overview is left out, and tests without a phase in the range are.
 */
typedef struct _ChamTimeline ChamTimeline;

ChamTimeline *cham_timeline_new (const ChamOverview *overview);
ChamTimeline *cham_timeline_new_with_measures (const ChamOverview *overview,
                                               const char *const *keys);
ChamTimeline *cham_timeline_new_within (const ChamOverview *overview, ChamDayRange range,
                                        const char *const *lanes);
char **cham_timeline_list_usual_lanes (const ChamOverview *overview, const char *const *keys);
void cham_timeline_free (ChamTimeline *self);
void cham_timeline_group (ChamTimeline *self, ChamDayStep step);

const ChamChart *cham_timeline_get_chart (const ChamTimeline *self);
ChamChart *cham_timeline_take_chart (ChamTimeline *self);
gboolean cham_timeline_has_flares (const ChamTimeline *self);
gboolean cham_timeline_is_empty (const ChamTimeline *self);
const GPtrArray *cham_timeline_get_missing (const ChamTimeline *self);
ChamDayRange cham_timeline_get_range (const ChamTimeline *self);

void cham_timeline_draw (const ChamTimeline *self, cairo_t *cr, double width, double height,
                         double text_size, const ChamPalette *palette);
double cham_timeline_get_natural_height (const ChamTimeline *self, double text_size);

/* Where things are, for pointer and crosshair; the geometry that draw() uses. */
ChamDay cham_timeline_get_day_at (const ChamTimeline *self, double width, double text_size,
                                  double x);
double cham_timeline_get_x_of (const ChamTimeline *self, double width, double text_size,
                               ChamDay day);

ChamDayStep cham_timeline_get_column (const ChamTimeline *self, double width, double text_size);

char **cham_timeline_describe_day (const ChamTimeline *self, ChamDay day);
char **cham_timeline_describe_day_in (const ChamTimeline *self, ChamDay day, ChamDayStep column);
char *cham_timeline_describe_period (const ChamTimeline *self, ChamDay day, ChamDayStep column);
char *cham_timeline_describe (const ChamTimeline *self);
char **cham_timeline_list_headings (const ChamTimeline *self);
char **cham_timeline_list_cells (const ChamTimeline *self, ChamDay day);
char **cham_timeline_list_plain_cells (const ChamTimeline *self, ChamDay day);

const ChamMeasuredSeries *cham_timeline_find_measure (const ChamOverview *overview,
                                                      const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTimeline, cham_timeline_free)

G_END_DECLS
