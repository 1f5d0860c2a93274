/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Tests of the range in words, for the page for a doctor: what, when, how far it was kept, the
 * outcome with the days it is of, and what can be said. A test that goes on says nothing yet. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trial-result.h"
#include "draw/date.h"

static char *
join (GStrvBuilder *builder, const char *separator)
{
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return g_strjoinv (separator, parts);
}

/* "As usual 5.0 (14 days rated) · Without it 3.9 (12 days rated)" */
static char *
describe_outcome (const ChamTrialResult *result, const char *outcome)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *groups = NULL;

  for (int i = 0; i < result->n_groups; i++)
    {
      const ChamTrialGroup *group = &result->groups[i];

      if (!isnan (group->mean))
        g_strv_builder_take (
            builder, g_strdup_printf (ngettext ("%s %.1f (%d day rated)",
                                                "%s %.1f (%d days rated)", group->rated),
                                      group->title, group->mean, group->rated));
    }
  groups = join (builder, " · ");
  if (*groups == '\0')
    return NULL;
  /* Translators: what was rated, and its means in the phases of a test */
  return g_strdup_printf (_ ("%s: %s"), outcome, groups);
}

/* Of the days on which something was to be done, those it is known of. */
static char *
describe_kept (const ChamTrialResult *result)
{
  int kept = 0, missed = 0;

  for (int i = 0; i < result->n_groups; i++)
    {
      kept += result->groups[i].kept;
      missed += result->groups[i].missed;
    }
  if (kept + missed == 0)
    return NULL;
  return g_strdup_printf (ngettext ("plan kept on %d of %d known day",
                                    "plan kept on %d of %d known days", kept + missed),
                          kept, kept + missed);
}

static char *
describe_dates (const ChamTrialCase *trial)
{
  g_autofree char *from = cham_date_format_short (trial->trial->start);
  g_autofree char *to = cham_date_format_short (trial->status->end);

  return g_strdup_printf (C_ ("range", "%s – %s"), from, to);
}

static void
add_part (GStrvBuilder *builder, char *part)
{
  if (part != NULL)
    g_strv_builder_take (builder, part);
}

/** cham_facts_describe_test: (transfer full): One test in sentences; of one that goes on its dates
 * alone, so that nobody looks before it is over. */
char *
cham_facts_describe_test (const ChamTrialCase *trial)
{
  g_autoptr (ChamTrialResult) result = cham_trial_result_new (trial);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_part (builder, describe_dates (trial));
  add_part (builder, describe_kept (result));
  if (!result->over)
    {
      add_part (builder, g_strdup (_ ("goes on; the outcome is not looked at yet")));
      return join (builder, "; ");
    }
  add_part (builder, describe_outcome (result, trial->record->outcome_title));
  add_part (builder, g_strdup (cham_trial_result_get_headline (result, trial->trial)));
  add_part (builder, g_strdup (trial->trial->hidden ? _ ("order hidden from the person")
                                                    : _ ("open (unblinded) test")));
  return join (builder, "; ");
}
