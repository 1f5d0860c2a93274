/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Keeps its chips and gives them other foods when the day changes. Stores nothing. */
#include "app/meal-row.h"

#include <glib/gi18n.h>

#include "app/food-chip.h"
#include "app/food-entry.h"

struct _ChamMealRow
{
  AdwPreferencesRow parent_instance;

  ChamMealSlot slot;
  GPtrArray *chips;
  AdwWrapBox *box;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (ChamMealRow, cham_meal_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  FOOD_ADDED,
  FOOD_REMOVED,
  PORTION_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_chip_removed_cb (ChamFoodChip *chip, ChamMealRow *self)
{
  g_signal_emit (self, signals[FOOD_REMOVED], 0, cham_food_chip_get_id (chip),
                 cham_food_chip_get_name (chip));
}

static void
on_portion_chosen_cb (ChamFoodChip *chip, double portion, ChamMealRow *self)
{
  g_signal_emit (self, signals[PORTION_CHOSEN], 0, cham_food_chip_get_id (chip), portion);
}

static void
on_food_chosen_cb (ChamMealRow *self, const char *name)
{
  g_signal_emit (self, signals[FOOD_ADDED], 0, name);
}

static ChamFoodChip *
ensure_chip (ChamMealRow *self, guint index)
{
  GtkWidget *chip;
  GtkWidget *before;

  if (index < self->chips->len)
    return self->chips->pdata[index];
  chip = cham_food_chip_new ();
  before = index > 0 ? self->chips->pdata[index - 1] : NULL;
  adw_wrap_box_insert_child_after (self->box, chip, before);
  g_ptr_array_add (self->chips, chip);
  g_signal_connect_object (chip, "removed", G_CALLBACK (on_chip_removed_cb), self, 0);
  g_signal_connect_object (chip, "portion-chosen", G_CALLBACK (on_portion_chosen_cb), self, 0);
  return CHAM_FOOD_CHIP (chip);
}

static void
remove_chips_from (ChamMealRow *self, guint index)
{
  while (self->chips->len > index)
    adw_wrap_box_remove (self->box, g_ptr_array_steal_index (self->chips, self->chips->len - 1));
}

static void
cham_meal_row_dispose (GObject *object)
{
  g_clear_pointer (&CHAM_MEAL_ROW (object)->chips, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEAL_ROW);
  G_OBJECT_CLASS (cham_meal_row_parent_class)->dispose (object);
}

static void
cham_meal_row_class_init (ChamMealRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_meal_row_dispose;
  signals[FOOD_ADDED] = g_signal_new ("food-added", CHAM_TYPE_MEAL_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOOD_REMOVED]
      = g_signal_new ("food-removed", CHAM_TYPE_MEAL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[PORTION_CHOSEN]
      = g_signal_new ("portion-chosen", CHAM_TYPE_MEAL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, box);
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, title);
}

static void
cham_meal_row_init (ChamMealRow *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_meal_row_new: (transfer floating): A row for the meals of @slot, empty. */
GtkWidget *
cham_meal_row_new (ChamJournal *journal, ChamMealSlot slot)
{
  ChamMealRow *self = g_object_new (CHAM_TYPE_MEAL_ROW, NULL);
  const char *title = cham_meal_slot_get_title (slot);
  /* Translators: the name of the field in which a food is added to a meal, "Breakfast: add" */
  g_autofree char *label = g_strdup_printf (_ ("%s: add"), title);
  GtkWidget *entry = cham_food_entry_new (journal, label);

  self->slot = slot;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (entry, "food-chosen", G_CALLBACK (on_food_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, entry);
  return GTK_WIDGET (self);
}

/** cham_meal_row_get_slot: The part of the day that @self is for. */
ChamMealSlot
cham_meal_row_get_slot (ChamMealRow *self)
{
  g_return_val_if_fail (CHAM_IS_MEAL_ROW (self), CHAM_MEAL_SNACK);
  return self->slot;
}

/**
 * cham_meal_row_set_meals:
 * @meals: (element-type ChamMeal): all meals of a day; shown are those of the row's slot
 */
void
cham_meal_row_set_meals (ChamMealRow *self, GPtrArray *meals)
{
  guint shown = 0;

  g_return_if_fail (CHAM_IS_MEAL_ROW (self));
  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = meals->pdata[i];

      for (guint j = 0; meal->slot == self->slot && j < meal->foods->len; j++)
        cham_food_chip_set_food (ensure_chip (self, shown++), meal->foods->pdata[j]);
    }
  remove_chips_from (self, shown);
}
