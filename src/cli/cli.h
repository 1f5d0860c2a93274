/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The program without a window: one word, one job. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cham_cli_knows (const char *word);
int cham_cli_run (int argc, char **argv);

G_END_DECLS
