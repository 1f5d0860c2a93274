/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A week to travel by, the day's doses, and the treatments to add, change and archive. How a
 * dose is ticked is the affair of checklist-view. */
#include "app/checklist-page.h"

#include <glib/gi18n.h>

#include "app/checklist-view.h"
#include "app/feedback.h"
#include "app/refill-dialog.h"
#include "app/review-hint.h"
#include "app/today.h"
#include "app/treatment-cautions.h"
#include "app/treatment-dialog.h"
#include "app/treatment-row.h"
#include "app/week-strip.h"
#include "store/treatments.h"

struct _ChamChecklistPage
{
  ChamPage parent_instance;

  GtkStack *stack;
  ChamWeekStrip *week;
  AdwBin *view_bin;
  ChamChecklistView *view;
  ChamReviewHint *review;
  AdwPreferencesGroup *current_group;
  GtkWidget *archived_group;
  AdwExpanderRow *archived_row;
  GPtrArray *treatments;
  GPtrArray *current_rows;
  GPtrArray *archived_rows;
};

G_DEFINE_FINAL_TYPE (ChamChecklistPage, cham_checklist_page, CHAM_TYPE_PAGE)

/* The treatment that @row shows: rows are in the order of the treatments of their kind. */
static const ChamTreatment *
find_treatment (ChamChecklistPage *self, ChamTreatmentRow *row)
{
  guint current = 0, archived = 0;

  for (guint i = 0; i < self->treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (self->treatments, i);
      GPtrArray *rows = treatment->archived ? self->archived_rows : self->current_rows;
      guint *index = treatment->archived ? &archived : &current;

      if (g_ptr_array_index (rows, (*index)++) == row)
        return treatment;
    }
  return NULL;
}

static ChamDay
get_shown_day (ChamChecklistPage *self)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));

  return cham_day_is_valid (day) ? day : cham_today ();
}

static void
present_dialog (ChamChecklistPage *self, const ChamTreatment *treatment)
{
  AdwDialog *dialog = cham_treatment_dialog_new (cham_page_get_journal (CHAM_PAGE (self)),
                                                 treatment, cham_today ());

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_add_clicked_cb (ChamChecklistPage *self)
{
  present_dialog (self, NULL);
}

static void
on_edit_requested_cb (ChamChecklistPage *self, ChamTreatmentRow *row)
{
  const ChamTreatment *treatment = find_treatment (self, row);

  if (treatment != NULL)
    present_dialog (self, treatment);
}

static void
on_dose_requested_cb (ChamChecklistPage *self, ChamTreatmentRow *row)
{
  const ChamTreatment *treatment = find_treatment (self, row);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (treatment != NULL);
  if (!cham_checklist_view_record_dose (self->view, treatment->id, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static ChamTreatmentStatus
count_status (ChamChecklistPage *self, const ChamTreatment *treatment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doses = cham_treatment_status_list_doses (
      cham_page_get_journal (CHAM_PAGE (self)), treatment, cham_today (), &error);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (doses == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  return cham_treatment_status_count (treatment, doses != NULL ? doses : none, cham_today ());
}

static void
on_refill_requested_cb (ChamChecklistPage *self, ChamTreatmentRow *row)
{
  const ChamTreatment *treatment = find_treatment (self, row);
  ChamTreatmentStatus status;
  g_autofree char *left = NULL;

  g_return_if_fail (treatment != NULL);
  status = count_status (self, treatment);
  left = cham_treatment_status_describe_stock (&status, treatment, cham_today ());
  adw_dialog_present (cham_refill_dialog_new (cham_page_get_journal (CHAM_PAGE (self)), treatment,
                                              left, cham_today ()),
                      GTK_WIDGET (self));
}

static void
on_archive_requested_cb (ChamChecklistPage *self, gboolean archive, ChamTreatmentRow *row)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  const ChamTreatment *treatment = find_treatment (self, row);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (treatment != NULL);
  text = g_strdup_printf (archive ? _ ("“%s” archived") : _ ("“%s” is back on the checklist"),
                          treatment->name);
  if (cham_journal_set_treatment_archived (journal, treatment->id, archive, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_day_chosen_cb (ChamChecklistPage *self, int day)
{
  cham_page_set_day (CHAM_PAGE (self), day);
}

static void
mark_week (ChamChecklistPage *self)
{
  ChamDayRange days = cham_week_strip_get_range (self->week);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts
      = cham_journal_count_doses (cham_page_get_journal (CHAM_PAGE (self)), days, &error);

  if (counts != NULL)
    cham_week_strip_set_counts (self->week, counts);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_day_changed_cb (ChamChecklistPage *self)
{
  ChamDay day = get_shown_day (self);

  if (self->view == NULL)
    return;
  cham_week_strip_show (self->week, day, cham_today ());
  mark_week (self);
  cham_page_set_day (CHAM_PAGE (self->view), day);
}

static GtkWidget *
make_row (ChamChecklistPage *self)
{
  GtkWidget *row = cham_treatment_row_new ();

  g_signal_connect_object (row, "edit-requested", G_CALLBACK (on_edit_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dose-requested", G_CALLBACK (on_dose_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "refill-requested", G_CALLBACK (on_refill_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "archive-requested", G_CALLBACK (on_archive_requested_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
set_current_count (ChamChecklistPage *self, guint count)
{
  GPtrArray *rows = self->current_rows;

  while (rows->len < count)
    {
      g_ptr_array_add (rows, make_row (self));
      adw_preferences_group_add (self->current_group, g_ptr_array_index (rows, rows->len - 1));
    }
  while (rows->len > count)
    adw_preferences_group_remove (self->current_group,
                                  g_ptr_array_steal_index (rows, rows->len - 1));
}

static void
set_archived_count (ChamChecklistPage *self, guint count)
{
  GPtrArray *rows = self->archived_rows;

  while (rows->len < count)
    {
      g_ptr_array_add (rows, make_row (self));
      adw_expander_row_add_row (self->archived_row, g_ptr_array_index (rows, rows->len - 1));
    }
  while (rows->len > count)
    adw_expander_row_remove (self->archived_row, g_ptr_array_steal_index (rows, rows->len - 1));
}

static void
show_rows (ChamChecklistPage *self)
{
  guint current = 0, archived = 0;
  ChamDay today = cham_today ();
  g_autoptr (ChamTreatmentCautions) cautions
      = cham_treatment_cautions_load (cham_page_get_journal (CHAM_PAGE (self)), today);

  for (guint i = 0; i < self->treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (self->treatments, i);
      GPtrArray *rows = treatment->archived ? self->archived_rows : self->current_rows;
      guint *index = treatment->archived ? &archived : &current;
      ChamTreatmentStatus status = count_status (self, treatment);
      g_autofree char *caution = cham_treatment_cautions_describe (cautions, treatment);
      ChamTreatmentRow *row = g_ptr_array_index (rows, (*index)++);

      cham_treatment_row_set_caution (row, caution);
      cham_treatment_row_set_treatment (row, treatment, &status, today);
    }
}

static void
show_treatments (ChamChecklistPage *self)
{
  guint archived = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->treatments->len; i++)
    if (((const ChamTreatment *) g_ptr_array_index (self->treatments, i))->archived)
      archived++;
  set_current_count (self, self->treatments->len - archived);
  set_archived_count (self, archived);
  show_rows (self);
  title = g_strdup_printf (_ ("Archived (%u)"), archived);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->archived_row), title);
  gtk_widget_set_visible (self->archived_group, archived > 0);
  gtk_stack_set_visible_child_name (self->stack, self->treatments->len > 0 ? "days" : "empty");
}

static void
reload (ChamChecklistPage *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *treatments
      = cham_journal_list_treatments (cham_page_get_journal (CHAM_PAGE (self)), TRUE, &error);

  if (treatments == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  self->treatments = treatments;
  show_treatments (self);
}

static void
on_journal_changed_cb (ChamChecklistPage *self, ChamChanges what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_TREATMENTS) != 0)
    reload (self);
  else if ((what & (CHAM_CHANGED_DOSES | CHAM_CHANGED_SETTINGS)) != 0)
    show_rows (self);
  if ((what & (CHAM_CHANGED_TREATMENTS | CHAM_CHANGED_DOSES)) != 0)
    mark_week (self);
}

static void
cham_checklist_page_constructed (GObject *object)
{
  ChamChecklistPage *self = CHAM_CHECKLIST_PAGE (object);
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));

  G_OBJECT_CLASS (cham_checklist_page_parent_class)->constructed (object);
  self->view = CHAM_CHECKLIST_VIEW (cham_checklist_view_new (journal));
  adw_bin_set_child (self->view_bin, GTK_WIDGET (self->view));
  cham_review_hint_set_journal (self->review, journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_day_changed_cb (self);
  reload (self);
}

static void
cham_checklist_page_dispose (GObject *object)
{
  ChamChecklistPage *self = CHAM_CHECKLIST_PAGE (object);

  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  g_clear_pointer (&self->current_rows, g_ptr_array_unref);
  g_clear_pointer (&self->archived_rows, g_ptr_array_unref);
  self->view = NULL;
  G_OBJECT_CLASS (cham_checklist_page_parent_class)->dispose (object);
}

static void
cham_checklist_page_class_init (ChamChecklistPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_checklist_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_checklist_page_dispose;
  g_type_ensure (CHAM_TYPE_REVIEW_HINT);
  g_type_ensure (CHAM_TYPE_WEEK_STRIP);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/checklist-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, week);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, view_bin);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, review);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, current_group);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, archived_group);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistPage, archived_row);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
}

static void
cham_checklist_page_init (ChamChecklistPage *self)
{
  self->current_rows = g_ptr_array_new ();
  self->archived_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
