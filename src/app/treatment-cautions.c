/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Brings the store's facts and the analysis together. What was read is remembered for the name of
 * the treatment: another one, or another caution, is shown anew. */
#include "app/treatment-cautions.h"

#include <glib/gi18n.h>

#include "store/body.h"
#include "store/profile.h"
#include "store/scores.h"
#include "store/treatments.h"

/* Days that broken skin is remembered for. */
#define LATELY 14

static gboolean
is_broken (ChamJournal *journal, ChamDay day)
{
  double signs[CHAM_SIGN_N];

  return cham_journal_load_signs (journal, day, signs, NULL)
         && (signs[CHAM_SIGN_OOZING] >= 1 || signs[CHAM_SIGN_SCRATCHES] >= 1);
}

/* Where skin was affected on a day with oozing or scratch marks: the signs themselves have no
 * place. */
static guint
find_broken (ChamJournal *journal, ChamDay today)
{
  guint broken = 0;

  for (ChamDay day = MAX (today - LATELY + 1, CHAM_DAY_FIRST); day <= today; day++)
    {
      double shares[CHAM_BODY_N_REGIONS];

      if (!is_broken (journal, day) || !cham_journal_load_body_map (journal, day, shares, NULL))
        continue;
      for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
        if (shares[i] > 0)
          broken |= 1u << i;
    }
  return broken;
}

/* One line. */
static char *
make_mark (const char *name, const char *key)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  g_strstrip (g_strdelimit (folded, "\n\t", ' '));
  return g_strdup_printf ("%s\t%s", key, folded);
}

static GHashTable *
load_understood (ChamJournal *journal)
{
  g_autofree char *text = cham_journal_dup_setting (journal, CHAM_SETTING_UNDERSTOOD);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GHashTable *understood = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_hash_table_add (understood, g_strdup (lines[i]));
  return understood;
}

/** cham_treatment_cautions_load: (transfer full): As the journal is; what cannot be read is as if
 * it was not there. */
ChamTreatmentCautions *
cham_treatment_cautions_load (ChamJournal *journal, ChamDay today)
{
  ChamTreatmentCautions *self = g_new0 (ChamTreatmentCautions, 1);

  self->profile = cham_journal_load_profile (journal);
  self->treatments = cham_journal_list_treatments (journal, FALSE, NULL);
  self->broken = find_broken (journal, today);
  self->today = today;
  self->understood = load_understood (journal);
  return self;
}

void
cham_treatment_cautions_free (ChamTreatmentCautions *self)
{
  if (self == NULL)
    return;
  cham_profile_free (self->profile);
  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  g_hash_table_unref (self->understood);
  g_free (self);
}

/** cham_treatment_cautions_list: (transfer full) (element-type ChamCaution): As
 * cham_cautions_list(). */
GPtrArray *
cham_treatment_cautions_list (const ChamTreatmentCautions *self, const ChamTreatment *treatment)
{
  const ChamCautionBasis basis = { self->profile, self->treatments, self->broken, self->today };

  return cham_cautions_list (treatment, &basis);
}

gboolean
cham_treatment_cautions_is_understood (const ChamTreatmentCautions *self,
                                       const ChamTreatment *treatment, const ChamCaution *caution)
{
  g_autofree char *mark = make_mark (treatment->name, caution->key);

  return g_hash_table_contains (self->understood, mark);
}

/** cham_treatment_cautions_describe: (transfer full) (nullable): "Caution: Tea tree oil can
 * sensitise the skin"; %NULL when there is nothing that is not read. */
char *
cham_treatment_cautions_describe (const ChamTreatmentCautions *self,
                                  const ChamTreatment *treatment)
{
  g_autoptr (GPtrArray) cautions = cham_treatment_cautions_list (self, treatment);
  const ChamCaution *first = NULL;
  guint more = 0;

  for (guint i = 0; i < cautions->len; i++)
    if (!cham_treatment_cautions_is_understood (self, treatment, cautions->pdata[i]))
      {
        more += first != NULL;
        first = first != NULL ? first : cautions->pdata[i];
      }
  if (first == NULL)
    return NULL;
  if (more == 0)
    return g_strdup_printf (_ ("Caution: %s"), first->title);
  /* Translators: what one is about, and how many more there are */
  return g_strdup_printf (_ ("Caution: %s, and %u more"), first->title, more);
}

/** cham_treatment_cautions_understand: Remembers that the person has read the caution called @key
 * of the treatment called @name. */
gboolean
cham_treatment_cautions_understand (ChamJournal *journal, const char *name, const char *key,
                                    GError **error)
{
  g_autofree char *text = cham_journal_dup_setting (journal, CHAM_SETTING_UNDERSTOOD);
  g_autofree char *mark = make_mark (name, key);
  g_autofree char *longer = g_strdup_printf ("%s%s\n", text != NULL ? text : "", mark);

  return cham_journal_set_setting (journal, CHAM_SETTING_UNDERSTOOD, longer, error);
}
