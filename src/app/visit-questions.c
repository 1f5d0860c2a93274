/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows and stores the questions for a visit. A line is stored when it is applied with Return
 * or its button; what is typed and not applied is left to the person. */
#include "app/visit-questions.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "store/questions.h"

#define N_LINES 3
#define LONGEST 160

struct _ChamVisitQuestions
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  GtkEditable *lines[N_LINES];
};

G_DEFINE_FINAL_TYPE (ChamVisitQuestions, cham_visit_questions, ADW_TYPE_PREFERENCES_GROUP)

static const char *const titles[N_LINES]
    = { N_ ("First Question"), N_ ("Second Question"), N_ ("Third Question") };

static void
show_questions (ChamVisitQuestions *self)
{
  g_auto (GStrv) questions = cham_journal_list_questions (self->journal, NULL);
  guint count = questions != NULL ? g_strv_length (questions) : 0;

  for (guint i = 0; i < N_LINES; i++)
    {
      const char *text = i < count ? questions[i] : "";

      if (!g_str_equal (gtk_editable_get_text (self->lines[i]), text))
        gtk_editable_set_text (self->lines[i], text);
    }
}

static void
on_line_applied_cb (ChamVisitQuestions *self)
{
  const char *questions[N_LINES + 1] = { NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_LINES; i++)
    questions[i] = gtk_editable_get_text (self->lines[i]);
  if (!cham_journal_set_questions (self->journal, questions, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_journal_changed_cb (ChamVisitQuestions *self, ChamChanges what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_CARE) != 0)
    show_questions (self);
}

static void
add_line (ChamVisitQuestions *self, guint index)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (titles[index]));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (row), LONGEST);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_line_applied_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->lines[index] = GTK_EDITABLE (row);
}

static void
cham_visit_questions_dispose (GObject *object)
{
  g_clear_object (&CHAM_VISIT_QUESTIONS (object)->journal);
  G_OBJECT_CLASS (cham_visit_questions_parent_class)->dispose (object);
}

static void
cham_visit_questions_class_init (ChamVisitQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_visit_questions_dispose;
}

static void
cham_visit_questions_init (ChamVisitQuestions *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Questions for the Visit"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("They are printed on the page for a doctor and sent nowhere."));
  for (guint i = 0; i < N_LINES; i++)
    add_line (self, i);
}

/** cham_visit_questions_set_journal: To be called once, with the journal that keeps them. */
void
cham_visit_questions_set_journal (ChamVisitQuestions *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_VISIT_QUESTIONS (self) && self->journal == NULL);

  self->journal = g_object_ref (journal);
  show_questions (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
