/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A field and the rows that fit. Return in the field takes the first of them. */
#include "app/trial-what-page.h"

#include <glib/gi18n.h>

struct _ChamTrialWhatPage
{
  AdwNavigationPage parent_instance;

  GPtrArray *candidates;
  GPtrArray *found; /* of the rows, in their order */

  GtkEditable *typed;
  GtkListBox *rows;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (ChamTrialWhatPage, cham_trial_what_page, ADW_TYPE_NAVIGATION_PAGE)

#define MOST_ROWS 30

static guint chosen_signal;

static GtkWidget *
make_row (const ChamTrialCandidate *candidate)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *kind = cham_exposure_kind_get_title (candidate->kind);
  g_autofree char *eaten = NULL;

  if (candidate->uses > 0)
    /* Translators: what it is, and how often it was eaten */
    eaten = g_strdup_printf (ngettext ("%s · eaten %u time", "%s · eaten %u times",
                                       candidate->uses), kind, candidate->uses);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), candidate->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), eaten != NULL ? eaten : kind);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  return row;
}

static void
fill (ChamTrialWhatPage *self)
{
  if (self->candidates == NULL)
    return;
  gtk_list_box_remove_all (self->rows);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = cham_trial_candidates_filter (self->candidates,
                                              gtk_editable_get_text (self->typed), MOST_ROWS);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->rows, make_row (self->found->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, self->found->len > 0 ? "rows" : "none");
}

static void
choose (ChamTrialWhatPage *self, guint index)
{
  if (self->found != NULL && index < self->found->len)
    g_signal_emit (self, chosen_signal, 0, self->found->pdata[index]);
}

static void
on_typed_activated_cb (ChamTrialWhatPage *self)
{
  choose (self, 0);
}

/* The field would keep Escape to itself. */
static void
on_search_stopped_cb (ChamTrialWhatPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
on_row_activated_cb (ChamTrialWhatPage *self, GtkListBoxRow *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
cham_trial_what_page_dispose (GObject *object)
{
  ChamTrialWhatPage *self = CHAM_TRIAL_WHAT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_WHAT_PAGE);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_trial_what_page_parent_class)->dispose (object);
}

static void
cham_trial_what_page_class_init (ChamTrialWhatPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_what_page_dispose;
  chosen_signal = g_signal_new ("chosen", CHAM_TYPE_TRIAL_WHAT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-what-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialWhatPage, typed);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialWhatPage, rows);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialWhatPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
cham_trial_what_page_init (ChamTrialWhatPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_trial_what_page_set_candidates:
 * @candidates: (transfer full) (element-type ChamTrialCandidate): what can be chosen
 */
void
cham_trial_what_page_set_candidates (ChamTrialWhatPage *self, GPtrArray *candidates)
{
  g_return_if_fail (CHAM_IS_TRIAL_WHAT_PAGE (self) && candidates != NULL);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = candidates;
  fill (self);
}

/** cham_trial_what_page_choose: (nullable): What is called @name, as if it had been typed. */
const ChamTrialCandidate *
cham_trial_what_page_choose (ChamTrialWhatPage *self, ChamExposureKind kind, const char *name)
{
  const ChamTrialCandidate *found = NULL;

  g_return_val_if_fail (CHAM_IS_TRIAL_WHAT_PAGE (self), NULL);
  if (self->candidates != NULL)
    found = cham_trial_candidates_find (self->candidates, kind, name);
  if (found != NULL)
    gtk_editable_set_text (self->typed, found->title);
  return found;
}
