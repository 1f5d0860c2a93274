/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One person's trial in one picture, as CENT 2015 asks for: the periods as they were assigned,
 * severity day by day with its gaps, slips and reactions, and the mean of each period. */
#pragma once

#include "draw/chart.h"
#include "model/series.h"

G_BEGIN_DECLS

/** ChamDiagramPeriodKind: What is to be done in a period. */
typedef enum
{
  CHAM_DIAGRAM_WITH,    /* to have it */
  CHAM_DIAGRAM_WITHOUT, /* to go without it */
  CHAM_DIAGRAM_USUAL,   /* neither: before, between */
  CHAM_DIAGRAM_HIDDEN,  /* not told yet */
} ChamDiagramPeriodKind;

/**
 * ChamDiagramPeriod:
 * @days: its first and last day
 * @title: (nullable): its name in words, %NULL for that of its kind
 * @label: (nullable): its short name, drawn where there is room
 */
typedef struct
{
  ChamDayRange days;
  ChamDiagramPeriodKind kind;
  char *title;
  char *label;
} ChamDiagramPeriod;

/** ChamDiagramMarkKind: What happened on a day. */
typedef enum
{
  CHAM_DIAGRAM_SLIP,
  CHAM_DIAGRAM_REACTION,
  CHAM_DIAGRAM_ILLNESS,
} ChamDiagramMarkKind;

#define CHAM_DIAGRAM_N_MARKS 3

/** ChamDiagramMark: @kind on @day */
typedef struct
{
  ChamDay day;
  ChamDiagramMarkKind kind;
} ChamDiagramMark;

ChamChart *cham_trial_diagram_new (const char *outcome, double minimum, double maximum,
                                   const ChamSeries *severity);
void cham_trial_diagram_add_period (ChamChart *chart, ChamDayRange days,
                                    ChamDiagramPeriodKind kind, const char *title,
                                    const char *label);
void cham_trial_diagram_add_mark (ChamChart *chart, ChamDay day, ChamDiagramMarkKind kind);
void cham_trial_diagram_set_today (ChamChart *chart, ChamDay today);
void cham_trial_diagram_hide_means (ChamChart *chart);

const char *cham_diagram_period_kind_get_title (ChamDiagramPeriodKind kind);
const char *cham_diagram_mark_kind_get_title (ChamDiagramMarkKind kind);

G_END_DECLS
