/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Stores each change at once, and says beside the field what cannot be an ingredient. Whoever
 * holds it tells it to show the food again after a change of the journal. */
#include "app/food-ingredients.h"

#include <glib/gi18n.h>

#include "app/food-entry.h"
#include "store/describe.h"
#include "store/foods.h"

struct _ChamFoodIngredients
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  gint64 food;
  GPtrArray *ingredients;
  GPtrArray *rows; /* of ingredients, in their order */

  AdwBin *place;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ChamFoodIngredients, cham_food_ingredients, ADW_TYPE_PREFERENCES_GROUP)

/* @error: (nullable): why the ingredients could not be stored */
static void
show_problem (ChamFoodIngredients *self, const GError *error)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (error == NULL)
    return;
  text = cham_store_error_describe (error, cham_journal_get_path (self->journal));
  gtk_label_set_label (self->problem, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* @added: (nullable): a name to add; @left_out: the index of one to leave out, -1 for none */
static void
store_ingredients (ChamFoodIngredients *self, const char *added, int left_out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->ingredients->len; i++)
    if ((int) i != left_out)
      g_ptr_array_add (names, ((ChamFood *) g_ptr_array_index (self->ingredients, i))->name);
  if (added != NULL)
    g_ptr_array_add (names, (gpointer) added);
  g_ptr_array_add (names, NULL);
  cham_journal_set_ingredients (self->journal, self->food, (const char *const *) names->pdata,
                                &error);
  show_problem (self, error);
}

static void
on_food_chosen_cb (ChamFoodIngredients *self, const char *name)
{
  store_ingredients (self, name, -1);
}

static void
on_remove_clicked_cb (ChamFoodIngredients *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  cham_food_entry_focus (CHAM_FOOD_ENTRY (adw_bin_get_child (self->place)));
  store_ingredients (self, NULL, (int) index);
}

static void
add_row (ChamFoodIngredients *self, const char *name)
{
  /* Translators: takes an ingredient out of a food */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *row
      = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, NULL);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
clear_rows (ChamFoodIngredients *self)
{
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

static void
set_journal (ChamFoodIngredients *self, ChamJournal *journal)
{
  GtkWidget *field = cham_food_entry_new (journal, _ ("Add ingredient"), TRUE);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (field, "food-chosen", G_CALLBACK (on_food_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, field);
}

static void
cham_food_ingredients_dispose (GObject *object)
{
  ChamFoodIngredients *self = CHAM_FOOD_INGREDIENTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_INGREDIENTS);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->ingredients, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_food_ingredients_parent_class)->dispose (object);
}

static void
cham_food_ingredients_class_init (ChamFoodIngredientsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_ingredients_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-ingredients.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodIngredients, place);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodIngredients, problem);
}

static void
cham_food_ingredients_init (ChamFoodIngredients *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_food_ingredients_show:
 * @journal: always the same one
 * @food: its row in the food list
 *
 * Shows what is inside @food now; nothing when that cannot be read.
 */
void
cham_food_ingredients_show (ChamFoodIngredients *self, ChamJournal *journal, gint64 food)
{
  g_return_if_fail (CHAM_IS_FOOD_INGREDIENTS (self));
  if (self->journal == NULL)
    set_journal (self, journal);
  self->food = food;
  clear_rows (self);
  g_clear_pointer (&self->ingredients, g_ptr_array_unref);
  self->ingredients = cham_journal_list_ingredients (journal, food, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->ingredients != NULL);
  for (guint i = 0; self->ingredients != NULL && i < self->ingredients->len; i++)
    add_row (self, ((ChamFood *) g_ptr_array_index (self->ingredients, i))->name);
}
