/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows what the list model lists, and says in words when that is nothing. It changes no food:
 * that is done on the page of the food. */
#include "app/foods-page.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/food-list.h"
#include "app/food-row.h"
#include "app/food-words.h"
#include "app/later.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "store/foods.h"

#define MOST_LETTERS 60 /* of what was typed and not found */

struct _ChamFoodsPage
{
  AdwNavigationPage parent_instance;

  ChamJournal *journal;
  ChamFoodList *foods;
  GPtrArray *unlisted; /* foods that are read and wait to be listed, or NULL */
  GPtrArray *groups;

  GtkEditable *entry;
  AdwToggleGroup *views;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSingleSelection *selection;
  AdwStatusPage *nothing;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (ChamFoodsPage, cham_foods_page, ADW_TYPE_NAVIGATION_PAGE)

static void
say_that_nothing_is_found (ChamFoodsPage *self)
{
  g_autofree char *cut
      = g_utf8_truncate_middle (gtk_editable_get_text (self->entry), MOST_LETTERS);
  g_autofree char *typed = g_markup_escape_text (cut, -1);
  g_autofree char *text = g_strdup_printf (_ ("No food here is called “%s”."), typed);

  adw_status_page_set_title (self->nothing, _ ("Nothing Found"));
  adw_status_page_set_description (self->nothing, text);
}

static void
say_that_there_is_none (ChamFoodsPage *self, gboolean archived)
{
  adw_status_page_set_title (self->nothing,
                             archived ? _ ("No Archived Foods") : _ ("Nothing Eaten Yet"));
  adw_status_page_set_description (
      self->nothing, archived ? _ ("A food that is archived is no longer suggested. What was eaten "
                                   "stays in the journal.")
                              : _ ("Foods are listed here once they are part of a meal."));
}

static void
show_state (ChamFoodsPage *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  guint view = adw_toggle_group_get_active (self->views);

  if (!found && *gtk_editable_get_text (self->entry) != '\0')
    say_that_nothing_is_found (self);
  else if (!found)
    say_that_there_is_none (self, view == CHAM_FOODS_ARCHIVED);
  gtk_widget_set_visible (self->all, view != CHAM_FOODS_ALL);
  gtk_stack_set_visible_child_name (self->stack, found ? "foods" : "nothing");
}

static void
go_to_top (ChamFoodsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
  show_state (self);
}

static void
read_foods (ChamFoodsPage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->unlisted, g_ptr_array_unref);
  self->unlisted = cham_journal_list_foods (self->journal, &error);
  if (self->unlisted == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
list_foods (ChamFoodsPage *self)
{
  if (self->unlisted != NULL)
    cham_food_list_set_foods (self->foods, g_steal_pointer (&self->unlisted));
  show_state (self);
}

static void
on_journal_changed_cb (ChamFoodsPage *self, guint what)
{
  if ((what & (CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS)) == 0)
    return;
  read_foods (self);
  list_foods (self);
}

static void
on_search_changed_cb (ChamFoodsPage *self)
{
  cham_food_list_set_typed (self->foods, gtk_editable_get_text (self->entry));
  go_to_top (self);
}

static void
on_view_changed_cb (ChamFoodsPage *self)
{
  if (self->journal == NULL)
    return;
  cham_food_list_set_view (self->foods, (ChamFoodView) adw_toggle_group_get_active (self->views));
  go_to_top (self);
}

static void
on_order_changed_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  ChamFoodsPage *self = data;
  gboolean by_name = g_str_equal (g_variant_get_string (value, NULL), "name");

  g_simple_action_set_state (action, value);
  cham_food_list_set_order (self->foods, by_name ? CHAM_FOODS_BY_NAME : CHAM_FOODS_BY_USE);
  go_to_top (self);
}

static void
on_all_clicked_cb (ChamFoodsPage *self)
{
  adw_toggle_group_set_active (self->views, CHAM_FOODS_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_add_clicked_cb (ChamFoodsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "foods.add", "s",
                              gtk_editable_get_text (self->entry));
}

static void
on_row_activated_cb (ChamFoodsPage *self, guint position)
{
  g_autoptr (ChamFoodItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "foods.show", "x",
                              cham_food_item_get_food (item)->id);
}

static void
on_entry_activated_cb (ChamFoodsPage *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    on_row_activated_cb (self, selected);
}

/* Escape takes back what was typed, then closes. */
static void
on_search_stopped_cb (ChamFoodsPage *self)
{
  if (*gtk_editable_get_text (self->entry) != '\0')
    gtk_editable_set_text (self->entry, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "foods.close", NULL);
}

static gboolean
on_key_pressed_cb (ChamFoodsPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (keyval != GDK_KEY_Down || selected == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ChamFoodsPage *self)
{
  gtk_list_item_set_child (item, cham_food_row_new ());
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ChamFoodsPage *self)
{
  const ChamFood *food = cham_food_item_get_food (gtk_list_item_get_item (item));
  g_autofree char *text = cham_food_describe (food, self->groups, cham_today ());

  cham_food_row_set_item (CHAM_FOOD_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item), self->groups);
  gtk_list_item_set_accessible_label (item, food->name);
  gtk_list_item_set_accessible_description (item, text);
}

static void
on_row_unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ChamFoodsPage *self)
{
  cham_food_row_set_item (CHAM_FOOD_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
cham_foods_page_dispose (GObject *object)
{
  ChamFoodsPage *self = CHAM_FOODS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOODS_PAGE);
  g_clear_object (&self->journal);
  g_clear_object (&self->foods);
  g_clear_pointer (&self->unlisted, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_foods_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/foods-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, views);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, list);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsPage, all);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbound_cb);
}

static void
cham_foods_page_class_init (ChamFoodsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_foods_page_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
add_order_action (ChamFoodsPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) order = g_simple_action_new_stateful (
      "order", G_VARIANT_TYPE_STRING, g_variant_new_string ("use"));

  g_signal_connect_object (order, "change-state", G_CALLBACK (on_order_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (order));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (actions));
}

static void
cham_foods_page_init (ChamFoodsPage *self)
{
  self->foods = cham_food_list_new ();
  add_order_action (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  cham_undo_keys_leave (self->entry);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self->list));
}

/* Reads in one frame and lists in the next: thousands of foods take a while for each. */
static gboolean
fill (GtkWidget *widget)
{
  ChamFoodsPage *self = CHAM_FOODS_PAGE (widget);

  if (self->unlisted == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      read_foods (self);
      return self->unlisted != NULL;
    }
  list_foods (self);
  if (!cham_food_list_has_eaten (self->foods))
    adw_toggle_group_set_active (self->views, CHAM_FOODS_ALL);
  return FALSE;
}

/** cham_foods_page_new: (transfer floating): The foods of @journal: those eaten, or all when
 * none was. They are read once the page is shown. */
AdwNavigationPage *
cham_foods_page_new (ChamJournal *journal)
{
  ChamFoodsPage *self = g_object_new (CHAM_TYPE_FOODS_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->groups = cham_journal_list_food_groups (journal, NULL);
  gtk_single_selection_set_model (self->selection, cham_food_list_get_model (self->foods));
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cham_later_build (GTK_WIDGET (self), fill);
  return ADW_NAVIGATION_PAGE (self);
}
