/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The normal and Student's t distribution, as far as the tests of this folder need them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double cham_normal_quantile (double probability);
double cham_student_two_sided (double t, double freedom);
double cham_student_quantile (double probability, double freedom);

G_END_DECLS
