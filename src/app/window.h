/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The window of one journal: the sidebar to travel by, and the places. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_WINDOW (cham_window_get_type ())
G_DECLARE_FINAL_TYPE (ChamWindow, cham_window, CHAM, WINDOW, AdwApplicationWindow)

ChamWindow *cham_window_new (GtkApplication *application, ChamJournal *journal);
ChamJournal *cham_window_get_journal (ChamWindow *self);
ChamDay cham_window_get_day (ChamWindow *self);
void cham_window_set_day (ChamWindow *self, ChamDay day);
void cham_window_open_day (ChamWindow *self, ChamDay day);
const char *cham_window_get_place (ChamWindow *self);
void cham_window_set_place (ChamWindow *self, const char *name);
void cham_window_open_place (ChamWindow *self, const char *name);
GtkWidget *cham_window_get_page (ChamWindow *self);
void cham_window_save (ChamWindow *self);

G_END_DECLS
