/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of a trial's pages, shared by what lays out and what draws them. */
#pragma once

#include "draw/chart.h"
#include "draw/trial-sheet.h"

G_BEGIN_DECLS

/* Of the title of a fact. */
#define CHAM_PIECE_TITLE_WIDTH 112
#define CHAM_PIECE_MOST_LINES 40
#define CHAM_PIECE_DIAGRAM_GAP 12

typedef enum
{
  CHAM_PIECE_HEADING,
  CHAM_PIECE_PARAGRAPH,
  CHAM_PIECE_FACT,
  CHAM_PIECE_DIAGRAM,
} ChamPieceKind;

/**
 * ChamPiece:
 * @title: (nullable): of a fact
 * @text: (nullable): %NULL in a diagram
 * @height: with the gap after it
 */
typedef struct
{
  ChamPieceKind kind;
  char *title;
  char *text;
  double height;
} ChamPiece;

struct _ChamTrialSheet
{
  char *title;
  char *subtitle;
  char *person;
  char *printed;
  ChamDay printed_on;
  double width;
  double height;
  ChamChart *chart;  /* (nullable) */
  GPtrArray *pieces; /* (element-type ChamPiece) */
  GArray *pages;     /* (element-type guint): the piece each page begins with */
};

double cham_trial_sheet_get_width (const ChamTrialSheet *self);

G_END_DECLS
