/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A key file in the folder of settings. How many copies of which pages were wanted, and to which
 * file, belongs to one time alone and is not kept. */
#include "app/print-memory.h"

#include <glib/gstdio.h>

/* What would surprise the next time. */
static const char *const passing[]
    = { GTK_PRINT_SETTINGS_N_COPIES,    GTK_PRINT_SETTINGS_PAGE_RANGES,
        GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_SET,
        GTK_PRINT_SETTINGS_OUTPUT_URI,  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
        GTK_PRINT_SETTINGS_OUTPUT_DIR,  GTK_PRINT_SETTINGS_NUMBER_UP };

/** cham_print_memory_dup_path: (transfer full): The file that it is kept in. */
char *
cham_print_memory_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "chamomile", "print.ini", NULL);
}

/**
 * cham_print_memory_recall:
 * @path: the file; one that is missing or damaged is as none
 * @job: gets the settings that were kept
 *
 * Returns: (transfer full): the page set-up that was kept, else the usual one
 */
GtkPageSetup *
cham_print_memory_recall (const char *path, GtkPrintOperation *job)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkPageSetup *setup = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    {
      settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
      setup = gtk_page_setup_new_from_key_file (file, NULL, NULL);
    }
  if (settings != NULL)
    gtk_print_operation_set_print_settings (job, settings);
  return setup != NULL ? setup : gtk_page_setup_new ();
}

/**
 * cham_print_memory_keep:
 * @job: one that has been printed
 *
 * Returns: whether its settings and page set-up are in the file
 */
gboolean
cham_print_memory_keep (const char *path, GtkPrintOperation *job, GError **error)
{
  GtkPrintSettings *used = gtk_print_operation_get_print_settings (job);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (job);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (used != NULL)
    {
      g_autoptr (GtkPrintSettings) settings = gtk_print_settings_copy (used);

      for (gsize i = 0; i < G_N_ELEMENTS (passing); i++)
        gtk_print_settings_unset (settings, passing[i]);
      gtk_print_settings_to_key_file (settings, file, NULL);
    }
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, path, error);
}
