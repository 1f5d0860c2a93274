/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The chart of severity around something, whose dots are days to open. */
#pragma once

#include <adwaita.h>

#include "analysis/course.h"

G_BEGIN_DECLS

#define CHAM_TYPE_COURSE_VIEW (cham_course_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamCourseView, cham_course_view, CHAM, COURSE_VIEW, GtkWidget)

/* Signals:
 *   dot-chosen () when another dot is the chosen one, or none.
 *   day-activated (int day) when the person wants to see that day. */

void cham_course_view_set_course (ChamCourseView *self, ChamCourse *course, double minimum,
                                  double maximum);
char *cham_course_view_describe_chosen (ChamCourseView *self);

G_END_DECLS
