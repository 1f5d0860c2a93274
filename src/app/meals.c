/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row for every meal, one at least for each part of the day, and whether the day's diet is
 * complete. It shows; what can be done is in meal-actions. */
#include "app/meals.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/food-words.h"
#include "app/meal-actions.h"
#include "app/meal-row.h"
#include "app/today.h"
#include "store/meals.h"

struct _ChamMeals
{
  ChamPage parent_instance;

  GPtrArray *rows[CHAM_MEAL_N_SLOTS];
  int slot_with_new_row; /* -1 for none: has a row more than meals */
  gboolean complete_shown;

  GtkLabel *state;
  GtkMenuButton *copy;
  GtkListBox *list;
  AdwSwitchRow *complete;
};

G_DEFINE_FINAL_TYPE (ChamMeals, cham_meals, CHAM_TYPE_PAGE)

static ChamMealRow *
ensure_row (ChamMeals *self, int slot, guint index)
{
  int position = (int) index;
  GtkWidget *row;

  if (index < self->rows[slot]->len)
    return g_ptr_array_index (self->rows[slot], index);
  for (int i = 0; i < slot; i++)
    position += (int) self->rows[i]->len;
  row = cham_meal_row_new (cham_page_get_journal (CHAM_PAGE (self)), (ChamMealSlot) slot);
  gtk_list_box_insert (self->list, row, position);
  g_ptr_array_add (self->rows[slot], row);
  return CHAM_MEAL_ROW (row);
}

static void
remove_rows_from (ChamMeals *self, int slot, guint index)
{
  GPtrArray *rows = self->rows[slot];

  while (rows->len > index)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (rows, rows->len - 1));
}

static void
show_slot (ChamMeals *self, int slot, const GPtrArray *meals, const GPtrArray *groups)
{
  guint shown = 0;

  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = g_ptr_array_index (meals, i);

      if ((int) meal->slot == slot)
        cham_meal_row_set_meal (ensure_row (self, slot, shown++), meal, groups);
    }
  if (shown == 0 || self->slot_with_new_row == slot)
    cham_meal_row_set_meal (ensure_row (self, slot, shown++), NULL, groups);
  remove_rows_from (self, slot, shown);
}

/* On a day to come nothing has been eaten yet. */
static void
show_state (ChamMeals *self, gboolean eaten)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  gboolean can_edit = day <= cham_today ();

  self->complete_shown = cham_journal_get_diet_complete (cham_page_get_journal (CHAM_PAGE (self)),
                                                         day);
  adw_switch_row_set_active (self->complete, self->complete_shown);
  gtk_label_set_label (self->state, can_edit || eaten
                                        ? cham_meals_describe_state (eaten, self->complete_shown)
                                        : _ ("This day is yet to come"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), can_edit || eaten);
  gtk_widget_set_sensitive (GTK_WIDGET (self->complete), can_edit || self->complete_shown);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), can_edit);
}

static void
show_meals (ChamMeals *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GPtrArray) meals = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_day_is_valid (day))
    return;
  meals = cham_journal_list_meals (journal, day, &error);
  groups = meals != NULL ? cham_journal_list_food_groups (journal, &error) : NULL;
  if (groups == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  for (int i = 0; i < CHAM_MEAL_N_SLOTS; i++)
    show_slot (self, i, meals, groups);
  show_state (self, meals->len > 0);
}

static void
on_day_changed_cb (ChamMeals *self)
{
  self->slot_with_new_row = -1;
  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    for (guint i = 0; i < self->rows[slot]->len; i++)
      cham_meal_row_clear (g_ptr_array_index (self->rows[slot], i));
  show_meals (self);
}

/* The days with meals that are nearest to the one shown, read when they are asked for. */
static void
on_copy_opened_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMenuModel) menu
      = cham_meals_make_copy_menu (cham_page_get_journal (CHAM_PAGE (data)),
                                   cham_page_get_day (CHAM_PAGE (data)), cham_today (), &error);

  if (menu == NULL)
    cham_feedback_tell_error (GTK_WIDGET (data), error);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
on_complete_changed_cb (ChamMeals *self)
{
  gboolean complete = adw_switch_row_get_active (self->complete);
  g_autoptr (GError) error = NULL;

  if (complete == self->complete_shown)
    return;
  if (!cham_journal_set_diet_complete (cham_page_get_journal (CHAM_PAGE (self)),
                                       cham_page_get_day (CHAM_PAGE (self)), complete, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      adw_switch_row_set_active (self->complete, self->complete_shown);
    }
}

static void
on_journal_changed_cb (ChamMeals *self, guint what, ChamDay from, ChamDay to)
{
  ChamDayRange range = { from, to };

  if ((what & (CHAM_CHANGED_FOODS | CHAM_CHANGED_SETTINGS)) != 0
      || ((what & CHAM_CHANGED_MEALS) != 0
          && cham_day_range_contains (range, cham_page_get_day (CHAM_PAGE (self)))))
    show_meals (self);
}

static void
cham_meals_constructed (GObject *object)
{
  ChamMeals *self = CHAM_MEALS (object);
  gboolean can_edit;

  G_OBJECT_CLASS (cham_meals_parent_class)->constructed (object);
  can_edit = cham_page_can_edit (CHAM_PAGE (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), can_edit);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), can_edit);
  gtk_widget_set_sensitive (GTK_WIDGET (self->complete), can_edit);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The first meal, not the buttons of the heading. */
static gboolean
cham_meals_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CHAM_MEALS (widget)->list), GTK_DIR_TAB_FORWARD);
}

static void
cham_meals_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEALS);
  G_OBJECT_CLASS (cham_meals_parent_class)->dispose (object);
}

static void
cham_meals_finalize (GObject *object)
{
  for (int i = 0; i < CHAM_MEAL_N_SLOTS; i++)
    g_ptr_array_unref (CHAM_MEALS (object)->rows[i]);
  G_OBJECT_CLASS (cham_meals_parent_class)->finalize (object);
}

static void
cham_meals_class_init (ChamMealsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_meals_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_meals_dispose;
  widget_class->grab_focus = cham_meals_grab_focus;
  G_OBJECT_CLASS (klass)->finalize = cham_meals_finalize;
  cham_meals_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meals.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, state);
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, copy);
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, list);
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, complete);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_changed_cb);
}

static void
cham_meals_init (ChamMeals *self)
{
  self->slot_with_new_row = -1;
  for (int i = 0; i < CHAM_MEAL_N_SLOTS; i++)
    self->rows[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->copy, on_copy_opened_cb, self, NULL);
}

/** cham_meals_add_row: Shows an empty row for a further meal of @slot, ready for its time. */
void
cham_meals_add_row (ChamMeals *self, ChamMealSlot slot)
{
  g_return_if_fail (CHAM_IS_MEALS (self));
  self->slot_with_new_row = (int) slot;
  show_meals (self);
  cham_meal_row_focus_time (
      g_ptr_array_index (self->rows[slot], self->rows[slot]->len - 1));
}

/**
 * cham_meals_focus_meal:
 *
 * Puts the keyboard's focus in the field to add to the meal of @slot at @time. When that is the
 * row that was waiting for its first food, it waits no more.
 */
void
cham_meals_focus_meal (ChamMeals *self, ChamMealSlot slot, ChamTimeOfDay time)
{
  g_return_if_fail (CHAM_IS_MEALS (self));
  if (self->slot_with_new_row == (int) slot)
    {
      self->slot_with_new_row = -1;
      show_meals (self);
    }
  for (guint i = 0; i < self->rows[slot]->len; i++)
    {
      ChamMealRow *row = g_ptr_array_index (self->rows[slot], i);

      if (cham_meal_row_get_time (row) == time)
        cham_meal_row_focus_entry (row);
    }
}
