/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Words to find, whatever is typed: there is no query language. A text matches when it has all
 * of them, in any order; case and accents make no difference, and the last word may be the
 * beginning of a longer one. "#word" wants the tag. Signs and pictures are found as they are. */
#include "model/words.h"

#include <string.h>

/* Characters of a text that are shown before its first match. */
#define CUT_LEAD 40

typedef struct
{
  char *typed;
  char *folded;
  gboolean tag;
  gboolean unfinished;
} Word;

struct _ChamWords
{
  GPtrArray *words;
  GPtrArray *signs;
};

/* Goes through the words of a text. */
typedef struct
{
  const char *at;
  const char *start;
  const char *end;
  gboolean tag;
  GString *folded;
} Reader;

static void
word_free (gpointer data)
{
  Word *self = data;

  g_free (self->typed);
  g_free (self->folded);
  g_free (self);
}

static void
append_folded (GString *folded, gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (character < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower ((char) character));
      return;
    }
  n_parts = g_unichar_fully_decompose (character, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
}

/**
 * cham_text_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text without case and accents, to compare with another
 */
char *
cham_text_fold (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    append_folded (folded, g_utf8_get_char (text));
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static gboolean
is_in_word (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

static gboolean
read_word (Reader *reader)
{
  gunichar before = 0;

  while (*reader->at != '\0' && !is_in_word (reader->at))
    {
      before = g_utf8_get_char (reader->at);
      reader->at = g_utf8_next_char (reader->at);
    }
  reader->start = reader->at;
  reader->tag = before == '#';
  g_string_truncate (reader->folded, 0);
  for (; *reader->at != '\0' && is_in_word (reader->at); reader->at = g_utf8_next_char (reader->at))
    append_folded (reader->folded, g_utf8_get_char (reader->at));
  reader->end = reader->at;
  return reader->end > reader->start;
}

static gboolean
is_found (const Word *word, const Reader *reader)
{
  if (word->tag && !reader->tag)
    return FALSE;
  return word->unfinished ? g_str_has_prefix (reader->folded->str, word->folded)
                          : strcmp (reader->folded->str, word->folded) == 0;
}

static void
take_word (ChamWords *self, const Reader *reader)
{
  Word *word;

  if (self->words->len == CHAM_WORDS_MOST || reader->folded->len == 0)
    return;
  word = g_new0 (Word, 1);
  word->typed = g_strndup (reader->start, (gsize) (reader->end - reader->start));
  word->folded = g_strdup (reader->folded->str);
  word->tag = reader->tag;
  word->unfinished = *reader->end == '\0';
  g_ptr_array_add (self->words, word);
}

static gboolean
is_sign (const char *part)
{
  for (const char *at = part; *at != '\0'; at = g_utf8_next_char (at))
    if (is_in_word (at))
      return FALSE;
  return TRUE;
}

/* A bare comma or dash is only looked for when nothing else is typed. */
static void
take_signs (ChamWords *self, const char *typed)
{
  g_auto (GStrv) parts = g_strsplit_set (typed, " \t\r\n", -1);

  for (int i = 0; parts[i] != NULL && self->signs->len < CHAM_WORDS_MOST; i++)
    if (is_sign (parts[i]) && !g_str_is_ascii (parts[i]))
      g_ptr_array_add (self->signs, g_strdup (parts[i]));
  for (int i = 0; parts[i] != NULL && cham_words_is_empty (self); i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (self->signs, g_strdup (parts[i]));
}

/**
 * cham_words_new:
 * @typed: anything at all, even what is not UTF-8
 *
 * Returns: (transfer full): the words in @typed; none when it is blank
 */
ChamWords *
cham_words_new (const char *typed)
{
  ChamWords *self = g_new0 (ChamWords, 1);
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autoptr (GString) folded = g_string_new (NULL);
  Reader reader = { .at = valid, .folded = folded };

  self->words = g_ptr_array_new_with_free_func (word_free);
  self->signs = g_ptr_array_new_with_free_func (g_free);
  while (read_word (&reader))
    take_word (self, &reader);
  take_signs (self, valid);
  return self;
}

void
cham_words_free (ChamWords *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->signs);
  g_free (self);
}

/** cham_words_is_empty: Whether there is nothing to look for. */
gboolean
cham_words_is_empty (const ChamWords *self)
{
  return self->words->len == 0 && self->signs->len == 0;
}

/** cham_words_need_text: Whether an index of words alone cannot tell what matches. */
gboolean
cham_words_need_text (const ChamWords *self)
{
  for (guint i = 0; i < self->words->len; i++)
    if (((const Word *) self->words->pdata[i])->tag)
      return TRUE;
  return self->signs->len > 0;
}

/**
 * cham_words_make_match:
 *
 * Returns: (transfer full): an expression of SQLite's full-text search, `"skin" "AND" "mil"*`;
 *   "" when there is no word, only signs
 */
char *
cham_words_make_match (const ChamWords *self)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = self->words->pdata[i];

      g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " " : "", word->typed,
                              word->unfinished ? "*" : "");
    }
  return g_string_free (g_steal_pointer (&match), FALSE);
}

static gboolean
match_signs (const ChamWords *self, const char *text)
{
  for (guint i = 0; i < self->signs->len; i++)
    if (strstr (text, self->signs->pdata[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * cham_words_match:
 * @text: valid UTF-8
 *
 * Returns: whether @text has every word and sign
 */
gboolean
cham_words_match (const ChamWords *self, const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (32);
  Reader reader = { .at = text, .folded = folded };
  guint wanted = (1u << self->words->len) - 1, found = 0;

  while (found != wanted && read_word (&reader))
    for (guint i = 0; i < self->words->len; i++)
      if (is_found (self->words->pdata[i], &reader))
        found |= 1u << i;
  return found == wanted && match_signs (self, text);
}

static gboolean
is_any_found (const ChamWords *self, const Reader *reader)
{
  for (guint i = 0; i < self->words->len; i++)
    if (is_found (self->words->pdata[i], reader))
      return TRUE;
  return FALSE;
}

static void
add_range (GArray *ranges, const char *text, const char *start, const char *end)
{
  ChamTextRange range = { (guint) (start - text), (guint) (end - text) };

  g_array_append_val (ranges, range);
}

static void
find_signs (const ChamWords *self, const char *text, GArray *ranges)
{
  for (guint i = 0; i < self->signs->len; i++)
    {
      const char *sign = self->signs->pdata[i];
      gsize length = strlen (sign);

      for (const char *at = strstr (text, sign); at != NULL; at = strstr (at + length, sign))
        add_range (ranges, text, at, at + length);
    }
}

/**
 * cham_words_find:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type ChamTextRange): the words and signs of @text that were
 *   looked for: whole words, even where only their beginning was typed
 */
GArray *
cham_words_find (const ChamWords *self, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ChamTextRange));
  g_autoptr (GString) folded = g_string_sized_new (32);
  Reader reader = { .at = text, .folded = folded };

  while (read_word (&reader))
    if (is_any_found (self, &reader))
      add_range (ranges, text, reader.tag ? reader.start - 1 : reader.start, reader.end);
  find_signs (self, text, ranges);
  return ranges;
}

static const char *
find_first (const ChamWords *self, const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (32);
  Reader reader = { .at = text, .folded = folded };
  const char *sign = self->signs->len > 0 ? strstr (text, self->signs->pdata[0]) : NULL;

  while (self->words->len > 0 && read_word (&reader))
    if (is_any_found (self, &reader))
      return reader.start;
  return sign != NULL ? sign : text;
}

/* The start of a word up to CUT_LEAD characters before @at. */
static const char *
find_cut (const char *text, const char *at)
{
  const char *cut = at;

  for (guint i = 0; i < CUT_LEAD && at > text; i++)
    {
      at = g_utf8_prev_char (at);
      if (at == text || g_ascii_isspace (at[-1]))
        cut = at;
    }
  return cut;
}

/**
 * cham_words_cut:
 * @text: valid UTF-8
 * @length: the most characters to keep
 *
 * Returns: (transfer full): what of @text to show, in one line: the surroundings of the first
 *   match, or the beginning when there is none; "…" stands where something is left out
 */
char *
cham_words_cut (const ChamWords *self, const char *text, guint length)
{
  const char *start = find_cut (text, find_first (self, text));
  const char *end = start;
  g_autofree char *line = NULL;

  for (guint i = 0; i < length && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  line = g_strdup_printf ("%s%.*s%s", start > text ? "…" : "", (int) (end - start), start,
                          *end != '\0' ? "…" : "");
  g_strstrip (g_strdelimit (line, "\r\n\t", ' '));
  return g_steal_pointer (&line);
}
