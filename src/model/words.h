/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What somebody types to find something again, and where a text has it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most words that are looked for; what is typed behind them is ignored. */
#define CHAM_WORDS_MOST 16

typedef struct _ChamWords ChamWords;

/**
 * ChamTextRange:
 * @start: byte of a text that a match begins at
 * @end: byte behind the match
 */
typedef struct
{
  guint start;
  guint end;
} ChamTextRange;

ChamWords *cham_words_new (const char *typed);
void cham_words_free (ChamWords *self);
gboolean cham_words_is_empty (const ChamWords *self);
gboolean cham_words_need_text (const ChamWords *self);
char *cham_words_make_match (const ChamWords *self);
gboolean cham_words_match (const ChamWords *self, const char *text);
GArray *cham_words_find (const ChamWords *self, const char *text);
char *cham_words_cut (const ChamWords *self, const char *text, guint length);

char *cham_text_fold (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamWords, cham_words_free)

G_END_DECLS
