/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form for one rule. A food is called by its name or one of its other names; what is wrong is
 * said below the field, and nothing is lost. */
#include "app/diet-rule-dialog.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/feedback.h"
#include "app/problem-row.h"
#include "store/foods.h"
#include "store/meal-plans.h"

struct _ChamDietRuleDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  gint64 id; /* 0 for a new one */
  GPtrArray *groups;

  AdwComboRow *side;
  AdwComboRow *what; /* a food, then the groups */
  GtkWidget *food;
  ChamProblemRow *food_problem;
  ChamDayRow *from;
  ChamDayRow *to;
  ChamProblemRow *to_problem;
  GtkEditable *advised_by;
  GtkEditable *note;
};

G_DEFINE_FINAL_TYPE (ChamDietRuleDialog, cham_diet_rule_dialog, ADW_TYPE_DIALOG)

static const ChamFoodGroup *
get_group (ChamDietRuleDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->what);

  if (selected == 0 || selected > self->groups->len)
    return NULL;
  return g_ptr_array_index (self->groups, selected - 1);
}

static void
on_field_changed_cb (ChamDietRuleDialog *self)
{
  cham_problem_row_show (self->food_problem, NULL);
  cham_problem_row_show (self->to_problem, NULL);
}

static void
on_what_selected_cb (ChamDietRuleDialog *self)
{
  gtk_widget_set_visible (self->food, get_group (self) == NULL);
  on_field_changed_cb (self);
}

/* By another of its names it is the same food. */
static char *
find_food_name (ChamDietRuleDialog *self)
{
  char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->food))));
  g_autoptr (ChamFood) food = cham_journal_recognise_food (self->journal, typed, NULL);

  if (food != NULL)
    g_set_str (&typed, food->name);
  return typed;
}

static ChamDietRule *
read_form (ChamDietRuleDialog *self)
{
  const ChamFoodGroup *group = get_group (self);
  g_autofree char *name = group != NULL ? g_strdup (group->name) : find_food_name (self);
  ChamDietRule *rule = cham_diet_rule_new ((ChamDietSide) adw_combo_row_get_selected (self->side),
                                           name, cham_day_row_get_day (self->from));

  rule->id = self->id;
  rule->group = group != NULL ? g_strdup (group->key) : NULL;
  rule->to = cham_day_row_get_day (self->to);
  g_set_str (&rule->advised_by, gtk_editable_get_text (self->advised_by));
  g_set_str (&rule->note, gtk_editable_get_text (self->note));
  return rule;
}

static gboolean
check (ChamDietRuleDialog *self, const ChamDietRule *rule)
{
  g_autofree char *too_long = g_strdup_printf (
      _ ("This name is too long: at most %d letters."), CHAM_FOOD_MOST_LETTERS);
  const char *food = NULL, *end = NULL;

  if (rule->group == NULL && *rule->name == '\0')
    food = _ ("Which food? Type its name.");
  else if (g_utf8_strlen (rule->name, -1) > CHAM_FOOD_MOST_LETTERS)
    food = too_long;
  if (rule->to != CHAM_DAY_NONE && rule->to < rule->from)
    end = _ ("It ends before it begins.");
  cham_problem_row_show (self->food_problem, food);
  cham_problem_row_show (self->to_problem, end);
  if (food != NULL)
    gtk_widget_grab_focus (self->food);
  else if (end != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->to));
  return food == NULL && end == NULL;
}

static void
on_save_clicked_cb (ChamDietRuleDialog *self)
{
  g_autoptr (ChamDietRule) rule = read_form (self);
  g_autoptr (GError) error = NULL;

  if (!check (self, rule))
    return;
  if (cham_journal_store_diet_rule (self->journal, rule, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_diet_rule_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_DIET_RULE_DIALOG);
  g_clear_object (&CHAM_DIET_RULE_DIALOG (object)->journal);
  g_clear_pointer (&CHAM_DIET_RULE_DIALOG (object)->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_diet_rule_dialog_parent_class)->dispose (object);
}

static void
cham_diet_rule_dialog_class_init (ChamDietRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_diet_rule_dialog_dispose;
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/diet-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, side);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, what);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, food);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, food_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, from);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, to);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, to_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, advised_by);
  gtk_widget_class_bind_template_child (widget_class, ChamDietRuleDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_what_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_diet_rule_dialog_init (ChamDietRuleDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_groups (ChamDietRuleDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GPtrArray *groups = cham_journal_list_food_groups (self->journal, NULL);

  gtk_string_list_append (titles, _ ("A food"));
  if (groups != NULL)
    {
      g_ptr_array_unref (self->groups);
      self->groups = groups;
    }
  for (guint i = 0; i < self->groups->len; i++)
    gtk_string_list_append (titles,
                            _ (((const ChamFoodGroup *) self->groups->pdata[i])->name));
  adw_combo_row_set_model (self->what, G_LIST_MODEL (titles));
}

static void
show_rule (ChamDietRuleDialog *self, const ChamDietRule *rule)
{
  self->id = rule->id;
  adw_combo_row_set_selected (self->side, rule->side);
  for (guint i = 0; i < self->groups->len; i++)
    if (g_strcmp0 (((const ChamFoodGroup *) self->groups->pdata[i])->key, rule->group) == 0)
      adw_combo_row_set_selected (self->what, i + 1);
  if (rule->group == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->food), rule->name);
  cham_day_row_set_day (self->from, rule->from);
  cham_day_row_set_day (self->to, rule->to);
  gtk_editable_set_text (self->advised_by, rule->advised_by);
  gtk_editable_set_text (self->note, rule->note);
}

/**
 * cham_diet_rule_dialog_new:
 * @rule: (nullable): the rule to change, %NULL to add one
 * @today: the day from which a new one applies, until another is chosen
 *
 * Returns: (transfer floating): the form, to present
 */
AdwDialog *
cham_diet_rule_dialog_new (ChamJournal *journal, const ChamDietRule *rule, ChamDay today)
{
  ChamDietRuleDialog *self = g_object_new (CHAM_TYPE_DIET_RULE_DIALOG, NULL);
  g_autoptr (ChamDietRule) none = cham_diet_rule_new (CHAM_DIET_OUT, "", today);

  self->journal = g_object_ref (journal);
  add_groups (self);
  show_rule (self, rule != NULL ? rule : none);
  adw_dialog_set_title (ADW_DIALOG (self), rule != NULL ? _ ("Change") : _ ("Eat or Leave Out"));
  return ADW_DIALOG (self);
}
