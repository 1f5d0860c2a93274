/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Orthonormal columns, to which more are added: what a regression has explained already. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamBasis:
 * @rows: length of each column
 * @columns: how many there are
 * @values: column after column
 */
typedef struct
{
  int rows;
  int columns;
  int room;
  double *values;
} ChamBasis;

ChamBasis *cham_basis_new (int rows, int room);
ChamBasis *cham_basis_copy (const ChamBasis *self, int room);
void cham_basis_free (ChamBasis *self);
const double *cham_basis_get (const ChamBasis *self, int column);
void cham_basis_remove_from (const ChamBasis *self, double *vector);
double cham_basis_add (ChamBasis *self, const double *vector, double smallest);

double cham_dot (const double *a, const double *b, int n);
void cham_solve_least_squares (const double *columns, int n_columns, const double *y, int rows,
                               double *solution);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamBasis, cham_basis_free)

G_END_DECLS
