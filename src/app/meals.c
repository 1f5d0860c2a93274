/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One row per part of the day, and whether the day's diet is complete. */
#include "app/meals.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/meal-row.h"
#include "store/meals.h"

struct _ChamMeals
{
  ChamPage parent_instance;

  ChamMealRow *rows[CHAM_MEAL_N_SLOTS];
  gboolean complete_shown;

  AdwPreferencesGroup *group;
  AdwSwitchRow *complete;
};

G_DEFINE_FINAL_TYPE (ChamMeals, cham_meals, CHAM_TYPE_PAGE)

static void
show_meals (ChamMeals *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GPtrArray) meals = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_day_is_valid (day))
    return;
  meals = cham_journal_list_meals (journal, day, &error);
  if (meals == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  for (int i = 0; i < CHAM_MEAL_N_SLOTS; i++)
    cham_meal_row_set_meals (self->rows[i], meals);
  self->complete_shown = cham_journal_get_diet_complete (journal, day);
  adw_switch_row_set_active (self->complete, self->complete_shown);
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
on_food_added_cb (ChamMealRow *row, const char *name, ChamMeals *self)
{
  g_autoptr (GError) error = NULL;

  if (!cham_journal_add_meal_food (cham_page_get_journal (CHAM_PAGE (self)),
                                   cham_page_get_day (CHAM_PAGE (self)),
                                   cham_meal_row_get_slot (row), CHAM_TIME_NONE, name, NAN,
                                   &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_food_removed_cb (ChamMealRow *row, gint64 id, const char *name, ChamMeals *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autofree char *text = g_strdup_printf (_ ("%s removed"), name);
  g_autoptr (GError) error = NULL;

  if (cham_journal_remove_meal_food (journal, id, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_portion_chosen_cb (ChamMealRow *row, gint64 id, double portion, ChamMeals *self)
{
  g_autoptr (GError) error = NULL;

  if (!cham_journal_set_portion (cham_page_get_journal (CHAM_PAGE (self)), id, portion, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_journal_changed_cb (ChamMeals *self, guint what, ChamDay from, ChamDay to)
{
  ChamDayRange range = { from, to };

  if ((what & CHAM_CHANGED_FOODS) != 0
      || ((what & CHAM_CHANGED_MEALS) != 0
          && cham_day_range_contains (range, cham_page_get_day (CHAM_PAGE (self)))))
    show_meals (self);
}

static void
add_row (ChamMeals *self, ChamMealSlot slot)
{
  GtkWidget *row = cham_meal_row_new (cham_page_get_journal (CHAM_PAGE (self)), slot);

  self->rows[slot] = CHAM_MEAL_ROW (row);
  g_signal_connect_object (row, "food-added", G_CALLBACK (on_food_added_cb), self, 0);
  g_signal_connect_object (row, "food-removed", G_CALLBACK (on_food_removed_cb), self, 0);
  g_signal_connect_object (row, "portion-chosen", G_CALLBACK (on_portion_chosen_cb), self, 0);
  adw_preferences_group_add (self->group, row);
}

static void
cham_meals_constructed (GObject *object)
{
  ChamMeals *self = CHAM_MEALS (object);

  G_OBJECT_CLASS (cham_meals_parent_class)->constructed (object);
  for (int i = 0; i < CHAM_MEAL_N_SLOTS; i++)
    add_row (self, (ChamMealSlot) i);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_meals_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEALS);
  G_OBJECT_CLASS (cham_meals_parent_class)->dispose (object);
}

static void
cham_meals_class_init (ChamMealsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_meals_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_meals_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meals.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, group);
  gtk_widget_class_bind_template_child (widget_class, ChamMeals, complete);
  gtk_widget_class_bind_template_callback (widget_class, show_meals);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_changed_cb);
}

static void
cham_meals_init (ChamMeals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
