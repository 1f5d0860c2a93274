/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A made-up life with eczema: severity that lingers from day to day, a little worse in winter,
 * after cheese and after short nights, with prescribed cream in flares, and gaps where nobody
 * wrote anything. It imitates how a diary looks; it is no model of the disease. */
#include "model/invented.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/invented-body.h"
#include "model/invented-meals.h"
#include "model/invented-trials.h"
#include "model/measure.h"

typedef struct
{
  ChamRecordSet *set;
  GRand *random;
  GRand *skin; /* for where the skin is bad: the rest is drawn as if nobody looked */
  GPtrArray *measures;
  GHashTable *names;
  ChamDay first;
  ChamDay last;
  double severity;    /* latent, around 0 */
  double slept;       /* hours of the last night */
  int cheese_days[2]; /* whether cheese was eaten yesterday and the day before */
  int cream_days;     /* days left of stepped-up treatment */
  int away_days;      /* days left without any writing */
} Inventor;

typedef struct
{
  const char *name;
  const char *definition;
  int start;     /* days after the first */
  int end;       /* days after the first, 0 for no end */
  double amount; /* of one dose */
  const char *unit;
  ChamTimeOfDay times[2];
  int every; /* on each n-th day, 0 only with stepped-up treatment */
  double adherence;
} InventedTreatment;

#define AT(hours, minutes) ((hours) * 60 + (minutes))

static const InventedTreatment treatments[] = {
  { N_ ("Vitamin D"), "kind=supplement; amount=25; unit=%C2%B5g; schedule=daily; times=08:00", 0,
    0, 25, "µg", { AT (8, 0), CHAM_TIME_NONE }, 1, 0.93 },
  { N_ ("Probiotic"),
    "kind=probiotic; amount=10000000000; unit=CFU; schedule=daily; times=08:00", 45, 200, 1e10,
    "CFU", { AT (8, 0), CHAM_TIME_NONE }, 1, 0.85 },
  { N_ ("Omega-3 (EPA and DHA)"),
    "kind=supplement; amount=500; unit=mg; schedule=daily; times=20:00", 120, 0, 500, "mg",
    { AT (20, 0), CHAM_TIME_NONE }, 1, 0.9 },
  { N_ ("Moisturiser"),
    "kind=topical; amount=1; unit=applications; schedule=daily; times=07:30%2C21:30", 0, 0, 1,
    "applications", { AT (7, 30), AT (21, 30) }, 1, 0.8 },
  { N_ ("Prescribed cream"), "kind=medicine; amount=1; unit=applications; schedule=as-needed", 0,
    0, 1, "applications", { AT (21, 0), CHAM_TIME_NONE }, 0, 1 },
  { N_ ("Breathing exercise"),
    "kind=practice; amount=10; unit=minutes; schedule=every; every=2; times=18:00", 20, 0, 10,
    "minutes", { AT (18, 0), CHAM_TIME_NONE }, 2, 0.6 },
};

static const char *const calm_texts[] = {
  N_ ("Good day, hardly thought about my skin. #calm"),
  N_ ("Long walk in the woods. Slept well afterwards. #walk"),
  N_ ("New bedding at last. #home"),
  N_ ("Swimming, rinsed and creamed straight after. #swim"),
};

static const char *const itchy_texts[] = {
  N_ ("Elbows and neck very itchy in the evening. #itch"),
  N_ ("Woke up scratching. Cool cloth helped a little. #night"),
  N_ ("Deadline at work, skin tight and dry. #stress"),
  N_ ("Hands cracked again after cleaning. #hands"),
};

/* A normally distributed number by the method of Box and Muller. */
static double
draw_normal (GRand *random, double deviation)
{
  double radius = sqrt (-2 * log (1 - g_rand_double (random)));

  return deviation * radius * cos (2 * G_PI * g_rand_double (random));
}

static gboolean
draw_chance (Inventor *self, double probability)
{
  return g_rand_double (self->random) < probability;
}

static ChamRecord *
add_record (Inventor *self, ChamRecordKind kind, ChamDay day, ChamTimeOfDay time,
            const char *name, double value)
{
  ChamRecord *record = cham_record_new (kind, day, time, name);

  record->value = value;
  g_ptr_array_add (self->set->records, record);
  return record;
}

/* Adds a reading, rounded and clamped as the measure asks, unless it was forgotten. */
static void
add_reading (Inventor *self, ChamDay day, const char *key, double value)
{
  if (draw_chance (self, 0.04))
    return;
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (self->measures, i);
      gboolean flag = measure->kind == CHAM_MEASURE_FLAG;
      double rounded = measure->step * round (value / measure->step);

      if (g_strcmp0 (measure->key, key) != 0)
        continue;
      g_set_str (&add_record (self, flag ? CHAM_RECORD_FLAG : CHAM_RECORD_MEASURE, day,
                              CHAM_TIME_NONE, measure->name,
                              CLAMP (rounded, measure->minimum, measure->maximum))->unit,
                 measure->unit);
    }
}

static void
define_treatments (Inventor *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (treatments); i++)
    {
      const InventedTreatment *treatment = &treatments[i];
      ChamDay start = self->first + treatment->start;
      ChamRecord *record;

      if (start > self->last)
        continue;
      record = add_record (self, CHAM_RECORD_DOSE, start, CHAM_TIME_NONE, _ (treatment->name),
                           NAN);
      record->state = CHAM_RECORD_DEFINITION;
      g_set_str (&record->note, treatment->definition);
      if (treatment->end > 0 && self->first + treatment->end < self->last)
        {
          char day[CHAM_DAY_TEXT_SIZE];

          g_free (record->note);
          record->note = g_strdup_printf ("%s; end=%s", treatment->definition,
                                          cham_day_print (self->first + treatment->end, day));
        }
    }
}

static gboolean
is_due (const Inventor *self, const InventedTreatment *treatment, ChamDay day)
{
  int elapsed = day - self->first;

  if (elapsed < treatment->start || (treatment->end > 0 && elapsed > treatment->end))
    return FALSE;
  if (treatment->every == 0)
    return self->cream_days > 0;
  return (elapsed - treatment->start) % treatment->every == 0;
}

static void
add_dose (Inventor *self, ChamDay day, const InventedTreatment *treatment, ChamTimeOfDay time)
{
  gboolean taken = draw_chance (self, treatment->adherence);
  ChamRecord *record;

  if (!taken && draw_chance (self, 0.5))
    return;
  record = add_record (self, CHAM_RECORD_DOSE, day, time, _ (treatment->name),
                       taken ? treatment->amount : NAN);
  record->state = taken ? CHAM_RECORD_RECORDED : CHAM_RECORD_SKIPPED;
  g_set_str (&record->unit, treatment->unit);
}

static void
add_doses (Inventor *self, ChamDay day)
{
  for (gsize i = 0; i < G_N_ELEMENTS (treatments); i++)
    for (gsize j = 0; is_due (self, &treatments[i], day) && j < 2; j++)
      if (treatments[i].times[j] != CHAM_TIME_NONE)
        add_dose (self, day, &treatments[i], treatments[i].times[j]);
}

static void
add_entry (Inventor *self, ChamDay day, double itch)
{
  const char *const *texts = itch > 4 ? itchy_texts : calm_texts;
  int choice = g_rand_int_range (self->random, 0, G_N_ELEMENTS (calm_texts));
  ChamTimeOfDay time = cham_time_of_day_new (g_rand_int_range (self->random, 18, 23),
                                             g_rand_int_range (self->random, 0, 60));

  if (draw_chance (self, 0.25))
    g_set_str (&add_record (self, CHAM_RECORD_ENTRY, day, time, "", NAN)->note,
               _ (texts[choice]));
}

static void
add_skin (Inventor *self, ChamDay day, double itch)
{
  GRand *random = self->random;

  add_reading (self, day, CHAM_MEASURE_ITCH, itch);
  add_reading (self, day, CHAM_MEASURE_SKIN, itch * 0.8 + draw_normal (random, 0.7));
  add_reading (self, day, CHAM_MEASURE_SLEEP_HOURS, self->slept);
  add_reading (self, day, CHAM_MEASURE_SLEEP_DISTURBANCE,
               itch * 0.7 + draw_normal (random, 1));
  add_reading (self, day, "wakings", itch * 0.3 + draw_normal (random, 0.5));
  add_reading (self, day, CHAM_MEASURE_STEPPED_UP, self->cream_days > 0);
}

/* The more it itches the more likely is each symptom, each from a threshold of its own on. */
static void
add_symptoms (Inventor *self, ChamDay day, double itch)
{
  static const struct
  {
    const char *key;
    double threshold; /* of itch, where it is as likely as not */
  } symptoms[] = { { "itch", 1 },     { "sleep", 4.5 },  { "bleeding", 6.5 }, { "weeping", 8 },
                   { "cracking", 5 }, { "flaking", 3.5 }, { "dryness", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (symptoms); i++)
    {
      g_autofree char *key = g_strconcat (CHAM_MEASURE_SYMPTOM_PREFIX, symptoms[i].key, NULL);

      add_reading (self, day, key, itch + draw_normal (self->random, 1) > symptoms[i].threshold);
    }
}

static void
add_body (Inventor *self, ChamDay day)
{
  GRand *random = self->random;
  double gut = fabs (draw_normal (random, 1.6));
  double form = round (4 + draw_normal (random, 1));

  add_reading (self, day, CHAM_MEASURE_STRESS, 3.5 + draw_normal (random, 1.8));
  add_reading (self, day, "gut_pain", gut * 0.7);
  add_reading (self, day, "gut_bloating", gut + fabs (draw_normal (random, 1)));
  add_reading (self, day, "movement", 5 * g_rand_int_range (random, 0, 13));
  if (draw_chance (self, 0.8))
    add_record (self, CHAM_RECORD_STOOL, day,
                cham_time_of_day_new (7, g_rand_int_range (random, 0, 60)), "",
                CLAMP (form, 1, 7));
}

static void
add_diet (Inventor *self, ChamDay day)
{
  gboolean cheese = FALSE;

  if (draw_chance (self, 0.93))
    {
      cheese = cham_invented_add_meals (self->set, self->random, day, self->names);
      if (draw_chance (self, 0.8))
        add_record (self, CHAM_RECORD_FLAG, day, CHAM_TIME_NONE, CHAM_RECORD_DIET_COMPLETE, 1);
    }
  self->cheese_days[1] = self->cheese_days[0];
  self->cheese_days[0] = cheese;
}

/* Moves the invented body on by a night; returns the day's itch, 0–10. */
static double
live_until (Inventor *self, ChamDay day)
{
  double winter = cos (2 * G_PI * (day % 365) / 365.25);
  double push = 1.1 * self->cheese_days[0] + 0.6 * self->cheese_days[1]
                + (self->slept < 6 ? 0.7 : 0) - (self->cream_days > 0 ? 0.9 : 0);
  double itch;

  self->severity = 0.72 * self->severity + push + draw_normal (self->random, 0.75);
  itch = CLAMP (2 + 0.7 * winter + self->severity, 0, 10);
  self->slept = 7.5 - 0.28 * itch + draw_normal (self->random, 0.7);
  if (self->cream_days > 0)
    self->cream_days--;
  else if (itch > 6)
    self->cream_days = g_rand_int_range (self->random, 4, 8);
  return itch;
}

/* On most Sundays somebody looks at all of the skin. */
static void
add_map (Inventor *self, ChamDay day, double itch)
{
  if (cham_day_get_weekday (day) == 7 && g_rand_double (self->skin) < 0.85)
    cham_invented_add_body (self->set, self->skin, day, itch);
}

static gboolean
is_away (Inventor *self)
{
  if (self->away_days > 0)
    self->away_days--;
  else if (draw_chance (self, 0.006))
    self->away_days = g_rand_int_range (self->random, 4, 12);
  return self->away_days > 0 || draw_chance (self, 0.04);
}

static void
write_day (Inventor *self, ChamDay day)
{
  double itch = live_until (self, day);

  if (is_away (self) && day != self->last)
    {
      self->cheese_days[1] = self->cheese_days[0];
      self->cheese_days[0] = FALSE;
      return;
    }
  add_skin (self, day, itch);
  add_symptoms (self, day, itch);
  add_body (self, day);
  add_map (self, day, itch);
  add_doses (self, day);
  add_diet (self, day);
  add_entry (self, day, itch);
}

/**
 * cham_invented_new:
 * @last: the last day of the diary; it is always written
 * @years: how many years it is long, 1–%CHAM_INVENTED_MAX_YEARS
 * @seed: the same seed, day and length give the same diary
 * @names: (element-type utf8 utf8) (nullable): what the foods of the catalogue are called, by
 *   their English names
 *
 * Returns: (transfer full): an invented diary, its treatments defined first
 */
ChamRecordSet *
cham_invented_new (ChamDay last, int years, guint32 seed, GHashTable *names)
{
  Inventor self = { .slept = 7.5, .last = last, .names = names };

  g_return_val_if_fail (cham_day_is_valid (last), NULL);
  g_return_val_if_fail (years >= 1 && years <= CHAM_INVENTED_MAX_YEARS, NULL);
  self.set = cham_record_set_new ();
  self.random = g_rand_new_with_seed (seed);
  self.skin = g_rand_new_with_seed (seed);
  self.measures = cham_measure_list_built_in ();
  self.first = MAX (cham_day_add_months (last, -12 * years) + 1, CHAM_DAY_FIRST);
  define_treatments (&self);
  for (ChamDay day = self.first; day <= last; day++)
    write_day (&self, day);
  cham_invented_add_trials (self.set, self.first, last, names);
  self.set->read = self.set->records->len;
  g_rand_free (self.random);
  g_rand_free (self.skin);
  g_ptr_array_unref (self.measures);
  return self.set;
}
