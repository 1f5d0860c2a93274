/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts the map and the score beside each other, or one above the other where there is less
 * room. What is chosen is stored at once; there is nothing to confirm. */
#include "app/body-dialog.h"

#include "app/body-editor.h"
#include "app/day-title.h"
#include "app/scorad-panel.h"
#include "app/today.h"
#include "app/undo-keys.h"

struct _ChamBodyDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *parts;
};

G_DEFINE_FINAL_TYPE (ChamBodyDialog, cham_body_dialog, ADW_TYPE_DIALOG)

static void
add_part (ChamBodyDialog *self, GType type, ChamJournal *journal, ChamDay day)
{
  GtkWidget *part = g_object_new (type, "journal", journal, "day", day, NULL);

  gtk_widget_set_hexpand (part, TRUE);
  gtk_box_append (self->parts, part);
}

static void
cham_body_dialog_class_init (ChamBodyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/body-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamBodyDialog, title);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyDialog, parts);
  cham_undo_keys_bind (widget_class);
}

static void
cham_body_dialog_init (ChamBodyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_body_dialog_new: (transfer floating): The map of @day, to present. */
AdwDialog *
cham_body_dialog_new (ChamJournal *journal, ChamDay day)
{
  ChamBodyDialog *self = g_object_new (CHAM_TYPE_BODY_DIALOG, NULL);
  g_autofree char *date = cham_day_title_format (day, cham_today ());

  adw_window_title_set_subtitle (self->title, date);
  add_part (self, CHAM_TYPE_BODY_EDITOR, journal, day);
  add_part (self, CHAM_TYPE_SCORAD_PANEL, journal, day);
  return ADW_DIALOG (self);
}
