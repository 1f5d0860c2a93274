/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One person's journal: an SQLite file, open. */
#pragma once

#include <gio/gio.h>

#include "model/day.h"
#include "store/error.h"

G_BEGIN_DECLS

/** ChamOpenMode: What the caller wants to do with the file. */
typedef enum
{
  CHAM_OPEN_READ,   /* an existing journal, beside whoever writes it */
  CHAM_OPEN_WRITE,  /* an existing journal, this process alone writes */
  CHAM_OPEN_CREATE, /* as WRITE, and made with its folder when missing */
} ChamOpenMode;

/** ChamReadOnlyReason: Why a journal that was to be written can only be read. */
typedef enum
{
  CHAM_READ_ONLY_NOT,     /* it can be written */
  CHAM_READ_ONLY_ASKED,   /* opened with %CHAM_OPEN_READ */
  CHAM_READ_ONLY_FILE,    /* file or folder may not be written */
  CHAM_READ_ONLY_NEWER,   /* written by a newer version of the program */
} ChamReadOnlyReason;

/** ChamChanges: What a change touched; several at once in one step. */
typedef enum
{
  CHAM_CHANGED_NOTHING = 0,
  CHAM_CHANGED_MEASURES = 1 << 0,   /* definitions */
  CHAM_CHANGED_READINGS = 1 << 1,
  CHAM_CHANGED_FOODS = 1 << 2,      /* definitions */
  CHAM_CHANGED_MEALS = 1 << 3,      /* meals and complete diets */
  CHAM_CHANGED_TREATMENTS = 1 << 4, /* definitions and schedules */
  CHAM_CHANGED_DOSES = 1 << 5,
  CHAM_CHANGED_STOOLS = 1 << 6,
  CHAM_CHANGED_ENTRIES = 1 << 7,
  CHAM_CHANGED_SETTINGS = 1 << 8,
  CHAM_CHANGED_BODY = 1 << 9,
  CHAM_CHANGED_SCORES = 1 << 10,
  CHAM_CHANGED_PHOTOS = 1 << 11,
  CHAM_CHANGED_CARE = 1 << 12, /* contacts, visits and questions */
  CHAM_CHANGED_PLAN = 1 << 13, /* the meal plan */
  CHAM_CHANGED_TRIALS = 1 << 14,
  CHAM_CHANGED_EVERYTHING = (1 << 15) - 1,
} ChamChanges;

#define CHAM_TYPE_JOURNAL (cham_journal_get_type ())
G_DECLARE_FINAL_TYPE (ChamJournal, cham_journal, CHAM, JOURNAL, GObject)

/* Signals:
 *   changed (ChamChanges what, ChamDay from, ChamDay to) after each stored change, undo and redo
 *     included; both days CHAM_DAY_NONE when no day is touched.
 *   history-changed () when what can be undone or redone is another. */

ChamJournal *cham_journal_open (const char *path, ChamOpenMode mode, GError **error);
gboolean cham_journal_close (ChamJournal *self, GError **error);
char *cham_journal_dup_default_path (void);

const char *cham_journal_get_path (ChamJournal *self);
ChamReadOnlyReason cham_journal_get_read_only (ChamJournal *self);
gboolean cham_journal_check (ChamJournal *self, GPtrArray **problems, GError **error);

gboolean cham_journal_begin (ChamJournal *self, const char *label, GError **error);
gboolean cham_journal_commit (ChamJournal *self, GError **error);
void cham_journal_roll_back (ChamJournal *self);

gboolean cham_journal_undo (ChamJournal *self, GError **error);
gboolean cham_journal_redo (ChamJournal *self, GError **error);
const char *cham_journal_get_undo_label (ChamJournal *self);
const char *cham_journal_get_redo_label (ChamJournal *self);

char *cham_journal_dup_setting (ChamJournal *self, const char *key);
gboolean cham_journal_set_setting (ChamJournal *self, const char *key, const char *value,
                                   GError **error);
gboolean cham_journal_note_setting (ChamJournal *self, const char *key, const char *value,
                                    GError **error);

/* Keys of settings kept in the journal, because they belong to the person, not the machine. */
#define CHAM_SETTING_PERSON "person"     /* the person's line of the report */
#define CHAM_SETTING_INVENTED "invented" /* "1" in an invented journal */
#define CHAM_SETTING_PROFILE "profile"   /* what cham_profile_print() writes */
#define CHAM_SETTING_UNDERSTOOD "understood" /* cautions read: a key, a tab and a name a line */
#define CHAM_SETTING_DISMISSED "dismissed" /* rules for seeing someone: "itch=YYYY-MM-DD;…" */
#define CHAM_SETTING_REVIEWED "reviewed" /* the day of the last review, YYYY-MM-DD */
#define CHAM_SETTING_FLARE_RULE "flare_rule" /* see model/flare-rule.h; "" for the usual one */
#define CHAM_SETTING_STOOLS "stools"     /* "0" when the check-in has no row for stools */
#define CHAM_SETTING_FOUND "found"       /* since when what is found, see finding-dates.h */
#define CHAM_SETTING_GATE "gate"         /* what blocks a trial, see gate-memory.h */

G_END_DECLS
