/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the window calls a day. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

char *cham_day_title_format (ChamDay day, ChamDay today);

G_END_DECLS
