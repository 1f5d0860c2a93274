/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The guide: what is known of the gut and the skin, each statement with who says it, and what a
 * person can do with it in the journal. */
#pragma once

#include <glib-object.h>

#include "model/treatment.h"

G_BEGIN_DECLS

/** ChamGuideGrade: How strong the case is. */
typedef enum
{
  CHAM_GUIDE_HELPS,
  CHAM_GUIDE_SMALL, /* small or uncertain */
  CHAM_GUIDE_NO_BENEFIT,
  CHAM_GUIDE_HARM, /* possible harm */
  CHAM_GUIDE_NOT_TESTED,
  CHAM_GUIDE_BACKGROUND, /* nothing to grade */
} ChamGuideGrade;

#define CHAM_GUIDE_N_GRADES 6

gboolean cham_guide_grade_from_string (const char *text, ChamGuideGrade *grade);
const char *cham_guide_grade_get_title (ChamGuideGrade grade);
const char *cham_guide_grade_explain (ChamGuideGrade grade);

/** ChamGuideKind: What an item is about. */
typedef enum
{
  CHAM_GUIDE_TREATMENT,
  CHAM_GUIDE_FOOD,
  CHAM_GUIDE_HABIT,
  CHAM_GUIDE_KNOWLEDGE,
  CHAM_GUIDE_CARE,
} ChamGuideKind;

/** ChamGuideTest: The trial that would tell whether it matters to this person. */
typedef enum
{
  CHAM_GUIDE_TEST_NONE,
  CHAM_GUIDE_TEST_ELIMINATION,
  CHAM_GUIDE_TEST_RANDOMISED,
} ChamGuideTest;

/** ChamGuideTool: What the program has for it elsewhere. */
typedef enum
{
  CHAM_GUIDE_TOOL_SEE_SOMEONE,
  CHAM_GUIDE_TOOL_BREATHING,
  CHAM_GUIDE_TOOL_BREAKS,
  CHAM_GUIDE_TOOL_MEAL_PLAN,
  CHAM_GUIDE_TOOL_REVIEW,
  CHAM_GUIDE_TOOL_REPORT,
} ChamGuideTool;

#define CHAM_GUIDE_N_TOOLS 6

/**
 * ChamGuideSource:
 * @id: a word of its own
 * @text: who says it and where
 * @url: (nullable): its address
 */
typedef struct
{
  char *id;
  char *text;
  char *url;
} ChamGuideSource;

/**
 * ChamGuideStatement:
 * @text: a few sentences in the person's language
 * @sources: (element-type ChamGuideSource): who says so, at least one; they belong to the guide
 */
typedef struct
{
  char *text;
  GPtrArray *sources;
} ChamGuideStatement;

/**
 * ChamGuideTheme:
 * @name: in the person's language, like @summary, which is one sentence
 * @items: (element-type ChamGuideItem): at least one, in the order to read them
 */
typedef struct
{
  char *id;
  char *name;
  char *summary;
  GPtrArray *items;
} ChamGuideTheme;

/**
 * ChamGuideItem: Something to know; its texts are in the person's language.
 * @theme: where it stands
 * @also: (array zero-terminated=1): other words that it is found by
 * @what: (array zero-terminated=1): what it is, a paragraph each, at least one
 * @evidence: (element-type ChamGuideStatement): what studies say, at least one
 * @doses: (element-type ChamGuideStatement): how labels state it, never how much to take
 * @cautions: (element-type ChamGuideStatement)
 * @treatment: (nullable): what to put on the checklist, without a name and a schedule
 * @measures: (array zero-terminated=1): keys of the built-in measures that tell of it
 * @groups: (array zero-terminated=1): keys of the food groups that it is about
 * @tools: bit 1 << #ChamGuideTool for each
 * @see: (array zero-terminated=1): ids of other items of the guide to read
 */
typedef struct
{
  char *id;
  char *name;
  const ChamGuideTheme *theme;
  ChamGuideKind kind;
  ChamGuideGrade grade;
  char **also;
  char **what;
  GPtrArray *evidence;
  GPtrArray *doses;
  GPtrArray *cautions;
  ChamTreatment *treatment;
  char **measures;
  char **groups;
  ChamGuideTest test;
  guint tools;
  char **see;
} ChamGuideItem;

/**
 * ChamGuide:
 * @themes: (element-type ChamGuideTheme): in the order to read them
 * @sources: (element-type ChamGuideSource)
 */
typedef struct
{
  GPtrArray *themes;
  GPtrArray *sources;
} ChamGuide;

ChamGuide *cham_guide_new (void);
void cham_guide_free (ChamGuide *self);
const ChamGuideItem *cham_guide_get_item (const ChamGuide *self, const char *id);

ChamGuideSource *cham_guide_source_new (const char *id, const char *url);
void cham_guide_source_free (ChamGuideSource *self);
ChamGuideTheme *cham_guide_theme_new (const char *id);
void cham_guide_theme_free (ChamGuideTheme *self);
ChamGuideItem *cham_guide_item_new (const char *id);
void cham_guide_item_free (ChamGuideItem *self);
ChamGuideStatement *cham_guide_statement_new (void);
void cham_guide_statement_free (ChamGuideStatement *self);

GPtrArray *cham_guide_item_list_sources (const ChamGuideItem *self);
char *cham_guide_statement_format (const ChamGuideStatement *self, const GPtrArray *sources);
ChamTreatment *cham_guide_item_make_treatment (const ChamGuideItem *self, ChamDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGuide, cham_guide_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGuideSource, cham_guide_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGuideTheme, cham_guide_theme_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGuideItem, cham_guide_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamGuideStatement, cham_guide_statement_free)

G_END_DECLS
