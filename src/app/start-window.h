/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The window without a journal: the first start, or a journal that could not be opened. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_START_WINDOW (cham_start_window_get_type ())
G_DECLARE_FINAL_TYPE (ChamStartWindow, cham_start_window, CHAM, START_WINDOW,
                      AdwApplicationWindow)

ChamStartWindow *cham_start_window_new (GtkApplication *application, const char *path,
                                        const GError *error);

G_END_DECLS
