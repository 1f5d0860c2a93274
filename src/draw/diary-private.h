/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of pages of a diary: days as lines of one height, so that any of them can end a
 * page. Lengths are points. */
#pragma once

#include "draw/report.h"
#include "draw/text.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_DIARY_DAY,  /* the heading of a day */
  CHAM_DIARY_LINE, /* one line of it */
  CHAM_DIARY_GAP,  /* days without anything recorded */
} ChamDiaryLineType;

/**
 * ChamDiaryLine:
 * @day: the day it is of, the first of a gap; %CHAM_DAY_NONE for what stands before the days
 * @time: (nullable): for a LINE "08:00"
 * @label: (nullable): for a LINE what sort of thing it is
 * @text: (not nullable): what is recorded; the date of a DAY and a GAP
 * @note: (nullable): small, at the right
 * @new_page: whether a page begins with it
 */
typedef struct
{
  ChamDiaryLineType type;
  gboolean new_page;
  ChamDay day;
  char *time;
  char *label;
  char *text;
  char *note;
} ChamDiaryLine;

/**
 * ChamDiaryWords: A record in words.
 * @label: what sort of thing it is
 * @text: (transfer full): what is recorded
 * @note: (transfer full): what stands beside it, "" for nothing
 */
typedef struct
{
  const char *label;
  char *text;
  char *note;
} ChamDiaryWords;

gboolean cham_diary_words_are_wanted (const ChamRecord *record, ChamReportKind kind);
ChamDiaryWords cham_diary_words_new (const ChamRecord *record, const ChamDaybook *daybook);
void cham_diary_words_clear (ChamDiaryWords *self);

/** ChamPlanLine: A line of the meal plan: whose, what, and how far it was kept, "" for nothing. */
typedef struct
{
  char *label;
  char *text;
  char *note;
} ChamPlanLine;

GPtrArray *cham_diary_plan_new (const ChamDaybook *daybook, ChamDayRange range);

/**
 * ChamDiaryMaker: The lines while they are made.
 * @text: to measure with
 * @width: between the margins
 * @lines: (element-type ChamDiaryLine): those there are
 */
typedef struct
{
  const ChamDaybook *daybook;
  const ChamOverview *overview;
  ChamReportKind kind;
  ChamText *text;
  double width;
  GPtrArray *lines;
} ChamDiaryMaker;

ChamDiaryLine *cham_diary_add_line (ChamDiaryMaker *maker, ChamDiaryLineType type, ChamDay day,
                                    const char *text, const char *note);
void cham_diary_add_lines (ChamDiaryMaker *maker, ChamDay day, const char *time,
                           const char *label, const char *text, const char *note);
void cham_diary_add_summary (ChamDiaryMaker *maker);

#define CHAM_DIARY_BODY_SIZE 8.5
#define CHAM_DIARY_NOTE_SIZE 7
#define CHAM_DIARY_LINE_HEIGHT 11.5
#define CHAM_DIARY_DAY_HEIGHT 27

GPtrArray *cham_diary_lines_new (const ChamDaybook *daybook, const ChamOverview *overview,
                                 ChamReportKind kind, ChamText *text, double width);
GArray *cham_diary_paginate (const GPtrArray *lines, double first_room, double next_room);
double cham_diary_line_get_height (const ChamDiaryLine *self);
void cham_diary_draw (const GPtrArray *lines, guint from, guint to, ChamText *text, cairo_t *cr,
                      const ChamPalette *palette, double y, double width);

/* The columns, as shares of the width. */
#define CHAM_DIARY_LABEL 0.085
#define CHAM_DIARY_TEXT 0.235
#define CHAM_DIARY_NOTE 0.68
#define CHAM_DIARY_COLUMN_GAP 10

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChamDiaryWords, cham_diary_words_clear)

G_END_DECLS
