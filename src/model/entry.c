/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing as a plain value, and the tags inside it. */
#include "model/entry.h"

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
 * cham_entry_list_tags:
 * @text: valid UTF-8
 *
 * A tag is "#" and the letters, digits, "-" and "_" behind it, at the start of a word.
 *
 * Returns: (transfer full): the tags in @text, lower case, without "#", each once
 */
char **
cham_entry_list_tags (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gunichar before = ' ';

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const char *end = character == '#' ? find_tag_end (at + 1) : at;

      if (end > at + 1 && !is_tag_character (before) && before != '#')
        {
          g_autofree char *tag = g_utf8_strdown (at + 1, end - at - 1);

          if (g_hash_table_add (seen, g_strdup (tag)))
            g_strv_builder_add (builder, tag);
        }
      before = character;
    }
  return g_strv_builder_end (builder);
}
