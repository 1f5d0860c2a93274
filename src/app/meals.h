/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was eaten and drunk on the day. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEALS (cham_meals_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeals, cham_meals, CHAM, MEALS, ChamPage)

G_END_DECLS
