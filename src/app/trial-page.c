/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts the parts together and carries out the menu. What the trial says comes from analysis, the
 * lists from trial-facts. */
#include "app/trial-page.h"

#include <glib/gi18n.h>

#include "analysis/trial-result.h"
#include "app/chart-picture.h"
#include "app/feedback.h"
#include "app/today.h"
#include "app/trial-event-dialog.h"
#include "app/trial-facts.h"
#include "app/trial-output.h"
#include "app/trial-today.h"
#include "draw/trial-chart.h"
#include "store/trials.h"

struct _ChamTrialPage
{
  AdwNavigationPage parent_instance;

  ChamJournal *journal;
  gint64 trial;
  ChamChart *chart;

  ChamTrialToday *today;
  GtkWidget *verdict;
  GtkLabel *headline;
  GtkLabel *words;
  ChamChartPicture *picture;
  GtkBox *lists;
  GtkLabel *emergency;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (ChamTrialPage, cham_trial_page, ADW_TYPE_NAVIGATION_PAGE)

static void
on_print_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);

  cham_trial_output_print (widget, self->journal, self->trial);
}

static void
on_packs_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);

  cham_trial_output_print_packs (widget, self->journal, self->trial);
}

static void
on_save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);

  cham_trial_output_save (widget, self->journal, self->trial);
}

static void
on_delete_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);
  g_autoptr (GError) error = NULL;
  /* The page goes away with the trial; the window stays. */
  GtkWidget *above = gtk_widget_get_parent (widget);

  if (cham_journal_remove_trial (self->journal, self->trial, &error))
    cham_feedback_offer_undo (above, self->journal, _ ("Trial deleted"));
  else
    cham_feedback_tell_error (widget, error);
}

static void
on_note_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);

  adw_dialog_present (
      cham_trial_event_dialog_new (self->journal, self->trial, CHAM_TRIAL_NOTE, cham_today ()),
      widget);
}

static void
on_reveal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (widget);
  g_autoptr (ChamTrialEvent) event
      = cham_trial_event_new (CHAM_TRIAL_REVEALED, cham_today (), "");
  g_autoptr (GError) error = NULL;

  if (cham_journal_add_trial_event (self->journal, self->trial, event, &error))
    cham_feedback_offer_undo (widget, self->journal, _ ("The order is shown"));
  else
    cham_feedback_tell_error (widget, error);
}

static void
cham_trial_page_dispose (GObject *object)
{
  ChamTrialPage *self = CHAM_TRIAL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_PAGE);
  g_clear_pointer (&self->chart, cham_chart_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_trial_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "trial.print", NULL, on_print_activated_cb);
  gtk_widget_class_install_action (klass, "trial.packs", NULL, on_packs_activated_cb);
  gtk_widget_class_install_action (klass, "trial.save", NULL, on_save_activated_cb);
  gtk_widget_class_install_action (klass, "trial.note", NULL, on_note_activated_cb);
  gtk_widget_class_install_action (klass, "trial.reveal", NULL, on_reveal_activated_cb);
  gtk_widget_class_install_action (klass, "trial.delete", NULL, on_delete_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "trial.print", NULL);
}

static void
cham_trial_page_class_init (ChamTrialPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_page_dispose;
  g_type_ensure (CHAM_TYPE_TRIAL_TODAY);
  g_type_ensure (CHAM_TYPE_CHART_PICTURE);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, today);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, headline);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, words);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, picture);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, lists);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, emergency);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPage, scroller);
}

static void
cham_trial_page_init (ChamTrialPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->emergency, cham_gate_get_emergency_text ());
}

/** cham_trial_page_new: (transfer floating): A page for the trials of @journal. */
AdwNavigationPage *
cham_trial_page_new (ChamJournal *journal)
{
  ChamTrialPage *self = g_object_new (CHAM_TYPE_TRIAL_PAGE, NULL);

  self->journal = g_object_ref (journal);
  return ADW_NAVIGATION_PAGE (self);
}

static void
show_reasons (ChamTrialPage *self, const GPtrArray *reasons)
{
  GString *text = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (const char *) reasons->pdata[i]);
  words = g_string_free (text, FALSE);
  gtk_label_set_label (self->words, words);
}

/* Nothing is concluded from a trial that is still under way: looking often would find something
 * by chance. */
static void
show_verdict (ChamTrialPage *self, const ChamTrialCase *one)
{
  g_autoptr (ChamTrialResult) result = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  gboolean open = cham_trial_status_is_open (one->status);

  gtk_widget_set_visible (self->verdict, !open);
  if (open)
    return;
  result = cham_trial_result_new (one);
  reasons = cham_trial_result_list_reasons (result, one);
  gtk_label_set_label (self->headline, cham_trial_result_get_headline (result, one->trial));
  show_reasons (self, reasons);
}

static void
show_picture (ChamTrialPage *self, const ChamTrialCase *one)
{
  ChamChart *chart = cham_trial_chart_new (one);

  cham_chart_picture_set_chart (self->picture, chart, _ ("The trial day by day"));
  g_clear_pointer (&self->chart, cham_chart_free);
  self->chart = chart;
}

static void
show_actions (ChamTrialPage *self, const ChamTrialCase *one)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean edit = cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT;

  gtk_widget_action_set_enabled (widget, "trial.delete", edit);
  gtk_widget_action_set_enabled (widget, "trial.note", edit);
  gtk_widget_action_set_enabled (widget, "trial.packs", one->trial->hidden);
  gtk_widget_action_set_enabled (widget, "trial.reveal",
                                 edit && cham_trial_is_hidden (one->trial, one->status->today));
}

/** cham_trial_page_show: Shows @one, which need not live on; from the top when it is another. */
void
cham_trial_page_show (ChamTrialPage *self, const ChamTrialCase *one)
{
  g_return_if_fail (CHAM_IS_TRIAL_PAGE (self));
  if (self->trial != one->trial->id)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->trial = one->trial->id;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), one->trial->title);
  cham_trial_today_show (self->today, self->journal, one, FALSE);
  show_verdict (self, one);
  show_picture (self, one);
  cham_trial_facts_fill (self->lists, self->journal, one);
  show_actions (self, one);
}
