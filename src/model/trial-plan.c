/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads and writes the key file. What is missing or out of bounds makes the plan damaged: nothing
 * is guessed, since the plan was fixed before the start. */
#include "model/trial-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLAN "plan"
#define ORDER "order"
#define GATE "gate"

static const ChamExposureKind exposure_kinds[]
    = { CHAM_EXPOSURE_FOOD, CHAM_EXPOSURE_FOOD_GROUP, CHAM_EXPOSURE_TREATMENT,
        CHAM_EXPOSURE_FLAG, CHAM_EXPOSURE_MEASURE };

static void
print_order (const ChamTrial *self, GKeyFile *file)
{
  g_autofree char *order = g_new0 (char, CHAM_TRIAL_MOST_BLOCKS + 1);
  int blocks = self->numbers[CHAM_TRIAL_BLOCKS];

  for (int i = 0; i < MIN (blocks, CHAM_TRIAL_MOST_BLOCKS); i++)
    order[i] = cham_trial_order_is_on (self->order, blocks, i) ? '1' : '0';
  g_key_file_set_uint64 (file, ORDER, "seed", self->seed);
  g_key_file_set_uint64 (file, ORDER, "index", self->index);
  g_key_file_set_string (file, ORDER, "blocks", order);
}

static void
print_gate (const ChamSafetyGate *gate, GKeyFile *file)
{
  g_key_file_set_string (file, GATE, "subject", cham_gate_subject_to_string (gate->subject));
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    if (gate->answers[i] != CHAM_ANSWER_NONE)
      g_key_file_set_string (file, GATE, cham_gate_question_to_string ((ChamGateQuestion) i),
                             cham_answer_to_string (gate->answers[i]));
}

/**
 * cham_trial_print_plan:
 *
 * Returns: (transfer full): the start, the direction, the numbers that the design uses, the order
 *   that was drawn and the answers at the gate; cham_trial_parse_plan() reads it back
 */
char *
cham_trial_print_plan (const ChamTrial *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  char start[CHAM_DAY_TEXT_SIZE];

  g_key_file_set_string (file, PLAN, "start", cham_day_print (self->start, start));
  g_key_file_set_string (file, PLAN, "direction",
                         cham_trial_direction_to_string (self->direction));
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    if (cham_trial_design_uses (self->design, (ChamTrialNumber) i))
      g_key_file_set_integer (file, PLAN,
                              cham_trial_number_get_limits ((ChamTrialNumber) i)->key,
                              self->numbers[i]);
  if (self->design == CHAM_TRIAL_ON_OFF)
    g_key_file_set_boolean (file, PLAN, "hidden", self->hidden);
  if (self->agreed)
    g_key_file_set_boolean (file, PLAN, "agreed", TRUE);
  if (self->drawn)
    print_order (self, file);
  print_gate (&self->gate, file);
  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
parse_numbers (ChamTrial *self, GKeyFile *file)
{
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      const ChamTrialLimits *limits = cham_trial_number_get_limits ((ChamTrialNumber) i);
      g_autoptr (GError) error = NULL;

      if (!cham_trial_design_uses (self->design, (ChamTrialNumber) i))
        continue;
      self->numbers[i] = g_key_file_get_integer (file, PLAN, limits->key, &error);
      if (error != NULL)
        return FALSE;
    }
  return TRUE;
}

/* Whether there is an order of blocks, or none at all. */
static gboolean
parse_order (ChamTrial *self, GKeyFile *file)
{
  g_autoptr (GError) seed_error = NULL, index_error = NULL;
  g_autofree char *blocks = NULL;
  guint64 index;

  self->drawn = g_key_file_has_group (file, ORDER);
  if (!self->drawn)
    return self->design != CHAM_TRIAL_ON_OFF;
  self->seed = g_key_file_get_uint64 (file, ORDER, "seed", &seed_error);
  index = g_key_file_get_uint64 (file, ORDER, "index", &index_error);
  blocks = g_key_file_get_string (file, ORDER, "blocks", NULL);
  if (seed_error != NULL || index_error != NULL || index > G_MAXUINT || blocks == NULL
      || strlen (blocks) > CHAM_TRIAL_MOST_BLOCKS || blocks[strspn (blocks, "01")] != '\0')
    return FALSE;
  self->index = (guint) index;
  self->order = 0;
  for (const char *block = blocks; *block != '\0'; block++)
    self->order = self->order << 1 | (*block == '1');
  return TRUE;
}

static gboolean
parse_gate (ChamSafetyGate *gate, GKeyFile *file)
{
  g_autofree char *subject = g_key_file_get_string (file, GATE, "subject", NULL);

  memset (gate, 0, sizeof *gate);
  if (!cham_gate_subject_from_string (subject, &gate->subject))
    return FALSE;
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      g_autofree char *answer = g_key_file_get_string (
          file, GATE, cham_gate_question_to_string ((ChamGateQuestion) i), NULL);

      if (answer != NULL && !cham_answer_from_string (answer, &gate->answers[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_plan (ChamTrial *self, GKeyFile *file)
{
  g_autofree char *start = g_key_file_get_string (file, PLAN, "start", NULL);
  g_autofree char *direction = g_key_file_get_string (file, PLAN, "direction", NULL);

  self->start = start != NULL ? cham_day_parse (start) : CHAM_DAY_NONE;
  self->hidden = g_key_file_get_boolean (file, PLAN, "hidden", NULL);
  self->agreed = g_key_file_get_boolean (file, PLAN, "agreed", NULL);
  return self->start != CHAM_DAY_NONE
         && cham_trial_direction_from_string (direction, &self->direction)
         && parse_numbers (self, file) && parse_order (self, file)
         && parse_gate (&self->gate, file);
}

/**
 * cham_trial_parse_plan:
 * @self: a trial whose design, exposure, outcome and threshold are known already
 * @text: as of cham_trial_print_plan(), or anything at all
 *
 * Returns: whether it is a plan that can be carried out; otherwise @damage says what is wrong
 */
gboolean
cham_trial_parse_plan (ChamTrial *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_clear_pointer (&self->damage, g_free);
  if (!g_utf8_validate (text, -1, NULL)
      || !g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL)
      || !parse_plan (self, file))
    self->damage = g_strdup (_ ("a part of the plan is missing or cannot be read"));
  else
    self->damage = cham_trial_check (self);
  return self->damage == NULL;
}

/** cham_trial_print_exposure: (transfer full): Kind and name of what is tested, "food:Milk". */
char *
cham_trial_print_exposure (const ChamTrial *self)
{
  return g_strconcat (cham_exposure_kind_to_string (self->kind), ":", self->exposure, NULL);
}

/** cham_trial_parse_exposure: Whether @text is as of cham_trial_print_exposure(); nothing changes
 * otherwise. */
gboolean
cham_trial_parse_exposure (ChamTrial *self, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exposure_kinds); i++)
    {
      const char *word = cham_exposure_kind_to_string (exposure_kinds[i]);
      gsize length = strlen (word);

      if (strncmp (text, word, length) != 0 || text[length] != ':' || text[length + 1] == '\0')
        continue;
      self->kind = exposure_kinds[i];
      g_set_str (&self->exposure, text + length + 1);
      g_set_str (&self->title, self->exposure);
      return TRUE;
    }
  return FALSE;
}
