/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a line of a meal. What the person wants of it are the actions of ChamMeals, which
 * stores; the menu with them is made when it is opened. */
#include "app/food-chip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/food-marks.h"
#include "app/food-words.h"
#include "app/tooltip.h"

struct _ChamFoodChip
{
  AdwBin parent_instance;

  ChamMealSlot slot;
  gint64 id;
  gint64 food_id;
  char *name;
  double portion;

  GtkMenuButton *button;
  GtkLabel *text;
  ChamFoodMarks *marks;
  GtkWidget *allergy;
  GtkLabel *allergy_text;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (ChamFoodChip, cham_food_chip, ADW_TYPE_BIN)

static void
remove_food (ChamFoodChip *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meals.remove-food", "(xs)", self->id,
                              self->name);
}

static void
set_portion (ChamFoodChip *self, double portion)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meals.set-portion", "(xd)", self->id, portion);
}

static GMenuModel *
make_portions (ChamFoodChip *self)
{
  static const struct
  {
    const char *title;
    double portion;
  } portions[] = { { N_ ("Half"), 0.5 },
                   { N_ ("One"), 1 },
                   { N_ ("One and a Half"), 1.5 },
                   { N_ ("Two"), 2 },
                   { N_ ("Not Recorded"), NAN } };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (portions); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (portions[i].title), NULL);

      g_menu_item_set_action_and_target (item, "meals.set-portion", "(xd)", self->id,
                                         portions[i].portion);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_slots (ChamFoodChip *self)
{
  GMenu *menu = g_menu_new ();

  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    {
      g_autoptr (GMenuItem) item
          = g_menu_item_new (cham_meal_slot_get_title ((ChamMealSlot) slot), NULL);

      g_menu_item_set_action_and_target (item, "meals.move-food", "(xu)", self->id, slot);
      if (slot != (int) self->slot)
        g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_rest (ChamFoodChip *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) slots = make_slots (self);
  g_autoptr (GMenuItem) details = g_menu_item_new (_ ("Food _Details…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);

  g_menu_append_submenu (menu, _ ("_Move To"), slots);
  g_menu_item_set_action_and_target (details, "meals.show-food", "x", self->food_id);
  g_menu_append_item (menu, details);
  g_menu_item_set_action_and_target (remove, "meals.remove-food", "(xs)", self->id, self->name);
  g_menu_append_item (menu, remove);
  return G_MENU_MODEL (menu);
}

static void
open_menu (GtkMenuButton *button, gpointer data)
{
  ChamFoodChip *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) portions = make_portions (self);
  g_autoptr (GMenuModel) rest = make_rest (self);

  g_menu_append_section (menu, _ ("Portion"), portions);
  g_menu_append_section (menu, NULL, rest);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
on_key_pressed_cb (ChamFoodChip *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint32 letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    remove_food (self);
  else if (letter >= '1' && letter <= '9')
    set_portion (self, letter - '0');
  else if (letter == '+' || letter == '-')
    set_portion (self, cham_food_chip_step (self->portion, letter == '+' ? 1 : -1));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
cham_food_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_CHIP);
  G_OBJECT_CLASS (cham_food_chip_parent_class)->dispose (object);
}

static void
cham_food_chip_finalize (GObject *object)
{
  g_free (CHAM_FOOD_CHIP (object)->name);
  G_OBJECT_CLASS (cham_food_chip_parent_class)->finalize (object);
}

static void
cham_food_chip_class_init (ChamFoodChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_food_chip_finalize;
  g_type_ensure (CHAM_TYPE_FOOD_MARKS);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, button);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, text);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, marks);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, allergy);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, allergy_text);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodChip, remove);
  gtk_widget_class_bind_template_callback (widget_class, remove_food);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_food_chip_init (ChamFoodChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, open_menu, self, NULL);
}

/** cham_food_chip_new: (transfer floating): A chip in @slot that shows no food yet. */
GtkWidget *
cham_food_chip_new (ChamMealSlot slot)
{
  ChamFoodChip *self = g_object_new (CHAM_TYPE_FOOD_CHIP, NULL);

  self->slot = slot;
  return GTK_WIDGET (self);
}

/* In the chip in two words, in full for whoever points at it. */
static void
show_allergy (ChamFoodChip *self, const char *allergy)
{
  /* Translators: on a food in a meal: the person noted an allergy to what follows */
  g_autofree char *text
      = allergy != NULL ? g_strdup_printf (_ ("allergy noted: %s"), _ (allergy)) : g_strdup ("");

  gtk_label_set_label (self->allergy_text, text);
  gtk_widget_set_visible (self->allergy, allergy != NULL);
}

static char *
describe (const ChamMealFood *food, const GPtrArray *groups)
{
  g_autofree char *about
      = cham_food_describe_groups ((const char *const *) food->groups, groups);
  g_autofree char *allergy
      = food->allergy != NULL ? cham_food_describe_allergy (food->allergy) : NULL;

  if (about == NULL || allergy == NULL)
    return g_strdup (about != NULL ? about : allergy);
  return g_strdup_printf ("%s\n%s", allergy, about);
}

/**
 * cham_food_chip_set_food:
 * @groups: (element-type ChamFoodGroup): all groups, for their names
 *
 * Shows @food.
 */
void
cham_food_chip_set_food (ChamFoodChip *self, const ChamMealFood *food, const GPtrArray *groups)
{
  g_autofree char *text = cham_meal_food_format (food);
  g_autofree char *about = describe (food, groups);
  /* Translators: takes a food out of a meal */
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), food->name);

  g_return_if_fail (CHAM_IS_FOOD_CHIP (self));
  self->id = food->id;
  self->food_id = food->food_id;
  self->portion = food->portion;
  g_set_str (&self->name, food->name);
  gtk_label_set_label (self->text, text);
  cham_food_marks_set (self->marks, food->supportive, food->watched);
  show_allergy (self, food->allergy);
  cham_tooltip_set (GTK_WIDGET (self->button), about != NULL ? about : text);
  cham_tooltip_set (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  about != NULL ? about : "", -1);
}

/**
 * cham_food_chip_step:
 * @portion: portions, NAN for not recorded, which goes on from one
 * @step: 1 for more, -1 for less
 *
 * Returns: half a portion more or less, at least half a one
 */
double
cham_food_chip_step (double portion, int step)
{
  return MAX ((isnan (portion) ? 1 : portion) + 0.5 * step, 0.5);
}
