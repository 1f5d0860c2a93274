/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says what is to be done with its measure, and shows what was done when it is told. Where it
 * stands in its list is where the measure stands among those of its heading; it is moved by its
 * handle, its menu or its keys. */
#include "app/measure-choice.h"

#include <glib/gi18n.h>

#include "app/measure-form.h"

struct _ChamMeasureChoice
{
  AdwActionRow parent_instance;

  ChamMeasure *measure;

  GtkWidget *handle;
  GtkSwitch *shown;
  GtkWidget *bring_back;
  GtkMenuButton *menu;
  GMenuModel *order;
  GMenuModel *own;
};

G_DEFINE_FINAL_TYPE (ChamMeasureChoice, cham_measure_choice, ADW_TYPE_ACTION_ROW)

/* Returns: (nullable): the row of a measure that stands @step further down in the list */
static ChamMeasureChoice *
find_neighbour (ChamMeasureChoice *self, int step)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + step;
  GtkListBoxRow *row = NULL;

  if (GTK_IS_LIST_BOX (list) && index >= 0)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
  return CHAM_IS_MEASURE_CHOICE (row) ? CHAM_MEASURE_CHOICE (row) : NULL;
}

static void
move_before (ChamMeasureChoice *self, ChamMeasureChoice *other)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "check-in.move", "(xx)", self->measure->id,
                              other != NULL ? other->measure->id : (gint64) 0);
}

static void
on_move_up_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamMeasureChoice *self = CHAM_MEASURE_CHOICE (widget);
  ChamMeasureChoice *above = find_neighbour (self, -1);

  if (above != NULL)
    move_before (self, above);
}

static void
on_move_down_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamMeasureChoice *self = CHAM_MEASURE_CHOICE (widget);

  if (find_neighbour (self, 1) != NULL)
    move_before (self, find_neighbour (self, 2));
}

static void
on_change_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "check-in.change", "x",
                              CHAM_MEASURE_CHOICE (widget)->measure->id);
}

static void
on_archive_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamMeasureChoice *self = CHAM_MEASURE_CHOICE (widget);

  gtk_widget_activate_action (widget, "check-in.archive", "(xb)", self->measure->id,
                              !self->measure->archived);
}

static void
on_shown_changed_cb (ChamMeasureChoice *self)
{
  gboolean shown = gtk_switch_get_active (self->shown);

  if (self->measure != NULL && !shown != !self->measure->enabled)
    gtk_widget_activate_action (GTK_WIDGET (self), "check-in.show", "(xb)", self->measure->id,
                                shown);
}

static GdkContentProvider *
on_drag_prepared_cb (ChamMeasureChoice *self)
{
  return gdk_content_provider_new_typed (CHAM_TYPE_MEASURE_CHOICE, self);
}

static void
on_drag_begun_cb (ChamMeasureChoice *self, GdkDrag *drag)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_icon_set_from_paintable (drag, picture, 0, 0);
}

/* Headings keep their measures: only rows of the same list change places. */
static GdkDragAction
on_drag_moved_cb (ChamMeasureChoice *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GtkWidget *row = value != NULL ? g_value_get_object (value) : NULL;

  return row != NULL && row != GTK_WIDGET (self)
                 && gtk_widget_get_parent (row) == gtk_widget_get_parent (GTK_WIDGET (self))
             ? GDK_ACTION_MOVE
             : 0;
}

static gboolean
on_dropped_cb (ChamMeasureChoice *self, const GValue *value, double x, double y)
{
  ChamMeasureChoice *row = g_value_get_object (value);
  gboolean below = y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  if (row == self
      || gtk_widget_get_parent (GTK_WIDGET (row)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  move_before (row, below ? find_neighbour (self, 1) : self);
  return TRUE;
}

static void
add_drop_target (ChamMeasureChoice *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CHAM_TYPE_MEASURE_CHOICE, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_drag_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
cham_measure_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEASURE_CHOICE);
  G_OBJECT_CLASS (cham_measure_choice_parent_class)->dispose (object);
}

static void
cham_measure_choice_finalize (GObject *object)
{
  cham_measure_free (CHAM_MEASURE_CHOICE (object)->measure);
  G_OBJECT_CLASS (cham_measure_choice_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "measure.move-up", NULL, on_move_up_activated_cb);
  gtk_widget_class_install_action (klass, "measure.move-down", NULL, on_move_down_activated_cb);
  gtk_widget_class_install_action (klass, "measure.change", NULL, on_change_activated_cb);
  gtk_widget_class_install_action (klass, "measure.archive", NULL, on_archive_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "measure.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "measure.move-down",
                                       NULL);
}

static void
cham_measure_choice_class_init (ChamMeasureChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_measure_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_measure_choice_finalize;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/measure-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, handle);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, shown);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, bring_back);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, menu);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, order);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureChoice, own);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepared_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begun_cb);
}

static void
cham_measure_choice_init (ChamMeasureChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  add_drop_target (self);
}

/** cham_measure_choice_new: (transfer floating): A row that shows @measure. */
GtkWidget *
cham_measure_choice_new (const ChamMeasure *measure)
{
  ChamMeasureChoice *self = g_object_new (CHAM_TYPE_MEASURE_CHOICE, NULL);

  cham_measure_choice_set_measure (self, measure);
  return GTK_WIDGET (self);
}

/** cham_measure_choice_get_measure: (transfer none): What @self shows. */
const ChamMeasure *
cham_measure_choice_get_measure (ChamMeasureChoice *self)
{
  g_return_val_if_fail (CHAM_IS_MEASURE_CHOICE (self), NULL);
  return self->measure;
}

static void
update_names (ChamMeasureChoice *self)
{
  const char *title = cham_measure_get_title (self->measure);
  /* Translators: the name of a button, with what it is of */
  g_autofree char *more = g_strdup_printf (_ ("%s: more"), title);
  g_autofree char *bring_back = g_strdup_printf (_ ("%s: bring back"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  more, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bring_back),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bring_back, -1);
  /* The row would name the button by its title alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->bring_back),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/** cham_measure_choice_set_measure: Shows @measure, of which it keeps a copy. */
void
cham_measure_choice_set_measure (ChamMeasureChoice *self, const ChamMeasure *measure)
{
  gboolean own = measure->key == NULL;
  g_autofree char *subtitle = own ? cham_measure_describe (measure) : NULL;

  g_return_if_fail (CHAM_IS_MEASURE_CHOICE (self));
  g_clear_pointer (&self->measure, cham_measure_free);
  self->measure = cham_measure_copy (measure);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cham_measure_get_title (measure));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
  gtk_switch_set_active (self->shown, measure->enabled);
  gtk_menu_button_set_menu_model (self->menu, own ? self->own : self->order);
  gtk_widget_set_visible (self->handle, !measure->archived);
  gtk_widget_set_visible (GTK_WIDGET (self->shown), !measure->archived);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !measure->archived);
  gtk_widget_set_visible (self->bring_back, measure->archived);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         measure->archived ? self->bring_back
                                                           : GTK_WIDGET (self->shown));
  update_names (self);
}

/** cham_measure_choice_update_moves: Enables the moves that there is room for in its list. */
void
cham_measure_choice_update_moves (ChamMeasureChoice *self)
{
  g_return_if_fail (CHAM_IS_MEASURE_CHOICE (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measure.move-up",
                                 find_neighbour (self, -1) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measure.move-down",
                                 find_neighbour (self, 1) != NULL);
}
