/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form of questions that may all stay without an answer. It is stored as a whole, once, and
 * judges nothing. Which allergies there are to choose is the affair of allergy-rows. */
#include "app/profile-dialog.h"

#include <glib/gi18n.h>

#include "app/allergy-rows.h"
#include "app/feedback.h"
#include "app/problem-row.h"
#include "app/whole-labels.h"
#include "model/amount.h"
#include "store/profile.h"

struct _ChamProfileDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  AdwComboRow *answers[CHAM_PROFILE_N_QUESTIONS];

  AdwComboRow *age;
  GtkEditable *birth_year;
  ChamProblemRow *year_problem;
  AdwComboRow *diagnosis;
  AdwPreferencesGroup *person;
  AdwPreferencesGroup *allergies;
  AdwPreferencesGroup *reactions;
  AdwPreferencesGroup *health;
  AdwPreferencesGroup *medicines;
  AdwPreferencesGroup *eating;
  ChamAllergyRows *allergy_rows;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (ChamProfileDialog, cham_profile_dialog, ADW_TYPE_DIALOG)

static GListModel *
make_answers (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_ ("answer", "Not said"));
  gtk_string_list_append (list, C_ ("answer", "No"));
  gtk_string_list_append (list, C_ ("answer", "Yes"));
  return G_LIST_MODEL (list);
}

static GListModel *
make_ages (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (int i = 0; i < CHAM_AGE_N_BANDS; i++)
    gtk_string_list_append (list, cham_age_band_get_title ((ChamAgeBand) i));
  return G_LIST_MODEL (list);
}

static GListModel *
make_diagnoses (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (int i = 0; i < CHAM_DIAGNOSIS_N; i++)
    gtk_string_list_append (list, cham_diagnosis_get_title ((ChamDiagnosis) i));
  return G_LIST_MODEL (list);
}

/* @model: (transfer full) */
static void
take_model (AdwComboRow *row, GListModel *model)
{
  cham_whole_labels_use (row);
  adw_combo_row_set_model (row, model);
  g_object_unref (model);
}

static void
add_question (ChamProfileDialog *self, AdwPreferencesGroup *group, ChamProfileQuestion question)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 cham_profile_question_get_title (question));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cham_profile_question_get_reason (question));
  take_model (ADW_COMBO_ROW (row), make_answers ());
  self->answers[question] = ADW_COMBO_ROW (row);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
find_group (ChamProfileDialog *self, ChamProfileQuestion question)
{
  switch (question)
    {
    case CHAM_PROFILE_FAMILY_HISTORY:
      return self->person;
    case CHAM_PROFILE_ALLERGIES:
      return self->allergies;
    case CHAM_PROFILE_REACTED_AT_ONCE:
    case CHAM_PROFILE_AUTO_INJECTOR:
      return self->reactions;
    case CHAM_PROFILE_ANTICOAGULANT:
    case CHAM_PROFILE_THIAZIDE:
      return self->medicines;
    case CHAM_PROFILE_RESTRICTED_DIET:
    case CHAM_PROFILE_UNDERWEIGHT:
    case CHAM_PROFILE_EATING_DISORDER:
      return self->eating;
    case CHAM_PROFILE_ASTHMA:
    case CHAM_PROFILE_SEVERE_ASTHMA:
    case CHAM_PROFILE_PREGNANT:
    case CHAM_PROFILE_BREAST_FEEDING:
    case CHAM_PROFILE_IMMUNE_SUPPRESSION:
    case CHAM_PROFILE_KIDNEY_STONES:
    case CHAM_PROFILE_SARCOIDOSIS:
    default:
      return self->health;
    }
}

static void
add_questions (ChamProfileDialog *self)
{
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    add_question (self, find_group (self, (ChamProfileQuestion) i), (ChamProfileQuestion) i);
  take_model (self->age, make_ages ());
  take_model (self->diagnosis, make_diagnoses ());
}

static void
show_profile (ChamProfileDialog *self, const ChamProfile *profile)
{
  g_autofree char *year
      = profile->birth_year != 0 ? g_strdup_printf ("%d", profile->birth_year) : g_strdup ("");

  adw_combo_row_set_selected (self->age, profile->age);
  gtk_editable_set_text (self->birth_year, year);
  adw_combo_row_set_selected (self->diagnosis, profile->diagnosis);
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    adw_combo_row_set_selected (self->answers[i], profile->answers[i]);
  cham_allergy_rows_show (self->allergy_rows, profile);
}

/* 0 for nothing, -1 for what is no year. */
static int
read_year (ChamProfileDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->birth_year)));
  double year;

  if (*text == '\0')
    return 0;
  if (!cham_number_parse (text, &year) || year != (int) year || year < CHAM_PROFILE_FIRST_YEAR
      || year > CHAM_PROFILE_LAST_YEAR)
    return -1;
  return (int) year;
}

static void
read_form (ChamProfileDialog *self, ChamProfile *profile)
{
  profile->age = (ChamAgeBand) adw_combo_row_get_selected (self->age);
  profile->birth_year = read_year (self);
  profile->diagnosis = (ChamDiagnosis) adw_combo_row_get_selected (self->diagnosis);
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    profile->answers[i] = (ChamAnswer) adw_combo_row_get_selected (self->answers[i]);
  cham_allergy_rows_read (self->allergy_rows, profile);
}

static void
on_year_changed_cb (ChamProfileDialog *self)
{
  cham_problem_row_show (self->year_problem, NULL);
}

static void
on_allergies_changed_cb (ChamProfileDialog *self)
{
  AdwComboRow *row = self->answers[CHAM_PROFILE_ALLERGIES];

  if (row != NULL && cham_allergy_rows_has_any (self->allergy_rows))
    adw_combo_row_set_selected (row, CHAM_ANSWER_YES);
}

static void
on_save_clicked_cb (ChamProfileDialog *self)
{
  g_autoptr (ChamProfile) profile = cham_journal_load_profile (self->journal);
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_visible (self->save))
    return;
  if (read_year (self) < 0)
    {
      cham_problem_row_show (self->year_problem, _ ("Four digits, for example 1990."));
      gtk_widget_grab_focus (GTK_WIDGET (self->birth_year));
      return;
    }
  read_form (self, profile);
  if (cham_journal_store_profile (self->journal, profile, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

/* What is inside outlives the dialog in some versions of libadwaita, and would keep the journal. */
static void
cham_profile_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PROFILE_DIALOG);
  g_clear_object (&CHAM_PROFILE_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_profile_dialog_parent_class)->dispose (object);
}

static void
cham_profile_dialog_class_init (ChamProfileDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_profile_dialog_dispose;
  g_type_ensure (CHAM_TYPE_ALLERGY_ROWS);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/profile-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, age);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, birth_year);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, year_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, diagnosis);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, person);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, allergies);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, reactions);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, health);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, medicines);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, eating);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, allergy_rows);
  gtk_widget_class_bind_template_child (widget_class, ChamProfileDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_allergies_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_profile_dialog_init (ChamProfileDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_questions (self);
}

/** cham_profile_dialog_new: (transfer floating): The form with what @journal holds, to present. */
AdwDialog *
cham_profile_dialog_new (ChamJournal *journal)
{
  ChamProfileDialog *self = g_object_new (CHAM_TYPE_PROFILE_DIALOG, NULL);
  g_autoptr (ChamProfile) profile = cham_journal_load_profile (journal);

  self->journal = g_object_ref (journal);
  cham_allergy_rows_set_journal (self->allergy_rows, journal);
  show_profile (self, profile);
  gtk_widget_set_visible (self->save,
                          cham_journal_get_read_only (journal) == CHAM_READ_ONLY_NOT);
  return ADW_DIALOG (self);
}
