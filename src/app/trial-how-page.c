/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A choice of designs and the numbers of the one that is chosen; what it can show follows them. It
 * works on a copy of the plan and judges nothing itself. */
#include "app/trial-how-page.h"

#include <glib/gi18n.h>

#include "analysis/trial-result.h"
#include "app/trial-how-words.h"
#include "model/trial-instruction.h"

struct _ChamTrialHowPage
{
  AdwNavigationPage parent_instance;

  ChamTrial *trial; /* the plan as it is now, %NULL before it is shown */
  ChamNoise noise;  /* how severity moves by itself */
  int rated;        /* days that say so */
  double unit;      /* one point of its scale */
  ChamTrialPower power;
  gboolean known; /* whether @power is of the plan as it is now */
  GCancellable *cancellable;
  guint timeout;
  GtkWidget *choices[CHAM_TRIAL_N_DESIGNS];
  GtkWidget *designs_rows[CHAM_TRIAL_N_DESIGNS];
  GtkWidget *spins[CHAM_TRIAL_N_NUMBERS];
  GPtrArray *fact_rows;

  AdwPreferencesGroup *designs;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *numbers;
};

G_DEFINE_FINAL_TYPE (ChamTrialHowPage, cham_trial_how_page, ADW_TYPE_NAVIGATION_PAGE)

static guint chosen_signal;

/* How long after the last change the figures are worked out. */
#define REST 200

static void
add_fact (const char *title, const char *text, gpointer data)
{
  ChamTrialHowPage *self = data;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_preferences_group_add (self->facts, row);
  g_ptr_array_add (self->fact_rows, row);
}

static void
show_facts (ChamTrialHowPage *self)
{
  while (self->fact_rows->len > 0)
    adw_preferences_group_remove (
        self->facts, g_ptr_array_steal_index (self->fact_rows, self->fact_rows->len - 1));
  cham_trial_how_words_list (self->trial, self->rated, self->known ? &self->power : NULL,
                             add_fact, self);
}

/* What a thread needs to work out what a trial can find. */
typedef struct
{
  ChamTrialPlanSize size;
  int longest_run;
  ChamNoise noise;
  double unit;
} Question;

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  ChamTrialPower power = cham_trial_power_compute (question->size, question->longest_run,
                                                   &question->noise, question->unit);

  g_task_return_pointer (task, g_memdup2 (&power, sizeof power), g_free);
}

/* An answer to a question that is not asked any more is let go of. */
static void
on_worked_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ChamTrialHowPage *self = CHAM_TRIAL_HOW_PAGE (source);
  g_autofree ChamTrialPower *power = g_task_propagate_pointer (G_TASK (result), NULL);

  if (power == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  self->power = *power;
  self->known = TRUE;
  if (self->trial != NULL)
    show_facts (self);
}

static void
give_up (ChamTrialHowPage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->known = FALSE;
}

static void
on_rested_cb (gpointer data)
{
  ChamTrialHowPage *self = data;
  const int *numbers = self->trial->numbers;
  const Question question
      = { { numbers[CHAM_TRIAL_BLOCKS], numbers[CHAM_TRIAL_BLOCK_DAYS] },
          numbers[CHAM_TRIAL_RUN_LIMIT], self->noise, self->unit };
  g_autoptr (GTask) task = NULL;

  self->timeout = 0;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_worked_out_cb, NULL);
  g_task_set_source_tag (task, on_rested_cb);
  g_task_set_task_data (task, g_memdup2 (&question, sizeof question), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, work_in_thread);
}

/* What was worked out is of another plan now. */
static void
refresh (ChamTrialHowPage *self)
{
  give_up (self);
  if (self->trial->design == CHAM_TRIAL_ON_OFF)
    self->timeout = g_timeout_add_once (REST, on_rested_cb, self);
  show_facts (self);
}

static void
show_numbers (ChamTrialHowPage *self)
{
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      if (self->spins[i] == NULL)
        continue;
      gtk_widget_set_visible (
          self->spins[i], cham_trial_design_uses (self->trial->design, (ChamTrialNumber) i));
      adw_spin_row_set_value (ADW_SPIN_ROW (self->spins[i]), self->trial->numbers[i]);
    }
}

static void
on_number_changed_cb (ChamTrialHowPage *self, GParamSpec *spec, GtkWidget *spin)
{
  int value = (int) adw_spin_row_get_value (ADW_SPIN_ROW (spin));

  if (self->trial == NULL)
    return;
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    if (self->spins[i] == spin && self->trial->numbers[i] != value)
      {
        self->trial->numbers[i] = value;
        refresh (self);
      }
}

static void
on_design_chosen_cb (ChamTrialHowPage *self, GtkCheckButton *choice)
{
  if (self->trial == NULL || !gtk_check_button_get_active (choice))
    return;
  for (int i = 0; i < CHAM_TRIAL_N_DESIGNS; i++)
    if (self->choices[i] == GTK_WIDGET (choice))
      self->trial->design = (ChamTrialDesign) i;
  show_numbers (self);
  refresh (self);
}

static void
on_next_clicked_cb (ChamTrialHowPage *self)
{
  if (self->trial != NULL)
    g_signal_emit (self, chosen_signal, 0);
}

static void
add_design (ChamTrialHowPage *self, ChamTrialDesign design)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *choice = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), design > 0
                                                             ? GTK_CHECK_BUTTON (self->choices[0])
                                                             : NULL);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cham_trial_design_get_title (design));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (on_design_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->designs, row);
  self->choices[design] = choice;
  self->designs_rows[design] = row;
}

/* The number of blocks is even, for half of them are with it. */
static void
add_spin (ChamTrialHowPage *self, ChamTrialNumber number)
{
  const ChamTrialLimits *limits = cham_trial_number_get_limits (number);
  double step = number == CHAM_TRIAL_BLOCKS ? 2 : 1;
  GtkWidget *spin = adw_spin_row_new_with_range (limits->least, limits->most, step);

  if (number == CHAM_TRIAL_BLOCKS)
    adw_spin_row_set_snap_to_ticks (ADW_SPIN_ROW (spin), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (spin),
                                 cham_trial_number_get_title (number));
  g_signal_connect_object (spin, "notify::value", G_CALLBACK (on_number_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->numbers, spin);
  self->spins[number] = spin;
}

static void
cham_trial_how_page_dispose (GObject *object)
{
  ChamTrialHowPage *self = CHAM_TRIAL_HOW_PAGE (object);

  give_up (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_HOW_PAGE);
  g_clear_pointer (&self->fact_rows, g_ptr_array_unref);
  g_clear_pointer (&self->trial, cham_trial_free);
  G_OBJECT_CLASS (cham_trial_how_page_parent_class)->dispose (object);
}

static void
cham_trial_how_page_class_init (ChamTrialHowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_how_page_dispose;
  chosen_signal = g_signal_new ("chosen", CHAM_TYPE_TRIAL_HOW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-how-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialHowPage, designs);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialHowPage, facts);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialHowPage, numbers);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
cham_trial_how_page_init (ChamTrialHowPage *self)
{
  self->fact_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < CHAM_TRIAL_N_DESIGNS; i++)
    add_design (self, (ChamTrialDesign) i);
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    if (i != CHAM_TRIAL_RUN_LIMIT)
      add_spin (self, (ChamTrialNumber) i);
}

/* Leaving out and taking up again is for food; blocks are for everything. */
static void
show_designs (ChamTrialHowPage *self)
{
  for (int i = 0; i < CHAM_TRIAL_N_DESIGNS; i++)
    {
      g_autofree char *words = cham_trial_how_words_describe (self->trial, (ChamTrialDesign) i);

      gtk_widget_set_visible (self->designs_rows[i],
                              i != CHAM_TRIAL_ELIMINATION || cham_trial_is_of_food (self->trial));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->designs_rows[i]), words);
    }
}

/**
 * cham_trial_how_page_show:
 * @trial: the plan so far, with the design that is recommended
 * @record: what the diary says before it
 */
void
cham_trial_how_page_show (ChamTrialHowPage *self, const ChamTrial *trial,
                          const ChamTrialRecord *record)
{
  g_return_if_fail (CHAM_IS_TRIAL_HOW_PAGE (self));
  g_clear_pointer (&self->trial, cham_trial_free);
  self->noise = cham_trial_estimate_noise (trial, record, &self->rated);
  self->unit = record->unit;
  self->trial = cham_trial_copy (trial);
  show_designs (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choices[trial->design]), TRUE);
  show_numbers (self);
  refresh (self);
}

/** cham_trial_how_page_read: Puts design and numbers into @trial. */
void
cham_trial_how_page_read (ChamTrialHowPage *self, ChamTrial *trial)
{
  g_return_if_fail (CHAM_IS_TRIAL_HOW_PAGE (self) && self->trial != NULL);
  trial->design = self->trial->design;
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    trial->numbers[i] = self->trial->numbers[i];
}
