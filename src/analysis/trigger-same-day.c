/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What goes together with severity on the very same day. It may follow from it as well as lead
 * to it, so it never becomes a finding; short sleep after an itchy night belongs here. */
#include <math.h>

#include "analysis/triggers-private.h"

#define SMALLEST_LEFT 1e-4
#define MARGIN 1.25

static double
test_same_day (const ChamSearch *self, const ChamCandidate *candidate, const double *open_scores)
{
  const ChamSurprises *surprises = self->surprises;
  int n = surprises->n;
  double total = cham_dot (candidate->same_day, candidate->same_day, n), left = total;

  for (int j = 0; j < surprises->basis->columns; j++)
    {
      double product
          = cham_dot (candidate->same_day, cham_basis_get (surprises->basis, j), n);

      left -= product * product;
    }
  if (left <= SMALLEST_LEFT * total)
    return 1;
  return MIN (1, MARGIN * cham_template_test (cham_dot (candidate->same_day, open_scores, n), left,
                                              cham_dot (surprises->scores, surprises->scores, n),
                                              surprises->freedom));
}

static gboolean
is_found (const ChamSearch *self, int index)
{
  for (int i = 0; i < self->n_same_days; i++)
    if (self->same_days[i] == index)
      return TRUE;
  return FALSE;
}

/* Returns the candidate with the smallest p, -1 for none. */
static int
find_smallest_p (const ChamSearch *self, double *smallest)
{
  const ChamSurprises *surprises = self->surprises;
  g_autofree double *open_scores
      = g_memdup2 (surprises->scores, sizeof (double) * surprises->n);
  int best = -1;

  cham_basis_remove_from (surprises->basis, open_scores);
  for (int i = 0; i < self->n_candidates; i++)
    {
      const ChamCandidate *candidate = &self->candidates[i];
      double p;

      if (!candidate->in_family || candidate->selected || is_found (self, i))
        continue;
      p = test_same_day (self, candidate, open_scores);
      if (best >= 0 && !(p < *smallest))
        continue;
      best = i;
      *smallest = p;
    }
  return best;
}

static void
take (ChamSearch *self, int index, double p, double q)
{
  const ChamCandidate *candidate = &self->candidates[index];
  ChamTrigger *trigger = &self->triggers[candidate->index];

  self->same_days[self->n_same_days++] = index;
  cham_basis_add (self->surprises->basis, candidate->same_day, 0);
  cham_surprises_update (self->surprises);
  if (trigger->verdict != CHAM_VERDICT_NO_SIGN)
    return;
  trigger->verdict = CHAM_VERDICT_SAME_DAY;
  trigger->lag = 0;
  trigger->p = p;
  trigger->q = q;
}

/** cham_search_find_same_day: Picks among what was not selected, as the selection does. */
void
cham_search_find_same_day (ChamSearch *self)
{
  double last = 0;

  while (self->n_same_days < CHAM_TRIGGERS_MOST)
    {
      double p, q;
      int index = find_smallest_p (self, &p);

      if (index < 0)
        break;
      q = p * self->family / (self->n_same_days + 1);
      if (q > CHAM_TRIGGERS_POSSIBLE)
        break;
      last = MAX (last, q);
      take (self, index, p, MIN (last, 1));
    }
}
