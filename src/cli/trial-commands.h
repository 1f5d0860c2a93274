/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What chamomile trial does, a file each. Private to this folder. */
#pragma once

#include "draw/report.h"
#include "model/trial-state.h"
#include "store/journal.h"

G_BEGIN_DECLS

int cham_command_trial_analyse (int argc, char **argv);
int cham_command_trial_note (int argc, char **argv);
int cham_command_trial_plan (int argc, char **argv);
int cham_command_trial_status (int argc, char **argv);

int cham_cli_analyse_trial_table (const char *path, int scale, gboolean as_table);
void cham_cli_print_trial_number (const char *name, double number);

gboolean cham_cli_parse_trial_day (const char *text, ChamDay *day);
GPtrArray *cham_cli_load_trials (const char *path, ChamDay today);
GBytes *cham_cli_make_trial_report (ChamJournal *journal, int number, const char *person,
                                    ChamPaper paper);
void cham_cli_print_trial_title (const ChamTrial *trial);
void cham_cli_print_trial_phases (const ChamTrialStatus *status);

G_END_DECLS
