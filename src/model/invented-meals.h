/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the invented person eats: private to the invented diary. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

const char *cham_invented_name_food (GHashTable *names, const char *english);
gboolean cham_invented_add_meals (ChamRecordSet *set, GRand *random, ChamDay day,
                                  GHashTable *names);

G_END_DECLS
