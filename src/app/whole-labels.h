/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Answers that are read whole beside a long question. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cham_whole_labels_use (AdwComboRow *row);

G_END_DECLS
