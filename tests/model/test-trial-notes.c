/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be noted of a trial where it stands, a letter for each kind. */
#include <string.h>

#include "model/trial-notes.h"

#define DAY 739000

/* In the order of the kinds: slip, kept, reaction, immediate, illness, paused, resumed, stopped,
 * eaten again, revealed, note. */
static const char letters[] = "skriluxtevn";

static void
test_instructions (void)
{
  static const struct
  {
    ChamTrialInstruction instruction;
    const char *notes;
  } cases[] = {
    { CHAM_TRIAL_DO_WAIT, "tn" },        { CHAM_TRIAL_DO_AS_USUAL, "rilutn" },
    { CHAM_TRIAL_DO_WITHOUT, "skrilutn" }, { CHAM_TRIAL_DO_EAT, "skrilutn" },
    { CHAM_TRIAL_DO_WATCH, "skrilutn" }, { CHAM_TRIAL_DO_WITH, "skrilutn" },
    { CHAM_TRIAL_DO_PACK, "skrilutn" },  { CHAM_TRIAL_DO_RESUME, "xtn" },
    { CHAM_TRIAL_DO_EAT_AGAIN, "en" },   { CHAM_TRIAL_DO_ASK, "en" },
    { CHAM_TRIAL_DO_NOT_EAT, "n" },      { CHAM_TRIAL_DO_NOTHING, "n" },
  };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", DAY - 20);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) notes = g_string_new (NULL);

      for (int kind = 0; kind < CHAM_TRIAL_N_EVENT_KINDS; kind++)
        if (cham_trial_may_note (trial, cases[i].instruction, DAY, (ChamTrialEventKind) kind))
          g_string_append_c (notes, letters[kind]);
      g_assert_cmpstr (notes->str, ==, cases[i].notes);
      g_assert_true (cham_trial_instruction_goes_on (cases[i].instruction)
                     == (strchr (cases[i].notes, 't') != NULL));
    }
}

/* Once is enough, and a treatment is not eaten. */
static void
test_eaten_again (void)
{
  g_autoptr (ChamTrial) milk
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", DAY - 20);
  g_autoptr (ChamTrial) zinc
      = cham_trial_new (CHAM_TRIAL_RETURN, CHAM_EXPOSURE_TREATMENT, "Zinc", DAY - 20);

  cham_trial_add_event (milk, cham_trial_event_new (CHAM_TRIAL_EATEN_AGAIN, DAY, ""));
  g_assert_false (cham_trial_may_note (milk, CHAM_TRIAL_DO_ASK, DAY, CHAM_TRIAL_EATEN_AGAIN));
  g_assert_false (cham_trial_may_note (zinc, CHAM_TRIAL_DO_ASK, DAY, CHAM_TRIAL_EATEN_AGAIN));
}

static void
test_revealed (void)
{
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Zinc", DAY - 20);

  g_assert_false (cham_trial_may_note (trial, CHAM_TRIAL_DO_PACK, DAY, CHAM_TRIAL_REVEALED));
  trial->hidden = TRUE;
  g_assert_true (cham_trial_may_note (trial, CHAM_TRIAL_DO_PACK, DAY, CHAM_TRIAL_REVEALED));
  cham_trial_add_event (trial, cham_trial_event_new (CHAM_TRIAL_REVEALED, DAY, ""));
  g_assert_false (cham_trial_may_note (trial, CHAM_TRIAL_DO_PACK, DAY, CHAM_TRIAL_REVEALED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-notes/instructions", test_instructions);
  g_test_add_func ("/trial-notes/eaten-again", test_eaten_again);
  g_test_add_func ("/trial-notes/revealed", test_revealed);
  return g_test_run ();
}
