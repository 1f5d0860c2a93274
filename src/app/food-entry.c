/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is typed is what is added, unless a suggestion was chosen: nothing is guessed. The
 * keyboard's focus stays in the field; the suggestions only show what Enter would take. */
#include "app/food-entry.h"

#include <glib/gi18n.h>

#include "model/food.h"
#include "store/meals.h"

#define SUGGESTIONS 7

struct _ChamFoodEntry
{
  GtkWidget parent_instance;

  ChamJournal *journal;
  GtkEntry *field;
  GtkPopover *popover;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ChamFoodEntry, cham_food_entry, GTK_TYPE_WIDGET)

static guint food_chosen;

static void
close_suggestions (ChamFoodEntry *self)
{
  gtk_popover_popdown (self->popover);
  gtk_list_box_remove_all (self->list);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

static const char *
get_row_name (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
choose (ChamFoodEntry *self, const char *text)
{
  g_autofree char *name = g_strstrip (g_strdup (text));

  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  close_suggestions (self);
  if (*name != '\0')
    g_signal_emit (self, food_chosen, 0, name);
}

static void
on_activated_cb (ChamFoodEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  choose (self,
          row != NULL ? get_row_name (row) : gtk_editable_get_text (GTK_EDITABLE (self->field)));
}

static void
on_row_activated_cb (ChamFoodEntry *self, GtkListBoxRow *row)
{
  choose (self, get_row_name (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
show_suggestions (ChamFoodEntry *self, GPtrArray *foods)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < foods->len; i++)
    {
      const ChamFood *food = foods->pdata[i];
      GtkWidget *label = gtk_label_new (food->name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_append (self->list, label);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
  gtk_popover_popup (self->popover);
}

static void
on_text_changed_cb (ChamFoodEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  g_autoptr (GPtrArray) foods = NULL;

  if (*text != '\0')
    foods = cham_journal_suggest_foods (self->journal, text, SUGGESTIONS, NULL);
  if (foods == NULL || foods->len == 0)
    close_suggestions (self);
  else
    show_suggestions (self, foods);
}

static void
select_row (ChamFoodEntry *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->field), get_row_name (row),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
on_key_pressed_cb (ChamFoodEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    close_suggestions (self);
  else if (keyval == GDK_KEY_Down && gtk_list_box_get_row_at_index (self->list, index + 1) != NULL)
    select_row (self, index + 1);
  else if (keyval == GDK_KEY_Up && index >= 0)
    select_row (self, index - 1);
  else
    return keyval == GDK_KEY_Down || keyval == GDK_KEY_Up;
  return GDK_EVENT_STOP;
}

static void
on_focus_left_cb (ChamFoodEntry *self)
{
  close_suggestions (self);
}

static void
cham_food_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_ENTRY);
  g_clear_object (&CHAM_FOOD_ENTRY (object)->journal);
  G_OBJECT_CLASS (cham_food_entry_parent_class)->dispose (object);
}

static void
cham_food_entry_class_init (ChamFoodEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_entry_dispose;
  food_chosen = g_signal_new ("food-chosen", CHAM_TYPE_FOOD_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, field);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
}

static void
cham_food_entry_init (ChamFoodEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE, GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
}

/**
 * cham_food_entry_new:
 * @journal: whose foods are suggested, the person's usual ones first
 * @label: the name of the field, e.g. "Add to breakfast"
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
cham_food_entry_new (ChamJournal *journal, const char *label)
{
  ChamFoodEntry *self = g_object_new (CHAM_TYPE_FOOD_ENTRY, NULL);

  self->journal = g_object_ref (journal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}
