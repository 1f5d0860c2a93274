/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses what is searched and shows what comes back. It searches when it is on screen and what
 * it read has changed since, never otherwise; a search that takes long can be stopped. */
#include "app/triggers-page.h"

#include <glib/gi18n.h>

#include "analysis/finding-dates.h"
#include "analysis/finding-words.h"
#include "app/feedback.h"
#include "app/today.h"
#include "app/trigger-list.h"
#include "app/trigger-page.h"
#include "app/trigger-search.h"
#include "store/readings.h"

struct _ChamTriggersPage
{
  ChamPage parent_instance;

  AdwNavigationView *navigation;
  GtkStack *stack;
  AdwComboRow *outcome;
  GtkLabel *search;
  ChamTriggerList *list;
  GtkWidget *progress;
  AdwNavigationPage *details; /* made when a row is opened for the first time */
  GPtrArray *measures;        /* the outcomes to choose from */
  gint64 outcome_id;
  GCancellable *cancellable; /* of the search that is under way */
  ChamFindings *findings;
  char *dates; /* since when what is found, as of finding-dates.h */
  char *wanted; /* what to open as soon as it is compared, or NULL */
  ChamExposureKind wanted_kind;
  guint slow_timeout;
  gboolean stale; /* whether what was read has changed since */
};

G_DEFINE_FINAL_TYPE (ChamTriggersPage, cham_triggers_page, CHAM_TYPE_PAGE)

/* What takes longer than this shows that it does. */
#define SLOW 100

/* The key of a built-in outcome, or the name of an own one. */
static const char *
get_outcome_name (ChamTriggersPage *self)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];

      if (measure->id == self->outcome_id)
        return measure->key != NULL ? measure->key : measure->name;
    }
  return "";
}

/* Notes since when what was found is found; a journal that is only read keeps what it has. */
static void
note_dates (ChamTriggersPage *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autofree char *before = cham_journal_dup_setting (journal, CHAM_SETTING_FOUND);
  g_autoptr (GError) error = NULL;

  g_free (self->dates);
  self->dates = cham_finding_dates_update (before, get_outcome_name (self), self->findings,
                                           cham_today ());
  if (g_strcmp0 (before != NULL ? before : "", self->dates) != 0
      && cham_page_can_edit (CHAM_PAGE (self))
      && !cham_journal_note_setting (journal, CHAM_SETTING_FOUND, self->dates, &error))
    g_message ("%s", error->message);
}

static void
show_details (ChamTriggersPage *self, guint index)
{
  ChamDay since = cham_finding_dates_get (self->dates, get_outcome_name (self),
                                          cham_exposures_get (self->findings->exposures, index));

  cham_trigger_page_show (CHAM_TRIGGER_PAGE (self->details), self->findings, index, since);
}

/* What is looked at stays open as long as it is there. */
static void
update_details (ChamTriggersPage *self)
{
  guint index;

  if (self->details == NULL)
    return;
  if (cham_trigger_page_find (CHAM_TRIGGER_PAGE (self->details), self->findings, &index))
    {
      show_details (self, index);
      return;
    }
  adw_navigation_view_pop_to_tag (self->navigation, "list");
  adw_navigation_view_remove (self->navigation, self->details);
  self->details = NULL;
}

/* While another outcome is searched, the rows of the one before are of no use any more. */
static void
on_row_opened_cb (ChamTriggersPage *self, guint index)
{
  gboolean made = self->details != NULL;

  if (self->findings == NULL)
    return;
  if (!made)
    self->details = cham_trigger_page_new ();
  show_details (self, index);
  if (!made)
    adw_navigation_view_add (self->navigation, self->details);
  if (adw_navigation_view_get_visible_page (self->navigation) != self->details)
    adw_navigation_view_push (self->navigation, self->details);
}

/* What the journal has on no day is not among what was compared. */
static void
open_wanted (ChamTriggersPage *self)
{
  g_autofree char *name = g_steal_pointer (&self->wanted);
  g_autofree char *text = NULL;
  guint index;

  if (name == NULL)
    return;
  if (self->findings->n_rated > 0
      && cham_exposures_find (self->findings->exposures, self->wanted_kind, name, &index))
    {
      on_row_opened_cb (self, index);
      return;
    }
  adw_navigation_view_pop_to_tag (self->navigation, "list");
  text = g_strdup_printf (_ ("Nothing to compare with “%s” yet"), name);
  cham_feedback_tell (GTK_WIDGET (self), text);
}

static void
show_findings (ChamTriggersPage *self)
{
  g_autofree char *search = cham_findings_describe_search (self->findings);
  gboolean empty = self->findings->n_rated == 0;

  gtk_label_set_label (self->search, search);
  gtk_widget_set_visible (GTK_WIDGET (self->search), !empty);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  cham_trigger_list_set_findings (self->list, self->findings);
  update_details (self);
  open_wanted (self);
}

static void
end_search (ChamTriggersPage *self)
{
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_timeout, g_source_remove);
  gtk_widget_set_visible (self->progress, FALSE);
}

/* The answer to a search that was given up is no answer any more. */
static void
on_searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamTriggersPage) self = data;
  g_autoptr (GError) error = NULL;
  ChamFindings *findings = cham_trigger_search_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      cham_findings_unref (findings);
      return;
    }
  end_search (self);
  if (findings == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "stopped");
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->findings, cham_findings_unref);
  self->findings = findings;
  note_dates (self);
  show_findings (self);
}

static void
on_slow_cb (gpointer data)
{
  ChamTriggersPage *self = data;

  self->slow_timeout = 0;
  gtk_widget_set_visible (self->progress, TRUE);
  if (self->findings == NULL)
    gtk_stack_set_visible_child_name (self->stack, "searching");
}

static void
give_up (ChamTriggersPage *self)
{
  GCancellable *cancellable = g_steal_pointer (&self->cancellable);

  end_search (self);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
  g_clear_object (&cancellable);
}

static void
search (ChamTriggersPage *self)
{
  give_up (self);
  self->stale = FALSE;
  if (self->outcome_id == 0)
    return;
  self->cancellable = g_cancellable_new ();
  self->slow_timeout = g_timeout_add_once (SLOW, on_slow_cb, self);
  cham_trigger_search_async (cham_page_get_journal (CHAM_PAGE (self)), self->outcome_id,
                             self->cancellable, on_searched_cb, g_object_ref (self));
}

/* A page that is not on screen waits until it is. */
static void
refresh (ChamTriggersPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    search (self);
}

static void
on_stop_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTriggersPage *self = CHAM_TRIGGERS_PAGE (widget);

  give_up (self);
  self->stale = TRUE;
  if (self->findings == NULL)
    gtk_stack_set_visible_child_name (self->stack, "stopped");
}

static void
on_search_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  search (CHAM_TRIGGERS_PAGE (widget));
}

static ChamMeasure *
get_chosen (ChamTriggersPage *self)
{
  guint selected = adw_combo_row_get_selected (self->outcome);

  return selected < self->measures->len ? self->measures->pdata[selected] : NULL;
}

/* What was found says nothing of another outcome. */
static void
on_outcome_chosen_cb (ChamTriggersPage *self)
{
  const ChamMeasure *chosen = get_chosen (self);

  if (chosen == NULL || chosen->id == self->outcome_id)
    return;
  self->outcome_id = chosen->id;
  g_clear_pointer (&self->findings, cham_findings_unref);
  refresh (self);
}

static gboolean
is_offered (const ChamMeasure *measure, gint64 chosen)
{
  return cham_measure_may_be_outcome (measure)
         && (cham_measure_is_shown (measure) || measure->id == chosen);
}

/* The names of the outcomes; @selected becomes the place of the one that is chosen. */
static char **
list_outcomes (ChamTriggersPage *self, GPtrArray *measures, guint *selected)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_ptr_array_set_size (self->measures, 0);
  *selected = 0;
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (!is_offered (measure, self->outcome_id))
        continue;
      if (measure->id == self->outcome_id)
        *selected = self->measures->len;
      g_ptr_array_add (self->measures, cham_measure_copy (measure));
      g_strv_builder_add (names, cham_measure_get_title (measure));
    }
  return g_strv_builder_end (names);
}

static void
load_outcomes (ChamTriggersPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measures
      = cham_journal_list_measures (cham_page_get_journal (CHAM_PAGE (self)), &error);
  g_auto (GStrv) names = NULL;
  g_autoptr (GtkStringList) model = NULL;
  guint selected;

  if (measures == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  names = list_outcomes (self, measures, &selected);
  model = gtk_string_list_new ((const char *const *) names);
  g_signal_handlers_block_by_func (self->outcome, on_outcome_chosen_cb, self);
  adw_combo_row_set_model (self->outcome, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->outcome, selected);
  g_signal_handlers_unblock_by_func (self->outcome, on_outcome_chosen_cb, self);
  on_outcome_chosen_cb (self);
}

static void
on_journal_changed_cb (ChamTriggersPage *self, ChamChanges what, ChamDay from, ChamDay to)
{
  const ChamChanges read = CHAM_CHANGED_MEASURES | CHAM_CHANGED_READINGS | CHAM_CHANGED_FOODS
                           | CHAM_CHANGED_MEALS | CHAM_CHANGED_TREATMENTS | CHAM_CHANGED_DOSES;

  if ((what & CHAM_CHANGED_MEASURES) != 0 && self->measures->len > 0)
    load_outcomes (self);
  if ((what & read) != 0)
    refresh (self);
}

static void
on_mapped_cb (ChamTriggersPage *self)
{
  if (self->measures->len == 0)
    load_outcomes (self);
  if (self->stale)
    search (self);
}

static void
cham_triggers_page_constructed (GObject *object)
{
  ChamTriggersPage *self = CHAM_TRIGGERS_PAGE (object);

  G_OBJECT_CLASS (cham_triggers_page_parent_class)->constructed (object);
  g_signal_connect_object (self->outcome, "notify::selected", G_CALLBACK (on_outcome_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_triggers_page_dispose (GObject *object)
{
  ChamTriggersPage *self = CHAM_TRIGGERS_PAGE (object);

  g_clear_handle_id (&self->slow_timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, cham_findings_unref);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_triggers_page_parent_class)->dispose (object);
}

static void
cham_triggers_page_class_init (ChamTriggersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_triggers_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_triggers_page_dispose;
  g_type_ensure (CHAM_TYPE_TRIGGER_LIST);

  gtk_widget_class_install_action (widget_class, "triggers.stop", NULL, on_stop_activated_cb);
  gtk_widget_class_install_action (widget_class, "triggers.search", NULL, on_search_activated_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/triggers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, search);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, list);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggersPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_opened_cb);
}

static void
cham_triggers_page_init (ChamTriggersPage *self)
{
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_measure_free);
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_triggers_page_open: Shows what is known of the exposure of that kind that is called @name,
 * as soon as it is compared. */
void
cham_triggers_page_open (ChamTriggersPage *self, ChamExposureKind kind, const char *name)
{
  g_return_if_fail (CHAM_IS_TRIGGERS_PAGE (self));
  g_set_str (&self->wanted, name);
  self->wanted_kind = kind;
  if (self->findings != NULL && self->cancellable == NULL && !self->stale)
    open_wanted (self);
}
