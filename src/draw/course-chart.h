/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity on the days around something: a dot for each day, the mean of each distance with its
 * interval, and how many days that is. */
#pragma once

#include <cairo.h>

#include "analysis/course.h"
#include "draw/axis.h"
#include "draw/palette.h"

G_BEGIN_DECLS

/**
 * ChamCourseChart:
 * @course: what is drawn
 * @axis: of severity
 * @width: of the whole chart
 * @height: of the whole chart
 * @text_size: height of letters; all lengths follow it
 */
typedef struct
{
  const ChamCourse *course;
  ChamValueAxis axis;
  double width;
  double height;
  double text_size;
} ChamCourseChart;

double cham_course_chart_get_natural_height (double text_size);
void cham_course_chart_draw (const ChamCourseChart *self, cairo_t *cr,
                             const ChamPalette *palette);
void cham_course_chart_get_place (const ChamCourseChart *self, guint dot, double *x, double *y);
int cham_course_chart_find_dot (const ChamCourseChart *self, double x, double y);
char *cham_course_describe (const ChamCourse *self);
char *cham_course_describe_dot (const ChamCourse *self, guint dot);

G_END_DECLS
