/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two toggles of which at most one is on; Delete, or a click on that one, clears, and 0 and 1 are
 * no and yes. It asks for a
 * new value by a signal and shows the one it is given. */
#include "app/flag-choice.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/spoken-name.h"

struct _ChamFlagChoice
{
  GtkWidget parent_instance;

  double value;
  GtkWidget *box;
  GtkToggleButton *no;
  GtkToggleButton *yes;
};

G_DEFINE_FINAL_TYPE (ChamFlagChoice, cham_flag_choice, GTK_TYPE_WIDGET)

static guint edited;

static void
update_buttons (ChamFlagChoice *self)
{
  gtk_toggle_button_set_active (self->no, self->value == 0);
  gtk_toggle_button_set_active (self->yes, self->value > 0);
}

static void
edit (ChamFlagChoice *self, double value)
{
  update_buttons (self);
  g_signal_emit (self, edited, 0, value);
}

static void
on_no_clicked_cb (ChamFlagChoice *self)
{
  edit (self, self->value == 0 ? NAN : 0);
}

static void
on_yes_clicked_cb (ChamFlagChoice *self)
{
  edit (self, self->value > 0 ? NAN : 1);
}

/* Whether a key stands for a value: 0 for no, 1 for yes, Delete for not recorded. */
static gboolean
read_key (guint keyval, double *value)
{
  switch (keyval)
    {
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      *value = 0;
      return TRUE;
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
      *value = 1;
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      *value = NAN;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed_cb (ChamFlagChoice *self, guint keyval, guint keycode, GdkModifierType state)
{
  double value;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !read_key (keyval, &value))
    return GDK_EVENT_PROPAGATE;
  if (value != self->value && !(isnan (value) && isnan (self->value)))
    edit (self, value);
  return GDK_EVENT_STOP;
}

static void
cham_flag_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FLAG_CHOICE);
  G_OBJECT_CLASS (cham_flag_choice_parent_class)->dispose (object);
}

static void
cham_flag_choice_class_init (ChamFlagChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_flag_choice_dispose;
  edited = g_signal_new ("edited", CHAM_TYPE_FLAG_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/flag-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFlagChoice, box);
  gtk_widget_class_bind_template_child (widget_class, ChamFlagChoice, no);
  gtk_widget_class_bind_template_child (widget_class, ChamFlagChoice, yes);
  gtk_widget_class_bind_template_callback (widget_class, on_no_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_flag_choice_init (ChamFlagChoice *self)
{
  self->value = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_flag_choice_new: (transfer floating): The flag called @title, not recorded. */
GtkWidget *
cham_flag_choice_new (const char *title)
{
  ChamFlagChoice *self = g_object_new (CHAM_TYPE_FLAG_CHOICE, NULL);
  /* Translators: the name of a toggle, "Travel: no" */
  g_autofree char *no = g_strdup_printf (_ ("%s: no"), title);
  /* Translators: the name of a toggle, "Travel: yes" */
  g_autofree char *yes = g_strdup_printf (_ ("%s: yes"), title);

  cham_spoken_name_set (GTK_WIDGET (self->no), no);
  cham_spoken_name_set (GTK_WIDGET (self->yes), yes);
  return GTK_WIDGET (self);
}

/** cham_flag_choice_get_value: 0 for no, 1 for yes, NAN for not recorded. */
double
cham_flag_choice_get_value (ChamFlagChoice *self)
{
  g_return_val_if_fail (CHAM_IS_FLAG_CHOICE (self), NAN);
  return self->value;
}

/** cham_flag_choice_set_value: Shows @value, NAN for not recorded. Emits nothing. */
void
cham_flag_choice_set_value (ChamFlagChoice *self, double value)
{
  g_return_if_fail (CHAM_IS_FLAG_CHOICE (self));
  if (self->value == value || (isnan (self->value) && isnan (value)))
    return;
  self->value = value;
  update_buttons (self);
}
