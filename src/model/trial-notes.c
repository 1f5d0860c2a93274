/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One answer for the buttons of the window and for the command line. The journal itself takes in
 * more: what a file says has happened, has. */
#include "model/trial-notes.h"

/* Whether there is something to keep to. */
static gboolean
can_be_kept (ChamTrialInstruction instruction)
{
  return instruction == CHAM_TRIAL_DO_WITHOUT || instruction == CHAM_TRIAL_DO_EAT
         || instruction == CHAM_TRIAL_DO_WATCH || instruction == CHAM_TRIAL_DO_WITH
         || instruction == CHAM_TRIAL_DO_PACK;
}

/** cham_trial_instruction_goes_on: Whether the trial is not over, though it may not have begun. */
gboolean
cham_trial_instruction_goes_on (ChamTrialInstruction instruction)
{
  return can_be_kept (instruction) || instruction == CHAM_TRIAL_DO_AS_USUAL
         || instruction == CHAM_TRIAL_DO_WAIT || instruction == CHAM_TRIAL_DO_RESUME;
}

static gboolean
can_be_eaten_again (const ChamTrial *trial, ChamTrialInstruction instruction, ChamDay day)
{
  return (instruction == CHAM_TRIAL_DO_EAT_AGAIN || instruction == CHAM_TRIAL_DO_ASK)
         && cham_trial_is_of_food (trial)
         && cham_trial_find_event (trial, CHAM_TRIAL_EATEN_AGAIN, day) == NULL;
}

/**
 * cham_trial_may_note:
 * @instruction: what it says to do on @day
 *
 * Returns: whether @kind can have happened in @trial on @day
 */
gboolean
cham_trial_may_note (const ChamTrial *trial, ChamTrialInstruction instruction, ChamDay day,
                     ChamTrialEventKind kind)
{
  switch (kind)
    {
    case CHAM_TRIAL_SLIP:
    case CHAM_TRIAL_KEPT:
      return can_be_kept (instruction);
    case CHAM_TRIAL_REACTION:
    case CHAM_TRIAL_IMMEDIATE:
    case CHAM_TRIAL_ILLNESS:
    case CHAM_TRIAL_PAUSED:
      return can_be_kept (instruction) || instruction == CHAM_TRIAL_DO_AS_USUAL;
    case CHAM_TRIAL_RESUMED:
      return instruction == CHAM_TRIAL_DO_RESUME;
    case CHAM_TRIAL_STOPPED:
      return cham_trial_instruction_goes_on (instruction);
    case CHAM_TRIAL_EATEN_AGAIN:
      return can_be_eaten_again (trial, instruction, day);
    case CHAM_TRIAL_REVEALED:
      return cham_trial_is_hidden (trial, day);
    case CHAM_TRIAL_NOTE:
    default:
      return TRUE;
    }
}
