/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Three lines for what to ask at the next visit. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_VISIT_QUESTIONS (cham_visit_questions_get_type ())
G_DECLARE_FINAL_TYPE (ChamVisitQuestions, cham_visit_questions, CHAM, VISIT_QUESTIONS,
                      AdwPreferencesGroup)

void cham_visit_questions_set_journal (ChamVisitQuestions *self, ChamJournal *journal);

G_END_DECLS
