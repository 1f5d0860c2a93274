/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Fills widgets from a ChamMeasureForm, reads them back, and stores it. What is right and wrong
 * is decided in measure-form. The kind of a measure stays once it is made. */
#include "app/measure-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/measure-form.h"
#include "app/problem-row.h"
#include "store/readings.h"

struct _ChamMeasureEditor
{
  AdwNavigationPage parent_instance;

  ChamJournal *journal;
  gint64 id;
  ChamProblemRow *problem;

  GtkButton *save;
  GtkWidget *name;
  AdwComboRow *kind;
  AdwComboRow *hours;
  GtkWidget *unit;
  GtkWidget *minimum;
  GtkWidget *maximum;
  AdwComboRow *direction;
};

G_DEFINE_FINAL_TYPE (ChamMeasureEditor, cham_measure_editor, ADW_TYPE_NAVIGATION_PAGE)

static guint stored;

static ChamMeasureKind
get_kind (ChamMeasureEditor *self)
{
  return (ChamMeasureKind) adw_combo_row_get_selected (self->kind);
}

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

static void
forget_problem (ChamMeasureEditor *self)
{
  if (self->problem != NULL)
    cham_problem_row_show (self->problem, NULL);
  self->problem = NULL;
}

/* Only what the kind has is asked for. */
static void
on_kind_selected_cb (ChamMeasureEditor *self)
{
  ChamMeasureKind kind = get_kind (self);
  gboolean number = kind == CHAM_MEASURE_SCALE || kind == CHAM_MEASURE_COUNT;

  forget_problem (self);
  gtk_widget_set_visible (GTK_WIDGET (self->hours), kind == CHAM_MEASURE_DURATION);
  gtk_widget_set_visible (self->unit, number);
  gtk_widget_set_visible (self->minimum, number);
  gtk_widget_set_visible (self->maximum, number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->maximum),
                                 kind == CHAM_MEASURE_COUNT ? _ ("Highest Value, if Any")
                                                            : _ ("Highest Value"));
}

static void
show_form (ChamMeasureEditor *self, const ChamMeasureForm *form)
{
  gboolean minutes = g_strcmp0 (form->unit, "min") == 0;

  set_text (self->name, form->name);
  adw_combo_row_set_selected (self->kind, form->kind);
  adw_combo_row_set_selected (self->hours, minutes ? 1 : 0);
  set_text (self->unit, form->unit);
  set_text (self->minimum, form->minimum);
  set_text (self->maximum, form->maximum);
  adw_combo_row_set_selected (self->direction, form->direction);
  on_kind_selected_cb (self);
}

static ChamMeasureForm *
read_form (ChamMeasureEditor *self)
{
  ChamMeasureForm *form = g_new0 (ChamMeasureForm, 1);
  gboolean duration = get_kind (self) == CHAM_MEASURE_DURATION;

  form->id = self->id;
  form->name = dup_text (self->name);
  form->kind = get_kind (self);
  form->unit = duration
                   ? g_strdup (adw_combo_row_get_selected (self->hours) == 1 ? "min" : "h")
                   : dup_text (self->unit);
  form->minimum = dup_text (self->minimum);
  form->maximum = dup_text (self->maximum);
  form->direction = (ChamMeasureDirection) adw_combo_row_get_selected (self->direction);
  return form;
}

static GtkWidget *
find_field (ChamMeasureEditor *self, ChamMeasureProblem problem)
{
  switch (problem)
    {
    case CHAM_MEASURE_NAME_MISSING:
    case CHAM_MEASURE_NAME_LONG:
    case CHAM_MEASURE_NAME_TAKEN:
    case CHAM_MEASURE_NAME_ARCHIVED:
      return self->name;
    case CHAM_MEASURE_UNIT_LONG:
      return self->unit;
    case CHAM_MEASURE_MINIMUM_UNCLEAR:
    case CHAM_MEASURE_MINIMUM_NARROW:
      return self->minimum;
    case CHAM_MEASURE_MAXIMUM_UNCLEAR:
    case CHAM_MEASURE_RANGE_EMPTY:
      return self->maximum;
    case CHAM_MEASURE_MAXIMUM_NARROW:
      return get_kind (self) == CHAM_MEASURE_DURATION ? GTK_WIDGET (self->hours) : self->maximum;
    case CHAM_MEASURE_FINE:
    default:
      return NULL;
    }
}

/* Each field that may be wrong has a row for it below. */
static void
show_problem (ChamMeasureEditor *self, ChamMeasureProblem problem)
{
  GtkWidget *field = find_field (self, problem);

  forget_problem (self);
  if (field == NULL)
    return;
  self->problem = CHAM_PROBLEM_ROW (gtk_widget_get_next_sibling (field));
  cham_problem_row_show (self->problem, cham_measure_problem_describe (problem));
  gtk_widget_grab_focus (field);
}

/* Returns: whether it could be found out what is wrong */
static gboolean
check_form (ChamMeasureEditor *self, const ChamMeasureForm *form, ChamMeasureProblem *problem,
            GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self->journal, error);
  double lowest = NAN, highest = NAN;

  if (measures == NULL
      || (self->id != 0
          && !cham_journal_get_measure_extent (self->journal, self->id, &lowest, &highest,
                                               error)))
    return FALSE;
  *problem = cham_measure_form_check (form, measures, lowest, highest);
  return TRUE;
}

static gboolean
store_form (ChamMeasureEditor *self, const ChamMeasureForm *form, GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_measure_form_make_measure (form);

  if (self->id != 0)
    return cham_journal_update_measure (self->journal, measure, error);
  if (!cham_journal_add_measure (self->journal, measure, error))
    return FALSE;
  self->id = measure->id;
  return TRUE;
}

static void
on_save_clicked_cb (ChamMeasureEditor *self)
{
  g_autoptr (ChamMeasureEditor) alive = g_object_ref (self);
  g_autoptr (ChamMeasureForm) form = read_form (self);
  ChamMeasureProblem problem = CHAM_MEASURE_FINE;
  g_autoptr (GError) error = NULL;
  gboolean checked = check_form (self, form, &problem, &error);

  show_problem (self, problem);
  if (problem != CHAM_MEASURE_FINE)
    return;
  if (checked && store_form (self, form, &error))
    g_signal_emit (self, stored, 0, self->id);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

/* Whatever had the focus on the page below. Who is typing already is left to it: the focus would
 * select, and so replace, what is there. */
static void
cham_measure_editor_shown (AdwNavigationPage *page)
{
  GtkWidget *name = CHAM_MEASURE_EDITOR (page)->name;

  if (gtk_widget_get_focus_child (name) == NULL)
    gtk_widget_grab_focus (name);
}

static void
cham_measure_editor_dispose (GObject *object)
{
  ChamMeasureEditor *self = CHAM_MEASURE_EDITOR (object);

  self->problem = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_MEASURE_EDITOR);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_measure_editor_parent_class)->dispose (object);
}

static void
cham_measure_editor_class_init (ChamMeasureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_measure_editor_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cham_measure_editor_shown;
  stored = g_signal_new ("stored", CHAM_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                         NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/measure-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, save);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, name);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, hours);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, unit);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, minimum);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, maximum);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureEditor, direction);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_problem);
}

static void
cham_measure_editor_init (ChamMeasureEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_measure_editor_new:
 * @measure: (nullable): one of the person's own to change, %NULL to make one
 *
 * Returns: (transfer floating): the page, to push
 */
AdwNavigationPage *
cham_measure_editor_new (ChamJournal *journal, const ChamMeasure *measure)
{
  ChamMeasureEditor *self = g_object_new (CHAM_TYPE_MEASURE_EDITOR, NULL);
  g_autoptr (ChamMeasureForm) form = cham_measure_form_new (measure);

  self->journal = g_object_ref (journal);
  self->id = form->id;
  if (measure != NULL)
    {
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Change Measure"));
      gtk_button_set_label (self->save, _ ("_Save"));
      gtk_widget_set_sensitive (GTK_WIDGET (self->kind), FALSE);
    }
  show_form (self, form);
  return ADW_NAVIGATION_PAGE (self);
}
