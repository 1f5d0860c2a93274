/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Made for one stool and thrown away with it. Stores nothing. */
#include "app/stool-chip.h"

#include <glib/gi18n.h>

#include "app/stool-image.h"
#include "app/tooltip.h"

struct _ChamStoolChip
{
  AdwBin parent_instance;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (ChamStoolChip, cham_stool_chip, ADW_TYPE_BIN)

static guint removed;

static void
on_remove_clicked_cb (ChamStoolChip *self)
{
  g_signal_emit (self, removed, 0);
}

static gboolean
on_key_pressed_cb (ChamStoolChip *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete && keyval != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, removed, 0);
  return GDK_EVENT_STOP;
}

static void
cham_stool_chip_class_init (ChamStoolChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  removed = g_signal_new ("removed", CHAM_TYPE_STOOL_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cham_stool_chip_init (ChamStoolChip *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* "Form 4, 14:05", or without a time "Form 4". */
static char *
format_name (const ChamStool *stool)
{
  char time[CHAM_TIME_TEXT_SIZE];

  if (stool->time == CHAM_TIME_NONE)
    return g_strdup_printf (_ ("Form %d"), stool->form);
  /* Translators: the form and the time of day, "Form 4, 14:05" */
  return g_strdup_printf (_ ("Form %d, %s"), stool->form,
                          cham_time_of_day_print (stool->time, time));
}

static GtkWidget *
make_remove (ChamStoolChip *self, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  cham_tooltip_set (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/** cham_stool_chip_new: (transfer floating): The chip of @stool. */
GtkWidget *
cham_stool_chip_new (const ChamStool *stool)
{
  ChamStoolChip *self = g_object_new (CHAM_TYPE_STOOL_CHIP, NULL);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  g_autofree char *name = format_name (stool);

  self->id = stool->id;
  gtk_widget_set_margin_start (GTK_WIDGET (box), 8);
  gtk_box_append (box, cham_stool_image_new (stool->form));
  gtk_box_append (box, gtk_label_new (name));
  gtk_box_append (box, make_remove (self, name));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  cham_tooltip_set (GTK_WIDGET (self), cham_stool_form_describe (stool->form));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/** cham_stool_chip_get_id: The stool's row in the journal. */
gint64
cham_stool_chip_get_id (ChamStoolChip *self)
{
  g_return_val_if_fail (CHAM_IS_STOOL_CHIP (self), 0);
  return self->id;
}
