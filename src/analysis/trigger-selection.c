/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Picks what stands out, one exposure at a time, and says how convincing each of the rest is. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/triggers-private.h"

#define SMALLEST_LEFT 1e-4  /* share of a template that must be left to say anything */
#define ALIKE 0.3           /* correlation from which two exposures are said to go together */

/* The scores without what is accounted for. */
static double *
list_open_scores (const ChamSurprises *surprises)
{
  double *scores = g_memdup2 (surprises->scores, sizeof (double) * surprises->n);

  cham_basis_remove_from (surprises->basis, scores);
  return scores;
}

/* Adds up how much of each template the columns from @from on account for. */
static void
account (const ChamSearch *self, ChamCandidate *candidate, int from)
{
  const ChamBasis *basis = self->surprises->basis;

  for (int j = from; j < basis->columns; j++)
    {
      ChamLanes product;

      cham_lanes_project (self->rows, cham_basis_get (basis, j), basis->rows, product);
      for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
        candidate->accounted[k] += product[k] * product[k];
    }
}

static double
get_left (const ChamCandidate *candidate, int template)
{
  double left = candidate->total[template] - candidate->accounted[template];

  return left > SMALLEST_LEFT * candidate->total[template] ? left : 0;
}

static void
test_templates (const ChamSearch *self, ChamCandidate *candidate, const double *open_scores)
{
  const ChamSurprises *surprises = self->surprises;
  double total = cham_dot (surprises->scores, surprises->scores, surprises->n);
  ChamLanes product;

  cham_lanes_project (self->rows, open_scores, surprises->n, product);
  for (int k = 0; k < CHAM_TEMPLATES; k++)
    candidate->p[k] = cham_template_test (product[k], get_left (candidate, k), total,
                                          surprises->freedom);
  candidate->combined_p = cham_template_combine (candidate->p);
}

/* Brings every candidate up to date after the columns from @from on were added. */
static void
update_candidates (ChamSearch *self, int from)
{
  g_autofree double *open_scores = list_open_scores (self->surprises);

  for (int i = 0; i < self->n_candidates; i++)
    {
      ChamCandidate *candidate = &self->candidates[i];

      cham_templates_fill (&candidate->templates, self->dynamics, self->rows);
      account (self, candidate, from);
      test_templates (self, candidate, open_scores);
    }
}

static void
measure_templates (const ChamSearch *self, ChamCandidate *candidate)
{
  cham_templates_fill (&candidate->templates, self->dynamics, self->rows);
  for (int i = 0; i < self->surprises->n; i++)
    for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
      candidate->total[k] += self->rows[i][k] * self->rows[i][k];
  cham_lanes_pick (self->rows, self->surprises->n, CHAM_TEMPLATE_SAME_DAY,
                   candidate->same_day);
}

/** cham_search_measure: Tests each candidate for itself. */
void
cham_search_measure (ChamSearch *self)
{
  for (int i = 0; i < self->n_candidates; i++)
    measure_templates (self, &self->candidates[i]);
  update_candidates (self, 0);
  for (int i = 0; i < self->n_candidates; i++)
    self->candidates[i].first_p = self->candidates[i].combined_p;
}

/** cham_candidate_find_best: The template that speaks most for the candidate. */
int
cham_candidate_find_best (const ChamCandidate *self)
{
  int best = 0;

  for (int k = 1; k < CHAM_TEMPLATES; k++)
    if (self->p[k] / cham_template_get_weight (k)
        < self->p[best] / cham_template_get_weight (best))
      best = k;
  return best;
}

static int
find_smallest_p (const ChamSearch *self)
{
  int best = -1;

  for (int i = 0; i < self->n_candidates; i++)
    {
      const ChamCandidate *candidate = &self->candidates[i];

      if (candidate->in_family && !candidate->selected
          && (best < 0 || candidate->combined_p < self->candidates[best].combined_p))
        best = i;
    }
  return best;
}

/* The template of a selection and those that a slightly other reaction would have: a day sooner
 * or later, or with the other fading. */
static gboolean
is_near (int template, int other)
{
  gboolean same_lag = cham_template_get_lag (template) == cham_template_get_lag (other);
  gboolean same_phi = cham_template_get_phi (template) == cham_template_get_phi (other);

  if (same_phi)
    return abs (template - other) == 1;
  return same_lag;
}

/* Takes what the basis explains from @template of the rows, and returns the length left. */
static double
find_length_left (ChamSearch *self, int template)
{
  cham_lanes_pick (self->rows, self->surprises->n, template, self->column);
  cham_basis_remove_from (self->surprises->basis, self->column);
  return sqrt (cham_dot (self->column, self->column, self->surprises->n));
}

static void
add_template (ChamSearch *self, int template, double smallest)
{
  cham_lanes_pick (self->rows, self->surprises->n, template, self->column);
  cham_basis_add (self->surprises->basis, self->column, smallest);
}

static void
add_to_basis (ChamSearch *self, const ChamSelection *selection)
{
  const ChamCandidate *candidate = &self->candidates[selection->candidate];
  double longest;

  cham_templates_fill (&candidate->templates, self->dynamics, self->rows);
  longest = find_length_left (self, selection->template);
  for (int k = 0; k < CHAM_TEMPLATES; k++)
    if (is_near (selection->template, k))
      longest = MAX (longest, find_length_left (self, k));
  add_template (self, selection->template, SMALLEST_LEFT * longest);
  for (int k = 0; k < CHAM_TEMPLATES; k++)
    if (is_near (selection->template, k))
      add_template (self, k, SMALLEST_LEFT * longest);
  cham_surprises_update (self->surprises);
}

static void
select_candidate (ChamSearch *self, int index, double q)
{
  ChamCandidate *candidate = &self->candidates[index];
  ChamSelection *selection = &self->selections[self->n_selections];
  int from = self->surprises->basis->columns;

  candidate->selected = TRUE;
  *selection = (ChamSelection) { index, cham_candidate_find_best (candidate),
                                 candidate->combined_p, q };
  if (self->n_selections > 0)
    selection->q = MAX (q, self->selections[self->n_selections - 1].q);
  self->n_selections++;
  add_to_basis (self, selection);
  update_candidates (self, from);
}

/** cham_search_select: Picks until what is left is no more than chance would show. */
void
cham_search_select (ChamSearch *self)
{
  while (self->n_selections < CHAM_TRIGGERS_MOST)
    {
      int index = find_smallest_p (self);
      double q;

      if (index < 0)
        break;
      q = self->candidates[index].combined_p * self->family / (self->n_selections + 1);
      if (q > CHAM_TRIGGERS_POSSIBLE)
        break;
      select_candidate (self, index, q);
    }
  self->n_columns = self->surprises->basis->columns;
}

typedef struct
{
  double p;
  int candidate;
} Ordered;

static int
compare_ordered (const void *a, const void *b)
{
  const Ordered *x = a, *y = b;

  if (x->p != y->p)
    return x->p < y->p ? -1 : 1;
  return x->candidate - y->candidate;
}

/* Benjamini and Hochberg's q for each of @ordered, whose ranks go on after @before others;
 * @q has a number for each candidate. */
static void
find_q (const ChamSearch *self, Ordered *ordered, int n, int before, double *q)
{
  double smallest = INFINITY;

  qsort (ordered, n, sizeof *ordered, compare_ordered);
  for (int i = n - 1; i >= 0; i--)
    {
      smallest = MIN (smallest, ordered[i].p * self->family / (before + i + 1));
      q[ordered[i].candidate] = MIN (smallest, 1);
    }
}

static void
judge_unselected (ChamSearch *self, const ChamCandidate *candidate, double q)
{
  ChamTrigger *trigger = &self->triggers[candidate->index];

  trigger->p = candidate->in_family ? candidate->combined_p : candidate->first_p;
  if (!candidate->in_family)
    return;
  trigger->q = MIN (MAX (q, 1.0001 * CHAM_TRIGGERS_POSSIBLE), 1);
  trigger->verdict = CHAM_VERDICT_NO_SIGN;
  trigger->lag = cham_template_get_lag (cham_candidate_find_best (candidate));
}

static void
judge_selected (ChamSearch *self, const ChamSelection *selection)
{
  ChamTrigger *trigger = &self->triggers[self->candidates[selection->candidate].index];

  trigger->p = selection->p;
  trigger->q = selection->q;
  trigger->lag = cham_template_get_lag (selection->template);
  trigger->verdict = selection->q <= CHAM_TRIGGERS_LIKELY ? CHAM_VERDICT_LIKELY
                                                          : CHAM_VERDICT_POSSIBLE;
}

static double
get_correlation (const double *a, const double *b, int n)
{
  double mean_a = 0, mean_b = 0, ab = 0, aa = 0, bb = 0;

  for (int i = 0; i < n; i++)
    {
      mean_a += a[i] / n;
      mean_b += b[i] / n;
    }
  for (int i = 0; i < n; i++)
    {
      ab += (a[i] - mean_a) * (b[i] - mean_b);
      aa += (a[i] - mean_a) * (a[i] - mean_a);
      bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
  return aa > 0 && bb > 0 ? ab / sqrt (aa * bb) : 0;
}

/* How much @candidate goes together with a selection, in the template that was found. */
static double
get_likeness (ChamSearch *self, const ChamCandidate *candidate, const ChamSelection *selection)
{
  const ChamCandidate *found = &self->candidates[selection->candidate];
  int n = self->surprises->n;
  g_autofree double *column = g_new (double, n);

  cham_templates_fill (&candidate->templates, self->dynamics, self->rows);
  cham_lanes_pick (self->rows, n, selection->template, column);
  cham_templates_fill (&found->templates, self->dynamics, self->rows);
  cham_lanes_pick (self->rows, n, selection->template, self->column);
  return fabs (get_correlation (column, self->column, n));
}

/* Convincing for itself, but not any more given what was found: perhaps eaten together. */
static void
link_to_selected (ChamSearch *self, const ChamCandidate *candidate)
{
  ChamTrigger *trigger = &self->triggers[candidate->index];
  double most = ALIKE;

  for (int i = 0; i < self->n_selections; i++)
    {
      double likeness = get_likeness (self, candidate, &self->selections[i]);

      if (likeness < most || (likeness == most && trigger->linked_to >= 0))
        continue;
      most = likeness;
      trigger->verdict = CHAM_VERDICT_LINKED;
      trigger->linked_to = self->candidates[self->selections[i].candidate].index;
    }
}

/** cham_search_judge_rest: Gives every candidate its q and verdict, but for the same day. */
void
cham_search_judge_rest (ChamSearch *self)
{
  g_autofree Ordered *rest = g_new (Ordered, self->n_candidates);
  g_autofree Ordered *all = g_new (Ordered, self->n_candidates);
  g_autofree double *q = g_new0 (double, self->n_candidates);
  g_autofree double *first_q = g_new0 (double, self->n_candidates);
  int n_rest = 0, n_all = 0;

  for (int i = 0; i < self->n_candidates; i++)
    {
      const ChamCandidate *candidate = &self->candidates[i];

      if (!candidate->in_family)
        continue;
      all[n_all++] = (Ordered) { candidate->first_p, i };
      if (!candidate->selected)
        rest[n_rest++] = (Ordered) { candidate->combined_p, i };
    }
  find_q (self, rest, n_rest, self->n_selections, q);
  find_q (self, all, n_all, 0, first_q);
  for (int i = 0; i < self->n_selections; i++)
    judge_selected (self, &self->selections[i]);
  for (int i = 0; i < self->n_candidates; i++)
    if (!self->candidates[i].selected)
      {
        judge_unselected (self, &self->candidates[i], q[i]);
        if (self->candidates[i].in_family && first_q[i] <= CHAM_TRIGGERS_POSSIBLE)
          link_to_selected (self, &self->candidates[i]);
      }
}
