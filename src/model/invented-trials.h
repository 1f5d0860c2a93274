/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the invented person has put to a test. Private to the invented diary. */
#pragma once

#include "model/day.h"
#include "model/record.h"

G_BEGIN_DECLS

void cham_invented_add_trials (ChamRecordSet *set, ChamDay first, ChamDay last,
                               GHashTable *names);

G_END_DECLS
