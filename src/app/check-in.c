/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows grouped as a person goes through the day. They are made once; another day, or a change
 * of the journal, only gives them other values. */
#include "app/check-in.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/check-in-state.h"
#include "app/feedback.h"
#include "app/measure-row.h"
#include "store/readings.h"

struct _ChamCheckIn
{
  ChamPage parent_instance;

  GPtrArray *measures;
  GPtrArray *rows;
  AdwExpanderRow *flags;

  GtkBox *groups;
  GtkLabel *progress;
};

G_DEFINE_FINAL_TYPE (ChamCheckIn, cham_check_in, CHAM_TYPE_PAGE)

static void
show_readings (ChamCheckIn *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *flags = NULL;

  if (!cham_day_is_valid (day))
    return;
  readings = cham_journal_list_readings (journal, day, &error);
  if (readings == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      ChamMeasureRow *row = self->rows->pdata[i];
      gint64 id = cham_measure_row_get_measure (row)->id;

      cham_measure_row_set_value (row, cham_check_in_find_value (readings, id));
    }
  progress = cham_check_in_describe_progress (self->measures, readings);
  gtk_label_set_label (self->progress, progress);
  flags = cham_check_in_describe_flags (self->measures, readings);
  if (self->flags != NULL)
    adw_expander_row_set_subtitle (self->flags, flags);
}

static void
on_row_edited_cb (ChamMeasureRow *row, double value, ChamCheckIn *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  gint64 id = cham_measure_row_get_measure (row)->id;
  g_autoptr (GError) error = NULL;
  gboolean stored;

  if (isnan (value))
    stored = cham_journal_clear_reading (journal, day, id, &error);
  else
    stored = cham_journal_set_reading (journal, day, id, value, &error);
  if (!stored)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static GtkWidget *
add_row (ChamCheckIn *self, const ChamMeasure *measure)
{
  GtkWidget *row = cham_measure_row_new (measure);

  g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited_cb), self, 0);
  g_ptr_array_add (self->rows, row);
  return row;
}

static AdwPreferencesGroup *
add_group (ChamCheckIn *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

/* The rows of the flags are made when they are first seen. */
static void
on_flags_expanded_cb (ChamCheckIn *self)
{
  g_signal_handlers_disconnect_by_func (self->flags, on_flags_expanded_cb, self);
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];

      if (cham_measure_is_shown (measure) && measure->group == CHAM_MEASURE_GROUP_FLAGS)
        adw_expander_row_add_row (self->flags, add_row (self, measure));
    }
  show_readings (self);
}

static void
add_flags (ChamCheckIn *self)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 cham_measure_group_get_title (CHAM_MEASURE_GROUP_FLAGS));
  adw_preferences_group_add (add_group (self, NULL), row);
  self->flags = ADW_EXPANDER_ROW (row);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_flags_expanded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_measures (ChamCheckIn *self, ChamMeasureGroup heading)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];

      if (!cham_measure_is_shown (measure) || measure->group != heading)
        continue;
      if (group == NULL)
        group = add_group (self, cham_measure_group_get_title (heading));
      adw_preferences_group_add (group, add_row (self, measure));
    }
}

static void
rebuild (ChamCheckIn *self)
{
  static const ChamMeasureGroup order[]
      = { CHAM_MEASURE_GROUP_SKIN, CHAM_MEASURE_GROUP_SLEEP, CHAM_MEASURE_GROUP_GUT,
          CHAM_MEASURE_GROUP_LIFE, CHAM_MEASURE_GROUP_OWN };
  g_autoptr (GError) error = NULL;
  GPtrArray *measures
      = cham_journal_list_measures (cham_page_get_journal (CHAM_PAGE (self)), &error);
  GtkWidget *child;

  if (measures == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  self->measures = measures;
  g_ptr_array_set_size (self->rows, 0);
  self->flags = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    add_measures (self, order[i]);
  add_flags (self);
}

static void
on_journal_changed_cb (ChamCheckIn *self, guint what, ChamDay from, ChamDay to)
{
  ChamDayRange range = { from, to };

  if ((what & CHAM_CHANGED_MEASURES) != 0)
    rebuild (self);
  else if ((what & CHAM_CHANGED_READINGS) == 0
           || !cham_day_range_contains (range, cham_page_get_day (CHAM_PAGE (self))))
    return;
  show_readings (self);
}

static GtkWidget *
get_focused_row (ChamCheckIn *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
}

static gboolean
leave_row (ChamCheckIn *self, GtkDirectionType direction)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = get_focused_row (self);
  gboolean moved;

  do
    moved = gtk_widget_child_focus (root, direction);
  while (moved && row != NULL && get_focused_row (self) == row);
  return moved;
}

/* Down and Up go from row to row, whatever kind of control has the focus. */
static gboolean
on_key_pressed_cb (ChamCheckIn *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return leave_row (self, GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return leave_row (self, GTK_DIR_TAB_BACKWARD);
  return GDK_EVENT_PROPAGATE;
}

static void
cham_check_in_save (ChamPage *page)
{
  ChamCheckIn *self = CHAM_CHECK_IN (page);

  for (guint i = 0; i < self->rows->len; i++)
    cham_measure_row_save (self->rows->pdata[i]);
}

static void
cham_check_in_constructed (GObject *object)
{
  ChamCheckIn *self = CHAM_CHECK_IN (object);

  G_OBJECT_CLASS (cham_check_in_parent_class)->constructed (object);
  rebuild (self);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_check_in_dispose (GObject *object)
{
  ChamCheckIn *self = CHAM_CHECK_IN (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_CHECK_IN);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_check_in_parent_class)->dispose (object);
}

static void
cham_check_in_class_init (ChamCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_check_in_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_check_in_dispose;
  CHAM_PAGE_CLASS (klass)->save = cham_check_in_save;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/check-in.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamCheckIn, groups);
  gtk_widget_class_bind_template_child (widget_class, ChamCheckIn, progress);
  gtk_widget_class_bind_template_callback (widget_class, show_readings);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_check_in_init (ChamCheckIn *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
