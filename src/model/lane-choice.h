/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lanes of the timeline as words for settings and the command line, e.g. "diet@2". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Worst itch, else skin overall, with flares. */
#define CHAM_LANE_SEVERITY "severity"
#define CHAM_LANE_DIET "diet"
/* Doses of all treatments. */
#define CHAM_LANE_DOSES "doses"
/* The score of seven days of symptom ticks, at the end of their week. */
#define CHAM_LANE_WEEKLY "weekly"
/* PO-SCORAD on the days with a complete body map and all signs. */
#define CHAM_LANE_SCORAD "scorad"
/* What is done in trials, day by day. */
#define CHAM_LANE_TESTS "tests"
/* Totally and well controlled weeks. */
#define CHAM_LANE_CONTROL "control"

/* What follows is a name or key: the person's own measure, a food group, a food, a treatment's
 * doses, the share of them that was taken.
 * Any other word is the key of a built-in measure. */
#define CHAM_LANE_OWN "own:"
#define CHAM_LANE_GROUP "group:"
#define CHAM_LANE_FOOD "food:"
#define CHAM_LANE_TREATMENT "treatment:"
#define CHAM_LANE_ADHERENCE "adherence:"

/* The most days that a lane is shifted by. */
#define CHAM_LANE_MOST_LAG 7

char *cham_lane_choice_parse (const char *text, int *lag);
char *cham_lane_choice_format (const char *name, int lag);

G_END_DECLS
