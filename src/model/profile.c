/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The profile as a plain value and as the text that the journal keeps: a key file. What a newer
 * version has written into it stays in the text when it is written again. */
#include "model/profile.h"

#include <string.h>

#include "model/keyword.h"

#define GROUP "profile"

static const char *const ages[] = { "", "under-18", "18-29", "30-44", "45-64", "65-", NULL };

static const char *const diagnoses[]
    = { "", "nobody", "family-doctor", "dermatologist", "allergist", "other", NULL };

static const char *const answers[] = { "", "no", "yes", NULL };

static const char *const questions[CHAM_PROFILE_N_QUESTIONS] = {
  [CHAM_PROFILE_FAMILY_HISTORY] = "family_history",
  [CHAM_PROFILE_ALLERGIES] = "allergies",
  [CHAM_PROFILE_REACTED_AT_ONCE] = "reacted_at_once",
  [CHAM_PROFILE_AUTO_INJECTOR] = "auto_injector",
  [CHAM_PROFILE_ASTHMA] = "asthma",
  [CHAM_PROFILE_SEVERE_ASTHMA] = "severe_asthma",
  [CHAM_PROFILE_PREGNANT] = "pregnant",
  [CHAM_PROFILE_BREAST_FEEDING] = "breast_feeding",
  [CHAM_PROFILE_ANTICOAGULANT] = "anticoagulant",
  [CHAM_PROFILE_IMMUNE_SUPPRESSION] = "immune_suppression",
  [CHAM_PROFILE_THIAZIDE] = "thiazide",
  [CHAM_PROFILE_KIDNEY_STONES] = "kidney_stones",
  [CHAM_PROFILE_SARCOIDOSIS] = "sarcoidosis",
  [CHAM_PROFILE_RESTRICTED_DIET] = "restricted_diet",
  [CHAM_PROFILE_UNDERWEIGHT] = "underweight",
  [CHAM_PROFILE_EATING_DISORDER] = "eating_disorder",
};

static const char *const allergens[]
    = { "daisy-family", "fragrance", "nickel",     "wool-wax", "preservatives",
        "latex",        "pollen",    "dust-mites", "animals",  NULL };

/** cham_profile_new: (transfer full): A profile in which nothing is said. */
ChamProfile *
cham_profile_new (void)
{
  ChamProfile *self = g_new0 (ChamProfile, 1);

  self->allergy_groups = g_new0 (char *, 1);
  self->allergy_foods = g_new0 (char *, 1);
  self->allergy_note = g_strdup ("");
  return self;
}

/** cham_profile_copy: (transfer full): The same. */
ChamProfile *
cham_profile_copy (const ChamProfile *self)
{
  ChamProfile *copy = g_memdup2 (self, sizeof *self);

  copy->allergy_groups = g_strdupv (self->allergy_groups);
  copy->allergy_foods = g_strdupv (self->allergy_foods);
  copy->allergy_note = g_strdup (self->allergy_note);
  return copy;
}

void
cham_profile_free (ChamProfile *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->allergy_groups);
  g_strfreev (self->allergy_foods);
  g_free (self->allergy_note);
  g_free (self);
}

/** cham_profile_equal: Whether both say the same. */
gboolean
cham_profile_equal (const ChamProfile *self, const ChamProfile *other)
{
  g_autofree char *text = cham_profile_print (self, NULL);
  g_autofree char *other_text = cham_profile_print (other, NULL);

  return g_str_equal (text, other_text);
}

/** cham_profile_is_empty: Whether nothing is said. */
gboolean
cham_profile_is_empty (const ChamProfile *self)
{
  g_autofree char *text = cham_profile_print (self, NULL);

  return *text == '\0';
}

static int
read_word (GKeyFile *file, const char *key, const char *const *words)
{
  g_autofree char *word = g_key_file_get_string (file, GROUP, key, NULL);
  int index = 0;

  cham_keyword_find (words, word, &index);
  return index;
}

static void
read_names (GKeyFile *file, const char *key, char ***names)
{
  char **found = g_key_file_get_string_list (file, GROUP, key, NULL, NULL);

  if (found == NULL)
    return;
  g_strfreev (*names);
  *names = found;
}

static guint
read_allergens (GKeyFile *file)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, GROUP, "allergens", NULL, NULL);
  guint bits = 0;
  int index;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (cham_keyword_find (allergens, words[i], &index))
      bits |= 1u << index;
  return bits;
}

static int
read_year (GKeyFile *file)
{
  int year = g_key_file_get_integer (file, GROUP, "birth_year", NULL);

  return year >= CHAM_PROFILE_FIRST_YEAR && year <= CHAM_PROFILE_LAST_YEAR ? year : 0;
}

static void
read_note (GKeyFile *file, char **note)
{
  char *text = g_key_file_get_string (file, GROUP, "allergy_note", NULL);

  if (text == NULL)
    return;
  g_free (*note);
  *note = text;
}

static GKeyFile *
load_text (const char *text)
{
  GKeyFile *file = g_key_file_new ();

  if (text != NULL)
    g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL);
  return file;
}

/**
 * cham_profile_parse:
 * @text: (nullable): what cham_profile_print() wrote; what is not understood is not said
 *
 * Returns: (transfer full): the profile
 */
ChamProfile *
cham_profile_parse (const char *text)
{
  g_autoptr (GKeyFile) file = load_text (text);
  ChamProfile *self = cham_profile_new ();

  self->age = (ChamAgeBand) read_word (file, "age", ages);
  self->birth_year = read_year (file);
  self->diagnosis = (ChamDiagnosis) read_word (file, "diagnosis", diagnoses);
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    self->answers[i] = (ChamAnswer) read_word (file, questions[i], answers);
  read_names (file, "allergy_groups", &self->allergy_groups);
  read_names (file, "allergy_foods", &self->allergy_foods);
  self->allergens = read_allergens (file);
  read_note (file, &self->allergy_note);
  return self;
}

/* What is not said has no line. */
static void
write_word (GKeyFile *file, const char *key, const char *word)
{
  if (*word != '\0')
    g_key_file_set_string (file, GROUP, key, word);
  else
    g_key_file_remove_key (file, GROUP, key, NULL);
}

static void
write_names (GKeyFile *file, const char *key, const char *const *names)
{
  if (*names != NULL)
    g_key_file_set_string_list (file, GROUP, key, names, g_strv_length ((char **) names));
  else
    g_key_file_remove_key (file, GROUP, key, NULL);
}

static void
write_allergens (GKeyFile *file, guint bits)
{
  const char *words[CHAM_N_ALLERGENS + 1] = { NULL };
  guint n = 0;

  for (int i = 0; i < CHAM_N_ALLERGENS; i++)
    if ((bits >> i & 1) != 0)
      words[n++] = allergens[i];
  write_names (file, "allergens", words);
}

static void
write_year (GKeyFile *file, int year)
{
  if (year != 0)
    g_key_file_set_integer (file, GROUP, "birth_year", year);
  else
    g_key_file_remove_key (file, GROUP, "birth_year", NULL);
}

static void
write_profile (GKeyFile *file, const ChamProfile *self)
{
  write_word (file, "age", ages[self->age]);
  write_year (file, self->birth_year);
  write_word (file, "diagnosis", diagnoses[self->diagnosis]);
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    write_word (file, questions[i], answers[self->answers[i]]);
  write_names (file, "allergy_groups", (const char *const *) self->allergy_groups);
  write_names (file, "allergy_foods", (const char *const *) self->allergy_foods);
  write_allergens (file, self->allergens);
  write_word (file, "allergy_note", self->allergy_note);
}

/**
 * cham_profile_print:
 * @earlier: (nullable): the text that it replaces; what that says beyond what this version of the
 *   program knows is kept
 *
 * Returns: (transfer full): what cham_profile_parse() reads; "" when nothing is said
 */
char *
cham_profile_print (const ChamProfile *self, const char *earlier)
{
  g_autoptr (GKeyFile) file = load_text (earlier);
  g_auto (GStrv) keys = NULL;

  write_profile (file, self);
  keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  if (keys == NULL || *keys == NULL)
    return g_strdup ("");
  return g_key_file_to_data (file, NULL, NULL);
}

/** cham_profile_says: Whether the answer is yes. */
gboolean
cham_profile_says (const ChamProfile *self, ChamProfileQuestion question)
{
  return self->answers[question] == CHAM_ANSWER_YES;
}

/**
 * cham_profile_is_under_age:
 *
 * By the age when that is said, else by the year of birth; a person who may or may not be 18 yet
 * counts as under age.
 *
 * Returns: whether the person is under 18
 */
ChamAnswer
cham_profile_is_under_age (const ChamProfile *self, ChamDay today)
{
  int year, month, day;

  if (self->age != CHAM_AGE_NOT_SAID)
    return self->age == CHAM_AGE_UNDER_18 ? CHAM_ANSWER_YES : CHAM_ANSWER_NO;
  if (self->birth_year == 0 || !cham_day_is_valid (today))
    return CHAM_ANSWER_NONE;
  cham_day_split (today, &year, &month, &day);
  return year - self->birth_year <= 18 ? CHAM_ANSWER_YES : CHAM_ANSWER_NO;
}

/** cham_profile_has_allergies: Whether any is noted. */
gboolean
cham_profile_has_allergies (const ChamProfile *self)
{
  return *self->allergy_groups != NULL || *self->allergy_foods != NULL || self->allergens != 0
         || *self->allergy_note != '\0';
}

gboolean
cham_profile_has_allergen (const ChamProfile *self, ChamAllergen allergen)
{
  return (self->allergens >> allergen & 1) != 0;
}

/** cham_profile_has_allergy_group: Whether an allergy to the food group with that key is noted. */
gboolean
cham_profile_has_allergy_group (const ChamProfile *self, const char *group)
{
  return g_strv_contains ((const char *const *) self->allergy_groups, group);
}

/** cham_profile_has_allergy_food: Whether an allergy to the food of that name is noted, in any
 * case. */
gboolean
cham_profile_has_allergy_food (const ChamProfile *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; self->allergy_foods[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (self->allergy_foods[i], -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}
