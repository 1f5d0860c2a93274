/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The wording of what is to be put right; each says how. */
#include "app/treatment-problem.h"

#include <glib/gi18n.h>

/** cham_treatment_problem_describe: (nullable): What to put right, %NULL for nothing. */
const char *
cham_treatment_problem_describe (ChamTreatmentProblem problem)
{
  switch (problem)
    {
    case CHAM_TREATMENT_NAME_MISSING:
      return _ ("Give it a name, for example “Vitamin D”.");
    case CHAM_TREATMENT_NAME_LONG:
      return _ ("This name is too long for a checklist. Shorten it; there is room in the note.");
    case CHAM_TREATMENT_NAME_TAKEN:
      return _ ("There is already something of this name on your checklist.");
    case CHAM_TREATMENT_NAME_ARCHIVED:
      return _ ("You archived something of this name. You can bring it back instead.");
    case CHAM_TREATMENT_AMOUNT_UNCLEAR:
      return _ ("The amount should be a number, for example 25 or 0.5, or left empty.");
    case CHAM_TREATMENT_AMOUNT_ABSURD:
      return _ ("Nobody takes as much as this at once. Check the amount and the unit.");
    case CHAM_TREATMENT_UNIT_LONG:
      return _ ("This unit is too long. Use a short word, for example “capsules”.");
    case CHAM_TREATMENT_NO_WEEKDAY:
      return _ ("Choose at least one day of the week.");
    case CHAM_TREATMENT_TIMES_UNCLEAR:
      return _ ("Write times like 08:00, 20:00, or leave them empty.");
    case CHAM_TREATMENT_ENDS_EARLY:
      return _ ("The last day is before the first day.");
    case CHAM_TREATMENT_STOCK_UNCLEAR:
      return _ ("The stock should be a number in the unit of the dose, or left empty.");
    case CHAM_TREATMENT_CONTENT_UNCLEAR + CHAM_NUTRIENT_VITAMIN_D:
      return _ ("Write the amount on the label with its unit, for example 25 µg or 1000 IU.");
    case CHAM_TREATMENT_CONTENT_UNCLEAR + CHAM_NUTRIENT_EPA_DHA:
      return _ ("Write EPA and DHA together with their unit, for example 600 mg.");
    case CHAM_TREATMENT_FINE:
    default:
      return NULL;
    }
}
