/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a line of a meal and tells what the person wants of it. Stores nothing. */
#include "app/food-chip.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"

struct _ChamFoodChip
{
  AdwBin parent_instance;

  gint64 id;
  char *name;
  GtkMenuButton *portion;
  GtkLabel *text;
  GtkButton *remove;
};

G_DEFINE_FINAL_TYPE (ChamFoodChip, cham_food_chip, ADW_TYPE_BIN)

enum
{
  REMOVED,
  PORTION_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_remove_clicked_cb (ChamFoodChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
on_portion_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double portion = g_ascii_strtod (g_variant_get_string (parameter, NULL), NULL);

  g_signal_emit (widget, signals[PORTION_CHOSEN], 0, portion > 0 ? portion : NAN);
}

static gboolean
on_key_pressed_cb (ChamFoodChip *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete && keyval != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[REMOVED], 0);
  return GDK_EVENT_STOP;
}

static void
cham_food_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_CHIP);
  G_OBJECT_CLASS (cham_food_chip_parent_class)->dispose (object);
}

static void
cham_food_chip_finalize (GObject *object)
{
  g_free (CHAM_FOOD_CHIP (object)->name);
  G_OBJECT_CLASS (cham_food_chip_parent_class)->finalize (object);
}

static void
cham_food_chip_class_init (ChamFoodChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_food_chip_finalize;
  signals[REMOVED] = g_signal_new ("removed", CHAM_TYPE_FOOD_CHIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[PORTION_CHOSEN]
      = g_signal_new ("portion-chosen", CHAM_TYPE_FOOD_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_install_action (widget_class, "chip.portion", "s", on_portion_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, portion);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, text);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_food_chip_init (ChamFoodChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_food_chip_new: (transfer floating): A chip that shows no food yet. */
GtkWidget *
cham_food_chip_new (void)
{
  return g_object_new (CHAM_TYPE_FOOD_CHIP, NULL);
}

/** cham_food_chip_get_id: The row in the journal of the line that is shown. */
gint64
cham_food_chip_get_id (ChamFoodChip *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_CHIP (self), 0);
  return self->id;
}

/** cham_food_chip_get_name: (nullable): The name of the food that is shown. */
const char *
cham_food_chip_get_name (ChamFoodChip *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_CHIP (self), NULL);
  return self->name;
}

/** cham_food_chip_set_food: Shows @food. */
void
cham_food_chip_set_food (ChamFoodChip *self, const ChamMealFood *food)
{
  g_autofree char *text = cham_food_chip_format (food);
  g_autofree char *remove = NULL;

  g_return_if_fail (CHAM_IS_FOOD_CHIP (self));
  self->id = food->id;
  g_set_str (&self->name, food->name);
  if (strcmp (gtk_label_get_label (self->text), text) == 0)
    return;
  /* Translators: takes a food out of a meal */
  remove = g_strdup_printf (_ ("Remove %s"), food->name);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove), remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->portion), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

/** cham_food_chip_format: (transfer full): "Milk", "Milk × 2", or "Milk, 200 mL". */
char *
cham_food_chip_format (const ChamMealFood *food)
{
  g_autofree char *number = NULL;

  if (!isnan (food->amount))
    {
      number = cham_amount_format (food->amount, food->unit);
      return g_strdup_printf (_ ("%s, %s"), food->name, number);
    }
  if (isnan (food->portion) || food->portion == 1)
    return g_strdup (food->name);
  number = food->portion == 0.5 ? g_strdup ("½") : cham_number_format (food->portion, 2);
  /* Translators: a food and how many portions of it */
  return g_strdup_printf (_ ("%s × %s"), food->name, number);
}
