/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* An invented person's diary, to try the program on: reproducible from its seed. */
#pragma once

#include "model/day.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The longest diary that can be invented. */
#define CHAM_INVENTED_MAX_YEARS 50

ChamRecordSet *cham_invented_new (ChamDay last, int years, guint32 seed, GHashTable *names);

G_END_DECLS
