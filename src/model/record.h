/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One line of a diary as files exchange it: the common ground of readers, writers and the
 * journal, none of which know each other. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_RECORD_MEASURE,
  CHAM_RECORD_FOOD,
  CHAM_RECORD_DOSE,
  CHAM_RECORD_STOOL,
  CHAM_RECORD_FLAG,
  CHAM_RECORD_ENTRY,
  CHAM_RECORD_BODY,
  CHAM_RECORD_SIGN,
  CHAM_RECORD_PHOTO,
} ChamRecordKind;

/**
 * ChamRecordState:
 *
 * RECORDED with a NAN value is "it happened, the amount is not recorded" (a food eaten, a dose
 * taken). NOT_RECORDED says just that: of a kind that cham_record_kind_is_asked(), without an
 * answer; it stores nothing. DEFINITION stores no fact of a day but what a thing is, see @note.
 */
typedef enum
{
  CHAM_RECORD_RECORDED,
  CHAM_RECORD_NOT_RECORDED,
  CHAM_RECORD_SKIPPED,
  CHAM_RECORD_DEFINITION,
} ChamRecordState;

/* Letters of a name at most; what people type themselves has to be shorter still. */
#define CHAM_RECORD_MOST_LETTERS 200

/* The name of the flag that says that a day's diet is complete. */
#define CHAM_RECORD_DIET_COMPLETE "Diet complete"

/**
 * ChamRecord:
 * @name: (not nullable): the measure, flag (untranslated name), food, treatment, region of the
 *   body, sign or file of a photo; "" for stool and entry
 * @value: reading, portions (unit "portion" or "portion (SLOT)") or amount, stool form 1–7,
 *   flag 0 or 1, share of a region 0–1 in quarters, sign 0–3; NAN for none
 * @unit: (not nullable): for a photo the region it shows; "" for none
 * @note: (not nullable): for an entry its text, for a photo its caption; for a definition
 *   "key=value; key=value"
 * @rank: its place among the records of its kind at that day and time, where people put them in
 *   an order; 0 otherwise
 * @line: the line it was read from, 1 the first; 0 when it was not read from a file
 */
typedef struct
{
  ChamRecordKind kind;
  ChamRecordState state;
  ChamDay day;
  ChamTimeOfDay time;
  char *name;
  double value;
  char *unit;
  char *note;
  guint rank;
  guint line;
} ChamRecord;

ChamRecord *cham_record_new (ChamRecordKind kind, ChamDay day, ChamTimeOfDay time,
                             const char *name);
void cham_record_free (ChamRecord *self);
int cham_record_compare (const ChamRecord *a, const ChamRecord *b);
char *cham_record_make_key (const ChamRecord *self);
char *cham_record_check (const ChamRecord *self);

const char *cham_record_kind_to_string (ChamRecordKind kind);
gboolean cham_record_kind_is_asked (ChamRecordKind kind);
gboolean cham_record_kind_from_string (const char *text, ChamRecordKind *kind);

/**
 * ChamRecordProblem:
 * @line: the line of the file, 1 the first
 * @reason: what is wrong with it, in the person's language
 */
typedef struct
{
  guint line;
  char *reason;
} ChamRecordProblem;

ChamRecordProblem *cham_record_problem_new (guint line, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void cham_record_problem_free (ChamRecordProblem *self);

/**
 * ChamRecordSet:
 * @records: (element-type ChamRecord): what could be read, in the order of the file
 * @problems: (element-type ChamRecordProblem): what could not, in the order of the file
 * @read: how many lines or items were read, good and bad
 *
 * What a reader hands over, and what the journal takes in.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *problems;
  guint read;
} ChamRecordSet;

ChamRecordSet *cham_record_set_new (void);
void cham_record_set_free (ChamRecordSet *self);
void cham_record_set_refuse_after (ChamRecordSet *self, ChamDay last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamRecord, cham_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamRecordProblem, cham_record_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamRecordSet, cham_record_set_free)

G_END_DECLS
