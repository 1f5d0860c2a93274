/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The values of a trial, and what a plan may be. The usual numbers and their limits are those of
 * elimination diets in guidelines, on the short side (2–6 weeks without, then taken up again). */
#include "model/trial.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/keyword.h"

static const char *const design_words[] = { "elimination", "return", "on_off", NULL };
static const char *const direction_words[] = { "worse_with", "worse_without", NULL };
static const char *const event_words[]
    = { "slip",    "kept",    "reaction",    "immediate", "illness", "paused",
        "resumed", "stopped", "eaten_again", "revealed",  "note",    NULL };

#define DESIGN(design) (1 << (design))

static const struct
{
  ChamTrialLimits limits;
  int designs;
} numbers[CHAM_TRIAL_N_NUMBERS] = {
  [CHAM_TRIAL_BASELINE_DAYS] = { { "baseline_days", N_ ("Days before"), 14, 7, 28 },
                                 DESIGN (CHAM_TRIAL_ELIMINATION) | DESIGN (CHAM_TRIAL_RETURN) },
  [CHAM_TRIAL_BASELINE_RATED] = { { "baseline_rated", N_ ("Rated days before"), 10, 5, 28 },
                                  DESIGN (CHAM_TRIAL_ELIMINATION) },
  [CHAM_TRIAL_ELIMINATION_DAYS]
  = { { "elimination_days", N_ ("Days without it"), 28, 14, CHAM_TRIAL_MOST_ELIMINATION },
      DESIGN (CHAM_TRIAL_ELIMINATION) | DESIGN (CHAM_TRIAL_RETURN) },
  [CHAM_TRIAL_CHALLENGE_DAYS] = { { "challenge_days", N_ ("Days of eating it again"), 7, 4, 14 },
                                  DESIGN (CHAM_TRIAL_ELIMINATION) },
  [CHAM_TRIAL_CHALLENGE_EXPOSURES]
  = { { "challenge_exposures", N_ ("Days of these with a portion"), 3, 2, 14 },
      DESIGN (CHAM_TRIAL_ELIMINATION) },
  [CHAM_TRIAL_WASHOUT_DAYS] = { { "washout_days", N_ ("Days of settling down"), 7, 3, 14 },
                                DESIGN (CHAM_TRIAL_ELIMINATION) },
  [CHAM_TRIAL_REPEATS] = { { "repeats", N_ ("Repeats of eating it again"), 1, 0, 2 },
                           DESIGN (CHAM_TRIAL_ELIMINATION) },
  [CHAM_TRIAL_RETURN_DAYS] = { { "return_days", N_ ("Days with it again"), 14, 7, 28 },
                               DESIGN (CHAM_TRIAL_RETURN) },
  [CHAM_TRIAL_BLOCKS]
  = { { "blocks", N_ ("Blocks"), 14, CHAM_TRIAL_FEWEST_BLOCKS, CHAM_TRIAL_MOST_BLOCKS },
      DESIGN (CHAM_TRIAL_ON_OFF) },
  [CHAM_TRIAL_BLOCK_DAYS]
  = { { "block_days", N_ ("Days of a block"), 3, 2, 14 }, DESIGN (CHAM_TRIAL_ON_OFF) },
  [CHAM_TRIAL_RUN_LIMIT] = { { "run_limit", N_ ("Blocks of a kind in a row"),
                               CHAM_TRIAL_LONGEST_RUN, CHAM_TRIAL_LONGEST_RUN,
                               CHAM_TRIAL_LONGEST_RUN },
                             DESIGN (CHAM_TRIAL_ON_OFF) },
};

/** cham_trial_number_get_limits: (transfer none): What @number may be. */
const ChamTrialLimits *
cham_trial_number_get_limits (ChamTrialNumber number)
{
  return &numbers[number].limits;
}

/** cham_trial_number_get_title: (transfer none): What @number counts, in the person's language. */
const char *
cham_trial_number_get_title (ChamTrialNumber number)
{
  return _ (numbers[number].limits.title);
}

/** cham_trial_design_uses: Whether @number is a part of plans of @design. */
gboolean
cham_trial_design_uses (ChamTrialDesign design, ChamTrialNumber number)
{
  return (numbers[number].designs & DESIGN (design)) != 0;
}

/** cham_trial_event_new: (transfer full): Without a time, not stored yet. @note may be %NULL. */
ChamTrialEvent *
cham_trial_event_new (ChamTrialEventKind kind, ChamDay day, const char *note)
{
  ChamTrialEvent *self = g_new0 (ChamTrialEvent, 1);

  self->kind = kind;
  self->day = day;
  self->time = CHAM_TIME_NONE;
  self->note = g_strdup (note != NULL ? note : "");
  return self;
}

/** cham_trial_event_copy: (transfer full): The same event, with the same id. */
ChamTrialEvent *
cham_trial_event_copy (const ChamTrialEvent *self)
{
  ChamTrialEvent *copy = g_memdup2 (self, sizeof *self);

  copy->note = g_strdup (self->note);
  return copy;
}

void
cham_trial_event_free (ChamTrialEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

/**
 * cham_trial_new:
 * @exposure: as of #ChamTrial
 * @start: the first day
 *
 * Returns: (transfer full): a plan with the usual numbers that judges by worst itch, without an
 *   answer at the gate and without an order
 */
ChamTrial *
cham_trial_new (ChamTrialDesign design, ChamExposureKind kind, const char *exposure,
                ChamDay start)
{
  ChamTrial *self = g_new0 (ChamTrial, 1);

  self->kind = kind;
  self->exposure = g_strdup (exposure);
  self->title = g_strdup (exposure);
  self->design = design;
  self->direction = kind == CHAM_EXPOSURE_FOOD || kind == CHAM_EXPOSURE_FOOD_GROUP
                        ? CHAM_TRIAL_WORSE_WITH
                        : CHAM_TRIAL_WORSE_WITHOUT;
  self->outcome = g_strdup ("itch");
  self->threshold = 2;
  self->start = start;
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    self->numbers[i] = numbers[i].limits.usual;
  self->gate.subject = cham_trial_is_of_food (self) ? CHAM_GATE_FOOD : CHAM_GATE_TREATMENT;
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_trial_event_free);
  return self;
}

static gpointer
copy_event (gconstpointer event, gpointer data)
{
  return cham_trial_event_copy (event);
}

/** cham_trial_copy: (transfer full): The same trial with its events and ids. */
ChamTrial *
cham_trial_copy (const ChamTrial *self)
{
  ChamTrial *copy = g_memdup2 (self, sizeof *self);

  copy->exposure = g_strdup (self->exposure);
  copy->title = g_strdup (self->title);
  copy->outcome = g_strdup (self->outcome);
  copy->damage = g_strdup (self->damage);
  copy->events = g_ptr_array_copy (self->events, (GCopyFunc) copy_event, NULL);
  g_ptr_array_set_free_func (copy->events, (GDestroyNotify) cham_trial_event_free);
  return copy;
}

void
cham_trial_free (ChamTrial *self)
{
  if (self == NULL)
    return;
  g_free (self->exposure);
  g_free (self->title);
  g_free (self->outcome);
  g_free (self->damage);
  g_ptr_array_unref (self->events);
  g_free (self);
}

/** cham_trial_is_of_food: Whether a food or a food group is tested. */
gboolean
cham_trial_is_of_food (const ChamTrial *self)
{
  return self->kind == CHAM_EXPOSURE_FOOD || self->kind == CHAM_EXPOSURE_FOOD_GROUP;
}

/** cham_trial_get_longest: The most days that it can take, breaks not counted. */
int
cham_trial_get_longest (const ChamTrial *self)
{
  const int *n = self->numbers;

  switch (self->design)
    {
    case CHAM_TRIAL_ON_OFF:
      return n[CHAM_TRIAL_BLOCKS] * n[CHAM_TRIAL_BLOCK_DAYS];
    case CHAM_TRIAL_RETURN:
      return n[CHAM_TRIAL_BASELINE_DAYS] + n[CHAM_TRIAL_ELIMINATION_DAYS]
             + n[CHAM_TRIAL_RETURN_DAYS];
    case CHAM_TRIAL_ELIMINATION:
    default:
      return numbers[CHAM_TRIAL_BASELINE_DAYS].limits.most + CHAM_TRIAL_MOST_ELIMINATION
             + (1 + n[CHAM_TRIAL_REPEATS])
                   * (numbers[CHAM_TRIAL_CHALLENGE_DAYS].limits.most
                      + numbers[CHAM_TRIAL_WASHOUT_DAYS].limits.most);
    }
}

static char *
check_numbers (const ChamTrial *self)
{
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      const ChamTrialLimits *limits = &numbers[i].limits;

      if (self->numbers[i] < limits->least || self->numbers[i] > limits->most)
        return g_strdup_printf (_ ("%s: %d is not between %d and %d"), _ (limits->title),
                                self->numbers[i], limits->least, limits->most);
    }
  if (self->numbers[CHAM_TRIAL_BLOCKS] % 2 != 0)
    return g_strdup (_ ("the number of blocks must be even, so that half of them are with it"));
  if (self->numbers[CHAM_TRIAL_CHALLENGE_EXPOSURES] > self->numbers[CHAM_TRIAL_CHALLENGE_DAYS])
    return g_strdup (_ ("more days with a portion are wanted than there are days for it"));
  return NULL;
}

/* A drawn order is the one that its seed draws. */
static char *
check_order (const ChamTrial *self)
{
  g_autoptr (ChamTrial) again = NULL;

  if (!self->drawn)
    return NULL;
  again = cham_trial_copy (self);
  if (cham_trial_draw (again, self->seed) && again->index == self->index
      && again->order == self->order)
    return NULL;
  return g_strdup (_ ("the order of the blocks is not the one that was drawn"));
}

static char *
check_exposure (const ChamTrial *self)
{
  if (*self->exposure == '\0' || *self->outcome == '\0')
    return g_strdup (_ ("what is tested, and by what it is judged, must be named"));
  if (self->design != CHAM_TRIAL_ON_OFF
      && (!cham_trial_is_of_food (self) || self->direction != CHAM_TRIAL_WORSE_WITH))
    return g_strdup (_ ("only foods that may do harm are left out and taken up again; other "
                        "things are tested in blocks of days"));
  if (self->kind == CHAM_EXPOSURE_MEASURE)
    return g_strdup (_ ("what is only measured cannot be left out"));
  return NULL;
}

/**
 * cham_trial_check:
 *
 * Returns: (transfer full) (nullable): why such a plan cannot be carried out, in the person's
 *   language; %NULL when it can
 */
char *
cham_trial_check (const ChamTrial *self)
{
  char *problem = check_exposure (self);

  if (problem == NULL)
    problem = check_numbers (self);
  if (problem == NULL)
    problem = check_order (self);
  if (problem == NULL && !(isfinite (self->threshold) && self->threshold > 0))
    problem = g_strdup (_ ("the change that counts must be more than nothing"));
  if (problem == NULL
      && (!cham_day_is_valid (self->start)
          || !cham_day_is_valid (self->start + cham_trial_get_longest (self))))
    problem = g_strdup (_ ("it cannot begin on that day"));
  return problem;
}

/**
 * cham_trial_draw:
 * @seed: 64 random bits
 *
 * Draws the order of the blocks, each with the same chance. The same seed draws the same order.
 *
 * Returns: whether the plan has numbers of blocks that an order can be drawn for; otherwise
 *   nothing changes
 */
gboolean
cham_trial_draw (ChamTrial *self, guint64 seed)
{
  const int blocks = self->numbers[CHAM_TRIAL_BLOCKS];
  const int run = self->numbers[CHAM_TRIAL_RUN_LIMIT];
  g_autoptr (ChamTrialOrders) orders = NULL;

  if (blocks < 2 || blocks > CHAM_TRIAL_MOST_BLOCKS || blocks % 2 != 0 || run < 1)
    return FALSE;
  orders = cham_trial_orders_new (blocks, run);
  self->drawn = TRUE;
  self->seed = seed;
  self->index = cham_trial_orders_draw (orders, seed);
  self->order = cham_trial_orders_get (orders, self->index);
  return TRUE;
}

/** cham_trial_find_event: (transfer none) (nullable): The first of @kind on @day; with
 * %CHAM_DAY_NONE the first of all days. */
const ChamTrialEvent *
cham_trial_find_event (const ChamTrial *self, ChamTrialEventKind kind, ChamDay day)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const ChamTrialEvent *event = g_ptr_array_index (self->events, i);

      if (event->kind == kind && (day == CHAM_DAY_NONE || event->day == day))
        return event;
    }
  return NULL;
}

/** cham_trial_is_hidden: Whether the person is not to know the order: it is hidden and has not
 * been revealed up to @today. */
gboolean
cham_trial_is_hidden (const ChamTrial *self, ChamDay today)
{
  const ChamTrialEvent *revealed = cham_trial_find_event (self, CHAM_TRIAL_REVEALED, CHAM_DAY_NONE);

  return self->design == CHAM_TRIAL_ON_OFF && self->hidden
         && (revealed == NULL || revealed->day > today);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const ChamTrialEvent *left = *(ChamTrialEvent *const *) a;
  const ChamTrialEvent *right = *(ChamTrialEvent *const *) b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  return left->time - right->time;
}

/** cham_trial_add_event: Adds @event (transfer full) where its day and time belong. */
void
cham_trial_add_event (ChamTrial *self, ChamTrialEvent *event)
{
  g_ptr_array_add (self->events, event);
  g_ptr_array_sort (self->events, compare_events);
}

/** cham_trial_get_record_days: The days of the diary that a trial is judged by: those before its
 * start that tell how severity moves by itself, and those up to @today. */
ChamDayRange
cham_trial_get_record_days (const ChamTrial *self, ChamDay today)
{
  return (ChamDayRange){ MAX (self->start - CHAM_TRIAL_DIARY_DAYS, CHAM_DAY_FIRST),
                         MAX (today, self->start) };
}

/** cham_trial_design_to_string: (transfer none): The word that reads back as @design. */
const char *
cham_trial_design_to_string (ChamTrialDesign design)
{
  return design_words[design];
}

/** cham_trial_design_from_string: Whether @text is one; @design is untouched otherwise. */
gboolean
cham_trial_design_from_string (const char *text, ChamTrialDesign *design)
{
  int index;

  if (!cham_keyword_find (design_words, text, &index))
    return FALSE;
  *design = (ChamTrialDesign) index;
  return TRUE;
}

/** cham_trial_direction_to_string: (transfer none): The word that reads back as @direction. */
const char *
cham_trial_direction_to_string (ChamTrialDirection direction)
{
  return direction_words[direction];
}

/** cham_trial_direction_from_string: Whether @text is one; @direction is untouched otherwise. */
gboolean
cham_trial_direction_from_string (const char *text, ChamTrialDirection *direction)
{
  int index;

  if (!cham_keyword_find (direction_words, text, &index))
    return FALSE;
  *direction = (ChamTrialDirection) index;
  return TRUE;
}

/** cham_trial_event_kind_to_string: (transfer none): The word that reads back as @kind. */
const char *
cham_trial_event_kind_to_string (ChamTrialEventKind kind)
{
  return event_words[kind];
}

/** cham_trial_event_kind_from_string: Whether @text is one; @kind is untouched otherwise. */
gboolean
cham_trial_event_kind_from_string (const char *text, ChamTrialEventKind *kind)
{
  int index;

  if (!cham_keyword_find (event_words, text, &index))
    return FALSE;
  *kind = (ChamTrialEventKind) index;
  return TRUE;
}
