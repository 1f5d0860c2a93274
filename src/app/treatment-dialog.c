/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form for one treatment: fills widgets from a ChamTreatmentForm, reads them back, and
 * stores it. What is right and wrong is decided in treatment-form. */
#include "app/treatment-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/caution-group.h"
#include "app/day-row.h"
#include "app/feedback.h"
#include "app/problem-row.h"
#include "app/schedule-editor.h"
#include "app/site-row.h"
#include "app/treatment-amounts.h"
#include "app/treatment-form.h"
#include "app/treatment-status.h"
#include "store/treatments.h"

struct _ChamTreatmentDialog
{
  AdwDialog parent_instance;

  GtkWidget *name;
  AdwComboRow *kind;
  GtkWidget *amount;
  GtkWidget *unit;
  GtkMenuButton *units;
  ChamScheduleEditor *schedule;
  ChamDayRow *start;
  ChamDayRow *end;
  GtkWidget *stock;
  GtkWidget *contents_group;
  GtkWidget *vitamin_d;
  GtkWidget *epa_dha;
  ChamSiteRow *site;
  ChamCautionGroup *cautions;
  GtkWidget *note;
  ChamProblemRow *problem;
  ChamJournal *journal;
  gint64 id;
  ChamDay today;
};

G_DEFINE_FINAL_TYPE (ChamTreatmentDialog, cham_treatment_dialog, ADW_TYPE_DIALOG)

static void
set_text (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static char *
dup_text (GtkWidget *entry)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static ChamTreatmentForm *read_form (ChamTreatmentDialog *self);

/* Of what the form says now, saved or not. */
static void
show_cautions (ChamTreatmentDialog *self)
{
  g_autoptr (ChamTreatmentForm) form = NULL;
  g_autoptr (ChamTreatment) treatment = NULL;
  ChamSchedule *schedule;

  if (self->journal == NULL)
    return;
  form = read_form (self);
  treatment = cham_treatment_form_make_treatment (form);
  schedule = cham_treatment_form_make_schedule (form, NULL, self->today);
  if (schedule != NULL)
    g_ptr_array_add (treatment->schedules, schedule);
  cham_caution_group_show (self->cautions, treatment);
}

static GtkWidget *
get_content_row (ChamTreatmentDialog *self, ChamNutrient nutrient)
{
  return nutrient == CHAM_NUTRIENT_VITAMIN_D ? self->vitamin_d : self->epa_dha;
}

static gboolean
has_text (GtkWidget *entry)
{
  return *gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0';
}

/* A cream has no vitamin to count, a capsule no place on the body; what was filled in stays in
 * sight all the same. */
static void
on_kind_selected_cb (ChamTreatmentDialog *self)
{
  ChamTreatmentKind kind = (ChamTreatmentKind) adw_combo_row_get_selected (self->kind);
  gboolean on_skin = kind == CHAM_TREATMENT_TOPICAL || kind == CHAM_TREATMENT_ESSENTIAL_OIL
                     || kind == CHAM_TREATMENT_HERBAL;
  gboolean swallowed = kind != CHAM_TREATMENT_TOPICAL && kind != CHAM_TREATMENT_ESSENTIAL_OIL
                       && kind != CHAM_TREATMENT_PRACTICE;

  gtk_widget_set_visible (GTK_WIDGET (self->site),
                          on_skin || cham_site_row_get_sites (self->site) != 0);
  gtk_widget_set_visible (self->contents_group, swallowed || has_text (self->vitamin_d)
                                                    || has_text (self->epa_dha));
  show_cautions (self);
}

static void
on_unit_changed_cb (ChamTreatmentDialog *self)
{
  const char *unit = gtk_editable_get_text (GTK_EDITABLE (self->unit));
  g_autofree char *stock = cham_treatment_get_stock_title (unit);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stock), stock);
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      g_autofree char *title = cham_treatment_get_content_title ((ChamNutrient) i, unit);

      adw_preferences_row_set_title (
          ADW_PREFERENCES_ROW (get_content_row (self, (ChamNutrient) i)), title);
    }
}

static void
show_form (ChamTreatmentDialog *self, const ChamTreatmentForm *form)
{
  set_text (self->name, form->name);
  adw_combo_row_set_selected (self->kind, form->kind);
  set_text (self->amount, form->amount);
  set_text (self->unit, form->unit);
  set_text (self->note, form->note);
  set_text (self->stock, form->stock);
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    set_text (get_content_row (self, (ChamNutrient) i), form->contents[i]);
  cham_site_row_set_sites (self->site, form->sites);
  on_kind_selected_cb (self);
  on_unit_changed_cb (self);
  cham_schedule_editor_show (self->schedule, form);
  cham_day_row_set_day (self->start, form->start);
  cham_day_row_set_day (self->end, form->end);
}

static ChamTreatmentForm *
read_form (ChamTreatmentDialog *self)
{
  ChamTreatmentForm *form = g_new0 (ChamTreatmentForm, 1);

  form->id = self->id;
  form->name = dup_text (self->name);
  form->kind = (ChamTreatmentKind) adw_combo_row_get_selected (self->kind);
  form->amount = dup_text (self->amount);
  form->unit = dup_text (self->unit);
  form->note = dup_text (self->note);
  form->stock = dup_text (self->stock);
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    form->contents[i] = dup_text (get_content_row (self, (ChamNutrient) i));
  form->sites = cham_site_row_get_sites (self->site);
  form->start = cham_day_row_get_day (self->start);
  form->end = cham_day_row_get_day (self->end);
  cham_schedule_editor_read (self->schedule, form);
  return form;
}

static GtkWidget *
find_field (ChamTreatmentDialog *self, ChamTreatmentProblem problem)
{
  switch (problem)
    {
    case CHAM_TREATMENT_NAME_MISSING:
    case CHAM_TREATMENT_NAME_LONG:
    case CHAM_TREATMENT_NAME_TAKEN:
    case CHAM_TREATMENT_NAME_ARCHIVED:
      return self->name;
    case CHAM_TREATMENT_AMOUNT_UNCLEAR:
    case CHAM_TREATMENT_AMOUNT_ABSURD:
      return self->amount;
    case CHAM_TREATMENT_UNIT_LONG:
      return self->unit;
    case CHAM_TREATMENT_STOCK_UNCLEAR:
      return self->stock;
    case CHAM_TREATMENT_CONTENT_UNCLEAR + CHAM_NUTRIENT_VITAMIN_D:
      return self->vitamin_d;
    case CHAM_TREATMENT_CONTENT_UNCLEAR + CHAM_NUTRIENT_EPA_DHA:
      return self->epa_dha;
    case CHAM_TREATMENT_ENDS_EARLY:
      return GTK_WIDGET (self->end);
    default:
      return cham_schedule_editor_find_field (self->schedule, problem);
    }
}

static void
on_field_changed_cb (ChamTreatmentDialog *self)
{
  if (self->problem != NULL)
    cham_problem_row_show (self->problem, NULL);
  self->problem = NULL;
  show_cautions (self);
}

/* Each field that may be wrong has a row for it below. */
static void
show_problem (ChamTreatmentDialog *self, ChamTreatmentProblem problem)
{
  GtkWidget *field = find_field (self, problem);
  GtkWidget *row = NULL;

  on_field_changed_cb (self);
  if (field == NULL)
    return;
  row = gtk_widget_get_ancestor (field, GTK_TYPE_LIST_BOX_ROW);
  self->problem = CHAM_PROBLEM_ROW (gtk_widget_get_next_sibling (row));
  cham_problem_row_show (self->problem, cham_treatment_problem_describe (problem));
  gtk_widget_grab_focus (field);
}

static const ChamTreatment *
find_treatment (const GPtrArray *treatments, gint64 id)
{
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      if (treatment->id == id)
        return treatment;
    }
  return NULL;
}

static gboolean
store_changes (ChamTreatmentDialog *self, const ChamTreatment *old, const ChamTreatment *treatment,
               const ChamSchedule *schedule, GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Change “%s”"), treatment->name);
  gboolean stored;

  if (!cham_journal_begin (self->journal, label, error))
    return FALSE;
  stored = cham_journal_update_treatment (self->journal, treatment, error)
           && (schedule == NULL
               || cham_journal_set_schedule (self->journal, old->id, schedule, error));
  if (!stored)
    {
      cham_journal_roll_back (self->journal);
      return FALSE;
    }
  return cham_journal_commit (self->journal, error);
}

/* @old: NULL for a new treatment */
static gboolean
store_form (ChamTreatmentDialog *self, const ChamTreatmentForm *form, const ChamTreatment *old,
            GError **error)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_form_make_treatment (form);
  const ChamSchedule *known
      = old != NULL ? cham_treatment_form_find_schedule (old, self->today) : NULL;
  g_autoptr (ChamSchedule) schedule = cham_treatment_form_make_schedule (form, known, self->today);
  g_autoptr (GPtrArray) doses = cham_treatment_status_list_doses (
      self->journal, old != NULL ? old : treatment, self->today, error);

  if (doses == NULL)
    return FALSE;
  cham_treatment_form_apply_stock (form, treatment, old, doses, self->today);
  if (old != NULL)
    {
      treatment->archived = old->archived;
      return store_changes (self, old, treatment, schedule, error);
    }
  g_ptr_array_add (treatment->schedules, g_steal_pointer (&schedule));
  return cham_journal_add_treatment (self->journal, treatment, error);
}

static void
on_save_clicked_cb (ChamTreatmentDialog *self)
{
  g_autoptr (ChamTreatmentForm) form = read_form (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self->journal, TRUE, &error);
  ChamTreatmentProblem problem = CHAM_TREATMENT_FINE;

  if (treatments != NULL)
    problem = cham_treatment_form_check (form, treatments);
  show_problem (self, problem);
  if (problem != CHAM_TREATMENT_FINE)
    return;
  if (treatments != NULL
      && store_form (self, form, find_treatment (treatments, self->id), &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self->name), error);
}

static void
on_unit_chosen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTreatmentDialog *self = CHAM_TREATMENT_DIALOG (widget);

  set_text (self->unit, g_variant_get_string (parameter, NULL));
}

static void
add_units (ChamTreatmentDialog *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *const *units = cham_treatment_list_units ();

  for (guint i = 0; units[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (units[i], NULL);

      g_menu_item_set_action_and_target (item, "treatment.choose-unit", "s", units[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->units, G_MENU_MODEL (menu));
}

static void
add_kinds (ChamTreatmentDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (int kind = 0; kind < CHAM_TREATMENT_N_KINDS; kind++)
    gtk_string_list_append (kinds, cham_treatment_kind_get_title ((ChamTreatmentKind) kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/* What is inside outlives the dialog in some versions of libadwaita, and would keep the journal. */
static void
cham_treatment_dialog_dispose (GObject *object)
{
  ChamTreatmentDialog *self = CHAM_TREATMENT_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_treatment_dialog_parent_class)->dispose (object);
}

static void
cham_treatment_dialog_class_init (ChamTreatmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_treatment_dialog_dispose;
  g_type_ensure (CHAM_TYPE_CAUTION_GROUP);
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  g_type_ensure (CHAM_TYPE_SCHEDULE_EDITOR);
  g_type_ensure (CHAM_TYPE_SITE_ROW);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/treatment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, units);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, schedule);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, start);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, end);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, stock);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, contents_group);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, vitamin_d);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, epa_dha);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, site);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, cautions);
  gtk_widget_class_bind_template_child (widget_class, ChamTreatmentDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_changed_cb);
  gtk_widget_class_install_action (widget_class, "treatment.choose-unit", "s", on_unit_chosen_cb);
}

static void
cham_treatment_dialog_init (ChamTreatmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
  add_units (self);
}

static void
fill_in_stock (ChamTreatmentDialog *self, ChamTreatmentForm *form, const ChamTreatment *treatment)
{
  g_autoptr (GPtrArray) doses
      = cham_treatment_status_list_doses (self->journal, treatment, self->today, NULL);

  if (doses != NULL)
    cham_treatment_form_set_stock (form, cham_stock_count (treatment, doses, self->today).left);
}

/**
 * cham_treatment_dialog_new:
 * @treatment: (nullable): the treatment to change; one with id 0 is prepared to be added, %NULL to
 *   add one from the beginning
 * @today: a changed schedule applies from this day on
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_treatment_dialog_new (ChamJournal *journal, const ChamTreatment *treatment, ChamDay today)
{
  ChamTreatmentDialog *self = g_object_new (CHAM_TYPE_TREATMENT_DIALOG, NULL);
  g_autoptr (ChamTreatmentForm) form = cham_treatment_form_new (treatment, today);

  self->journal = g_object_ref (journal);
  self->id = form->id;
  self->today = today;
  adw_dialog_set_title (ADW_DIALOG (self),
                        form->id != 0 ? _ ("Change Treatment") : _ ("Add to Checklist"));
  if (form->id != 0)
    fill_in_stock (self, form, treatment);
  show_form (self, form);
  cham_caution_group_set_journal (self->cautions, journal);
  show_cautions (self);
  return ADW_DIALOG (self);
}
