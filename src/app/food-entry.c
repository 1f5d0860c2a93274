/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is typed is what is chosen, unless a suggestion was: nothing is guessed. The keyboard's
 * focus stays in the field; the suggestions only show what Enter would take. */
#include "app/food-entry.h"

#include <glib/gi18n.h>

#include "app/food-suggestions.h"
#include "app/undo-keys.h"
#include "store/meals.h"

#define SUGGESTIONS 7

struct _ChamFoodEntry
{
  GtkWidget parent_instance;

  ChamJournal *journal;
  gboolean accepts_new;
  GtkWidget *box;
  GtkWidget *field;
  GtkLabel *problem;
  ChamFoodSuggestions *suggestions; /* made when there are some for the first time */
};

G_DEFINE_FINAL_TYPE (ChamFoodEntry, cham_food_entry, GTK_TYPE_WIDGET)

static guint food_chosen;

static char *
dup_name (ChamFoodEntry *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field))));
}

static gboolean
is_expanded (ChamFoodEntry *self)
{
  return self->suggestions != NULL && gtk_widget_get_visible (GTK_WIDGET (self->suggestions));
}

static void
set_expanded (ChamFoodEntry *self, gboolean expanded)
{
  if (is_expanded (self) == expanded)
    return;
  if (expanded)
    gtk_popover_popup (GTK_POPOVER (self->suggestions));
  else
    gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

static void
close_suggestions (ChamFoodEntry *self)
{
  set_expanded (self, FALSE);
}

/* @text: (nullable): what is wrong with the name */
static void
show_problem (ChamFoodEntry *self, const char *text)
{
  if (text != NULL)
    {
      gtk_label_set_label (self->problem, text);
      gtk_widget_add_css_class (self->field, "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self->field), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  else
    gtk_widget_remove_css_class (self->field, "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static gboolean
is_too_long (const char *name)
{
  return g_utf8_strlen (name, -1) > CHAM_FOOD_MOST_LETTERS;
}

static void
choose (ChamFoodEntry *self, const char *text)
{
  g_autofree char *name = g_strdup (text);
  g_autoptr (ChamFoodEntry) alive = g_object_ref (self);

  close_suggestions (self);
  if (*name == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  cham_undo_keys_leave (GTK_EDITABLE (self->field));
  g_signal_emit (self, food_chosen, 0, name);
}

static void
on_suggestion_chosen_cb (ChamFoodEntry *self, const char *name)
{
  gtk_widget_grab_focus (self->field);
  choose (self, name);
}

/* Of a name that is too long nothing is lost: it stays to be shortened. */
static void
on_activated_cb (ChamFoodEntry *self)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (ChamFood) food = cham_journal_recognise_food (self->journal, name, NULL);

  if (is_expanded (self))
    choose (self, cham_food_suggestions_get_chosen (self->suggestions));
  else if (is_too_long (name))
    return;
  else if (food != NULL || self->accepts_new)
    choose (self, food != NULL ? food->name : name);
  else if (*name != '\0')
    show_problem (self, _ ("There is no such food."));
}

static void
show_foods (ChamFoodEntry *self, const char *typed, gboolean is_new, const GPtrArray *foods)
{
  if (self->suggestions == NULL)
    {
      self->suggestions = CHAM_FOOD_SUGGESTIONS (cham_food_suggestions_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->suggestions), GTK_WIDGET (self));
      g_signal_connect_object (self->suggestions, "food-chosen",
                               G_CALLBACK (on_suggestion_chosen_cb), self, G_CONNECT_SWAPPED);
    }
  cham_food_suggestions_set_foods (self->suggestions, typed, is_new, foods);
  set_expanded (self, TRUE);
}

/* Puts the food that is called so, or also so, first; FALSE when there is none. */
static gboolean
put_first (ChamFoodEntry *self, GPtrArray *foods, const char *name)
{
  ChamFood *same = cham_journal_recognise_food (self->journal, name, NULL);

  if (same == NULL)
    return FALSE;
  for (guint i = 0; i < foods->len; i++)
    if (((ChamFood *) g_ptr_array_index (foods, i))->id == same->id)
      {
        g_ptr_array_remove_index (foods, i);
        break;
      }
  g_ptr_array_insert (foods, 0, same);
  return TRUE;
}

static void
suggest (ChamFoodEntry *self)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (GPtrArray) foods
      = cham_journal_suggest_foods (self->journal, name, SUGGESTIONS, NULL);
  gboolean is_new;

  if (foods == NULL)
    return;
  is_new = *name != '\0' && !put_first (self, foods, name) && self->accepts_new;
  if (is_new || foods->len > 0)
    show_foods (self, name, is_new, foods);
  else
    close_suggestions (self);
}

static void
on_text_changed_cb (ChamFoodEntry *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *problem = NULL;

  if (is_too_long (name))
    problem = g_strdup_printf (_ ("This name is too long: at most %d letters."),
                               CHAM_FOOD_MOST_LETTERS);
  show_problem (self, problem);
  if (*name != '\0' && problem == NULL)
    suggest (self);
  else
    close_suggestions (self);
}

static void
move_choice (ChamFoodEntry *self, int step)
{
  const char *name = cham_food_suggestions_move (self->suggestions, step);

  if (name != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->field), name,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Down in an empty field shows what is eaten most. */
static gboolean
on_key_pressed_cb (ChamFoodEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean expanded = is_expanded (self);

  if (keyval == GDK_KEY_Escape && expanded)
    close_suggestions (self);
  else if (keyval == GDK_KEY_Down && expanded)
    move_choice (self, 1);
  else if (keyval == GDK_KEY_Up && expanded)
    move_choice (self, -1);
  else if (keyval == GDK_KEY_Down && !gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    suggest (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
cham_food_entry_dispose (GObject *object)
{
  ChamFoodEntry *self = CHAM_FOOD_ENTRY (object);

  g_clear_pointer ((GtkWidget **) &self->suggestions, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_ENTRY);
  g_clear_object (&self->journal);
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
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, box);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, field);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_suggestions);
}

static void
cham_food_entry_init (ChamFoodEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cham_undo_keys_leave (GTK_EDITABLE (self->field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE, GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
}

/**
 * cham_food_entry_new:
 * @journal: whose foods are suggested, the person's usual ones first
 * @label: the name of the field, e.g. "Add to breakfast"
 * @accepts_new: whether a food that the food list does not have can be chosen
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
cham_food_entry_new (ChamJournal *journal, const char *label, gboolean accepts_new)
{
  ChamFoodEntry *self = g_object_new (CHAM_TYPE_FOOD_ENTRY, NULL);

  self->journal = g_object_ref (journal);
  self->accepts_new = accepts_new;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

/** cham_food_entry_focus: Puts the keyboard's focus in the field. */
void
cham_food_entry_focus (ChamFoodEntry *self)
{
  g_return_if_fail (CHAM_IS_FOOD_ENTRY (self));
  gtk_widget_grab_focus (self->field);
}
