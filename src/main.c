/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Picks the window or a command. */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "cli/cli.h"

int
main (int argc, char **argv)
{
  /* where gettext’s own tools look too: for a program that is not installed */
  const char *translations = g_getenv ("TEXTDOMAINDIR");
  g_autoptr (ChamApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations != NULL ? translations : LOCALE_FOLDER);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc > 1 && cham_cli_knows (argv[1]))
    return cham_cli_run (argc, argv);
  application = cham_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
