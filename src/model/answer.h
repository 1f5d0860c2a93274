/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The answer to a question with yes or no, and that there is none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChamAnswer: Without an answer nothing is assumed. */
typedef enum
{
  CHAM_ANSWER_NONE,
  CHAM_ANSWER_NO,
  CHAM_ANSWER_YES,
} ChamAnswer;

G_END_DECLS
