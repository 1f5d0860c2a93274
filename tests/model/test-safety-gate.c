/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

#include "model/safety-gate.h"

/* All asked questions answered with the answer that is fine. */
static ChamSafetyGate
make_fine (ChamGateSubject subject)
{
  ChamSafetyGate gate = { subject, { 0 } };

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    if (cham_safety_gate_asks (&gate, (ChamGateQuestion) i))
      gate.answers[i] = CHAM_ANSWER_NO;
  return gate;
}

static void
test_unanswered (void)
{
  for (int subject = CHAM_GATE_FOOD; subject <= CHAM_GATE_HABIT; subject++)
    {
      ChamSafetyGate gate = { (ChamGateSubject) subject, { 0 } };
      ChamSafetyGate fine = make_fine ((ChamGateSubject) subject);
      g_autoptr (GArray) findings = cham_safety_gate_judge (&gate);
      g_autoptr (GArray) none = cham_safety_gate_judge (&fine);

      g_assert_false (cham_safety_gate_is_open (&gate));
      g_assert_false (cham_safety_gate_is_answered (&gate));
      g_assert_cmpuint (findings->len, >, 0);
      for (guint i = 0; i < findings->len; i++)
        {
          const ChamGateFinding *finding = &g_array_index (findings, ChamGateFinding, i);

          g_assert_cmpint (finding->level, ==, CHAM_GATE_BLOCKS);
          g_assert_false (finding->answered);
          g_assert_cmpstr (finding->reason, !=, "");
          g_assert_cmpstr (finding->source, !=, "");
        }
      g_assert_true (cham_safety_gate_is_open (&fine));
      g_assert_true (cham_safety_gate_is_answered (&fine));
      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* One question left open is enough. */
static void
test_each_unanswered (void)
{
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      ChamSafetyGate gate = make_fine (CHAM_GATE_GLUTEN);

      if (!cham_safety_gate_asks (&gate, (ChamGateQuestion) i))
        continue;
      gate.answers[i] = CHAM_ANSWER_NONE;
      g_assert_false (cham_safety_gate_is_open (&gate));
    }
}

static const ChamGateQuestion forbidding[]
    = { CHAM_GATE_IMMEDIATE, CHAM_GATE_ALLERGY,     CHAM_GATE_ADVISED,         CHAM_GATE_INJECTOR,
        CHAM_GATE_ASTHMA,    CHAM_GATE_COELIAC,     CHAM_GATE_PREGNANT,
        CHAM_GATE_UNDERWEIGHT, CHAM_GATE_EATING_DISORDER, CHAM_GATE_RESTRICTED };

static void
test_forbidding (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forbidding); i++)
    {
      ChamSafetyGate gate = make_fine (CHAM_GATE_GLUTEN);
      g_autoptr (GArray) findings = NULL;
      const ChamGateFinding *finding;

      gate.answers[forbidding[i]] = CHAM_ANSWER_YES;
      findings = cham_safety_gate_judge (&gate);
      g_assert_cmpuint (findings->len, ==, 1);
      finding = &g_array_index (findings, ChamGateFinding, 0);
      g_assert_cmpint (finding->level, ==, CHAM_GATE_BLOCKS);
      g_assert_cmpint (finding->question, ==, forbidding[i]);
      g_assert_true (finding->answered);
      g_assert_false (cham_safety_gate_is_open (&gate));
    }
}

/* Of treatments and habits it is asked whether they are prescribed, of gluten about coeliac
 * disease; an answer to a question that is not asked changes nothing. */
static void
test_subjects (void)
{
  ChamSafetyGate food = make_fine (CHAM_GATE_FOOD), treatment = make_fine (CHAM_GATE_TREATMENT),
                 habit = make_fine (CHAM_GATE_HABIT);

  g_assert_false (cham_safety_gate_asks (&food, CHAM_GATE_COELIAC));
  food.answers[CHAM_GATE_COELIAC] = food.answers[CHAM_GATE_PRESCRIBED] = CHAM_ANSWER_YES;
  g_assert_true (cham_safety_gate_is_open (&food));
  treatment.answers[CHAM_GATE_PRESCRIBED] = CHAM_ANSWER_YES;
  g_assert_false (cham_safety_gate_is_open (&treatment));
  habit.answers[CHAM_GATE_PREGNANT] = CHAM_ANSWER_YES;
  g_assert_true (cham_safety_gate_is_open (&habit));
  habit.answers[CHAM_GATE_PRESCRIBED] = CHAM_ANSWER_YES;
  g_assert_false (cham_safety_gate_is_open (&habit));
}

static gboolean
warns_of (const ChamSafetyGate *gate, ChamGateQuestion question)
{
  g_autoptr (GArray) findings = cham_safety_gate_judge (gate);

  for (guint i = 0; i < findings->len; i++)
    {
      const ChamGateFinding *finding = &g_array_index (findings, ChamGateFinding, i);

      if (finding->question == question && finding->level == CHAM_GATE_WARNS)
        return TRUE;
    }
  return FALSE;
}

/* Long avoided: a warning for grown-ups with mild eczema or a negative test, else forbidden. */
static void
test_avoided (void)
{
  ChamSafetyGate gate = make_fine (CHAM_GATE_FOOD);

  gate.answers[CHAM_GATE_AVOIDED] = CHAM_ANSWER_YES;
  g_assert_false (cham_safety_gate_is_open (&gate));
  gate.answers[CHAM_GATE_SEVERE] = CHAM_ANSWER_NO;
  g_assert_true (cham_safety_gate_is_open (&gate));
  g_assert_true (warns_of (&gate, CHAM_GATE_AVOIDED));
  gate.answers[CHAM_GATE_SEVERE] = CHAM_ANSWER_YES;
  g_assert_false (cham_safety_gate_is_open (&gate));
  gate.answers[CHAM_GATE_TESTED] = CHAM_ANSWER_NO;
  g_assert_false (cham_safety_gate_is_open (&gate));
  gate.answers[CHAM_GATE_TESTED] = CHAM_ANSWER_YES;
  g_assert_true (cham_safety_gate_is_open (&gate));
  g_assert_true (warns_of (&gate, CHAM_GATE_SEVERE));
}

static void
test_children (void)
{
  ChamSafetyGate gate = make_fine (CHAM_GATE_FOOD);

  gate.answers[CHAM_GATE_CHILD] = CHAM_ANSWER_YES;
  g_assert_false (cham_safety_gate_is_open (&gate));
  gate.answers[CHAM_GATE_ACCOMPANIED] = CHAM_ANSWER_NO;
  g_assert_false (cham_safety_gate_is_open (&gate));
  gate.answers[CHAM_GATE_ACCOMPANIED] = CHAM_ANSWER_YES;
  g_assert_true (cham_safety_gate_is_open (&gate));
  g_assert_true (warns_of (&gate, CHAM_GATE_CHILD));
  gate.answers[CHAM_GATE_AVOIDED] = CHAM_ANSWER_YES;
  gate.answers[CHAM_GATE_SEVERE] = CHAM_ANSWER_NO;
  g_assert_false (cham_safety_gate_is_open (&gate));
}

static void
test_words (void)
{
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      ChamGateQuestion question = CHAM_GATE_IMMEDIATE;
      const char *word = cham_gate_question_to_string ((ChamGateQuestion) i);

      g_assert_true (cham_gate_question_from_string (word, &question));
      g_assert_cmpint (question, ==, i);
      g_assert_true (g_str_has_suffix (cham_gate_question_get_text (question), "?"));
    }
  for (int i = CHAM_ANSWER_NONE; i <= CHAM_ANSWER_YES; i++)
    {
      ChamAnswer answer = CHAM_ANSWER_NONE;

      g_assert_true (cham_answer_from_string (cham_answer_to_string ((ChamAnswer) i), &answer));
      g_assert_cmpint (answer, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety-gate/unanswered", test_unanswered);
  g_test_add_func ("/safety-gate/each-unanswered", test_each_unanswered);
  g_test_add_func ("/safety-gate/forbidding", test_forbidding);
  g_test_add_func ("/safety-gate/subjects", test_subjects);
  g_test_add_func ("/safety-gate/avoided", test_avoided);
  g_test_add_func ("/safety-gate/children", test_children);
  g_test_add_func ("/safety-gate/words", test_words);
  return g_test_run ();
}
