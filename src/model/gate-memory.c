/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A text with a line for each yes: the question, and after a tab what it was about; nothing there
 * where it is about the person. */
#include "model/gate-memory.h"

#include <string.h>

/* Whether the answer is the same whatever is tested. */
static gboolean
is_personal (ChamGateQuestion question)
{
  switch (question)
    {
    case CHAM_GATE_INJECTOR:
    case CHAM_GATE_ASTHMA:
    case CHAM_GATE_SEVERE:
    case CHAM_GATE_CHILD:
    case CHAM_GATE_PREGNANT:
    case CHAM_GATE_UNDERWEIGHT:
    case CHAM_GATE_EATING_DISORDER:
    case CHAM_GATE_RESTRICTED:
      return TRUE;
    case CHAM_GATE_IMMEDIATE:
    case CHAM_GATE_ALLERGY:
    case CHAM_GATE_ADVISED:
    case CHAM_GATE_AVOIDED:
    case CHAM_GATE_TESTED:
    case CHAM_GATE_COELIAC:
    case CHAM_GATE_ACCOMPANIED:
    case CHAM_GATE_PRESCRIBED:
    default:
      return FALSE;
    }
}

/* Those whose yes lets a test through are asked for each time. */
static gboolean
is_remembered (ChamGateQuestion question)
{
  return question != CHAM_GATE_TESTED && question != CHAM_GATE_ACCOMPANIED;
}

static char *
make_line (ChamGateQuestion question, const char *exposure)
{
  g_autofree char *about = g_strdelimit (g_strdup (exposure), "\t\r\n", ' ');

  return g_strdup_printf ("%s\t%s", cham_gate_question_to_string (question),
                          is_personal (question) ? "" : about);
}

static void
append (GString *text, const char *line)
{
  if (*line != '\0')
    g_string_append_printf (text, "%s\n", line);
}

/* The lines of others, and of questions that were not answered this time. */
static void
append_kept (GString *text, char **lines, const char *exposure, const ChamSafetyGate *gate)
{
  for (; *lines != NULL; lines++)
    {
      gboolean answered = FALSE;

      for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
        {
          g_autofree char *line = make_line ((ChamGateQuestion) i, exposure);

          if (gate->answers[i] != CHAM_ANSWER_NONE && strcmp (line, *lines) == 0)
            answered = TRUE;
        }
      if (!answered)
        append (text, *lines);
    }
}

/**
 * cham_gate_memory_update:
 * @memory: (nullable): the text as it was before
 * @exposure: what is to be tested, as of cham_trial_print_exposure()
 * @gate: the answers
 *
 * Returns: (transfer full): the text as it is now
 */
char *
cham_gate_memory_update (const char *memory, const char *exposure, const ChamSafetyGate *gate)
{
  g_auto (GStrv) lines = g_strsplit (memory != NULL ? memory : "", "\n", -1);
  GString *text = g_string_new (NULL);

  append_kept (text, lines, exposure, gate);
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      g_autofree char *line = make_line ((ChamGateQuestion) i, exposure);

      if (gate->answers[i] == CHAM_ANSWER_YES && is_remembered ((ChamGateQuestion) i))
        append (text, line);
    }
  return g_string_free (text, FALSE);
}

/** cham_gate_memory_recall: Answers yes where @memory says so; other answers stay. */
void
cham_gate_memory_recall (const char *memory, const char *exposure, ChamSafetyGate *gate)
{
  g_auto (GStrv) lines = g_strsplit (memory != NULL ? memory : "", "\n", -1);

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      g_autofree char *line = make_line ((ChamGateQuestion) i, exposure);

      if (is_remembered ((ChamGateQuestion) i)
          && g_strv_contains ((const char *const *) lines, line))
        gate->answers[i] = CHAM_ANSWER_YES;
    }
}
