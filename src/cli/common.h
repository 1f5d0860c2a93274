/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the commands share: options, messages, the journal, days, and files written safely. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/** ChamExit: The exit status of a command. */
typedef enum
{
  CHAM_EXIT_DONE = 0,
  CHAM_EXIT_FAILED = 1, /* it could not be done; standard error says why */
  CHAM_EXIT_USAGE = 2,  /* it was asked wrongly */
} ChamExit;

void cham_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

gboolean cham_cli_parse_options (GOptionContext *context, const GOptionEntry *entries, int *argc,
                                 char ***argv, int n_files);
GOptionContext *cham_cli_new_context (const char *word, const char *parameters,
                                      const char *summary, const char *description);

ChamJournal *cham_cli_open_journal (const char *path, ChamOpenMode mode);
gboolean cham_cli_close_journal (ChamJournal *journal);
void cham_cli_complain_of_journal (const GError *error, const char *path);

ChamDay cham_cli_get_today (void);
gboolean cham_cli_parse_range (const char *from, const char *to, ChamDayRange *range);
gboolean cham_cli_find_recent_days (ChamJournal *journal, ChamDayRange *range);

gboolean cham_cli_check_analysis (int scale, const char *format);
gboolean cham_cli_wants_table (const char *format);
double cham_cli_get_scale_unit (int scale);
gboolean cham_cli_write_file (const char *path, GBytes *bytes);
gboolean cham_cli_write_output (GBytes *bytes);

G_END_DECLS
