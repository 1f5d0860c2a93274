/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A disc of the given fullness within the largest it can be, in the colour of the text. It has
 * no clock, and tells screen readers nothing: the words beside it do. */
#include "app/breath-circle.h"

#define SIZE 220
#define SMALLEST 0.55 /* of the largest: the words fit into empty lungs too */

struct _ChamBreathCircle
{
  GtkWidget parent_instance;

  double radius;
};

G_DEFINE_FINAL_TYPE (ChamBreathCircle, cham_breath_circle, GTK_TYPE_WIDGET)

static void
add_disc (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
cham_breath_circle_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamBreathCircle *self = CHAM_BREATH_CIRCLE (widget);
  float x = gtk_widget_get_width (widget) / 2.0f, y = gtk_widget_get_height (widget) / 2.0f;
  float largest = MIN (x, y);
  GdkRGBA color;

  if (largest <= 0)
    return;
  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.12f;
  add_disc (snapshot, x, y, largest, &color);
  color.alpha *= 2;
  add_disc (snapshot, x, y, largest * (float) (SMALLEST + (1 - SMALLEST) * self->radius), &color);
}

static void
cham_breath_circle_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
cham_breath_circle_class_init (ChamBreathCircleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cham_breath_circle_snapshot;
  widget_class->measure = cham_breath_circle_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cham_breath_circle_init (ChamBreathCircle *self)
{
}

/** cham_breath_circle_set_radius: @radius: how full the lungs are, 0–1 */
void
cham_breath_circle_set_radius (ChamBreathCircle *self, double radius)
{
  g_return_if_fail (CHAM_IS_BREATH_CIRCLE (self));
  if (self->radius == radius)
    return;
  self->radius = radius;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
