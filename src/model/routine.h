/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Treatments prepared for the checklist, for the person to change before they are added. */
#pragma once

#include "model/treatment.h"

G_BEGIN_DECLS

ChamTreatment *cham_routine_new_breaks (ChamDay from);

G_END_DECLS
