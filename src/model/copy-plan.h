/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which of the copies of a journal, one a day, are worth their room. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

/* So many last copies are kept, and the last one of so many weeks and months. */
#define CHAM_COPY_PLAN_DAYS 7
#define CHAM_COPY_PLAN_WEEKS 4
#define CHAM_COPY_PLAN_MONTHS 6

GArray *cham_copy_plan_list_needless (const GArray *days);

G_END_DECLS
