/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The keys of the program, in a list. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *cham_shortcuts_dialog_new (void);

G_END_DECLS
