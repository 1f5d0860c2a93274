/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the check-in says in words about the day's readings, and what it would record at once. */
#pragma once

#include <glib.h>

#include "model/measure.h"
#include "store/readings.h"

G_BEGIN_DECLS

const ChamReading *cham_check_in_find_reading (GPtrArray *readings, gint64 measure_id);
double cham_check_in_find_value (GPtrArray *readings, gint64 measure_id);
char *cham_check_in_describe_progress (GPtrArray *measures, GPtrArray *readings);
char *cham_check_in_describe_flags (GPtrArray *measures, GPtrArray *readings,
                                    ChamMeasureGroup group);
gboolean cham_check_in_has_flag (GPtrArray *measures, GPtrArray *readings,
                                 ChamMeasureGroup group);
char *cham_check_in_describe_rule (const ChamMeasure *measure, const ChamReading *reading);
char *cham_check_in_describe_stools (GPtrArray *stools);

GPtrArray *cham_check_in_list_repeated (GPtrArray *measures, GPtrArray *readings,
                                        GPtrArray *yesterday);
GPtrArray *cham_check_in_list_denied (GPtrArray *measures, GPtrArray *readings,
                                      ChamMeasureGroup group);

G_END_DECLS
