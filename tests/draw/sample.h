/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Overviews to draw: made up by arithmetic, the same every time. */
#pragma once

#include <cairo.h>

#include "draw/chart.h"
#include "model/overview.h"

/* 2026-03-31, the last day of every sample. */
#define SAMPLE_LAST 739706

/* How a measure goes from day to day. */
typedef enum
{
  SAMPLE_LIVELY, /* ups and downs, with gaps */
  SAMPLE_CONSTANT,
  SAMPLE_ALONE, /* every third day alone */
  SAMPLE_ABSURD, /* infinite and huge values among gaps */
} SampleShape;

ChamOverview *sample_new (int days);
ChamOverview *sample_new_empty (int days);
void sample_add_measure (ChamOverview *overview, const char *key, SampleShape shape);
void sample_add_own_measure (ChamOverview *overview, const char *name, SampleShape shape);
/* Appends a phase of @tested on @days, the whole of it. */
void sample_add_phase (ChamOverview *overview, const char *tested, ChamTrialPhaseKind kind,
                       ChamDayRange days);
void sample_add_treatments (ChamOverview *overview, guint count);

/* A picture of @width × @height to draw on, filled with a colour that no chart has. */
cairo_surface_t *sample_canvas_new (int width, int height);
gboolean sample_canvas_is_untouched (cairo_surface_t *canvas, int x, int y, int width,
                                     int height);
/* Keeps the picture in the folder of the build, to be looked at. */
void sample_canvas_keep (cairo_surface_t *canvas, const char *name);
/* Draws @chart at its natural height; it leaves what is beside it alone, and draws nothing if,
 * and only if, it is empty. @name: (nullable): to keep the picture by. */
void sample_assert_within (const ChamChart *chart, const char *name);
void sample_bytes_keep (GBytes *bytes, const char *name);
