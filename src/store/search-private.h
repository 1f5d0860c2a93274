/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The two halves of the search. Private to it. */
#pragma once

#include "store/search.h"

G_BEGIN_DECLS

ChamSearchHit *cham_search_hit_new (ChamHitKind kind, gint64 id, const char *text);
gboolean cham_search_names (ChamJournal *self, const ChamWords *words, GPtrArray *hits,
                            GError **error);

G_END_DECLS
