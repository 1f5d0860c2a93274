/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was found of an exposure, as a person reads it. */
#pragma once

#include "analysis/triggers.h"

G_BEGIN_DECLS

char *cham_trigger_describe (const ChamTrigger *self, const char *name, const char *linked_to,
                             int n_rated, double unit);
char *cham_trigger_describe_needs (const ChamTrigger *self, int n_rated, double unit);
char *cham_points_format (double points);
char *cham_triggers_describe_search (int n_examined);

G_END_DECLS
