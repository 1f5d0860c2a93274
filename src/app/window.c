/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Holds the day and the place that are shown, and makes a place's page when it is first
 * shown. What is written is the pages' affair. */
#include "app/window.h"

#include <glib/gi18n.h>

#include "app/journal-backup.h"
#include "app/page.h"
#include "app/place.h"
#include "app/sidebar.h"
#include "app/today.h"
#include "app/window-actions.h"
#include "app/window-state.h"
#include "store/describe.h"

/* By then all of the window is there. */
#define SECONDS_BEFORE_COPY 5

struct _ChamWindow
{
  AdwApplicationWindow parent_instance;

  ChamJournal *journal;
  GSettings *settings;
  const ChamPlace *place;
  ChamDay day;
  guint midnight;
  guint copying;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content;
  AdwBanner *banner;
  ChamSidebar *sidebar;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (ChamWindow, cham_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_JOURNAL = 1,
  PROP_DAY,
  PROP_PLACE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
ensure_page (ChamWindow *self, const ChamPlace *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, place->name);

  if (page != NULL)
    return page;
  page = g_object_new (place->get_type (), "journal", self->journal, NULL);
  g_object_bind_property (self, "day", page, "day",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_stack_add_named (self->stack, page, place->name);
  return page;
}

static void
on_midnight_passed_cb (gpointer data)
{
  ChamWindow *self = data;
  ChamDay today = cham_today ();

  if (self->day == today - 1)
    cham_window_set_day (self, today);
  cham_sidebar_set_today (self->sidebar, today);
  self->midnight = g_timeout_add_seconds_once (cham_seconds_to_midnight (),
                                               on_midnight_passed_cb, self);
}

static void
on_place_chosen_cb (ChamWindow *self, const char *name)
{
  cham_window_set_place (self, name);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
on_day_chosen_cb (ChamWindow *self, int day)
{
  cham_window_set_day (self, day);
}

static void
show_banner (ChamWindow *self)
{
  g_autofree char *invented = cham_journal_dup_setting (self->journal, CHAM_SETTING_INVENTED);
  ChamReadOnlyReason reason = cham_journal_get_read_only (self->journal);
  g_autofree char *name = g_path_get_basename (cham_journal_get_path (self->journal));
  g_autofree char *text = NULL;

  if (reason == CHAM_READ_ONLY_ASKED)
    text = g_strdup (_ ("This journal is open for reading only."));
  else if (reason != CHAM_READ_ONLY_NOT)
    text = cham_read_only_describe (reason, name);
  if (text == NULL && g_strcmp0 (invented, "1") == 0)
    {
      text = g_strdup (_ ("An invented example"));
      adw_banner_set_button_label (self->banner, _ ("_Start My Own"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "app.start-own");
    }
  adw_banner_set_title (self->banner, text != NULL ? text : "");
  adw_banner_set_revealed (self->banner, text != NULL);
}

static void
cham_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  ChamWindow *self = CHAM_WINDOW (object);

  switch (id)
    {
    case PROP_JOURNAL:
      g_value_set_object (value, self->journal);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_PLACE:
      g_value_set_string (value, cham_window_get_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  ChamWindow *self = CHAM_WINDOW (object);

  switch (id)
    {
    case PROP_JOURNAL:
      self->journal = g_value_dup_object (value);
      break;
    case PROP_DAY:
      cham_window_set_day (self, g_value_get_int (value));
      break;
    case PROP_PLACE: /* by a key, too, where the sidebar is in the way */
      cham_window_set_place (self, g_value_get_string (value));
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
on_copy_due_cb (gpointer data)
{
  ChamWindow *self = data;

  self->copying = 0;
  cham_journal_keep_copy_behind (self->journal);
}

static void
cham_window_constructed (GObject *object)
{
  ChamWindow *self = CHAM_WINDOW (object);
  g_autofree char *place = NULL;

  G_OBJECT_CLASS (cham_window_parent_class)->constructed (object);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-check-in",
                                 cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.breaks",
                                 cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT);
  self->settings = cham_window_state_new (GTK_WINDOW (self));
  place = cham_window_state_dup_place (self->settings);
  g_signal_connect_object (self->journal, "history-changed",
                           G_CALLBACK (cham_window_update_history_actions), self,
                           G_CONNECT_SWAPPED);
  cham_window_update_history_actions (self);
  show_banner (self);
  cham_sidebar_set_journal (self->sidebar, self->journal);
  on_midnight_passed_cb (self);
  cham_window_set_day (self, cham_today ());
  cham_window_set_place (self, cham_place_find (place) != NULL ? place : "journal");
  self->copying = g_timeout_add_seconds_once (SECONDS_BEFORE_COPY, on_copy_due_cb, self);
}

/* Where people begin to write, not the first button of the window. */
static void
cham_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cham_window_parent_class)->map (widget);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (CHAM_WINDOW (widget)->stack));
}

static gboolean
cham_window_close_request (GtkWindow *window)
{
  ChamWindow *self = CHAM_WINDOW (window);

  cham_window_save (self);
  cham_window_state_save (self->settings, window, cham_window_get_place (self));
  return GTK_WINDOW_CLASS (cham_window_parent_class)->close_request (window);
}

static void
cham_window_dispose (GObject *object)
{
  ChamWindow *self = CHAM_WINDOW (object);

  g_clear_handle_id (&self->midnight, g_source_remove);
  g_clear_handle_id (&self->copying, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  properties[PROP_JOURNAL]
      = g_param_spec_object ("journal", NULL, NULL, CHAM_TYPE_JOURNAL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAY]
      = g_param_spec_int ("day", NULL, NULL, CHAM_DAY_NONE, CHAM_DAY_LAST, CHAM_DAY_NONE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACE]
      = g_param_spec_string ("place", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
cham_window_class_init (ChamWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cham_window_get_property;
  object_class->set_property = cham_window_set_property;
  object_class->constructed = cham_window_constructed;
  object_class->dispose = cham_window_dispose;
  widget_class->map = cham_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = cham_window_close_request;
  install_properties (object_class);
  cham_window_install_actions (widget_class);

  g_type_ensure (CHAM_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, ChamWindow, content);
  gtk_widget_class_bind_template_child (widget_class, ChamWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ChamWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, ChamWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen_cb);
}

static void
cham_window_init (ChamWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_window_new: A window of @application that shows @journal, at today. */
ChamWindow *
cham_window_new (GtkApplication *application, ChamJournal *journal)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (journal), NULL);
  return g_object_new (CHAM_TYPE_WINDOW, "application", application, "journal", journal, NULL);
}

/** cham_window_get_journal: (transfer none) (nullable): The journal that @self shows; %NULL once
 * it is closed. */
ChamJournal *
cham_window_get_journal (ChamWindow *self)
{
  g_return_val_if_fail (CHAM_IS_WINDOW (self), NULL);
  return self->journal;
}

/** cham_window_get_day: The day that @self is at. */
ChamDay
cham_window_get_day (ChamWindow *self)
{
  g_return_val_if_fail (CHAM_IS_WINDOW (self), CHAM_DAY_NONE);
  return self->day;
}

/** cham_window_set_day: Goes to @day; does nothing when there is no such day. */
void
cham_window_set_day (ChamWindow *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_WINDOW (self));
  if (self->day == day || !cham_day_is_valid (day))
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/** cham_window_open_day: Shows @day in the journal, even where the sidebar is in the way. */
void
cham_window_open_day (ChamWindow *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_WINDOW (self));
  cham_window_set_day (self, day);
  cham_window_set_place (self, "journal");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/** cham_window_open_place: Shows the place called @name, even where the sidebar is in the way. */
void
cham_window_open_place (ChamWindow *self, const char *name)
{
  g_return_if_fail (CHAM_IS_WINDOW (self));
  cham_window_set_place (self, name);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/** cham_window_get_page: (transfer none): The page of the place that is shown. */
GtkWidget *
cham_window_get_page (ChamWindow *self)
{
  g_return_val_if_fail (CHAM_IS_WINDOW (self), NULL);
  return gtk_stack_get_visible_child (self->stack);
}

/** cham_window_get_place: (nullable): The name of the place that is shown. */
const char *
cham_window_get_place (ChamWindow *self)
{
  g_return_val_if_fail (CHAM_IS_WINDOW (self), NULL);
  return self->place != NULL ? self->place->name : NULL;
}

/** cham_window_set_place: Shows the place called @name; does nothing when there is none. */
void
cham_window_set_place (ChamWindow *self, const char *name)
{
  const ChamPlace *place = cham_place_find (name);

  g_return_if_fail (CHAM_IS_WINDOW (self));
  if (place == NULL || place == self->place)
    return;
  self->place = place;
  gtk_stack_set_visible_child (self->stack, ensure_page (self, place));
  adw_navigation_page_set_title (self->content, cham_place_get_title (place));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/** cham_window_save: Stores what was typed on any page and is not stored yet. */
void
cham_window_save (ChamWindow *self)
{
  g_return_if_fail (CHAM_IS_WINDOW (self));
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    cham_page_save (CHAM_PAGE (page));
}
