/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A chip for each stool and a button that asks for another. With the focus in the row a number
 * key is enough. Stools have an order of forms and no mean; the row counts them. */
#include "app/stool-row.h"

#include <glib/gi18n.h>

#include "app/check-in-state.h"
#include "app/stool-chip.h"
#include "app/stool-picker.h"
#include "app/today.h"

struct _ChamStoolRow
{
  AdwPreferencesRow parent_instance;

  gboolean is_today;
  GPtrArray *chips;
  AdwWrapBox *box;
  GtkLabel *summary;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (ChamStoolRow, cham_stool_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  ADDED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ChamTimeOfDay
propose_time (ChamStoolRow *self)
{
  return self->is_today ? cham_now () : CHAM_TIME_NONE;
}

static void
on_form_chosen_cb (ChamStoolRow *self, int form, int time)
{
  g_signal_emit (self, signals[ADDED], 0, form, time);
}

static void
on_chip_removed_cb (ChamStoolChip *chip, ChamStoolRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  g_signal_emit (self, signals[REMOVED], 0, cham_stool_chip_get_id (chip));
}

/* The list of forms is made when it is first asked for. */
static void
on_popup_wanted_cb (GtkMenuButton *button, gpointer data)
{
  ChamStoolRow *self = data;
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (picker == NULL)
    {
      picker = cham_stool_picker_new ();
      g_signal_connect_object (picker, "chosen", G_CALLBACK (on_form_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, picker);
    }
  cham_stool_picker_set_time (CHAM_STOOL_PICKER (picker), propose_time (self));
}

static gboolean
on_key_pressed_cb (ChamStoolRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  int form = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || form < 1
      || form > CHAM_STOOL_N_FORMS || gtk_menu_button_get_active (self->add))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[ADDED], 0, form, (int) propose_time (self));
  return GDK_EVENT_STOP;
}

static void
remove_chips (ChamStoolRow *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    adw_wrap_box_remove (self->box, self->chips->pdata[i]);
  g_ptr_array_set_size (self->chips, 0);
}

static void
cham_stool_row_dispose (GObject *object)
{
  g_clear_pointer (&CHAM_STOOL_ROW (object)->chips, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_STOOL_ROW);
  G_OBJECT_CLASS (cham_stool_row_parent_class)->dispose (object);
}

static void
cham_stool_row_class_init (ChamStoolRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_stool_row_dispose;
  signals[ADDED] = g_signal_new ("added", CHAM_TYPE_STOOL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", CHAM_TYPE_STOOL_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/stool-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamStoolRow, box);
  gtk_widget_class_bind_template_child (widget_class, ChamStoolRow, summary);
  gtk_widget_class_bind_template_child (widget_class, ChamStoolRow, add);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_stool_row_init (ChamStoolRow *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->add, on_popup_wanted_cb, self, NULL);
}

/** cham_stool_row_new: (transfer floating): A row without stools. */
GtkWidget *
cham_stool_row_new (void)
{
  return g_object_new (CHAM_TYPE_STOOL_ROW, NULL);
}

/**
 * cham_stool_row_show:
 * @stools: (element-type ChamStool): those of the day, by time
 * @is_today: whether the next one is likely to be now
 */
void
cham_stool_row_show (ChamStoolRow *self, GPtrArray *stools, gboolean is_today)
{
  g_autofree char *summary = cham_check_in_describe_stools (stools);

  g_return_if_fail (CHAM_IS_STOOL_ROW (self));
  self->is_today = is_today;
  gtk_label_set_label (self->summary, summary);
  remove_chips (self);
  for (guint i = 0; i < stools->len; i++)
    {
      GtkWidget *chip = cham_stool_chip_new (stools->pdata[i]);

      g_signal_connect_object (chip, "removed", G_CALLBACK (on_chip_removed_cb), self, 0);
      adw_wrap_box_insert_child_after (self->box, chip,
                                       i > 0 ? self->chips->pdata[i - 1] : NULL);
      g_ptr_array_add (self->chips, chip);
    }
}
