/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The project's own flat CSV: one line a fact, the way in and out of every journal.
 *
 * The heading is date,time,kind,name,value,unit,note. Reading takes the columns in any order
 * and case, ignores others, and can do without time, unit and note. Kinds are measure, food,
 * dose, stool, flag and entry; dates YYYY-MM-DD; times HH:MM or empty; numbers in the C locale.
 *
 *   empty value   measure, flag: not recorded; dose: taken, food: eaten, the amount not recorded
 *   skipped       as the value of a dose: planned and left out
 *   entry         its text is the note, or the value when there is no note; with the unit
 *                 "definition" it is no fact of a day but says what a thing is: kind and name of
 *                 the thing are its name ("dose Zinc"), the rest is in the note
 *
 * Spreadsheets run a cell that begins with = + - @, a tab or a line's end as a formula. Such a
 * name, unit or note is written with an apostrophe before it, and so is one that has apostrophes
 * before such a sign already; reading takes one off again. What was written comes back exactly. */
#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

ChamRecordSet *cham_diary_read (GInputStream *stream, GCancellable *cancellable, GError **error);
gboolean cham_diary_write (GPtrArray *records, GOutputStream *stream, GCancellable *cancellable,
                           GError **error);

G_END_DECLS
