/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks what the gate asks and shows what it says; the rules are its own. An answer can bring
 * further questions. */
#include "app/trial-gate-page.h"

#include <glib/gi18n.h>

#include "model/safety-questions.h"

struct _ChamTrialGatePage
{
  AdwNavigationPage parent_instance;

  ChamSafetyGate gate;
  GtkWidget *rows[CHAM_GATE_N_QUESTIONS];
  AdwToggleGroup *choices[CHAM_GATE_N_QUESTIONS];
  GPtrArray *finding_rows;

  GtkLabel *emergency;
  AdwPreferencesGroup *questions;
  AdwPreferencesGroup *findings;
  GtkLabel *left;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (ChamTrialGatePage, cham_trial_gate_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  ANSWERED,
  PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Both answers are read in full beside a long question. */
#define CHOICE_WIDTH 104

static const char *const answer_names[] = { "", "no", "yes" };

/* Why it is asked: what a yes would mean. %NULL where the question speaks for itself. */
static const char *
get_why (ChamGateQuestion question)
{
  ChamGateFinding finding = { CHAM_GATE_BLOCKS, question, TRUE, NULL, NULL };

  if (question == CHAM_GATE_TESTED)
    return NULL;
  if (question == CHAM_GATE_CHILD)
    finding.level = CHAM_GATE_WARNS;
  cham_safety_question_explain (&finding);
  return finding.reason;
}

static void
clear_findings (ChamTrialGatePage *self)
{
  while (self->finding_rows->len > 0)
    adw_preferences_group_remove (
        self->findings, g_ptr_array_steal_index (self->finding_rows, self->finding_rows->len - 1));
}

static void
add_finding (ChamTrialGatePage *self, const ChamGateFinding *finding)
{
  gboolean blocks = finding->level == CHAM_GATE_BLOCKS;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (blocks ? "action-unavailable-symbolic"
                                                         : "dialog-information-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->source);
  gtk_widget_add_css_class (icon, blocks ? "error" : "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->findings, row);
  g_ptr_array_add (self->finding_rows, row);
}

static guint
show_findings (ChamTrialGatePage *self)
{
  g_autoptr (GArray) found = cham_safety_gate_judge (&self->gate);
  gboolean blocked = FALSE;
  guint left = 0;

  clear_findings (self);
  for (guint i = 0; i < found->len; i++)
    {
      const ChamGateFinding *finding = &g_array_index (found, ChamGateFinding, i);

      if (!finding->answered)
        {
          left++;
          continue;
        }
      blocked = blocked || finding->level == CHAM_GATE_BLOCKS;
      add_finding (self, finding);
    }
  adw_preferences_group_set_title (self->findings, blocked ? _ ("Not as a Test at Home")
                                                           : _ ("Before You Begin"));
  gtk_widget_set_visible (GTK_WIDGET (self->findings), self->finding_rows->len > 0);
  return blocked ? 0 : left;
}

static void
show_rows (ChamTrialGatePage *self)
{
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    gtk_widget_set_visible (self->rows[i],
                            cham_safety_gate_asks (&self->gate, (ChamGateQuestion) i));
}

static void
update (ChamTrialGatePage *self)
{
  guint left;
  g_autofree char *text = NULL;

  show_rows (self);
  left = show_findings (self);
  text = g_strdup_printf (ngettext ("%u question has no answer yet.",
                                    "%u questions have no answer yet.", left), left);
  gtk_label_set_label (self->left, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left), left > 0);
  gtk_widget_set_sensitive (self->next, cham_safety_gate_is_open (&self->gate));
}

static void
on_answer_chosen_cb (ChamTrialGatePage *self, GParamSpec *spec, AdwToggleGroup *choice)
{
  int question = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choice), "question"));
  const char *name = adw_toggle_group_get_active_name (choice);
  ChamAnswer answer = CHAM_ANSWER_NONE;

  if (name != NULL)
    cham_answer_from_string (name, &answer);
  if (self->gate.answers[question] == answer)
    return;
  self->gate.answers[question] = answer;
  update (self);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
on_next_clicked_cb (ChamTrialGatePage *self)
{
  if (cham_safety_gate_is_open (&self->gate))
    g_signal_emit (self, signals[PASSED], 0);
}

static GtkWidget *
make_choice (ChamTrialGatePage *self, int question)
{
  GtkWidget *choice = g_object_new (ADW_TYPE_TOGGLE_GROUP, "valign", GTK_ALIGN_CENTER, NULL);
  const char *titles[] = { _ ("No"), _ ("Yes") };

  for (int i = 0; i < 2; i++)
    {
      AdwToggle *toggle = g_object_new (ADW_TYPE_TOGGLE, "name", answer_names[i + 1], "label",
                                        titles[i], NULL);

      adw_toggle_group_add (ADW_TOGGLE_GROUP (choice), toggle);
    }
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (choice), GTK_INVALID_LIST_POSITION);
  gtk_widget_set_size_request (choice, CHOICE_WIDTH, -1);
  g_object_set_data (G_OBJECT (choice), "question", GINT_TO_POINTER (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cham_gate_question_get_text ((ChamGateQuestion) question), -1);
  g_signal_connect_object (choice, "notify::active-name", G_CALLBACK (on_answer_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return choice;
}

static void
add_question (ChamTrialGatePage *self, int question)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  const char *why = get_why ((ChamGateQuestion) question);
  GtkWidget *choice = make_choice (self, question);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 cham_gate_question_get_text ((ChamGateQuestion) question));
  if (why != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  gtk_widget_set_focusable (row, FALSE); /* the answer is where the keys go */
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->questions, row);
  self->rows[question] = row;
  self->choices[question] = ADW_TOGGLE_GROUP (choice);
}

static void
cham_trial_gate_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_GATE_PAGE);
  g_clear_pointer (&CHAM_TRIAL_GATE_PAGE (object)->finding_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_trial_gate_page_parent_class)->dispose (object);
}

static void
cham_trial_gate_page_class_init (ChamTrialGatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_gate_page_dispose;
  signals[ANSWERED] = g_signal_new ("answered", CHAM_TYPE_TRIAL_GATE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASSED] = g_signal_new ("passed", CHAM_TYPE_TRIAL_GATE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-gate-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialGatePage, emergency);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialGatePage, questions);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialGatePage, findings);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialGatePage, left);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialGatePage, next);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
cham_trial_gate_page_init (ChamTrialGatePage *self)
{
  self->finding_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->emergency, cham_gate_get_emergency_text ());
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    add_question (self, i);
  update (self);
}

/** cham_trial_gate_page_set_gate: Asks about another subject, with the answers there are. */
void
cham_trial_gate_page_set_gate (ChamTrialGatePage *self, const ChamSafetyGate *gate)
{
  g_return_if_fail (CHAM_IS_TRIAL_GATE_PAGE (self));
  self->gate = *gate;
  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    {
      if (gate->answers[i] == CHAM_ANSWER_NONE)
        adw_toggle_group_set_active (self->choices[i], GTK_INVALID_LIST_POSITION);
      else
        adw_toggle_group_set_active_name (self->choices[i], answer_names[gate->answers[i]]);
    }
  update (self);
}

/** cham_trial_gate_page_get_gate: The answers so far. */
ChamSafetyGate
cham_trial_gate_page_get_gate (ChamTrialGatePage *self)
{
  ChamSafetyGate none = { 0 };

  g_return_val_if_fail (CHAM_IS_TRIAL_GATE_PAGE (self), none);
  return self->gate;
}
