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

typedef struct
{
  char *folded;
  char *sound;
} Word;

struct _ChamFoodQuery
{
  char *folded;
  char *joined; /* the sound of all words, without the space between them */
  GArray *words;
};

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_free (word->sound);
}

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
static char *
make_sound (const char *folded)
{
  GString *sound = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    {
      gboolean sharp = g_str_has_prefix (at, "ß");
      char letter = sharp ? 's' : sound_letter (*at, at > folded ? at[-1] : '\0', at[1]);

      if (letter != '\0' && (sound->len == 0 || sound->str[sound->len - 1] != letter))
        g_string_append_c (sound, letter);
      at += sharp ? strlen ("ß") - 1 : 0;
    }
  return g_string_free (sound, FALSE);
}

static gboolean
belongs_to_word (gunichar character)
{
  return g_unichar_isalnum (character) || character == '\'' || g_unichar_ismark (character);
}

static GArray *
split_words (const char *folded)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *at = folded;

  g_array_set_clear_func (words, word_clear);
  while (*at != '\0')
    {
      const char *start = at;
      Word word;

      while (*at != '\0' && belongs_to_word (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > start)
        {
          word.folded = g_strndup (start, (gsize) (at - start));
          word.sound = make_sound (word.folded);
          g_array_append_val (words, word);
        }
      else
        at = g_utf8_next_char (at);
    }
  return words;
}

static char *
fold (const char *text)
{
  char *folded = cham_text_fold (text);
  char *quote;

  while ((quote = strstr (folded, "’")) != NULL)
    {
      *quote = '\'';
      memmove (quote + 1, quote + strlen ("’"), strlen (quote + strlen ("’")) + 1);
    }
  return folded;
}

static char *
join_sounds (const GArray *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (joined, g_array_index (words, Word, i).sound);
  return g_string_free (joined, FALSE);
}

static gboolean
has_stem (const char *name, const char *typed, gsize stem)
{
  return stem >= 2 && strncmp (typed, name, stem) == 0
         && (name[stem] == '\0' || g_str_equal (name + stem, "s")
             || g_str_equal (name + stem, "es"));
}

/* The same but for the ending of a plural in either: "tomatos", "radises", "kheries". */
static gboolean
sounds_like (const char *typed, const char *name)
{
  gsize length = strlen (typed);

  return has_stem (name, typed, length)
         || (length > 2 && g_str_has_suffix (typed, "s") && has_stem (name, typed, length - 1))
         || (length > 4 && g_str_has_suffix (typed, "es") && has_stem (name, typed, length - 2));
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
match_word (const Word *typed, const GArray *names)
{
  ChamFoodMatch best = CHAM_FOOD_MATCH_NONE;

  for (guint i = 0; i < names->len; i++)
    {
      const Word *name = &g_array_index (names, Word, i);

      if (g_str_has_prefix (name->folded, typed->folded)
          || sounds_like (typed->sound, name->sound))
        return CHAM_FOOD_MATCH_WORDS;
      if (is_similar (typed->sound, name->sound))
        best = CHAM_FOOD_MATCH_SIMILAR;
    }
  return best;
}

static ChamFoodMatch
match_words (const ChamFoodQuery *self, const GArray *names)
{
  ChamFoodMatch worst = CHAM_FOOD_MATCH_WORDS;

  for (guint i = 0; i < self->words->len && worst != CHAM_FOOD_MATCH_NONE; i++)
    worst = MIN (worst, match_word (&g_array_index (self->words, Word, i), names));
  return worst;
}

/* "peanutbutter", "water melon". */
static gboolean
match_joined (const ChamFoodQuery *self, const GArray *names)
{
  g_autofree char *joined = join_sounds (names);

  return strlen (self->joined) > 4 && g_str_has_prefix (joined, self->joined);
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

  self->folded = fold (g_strstrip (cut));
  self->words = split_words (self->folded);
  self->joined = join_sounds (self->words);
  return self;
}

void
cham_food_query_free (ChamFoodQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->folded);
  g_free (self->joined);
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
  g_autoptr (GArray) names = NULL;
  ChamFoodMatch match;

  if (g_str_has_prefix (folded, self->folded))
    return CHAM_FOOD_MATCH_START;
  if (self->words->len == 0)
    return strstr (folded, self->folded) != NULL ? CHAM_FOOD_MATCH_WORDS : CHAM_FOOD_MATCH_NONE;
  names = split_words (folded);
  match = match_words (self, names);
  if (match == CHAM_FOOD_MATCH_NONE && match_joined (self, names))
    return CHAM_FOOD_MATCH_SIMILAR;
  return match;
}
