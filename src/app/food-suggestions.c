/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows what the Enter key would take and what else there is. It never has the keyboard: the
 * field keeps it and says where to go. */
#include "app/food-suggestions.h"

#include <glib/gi18n.h>

#include "app/food-marks.h"
#include "app/food-words.h"
#include "model/food-match.h"

struct _ChamFoodSuggestions
{
  GtkPopover parent_instance;

  GPtrArray *names; /* of the rows */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ChamFoodSuggestions, cham_food_suggestions, GTK_TYPE_POPOVER)

static guint food_chosen;

static const char *
get_name (ChamFoodSuggestions *self, GtkListBoxRow *row)
{
  return row != NULL ? g_ptr_array_index (self->names, gtk_list_box_row_get_index (row)) : NULL;
}

static void
on_row_activated_cb (ChamFoodSuggestions *self, GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (get_name (self, row));

  g_signal_emit (self, food_chosen, 0, name);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_row (ChamFoodSuggestions *self, const char *name, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  g_ptr_array_add (self->names, g_strdup (name));
  gtk_list_box_append (self->list, box);
}

static void
add_new_food (ChamFoodSuggestions *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("Add “%s” as a new food"), name);

  add_row (self, name, gtk_image_new_from_icon_name ("list-add-symbolic"), make_label (text));
}

static GtkWidget *
make_marks (const ChamFood *food)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *allergy
      = food->allergy != NULL ? cham_food_describe_allergy (food->allergy) : NULL;

  if (allergy != NULL)
    {
      GtkWidget *label = make_label (allergy);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (box, "warning");
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), cham_food_marks_new (food->supportive, food->watched));
  return box;
}

static void
add_food (ChamFoodSuggestions *self, const ChamFoodQuery *query, const ChamFood *food)
{
  g_autofree char *text = NULL;
  const char *by;

  cham_food_query_match_names (query, food->name, (const char *const *) food->also, &by);
  text = cham_food_name_format (food->name, by);
  add_row (self, food->name, make_label (text), make_marks (food));
}

static void
cham_food_suggestions_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_SUGGESTIONS);
  G_OBJECT_CLASS (cham_food_suggestions_parent_class)->dispose (object);
}

static void
cham_food_suggestions_finalize (GObject *object)
{
  g_ptr_array_unref (CHAM_FOOD_SUGGESTIONS (object)->names);
  G_OBJECT_CLASS (cham_food_suggestions_parent_class)->finalize (object);
}

static void
cham_food_suggestions_class_init (ChamFoodSuggestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_suggestions_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_food_suggestions_finalize;
  food_chosen = g_signal_new ("food-chosen", CHAM_TYPE_FOOD_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodSuggestions, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
cham_food_suggestions_init (ChamFoodSuggestions *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_food_suggestions_new: (transfer floating): A list without a row, not shown. */
GtkWidget *
cham_food_suggestions_new (void)
{
  return g_object_new (CHAM_TYPE_FOOD_SUGGESTIONS, NULL);
}

/**
 * cham_food_suggestions_set_foods:
 * @typed: what the foods are shown for
 * @is_new: whether it is offered to be added as a new food, as the first row
 * @foods: (element-type ChamFood): the rows after it
 *
 * The first row is the one that is chosen then.
 */
void
cham_food_suggestions_set_foods (ChamFoodSuggestions *self, const char *typed, gboolean is_new,
                                 const GPtrArray *foods)
{
  g_autoptr (ChamFoodQuery) query = cham_food_query_new (typed);

  g_return_if_fail (CHAM_IS_FOOD_SUGGESTIONS (self));
  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->names, 0);
  if (is_new)
    add_new_food (self, typed);
  for (guint i = 0; i < foods->len; i++)
    add_food (self, query, g_ptr_array_index (foods, i));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/** cham_food_suggestions_get_chosen: (nullable): The name in the chosen row. */
const char *
cham_food_suggestions_get_chosen (ChamFoodSuggestions *self)
{
  g_return_val_if_fail (CHAM_IS_FOOD_SUGGESTIONS (self), NULL);
  return get_name (self, gtk_list_box_get_selected_row (self->list));
}

/**
 * cham_food_suggestions_move:
 * @step: 1 for the row below, -1 for the row above; the first and the last row are ends
 *
 * Returns: (nullable): the name in the row that is chosen now
 */
const char *
cham_food_suggestions_move (ChamFoodSuggestions *self, int step)
{
  GtkListBoxRow *row;
  int index;

  g_return_val_if_fail (CHAM_IS_FOOD_SUGGESTIONS (self), NULL);
  row = gtk_list_box_get_selected_row (self->list);
  index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;
  row = gtk_list_box_get_row_at_index (self->list, CLAMP (index, 0, (int) self->names->len - 1));
  gtk_list_box_select_row (self->list, row);
  return get_name (self, row);
}
