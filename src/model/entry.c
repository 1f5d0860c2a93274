/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing as a plain value, and the tags inside it. */
#include "model/entry.h"

#include <string.h>

/** cham_entry_new: (transfer full): An entry that is not stored yet. */
ChamEntry *
cham_entry_new (ChamDay day, ChamTimeOfDay time, const char *text)
{
  ChamEntry *self = g_new0 (ChamEntry, 1);

  self->day = day;
  self->time = time;
  self->text = g_strdup (text);
  return self;
}

void
cham_entry_free (ChamEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

static gboolean
is_tag_character (gunichar character)
{
  return g_unichar_isalnum (character) || character == '_' || character == '-'
         || g_unichar_ismark (character);
}

static const char *
find_tag_end (const char *start)
{
  while (is_tag_character (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  return start;
}

/**
 * cham_entry_find_tags:
 * @text: valid UTF-8
 *
 * A tag is "#" and the letters, digits, "-" and "_" behind it, at the start of a word.
 *
 * Returns: (transfer full) (element-type ChamTextRange): where the tags are, "#" included
 */
GArray *
cham_entry_find_tags (const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ChamTextRange));
  gunichar before = ' ';

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const char *end = character == '#' ? find_tag_end (at + 1) : at;

      if (end > at + 1 && !is_tag_character (before) && before != '#')
        {
          ChamTextRange range = { (guint) (at - text), (guint) (end - text) };

          g_array_append_val (ranges, range);
        }
      before = character;
    }
  return ranges;
}

/**
 * cham_entry_list_tags:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the tags in @text, lower case, without "#", each once
 */
char **
cham_entry_list_tags (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) ranges = cham_entry_find_tags (text);

  for (guint i = 0; i < ranges->len; i++)
    {
      ChamTextRange range = g_array_index (ranges, ChamTextRange, i);
      g_autofree char *tag
          = g_utf8_strdown (text + range.start + 1, range.end - range.start - 1);

      if (g_hash_table_add (seen, g_strdup (tag)))
        g_strv_builder_add (builder, tag);
    }
  return g_strv_builder_end (builder);
}

/**
 * cham_entry_find_unfinished_tag:
 * @before: the text before the cursor, valid UTF-8
 *
 * Returns: (nullable): the part of @before behind the "#" of the tag that is being typed; %NULL
 *   when none is. After "#" alone it is "".
 */
const char *
cham_entry_find_unfinished_tag (const char *before)
{
  const char *hash = strrchr (before, '#');
  const char *last = hash != NULL ? g_utf8_find_prev_char (before, hash) : NULL;

  if (hash == NULL || *find_tag_end (hash + 1) != '\0')
    return NULL;
  if (last != NULL && (*last == '#' || is_tag_character (g_utf8_get_char (last))))
    return NULL;
  return hash + 1;
}
