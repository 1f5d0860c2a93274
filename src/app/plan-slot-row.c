/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows chips and asks for changes by the actions of ChamPlanWeek. It stores nothing. */
#include "app/plan-slot-row.h"

#include <glib/gi18n.h>

#include "app/food-entry.h"

struct _ChamPlanSlotRow
{
  AdwPreferencesRow parent_instance;

  ChamMealSlot slot;
  AdwWrapBox *box;
  GtkLabel *title;
  ChamFoodEntry *entry;
};

G_DEFINE_FINAL_TYPE (ChamPlanSlotRow, cham_plan_slot_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_food_chosen_cb (ChamPlanSlotRow *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.add-food", "(us)", self->slot, name);
}

/* The focus of a chip that goes moves on to the field, not out of the meal. */
static void
on_remove_clicked_cb (ChamPlanSlotRow *self)
{
  cham_food_entry_focus (self->entry);
}

static GtkWidget *
make_chip (ChamPlanSlotRow *self, const ChamPlannedFood *food)
{
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), food->name);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", food->name, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic",
                                    "tooltip-text", remove, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (chip, "planned");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", food->id, food->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.remove-food");
  return chip;
}

static void
remove_chips (ChamPlanSlotRow *self)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (chip != GTK_WIDGET (self->entry))
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      adw_wrap_box_remove (self->box, chip);
      chip = next;
    }
}

static void
cham_plan_slot_row_class_init (ChamPlanSlotRowClass *klass)
{
}

static void
cham_plan_slot_row_init (ChamPlanSlotRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_widget_set_margin_top (content, 8);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->box));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/** cham_plan_slot_row_new: (transfer floating): The row of @slot, with no food yet. */
GtkWidget *
cham_plan_slot_row_new (ChamJournal *journal, ChamMealSlot slot)
{
  ChamPlanSlotRow *self = g_object_new (CHAM_TYPE_PLAN_SLOT_ROW, NULL);
  const char *title = cham_meal_slot_get_title (slot);
  /* Translators: the name of the field in which a food is planned for a meal, "Breakfast: plan" */
  g_autofree char *add = g_strdup_printf (_ ("%s: plan"), title);

  self->slot = slot;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->entry = CHAM_FOOD_ENTRY (cham_food_entry_new (journal, add, TRUE));
  g_signal_connect_object (self->entry, "food-chosen", G_CALLBACK (on_food_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

/**
 * cham_plan_slot_row_show:
 * @weekday: 0 Monday … 6 Sunday
 *
 * Shows what @plan has for the row's meal on that weekday.
 */
void
cham_plan_slot_row_show (ChamPlanSlotRow *self, const ChamMealPlan *plan, int weekday)
{
  GtkWidget *last = NULL;

  g_return_if_fail (CHAM_IS_PLAN_SLOT_ROW (self));
  remove_chips (self);
  for (guint i = 0; i < plan->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (plan->foods, i);
      GtkWidget *chip;

      if (food->weekday != weekday || food->slot != self->slot)
        continue;
      chip = make_chip (self, food);
      adw_wrap_box_insert_child_after (self->box, chip, last);
      last = chip;
    }
}
