/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Numbers as their places in line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cham_ranks_compute (const double *values, guint n, double *ranks);

G_END_DECLS
