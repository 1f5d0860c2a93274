/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What no schedule asks for, to record a dose of. */
#pragma once

#include <adwaita.h>

#include "model/treatment.h"

G_BEGIN_DECLS

#define CHAM_TYPE_AS_NEEDED_GROUP (cham_as_needed_group_get_type ())
G_DECLARE_FINAL_TYPE (ChamAsNeededGroup, cham_as_needed_group, CHAM, AS_NEEDED_GROUP,
                      AdwPreferencesGroup)

/* Signals:
 *   dose-requested (gint64 treatment) to record that one was taken. */

void cham_as_needed_group_show (ChamAsNeededGroup *self, const GPtrArray *treatments, ChamDay day,
                                ChamDay today);

G_END_DECLS
