/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plain means around the days with an exposure. Ratings of neighbouring days resemble each
 * other, so these intervals are narrower than they ought to be; no verdict is drawn from them. */
#include "analysis/course.h"

#include <math.h>

#include "analysis/distribution.h"
#include "analysis/exposure.h"

/**
 * cham_course_mean_new:
 * @n: how many ratings
 * @sum: of the ratings
 * @squares: sum of their squares
 */
ChamCourseMean
cham_course_mean_new (int n, double sum, double squares)
{
  ChamCourseMean self = { n, NAN, NAN, NAN };
  double variance, margin;

  if (n > 0)
    self.mean = sum / n;
  if (n < 2)
    return self;
  variance = fmax ((squares - sum * self.mean) / (n - 1), 0);
  margin = cham_student_quantile (0.975, n - 1) * sqrt (variance / n);
  self.low = self.mean - margin;
  self.high = self.mean + margin;
  return self;
}

static void
add_offset (ChamCourse *self, const ChamExposures *exposures, const gboolean *with, int offset)
{
  int n = cham_exposures_count_days (exposures);
  double sum = 0, squares = 0;
  int count = 0;

  for (int t = MAX (offset, 0); t < n && t - offset < n; t++)
    {
      ChamCourseDot dot = { exposures->days.from + t, offset, exposures->severity[t] };

      if (!with[t - offset] || isnan (dot.severity))
        continue;
      g_array_append_val (self->dots, dot);
      count++;
      sum += dot.severity;
      squares += dot.severity * dot.severity;
    }
  self->means[offset + CHAM_COURSE_BEFORE] = cham_course_mean_new (count, sum, squares);
}

static double
get_usual (const ChamExposures *exposures)
{
  double sum = 0;
  int n = 0;

  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    if (!isnan (exposures->severity[t]))
      {
        sum += exposures->severity[t];
        n++;
      }
  return n > 0 ? sum / n : NAN;
}

static int
compare_dots (gconstpointer a, gconstpointer b)
{
  const ChamCourseDot *x = a, *y = b;

  if (x->offset != y->offset)
    return x->offset - y->offset;
  if (x->severity != y->severity)
    return x->severity < y->severity ? -1 : 1;
  return x->day - y->day;
}

/** cham_course_new: (transfer full): Severity around the days with the series at @index; of a
 * quantity, the days with more of it than usual. */
ChamCourse *
cham_course_new (const ChamExposures *exposures, guint index)
{
  const ChamExposureSeries *series = cham_exposures_get (exposures, index);
  ChamExposure exposure = { series->values, series->continuous };
  int n = cham_exposures_count_days (exposures);
  double threshold = cham_exposure_get_threshold (&exposure, n);
  g_autofree gboolean *with = g_new0 (gboolean, n);
  ChamCourse *self = g_new0 (ChamCourse, 1);

  self->dots = g_array_new (FALSE, FALSE, sizeof (ChamCourseDot));
  self->usual = get_usual (exposures);
  for (int t = 0; t < n; t++)
    self->n_days += with[t] = series->values[t] > threshold;
  for (int offset = -CHAM_COURSE_BEFORE; offset <= CHAM_COURSE_AFTER; offset++)
    add_offset (self, exposures, with, offset);
  g_array_sort (self->dots, compare_dots);
  return self;
}

void
cham_course_free (ChamCourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->dots);
  g_free (self);
}
