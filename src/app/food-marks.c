/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shapes, not colours alone, tell the two apart. What they mean is said in words by whoever
 * shows them, so they are silent for screen readers. */
#include "app/food-marks.h"

struct _ChamFoodMarks
{
  GtkBox parent_instance;

  GtkWidget *supportive;
  GtkWidget *watched;
};

G_DEFINE_FINAL_TYPE (ChamFoodMarks, cham_food_marks, GTK_TYPE_BOX)

static GtkWidget *
add_mark (ChamFoodMarks *self, const char *icon)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 12, "visible",
                                  FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (self), mark);
  return mark;
}

static void
cham_food_marks_class_init (ChamFoodMarksClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "foodmarks");
}

static void
cham_food_marks_init (ChamFoodMarks *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 2);
  self->supportive = add_mark (self, "cham-supportive-symbolic");
  self->watched = add_mark (self, "cham-watched-symbolic");
  gtk_widget_add_css_class (self->supportive, "supportive");
  gtk_widget_add_css_class (self->watched, "watched");
}

/** cham_food_marks_new: (transfer floating): The marks of a food; a food can have both. */
GtkWidget *
cham_food_marks_new (gboolean supportive, gboolean watched)
{
  ChamFoodMarks *self = g_object_new (CHAM_TYPE_FOOD_MARKS, NULL);

  cham_food_marks_set (self, supportive, watched);
  return GTK_WIDGET (self);
}

/** cham_food_marks_set: Shows the marks of another food. */
void
cham_food_marks_set (ChamFoodMarks *self, gboolean supportive, gboolean watched)
{
  g_return_if_fail (CHAM_IS_FOOD_MARKS (self));
  gtk_widget_set_visible (self->supportive, supportive);
  gtk_widget_set_visible (self->watched, watched);
  gtk_widget_set_visible (GTK_WIDGET (self), supportive || watched);
}
