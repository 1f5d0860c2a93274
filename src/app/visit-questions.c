/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows and stores the questions for a visit, and which is the next one. A line is stored when it
 * is applied with Return or its button; what is typed and not applied is left to the person. */
#include "app/visit-questions.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/today.h"
#include "store/care.h"
#include "store/questions.h"

#define N_LINES 3
#define LONGEST 160

struct _ChamVisitQuestions
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  GtkEditable *lines[N_LINES];
  AdwActionRow *team;
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

/* The lines, and those that there is no line for. */
static char **
list_questions (ChamVisitQuestions *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = cham_journal_list_questions (self->journal, NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_strv_builder_add (builder, gtk_editable_get_text (self->lines[i]));
  if (known != NULL && g_strv_length (known) > N_LINES)
    g_strv_builder_addv (builder, (const char **) known + N_LINES);
  return g_strv_builder_end (builder);
}

static void
on_line_applied_cb (ChamVisitQuestions *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) questions = list_questions (self);

  if (!cham_journal_set_questions (self->journal, (const char *const *) questions, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
show_next_visit (ChamVisitQuestions *self)
{
  g_autoptr (ChamVisit) visit
      = cham_journal_find_next_visit (self->journal, cham_today (), NULL);
  g_autofree char *text
      = visit != NULL ? cham_visit_format (visit) : g_strdup (_ ("No visit is planned"));

  adw_action_row_set_subtitle (self->team, text);
}

static void
on_journal_changed_cb (ChamVisitQuestions *self, ChamChanges what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_CARE) == 0)
    return;
  show_questions (self);
  show_next_visit (self);
}

static void
add_team (ChamVisitQuestions *self)
{
  GtkWidget *row
      = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                      _ ("Care Team and Visits"), "activatable", TRUE, "action-name",
                      "win.care-team", NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->team = ADW_ACTION_ROW (row);
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
  add_team (self);
}

/** cham_visit_questions_set_journal: To be called once, with the journal that keeps them. */
void
cham_visit_questions_set_journal (ChamVisitQuestions *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_VISIT_QUESTIONS (self) && self->journal == NULL);

  self->journal = g_object_ref (journal);
  show_questions (self);
  show_next_visit (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
