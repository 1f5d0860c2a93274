/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two words are compared as they are written, then as they sound, then by the number of slips
 * between them. The sound is a rough one, of the spellings that are mixed up in the names of
 * foods; it takes any script, but only Latin letters are mapped. Nothing is guessed from a word
 * of up to three letters. */
#include "model/food-match.h"

#include <string.h>

#include "model/words.h"

/* What is typed behind this many bytes is ignored, and longer words are compared as written. */
#define MOST_BYTES 400
#define MOST_SOUND 32

/* A word in a folded text, and how it sounds; "" when that is longer than any word. */
typedef struct
{
  const char *folded;
  gsize length;
  char sound[MOST_SOUND + 1];
} Word;

struct _ChamFoodQuery
{
  char *folded;
  GArray *words;
};

/* The letter that stands for @letter, 0 for none. */
static char
sound_letter (char letter, char before, char after)
{
  switch (letter)
    {
    case 'c':
    case 'q':
      return 'k';
    case 'j':
    case 'y':
      return 'i';
    case 'w':
      return 'v';
    case 'z':
      return 's';
    case 'p':
      return after == 'h' ? 'f' : 'p';
    case 'h':
      return before == '\0' ? 'h' : '\0';
    case 'e':
      return before != '\0' && strchr ("aou", before) != NULL ? '\0' : 'e';
    case '\'':
      return '\0';
    default:
      return letter;
    }
}

/* "yoghurt" and "jogurt" → "iogurt"; "tomatoes" → "tomatos"; "broccoli" → "brokoli". */
static void
make_sound (Word *word)
{
  gsize length = 0;

  for (gsize i = 0; i < word->length; i++)
    {
      char before = i > 0 ? word->folded[i - 1] : '\0';
      char after = i + 1 < word->length ? word->folded[i + 1] : '\0';
      gboolean sharp = g_str_has_prefix (word->folded + i, "ß");
      char letter = sharp ? 's' : sound_letter (word->folded[i], before, after);

      i += sharp ? strlen ("ß") - 1 : 0;
      if (letter == '\0' || (length > 0 && word->sound[length - 1] == letter))
        continue;
      if (length == MOST_SOUND)
        {
          length = 0;
          break;
        }
      word->sound[length++] = letter;
    }
  word->sound[length] = '\0';
}

static gboolean
belongs_to_word (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  if (character < 0x80)
    return g_ascii_isalnum ((char) character) || character == '\'';
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Takes the next word of the text at @at; FALSE when there is none. */
static gboolean
next_word (const char **at, Word *word)
{
  const char *end;

  while (**at != '\0' && !belongs_to_word (*at))
    *at = g_utf8_next_char (*at);
  for (end = *at; *end != '\0' && belongs_to_word (end);)
    end = g_utf8_next_char (end);
  word->folded = *at;
  word->length = (gsize) (end - *at);
  *at = end;
  return word->length > 0;
}

static char *
fold (const char *text)
{
  g_autofree char *folded = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  folded = cham_text_fold (text);
  if (strstr (folded, "’") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (folded, "’", -1);

      return g_strjoinv ("'", parts);
    }
  return g_steal_pointer (&folded);
}

/* Of plurals in English and German, as they sound. */
static const char *const endings[] = { "s", "es", "n", "en", "e", "er" };

static gboolean
has_stem (const char *name, const char *typed, gsize stem)
{
  if (stem < 2 || strncmp (typed, name, stem) != 0)
    return FALSE;
  for (gsize i = 0; stem > 2 && i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (name + stem, endings[i]))
      return TRUE;
  return name[stem] == '\0';
}

/* The same but for the ending of a plural in either: "tomatos", "radises", "tomaten", "eier". */
static gboolean
sounds_like (const char *typed, const char *name)
{
  gsize length = strlen (typed);

  if (has_stem (name, typed, length))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (typed, endings[i])
        && has_stem (name, typed, length - strlen (endings[i])))
      return TRUE;
  return FALSE;
}

/* The fewest letters to change, add, leave out or swap with the next so that @typed begins @name
 * (optimal string alignment). Both are at most MOST_SOUND long. */
static guint
count_slips (const char *typed, const char *name)
{
  guint rows[3][MOST_SOUND + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];
  gsize n_name = strlen (name);
  guint fewest = G_MAXUINT;

  for (gsize j = 0; j <= n_name; j++)
    row[j] = (guint) j;
  for (gsize i = 1; typed[i - 1] != '\0'; i++)
    {
      guint *spare = before;

      before = above;
      above = row;
      row = spare;
      row[0] = (guint) i;
      for (gsize j = 1; j <= n_name; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1,
                        above[j - 1] + (typed[i - 1] != name[j - 1]));
          if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }
  for (gsize j = 0; j <= n_name; j++)
    fewest = MIN (fewest, row[j]);
  return fewest;
}

/* Nobody misses the first letter of what they look for. */
static gboolean
is_similar (const char *typed, const char *name)
{
  gsize length = strlen (typed);
  guint allowed = length < 8 ? 1 : 2;

  if (length < 4 || length > MOST_SOUND || strlen (name) > MOST_SOUND || typed[0] != name[0])
    return FALSE;
  return count_slips (typed, name) <= allowed;
}

static ChamFoodMatch
match_word (const Word *typed, const char *name)
{
  ChamFoodMatch best = CHAM_FOOD_MATCH_NONE;
  Word word;

  while (next_word (&name, &word))
    {
      if (word.length >= typed->length && strncmp (word.folded, typed->folded, typed->length) == 0)
        return CHAM_FOOD_MATCH_WORDS;
      make_sound (&word);
      if (sounds_like (typed->sound, word.sound))
        return CHAM_FOOD_MATCH_WORDS;
      if (is_similar (typed->sound, word.sound))
        best = CHAM_FOOD_MATCH_SIMILAR;
    }
  return best;
}

static ChamFoodMatch
match_words (const ChamFoodQuery *self, const char *name)
{
  ChamFoodMatch worst = CHAM_FOOD_MATCH_WORDS;

  for (guint i = 0; i < self->words->len && worst != CHAM_FOOD_MATCH_NONE; i++)
    worst = MIN (worst, match_word (&g_array_index (self->words, Word, i), name));
  return worst;
}

/* Both are one word, in singular or plural. */
static gboolean
is_the_word (const ChamFoodQuery *self, const char *name)
{
  Word word, other;

  if (self->words->len != 1 || !next_word (&name, &word) || next_word (&name, &other))
    return FALSE;
  make_sound (&word);
  return sounds_like (g_array_index (self->words, Word, 0).sound, word.sound);
}

/* Passes over what is not heard between words: "peanutbutter", "water melon". */
static gboolean
match_joined (const char *typed, const char *name)
{
  gsize length = 0;

  for (;;)
    {
      while (*typed == ' ' || *typed == '-')
        typed++;
      while (*name == ' ' || *name == '-')
        name++;
      if (*typed == '\0')
        return length > 4;
      if (*typed++ != *name++)
        return FALSE;
      length++;
    }
}

/**
 * cham_food_query_new:
 * @typed: anything, UTF-8 or not
 *
 * Returns: (transfer full): what to compare names with
 */
ChamFoodQuery *
cham_food_query_new (const char *typed)
{
  ChamFoodQuery *self = g_new0 (ChamFoodQuery, 1);
  g_autofree char *cut = g_utf8_make_valid (typed, (gssize) strnlen (typed, MOST_BYTES));
  const char *at;
  Word word;

  self->folded = fold (g_strstrip (cut));
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  for (at = self->folded; next_word (&at, &word);)
    {
      make_sound (&word);
      g_array_append_val (self->words, word);
    }
  return self;
}

void
cham_food_query_free (ChamFoodQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->folded);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * cham_food_query_match:
 * @name: valid UTF-8
 *
 * Returns: how well @name fits; nothing typed fits every name, a sign or picture the names that
 *   have it
 */
ChamFoodMatch
cham_food_query_match (const ChamFoodQuery *self, const char *name)
{
  g_autofree char *folded = fold (name);
  ChamFoodMatch match;

  if (g_str_has_prefix (folded, self->folded) || is_the_word (self, folded))
    return CHAM_FOOD_MATCH_START;
  if (self->words->len == 0)
    return strstr (folded, self->folded) != NULL ? CHAM_FOOD_MATCH_WORDS : CHAM_FOOD_MATCH_NONE;
  match = match_words (self, folded);
  if (match == CHAM_FOOD_MATCH_NONE && match_joined (self->folded, folded))
    return CHAM_FOOD_MATCH_SIMILAR;
  return match;
}

/**
 * cham_food_query_match_names:
 * @name: valid UTF-8
 * @also: (array zero-terminated=1): other names of the same food, valid UTF-8
 * @by: (out) (transfer none) (nullable): the one of @also that fits better than @name, %NULL when
 *   @name fits best
 *
 * Returns: how well the best of the names fits
 */
ChamFoodMatch
cham_food_query_match_names (const ChamFoodQuery *self, const char *name, const char *const *also,
                             const char **by)
{
  ChamFoodMatch best = cham_food_query_match (self, name);

  *by = NULL;
  for (; *also != NULL && best != CHAM_FOOD_MATCH_START; also++)
    {
      ChamFoodMatch match = cham_food_query_match (self, *also);

      if (match <= best)
        continue;
      best = match;
      *by = *also;
    }
  return best;
}
