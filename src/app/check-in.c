/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the day for the rows and stores what they ask for. What the rows are is the affair of
 * check-in-groups.c; what they say, of check-in-state.c. */
#include "app/check-in.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/check-in-groups.h"
#include "app/check-in-state.h"
#include "app/feedback.h"
#include "app/measure-row.h"
#include "app/today.h"

struct _ChamCheckIn
{
  ChamPage parent_instance;

  GPtrArray *measures;
  GPtrArray *readings;
  GPtrArray *yesterday;

  ChamCheckInGroups *groups;
  GtkLabel *progress;
  GtkWidget *repeat;
};

G_DEFINE_FINAL_TYPE (ChamCheckIn, cham_check_in, CHAM_TYPE_PAGE)

/* @error: by its place, because it is not known before the arguments are */
static void
tell (ChamCheckIn *self, gboolean worked, GError **error)
{
  if (!worked)
    cham_feedback_tell_error (GTK_WIDGET (self), *error);
}

static gboolean
read_readings (ChamCheckIn *self, GError **error)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));

  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->yesterday, g_ptr_array_unref);
  self->readings = cham_journal_list_readings (journal, day, error);
  if (self->readings == NULL)
    return FALSE;
  self->yesterday = cham_journal_list_readings (journal, day - 1, error);
  return self->yesterday != NULL;
}

/* Nothing can be recorded of a day that is yet to come. */
static void
update_heading (ChamCheckIn *self)
{
  gboolean future = cham_page_get_day (CHAM_PAGE (self)) > cham_today ();
  gboolean can_edit = !future && cham_page_can_edit (CHAM_PAGE (self));
  g_autofree char *progress = cham_check_in_describe_progress (self->measures, self->readings);
  g_autoptr (GPtrArray) repeated
      = cham_check_in_list_repeated (self->measures, self->readings, self->yesterday);

  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), can_edit);
  gtk_label_set_label (self->progress, future ? _ ("This day is yet to come") : progress);
  gtk_widget_set_visible (self->repeat, can_edit && repeated->len > 0);
}

static void
show_readings (ChamCheckIn *self)
{
  g_autoptr (GError) error = NULL;

  if (!read_readings (self, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  cham_check_in_groups_show (self->groups, self->readings, self->yesterday);
  update_heading (self);
}

static void
show_stools (ChamCheckIn *self)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stools
      = cham_journal_list_stools (cham_page_get_journal (CHAM_PAGE (self)), day, &error);

  if (stools != NULL)
    cham_stool_row_show (cham_check_in_groups_get_stool_row (self->groups), stools,
                         day == cham_today ());
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
show_day (ChamCheckIn *self)
{
  if (self->measures == NULL || !cham_day_is_valid (cham_page_get_day (CHAM_PAGE (self))))
    return;
  show_readings (self);
  show_stools (self);
}

static void
on_edited_cb (ChamCheckIn *self, gint64 measure, double value)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (isnan (value))
    tell (self, cham_journal_clear_reading (journal, day, measure, &error), &error);
  else
    tell (self, cham_journal_set_reading (journal, day, measure, value, &error), &error);
}

static gboolean
set_readings (ChamCheckIn *self, const char *label, GPtrArray *readings)
{
  g_autoptr (GError) error = NULL;
  gboolean stored
      = cham_journal_set_readings (cham_page_get_journal (CHAM_PAGE (self)), label,
                                   cham_page_get_day (CHAM_PAGE (self)), readings, &error);

  tell (self, stored, &error);
  return stored;
}

static void
on_rest_denied_cb (ChamCheckIn *self, int group)
{
  g_autoptr (GPtrArray) denied
      = cham_check_in_list_denied (self->measures, self->readings, (ChamMeasureGroup) group);

  set_readings (self, _ ("Record “no” for the rest"), denied);
}

static void
on_repeat_clicked_cb (ChamCheckIn *self)
{
  g_autoptr (GPtrArray) repeated = NULL;
  g_autofree char *text = NULL;

  cham_page_save (CHAM_PAGE (self));
  repeated = cham_check_in_list_repeated (self->measures, self->readings, self->yesterday);
  if (!set_readings (self, _ ("Same as yesterday"), repeated))
    return;
  text = g_strdup_printf (ngettext ("%u value taken from yesterday",
                                    "%u values taken from yesterday", repeated->len),
                          repeated->len);
  cham_feedback_offer_undo (GTK_WIDGET (self), cham_page_get_journal (CHAM_PAGE (self)), text);
}

static void
on_stool_added_cb (ChamCheckIn *self, int form, int time)
{
  ChamStool stool = { .day = cham_page_get_day (CHAM_PAGE (self)),
                      .time = (ChamTimeOfDay) time,
                      .form = form,
                      .note = (char *) "" };
  g_autoptr (GError) error = NULL;

  tell (self, cham_journal_add_stool (cham_page_get_journal (CHAM_PAGE (self)), &stool, &error),
        &error);
}

static void
on_stool_removed_cb (ChamCheckIn *self, gint64 id)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (cham_journal_remove_stool (journal, id, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), journal, _ ("Stool removed"));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
rebuild (ChamCheckIn *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autofree char *stools = cham_journal_dup_setting (journal, CHAM_SETTING_STOOLS);
  g_autoptr (GError) error = NULL;
  GPtrArray *measures = cham_journal_list_measures (journal, &error);

  if (measures == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  self->measures = measures;
  cham_check_in_groups_set_measures (self->groups, measures, g_strcmp0 (stools, "0") != 0);
}

static GtkWidget *
get_focused_row (ChamCheckIn *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
}

/* (nullable): The name of the row that has the focus. */
static char *
dup_focused_title (ChamCheckIn *self)
{
  GtkWidget *row = get_focused_row (self);

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self->groups)))
    return NULL;
  return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

/* Rows made anew have lost the focus: it goes back to the one called @title, or to the first. */
static void
restore_focus (ChamCheckIn *self, const char *title)
{
  GtkWidget *row = title != NULL ? find_row (GTK_WIDGET (self->groups), title) : NULL;

  if (title == NULL || (row != NULL && gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_journal_changed_cb (ChamCheckIn *self, guint what, ChamDay from, ChamDay to)
{
  ChamDayRange touched = { from, to };
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));

  if ((what & (CHAM_CHANGED_MEASURES | CHAM_CHANGED_SETTINGS)) != 0)
    {
      g_autofree char *title = dup_focused_title (self);

      rebuild (self);
      show_day (self);
      restore_focus (self, title);
      return;
    }
  if ((what & CHAM_CHANGED_READINGS) != 0
      && (cham_day_range_contains (touched, day) || cham_day_range_contains (touched, day - 1)))
    show_readings (self);
  if ((what & CHAM_CHANGED_STOOLS) != 0 && cham_day_range_contains (touched, day))
    show_stools (self);
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

/* Down and Up go from row to row, whatever kind of control has the focus; "=" is yesterday's
 * value. What pops up over a row has its own keys. */
static gboolean
on_key_pressed_cb (ChamCheckIn *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = get_focused_row (self);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return leave_row (self, GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return leave_row (self, GTK_DIR_TAB_BACKWARD);
  if (keyval != GDK_KEY_equal || !CHAM_IS_MEASURE_ROW (row))
    return GDK_EVENT_PROPAGATE;
  cham_measure_row_repeat (CHAM_MEASURE_ROW (row));
  return GDK_EVENT_STOP;
}

static void
cham_check_in_save (ChamPage *page)
{
  cham_check_in_groups_save (CHAM_CHECK_IN (page)->groups);
}

static void
cham_check_in_constructed (GObject *object)
{
  ChamCheckIn *self = CHAM_CHECK_IN (object);
  ChamStoolRow *stools = cham_check_in_groups_get_stool_row (self->groups);

  G_OBJECT_CLASS (cham_check_in_parent_class)->constructed (object);
  rebuild (self);
  g_signal_connect_object (stools, "added", G_CALLBACK (on_stool_added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stools, "removed", G_CALLBACK (on_stool_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The first measure, not the buttons of the heading. */
static gboolean
cham_check_in_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CHAM_CHECK_IN (widget)->groups), GTK_DIR_TAB_FORWARD);
}

static void
cham_check_in_dispose (GObject *object)
{
  ChamCheckIn *self = CHAM_CHECK_IN (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_CHECK_IN);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->yesterday, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_check_in_parent_class)->dispose (object);
}

static void
cham_check_in_class_init (ChamCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CHAM_TYPE_CHECK_IN_GROUPS);
  G_OBJECT_CLASS (klass)->constructed = cham_check_in_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_check_in_dispose;
  widget_class->grab_focus = cham_check_in_grab_focus;
  CHAM_PAGE_CLASS (klass)->save = cham_check_in_save;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/check-in.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamCheckIn, groups);
  gtk_widget_class_bind_template_child (widget_class, ChamCheckIn, progress);
  gtk_widget_class_bind_template_child (widget_class, ChamCheckIn, repeat);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rest_denied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_repeat_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_check_in_init (ChamCheckIn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
