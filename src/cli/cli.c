/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finds the command and hands the rest of the line to it. */
#include "cli/cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/commands.h"

typedef struct
{
  const char *word;
  int (*run) (int argc, char **argv);
  const char *summary;
} Command;

static const Command commands[] = {
  { "backup", cham_command_backup, N_ ("write all of a journal into one file") },
  { "chart", cham_command_chart, N_ ("draw the timeline as PNG, SVG or PDF") },
  { "check", cham_command_check, N_ ("look for damage in a journal") },
  { "demo", cham_command_demo, N_ ("make an invented journal to try things on") },
  { "export", cham_command_export, N_ ("write a journal as a table (CSV)") },
  { "guide", cham_command_guide, N_ ("say what is known of gut and skin, with its sources") },
  { "import", cham_command_import, N_ ("take in tables and sleep logs") },
  { "report", cham_command_report, N_ ("write the page for an appointment as PDF") },
  { "restore", cham_command_restore, N_ ("make a journal of a backup") },
  { "trial", cham_command_trial, N_ ("say what a trial of one thing shows") },
  { "triggers", cham_command_triggers, N_ ("say what goes with severity, and what does not") },
};

static const Command *
find_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].word, word) == 0)
      return &commands[i];
  return NULL;
}

static int
print_help (void)
{
  printf ("%s\n\n",
          _ ("chamomile opens the window. With a command it works without one:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-8s %s\n", commands[i].word, _ (commands[i].summary));
  printf ("\n%s\n", _ ("Each explains itself: chamomile COMMAND --help"));
  return 0;
}

/** cham_cli_knows: Whether @word is a command that works without a window. */
gboolean
cham_cli_knows (const char *word)
{
  return strcmp (word, "help") == 0 || find_command (word) != NULL;
}

/**
 * cham_cli_run:
 * @argv: the program's name, a word that cham_cli_knows(), and what follows it
 *
 * Returns: the exit status: 0 done, 1 it could not be done, 2 it was asked wrongly
 */
int
cham_cli_run (int argc, char **argv)
{
  const Command *command = find_command (argv[1]);

  return command != NULL ? command->run (argc - 1, argv + 1) : print_help ();
}
