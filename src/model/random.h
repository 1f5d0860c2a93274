/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Random numbers that come out the same for the same seed, so that a draw can be checked. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 cham_random_next (guint64 *state);
double cham_random_fraction (guint64 *state);
guint cham_random_below (guint64 *state, guint limit);

G_END_DECLS
