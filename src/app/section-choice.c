/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The switches of the parts of a page, one of which is always on: a page of nothing is no page.
 * It stores nothing. Signal: changed, after a switch was turned. */
#include "app/section-choice.h"

#include <glib/gi18n.h>

#define N_SECTIONS 6

struct _ChamSectionChoice
{
  AdwExpanderRow parent_instance;

  AdwSwitchRow *rows[N_SECTIONS];
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (ChamSectionChoice, cham_section_choice, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the bits of ChamReportSections. */
static const char *const titles[N_SECTIONS] = {
  N_ ("Figures"),
  N_ ("Chart"),
  N_ ("Weeks, Gut, Food and Body Map"),
  N_ ("Tests"),
  N_ ("Treatments"),
  N_ ("Next Visit, Questions and Care Team"),
};

/* The last one that is on cannot be turned off. */
static void
keep_one (ChamSectionChoice *self)
{
  ChamReportSections sections = cham_section_choice_get_sections (self);

  for (guint i = 0; i < N_SECTIONS; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), sections != (1u << i));
}

static void
on_row_turned_cb (ChamSectionChoice *self)
{
  if (self->is_setting)
    return;
  keep_one (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cham_section_choice_class_init (ChamSectionChoiceClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", CHAM_TYPE_SECTION_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cham_section_choice_init (ChamSectionChoice *self)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      self->rows[i] = ADW_SWITCH_ROW (adw_switch_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _ (titles[i]));
      adw_switch_row_set_active (self->rows[i], TRUE);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->rows[i]));
      g_signal_connect_object (self->rows[i], "notify::active", G_CALLBACK (on_row_turned_cb),
                               self, G_CONNECT_SWAPPED);
    }
}

/** cham_section_choice_get_sections: Those that are on, one or more. */
ChamReportSections
cham_section_choice_get_sections (ChamSectionChoice *self)
{
  ChamReportSections sections = 0;

  for (guint i = 0; i < N_SECTIONS; i++)
    sections |= adw_switch_row_get_active (self->rows[i]) ? 1u << i : 0;
  return sections;
}

/** cham_section_choice_set_sections: Turns those of @sections on and the others off, without
 * “changed”. */
void
cham_section_choice_set_sections (ChamSectionChoice *self, ChamReportSections sections)
{
  g_return_if_fail (sections != 0);
  self->is_setting = TRUE;
  for (guint i = 0; i < N_SECTIONS; i++)
    adw_switch_row_set_active (self->rows[i], (sections & (1u << i)) != 0);
  self->is_setting = FALSE;
  keep_one (self);
}
