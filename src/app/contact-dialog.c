/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form for one person. What is wrong is said below the field, and nothing is lost. */
#include "app/contact-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/problem-row.h"
#include "store/care.h"

struct _ChamContactDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  gint64 id; /* 0 for a new one */

  GtkEditable *name;
  ChamProblemRow *name_problem;
  GtkEditable *role;
  GtkEditable *details;
};

G_DEFINE_FINAL_TYPE (ChamContactDialog, cham_contact_dialog, ADW_TYPE_DIALOG)

static void
on_name_changed_cb (ChamContactDialog *self)
{
  cham_problem_row_show (self->name_problem, NULL);
}

static const char *
describe_problem (const GError *error)
{
  if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_EMPTY))
    return _ ("Who is it? Type a name.");
  if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TAKEN))
    return _ ("Somebody on your list has that name already.");
  if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TOO_LONG))
    return _ ("The name is too long.");
  return NULL;
}

static void
tell_problem (ChamContactDialog *self, const GError *error)
{
  const char *problem = describe_problem (error);

  if (problem == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  cham_problem_row_show (self->name_problem, problem);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
on_save_clicked_cb (ChamContactDialog *self)
{
  g_autoptr (ChamContact) contact = cham_contact_new (gtk_editable_get_text (self->name));
  g_autoptr (GError) error = NULL;

  contact->id = self->id;
  g_set_str (&contact->role, gtk_editable_get_text (self->role));
  g_set_str (&contact->details, gtk_editable_get_text (self->details));
  if (cham_journal_store_contact (self->journal, contact, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    tell_problem (self, error);
}

static void
cham_contact_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_CONTACT_DIALOG);
  g_clear_object (&CHAM_CONTACT_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_contact_dialog_parent_class)->dispose (object);
}

static void
cham_contact_dialog_class_init (ChamContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_contact_dialog_dispose;
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamContactDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChamContactDialog, name_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamContactDialog, role);
  gtk_widget_class_bind_template_child (widget_class, ChamContactDialog, details);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_contact_dialog_init (ChamContactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_contact_dialog_new:
 * @contact: (nullable): the one to change, %NULL to add one
 *
 * Returns: (transfer floating): the form, to present
 */
AdwDialog *
cham_contact_dialog_new (ChamJournal *journal, const ChamContact *contact)
{
  ChamContactDialog *self = g_object_new (CHAM_TYPE_CONTACT_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  adw_dialog_set_title (ADW_DIALOG (self), contact != NULL ? _ ("Change") : _ ("Add a Person"));
  if (contact == NULL)
    return ADW_DIALOG (self);
  self->id = contact->id;
  gtk_editable_set_text (self->name, contact->name);
  gtk_editable_set_text (self->role, contact->role);
  gtk_editable_set_text (self->details, contact->details);
  return ADW_DIALOG (self);
}
