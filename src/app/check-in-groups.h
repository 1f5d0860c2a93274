/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rows of the check-in under their headings. */
#pragma once

#include <adwaita.h>

#include "app/stool-row.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECK_IN_GROUPS (cham_check_in_groups_get_type ())
G_DECLARE_FINAL_TYPE (ChamCheckInGroups, cham_check_in_groups, CHAM, CHECK_IN_GROUPS, AdwBin)

/* Signals:
 *   edited (gint64 measure, double value), NAN for cleared
 *   rest-denied (ChamMeasureGroup group): what is not recorded of its flags is a no */

void cham_check_in_groups_set_measures (ChamCheckInGroups *self, GPtrArray *measures,
                                        gboolean stools);
void cham_check_in_groups_show (ChamCheckInGroups *self, GPtrArray *readings,
                                GPtrArray *yesterday);
void cham_check_in_groups_save (ChamCheckInGroups *self);
ChamStoolRow *cham_check_in_groups_get_stool_row (ChamCheckInGroups *self);

G_END_DECLS
