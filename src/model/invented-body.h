/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where the invented skin is bad: private to the invented diary. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

void cham_invented_add_body (ChamRecordSet *set, GRand *random, ChamDay day, double itch);

G_END_DECLS
