/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A yes stays until it is answered otherwise; of a food it says nothing of another food. */
#include "model/gate-memory.h"

static void
test_remember (void)
{
  ChamSafetyGate milk = { .subject = CHAM_GATE_FOOD }, egg = milk, again = milk;
  g_autofree char *memory = NULL, *later = NULL;

  milk.answers[CHAM_GATE_IMMEDIATE] = CHAM_ANSWER_YES;
  milk.answers[CHAM_GATE_ASTHMA] = CHAM_ANSWER_YES;
  milk.answers[CHAM_GATE_ALLERGY] = CHAM_ANSWER_NO;
  milk.answers[CHAM_GATE_TESTED] = CHAM_ANSWER_YES;
  memory = cham_gate_memory_update (NULL, "food:Milk\n", &milk);
  cham_gate_memory_recall (memory, "food:Milk\n", &again);
  g_assert_cmpint (again.answers[CHAM_GATE_IMMEDIATE], ==, CHAM_ANSWER_YES);
  g_assert_cmpint (again.answers[CHAM_GATE_ASTHMA], ==, CHAM_ANSWER_YES);
  /* A no, and a yes that would let a test through, are asked for each time. */
  g_assert_cmpint (again.answers[CHAM_GATE_ALLERGY], ==, CHAM_ANSWER_NONE);
  g_assert_cmpint (again.answers[CHAM_GATE_TESTED], ==, CHAM_ANSWER_NONE);
  cham_gate_memory_recall (memory, "food:Egg", &egg);
  g_assert_cmpint (egg.answers[CHAM_GATE_IMMEDIATE], ==, CHAM_ANSWER_NONE);
  g_assert_cmpint (egg.answers[CHAM_GATE_ASTHMA], ==, CHAM_ANSWER_YES);
  /* The asthma is better now; what was said of milk stays. */
  egg.answers[CHAM_GATE_ASTHMA] = CHAM_ANSWER_NO;
  later = cham_gate_memory_update (memory, "food:Egg", &egg);
  g_assert_cmpstr (later, ==, "immediate\tfood:Milk \n");
}

static void
test_nonsense (void)
{
  ChamSafetyGate gate = { .subject = CHAM_GATE_FOOD };

  cham_gate_memory_recall ("\n\t\nimmediate\nxyz\tfood:Milk\n\xff", "food:Milk", &gate);
  cham_gate_memory_recall (NULL, "", &gate);
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    g_assert_cmpint (gate.answers[i], ==, CHAM_ANSWER_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-memory/remember", test_remember);
  g_test_add_func ("/gate-memory/nonsense", test_nonsense);
  return g_test_run ();
}
