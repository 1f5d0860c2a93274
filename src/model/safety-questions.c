/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the gate asks and why it says no. Each reason has its source, or says that the rule is the
 * program's own. */
#include "model/safety-questions.h"

#include <glib/gi18n-lib.h>

#include "model/keyword.h"

#define TOLERANCE                                                                             \
  /* xgettext:no-c-format */                                                                  \
  N_ ("Chang et al., J Allergy Clin Immunol Pract 2016: of 298 children with eczema, 19 % of "  \
      "those without earlier immediate reactions had new ones after a food was left out")
#define SUPERVISION                                                                           \
  N_ ("British Society for Allergy and Clinical Immunology: in hospital where an immediate "    \
      "allergy or a severe reaction is suspected")
#define OWN_RULE N_ ("A rule of this program’s own, on the safe side")
#define GENERAL N_ ("General medical advice")

/**
 * Question:
 * @word: as files hold it
 * @text: what is asked
 * @reason: why yes blocks
 * @mild: (nullable): what a warning says, where the question can warn
 */
typedef struct
{
  const char *word;
  const char *text;
  const char *reason;
  const char *mild;
  const char *source;
} Question;

static const Question questions[CHAM_GATE_N_QUESTIONS] = {
  [CHAM_GATE_IMMEDIATE]
  = { "immediate",
      N_ ("Have you ever had hives, swelling, wheezing, vomiting, faintness or any other reaction "
          "within two hours of it?"),
      N_ ("What once caused a reaction at once can do so more strongly after a break. Do not try "
          "it at home; ask an allergy clinic."),
      NULL, SUPERVISION },
  [CHAM_GATE_ALLERGY]
  = { "allergy", N_ ("Has an allergy to it been diagnosed, or was an allergy test positive?"),
      N_ ("With a positive test it can only be taken up again under medical supervision."), NULL,
      SUPERVISION },
  [CHAM_GATE_ADVISED]
  = { "advised", N_ ("Has a doctor told you to avoid it?"),
      N_ ("A doctor’s advice goes before this test. Ask there whether and how it may be tested."),
      NULL, OWN_RULE },
  [CHAM_GATE_INJECTOR]
  = { "injector", N_ ("Were you given an adrenaline auto-injector?"),
      N_ ("People who need adrenaline at hand test foods in a clinic, not at home."), NULL,
      SUPERVISION },
  [CHAM_GATE_ASTHMA]
  = { "asthma", N_ ("Do you have severe or unstable asthma?"),
      N_ ("With such asthma a reaction can be dangerous. Ask your doctor before you test a food."),
      NULL, OWN_RULE },
  [CHAM_GATE_AVOIDED]
  = { "avoided", N_ ("Have you already left it out for more than four weeks?"),
      N_ ("A child that has not had a food for weeks can react to it at once. It is taken up "
          "again under supervision only."),
      N_ ("After weeks without a food, tolerance of it can be lost. Ask a clinician or "
          "dietitian before you eat it again."),
      TOLERANCE },
  [CHAM_GATE_SEVERE]
  = { "severe", N_ ("Is your eczema moderate or severe?"),
      N_ ("After weeks without it, with moderate or severe eczema and no allergy test, it is "
          "taken up again under supervision only."),
      N_ ("With moderate or severe eczema, talk to your doctor before you change your diet."),
      TOLERANCE },
  [CHAM_GATE_TESTED]
  = { "tested", N_ ("Did an allergy test for it show no allergy?"), "", NULL, OWN_RULE },
  [CHAM_GATE_COELIAC]
  = { "coeliac", N_ ("Could you have coeliac disease, and have not been tested for it?"),
      N_ ("The test for coeliac disease can miss it once gluten is left out. Be tested first."),
      NULL, GENERAL },
  [CHAM_GATE_CHILD]
  = { "child", N_ ("Are you under 18?"), "",
      N_ ("Keep to what the dietitian or doctor says, also where this plan says otherwise."),
      N_ ("British National Health Service: never restrict a child’s diet unless advised to") },
  [CHAM_GATE_ACCOMPANIED]
  = { "accompanied", N_ ("Does a dietitian or doctor accompany the test?"),
      N_ ("Under 18 nothing is tested without a dietitian or doctor."), NULL,
      N_ ("British National Health Service: never restrict a child’s diet unless advised to") },
  [CHAM_GATE_PREGNANT]
  = { "pregnant", N_ ("Are you pregnant or breastfeeding?"),
      N_ ("Not during pregnancy or breastfeeding. Ask your doctor or midwife instead."), NULL,
      OWN_RULE },
  [CHAM_GATE_UNDERWEIGHT]
  = { "underweight", N_ ("Are you underweight, or losing weight without wanting to?"),
      N_ ("Leaving out foods can cost more weight. See your doctor first."), NULL, OWN_RULE },
  [CHAM_GATE_EATING_DISORDER]
  = { "eating_disorder", N_ ("Do you have an eating disorder, or had one?"),
      N_ ("Rules about food can bring an eating disorder back. Please talk to somebody who knows "
          "you before you restrict anything."),
      NULL, OWN_RULE },
  [CHAM_GATE_RESTRICTED]
  = { "restricted", N_ ("Do you already avoid two or more groups of foods?"),
      N_ ("Leaving out still more can lead to malnutrition. See a dietitian first."), NULL,
      OWN_RULE },
  [CHAM_GATE_PRESCRIBED]
  = { "prescribed", N_ ("Was it prescribed by a doctor?"),
      N_ ("What is prescribed is not left out for a test. Talk to whoever prescribed it."), NULL,
      OWN_RULE },
};

/** cham_safety_question_explain: Fills in reason and source of a finding. */
void
cham_safety_question_explain (ChamGateFinding *finding)
{
  const Question *question = &questions[finding->question];

  finding->source = _ (question->source);
  if (!finding->answered)
    finding->reason = _ ("This question has no answer yet.");
  else
    finding->reason
        = _ (finding->level == CHAM_GATE_WARNS ? question->mild : question->reason);
}

/** cham_gate_question_get_text: (transfer none): The question, in the person's language. */
const char *
cham_gate_question_get_text (ChamGateQuestion question)
{
  return _ (questions[question].text);
}

/** cham_gate_get_emergency_text: (transfer none): To be shown with every test. */
const char *
cham_gate_get_emergency_text (void)
{
  return _ ("Trouble breathing, a swelling throat or tongue, or collapse: call the emergency "
            "services at once.");
}

/** cham_gate_question_to_string: (transfer none): The word that reads back as @question. */
const char *
cham_gate_question_to_string (ChamGateQuestion question)
{
  return questions[question].word;
}

/** cham_gate_question_from_string: Whether @text is one; @question is untouched otherwise. */
gboolean
cham_gate_question_from_string (const char *text, ChamGateQuestion *question)
{
  const char *words[CHAM_GATE_N_QUESTIONS + 1] = { NULL };
  int index;

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    words[i] = questions[i].word;
  if (!cham_keyword_find (words, text, &index))
    return FALSE;
  *question = (ChamGateQuestion) index;
  return TRUE;
}
