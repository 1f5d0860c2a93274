/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form for one visit, and what was asked at it. Questions that are still open can be kept with a
 * visit that has been. */
#include "app/visit-dialog.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/feedback.h"
#include "app/problem-row.h"
#include "store/care.h"
#include "store/questions.h"

struct _ChamVisitDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  gint64 id; /* 0 for a new one */
  ChamDay today;
  GPtrArray *contacts;
  gboolean has_questions;

  ChamDayRow *day;
  GtkEditable *time;
  ChamProblemRow *time_problem;
  AdwComboRow *contact; /* nobody, then the contacts */
  GtkEditable *note;
  AdwSwitchRow *keep;
  AdwPreferencesGroup *asked;
};

G_DEFINE_FINAL_TYPE (ChamVisitDialog, cham_visit_dialog, ADW_TYPE_DIALOG)

static void
on_field_changed_cb (ChamVisitDialog *self)
{
  cham_problem_row_show (self->time_problem, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->keep),
                          self->has_questions
                              && cham_day_row_get_day (self->day) <= self->today);
}

/* FALSE for what is no time. */
static gboolean
read_time (ChamVisitDialog *self, ChamTimeOfDay *time)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->time)));

  *time = *text != '\0' ? cham_time_of_day_read (text) : CHAM_TIME_NONE;
  return *text == '\0' || *time != CHAM_TIME_NONE;
}

static gint64
get_contact (ChamVisitDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->contact);

  if (selected == 0 || selected > self->contacts->len)
    return 0;
  return ((const ChamContact *) g_ptr_array_index (self->contacts, selected - 1))->id;
}

static gboolean
store (ChamVisitDialog *self, ChamVisit *visit, GError **error)
{
  gboolean keep = gtk_widget_get_visible (GTK_WIDGET (self->keep))
                  && adw_switch_row_get_active (self->keep);
  const char *label = self->id != 0 ? _ ("Change visit") : _ ("Add visit");

  if (!cham_journal_begin (self->journal, label, error))
    return FALSE;
  if (cham_journal_store_visit (self->journal, visit, error)
      && (!keep || cham_journal_keep_questions (self->journal, visit->id, error)))
    return cham_journal_commit (self->journal, error);
  cham_journal_roll_back (self->journal);
  return FALSE;
}

static void
show_problem (ChamVisitDialog *self, const char *text)
{
  cham_problem_row_show (self->time_problem, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->time));
}

static void
on_save_clicked_cb (ChamVisitDialog *self)
{
  g_autoptr (ChamVisit) visit = cham_visit_new (cham_day_row_get_day (self->day));
  g_autoptr (GError) error = NULL;

  visit->id = self->id;
  visit->contact_id = get_contact (self);
  g_set_str (&visit->note, gtk_editable_get_text (self->note));
  if (!read_time (self, &visit->time))
    show_problem (self, _ ("A time of day, for example 10:30."));
  else if (store (self, visit, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID))
    show_problem (self, _ ("You have noted a visit to them at that time already."));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_visit_dialog_dispose (GObject *object)
{
  ChamVisitDialog *self = CHAM_VISIT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_VISIT_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_visit_dialog_parent_class)->dispose (object);
}

static void
cham_visit_dialog_class_init (ChamVisitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_visit_dialog_dispose;
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/visit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, time);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, time_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, ChamVisitDialog, asked);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_visit_dialog_init (ChamVisitDialog *self)
{
  self->contacts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_contacts (ChamVisitDialog *self, gint64 selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *contacts = cham_journal_list_contacts (self->journal, NULL);
  guint index = 0;

  /* Translators: a visit with nobody of the care team in particular */
  gtk_string_list_append (names, _ ("Not said"));
  if (contacts != NULL)
    {
      g_ptr_array_unref (self->contacts);
      self->contacts = contacts;
    }
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const ChamContact *contact = g_ptr_array_index (self->contacts, i);

      gtk_string_list_append (names, contact->name);
      if (contact->id == selected)
        index = i + 1;
    }
  adw_combo_row_set_model (self->contact, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->contact, index);
}

static void
show_asked (ChamVisitDialog *self)
{
  g_autoptr (GPtrArray) questions = cham_journal_list_all_questions (self->journal, NULL);
  guint shown = 0;

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const ChamQuestion *question = g_ptr_array_index (questions, i);
      GtkWidget *row;

      if (!question->asked)
        self->has_questions = TRUE;
      if (self->id == 0 || question->visit_id != self->id)
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->text);
      adw_preferences_group_add (self->asked, row);
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->asked), shown > 0);
}

/**
 * cham_visit_dialog_new:
 * @visit: (nullable): the one to change, %NULL to add one
 * @today: a visit after it is still to come
 *
 * Returns: (transfer floating): the form, to present
 */
AdwDialog *
cham_visit_dialog_new (ChamJournal *journal, const ChamVisit *visit, ChamDay today)
{
  ChamVisitDialog *self = g_object_new (CHAM_TYPE_VISIT_DIALOG, NULL);
  g_autoptr (ChamVisit) none = cham_visit_new (today);
  const ChamVisit *shown = visit != NULL ? visit : none;
  char time[CHAM_TIME_TEXT_SIZE];

  self->journal = g_object_ref (journal);
  self->id = shown->id;
  self->today = today;
  adw_dialog_set_title (ADW_DIALOG (self), visit != NULL ? _ ("Change") : _ ("Add a Visit"));
  show_asked (self);
  add_contacts (self, shown->contact_id);
  gtk_editable_set_text (self->time, cham_time_of_day_print (shown->time, time));
  gtk_editable_set_text (self->note, shown->note);
  cham_day_row_set_day (self->day, shown->day);
  on_field_changed_cb (self);
  return ADW_DIALOG (self);
}
