/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rules in words: what each is and whose, and what of it the journal holds. They tell nobody
 * what is wrong with them. */
#include "analysis/red-flags.h"

#include <glib/gi18n-lib.h>

#include "model/amount.h"

static const char *const words[CHAM_RED_FLAG_N_RULES]
    = { "itch", "sleep", "symptoms", "treatment", "oozing" };

/** cham_red_flag_rule_to_string: A word for the rule that never changes. */
const char *
cham_red_flag_rule_to_string (ChamRedFlagRule rule)
{
  return words[rule];
}

/** cham_red_flag_rule_describe: The rule, and who says so. */
const char *
cham_red_flag_rule_describe (ChamRedFlagRule rule)
{
  switch (rule)
    {
    case CHAM_RED_FLAG_ITCH:
      return _ ("Worst itch of 7 or more on at least 4 days of each of two weeks. From 7 on it "
                "counts as severe (Br J Dermatol 2018;178:925); the days are the program’s own.");
    case CHAM_RED_FLAG_SLEEP:
      return _ ("Sleep disturbance of 5 or more on at least 4 nights of each of two weeks. The "
                "rule is the program’s own.");
    case CHAM_RED_FLAG_SYMPTOMS:
      return _ ("A score of 17 or more in seven days of symptoms. In POEM that counts as severe "
                "(Charman et al., Br J Dermatol 2013;169:1326–32); a score of a diary is not "
                "POEM.");
    case CHAM_RED_FLAG_TREATMENT:
      return _ ("Treatment on at least 10 of 14 days, and itch, 4 or more on average, no lower in "
                "the second week than in the first. The rule is the program’s own.");
    case CHAM_RED_FLAG_OOZING:
    default:
      return _ ("Severe oozing or crusts on a day, or weeping skin on 3 days of seven. The rule is "
                "the program’s own; an infection is one of the things that look so.");
    }
}

static char *
describe_treatment (const ChamRedFlag *self)
{
  g_autofree char *before = cham_number_format (self->before, 1);
  g_autofree char *now = cham_number_format (self->value, 1);

  return g_strdup_printf (_ ("Treatment on %u of 14 days; itch %s on average in the first week, %s "
                             "in the second"),
                          self->days, before, now);
}

/** cham_red_flag_describe: (transfer full): What the journal holds, e.g. "Worst itch 7 or more on
 * 11 of 14 days". */
char *
cham_red_flag_describe (const ChamRedFlag *self)
{
  switch (self->rule)
    {
    case CHAM_RED_FLAG_ITCH:
      /* Translators: days that count, and those of the 14 that are recorded */
      return g_strdup_printf (_ ("Worst itch 7 or more on %u of 14 days, %u recorded"), self->days,
                              self->recorded);
    case CHAM_RED_FLAG_SLEEP:
      return g_strdup_printf (_ ("Sleep disturbance 5 or more on %u of 14 nights, %u recorded"),
                              self->days, self->recorded);
    case CHAM_RED_FLAG_SYMPTOMS:
      return g_strdup_printf (_ ("A symptom score of at least %u of 28 in seven days"),
                              (guint) self->value);
    case CHAM_RED_FLAG_TREATMENT:
      return describe_treatment (self);
    case CHAM_RED_FLAG_OOZING:
    default:
      return g_strdup_printf (_ ("Oozing, crusts or weeping skin on %u of seven days"), self->days);
    }
}
