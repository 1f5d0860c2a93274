/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is kept of a treatment beside its doses: stock, site and contents; and counted days. */
#include <math.h>

#include "fixture.h"
#include "model/stock.h"
#include "store/treatments.h"

#define EIGHT cham_time_of_day_new (8, 0)

static ChamTreatment *
make_treatment (const char *name)
{
  ChamTreatment *treatment = cham_treatment_new (name, CHAM_TREATMENT_TOPICAL);
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, A_DAY);

  treatment->amount = 2;
  g_set_str (&treatment->unit, "capsules");
  treatment->sites = 1u << CHAM_BODY_ARM_LEFT_BACK | 1u << CHAM_BODY_GENITALS;
  treatment->contents[CHAM_NUTRIENT_VITAMIN_D] = (ChamContent){ 1000, "IU" };
  cham_schedule_add_time (schedule, EIGHT, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

static ChamTreatment *
get (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  ChamTreatment *treatment = cham_journal_get_treatment (fixture->journal, id, &error);

  g_assert_no_error (error);
  return treatment;
}

static void
record (Fixture *fixture, gint64 id, ChamDay day, ChamDoseStatus status)
{
  g_autoptr (ChamDose) dose = cham_dose_new (id, day, EIGHT);
  g_autoptr (GError) error = NULL;

  dose->planned = TRUE;
  dose->amount = 2;
  g_set_str (&dose->unit, "capsules");
  dose->status = status;
  cham_journal_record_dose (fixture->journal, dose, &error);
  g_assert_no_error (error);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ("Cod-liver oil");
  g_autoptr (ChamTreatment) stored = NULL, changed = NULL, undone = NULL;
  g_autoptr (GError) error = NULL;

  treatment->stock = 60.5;
  treatment->stock_day = A_DAY;
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, &error));
  stored = get (fixture, treatment->id);
  g_assert_cmpfloat (stored->stock, ==, 60.5);
  g_assert_cmpint (stored->stock_day, ==, A_DAY);
  g_assert_cmpuint (stored->sites, ==, treatment->sites);
  g_assert_cmpfloat (stored->contents[CHAM_NUTRIENT_VITAMIN_D].amount, ==, 1000);
  g_assert_cmpstr (stored->contents[CHAM_NUTRIENT_VITAMIN_D].unit, ==, "IU");
  g_assert_true (isnan (stored->contents[CHAM_NUTRIENT_EPA_DHA].amount));
  stored->contents[CHAM_NUTRIENT_VITAMIN_D].amount = NAN;
  stored->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 0.9, "g" };
  stored->sites = 0;
  g_assert_true (cham_journal_update_treatment (fixture->journal, stored, &error));
  changed = get (fixture, treatment->id);
  g_assert_true (isnan (changed->contents[CHAM_NUTRIENT_VITAMIN_D].amount));
  g_assert_cmpstr (changed->contents[CHAM_NUTRIENT_EPA_DHA].unit, ==, "g");
  g_assert_cmpuint (changed->sites, ==, 0);
  fixture_undo (fixture);
  undone = get (fixture, treatment->id);
  g_assert_cmpfloat (undone->contents[CHAM_NUTRIENT_VITAMIN_D].amount, ==, 1000);
  g_assert_cmpuint (undone->sites, ==, treatment->sites);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ("Zinc");

  treatment->stock = 5;
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->stock = INFINITY;
  treatment->stock_day = A_DAY;
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->stock = 5;
  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 5, "IU" };
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ -5, "mg" };
  g_assert_false (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 5, "mg" };
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  g_assert_false (
      cham_journal_refill_treatment (fixture->journal, treatment->id, 0, A_DAY, NULL));
  g_assert_false (
      cham_journal_refill_treatment (fixture->journal, treatment->id, NAN, A_DAY, NULL));
  g_assert_false (cham_journal_refill_treatment (fixture->journal, 77, 5, A_DAY, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static ChamStock
count (Fixture *fixture, gint64 id)
{
  g_autoptr (ChamTreatment) treatment = get (fixture, id);
  ChamDayRange days = { cham_stock_get_first_day (treatment, A_DAY), A_DAY };
  g_autoptr (GPtrArray) doses = cham_journal_list_doses (fixture->journal, id, days, NULL);

  return cham_stock_count (treatment, doses, A_DAY);
}

/* One step of undo; doses taken before the stock was noted are not taken from it. */
static void
test_refill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ("Zinc");
  g_autoptr (ChamTreatment) other = make_treatment ("Iron");
  gint64 id;

  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  g_assert_true (cham_journal_add_treatment (fixture->journal, other, NULL));
  id = treatment->id;
  g_assert_true (isnan (count (fixture, id).left));
  record (fixture, id, A_DAY - 1, CHAM_DOSE_TAKEN);
  g_assert_true (cham_journal_refill_treatment (fixture->journal, id, 10, A_DAY, NULL));
  g_assert_cmpfloat (count (fixture, id).left, ==, 10);
  record (fixture, id, A_DAY, CHAM_DOSE_TAKEN);
  record (fixture, other->id, A_DAY, CHAM_DOSE_TAKEN);
  g_assert_cmpfloat (count (fixture, id).left, ==, 8);
  g_assert_cmpint (count (fixture, id).run_out, ==, A_DAY + 5);
  g_assert_true (cham_journal_refill_treatment (fixture->journal, id, 30, A_DAY, NULL));
  g_assert_cmpfloat (count (fixture, id).left, ==, 38);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Refill");
  fixture_undo (fixture);
  g_assert_cmpfloat (count (fixture, id).left, ==, 8);
}

static void
test_counted_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_treatment ("Zinc");
  g_autoptr (ChamTreatment) other = make_treatment ("Iron");
  ChamDayRange days = { A_DAY - 1, A_DAY + 2 };
  g_autoptr (GArray) counts = NULL;
  static const ChamDayMark marks[] = { CHAM_DAY_MARK_NONE, CHAM_DAY_MARK_TAKEN,
                                       CHAM_DAY_MARK_PARTLY, CHAM_DAY_MARK_NOT_RECORDED };

  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  g_assert_true (cham_journal_add_treatment (fixture->journal, other, NULL));
  record (fixture, treatment->id, A_DAY, CHAM_DOSE_TAKEN);
  record (fixture, other->id, A_DAY, CHAM_DOSE_TAKEN);
  record (fixture, other->id, A_DAY + 1, CHAM_DOSE_SKIPPED);
  counts = cham_journal_count_doses (fixture->journal, days, NULL);
  g_assert_cmpuint (counts->len, ==, G_N_ELEMENTS (marks));
  for (guint i = 0; i < counts->len; i++)
    g_assert_cmpint (cham_adherence_get_mark (&g_array_index (counts, ChamAdherence, i)), ==,
                     marks[i]);
  g_assert_cmpuint (g_array_index (counts, ChamAdherence, 2).due, ==, 2);
  g_assert_cmpuint (g_array_index (counts, ChamAdherence, 2).recorded, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/stock/kept", test_kept);
  fixture_add ("/store/stock/refused", test_refused);
  fixture_add ("/store/stock/refill", test_refill);
  fixture_add ("/store/stock/counted-days", test_counted_days);
  return g_test_run ();
}
