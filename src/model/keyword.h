/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Enumerations as the words that files hold: one table per enumeration, searched both ways. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cham_keyword_find (const char *const *words, const char *text, int *index);

G_END_DECLS
