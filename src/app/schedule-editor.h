/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The part of a treatment's form that says when it is due. */
#pragma once

#include <adwaita.h>

#include "app/treatment-form.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SCHEDULE_EDITOR (cham_schedule_editor_get_type ())
G_DECLARE_FINAL_TYPE (ChamScheduleEditor, cham_schedule_editor, CHAM, SCHEDULE_EDITOR,
                      AdwPreferencesGroup)

/* Signals:
 *   changed () when the days of the week or the times are other ones
 *   activated () when Enter was pressed in a field. */

void cham_schedule_editor_show (ChamScheduleEditor *self, const ChamTreatmentForm *form);
void cham_schedule_editor_read (ChamScheduleEditor *self, ChamTreatmentForm *form);
GtkWidget *cham_schedule_editor_find_field (ChamScheduleEditor *self, ChamTreatmentProblem problem);

G_END_DECLS
