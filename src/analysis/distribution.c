/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Distributions by published approximations that keep their relative precision far out in the
 * tails, where the interesting p values are. */
#include "analysis/distribution.h"

#include <math.h>

/* a[0] + a[1] x + … + a[7] x^7 */
static double
get_polynomial (const double a[8], double x)
{
  double sum = a[7];

  for (int i = 6; i >= 0; i--)
    sum = sum * x + a[i];
  return sum;
}

/* Wichura, Algorithm AS 241 (PPND16), Applied Statistics 1988;37:477-84. */
static const double centre_over[8]
    = { 3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
        1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
        3.3430575583588128105e+4, 2.5090809287301226727e+3 };
static const double centre_under[8]
    = { 1.0,                      4.2313330701600911252e+1, 6.8718700749205790830e+2,
        5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
        2.8729085735721942674e+4, 5.2264952788528545610e+3 };
static const double middle_over[8]
    = { 1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,
        3.64784832476320460504e0, 1.27045825245236838258e0,  2.41780725177450611770e-1,
        2.27238449892691845833e-2, 7.74545014278341407640e-4 };
static const double middle_under[8]
    = { 1.0,                       2.05319162663775882187e0,  1.67638483018380384940e0,
        6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
        5.47593808499534494600e-4, 1.05075007164441684324e-9 };
static const double tail_over[8]
    = { 6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
        2.71155556874348757815e-5, 2.01033439929228813265e-7 };
static const double tail_under[8]
    = { 1.0,                       5.99832206555887937690e-1, 1.36929880922735805310e-1,
        1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
        1.42151175831644588870e-7, 2.04426310338993978564e-15 };

/**
 * cham_normal_quantile:
 * @probability: above 0 and below 1
 *
 * Returns: the value that a standard normal variable stays below with that probability, to
 *   about 16 digits (Wichura 1988, AS 241)
 */
double
cham_normal_quantile (double probability)
{
  double q = probability - 0.5, r, size;

  if (fabs (q) <= 0.425)
    {
      r = 0.180625 - q * q;
      return q * get_polynomial (centre_over, r) / get_polynomial (centre_under, r);
    }
  r = sqrt (-log (q < 0 ? probability : 1 - probability));
  if (r <= 5)
    size = get_polynomial (middle_over, r - 1.6) / get_polynomial (middle_under, r - 1.6);
  else
    size = get_polynomial (tail_over, r - 5) / get_polynomial (tail_under, r - 5);
  return q < 0 ? -size : size;
}

/* Keeps a denominator of the continued fraction away from zero. */
static double
avoid_zero (double value)
{
  return fabs (value) < 1e-300 ? 1e-300 : value;
}

/* The continued fraction of the incomplete beta function, DLMF 8.17.22, by Lentz's method. */
static double
get_beta_fraction (double a, double b, double x)
{
  double c = 1, d = 1 / avoid_zero (1 - (a + b) * x / (a + 1)), value = d;

  for (int m = 1; m <= 10000; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      double change;

      d = 1 / avoid_zero (1 + even * d);
      c = avoid_zero (1 + even / c);
      value *= d * c;
      d = 1 / avoid_zero (1 + odd * d);
      c = avoid_zero (1 + odd / c);
      change = d * c;
      value *= change;
      if (fabs (change - 1) < 1e-15)
        break;
    }
  return value;
}

/* The regularised incomplete beta function; @y is 1 - @x, given to keep its digits. */
static double
get_beta (double a, double b, double x, double y)
{
  double front;

  if (x <= 0 || y <= 0)
    return x <= 0 ? 0 : 1;
  front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log (y));
  if (x < (a + 1) / (a + b + 2))
    return front * get_beta_fraction (a, b, x) / a;
  return 1 - front * get_beta_fraction (b, a, y) / b;
}

/**
 * cham_student_two_sided:
 * @freedom: degrees of freedom, above 0
 *
 * Returns: the probability that Student's t is at least as far from 0 as @t (DLMF 8.17), with
 *   its relative precision down to about 1e-300
 */
double
cham_student_two_sided (double t, double freedom)
{
  double sum = freedom + t * t;

  return get_beta (freedom / 2, 0.5, freedom / sum, t * t / sum);
}

/**
 * cham_student_quantile:
 * @probability: above 0.5 and below 1
 *
 * Returns: the value that Student's t stays below with that probability, by bisection
 */
double
cham_student_quantile (double probability, double freedom)
{
  double low = 0, high = 1;

  while (cham_student_two_sided (high, freedom) > 2 * (1 - probability))
    high *= 2;
  for (int i = 0; i < 100; i++)
    {
      double middle = (low + high) / 2;

      if (cham_student_two_sided (middle, freedom) > 2 * (1 - probability))
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}
