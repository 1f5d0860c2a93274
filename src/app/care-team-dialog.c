/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists visits, those to come first, and people; each is changed in a form of its own. */
#include "app/care-team-dialog.h"

#include <glib/gi18n.h>

#include "app/contact-dialog.h"
#include "app/feedback.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "app/visit-dialog.h"
#include "store/care.h"

struct _ChamCareTeamDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  GPtrArray *contacts;
  GPtrArray *visits; /* in the order of their rows */
  GPtrArray *contact_rows;
  GPtrArray *visit_rows;

  AdwPreferencesGroup *visit_group;
  AdwPreferencesGroup *contact_group;
  GtkWidget *add_visit;
  GtkWidget *add_contact;
};

G_DEFINE_FINAL_TYPE (ChamCareTeamDialog, cham_care_team_dialog, ADW_TYPE_DIALOG)

static gboolean
is_read_only (ChamCareTeamDialog *self)
{
  return cham_journal_get_read_only (self->journal) != CHAM_READ_ONLY_NOT;
}

static gpointer
find (GPtrArray *rows, GPtrArray *things, gconstpointer row)
{
  guint index;

  return g_ptr_array_find (rows, row, &index) ? g_ptr_array_index (things, index) : NULL;
}

static void
present (ChamCareTeamDialog *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_add_visit_clicked_cb (ChamCareTeamDialog *self)
{
  present (self, cham_visit_dialog_new (self->journal, NULL, cham_today ()));
}

static void
on_add_contact_clicked_cb (ChamCareTeamDialog *self)
{
  present (self, cham_contact_dialog_new (self->journal, NULL));
}

static void
on_visit_activated_cb (ChamCareTeamDialog *self, GtkWidget *row)
{
  const ChamVisit *visit = find (self->visit_rows, self->visits, row);

  if (visit != NULL)
    present (self, cham_visit_dialog_new (self->journal, visit, cham_today ()));
}

static void
on_contact_activated_cb (ChamCareTeamDialog *self, GtkWidget *row)
{
  const ChamContact *contact = find (self->contact_rows, self->contacts, row);

  if (contact != NULL)
    present (self, cham_contact_dialog_new (self->journal, contact));
}

static void
tell_removed (ChamCareTeamDialog *self, gboolean removed, const char *name, const GError *error)
{
  /* Translators: a person or a visit was taken off the list */
  g_autofree char *text = g_strdup_printf (_ ("%s removed"), name);

  if (removed)
    cham_feedback_offer_undo (GTK_WIDGET (self->visit_group), self->journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_visit_removed_cb (ChamCareTeamDialog *self, GtkWidget *button)
{
  const ChamVisit *visit = find (self->visit_rows, self->visits,
                                 gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autofree char *name = visit != NULL ? cham_visit_format (visit) : NULL;
  g_autoptr (GError) error = NULL;

  if (visit == NULL)
    return;
  gtk_widget_grab_focus (self->add_visit);
  tell_removed (self, cham_journal_remove_visit (self->journal, visit->id, &error), name, error);
}

static void
on_contact_removed_cb (ChamCareTeamDialog *self, GtkWidget *button)
{
  const ChamContact *contact = find (self->contact_rows, self->contacts,
                                     gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autofree char *name = contact != NULL ? g_strdup (contact->name) : NULL;
  g_autoptr (GError) error = NULL;

  if (contact == NULL)
    return;
  gtk_widget_grab_focus (self->add_contact);
  tell_removed (self, cham_journal_remove_contact (self->journal, contact->id, &error), name,
                error);
}

static void
add_remove_button (ChamCareTeamDialog *self, GtkWidget *row, const char *name, GCallback callback)
{
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
}

/* Its texts come after it knows that they are no markup. */
static GtkWidget *
make_row (ChamCareTeamDialog *self, const char *title, const char *subtitle, GCallback activated)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_read_only (self));
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);
  return row;
}

static void
append_part (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part);
}

static char *
describe_visit (const ChamVisit *visit)
{
  GString *text = g_string_new (NULL);
  g_autofree char *asked = g_strdup_printf (
      ngettext ("%u question asked", "%u questions asked", visit->n_asked), visit->n_asked);

  append_part (text, visit->contact);
  append_part (text, visit->note);
  append_part (text, visit->n_asked > 0 ? asked : "");
  return g_string_free (text, FALSE);
}

static char *
describe_contact (const ChamContact *contact)
{
  GString *text = g_string_new (NULL);

  append_part (text, contact->role);
  append_part (text, contact->details);
  return g_string_free (text, FALSE);
}

static void
add_visit (ChamCareTeamDialog *self, const ChamVisit *visit)
{
  g_autofree char *when = cham_visit_format_when (visit);
  g_autofree char *name = cham_visit_format (visit);
  g_autofree char *about = describe_visit (visit);
  GtkWidget *row = make_row (self, when, about, G_CALLBACK (on_visit_activated_cb));

  if (!is_read_only (self))
    add_remove_button (self, row, name, G_CALLBACK (on_visit_removed_cb));
  g_ptr_array_add (self->visit_rows, row);
  adw_preferences_group_add (self->visit_group, row);
}

static void
add_contact (ChamCareTeamDialog *self, const ChamContact *contact)
{
  g_autofree char *about = describe_contact (contact);
  GtkWidget *row = make_row (self, contact->name, about, G_CALLBACK (on_contact_activated_cb));

  if (!is_read_only (self))
    add_remove_button (self, row, contact->name, G_CALLBACK (on_contact_removed_cb));
  g_ptr_array_add (self->contact_rows, row);
  adw_preferences_group_add (self->contact_group, row);
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  while (rows->len > 0)
    adw_preferences_group_remove (group, g_ptr_array_steal_index (rows, rows->len - 1));
}

/* Those to come, the next first; then those that were, the last first. */
static int
compare_visits (gconstpointer a, gconstpointer b, gpointer data)
{
  const ChamVisit *left = *(ChamVisit *const *) a, *right = *(ChamVisit *const *) b;
  ChamDay today = GPOINTER_TO_INT (data);
  gboolean past = left->day < today;
  int order = (left->day > right->day) - (left->day < right->day);

  if (past != (right->day < today))
    return past ? 1 : -1;
  if (order == 0)
    order = left->time - right->time;
  return past ? -order : order;
}

static void
describe_next (ChamCareTeamDialog *self)
{
  const ChamVisit *first = self->visits->len > 0 ? g_ptr_array_index (self->visits, 0) : NULL;
  g_autofree char *words
      = first != NULL && first->day >= cham_today () ? cham_visit_format (first) : NULL;
  g_autofree char *visit = words != NULL ? g_markup_escape_text (words, -1) : NULL;
  /* Translators: followed by “Visit on …” */
  g_autofree char *next = visit != NULL ? g_strdup_printf (_ ("Next: %s."), visit) : NULL;

  adw_preferences_group_set_description (
      self->visit_group, next != NULL ? next : _ ("None is planned. A visit may be on any day."));
}

static void
show_team (ChamCareTeamDialog *self)
{
  clear_rows (self->visit_group, self->visit_rows);
  clear_rows (self->contact_group, self->contact_rows);
  for (guint i = 0; i < self->visits->len; i++)
    add_visit (self, g_ptr_array_index (self->visits, i));
  for (guint i = 0; i < self->contacts->len; i++)
    add_contact (self, g_ptr_array_index (self->contacts, i));
  describe_next (self);
}

static void
read_team (ChamCareTeamDialog *self)
{
  g_autoptr (GPtrArray) contacts = cham_journal_list_contacts (self->journal, NULL);
  g_autoptr (GPtrArray) visits
      = contacts != NULL ? cham_journal_list_visits (self->journal, NULL) : NULL;

  if (visits == NULL)
    return;
  g_ptr_array_sort_with_data (visits, compare_visits, GINT_TO_POINTER (cham_today ()));
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  self->contacts = g_steal_pointer (&contacts);
  self->visits = g_steal_pointer (&visits);
  show_team (self);
}

static void
on_journal_changed_cb (ChamCareTeamDialog *self, guint what)
{
  if ((what & CHAM_CHANGED_CARE) != 0)
    read_team (self);
}

/* What is inside outlives the dialog in some versions of libadwaita, and would keep the journal. */
static void
cham_care_team_dialog_dispose (GObject *object)
{
  ChamCareTeamDialog *self = CHAM_CARE_TEAM_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_CARE_TEAM_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->contact_rows, g_ptr_array_unref);
  g_clear_pointer (&self->visit_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_care_team_dialog_parent_class)->dispose (object);
}

static void
cham_care_team_dialog_class_init (ChamCareTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_care_team_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/care-team-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamCareTeamDialog, visit_group);
  gtk_widget_class_bind_template_child (widget_class, ChamCareTeamDialog, contact_group);
  gtk_widget_class_bind_template_child (widget_class, ChamCareTeamDialog, add_visit);
  gtk_widget_class_bind_template_child (widget_class, ChamCareTeamDialog, add_contact);
  gtk_widget_class_bind_template_callback (widget_class, on_add_visit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_contact_clicked_cb);
  cham_undo_keys_bind (widget_class);
}

static void
cham_care_team_dialog_init (ChamCareTeamDialog *self)
{
  self->contact_rows = g_ptr_array_new ();
  self->visit_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_care_team_dialog_new: (transfer floating): The care team of @journal, to present. */
AdwDialog *
cham_care_team_dialog_new (ChamJournal *journal)
{
  ChamCareTeamDialog *self = g_object_new (CHAM_TYPE_CARE_TEAM_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  gtk_widget_set_visible (self->add_visit, !is_read_only (self));
  gtk_widget_set_visible (self->add_contact, !is_read_only (self));
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_team (self);
  return ADW_DIALOG (self);
}
