/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists what is due on a day and records what was taken or skipped. A day to come only shows
 * its plan. Which treatments there are is none of its business. */
#include "app/checklist-view.h"

#include <glib/gi18n.h>

#include "app/as-needed-group.h"
#include "app/dose-dialog.h"
#include "app/dose-row.h"
#include "app/feedback.h"
#include "app/today.h"
#include "app/totals-row.h"
#include "store/treatments.h"

struct _ChamChecklistView
{
  ChamPage parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *take_all;
  ChamAsNeededGroup *as_needed;
  ChamTotalsRow *totals;
  GPtrArray *rows;
  GPtrArray *items;
};

G_DEFINE_FINAL_TYPE (ChamChecklistView, cham_checklist_view, CHAM_TYPE_PAGE)

static void reload (ChamChecklistView *self);

static guint
count_status (const GPtrArray *items, ChamDoseStatus status)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const ChamChecklistItem *item = g_ptr_array_index (items, i);

      if (item->dose->status == status)
        count++;
    }
  return count;
}

/* What is due stays on the list; an additional dose is gone, which is worth a word. */
static gboolean
clear_dose (ChamChecklistView *self, const ChamChecklistItem *item, GError **error)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autofree char *text = g_strdup_printf (_ ("Dose of “%s” removed"), item->treatment->name);
  gboolean planned = item->dose->planned;

  if (!cham_journal_clear_dose (journal, item->dose->id, error))
    return FALSE;
  if (!planned)
    cham_feedback_offer_undo (GTK_WIDGET (self), journal, text);
  return TRUE;
}

static gboolean
store_status (ChamChecklistView *self, const ChamChecklistItem *item, ChamDoseStatus status,
              GError **error)
{
  g_autoptr (ChamDose) dose = cham_dose_copy (item->dose);

  if (status == CHAM_DOSE_NOT_RECORDED)
    return clear_dose (self, item, error);
  dose->status = status;
  return cham_journal_record_dose (cham_page_get_journal (CHAM_PAGE (self)), dose, error);
}

static gboolean
take_remaining (ChamChecklistView *self, GPtrArray *items, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ChamChecklistItem *item = g_ptr_array_index (items, i);

      if (item->dose->status == CHAM_DOSE_NOT_RECORDED
          && !store_status (self, item, CHAM_DOSE_TAKEN, error))
        return FALSE;
    }
  return TRUE;
}

/* What was not stored must not look as if it were. */
static void
report_failure (ChamChecklistView *self, const GError *error)
{
  cham_feedback_tell_error (GTK_WIDGET (self), error);
  reload (self);
}

static void
on_status_chosen_cb (ChamChecklistView *self, int status, ChamDoseRow *row)
{
  g_autoptr (GError) error = NULL;
  guint index;

  if (g_ptr_array_find (self->rows, row, &index)
      && !store_status (self, g_ptr_array_index (self->items, index), (ChamDoseStatus) status,
                        &error))
    report_failure (self, error);
}

static void
on_change_requested_cb (ChamChecklistView *self, ChamDoseRow *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    adw_dialog_present (cham_dose_dialog_new (cham_page_get_journal (CHAM_PAGE (self)),
                                              g_ptr_array_index (self->items, index)),
                        GTK_WIDGET (self));
}

static void
on_dose_requested_cb (ChamChecklistView *self, gint64 treatment)
{
  g_autoptr (GError) error = NULL;

  if (!cham_checklist_view_record_dose (self, treatment, &error))
    report_failure (self, error);
}

/* One step of undo, however many doses. */
static void
on_take_all_clicked_cb (ChamChecklistView *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autoptr (GPtrArray) items = g_ptr_array_ref (self->items);
  g_autoptr (GError) error = NULL;

  if (!cham_journal_begin (journal, _ ("Tick the day’s doses"), &error))
    {
      report_failure (self, error);
      return;
    }
  if (!take_remaining (self, items, &error))
    cham_journal_roll_back (journal);
  else
    cham_journal_commit (journal, &error);
  if (error != NULL)
    report_failure (self, error);
}

static void
on_journal_changed_cb (ChamChecklistView *self, ChamChanges what, ChamDay from, ChamDay to)
{
  ChamDayRange touched = { from, to };
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));

  if ((what & CHAM_CHANGED_TREATMENTS) != 0
      || ((what & CHAM_CHANGED_DOSES) != 0
          && (from == CHAM_DAY_NONE || cham_day_range_contains (touched, day))))
    reload (self);
}

static void
add_row (ChamChecklistView *self)
{
  GtkWidget *row = cham_dose_row_new ();

  g_signal_connect_object (row, "status-chosen", G_CALLBACK (on_status_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "change-requested", G_CALLBACK (on_change_requested_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_totals (ChamChecklistView *self)
{
  ChamTotal totals[CHAM_N_NUTRIENTS] = { 0 };

  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      totals[i].nutrient = (ChamNutrient) i;
      for (guint n = 0; n < self->items->len; n++)
        {
          const ChamChecklistItem *item = g_ptr_array_index (self->items, n);

          cham_total_add (&totals[i], item->treatment, item->dose);
        }
    }
  cham_totals_row_show (self->totals, totals);
}

/* Rows stay where they are and only show something else, so that the focus stays too. */
static void
show_items (ChamChecklistView *self)
{
  gboolean to_come = cham_page_get_day (CHAM_PAGE (self)) > cham_today ();
  g_autofree char *summary = cham_checklist_view_summarize (self->items, to_come);

  while (self->rows->len < self->items->len)
    add_row (self);
  while (self->rows->len > self->items->len)
    adw_preferences_group_remove (self->group,
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  for (guint i = 0; i < self->items->len; i++)
    cham_dose_row_set_item (g_ptr_array_index (self->rows, i),
                            g_ptr_array_index (self->items, i), to_come);
  adw_preferences_group_set_description (self->group, summary);
  gtk_widget_set_visible (self->take_all,
                          !to_come && count_status (self->items, CHAM_DOSE_NOT_RECORDED) > 1);
  show_totals (self);
}

static void
reload (ChamChecklistView *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) treatments = NULL;
  GPtrArray *items = NULL;

  if (!cham_day_is_valid (day))
    return;
  treatments = cham_journal_list_treatments (journal, FALSE, &error);
  if (treatments != NULL)
    items = cham_journal_list_checklist (journal, day, &error);
  if (items == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_ptr_array_unref (self->items);
  self->items = items;
  show_items (self);
  cham_as_needed_group_show (self->as_needed, treatments, day, cham_today ());
}

static void
cham_checklist_view_constructed (GObject *object)
{
  ChamChecklistView *self = CHAM_CHECKLIST_VIEW (object);

  G_OBJECT_CLASS (cham_checklist_view_parent_class)->constructed (object);
  gtk_widget_set_sensitive (GTK_WIDGET (self), cham_page_can_edit (CHAM_PAGE (self)));
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_checklist_view_dispose (GObject *object)
{
  ChamChecklistView *self = CHAM_CHECKLIST_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_checklist_view_parent_class)->dispose (object);
}

static void
cham_checklist_view_class_init (ChamChecklistViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cham_checklist_view_constructed;
  object_class->dispose = cham_checklist_view_dispose;
  g_type_ensure (CHAM_TYPE_AS_NEEDED_GROUP);
  g_type_ensure (CHAM_TYPE_TOTALS_ROW);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/checklist-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistView, group);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistView, take_all);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistView, as_needed);
  gtk_widget_class_bind_template_child (widget_class, ChamChecklistView, totals);
  gtk_widget_class_bind_template_callback (widget_class, on_dose_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_take_all_clicked_cb);
}

static void
cham_checklist_view_init (ChamChecklistView *self)
{
  self->rows = g_ptr_array_new ();
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_checklist_item_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::day", G_CALLBACK (reload), NULL);
}

/** cham_checklist_view_new: (transfer floating): The doses of no day yet. */
GtkWidget *
cham_checklist_view_new (ChamJournal *journal)
{
  return g_object_new (CHAM_TYPE_CHECKLIST_VIEW, "journal", journal, NULL);
}

/**
 * cham_checklist_view_record_dose:
 * @treatment_id: the treatment taken, on the day that is shown; today also at this time
 *
 * Records a dose of the usual amount that no schedule asks for. On a day to come it only says
 * why that cannot be.
 *
 * Returns: whether nothing failed
 */
gboolean
cham_checklist_view_record_dose (ChamChecklistView *self, gint64 treatment_id, GError **error)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self)), today = cham_today ();
  g_autoptr (ChamTreatment) treatment = NULL;
  g_autoptr (ChamDose) dose = NULL;

  if (day > today)
    {
      cham_feedback_tell (GTK_WIDGET (self), _ ("A day that is still to come has no doses yet."));
      return TRUE;
    }
  treatment = cham_journal_get_treatment (journal, treatment_id, error);
  if (treatment == NULL)
    return FALSE;
  dose = cham_dose_new (treatment_id, day, day == today ? cham_now () : CHAM_TIME_NONE);
  dose->status = CHAM_DOSE_TAKEN;
  dose->amount = treatment->amount;
  g_set_str (&dose->unit, treatment->unit);
  return cham_journal_record_dose (journal, dose, error);
}

/**
 * cham_checklist_view_summarize:
 * @items: (element-type ChamChecklistItem): a day's doses
 * @to_come: whether the day is after today
 *
 * Returns: (transfer full): "2 of 5 taken, 1 skipped"
 */
char *
cham_checklist_view_summarize (const GPtrArray *items, gboolean to_come)
{
  guint taken = count_status (items, CHAM_DOSE_TAKEN);
  guint skipped = count_status (items, CHAM_DOSE_SKIPPED);

  if (items->len == 0)
    return g_strdup (_ ("Nothing is due on this day."));
  if (to_come)
    return g_strdup (_ ("This day is still to come. It shows what is planned; tick it then."));
  if (skipped == 0)
    return g_strdup_printf (_ ("%u of %u taken"), taken, items->len);
  return g_strdup_printf (_ ("%u of %u taken, %u skipped"), taken, items->len, skipped);
}
