/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the score of seven days comes about. */
#pragma once

#include <adwaita.h>

#include "app/symptom-week.h"

G_BEGIN_DECLS

AdwDialog *cham_symptom_dialog_new (const ChamSymptomWeek *week, ChamDay day);

G_END_DECLS
