/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Opens journals in windows, and hands each window its journal. It keeps no journal itself:
 * a journal lives as long as its window. */
#include "config.h"

#include "app/application.h"

#include <glib/gi18n.h>

#include "app/application-actions.h"
#include "app/contrast-style.h"
#include "app/place.h"
#include "app/start-window.h"
#include "app/window.h"

struct _ChamApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (ChamApplication, cham_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "journal", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this journal"),
    N_ ("FILE") },
  { "place", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Show journal, checklist, charts, triggers, trials, guide or report"), N_ ("PLACE") },
  { "day", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Show this day"),
    N_ ("YYYY-MM-DD") },
  { NULL },
};

static ChamWindow *
find_window (ChamApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    if (CHAM_IS_WINDOW (link->data)
        && g_strcmp0 (cham_journal_get_path (cham_window_get_journal (link->data)), path) == 0)
      return link->data;
  return NULL;
}

static void
close_start_windows (ChamApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *link = windows; link != NULL; link = link->next)
    if (CHAM_IS_START_WINDOW (link->data))
      gtk_window_destroy (link->data);
}

static void
show_start (ChamApplication *self, const char *path, const GError *error)
{
  close_start_windows (self);
  gtk_window_present (
      GTK_WINDOW (cham_start_window_new (GTK_APPLICATION (self), path, error)));
}

static void
show_journal (ChamApplication *self, ChamJournal *journal)
{
  ChamWindow *window = cham_window_new (GTK_APPLICATION (self), journal);

  gtk_window_present (GTK_WINDOW (window));
  close_start_windows (self);
}

static void
cham_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (cham_application_parent_class)->startup (application);
  cham_application_add_actions (CHAM_APPLICATION (application));
  cham_contrast_style_follow (adw_style_manager_get_for_display (gdk_display_get_default ()));
  /* Tab brings the focus to texts that can be copied: selected is only what the person selects. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

static gboolean
check_options (GApplicationCommandLine *line, GVariantDict *dict)
{
  const char *text;

  if (g_variant_dict_lookup (dict, "day", "&s", &text) && cham_day_parse (text) == CHAM_DAY_NONE)
    {
      g_application_command_line_printerr (line, _ ("“%s” is not a day like 2026-03-12.\n"), text);
      return FALSE;
    }
  if (g_variant_dict_lookup (dict, "place", "&s", &text) && cham_place_find (text) == NULL)
    {
      g_application_command_line_printerr (line, _ ("There is no place called “%s”.\n"), text);
      return FALSE;
    }
  return TRUE;
}

static char *
dup_journal_path (GApplicationCommandLine *line, GVariantDict *dict)
{
  g_autoptr (GFile) file = NULL;
  const char *path;

  if (!g_variant_dict_lookup (dict, "journal", "^&ay", &path))
    return cham_journal_dup_default_path ();
  file = g_application_command_line_create_file_for_arg (line, path);
  return g_file_get_path (file);
}

static int
cham_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  ChamApplication *self = CHAM_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autofree char *path = NULL;
  const char *text;
  ChamWindow *window;

  if (!check_options (line, dict))
    return 2;
  path = dup_journal_path (line, dict);
  if (!cham_application_open (self, path, CHAM_OPEN_WRITE))
    return 0;
  window = find_window (self, path);
  if (g_variant_dict_lookup (dict, "day", "&s", &text))
    cham_window_set_day (window, cham_day_parse (text));
  if (g_variant_dict_lookup (dict, "place", "&s", &text))
    cham_window_set_place (window, text);
  return 0;
}

static void
cham_application_activate (GApplication *application)
{
  g_autofree char *path = cham_journal_dup_default_path ();

  cham_application_open (CHAM_APPLICATION (application), path, CHAM_OPEN_WRITE);
}

static void
cham_application_class_init (ChamApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = cham_application_startup;
  application_class->activate = cham_application_activate;
  application_class->command_line = cham_application_command_line;
}

static void
cham_application_init (ChamApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/** cham_application_new: (transfer full): The program, not yet running. */
ChamApplication *
cham_application_new (void)
{
  return g_object_new (CHAM_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}

/**
 * cham_application_open:
 * @path: the journal's file
 *
 * Shows the journal at @path, in the window that has it already or in one of its own. When it
 * cannot be opened a window says so, or offers to start it when there is none.
 *
 * Returns: whether the journal is open now
 */
gboolean
cham_application_open (ChamApplication *self, const char *path, ChamOpenMode mode)
{
  ChamWindow *window = find_window (self, path);
  g_autoptr (ChamJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CHAM_IS_APPLICATION (self), FALSE);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return TRUE;
    }
  journal = cham_journal_open (path, mode, &error);
  if (journal == NULL)
    show_start (self, path, error);
  else
    show_journal (self, journal);
  return journal != NULL;
}
