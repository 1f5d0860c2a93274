/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for the form of a stool and its time. */
#pragma once

#include <gtk/gtk.h>

#include "model/time-of-day.h"

G_BEGIN_DECLS

#define CHAM_TYPE_STOOL_PICKER (cham_stool_picker_get_type ())
G_DECLARE_FINAL_TYPE (ChamStoolPicker, cham_stool_picker, CHAM, STOOL_PICKER, GtkPopover)

/* Signals: chosen (int form, int time), %CHAM_TIME_NONE for no time */

GtkWidget *cham_stool_picker_new (void);
void cham_stool_picker_set_time (ChamStoolPicker *self, ChamTimeOfDay time);

G_END_DECLS
