/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Body map, PO-SCORAD and the score of seven days in words. */
#pragma once

#include "analysis/scorad.h"
#include "analysis/weekly-score.h"

G_BEGIN_DECLS

char *cham_body_extent_describe (ChamBodyExtent extent);

char *cham_scorad_describe_extent (const ChamScorad *self, ChamBodyExtent extent);
char *cham_scorad_describe_intensity (const ChamScorad *self, guint recorded);
char *cham_scorad_describe_subjective (const ChamScorad *self);
char *cham_scorad_describe_missing (const ChamScorad *self);
char *cham_scorad_describe_total (const ChamScorad *self);

char *cham_weekly_score_describe (const ChamWeeklyScore *self);
char *cham_weekly_score_describe_symptom (const ChamWeeklyScore *self, guint symptom);
char *cham_weekly_score_describe_points (const ChamWeeklyScore *self, guint symptom);

G_END_DECLS
