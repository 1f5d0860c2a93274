/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finds the command and hands the rest of the line to it. */
#include "cli/cli.h"

/** cham_cli_knows: Whether @word is a command that works without a window. */
gboolean
cham_cli_knows (const char *word)
{
  return FALSE;
}

/** cham_cli_run: Runs the command argv[1]; returns the exit status 0, 1 or 2. */
int
cham_cli_run (int argc, char **argv)
{
  return 2;
}
