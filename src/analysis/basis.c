/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Least squares by orthogonalisation: Gram and Schmidt, each time twice, which is as good as
 * Householder's way (Giraud and Langou, IMA J Numer Anal 2005;25:709-20). */
#include "analysis/basis.h"

#include <math.h>
#include <string.h>

/** cham_basis_new: (transfer full): No columns yet, and room for @room of @rows numbers. */
ChamBasis *
cham_basis_new (int rows, int room)
{
  ChamBasis *self = g_new0 (ChamBasis, 1);

  self->rows = rows;
  self->room = room;
  self->values = g_new (double, (gsize) rows * room);
  return self;
}

/** cham_basis_copy: (transfer full): The same columns, with room for @room in all. */
ChamBasis *
cham_basis_copy (const ChamBasis *self, int room)
{
  ChamBasis *copy = cham_basis_new (self->rows, MAX (room, self->columns));

  copy->columns = self->columns;
  memcpy (copy->values, self->values, sizeof (double) * self->rows * self->columns);
  return copy;
}

void
cham_basis_free (ChamBasis *self)
{
  if (self == NULL)
    return;
  g_free (self->values);
  g_free (self);
}

const double *
cham_basis_get (const ChamBasis *self, int column)
{
  return self->values + (gsize) self->rows * column;
}

/** cham_dot: The sum of the products of two vectors. */
double
cham_dot (const double *a, const double *b, int n)
{
  double sum[4] = { 0 };
  int i = 0;

  for (; i + 4 <= n; i += 4)
    for (int j = 0; j < 4; j++)
      sum[j] += a[i + j] * b[i + j];
  for (; i < n; i++)
    sum[0] += a[i] * b[i];
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

static void
subtract (double *vector, const double *column, double factor, int n)
{
  for (int i = 0; i < n; i++)
    vector[i] -= factor * column[i];
}

/** cham_basis_remove_from: Takes from @vector all that the columns explain of it. */
void
cham_basis_remove_from (const ChamBasis *self, double *vector)
{
  for (int j = 0; j < self->columns; j++)
    subtract (vector, cham_basis_get (self, j),
              cham_dot (vector, cham_basis_get (self, j), self->rows), self->rows);
}

/**
 * cham_basis_add:
 * @smallest: what must remain of @vector for it to be added
 *
 * Adds what the columns do not explain of @vector, at length 1, if there is room.
 *
 * Returns: the length of what remained
 */
double
cham_basis_add (ChamBasis *self, const double *vector, double smallest)
{
  double *column = self->values + (gsize) self->rows * self->columns;
  double length;

  g_return_val_if_fail (self->columns < self->room, 0);
  if (self->rows == 0)
    return 0; /* without a day there is nothing to explain */
  memcpy (column, vector, sizeof *vector * self->rows);
  cham_basis_remove_from (self, column);
  cham_basis_remove_from (self, column);
  length = sqrt (cham_dot (column, column, self->rows));
  if (!(length > smallest) || length == 0)
    return length;
  for (int i = 0; i < self->rows; i++)
    column[i] /= length;
  self->columns++;
  return length;
}

/* The columns that were kept, and which part of each is explained by which: x = q r. */
typedef struct
{
  ChamBasis *q;
  double *r; /* row i, column j: how much of q's column i is in x's column j */
  int *kept; /* the column of x that each column of q was made of */
} Factors;

static void
add_factor (Factors *self, const double *column, int index, int n_columns)
{
  double size = sqrt (cham_dot (column, column, self->q->rows));
  int last = self->q->columns;

  cham_basis_add (self->q, column, 1e-10 * size);
  if (self->q->columns == last)
    return;
  self->kept[last] = index;
  for (int i = 0; i <= last; i++)
    self->r[i * n_columns + last]
        = cham_dot (cham_basis_get (self->q, i), column, self->q->rows);
}

/**
 * cham_solve_least_squares:
 * @columns: one after the other, @rows numbers each
 * @solution: (out): a factor for each column; 0 for one that the columns before it explain
 *
 * Finds the factors with which the columns come nearest to @y.
 */
void
cham_solve_least_squares (const double *columns, int n_columns, const double *y, int rows,
                          double *solution)
{
  g_autoptr (ChamBasis) q = cham_basis_new (rows, n_columns);
  g_autofree double *r = g_new0 (double, n_columns * n_columns);
  g_autofree int *kept = g_new0 (int, n_columns);
  Factors factors = { q, r, kept };

  for (int j = 0; j < n_columns; j++)
    {
      add_factor (&factors, columns + (gsize) rows * j, j, n_columns);
      solution[j] = 0;
    }
  for (int i = q->columns - 1; i >= 0; i--)
    {
      double rest = cham_dot (cham_basis_get (q, i), y, rows);

      for (int j = i + 1; j < q->columns; j++)
        rest -= r[i * n_columns + j] * solution[kept[j]];
      solution[kept[i]] = rest / r[i * n_columns + i];
    }
}
