/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What went wrong with a journal, worded for people: the one place, for window and commands. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

char *cham_store_error_describe (const GError *error, const char *path);
char *cham_backup_error_describe (const GError *error, const char *path);
char *cham_restore_error_describe (const GError *error, const char *backup, const char *journal);
char *cham_read_only_describe (ChamReadOnlyReason reason, const char *path);

G_END_DECLS
