/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The drawings of stool forms: each leaves ink inside its square and is unlike the others. */
#include <string.h>

#include "draw/stool.h"

#define SIZE 48

static const ChamColor black = { 0, 0, 0, 1 };

/* (transfer full): the picture of @form in the middle of three squares by three */
static cairo_surface_t *
draw (int form)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 3 * SIZE, 3 * SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, SIZE, SIZE);
  cham_stool_draw (cr, form, SIZE, &black);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_ink (cairo_surface_t *surface, gboolean inside)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint ink = 0;

  for (int y = 0; y < 3 * SIZE; y++)
    for (int x = 0; x < 3 * SIZE; x++)
      {
        gboolean within = x >= SIZE && x < 2 * SIZE && y >= SIZE && y < 2 * SIZE;

        if (within == inside && data[y * stride + x] > 0)
          ink++;
      }
  return ink;
}

static void
test_ink (void)
{
  for (int form = 1; form <= 7; form++)
    {
      cairo_surface_t *surface = draw (form);

      g_assert_cmpuint (count_ink (surface, TRUE), >, SIZE * SIZE / 8);
      g_assert_cmpuint (count_ink (surface, FALSE), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_no_form (void)
{
  static const int forms[] = { -1, 0, 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      cairo_surface_t *surface = draw (forms[i]);

      g_assert_cmpuint (count_ink (surface, TRUE), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *left = cairo_image_surface_get_data (a), *right = cairo_image_surface_get_data (b);
  int size = cairo_image_surface_get_stride (a) * 3 * SIZE;
  guint differences = 0;

  for (int i = 0; i < size; i++)
    differences += ABS (left[i] - right[i]) > 64 ? 1 : 0;
  return differences;
}

static void
test_unlike (void)
{
  for (int form = 1; form < 7; form++)
    {
      cairo_surface_t *surface = draw (form);
      cairo_surface_t *next = draw (form + 1);

      g_assert_cmpuint (count_differences (surface, next), >, SIZE);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (next);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/stool/ink", test_ink);
  g_test_add_func ("/draw/stool/no-form", test_no_form);
  g_test_add_func ("/draw/stool/unlike", test_unlike);
  return g_test_run ();
}
