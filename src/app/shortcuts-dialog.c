/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One row per key or group of keys. */
#include "app/shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "app/place.h"

/* @accel: as for gtk_accelerator_parse() */
typedef struct
{
  const char *title;
  const char *accel;
} Shortcut;

static const Shortcut general[] = {
  { N_ ("Undo"), "<Control>z" },
  { N_ ("Redo"), "<Control><Shift>z" },
  { N_ ("Foods"), "<Control><Shift>f" },
  { N_ ("Open a journal"), "<Control>o" },
  { N_ ("Main menu"), "F10" },
  { N_ ("Keyboard shortcuts"), "<Control>question" },
  { N_ ("Close the window"), "<Control>w" },
  { N_ ("Quit"), "<Control>q" },
};

static const Shortcut travel[] = {
  { N_ ("Search, or choose a day"), "<Control>f" },
  { N_ ("Today"), "<Alt>Home" },
  { N_ ("Previous day"), "<Alt>Left" },
  { N_ ("Next day"), "<Alt>Right" },
  { N_ ("Previous month, in the calendar"), "Page_Up" },
  { N_ ("Next month, in the calendar"), "Page_Down" },
};

static const Shortcut journal[] = {
  { N_ ("Check-in"), "<Control>1" }, { N_ ("Body map"), "<Control>2" },
  { N_ ("Meals"), "<Control>3" },    { N_ ("Writing"), "<Control>4" },
  { N_ ("Photos"), "<Control>5" },
};

static const Shortcut check_in[] = {
  { N_ ("Next row"), "Down" },
  { N_ ("Previous row"), "Up" },
  { N_ ("Rate: type the number, or less"), "Left" },
  { N_ ("Rate: more"), "Right" },
  { N_ ("Same as yesterday"), "equal" },
  { N_ ("Not recorded"), "Delete" },
  { N_ ("Choose what is asked"), "<Control>e" },
};

static const Shortcut edit_check_in[] = {
  { N_ ("Move the measure up"), "<Alt>Up" },
  { N_ ("Move the measure down"), "<Alt>Down" },
};

static const Shortcut body_map[] = {
  { N_ ("Another region: arrow keys"), "Down" },
  { N_ ("Share: type the quarters, 0–4, or the next one"), "space" },
  { N_ ("Not recorded"), "Delete" },
};

static GtkWidget *
make_row (const char *title, const char *accel)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (NULL);
  g_autofree char *text = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accel, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  gtk_label_set_label (GTK_LABEL (keys), text);
  gtk_widget_add_css_class (keys, "dimmed");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const Shortcut *shortcuts, gsize count)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  for (gsize i = 0; i < count; i++)
    adw_preferences_group_add (group, make_row (_ (shortcuts[i].title), shortcuts[i].accel));
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_places (AdwPreferencesGroup *group)
{
  for (guint i = 0; i < cham_place_count (); i++)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      adw_preferences_group_add (group,
                                 make_row (cham_place_get_title (cham_place_get (i)), accel));
    }
}

/** cham_shortcuts_dialog_new: (transfer floating): The dialog, not yet shown. */
AdwDialog *
cham_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  add_places (add_group (page, _ ("Travel"), travel, G_N_ELEMENTS (travel)));
  add_group (page, _ ("Parts of the day"), journal, G_N_ELEMENTS (journal));
  add_group (page, _ ("Check-in"), check_in, G_N_ELEMENTS (check_in));
  add_group (page, _ ("Edit check-in"), edit_check_in, G_N_ELEMENTS (edit_check_in));
  add_group (page, _ ("Body map"), body_map, G_N_ELEMENTS (body_map));
  add_group (page, _ ("General"), general, G_N_ELEMENTS (general));
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
