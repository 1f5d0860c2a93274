/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Keeps its chips and gives them other foods when the day changes. It stores nothing: what the
 * person wants are the actions of ChamMeals. A time typed before the first food waits here for
 * it, because a meal is there as long as it has a food. */
#include "app/meal-row.h"

#include <glib/gi18n.h>

#include "app/food-chip.h"
#include "app/food-entry.h"
#include "app/today.h"

struct _ChamMealRow
{
  AdwPreferencesRow parent_instance;

  ChamMealSlot slot;
  gint64 meal; /* 0 for none yet */
  ChamDay day; /* of the meal */
  ChamTimeOfDay time;
  GPtrArray *chips;

  GtkLabel *title;
  GtkEntry *time_field;
  GtkWidget *problem;
  GtkMenuButton *menu;
  AdwWrapBox *box;
  ChamFoodEntry *entry;
};

G_DEFINE_FINAL_TYPE (ChamMealRow, cham_meal_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_time_problem (ChamMealRow *self, gboolean shown)
{
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self->time_field), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_field), "error");
  gtk_widget_set_visible (self->problem, shown);
}

static void
show_time (ChamMealRow *self)
{
  char text[CHAM_TIME_TEXT_SIZE];

  gtk_editable_set_text (GTK_EDITABLE (self->time_field),
                         cham_time_of_day_print (self->time, text));
  show_time_problem (self, FALSE);
}

/* What is no time stays, to be put right. */
static gboolean
save_time (ChamMealRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_field));
  ChamTimeOfDay time = cham_time_of_day_read (text);
  ChamTimeOfDay known = self->time;

  if (time == CHAM_TIME_NONE && *text != '\0')
    {
      show_time_problem (self, TRUE);
      return FALSE;
    }
  self->time = time;
  show_time (self);
  if (self->meal != 0 && time != known)
    gtk_widget_activate_action (GTK_WIDGET (self), "meals.set-time", "(xn)", self->meal, time);
  return TRUE;
}

static void
on_time_activated_cb (ChamMealRow *self)
{
  if (save_time (self))
    cham_food_entry_focus (self->entry);
}

static void
on_time_left_cb (ChamMealRow *self)
{
  save_time (self);
}

static void
on_food_chosen_cb (ChamMealRow *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meals.add-food", "(uns)", self->slot,
                              self->time, name);
}

static void
append_item (GMenu *menu, const char *title, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
open_menu (GtkMenuButton *button, gpointer data)
{
  ChamMealRow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->meal != 0)
    {
      append_item (menu, _ ("_Add Another Time"), "meals.add-time",
                   g_variant_new_uint32 (self->slot));
      if (self->day != cham_today ())
        append_item (menu, _ ("_Copy to Today"), "meals.repeat-meal",
                     g_variant_new ("(xu)", self->meal, self->slot));
      append_item (menu, _ ("_Delete Meal"), "meals.delete-meal",
                   g_variant_new ("(xu)", self->meal, self->slot));
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static ChamFoodChip *
ensure_chip (ChamMealRow *self, guint index)
{
  GtkWidget *chip;
  GtkWidget *before;

  if (index < self->chips->len)
    {
      gtk_widget_set_visible (self->chips->pdata[index], TRUE);
      return self->chips->pdata[index];
    }
  chip = cham_food_chip_new (self->slot);
  before = index > 0 ? self->chips->pdata[index - 1] : NULL;
  adw_wrap_box_insert_child_after (self->box, chip, before);
  g_ptr_array_add (self->chips, chip);
  return CHAM_FOOD_CHIP (chip);
}

/* They are kept, out of sight: to make a chip takes longer than to read a day. The focus of one
 * that goes moves on to the field, not out of the meal. */
static void
hide_chips_from (ChamMealRow *self, guint index)
{
  for (; index < self->chips->len; index++)
    {
      GtkWidget *chip = self->chips->pdata[index];

      if (gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == chip)
        cham_food_entry_focus (self->entry);
      gtk_widget_set_visible (chip, FALSE);
    }
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
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, time_field);
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, problem);
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, menu);
  gtk_widget_class_bind_template_child (widget_class, ChamMealRow, box);
  gtk_widget_class_bind_template_callback (widget_class, on_time_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_time_left_cb);
}

static void
cham_meal_row_init (ChamMealRow *self)
{
  self->chips = g_ptr_array_new ();
  self->time = CHAM_TIME_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, open_menu, self, NULL);
}

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/** cham_meal_row_new: (transfer floating): A row for a meal of @slot, empty. */
GtkWidget *
cham_meal_row_new (ChamJournal *journal, ChamMealSlot slot)
{
  ChamMealRow *self = g_object_new (CHAM_TYPE_MEAL_ROW, NULL);
  const char *title = cham_meal_slot_get_title (slot);
  /* Translators: the name of the field in which a food is added to a meal, "Breakfast: add" */
  g_autofree char *add = g_strdup_printf (_ ("%s: add"), title);
  /* Translators: the name of the field for the time of a meal, "Breakfast: time" */
  g_autofree char *time = g_strdup_printf (_ ("%s: time"), title);
  /* Translators: the name of the menu of a meal, "Breakfast: menu" */
  g_autofree char *menu = g_strdup_printf (_ ("%s: menu"), title);

  self->slot = slot;
  gtk_label_set_label (self->title, title);
  self->entry = CHAM_FOOD_ENTRY (cham_food_entry_new (journal, add, TRUE));
  g_signal_connect_object (self->entry, "food-chosen", G_CALLBACK (on_food_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, GTK_WIDGET (self->entry));
  set_label (self, title);
  set_label (self->time_field, time);
  set_label (self->menu, menu);
  return GTK_WIDGET (self);
}

/**
 * cham_meal_row_set_meal:
 * @meal: (nullable): of the row's slot; %NULL for none yet
 * @groups: (element-type ChamFoodGroup): all groups
 */
void
cham_meal_row_set_meal (ChamMealRow *self, const ChamMeal *meal, const GPtrArray *groups)
{
  gint64 id = meal != NULL ? meal->id : 0;
  ChamTimeOfDay time = meal != NULL ? meal->time : CHAM_TIME_NONE;
  guint shown = 0;

  g_return_if_fail (CHAM_IS_MEAL_ROW (self));
  if ((id != self->meal || id != 0) && time != self->time)
    {
      self->time = time;
      show_time (self);
    }
  self->meal = id;
  self->day = meal != NULL ? meal->day : CHAM_DAY_NONE;
  for (; meal != NULL && shown < meal->foods->len; shown++)
    cham_food_chip_set_food (ensure_chip (self, shown), meal->foods->pdata[shown], groups);
  hide_chips_from (self, shown);
}

/** cham_meal_row_clear: Forgets a time that waits for a food: another day is shown. */
void
cham_meal_row_clear (ChamMealRow *self)
{
  g_return_if_fail (CHAM_IS_MEAL_ROW (self));
  self->meal = 0;
  self->time = CHAM_TIME_NONE;
  show_time (self);
}

/** cham_meal_row_get_time: The time in the row, of its meal or for its first food. */
ChamTimeOfDay
cham_meal_row_get_time (ChamMealRow *self)
{
  g_return_val_if_fail (CHAM_IS_MEAL_ROW (self), CHAM_TIME_NONE);
  return self->time;
}

/** cham_meal_row_focus_time: Puts the keyboard's focus on the time. */
void
cham_meal_row_focus_time (ChamMealRow *self)
{
  g_return_if_fail (CHAM_IS_MEAL_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->time_field));
}

/** cham_meal_row_focus_entry: Puts the keyboard's focus in the field that adds a food. */
void
cham_meal_row_focus_entry (ChamMealRow *self)
{
  g_return_if_fail (CHAM_IS_MEAL_ROW (self));
  cham_food_entry_focus (self->entry);
}
