/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person wants to ask at the next visit. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

char **cham_journal_list_questions (ChamJournal *self, GError **error);
gboolean cham_journal_set_questions (ChamJournal *self, const char *const *questions,
                                     GError **error);

G_END_DECLS
