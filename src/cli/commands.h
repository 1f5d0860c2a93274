/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The commands, a file each. They get the line from their own word on and return the exit
 * status. Private to this folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int cham_command_backup (int argc, char **argv);
int cham_command_chart (int argc, char **argv);
int cham_command_check (int argc, char **argv);
int cham_command_demo (int argc, char **argv);
int cham_command_export (int argc, char **argv);
int cham_command_guide (int argc, char **argv);
int cham_command_import (int argc, char **argv);
int cham_command_report (int argc, char **argv);
int cham_command_restore (int argc, char **argv);
int cham_command_trial (int argc, char **argv);
int cham_command_triggers (int argc, char **argv);

G_END_DECLS
