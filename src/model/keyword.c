/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks words up in a table. The words are the files' own; they are never translated. */
#include "model/keyword.h"

/**
 * cham_keyword_find:
 * @words: (array zero-terminated=1): the word of each enumeration value, in its order
 * @text: (nullable): the word to find, in any case
 * @index: (out): the value; untouched when there is no such word
 *
 * Returns: whether @text is one of @words
 */
gboolean
cham_keyword_find (const char *const *words, const char *text, int *index)
{
  for (int i = 0; text != NULL && words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], text) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}
