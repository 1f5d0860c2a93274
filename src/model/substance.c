/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finds names in English, German, French, Spanish and Italian by whole words, so that a steak is
 * no tea. Languages that write a compound as one word are met by the beginning of it. */
#include "model/substance.h"

#include <string.h>

#include "model/words.h"

/* Words between spaces, without case and accents, one after the other; one with a "*" is the
 * beginning of a word. */
static const struct
{
  const char *phrase;
  guint substances;
} phrases[] = {
  { "essential oil*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "atherisch* ol*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "aromaol*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "duftol*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "huile* essentielle*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "aceite* esencial*", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "olio essenziale", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "tea tree*", CHAM_SUBSTANCE_TEA_TREE },
  { "teatree*", CHAM_SUBSTANCE_TEA_TREE },
  { "teebaum*", CHAM_SUBSTANCE_TEA_TREE },
  { "melaleuca", CHAM_SUBSTANCE_TEA_TREE },
  { "arbre a the", CHAM_SUBSTANCE_TEA_TREE },
  { "arbol de* te", CHAM_SUBSTANCE_TEA_TREE },
  { "lavender*", CHAM_SUBSTANCE_LAVENDER },
  { "lavendel*", CHAM_SUBSTANCE_LAVENDER },
  { "lavand*", CHAM_SUBSTANCE_LAVENDER },
  { "frankincense", CHAM_SUBSTANCE_FRANKINCENSE },
  { "boswelli*", CHAM_SUBSTANCE_FRANKINCENSE },
  { "olibanum", CHAM_SUBSTANCE_FRANKINCENSE },
  { "weihrauch*", CHAM_SUBSTANCE_FRANKINCENSE },
  { "encens", CHAM_SUBSTANCE_FRANKINCENSE },
  { "incienso", CHAM_SUBSTANCE_FRANKINCENSE },
  { "chamomil*", CHAM_SUBSTANCE_CHAMOMILE },
  { "camomil*", CHAM_SUBSTANCE_CHAMOMILE },
  { "kamille*", CHAM_SUBSTANCE_CHAMOMILE },
  { "manzanilla", CHAM_SUBSTANCE_CHAMOMILE },
  { "matricaria", CHAM_SUBSTANCE_CHAMOMILE },
  { "calendula*", CHAM_SUBSTANCE_CALENDULA },
  { "ringelblume*", CHAM_SUBSTANCE_CALENDULA },
  { "marigold*", CHAM_SUBSTANCE_CALENDULA },
  { "souci", CHAM_SUBSTANCE_CALENDULA },
  { "daisy", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "daisies", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "asteracea*", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "compositae", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "korbblutler*", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "ragweed", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "ambrosia", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "mugwort", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "beifu*", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "arnica", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "arnika*", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "omega 3*", CHAM_SUBSTANCE_OMEGA_3 },
  { "omega3*", CHAM_SUBSTANCE_OMEGA_3 },
  { "epa", CHAM_SUBSTANCE_OMEGA_3 },
  { "dha", CHAM_SUBSTANCE_OMEGA_3 },
  { "fish oil*", CHAM_SUBSTANCE_OMEGA_3 },
  { "fishoil*", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "salmon oil*", CHAM_SUBSTANCE_OMEGA_3 },
  { "fischol*", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "lachsol*", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "huile de poisson*", CHAM_SUBSTANCE_OMEGA_3 },
  { "aceite de pescado", CHAM_SUBSTANCE_OMEGA_3 },
  { "olio di pesce", CHAM_SUBSTANCE_OMEGA_3 },
  { "fish", CHAM_SUBSTANCE_FISH },
  { "fisch", CHAM_SUBSTANCE_FISH },
  { "fische", CHAM_SUBSTANCE_FISH },
  { "fischallerg*", CHAM_SUBSTANCE_FISH },
  { "salmon", CHAM_SUBSTANCE_FISH },
  { "tuna", CHAM_SUBSTANCE_FISH },
  { "cod", CHAM_SUBSTANCE_FISH },
  { "lachs", CHAM_SUBSTANCE_FISH },
  { "thunfisch*", CHAM_SUBSTANCE_FISH },
  { "kabeljau*", CHAM_SUBSTANCE_FISH },
  { "dorsch*", CHAM_SUBSTANCE_FISH },
  { "forelle*", CHAM_SUBSTANCE_FISH },
  { "hering*", CHAM_SUBSTANCE_FISH },
  { "poisson*", CHAM_SUBSTANCE_FISH },
  { "pescado", CHAM_SUBSTANCE_FISH },
  { "pesce", CHAM_SUBSTANCE_FISH },
  { "cod liver*", CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 },
  { "codliver*", CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "lebertran*", CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "foie de morue", CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "alga*", CHAM_SUBSTANCE_ALGAE },
  { "algen*", CHAM_SUBSTANCE_ALGAE },
  { "algue*", CHAM_SUBSTANCE_ALGAE },
  { "vegan*", CHAM_SUBSTANCE_ALGAE },
  { "vitamin* d", CHAM_SUBSTANCE_VITAMIN_D },
  { "vitamin* d2", CHAM_SUBSTANCE_VITAMIN_D },
  { "vitamin* d3", CHAM_SUBSTANCE_VITAMIN_D },
  { "cholecalciferol", CHAM_SUBSTANCE_VITAMIN_D },
  { "colecalciferol", CHAM_SUBSTANCE_VITAMIN_D },
  { "aloe*", CHAM_SUBSTANCE_ALOE },
  { "probiot*", CHAM_SUBSTANCE_PROBIOTIC },
  { "lactobacill*", CHAM_SUBSTANCE_PROBIOTIC },
  { "laktobazill*", CHAM_SUBSTANCE_PROBIOTIC },
  { "milchsaurebakteri*", CHAM_SUBSTANCE_PROBIOTIC },
  { "bifido*", CHAM_SUBSTANCE_PROBIOTIC },
  { "saccharomyces", CHAM_SUBSTANCE_PROBIOTIC },
  { "enzym*", CHAM_SUBSTANCE_ENZYME },
  { "verdauungsenzym*", CHAM_SUBSTANCE_ENZYME },
  { "pancreatin*", CHAM_SUBSTANCE_ENZYME },
  { "pankreatin*", CHAM_SUBSTANCE_ENZYME },
  { "lipase*", CHAM_SUBSTANCE_ENZYME },
  { "pork", CHAM_SUBSTANCE_PORK },
  { "pig", CHAM_SUBSTANCE_PORK },
  { "pigs", CHAM_SUBSTANCE_PORK },
  { "bacon", CHAM_SUBSTANCE_PORK },
  { "ham", CHAM_SUBSTANCE_PORK },
  { "schwein*", CHAM_SUBSTANCE_PORK },
  { "schinken*", CHAM_SUBSTANCE_PORK },
  { "kochschinken*", CHAM_SUBSTANCE_PORK },
  { "rohschinken*", CHAM_SUBSTANCE_PORK },
  { "speck", CHAM_SUBSTANCE_PORK },
  { "porc", CHAM_SUBSTANCE_PORK },
  { "cerdo", CHAM_SUBSTANCE_PORK },
  { "maiale", CHAM_SUBSTANCE_PORK },
  { "coconut*", CHAM_SUBSTANCE_COCONUT },
  { "kokos*", CHAM_SUBSTANCE_COCONUT },
  { "cocos", CHAM_SUBSTANCE_COCONUT },
  { "coco", CHAM_SUBSTANCE_COCONUT },
  { "cocco", CHAM_SUBSTANCE_COCONUT },
  { "shea", CHAM_SUBSTANCE_SHEA },
  { "sheabutter*", CHAM_SUBSTANCE_SHEA },
  { "karite*", CHAM_SUBSTANCE_SHEA },
  { "lanolin*", CHAM_SUBSTANCE_WOOL_WAX },
  { "wool wax*", CHAM_SUBSTANCE_WOOL_WAX },
  { "wool fat*", CHAM_SUBSTANCE_WOOL_WAX },
  { "wollwachs*", CHAM_SUBSTANCE_WOOL_WAX },
  { "wollfett*", CHAM_SUBSTANCE_WOOL_WAX },
};

/* What stands between two names, and not inside one. */
#define BREAKS ",;/()+&\n"

/* The words of @text, and "|" or nothing between names. */
static char **
split_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = cham_text_fold (valid);
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isalnum (character))
        g_string_append_unichar (words, character);
      else if (character < 0x80 && strchr (BREAKS, (int) character) != NULL)
        g_string_append (words, " | ");
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  return g_strsplit (g_strchomp (words->str), " ", -1);
}

/* Whether @word, @length bytes long, is the one asked for, or begins so. */
static gboolean
matches_word (const char *asked, gsize length, const char *word)
{
  if (length > 0 && asked[length - 1] == '*')
    return strncmp (asked, word, length - 1) == 0;
  return strlen (word) == length && strncmp (asked, word, length) == 0;
}

static gboolean
matches_phrase (const char *phrase, char *const *words)
{
  for (; *words != NULL; words++)
    {
      gsize length = strcspn (phrase, " ");

      if (!matches_word (phrase, length, *words))
        return FALSE;
      if (phrase[length] == '\0')
        return TRUE;
      phrase += length + 1;
    }
  return FALSE;
}

/**
 * cham_substances_find:
 * @text: a name, or several
 *
 * Returns: a bit for each #ChamSubstance that is named in it
 */
guint
cham_substances_find (const char *text)
{
  g_auto (GStrv) words = split_words (text);
  guint found = CHAM_SUBSTANCE_NONE;

  for (guint i = 0; words[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (phrases); j++)
      if (matches_phrase (phrases[j].phrase, words + i))
        found |= phrases[j].substances;
  return found;
}
