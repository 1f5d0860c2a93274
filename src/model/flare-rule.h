/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the person, or else the program, calls a flare. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamFlareRule:
 * @itch_above: a flare day has worst itch above this (4, clinical trials' 0–10 level)
 * @above_median: and at least this many points above the median of the last @median_days
 * @median_days: days before the day itself that make its median (14)
 * @start_days: flare days in a row; with the last of them a flare starts (2)
 * @end_days: days without, after which it has ended (3)
 *
 * There is no agreed definition of a flare (Langan et al., Br J Dermatol 2014;170:548-56); the
 * default is the program's own. A day on which the person ticked "flare" or "stepped-up
 * treatment" is a flare day whatever the itch.
 */
typedef struct
{
  double itch_above;
  double above_median;
  int median_days;
  int start_days;
  int end_days;
} ChamFlareRule;

/* How far a rule may go; it looks back no further than the two last together. */
#define CHAM_FLARE_RULE_MOST_ITCH 9
#define CHAM_FLARE_RULE_MOST_ABOVE_MEDIAN 6
#define CHAM_FLARE_RULE_FEWEST_MEDIAN_DAYS 3
#define CHAM_FLARE_RULE_MOST_START_DAYS 7
#define CHAM_FLARE_RULE_MOST_MEDIAN_DAYS 28
#define CHAM_FLARE_RULE_MOST_END_DAYS 14

extern const ChamFlareRule cham_flare_rule_default;

gboolean cham_flare_rule_is_valid (const ChamFlareRule *self);
gboolean cham_flare_rule_equal (const ChamFlareRule *a, const ChamFlareRule *b);
char *cham_flare_rule_print (const ChamFlareRule *self);
gboolean cham_flare_rule_parse (const char *text, ChamFlareRule *rule);
char *cham_flare_rule_describe (const ChamFlareRule *self);

G_END_DECLS
