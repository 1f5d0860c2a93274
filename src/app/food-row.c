/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Follows its food through changes as long as it shows it. */
#include "app/food-row.h"

#include "app/food-marks.h"
#include "app/food-words.h"
#include "app/today.h"

struct _ChamFoodRow
{
  AdwBin parent_instance;

  GSignalGroup *item; /* of the ChamFoodItem that is shown */
  const GPtrArray *groups;

  GtkLabel *title;
  GtkLabel *text;
  ChamFoodMarks *marks;
};

G_DEFINE_FINAL_TYPE (ChamFoodRow, cham_food_row, ADW_TYPE_BIN)

static void
show_food (ChamFoodRow *self, ChamFoodItem *item)
{
  const ChamFood *food = cham_food_item_get_food (item);
  g_autofree char *title
      = cham_food_name_format (food->name, cham_food_item_get_other_name (item));
  g_autofree char *text = cham_food_describe (food, self->groups, cham_today ());

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *text != '\0');
  cham_food_marks_set (self->marks, food->supportive, food->watched);
}

static void
cham_food_row_dispose (GObject *object)
{
  g_clear_object (&CHAM_FOOD_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_ROW);
  G_OBJECT_CLASS (cham_food_row_parent_class)->dispose (object);
}

static void
cham_food_row_class_init (ChamFoodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_row_dispose;
  g_type_ensure (CHAM_TYPE_FOOD_MARKS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodRow, marks);
}

static void
cham_food_row_init (ChamFoodRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->item = g_signal_group_new (CHAM_TYPE_FOOD_ITEM);
  g_signal_group_connect_swapped (self->item, "changed", G_CALLBACK (show_food), self);
}

/** cham_food_row_new: (transfer floating): A row that shows nothing yet. */
GtkWidget *
cham_food_row_new (void)
{
  return g_object_new (CHAM_TYPE_FOOD_ROW, NULL);
}

/**
 * cham_food_row_set_item:
 * @item: (nullable): what to show from now on; %NULL to follow none
 * @groups: (element-type ChamFoodGroup): all groups, for their names; must outlive @item's stay
 */
void
cham_food_row_set_item (ChamFoodRow *self, ChamFoodItem *item, const GPtrArray *groups)
{
  g_return_if_fail (CHAM_IS_FOOD_ROW (self));
  g_signal_group_set_target (self->item, item);
  self->groups = groups;
  if (item != NULL)
    show_food (self, item);
}
