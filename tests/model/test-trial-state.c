/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials lived through day by day, each in a line: phases as "kind:days", a diary as letters. */
#include <math.h>
#include <string.h>

#include "model/trial-instruction.h"
#include "model/trial-state.h"

/* 29 February is the seventh day. */
#define START cham_day_new (2024, 2, 23)

static const char phase_letters[] = "bwcsr+-?p";

/**
 * Case: All days count from 0, the start.
 * @severity: runs of "value×days", "." for no rating
 * @exposure: likewise, of 0 and 1
 * @events: "letter day", k kept, s slip, r reaction, i immediate, p paused, u resumed, x stopped,
 *   e eaten again
 * @today: day it is looked at
 * @phases: what comes out: letter of the kind and its number of days
 */
typedef struct
{
  const char *name;
  const char *severity;
  const char *exposure;
  const char *events;
  int today;
  const char *phases;
  ChamTrialEnding ending;
  ChamTrialConclusion conclusion;
  ChamTrialInstruction instruction;
} Case;

static const Case cases[] = {
  { "before", "", "", "", -5, "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN,
    CHAM_TRIAL_DO_WAIT },
  { "first day", "", "", "", 0, "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN,
    CHAM_TRIAL_DO_AS_USUAL },
  { "no records at all", "", "", "", 400, "b28", CHAM_TRIAL_ENDED_UNRATED,
    CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_NOTHING },
  { "ratings come late", ".x10 6x20", "", "", 20, "b20 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "nine ratings are not ten", "6x9 .x5 .x3 6x1", "", "", 18, "b18 w28 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "first day without", "6x14", "", "", 14, "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "last day without", "6x14 3x27", "", "", 41, "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "no gain", "6x14 5x28", "0x42", "", 42, "b14 w28", CHAM_TRIAL_ENDED_NO_GAIN,
    CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_EAT_AGAIN },
  { "just enough gain", "6x14 4x28", "", "", 42, "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_EAT },
  { "eaten again after no gain", "6x14 5x28", "0x45 1x1", "", 50, "b14 w28",
    CHAM_TRIAL_ENDED_NO_GAIN, CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_NOTHING },
  { "said to be eaten again", "6x14 5x28", "", "e45", 50, "b14 w28", CHAM_TRIAL_ENDED_NO_GAIN,
    CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_NOTHING },
  { "slips add days", "6x14 3x60", "", "s20 s21 s22", 43, "b14 w31 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "eating it is a slip", "6x14 3x60", "0x20 1x2 0x30", "", 43, "b14 w30 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "slips all the way stop at 42", "6x14 5x60", "1x80", "", 70, "b14 w42",
    CHAM_TRIAL_ENDED_NO_GAIN, CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_NOTHING },
  { "forgotten weeks stop at 42", "6x14", "", "", 100, "b14 w42", CHAM_TRIAL_ENDED_LIMIT,
    CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_EAT_AGAIN },
  { "a forgotten fortnight adds days", "6x14 3x10 .x20 3x30", "", "", 50,
    "b14 w37 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "reacts twice", "6x14 3x28 6x10 3x4 6x10", "0x42 1x7 0x7 1x7", "", 70,
    "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_REACTS, CHAM_TRIAL_DO_ASK },
  { "reaction on the first day", "6x14 3x60", "0x42 1x1 0x60", "r42", 43,
    "b14 w28 c1 s7 c7 s3", CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WATCH },
  { "reaction today", "6x14 3x60", "0x42 1x1", "r42", 42, "b14 w28 c1 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WATCH },
  { "reaction on the last day", "6x14 3x60", "0x42 1x7 0x60", "r48", 49, "b14 w28 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WATCH },
  { "reaction two days later", "6x14 3x80", "0x42 1x7 0x7 1x7 0x9", "r50 r64", 80,
    "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_REACTS, CHAM_TRIAL_DO_ASK },
  { "once worse, once not", "6x14 3x28 6x10 3x60", "0x42 1x7 0x7 1x7", "", 80,
    "b14 w28 c7 s7 c7 s3", CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_CANNOT_TELL,
    CHAM_TRIAL_DO_EAT_AGAIN },
  { "better without, no worse with", "6x14 3x80", "0x42 1x7", "", 60, "b14 w28 c7 s3",
    CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_EAT_AGAIN },
  { "not settled: washes out longer", "6x14 3x28 6x19 3x60", "0x42 1x7 0x14 1x7", "", 80,
    "b14 w28 c7 s14 c7 s3", CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_CANNOT_TELL,
    CHAM_TRIAL_DO_EAT_AGAIN },
  { "portions come late", "6x14 3x80", "0x42 1x1 0x9 1x2", "", 56, "b14 w28 c12 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WATCH },
  { "no portions at all", "6x14 3x99", "0x99", "", 90, "b14 w28 c14 s7 c14 s3",
    CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_EAT_AGAIN },
  { "kept counts as a portion", "6x14 3x80", "", "k42 k44 k46", 60, "b14 w28 c7 s3",
    CHAM_TRIAL_ENDED_PLANNED, CHAM_TRIAL_NO_CLEAR_LINK, CHAM_TRIAL_DO_EAT_AGAIN },
  { "short break", "6x14 3x60", "", "p20 u25", 30, "b14 w6 p5 w22 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "long break begins it anew", "6x14 3x60", "", "p20 u30", 30,
    "b14 w6 p10 w28 c7 s7 c7 s3", CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "paused now", "6x14 3x60", "", "p20", 200, "b14 w6 p181", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_RESUME },
  { "paused on the first day", "6x40", "", "p0 u3", 5, "p3 b14 w28 c7 s7 c7 s3",
    CHAM_TRIAL_GOES_ON, CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_AS_USUAL },
  { "stopped while it was left out", "6x14 3x60", "", "x20", 20, "b14 w7",
    CHAM_TRIAL_ENDED_STOPPED, CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_EAT_AGAIN },
  { "stopped before the start", "", "", "x-2", 3, "", CHAM_TRIAL_ENDED_STOPPED,
    CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_NOTHING },
  { "to be stopped later", "6x14 3x60", "", "x20", 18, "b14 w7", CHAM_TRIAL_GOES_ON,
    CHAM_TRIAL_OPEN, CHAM_TRIAL_DO_WITHOUT },
  { "immediate reaction", "6x14 3x60", "0x42 1x1", "i42", 42, "b14 w28 c1",
    CHAM_TRIAL_ENDED_REACTION, CHAM_TRIAL_CANNOT_TELL, CHAM_TRIAL_DO_NOT_EAT },
};

/* "6x14 .x3": values by days from @from on. */
static void
fill (ChamSeries *series, const char *text, ChamDay from)
{
  g_auto (GStrv) runs = g_strsplit (text, " ", -1);

  for (int i = 0; runs[i] != NULL && *runs[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (runs[i], "x", 2);

      for (int days = atoi (parts[1]); days > 0; days--)
        cham_series_set (series, from++, *parts[0] == '.' ? NAN : g_strtod (parts[0], NULL));
    }
}

static void
add_events (ChamTrial *trial, const char *text)
{
  static const char letters[] = "skri?puxe";
  g_auto (GStrv) events = g_strsplit (text, " ", -1);

  for (int i = 0; events[i] != NULL && *events[i] != '\0'; i++)
    cham_trial_add_event (
        trial, cham_trial_event_new (
                   (ChamTrialEventKind) (strchr (letters, *events[i]) - letters),
                   START + atoi (events[i] + 1), NULL));
}

static char *
print_phases (const ChamTrialStatus *status)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);

      g_string_append_printf (text, "%s%c%d", i > 0 ? " " : "", phase_letters[phase->kind],
                              phase->to - phase->from + 1);
      if (i > 0)
        g_assert_cmpint (phase->from, ==, cham_trial_status_get_phase (status, i - 1)->to + 1);
    }
  return g_string_free (text, FALSE);
}

static ChamTrialStatus *
live (ChamTrial *trial, const Case *line, int today)
{
  g_autoptr (ChamTrialRecord) record
      = cham_trial_record_new (cham_trial_get_record_days (trial, START + today));

  fill (record->severity, line->severity, START);
  fill (record->exposure, line->exposure, START);
  return cham_trial_status_new (trial, record, START + today);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamTrial) trial
          = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", START);
      g_autoptr (ChamTrialStatus) status = NULL;
      g_autofree char *phases = NULL, *words = NULL;

      g_test_message ("%s", cases[i].name);
      add_events (trial, cases[i].events);
      status = live (trial, &cases[i], cases[i].today);
      phases = print_phases (status);
      words = cham_trial_format_instruction (trial, status);
      g_assert_cmpstr (phases, ==, cases[i].phases);
      g_assert_cmpint (status->ending, ==, cases[i].ending);
      g_assert_cmpint (status->conclusion, ==, cases[i].conclusion);
      g_assert_cmpint (status->instruction, ==, cases[i].instruction);
      g_assert_nonnull (strstr (words, "Milk"));
    }
}

/* Whatever day it is looked at, what lies behind stays as it is, and nothing runs on for ever. */
static void
test_every_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int today = -3; today < 150; today++)
      {
        g_autoptr (ChamTrial) trial
            = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", START);
        g_autoptr (ChamTrialStatus) status = NULL;
        const ChamTrialPhase *now;
        int without = 0;

        add_events (trial, cases[i].events);
        status = live (trial, &cases[i], today);
        now = cham_trial_status_get_current (status);
        g_assert_true ((now != NULL)
                       == (cham_trial_status_is_open (status) && today >= 0));
        if (now != NULL)
          g_assert_true (status->day >= 1 && status->day <= status->length);
        for (guint j = 0; j < status->phases->len; j++)
          {
            const ChamTrialPhase *phase = cham_trial_status_get_phase (status, j);

            without += phase->kind == CHAM_TRIAL_PHASE_WITHOUT && phase->round == 1
                           ? phase->to - phase->from + 1
                           : 0;
          }
        g_assert_cmpint (without, <=, CHAM_TRIAL_MOST_ELIMINATION);
      }
}

static void
test_figures (void)
{
  static const Case line = { .severity = "6x14 3x29 6x10 3x4 6x10",
                             .exposure = "1x14 0x10 .x4 1x1 0x14 1x6 .x1 0x7 1x7" };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", START);
  g_autoptr (ChamTrialStatus) status = live (trial, &line, 80);
  g_autofree char *words = cham_trial_format_adherence (status);

  g_assert_cmpfloat (status->baseline.mean, ==, 6);
  g_assert_cmpint (status->baseline.n, ==, 14);
  g_assert_cmpfloat (status->without.mean, ==, 3);
  g_assert_cmpint (status->without.n, ==, 14);
  g_assert_cmpint (status->n_challenges, ==, 2);
  g_assert_cmpint (status->challenges[0].exposures, ==, 6);
  g_assert_true (status->reproduced);
  g_assert_cmpint (status->slips, ==, 1);
  g_assert_cmpint (status->adherence.missed, ==, 1);
  g_assert_cmpint (status->adherence.unknown, ==, 4 + 3);
  g_assert_cmpint (status->adherence.assigned, ==, 29 + 7 + 3);
  g_assert_cmpstr (words, ==, "Of 39 days: kept on 31, not kept on 1, not known of 7");
}

/* The length of February: the same days in a year without the 29th. */
static void
test_leap_day (void)
{
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_RETURN, CHAM_EXPOSURE_FOOD, "Milk", START);
  static const Case line = { .severity = "", .exposure = "" };
  g_autoptr (ChamTrialStatus) status = live (trial, &line, 6);
  g_autofree char *phases = print_phases (status);

  g_assert_cmpint (status->today, ==, cham_day_new (2024, 2, 29));
  g_assert_cmpint (status->day, ==, 7);
  g_assert_cmpstr (phases, ==, "b14 w28 r14");
  g_assert_cmpint (status->end, ==, cham_day_new (2024, 4, 18));
}

/* Blocks tell nothing of those to come, and a hidden order nothing at all. */
static void
test_blocks (void)
{
  static const Case line = { .severity = "", .exposure = "1x3 .x2" };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_TREATMENT, "Vitamin D", START);
  g_autoptr (ChamTrialStatus) open = NULL, hidden = NULL, over = NULL, paused = NULL;
  g_autofree char *phases = NULL, *hidden_phases = NULL, *paused_phases = NULL;

  while (!trial->drawn || !cham_trial_order_is_on (trial->order, 14, 0)
         || cham_trial_order_is_on (trial->order, 14, 1))
    cham_trial_draw (trial, trial->seed + 1);
  open = live (trial, &line, 5);
  phases = print_phases (open);
  g_assert_cmpstr (phases, ==, "+3 -3 ?3 ?3 ?3 ?3 ?3 ?3 ?3 ?3 ?3 ?3 ?3 ?3");
  g_assert_cmpint (open->instruction, ==, CHAM_TRIAL_DO_WITHOUT);
  g_assert_cmpint (open->day, ==, 3);
  g_assert_cmpint (open->adherence.kept, ==, 3);
  g_assert_cmpint (open->adherence.unknown, ==, 2);

  over = live (trial, &line, 42);
  g_assert_cmpint (over->ending, ==, CHAM_TRIAL_ENDED_PLANNED);
  g_assert_cmpint (over->instruction, ==, CHAM_TRIAL_DO_NOTHING);

  add_events (trial, "p1 u11");
  paused = live (trial, &line, 12);
  paused_phases = print_phases (paused);
  g_assert_true (g_str_has_prefix (paused_phases, "+1 p10 +2 ?3"));
  g_assert_cmpint (paused->day, ==, 3);

  trial->hidden = TRUE;
  hidden = live (trial, &line, 5);
  hidden_phases = print_phases (hidden);
  g_assert_null (strpbrk (hidden_phases, "+-"));
}

static void
test_damaged (void)
{
  static const Case line = { .severity = "", .exposure = "" };
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Milk", START);
  g_autoptr (ChamTrialStatus) status = NULL, other = NULL;

  trial->numbers[CHAM_TRIAL_WASHOUT_DAYS] = -1;
  status = live (trial, &line, 5);
  g_assert_cmpint (status->ending, ==, CHAM_TRIAL_ENDED_DAMAGED);
  g_assert_cmpuint (status->phases->len, ==, 0);
  g_assert_false (cham_trial_status_is_open (status));
  trial->numbers[CHAM_TRIAL_WASHOUT_DAYS] = 7;
  trial->damage = g_strdup ("bad");
  other = live (trial, &line, 5);
  g_assert_cmpint (other->ending, ==, CHAM_TRIAL_ENDED_DAMAGED);
}

static ChamTrialCase *
make_case (const char *name, ChamDay start, gint64 id)
{
  ChamTrial *trial = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, name, start);

  trial->id = id;
  return cham_trial_case_new (
      trial, cham_trial_record_new (cham_trial_get_record_days (trial, START)), START);
}

/* One at a time; a trial does not stand in its own way, nor does one that is over. */
static void
test_obstacle (void)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_trial_case_free);
  g_autoptr (ChamTrial) wanted
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "Egg", START);
  ChamTrialCase *running = make_case ("Milk", START - 3, 7);

  g_ptr_array_add (list, make_case ("Soya", START - 300, 5));
  g_assert_null (cham_trial_cases_find_obstacle (list, wanted));
  g_ptr_array_add (list, running);
  g_assert_true (cham_trial_cases_find_obstacle (list, wanted) == running);
  wanted->id = 7;
  g_assert_null (cham_trial_cases_find_obstacle (list, wanted));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-state/cases", test_cases);
  g_test_add_func ("/trial-state/every-day", test_every_day);
  g_test_add_func ("/trial-state/figures", test_figures);
  g_test_add_func ("/trial-state/leap-day", test_leap_day);
  g_test_add_func ("/trial-state/blocks", test_blocks);
  g_test_add_func ("/trial-state/damaged", test_damaged);
  g_test_add_func ("/trial-state/obstacle", test_obstacle);
  return g_test_run ();
}
