/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The check-in: the day's rating of every measure. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECK_IN (cham_check_in_get_type ())
G_DECLARE_FINAL_TYPE (ChamCheckIn, cham_check_in, CHAM, CHECK_IN, ChamPage)

G_END_DECLS
