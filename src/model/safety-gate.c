/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which questions are asked, and which answers forbid a test. The rules are those of clinicians'
 * guidance where there is any, and otherwise the program's own, on the safe side. */
#include "model/safety-gate.h"

#include "model/keyword.h"
#include "model/safety-questions.h"

static const char *const subject_words[] = { "food", "gluten", "treatment", "habit", NULL };
static const char *const answer_words[] = { "", "no", "yes", NULL };

static gboolean
is_yes (const ChamSafetyGate *self, ChamGateQuestion question)
{
  return cham_safety_gate_asks (self, question) && self->answers[question] == CHAM_ANSWER_YES;
}

static gboolean
is_food (ChamGateSubject subject)
{
  return subject == CHAM_GATE_FOOD || subject == CHAM_GATE_GLUTEN;
}

/**
 * cham_safety_gate_asks:
 *
 * Returns: whether @question has to be answered for this subject, after the answers so far
 */
gboolean
cham_safety_gate_asks (const ChamSafetyGate *self, ChamGateQuestion question)
{
  switch (question)
    {
    case CHAM_GATE_CHILD:
      return TRUE;
    case CHAM_GATE_ACCOMPANIED:
      return self->answers[CHAM_GATE_CHILD] == CHAM_ANSWER_YES;
    case CHAM_GATE_IMMEDIATE:
    case CHAM_GATE_ALLERGY:
    case CHAM_GATE_ADVISED:
    case CHAM_GATE_PREGNANT:
      return self->subject != CHAM_GATE_HABIT;
    case CHAM_GATE_PRESCRIBED:
      return !is_food (self->subject);
    case CHAM_GATE_COELIAC:
      return self->subject == CHAM_GATE_GLUTEN;
    case CHAM_GATE_SEVERE:
      return is_food (self->subject) && self->answers[CHAM_GATE_AVOIDED] == CHAM_ANSWER_YES;
    case CHAM_GATE_TESTED:
      return is_yes (self, CHAM_GATE_SEVERE);
    case CHAM_GATE_INJECTOR:
    case CHAM_GATE_ASTHMA:
    case CHAM_GATE_AVOIDED:
    case CHAM_GATE_UNDERWEIGHT:
    case CHAM_GATE_EATING_DISORDER:
    case CHAM_GATE_RESTRICTED:
    default:
      return is_food (self->subject);
    }
}

/* What blocks by itself when the answer is yes; the others depend on each other. */
static gboolean
blocks (const ChamSafetyGate *self, ChamGateQuestion question)
{
  switch (question)
    {
    case CHAM_GATE_SEVERE:
      return is_yes (self, question) && self->answers[CHAM_GATE_TESTED] == CHAM_ANSWER_NO;
    case CHAM_GATE_AVOIDED:
      return is_yes (self, question) && is_yes (self, CHAM_GATE_CHILD);
    case CHAM_GATE_ACCOMPANIED:
      return self->answers[question] == CHAM_ANSWER_NO;
    case CHAM_GATE_CHILD:
    case CHAM_GATE_TESTED:
      return FALSE;
    case CHAM_GATE_IMMEDIATE:
    case CHAM_GATE_ALLERGY:
    case CHAM_GATE_ADVISED:
    case CHAM_GATE_INJECTOR:
    case CHAM_GATE_ASTHMA:
    case CHAM_GATE_COELIAC:
    case CHAM_GATE_PREGNANT:
    case CHAM_GATE_UNDERWEIGHT:
    case CHAM_GATE_EATING_DISORDER:
    case CHAM_GATE_RESTRICTED:
    case CHAM_GATE_PRESCRIBED:
    default:
      return is_yes (self, question);
    }
}

static gboolean
warns (const ChamSafetyGate *self, ChamGateQuestion question)
{
  return is_yes (self, question)
         && (question == CHAM_GATE_AVOIDED || question == CHAM_GATE_SEVERE
             || question == CHAM_GATE_CHILD);
}

static void
judge_question (const ChamSafetyGate *self, ChamGateQuestion question, GArray *findings)
{
  ChamGateFinding finding = { CHAM_GATE_BLOCKS, question, TRUE, NULL, NULL };

  if (!cham_safety_gate_asks (self, question))
    return;
  finding.answered = self->answers[question] != CHAM_ANSWER_NONE;
  if (finding.answered && !blocks (self, question))
    {
      if (!warns (self, question))
        return;
      finding.level = CHAM_GATE_WARNS;
    }
  cham_safety_question_explain (&finding);
  g_array_append_val (findings, finding);
}

/**
 * cham_safety_gate_judge:
 *
 * Returns: (transfer full) (element-type ChamGateFinding): what blocks the test, then what warns
 *   of something, each in the order of the questions; empty when nothing stands in the way
 */
GArray *
cham_safety_gate_judge (const ChamSafetyGate *self)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (ChamGateFinding));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (ChamGateFinding));

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    judge_question (self, (ChamGateQuestion) i, all);
  for (int level = CHAM_GATE_BLOCKS; level >= CHAM_GATE_WARNS; level--)
    for (guint i = 0; i < all->len; i++)
      if ((int) g_array_index (all, ChamGateFinding, i).level == level)
        g_array_append_val (findings, g_array_index (all, ChamGateFinding, i));
  return findings;
}

/** cham_safety_gate_is_open: Whether everything is answered and nothing blocks the test. */
gboolean
cham_safety_gate_is_open (const ChamSafetyGate *self)
{
  g_autoptr (GArray) findings = cham_safety_gate_judge (self);

  return findings->len == 0
         || g_array_index (findings, ChamGateFinding, 0).level != CHAM_GATE_BLOCKS;
}

/** cham_safety_gate_is_answered: Whether every question that is asked has an answer. */
gboolean
cham_safety_gate_is_answered (const ChamSafetyGate *self)
{
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    if (cham_safety_gate_asks (self, (ChamGateQuestion) i)
        && self->answers[i] == CHAM_ANSWER_NONE)
      return FALSE;
  return TRUE;
}

/** cham_gate_subject_to_string: (transfer none): The word that reads back as @subject. */
const char *
cham_gate_subject_to_string (ChamGateSubject subject)
{
  return subject_words[subject];
}

/** cham_gate_subject_from_string: Whether @text is a subject; @subject is untouched otherwise. */
gboolean
cham_gate_subject_from_string (const char *text, ChamGateSubject *subject)
{
  int index;

  if (!cham_keyword_find (subject_words, text, &index))
    return FALSE;
  *subject = (ChamGateSubject) index;
  return TRUE;
}

/** cham_answer_to_string: (transfer none): "no", "yes", or "" for no answer. */
const char *
cham_answer_to_string (ChamAnswer answer)
{
  return answer_words[answer];
}

/** cham_answer_from_string: Whether @text is "no", "yes" or ""; @answer is untouched otherwise. */
gboolean
cham_answer_from_string (const char *text, ChamAnswer *answer)
{
  int index;

  if (!cham_keyword_find (answer_words, text, &index))
    return FALSE;
  *answer = (ChamAnswer) index;
  return TRUE;
}
