/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One finished trial, of a food that does nothing to the invented skin, and one that goes on, of a
 * supplement. Added to a diary that is complete, without a random number, so that the diary
 * itself stays as it was. */
#include "model/invented-trials.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/invented-meals.h"
#include "model/trial-plan.h"

#define FOOD "Chocolate, milk"
#define INSTEAD "Biscuits"
#define FOOD_STARTS 170 /* days before the last */
#define FOOD_AGAIN 118

#define SUPPLEMENT _ ("Zinc")
#define SUPPLEMENT_STARTS 24
#define SEED 20260312
#define AMOUNT 10

static void
answer_gate (ChamTrial *trial)
{
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    if (cham_safety_gate_asks (&trial->gate, (ChamGateQuestion) i))
      trial->gate.answers[i] = CHAM_ANSWER_NO;
}

static ChamRecord *
add_definition (ChamRecordSet *set, ChamRecordKind kind, ChamDay day, const char *name,
                const char *note)
{
  ChamRecord *record = cham_record_new (kind, day, CHAM_TIME_NONE, name);

  record->state = CHAM_RECORD_DEFINITION;
  g_set_str (&record->note, note);
  g_ptr_array_add (set->records, record);
  return record;
}

static char *
escape (const char *text)
{
  return g_uri_escape_string (text, " :,/()+'!?&@", TRUE);
}

static void
define_trial (ChamRecordSet *set, const ChamTrial *trial)
{
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  g_autofree char *plan = cham_trial_print_plan (trial);
  g_autofree char *escaped = escape (plan);
  g_autofree char *note
      = g_strdup_printf ("exposure=%s; design=%s; outcome=%s; threshold=%g; plan=%s", exposure,
                         cham_trial_design_to_string (trial->design), trial->outcome,
                         trial->threshold, escaped);

  add_definition (set, CHAM_RECORD_ENTRY, trial->start, "trial", note);
}

static void
add_event (ChamRecordSet *set, const ChamTrial *trial, ChamDay day, ChamTrialEventKind kind)
{
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  char start[CHAM_DAY_TEXT_SIZE];
  g_autofree char *note = g_strdup_printf ("exposure=%s; start=%s; event=%s", exposure,
                                           cham_day_print (trial->start, start),
                                           cham_trial_event_kind_to_string (kind));

  add_definition (set, CHAM_RECORD_ENTRY, day, "trial event", note);
}

/* While it was left out, something else was eaten. */
static void
leave_out (ChamRecordSet *set, ChamDayRange days, GHashTable *names)
{
  const char *food = cham_invented_name_food (names, FOOD);

  for (guint i = 0; i < set->records->len; i++)
    {
      ChamRecord *record = g_ptr_array_index (set->records, i);

      if (record->kind == CHAM_RECORD_FOOD && cham_day_range_contains (days, record->day)
          && strcmp (record->name, food) == 0)
        g_set_str (&record->name, cham_invented_name_food (names, INSTEAD));
    }
}

static void
add_food_trial (ChamRecordSet *set, ChamDay last, GHashTable *names)
{
  ChamDay start = last - FOOD_STARTS;
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD,
                        cham_invented_name_food (names, FOOD), start);

  answer_gate (trial);
  trial->agreed = TRUE;
  leave_out (set, (ChamDayRange){ start + 14, last - FOOD_AGAIN - 1 }, names);
  define_trial (set, trial);
  add_event (set, trial, last - FOOD_AGAIN, CHAM_TRIAL_EATEN_AGAIN);
}

/* Whether anything was ticked on the checklist. */
static gboolean
has_dose (const ChamRecordSet *set, ChamDay day)
{
  for (guint i = 0; i < set->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (set->records, i);

      if (record->kind == CHAM_RECORD_DOSE && record->day == day
          && record->state == CHAM_RECORD_RECORDED)
        return TRUE;
    }
  return FALSE;
}

static void
add_dose (ChamRecordSet *set, ChamDay day)
{
  ChamRecord *record
      = cham_record_new (CHAM_RECORD_DOSE, day, cham_time_of_day_new (8, 0), SUPPLEMENT);

  record->value = AMOUNT;
  g_set_str (&record->unit, "mg");
  g_ptr_array_add (set->records, record);
}

static void
add_supplement_trial (ChamRecordSet *set, ChamDay last)
{
  ChamDay start = last - SUPPLEMENT_STARTS;
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, SUPPLEMENT, start);
  int blocks = trial->numbers[CHAM_TRIAL_BLOCKS], days = trial->numbers[CHAM_TRIAL_BLOCK_DAYS];

  answer_gate (trial);
  cham_trial_draw (trial, SEED);
  add_definition (set, CHAM_RECORD_DOSE, start, SUPPLEMENT,
                  "kind=supplement; amount=10; unit=mg; schedule=as-needed");
  define_trial (set, trial);
  for (ChamDay day = start; day < last; day++)
    {
      gboolean on = cham_trial_order_is_on (trial->order, blocks, (day - start) / days);

      if (on && day != start + 10 && has_dose (set, day))
        add_dose (set, day);
    }
  add_event (set, trial, start + 10, CHAM_TRIAL_SLIP);
}

/** cham_invented_add_trials: Adds them to the diary from @first to @last, where it is long
 * enough; @names as in cham_invented_new(). */
void
cham_invented_add_trials (ChamRecordSet *set, ChamDay first, ChamDay last, GHashTable *names)
{
  if (last - FOOD_STARTS < first)
    return;
  add_food_trial (set, last, names);
  add_supplement_trial (set, last);
}
