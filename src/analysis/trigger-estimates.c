/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How large each effect is, in points of severity, with its interval. */
#include <math.h>
#include <string.h>

#include "analysis/distribution.h"
#include "analysis/triggers-private.h"

#define WIDER 1.2        /* for having been selected, and for the shape not being known */
#define MOST_LEVERAGE 0.9
#define RULED_OUT_LAGS 6 /* as many independent looks as seven lags are worth */
#define N_PHIS 6

static const double phis[N_PHIS] = { 0, 0.2, 0.4, 0.55, 0.7, 0.85 };

/**
 * Regression:
 * @base: what is accounted for before any exposure
 * @outcome: surprises in points, each divided by its spread
 * @tail: how many standard errors the interval reaches
 */
typedef struct
{
  ChamSearch *search;
  ChamBasis base;
  double *outcome;
  int freedom;
  double tail;
} Regression;

/* A set of exposures that an effect is given: their columns, and what they leave. */
typedef struct
{
  ChamBasis *basis;
  double *left;     /* of the outcome */
  double *leverage; /* of each day */
} Others;

typedef struct
{
  double effect;
  double error;   /* standard error */
  double squares; /* what is left of the outcome, squared */
} Estimate;

/* A whitened column as the regression takes it: without the base, by the spread of the day. */
static void
prepare (const Regression *self, double *column)
{
  cham_basis_remove_from (&self->base, column);
  for (int i = 0; i < self->base.rows; i++)
    column[i] /= self->search->surprises->spread[i];
}

static void
init_regression (Regression *self, ChamSearch *search)
{
  const ChamSurprises *surprises = search->surprises;
  int freedom = surprises->n - search->n_columns;

  self->search = search;
  self->base = *surprises->basis;
  self->base.columns = surprises->n_base;
  self->outcome = g_memdup2 (surprises->error, sizeof (double) * surprises->n);
  prepare (self, self->outcome);
  self->freedom = MAX (freedom, 1);
  self->tail = WIDER * cham_student_quantile (0.975, MAX (freedom - 1, 5));
}

static void
init_others (Others *self, const Regression *regression, int room)
{
  int n = regression->base.rows;

  self->basis = cham_basis_new (n, room);
  self->left = g_memdup2 (regression->outcome, sizeof (double) * n);
  self->leverage = g_new0 (double, n);
}

static void
clear_others (Others *self)
{
  cham_basis_free (self->basis);
  g_free (self->left);
  g_free (self->leverage);
}

/* @column is prepared. */
static void
add_other (Others *self, const double *column)
{
  int n = self->basis->rows, before = self->basis->columns;
  const double *added;
  double product;

  cham_basis_add (self->basis, column, 1e-8 * sqrt (cham_dot (column, column, n)));
  if (self->basis->columns == before)
    return;
  added = cham_basis_get (self->basis, before);
  product = cham_dot (self->left, added, n);
  for (int i = 0; i < n; i++)
    {
      self->left[i] -= product * added[i];
      self->leverage[i] += added[i] * added[i];
    }
}

/* The effect of @column, which is prepared, given the others: by the theorem of Frisch, Waugh
 * and Lovell the same as in the regression on all of them. The error is the larger one of the
 * classical and of HC3 (MacKinnon and White, J Econom 1985;29:305-25). @column is used up. */
static Estimate
estimate (const Regression *self, const Others *others, double *column)
{
  int n = self->base.rows;
  double size = cham_dot (column, column, n), length, squares = 0, robust = 0;
  Estimate estimate = { NAN, NAN, NAN };

  cham_basis_remove_from (others->basis, column);
  length = cham_dot (column, column, n);
  if (!(length > 1e-12 * size))
    return estimate;
  estimate.effect = cham_dot (column, others->left, n) / length;
  for (int i = 0; i < n; i++)
    {
      double left = others->left[i] - estimate.effect * column[i];
      double leverage = others->leverage[i] + column[i] * column[i] / length;
      double moved = column[i] * left / (1 - MIN (leverage, MOST_LEVERAGE));

      squares += left * left;
      robust += moved * moved;
    }
  estimate.squares = squares;
  estimate.error = sqrt (MAX (robust / (length * length), squares / self->freedom / length));
  return estimate;
}

static void
set_interval (const Regression *self, ChamTrigger *trigger, const Estimate *estimate)
{
  trigger->effect = estimate->effect;
  trigger->low = estimate->effect - self->tail * estimate->error;
  trigger->high = estimate->effect + self->tail * estimate->error;
}

/**
 * Fitted: A selection, and the rate at which its effect fades
 * @found: its column with the template it was found by
 * @shapes: the same with each rate of phis; none for a quantity, whose shape stays
 * @best: which of @shapes fits best, -1 for @found
 */
typedef struct
{
  double *found;
  double *shapes[N_PHIS];
  int best;
} Fitted;

static double *
make_shape (const Regression *self, const ChamSelection *selection, double phi)
{
  ChamSearch *search = self->search;
  ChamCandidate *candidate = &search->candidates[selection->candidate];
  int n = search->input->diary.n, lag = cham_template_get_lag (selection->template);
  g_autofree double *shape = g_new (double, n);
  double *column = g_new (double, search->surprises->n);
  double mean = 0;

  cham_exposure_fade (&search->input->exposures[candidate->index], n,
                      candidate->templates.bridged, phi, shape);
  for (int t = 0; t < n; t++)
    mean += shape[t] / n;
  for (int t = n - 1; t >= 0; t--)
    shape[t] = t >= lag ? shape[t - lag] - mean : 0;
  cham_dynamics_whiten (search->dynamics, shape, column);
  prepare (self, column);
  return column;
}

static double *
make_found_shape (const Regression *self, const ChamSelection *selection)
{
  ChamSearch *search = self->search;
  double *column = g_new (double, search->surprises->n);

  cham_templates_fill (&search->candidates[selection->candidate].templates, search->dynamics,
                       search->rows);
  cham_lanes_pick (search->rows, search->surprises->n, selection->template, column);
  prepare (self, column);
  return column;
}

static gboolean
is_quantity (const ChamSearch *search, const ChamCandidate *candidate)
{
  return search->input->exposures[candidate->index].continuous;
}

static Fitted *
list_fitted (const Regression *self)
{
  const ChamSearch *search = self->search;
  Fitted *fitted = g_new0 (Fitted, CHAM_TRIGGERS_MOST);

  for (int i = 0; i < search->n_selections; i++)
    {
      const ChamSelection *selection = &search->selections[i];

      fitted[i].best = -1;
      fitted[i].found = make_found_shape (self, selection);
      if (!is_quantity (search, &search->candidates[selection->candidate]))
        for (int j = 0; j < N_PHIS; j++)
          fitted[i].shapes[j] = make_shape (self, selection, phis[j]);
    }
  return fitted;
}

static void
free_fitted (Fitted *fitted)
{
  for (int i = 0; i < CHAM_TRIGGERS_MOST; i++)
    {
      g_free (fitted[i].found);
      for (int j = 0; j < N_PHIS; j++)
        g_free (fitted[i].shapes[j]);
    }
  g_free (fitted);
}

static const double *
get_column (const Fitted *fitted)
{
  return fitted->best < 0 ? fitted->found : fitted->shapes[fitted->best];
}

/* All selections but @without, -1 for all. */
static void
add_fitted (Others *others, const Regression *self, const Fitted *fitted, int without)
{
  for (int i = 0; i < self->search->n_selections; i++)
    if (i != without)
      add_other (others, get_column (&fitted[i]));
}

/* What a slightly other rate of fading would change: it widens the interval. */
static void
add_tangents (Others *others, const Regression *self, const Fitted *fitted)
{
  int n = self->base.rows;

  for (int i = 0; i < self->search->n_selections; i++)
    {
      g_autofree double *tangent = NULL;
      int best = fitted[i].best;

      if (best < 0)
        continue;
      tangent = g_memdup2 (fitted[i].shapes[MIN (best + 1, N_PHIS - 1)], sizeof (double) * n);
      for (int row = 0; row < n; row++)
        tangent[row] -= fitted[i].shapes[MAX (best - 1, 0)][row];
      add_other (others, tangent);
    }
}

static void
refine (const Regression *self, Fitted *fitted, int index)
{
  double smallest = INFINITY;
  Others others;

  if (fitted[index].shapes[0] == NULL)
    return;
  init_others (&others, self, CHAM_TRIGGERS_MOST);
  add_fitted (&others, self, fitted, index);
  for (int j = 0; j < N_PHIS; j++)
    {
      g_autofree double *column
          = g_memdup2 (fitted[index].shapes[j], sizeof (double) * self->base.rows);
      Estimate found = estimate (self, &others, column);

      if (!(found.squares < smallest))
        continue;
      smallest = found.squares;
      fitted[index].best = j;
    }
  clear_others (&others);
}

static void
estimate_selection (const Regression *self, const Fitted *fitted, int index)
{
  ChamSearch *search = self->search;
  const ChamSelection *selection = &search->selections[index];
  g_autofree double *column
      = g_memdup2 (get_column (&fitted[index]), sizeof (double) * self->base.rows);
  Others others;
  Estimate found;

  init_others (&others, self, 2 * CHAM_TRIGGERS_MOST);
  add_fitted (&others, self, fitted, index);
  add_tangents (&others, self, fitted);
  found = estimate (self, &others, column);
  set_interval (self, &search->triggers[search->candidates[selection->candidate].index], &found);
  clear_others (&others);
}

/* Whether no lag leaves room for an effect of a point or more. */
static gboolean
is_ruled_out (const Regression *self, const Others *others, const ChamLanes *rows)
{
  double reach = -WIDER * cham_normal_quantile (0.05 / 2 / RULED_OUT_LAGS);
  double highest = -INFINITY;

  for (int k = CHAM_TEMPLATE_LAGS; k < CHAM_TEMPLATES; k++)
    {
      Estimate found;

      cham_lanes_pick (rows, self->base.rows, k, self->search->column);
      found = estimate (self, others, self->search->column);
      if (!isnan (found.effect))
        highest = MAX (highest, found.effect + reach * found.error);
    }
  return isfinite (highest) && highest < self->search->input->unit;
}

/* The rows without the base, each divided by the spread of its day. */
static void
prepare_rows (const Regression *self, ChamLanes *rows)
{
  const double *spread = self->search->surprises->spread;

  for (int j = 0; j < self->base.columns; j++)
    {
      ChamLanes product;

      cham_lanes_project (rows, cham_basis_get (&self->base, j), self->base.rows, product);
      cham_lanes_subtract (rows, cham_basis_get (&self->base, j), self->base.rows, product);
    }
  for (int i = 0; i < self->base.rows; i++)
    for (int k = 0; k < CHAM_TEMPLATE_LANES; k++)
      rows[i][k] /= spread[i];
}

static void
estimate_rest (const Regression *self, const Others *others, const ChamCandidate *candidate)
{
  ChamSearch *search = self->search;
  ChamTrigger *trigger = &search->triggers[candidate->index];
  Estimate found;

  cham_templates_fill (&candidate->templates, search->dynamics, search->rows);
  prepare_rows (self, search->rows);
  cham_lanes_pick (search->rows, self->base.rows, cham_candidate_find_best (candidate),
                   search->column);
  found = estimate (self, others, search->column);
  set_interval (self, trigger, &found);
  if (trigger->verdict == CHAM_VERDICT_NO_SIGN && !is_quantity (search, candidate))
    trigger->ruled_out = is_ruled_out (self, others, search->rows);
}

/* The effect on the same day, given all others that were found on the same day. */
static void
estimate_same_day (const Regression *self, const Fitted *fitted, int index)
{
  ChamSearch *search = self->search;
  gsize size = sizeof (double) * self->base.rows;
  g_autofree double *column = g_memdup2 (search->candidates[index].same_day, size);
  Others others;
  Estimate found;

  init_others (&others, self, 2 * CHAM_TRIGGERS_MOST);
  add_fitted (&others, self, fitted, -1);
  for (int i = 0; i < search->n_same_days; i++)
    {
      g_autofree double *other
          = g_memdup2 (search->candidates[search->same_days[i]].same_day, size);

      prepare (self, other);
      if (search->same_days[i] != index)
        add_other (&others, other);
    }
  prepare (self, column);
  found = estimate (self, &others, column);
  set_interval (self, &search->triggers[search->candidates[index].index], &found);
  clear_others (&others);
}

static void
estimate_selections (const Regression *self, Fitted *fitted)
{
  for (int sweep = 0; sweep < 2; sweep++)
    for (int i = 0; i < self->search->n_selections; i++)
      refine (self, fitted, i);
  for (int i = 0; i < self->search->n_selections; i++)
    estimate_selection (self, fitted, i);
}

static void
estimate_others (const Regression *self, const Fitted *fitted)
{
  ChamSearch *search = self->search;
  Others others;

  init_others (&others, self, CHAM_TRIGGERS_MOST);
  add_fitted (&others, self, fitted, -1);
  for (int i = 0; i < search->n_candidates; i++)
    {
      const ChamCandidate *candidate = &search->candidates[i];

      if (!candidate->in_family || candidate->selected)
        continue;
      if (search->triggers[candidate->index].verdict == CHAM_VERDICT_SAME_DAY)
        estimate_same_day (self, fitted, i);
      else
        estimate_rest (self, &others, candidate);
    }
  clear_others (&others);
}

/**
 * cham_search_estimate:
 *
 * Gives each candidate of the family its effect and interval: those selected jointly, after
 * finding how fast each fades; each other one given these. Says which are ruled out.
 */
void
cham_search_estimate (ChamSearch *self)
{
  Regression regression;
  Fitted *fitted;

  init_regression (&regression, self);
  fitted = list_fitted (&regression);
  estimate_selections (&regression, fitted);
  estimate_others (&regression, fitted);
  free_fitted (fitted);
  g_free (regression.outcome);
}
