/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What has to be asked before somebody tests something on themselves. It decides nothing about a
 * treatment; where it says no, it sends people to a clinician. An unanswered question is neither
 * yes nor no, and blocks. */
#pragma once

#include <glib.h>

#include "model/answer.h"

G_BEGIN_DECLS

/** ChamGateSubject: What is to be tested, as far as the questions depend on it. */
typedef enum
{
  CHAM_GATE_FOOD,
  CHAM_GATE_GLUTEN,    /* a food with gluten, or gluten itself */
  CHAM_GATE_TREATMENT, /* something taken or applied */
  CHAM_GATE_HABIT,     /* a practice or a circumstance */
} ChamGateSubject;

/** ChamGateQuestion: What is asked; cham_gate_question_get_text() has the words. */
typedef enum
{
  CHAM_GATE_IMMEDIATE,       /* ever hives, swelling, wheeze … or anything within two hours */
  CHAM_GATE_ALLERGY,         /* diagnosed, or a positive test */
  CHAM_GATE_ADVISED,         /* a doctor said to avoid it */
  CHAM_GATE_INJECTOR,        /* has an adrenaline auto-injector */
  CHAM_GATE_ASTHMA,          /* severe or unstable */
  CHAM_GATE_AVOIDED,         /* not eaten for more than four weeks already */
  CHAM_GATE_SEVERE,          /* moderate or severe eczema; asked when it was avoided */
  CHAM_GATE_TESTED,          /* negative allergy test; asked when it was avoided and severe */
  CHAM_GATE_COELIAC,         /* suspected and not tested; asked of gluten */
  CHAM_GATE_CHILD,           /* the person is under 18 */
  CHAM_GATE_ACCOMPANIED,     /* a dietitian or doctor accompanies the child; asked of children */
  CHAM_GATE_PREGNANT,        /* pregnant or breastfeeding */
  CHAM_GATE_UNDERWEIGHT,     /* or losing weight unwanted */
  CHAM_GATE_EATING_DISORDER, /* now or ever */
  CHAM_GATE_RESTRICTED,      /* avoids two or more food groups already */
  CHAM_GATE_PRESCRIBED,      /* the treatment is prescribed */
} ChamGateQuestion;

#define CHAM_GATE_N_QUESTIONS 16

/**
 * ChamSafetyGate: What a person answered about one subject; a plain value, copied by assignment.
 * @answers: by #ChamGateQuestion; those that are not asked are ignored
 */
typedef struct
{
  ChamGateSubject subject;
  ChamAnswer answers[CHAM_GATE_N_QUESTIONS];
} ChamSafetyGate;

/** ChamGateLevel: Whether a finding forbids the test or has to be read before it. */
typedef enum
{
  CHAM_GATE_WARNS,
  CHAM_GATE_BLOCKS,
} ChamGateLevel;

/**
 * ChamGateFinding:
 * @question: what it comes from
 * @answered: %FALSE when it blocks only because there is no answer yet
 * @reason: (transfer none): why, and what to do instead, in the person's language
 * @source: (transfer none): where that is from
 */
typedef struct
{
  ChamGateLevel level;
  ChamGateQuestion question;
  gboolean answered;
  const char *reason;
  const char *source;
} ChamGateFinding;

gboolean cham_safety_gate_asks (const ChamSafetyGate *self, ChamGateQuestion question);
GArray *cham_safety_gate_judge (const ChamSafetyGate *self);
gboolean cham_safety_gate_is_open (const ChamSafetyGate *self);
gboolean cham_safety_gate_is_answered (const ChamSafetyGate *self);

const char *cham_gate_question_get_text (ChamGateQuestion question);
const char *cham_gate_get_emergency_text (void);

const char *cham_gate_question_to_string (ChamGateQuestion question);
gboolean cham_gate_question_from_string (const char *text, ChamGateQuestion *question);
const char *cham_gate_subject_to_string (ChamGateSubject subject);
gboolean cham_gate_subject_from_string (const char *text, ChamGateSubject *subject);
const char *cham_answer_to_string (ChamAnswer answer);
gboolean cham_answer_from_string (const char *text, ChamAnswer *answer);

G_END_DECLS
