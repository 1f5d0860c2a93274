/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity on the days after something, beside the days that are far from it. */
#pragma once

#include "analysis/course.h"
#include "model/exposures.h"

G_BEGIN_DECLS

/* Days 0 to 2 after it are "after"; days that are at least 3 days away from it, "away". */
#define CHAM_CONTRAST_AFTER 2

/* Below so many rated days of either kind nothing is shown. */
#define CHAM_CONTRAST_FEWEST 8

/**
 * ChamContrast:
 * @after: of the rated days with it or up to 2 days after it
 * @away: of the rated days at least 3 days after the last time, as far as each day between is
 *   known
 */
typedef struct
{
  char *name;
  ChamCourseMean after;
  ChamCourseMean away;
} ChamContrast;

void cham_contrast_free (ChamContrast *self);
gboolean cham_contrast_is_enough (const ChamContrast *self);
GPtrArray *cham_contrasts_new (const ChamExposures *exposures, ChamExposureKind kind,
                               ChamDayRange range);

G_END_DECLS
