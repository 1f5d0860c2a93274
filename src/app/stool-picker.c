/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Seven rows with a drawing and a few words each; the number keys choose as well. A time that
 * cannot be read is marked and nothing is chosen. */
#include "app/stool-picker.h"

#include <glib/gi18n.h>

#include "app/stool-image.h"
#include "model/stool.h"

struct _ChamStoolPicker
{
  GtkPopover parent_instance;

  GtkListBox *list;
  GtkEntry *time;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ChamStoolPicker, cham_stool_picker, GTK_TYPE_POPOVER)

static guint chosen;

static void
show_problem (ChamStoolPicker *self, gboolean problem)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE
                                       : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
choose (ChamStoolPicker *self, int form)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->time))));
  ChamTimeOfDay time = cham_time_of_day_parse (text);
  gboolean problem = *text != '\0' && time == CHAM_TIME_NONE;

  show_problem (self, problem);
  if (problem)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->time));
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen, 0, form, (int) time);
}

static void
on_row_activated_cb (ChamStoolPicker *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row) + 1);
}

static gboolean
on_key_pressed_cb (ChamStoolPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  int form = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || form < 1
      || form > CHAM_STOOL_N_FORMS)
    return GDK_EVENT_PROPAGATE;
  choose (self, form);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_row (int form)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  g_autofree char *number = g_strdup_printf ("%d", form);
  /* Translators: the number of a stool form and what it looks like */
  g_autofree char *name = g_strdup_printf (_ ("Form %d: %s"), form,
                                           cham_stool_form_describe (form));
  GtkWidget *key = gtk_label_new (number);

  gtk_widget_add_css_class (key, "dimmed");
  gtk_widget_add_css_class (key, "numeric");
  gtk_box_append (box, key);
  gtk_box_append (box, cham_stool_image_new (form));
  gtk_box_append (box, gtk_label_new (cham_stool_form_describe (form)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
cham_stool_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_STOOL_PICKER);
  G_OBJECT_CLASS (cham_stool_picker_parent_class)->dispose (object);
}

static void
cham_stool_picker_class_init (ChamStoolPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_stool_picker_dispose;
  chosen = g_signal_new ("chosen", CHAM_TYPE_STOOL_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/stool-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamStoolPicker, list);
  gtk_widget_class_bind_template_child (widget_class, ChamStoolPicker, time);
  gtk_widget_class_bind_template_child (widget_class, ChamStoolPicker, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_stool_picker_init (ChamStoolPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int form = 1; form <= CHAM_STOOL_N_FORMS; form++)
    gtk_list_box_append (self->list, make_row (form));
}

/** cham_stool_picker_new: (transfer floating): A picker without a time. */
GtkWidget *
cham_stool_picker_new (void)
{
  return g_object_new (CHAM_TYPE_STOOL_PICKER, NULL);
}

/** cham_stool_picker_set_time: Puts @time into its field, %CHAM_TIME_NONE to empty it. */
void
cham_stool_picker_set_time (ChamStoolPicker *self, ChamTimeOfDay time)
{
  char text[CHAM_TIME_TEXT_SIZE];

  g_return_if_fail (CHAM_IS_STOOL_PICKER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->time), cham_time_of_day_print (time, text));
  show_problem (self, FALSE);
}
