/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How severe it was on the days before and after something, as it was rated: nothing is
 * accounted for, so that a person can check by eye what the search found. */
#pragma once

#include "model/exposures.h"

G_BEGIN_DECLS

#define CHAM_COURSE_BEFORE 3
#define CHAM_COURSE_AFTER 7
#define CHAM_COURSE_N_OFFSETS (CHAM_COURSE_BEFORE + 1 + CHAM_COURSE_AFTER)

/**
 * ChamCourseMean: The ratings of all days at the same distance
 * @n: how many there are
 * @mean: NAN for none
 * @low: lower end of the mean's 95 % interval by Student's t, NAN for fewer than two
 * @high: upper end
 */
typedef struct
{
  int n;
  double mean;
  double low;
  double high;
} ChamCourseMean;

/** ChamCourseDot: A rated day, @offset days after a day with it. */
typedef struct
{
  ChamDay day;
  int offset;
  double severity;
} ChamCourseDot;

/**
 * ChamCourse:
 * @n_days: days with it
 * @usual: mean of all rated days, NAN for none
 * @means: from %CHAM_COURSE_BEFORE days before to %CHAM_COURSE_AFTER days after
 * @dots: (element-type ChamCourseDot): by offset, then by severity, then by day
 */
typedef struct
{
  int n_days;
  double usual;
  ChamCourseMean means[CHAM_COURSE_N_OFFSETS];
  GArray *dots;
} ChamCourse;

ChamCourseMean cham_course_mean_new (int n, double sum, double squares);
ChamCourse *cham_course_new (const ChamExposures *exposures, guint index);
void cham_course_free (ChamCourse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamCourse, cham_course_free)

G_END_DECLS
