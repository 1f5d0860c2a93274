/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the check-in says in words about the day's readings. */
#pragma once

#include <glib.h>

#include "model/measure.h"

G_BEGIN_DECLS

double cham_check_in_find_value (GPtrArray *readings, gint64 measure_id);
char *cham_check_in_describe_progress (GPtrArray *measures, GPtrArray *readings);
char *cham_check_in_describe_flags (GPtrArray *measures, GPtrArray *readings);

G_END_DECLS
