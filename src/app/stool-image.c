/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A drawing area of a fixed size; the drawing itself is in draw/. */
#include "app/stool-image.h"

#include "draw/stool.h"

#define SIZE 28

static void
on_drawn_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer form)
{
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (area), &color);
  cham_stool_draw (cr, GPOINTER_TO_INT (form), MIN (width, height),
                   &(ChamColor) { color.red, color.green, color.blue, color.alpha });
}

/** cham_stool_image_new: (transfer floating): The drawing of @form, 1–7. */
GtkWidget *
cham_stool_image_new (int form)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", SIZE, "content-height",
                                  SIZE, "valign", GTK_ALIGN_CENTER, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_drawn_cb, GINT_TO_POINTER (form),
                                  NULL);
  return area;
}
