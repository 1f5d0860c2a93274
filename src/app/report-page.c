/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses range, paper and the person's line, shows the pages, and sends them to a printer or
 * a file. What stands on a page is the affair of draw. */
#include "app/report-page.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/feedback.h"
#include "app/pdf-saver.h"
#include "app/print-job.h"
#include "app/range-preset.h"
#include "app/report-preview.h"
#include "app/section-choice.h"
#include "app/settings.h"
#include "app/today.h"
#include "app/visit-questions.h"
#include "draw/sheet.h"
#include "store/daybooks.h"
#include "store/overviews.h"

struct _ChamReportPage
{
  ChamPage parent_instance;

  AdwComboRow *kind;
  AdwComboRow *range;
  ChamDayRow *from;
  ChamDayRow *to;
  ChamSectionChoice *sections;
  AdwComboRow *paper;
  GtkEditable *person;
  ChamVisitQuestions *questions;
  GtkBox *sheets;
  GtkLabel *more;
  GSettings *settings;
  ChamOverview *overview;
  ChamReport *report;
  guint person_timeout;
};

G_DEFINE_FINAL_TYPE (ChamReportPage, cham_report_page, CHAM_TYPE_PAGE)

/* The rows of the range list; the one after them is "from and to". */
static const ChamRangePreset presets[]
    = { CHAM_RANGE_30_DAYS, CHAM_RANGE_90_DAYS, CHAM_RANGE_SIX_MONTHS, CHAM_RANGE_ONE_YEAR };

/* Pages shown; those of a long diary are for paper. */
#define MOST_SHEETS 12

/* How long after the last letter the person's line is stored. */
#define PERSON_DELAY 600

static gboolean
range_is_custom (ChamReportPage *self)
{
  return adw_combo_row_get_selected (self->range) >= G_N_ELEMENTS (presets);
}

static ChamDayRange
get_range (ChamReportPage *self)
{
  const ChamDayRange nothing = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  ChamDay from = cham_day_row_get_day (self->from);
  ChamDay to = cham_day_row_get_day (self->to);

  if (range_is_custom (self))
    return (ChamDayRange) { MIN (from, to), MAX (from, to) };
  return cham_range_preset_resolve (presets[adw_combo_row_get_selected (self->range)],
                                    cham_today (), nothing);
}

/* The rows of the list of kinds are in the order of ChamReportKind. */
static ChamReportKind
get_kind (ChamReportPage *self)
{
  return (ChamReportKind) adw_combo_row_get_selected (self->kind);
}

/* The rows of the paper list are in the order of ChamPaper. */
static ChamPaper
get_paper (ChamReportPage *self)
{
  return (ChamPaper) adw_combo_row_get_selected (self->paper);
}

static guint
count_sheets (ChamReportPage *self)
{
  guint count = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    count++;
  return count;
}

/* Says how many pages are not shown. */
static void
show_more (ChamReportPage *self, guint pages)
{
  g_autofree char *text
      = g_strdup_printf (_ ("Shown are the first %u of %u pages. Printed and saved are all."),
                         MOST_SHEETS, pages);

  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), pages > MOST_SHEETS);
}

static void
show_sheets (ChamReportPage *self, const ChamReport *report)
{
  guint pages = report != NULL ? cham_report_get_n_pages (report) : 0;
  guint wanted = MIN (pages, MOST_SHEETS);

  show_more (self, pages);
  for (guint count = count_sheets (self); count < wanted; count++)
    gtk_box_append (self->sheets, cham_report_preview_new (count));
  for (guint count = count_sheets (self); count > wanted; count--)
    gtk_box_remove (self->sheets, gtk_widget_get_last_child (GTK_WIDGET (self->sheets)));
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    cham_report_preview_set_report (CHAM_REPORT_PREVIEW (sheet), report, get_paper (self));
}

static ChamOverview *
load_overview (ChamReportPage *self)
{
  g_autoptr (GError) error = NULL;
  ChamOverview *overview = cham_journal_load_report_overview (
      cham_page_get_journal (CHAM_PAGE (self)), get_range (self), &error);

  if (overview == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  return overview;
}

/* Whether the lines of the days are read, where the kind needs them. */
static gboolean
load_daybook (ChamReportPage *self, ChamDaybook **daybook)
{
  g_autoptr (GError) error = NULL;

  *daybook = NULL;
  if (!cham_report_kind_is_diary (get_kind (self)))
    return TRUE;
  *daybook = cham_journal_load_daybook (cham_page_get_journal (CHAM_PAGE (self)),
                                        get_range (self), &error);
  if (*daybook == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  return *daybook != NULL;
}

/* Takes @overview; the pages shown go before what they show. */
static void
set_overview (ChamReportPage *self, ChamOverview *overview, const ChamDaybook *daybook)
{
  ChamReport *report = NULL;

  if (overview != NULL)
    report = cham_report_new_with_sections (
        get_kind (self), cham_section_choice_get_sections (self->sections), overview, daybook,
        get_paper (self), cham_today ());
  show_sheets (self, report);
  cham_report_free (self->report);
  cham_overview_free (self->overview);
  self->report = report;
  self->overview = overview;
}

static void
reload (ChamReportPage *self)
{
  g_autoptr (ChamOverview) overview = load_overview (self);
  g_autoptr (ChamDaybook) daybook = NULL;

  if (overview != NULL && load_daybook (self, &daybook))
    set_overview (self, g_steal_pointer (&overview), daybook);
}

/* A page that is not on screen waits until it is. */
static void
refresh (ChamReportPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
  else
    set_overview (self, NULL, NULL);
}

static void
show_person (ChamReportPage *self)
{
  g_autofree char *person
      = cham_journal_dup_setting (cham_page_get_journal (CHAM_PAGE (self)), CHAM_SETTING_PERSON);
  const char *text = person != NULL ? person : "";

  if (self->person_timeout == 0 && !g_str_equal (gtk_editable_get_text (self->person), text))
    gtk_editable_set_text (self->person, text);
}

static void
on_journal_changed_cb (ChamReportPage *self, ChamChanges what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_SETTINGS) != 0)
    show_person (self);
  refresh (self);
}

static void
on_mapped_cb (ChamReportPage *self)
{
  if (self->report == NULL)
    reload (self);
}

static void
store_person (ChamReportPage *self)
{
  ChamJournal *journal = cham_page_get_journal (CHAM_PAGE (self));
  g_autofree char *known = cham_journal_dup_setting (journal, CHAM_SETTING_PERSON);
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (self->person);

  if (!g_str_equal (text, known != NULL ? known : "")
      && !cham_journal_set_setting (journal, CHAM_SETTING_PERSON, text, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_person_rested_cb (gpointer data)
{
  ChamReportPage *self = data;

  self->person_timeout = 0;
  store_person (self);
}

static void
on_person_typed_cb (ChamReportPage *self)
{
  g_clear_handle_id (&self->person_timeout, g_source_remove);
  self->person_timeout = g_timeout_add_once (PERSON_DELAY, on_person_rested_cb, self);
}

static void
on_range_chosen_cb (ChamReportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->from), range_is_custom (self));
  gtk_widget_set_visible (GTK_WIDGET (self->to), range_is_custom (self));
  refresh (self);
}

/* The other kinds are whole. */
static void
show_choice (ChamReportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sections), get_kind (self) == CHAM_REPORT_DOCTOR);
}

static void
on_kind_chosen_cb (ChamReportPage *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "report-kind",
                           cham_report_kind_to_string (get_kind (self)));
  show_choice (self);
  refresh (self);
}

static void
on_sections_changed_cb (ChamReportPage *self)
{
  g_autofree char *text
      = cham_report_sections_to_string (cham_section_choice_get_sections (self->sections));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "report-sections", text);
  refresh (self);
}

static void
show_usual_sections (ChamReportPage *self)
{
  g_autofree char *text
      = self->settings != NULL ? g_settings_get_string (self->settings, "report-sections") : NULL;
  ChamReportSections sections = CHAM_REPORT_SECTION_ALL;

  if (text != NULL)
    cham_report_sections_from_string (text, &sections);
  cham_section_choice_set_sections (self->sections, sections);
}

static void
on_paper_chosen_cb (ChamReportPage *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "paper", cham_paper_to_string (get_paper (self)));
  refresh (self);
}

static void
on_printed_cb (ChamReportPage *self, GtkPrintOperationResult result, GtkPrintOperation *job)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (job, &error);
  text = g_strdup_printf (_ ("The report could not be printed: %s"), error->message);
  cham_feedback_tell (GTK_WIDGET (self), text);
}

static void
on_print_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamReportPage *self = CHAM_REPORT_PAGE (widget);
  g_autoptr (ChamOverview) overview = NULL;
  g_autoptr (ChamDaybook) daybook = NULL;
  g_autoptr (ChamPrintJob) job = NULL;

  cham_page_save (CHAM_PAGE (self));
  overview = load_overview (self);
  if (overview == NULL || !load_daybook (self, &daybook))
    return;
  job = cham_print_job_new (get_kind (self), cham_section_choice_get_sections (self->sections),
                            g_steal_pointer (&overview), g_steal_pointer (&daybook),
                            get_paper (self), cham_today ());
  g_signal_connect_object (job, "done", G_CALLBACK (on_printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (GTK_PRINT_OPERATION (job), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
on_save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamReportPage *self = CHAM_REPORT_PAGE (widget);
  ChamDayRange range = get_range (self);
  char from[CHAM_DAY_TEXT_SIZE], to[CHAM_DAY_TEXT_SIZE];
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  cham_page_save (CHAM_PAGE (self));
  if (self->report == NULL)
    return;
  bytes = cham_sheet_make_report (self->report, &error);
  if (bytes == NULL)
    {
      cham_feedback_tell (widget, error->message);
      return;
    }
  /* Translators: the name of a file, from day to day */
  name = g_strdup_printf (_ ("Chamomile %s to %s.pdf"), cham_day_print (range.from, from),
                          cham_day_print (range.to, to));
  cham_pdf_saver_run (widget, bytes, name);
}

static void
cham_report_page_save (ChamPage *page)
{
  ChamReportPage *self = CHAM_REPORT_PAGE (page);

  if (self->person_timeout == 0)
    return;
  g_clear_handle_id (&self->person_timeout, g_source_remove);
  store_person (self);
}

static ChamPaper
find_usual_paper (ChamReportPage *self)
{
  g_autofree char *text
      = self->settings != NULL ? g_settings_get_string (self->settings, "paper") : NULL;
  ChamPaper paper;

  if (text != NULL && cham_paper_from_string (text, &paper))
    return paper;
  return cham_paper_get_default ();
}

static ChamReportKind
find_usual_kind (ChamReportPage *self)
{
  g_autofree char *text
      = self->settings != NULL ? g_settings_get_string (self->settings, "report-kind") : NULL;
  ChamReportKind kind = CHAM_REPORT_DOCTOR;

  if (text != NULL)
    cham_report_kind_from_string (text, &kind);
  return kind;
}

static void
cham_report_page_constructed (GObject *object)
{
  ChamReportPage *self = CHAM_REPORT_PAGE (object);
  ChamDay today = cham_today ();

  G_OBJECT_CLASS (cham_report_page_parent_class)->constructed (object);
  self->settings = cham_settings_find ();
  cham_day_row_set_day (self->from, today - 27);
  cham_day_row_set_day (self->to, today);
  adw_combo_row_set_selected (self->range, 1);
  adw_combo_row_set_selected (self->kind, find_usual_kind (self));
  adw_combo_row_set_selected (self->paper, find_usual_paper (self));
  show_usual_sections (self);
  show_choice (self);
  show_person (self);
  cham_visit_questions_set_journal (self->questions, cham_page_get_journal (CHAM_PAGE (self)));
  on_range_chosen_cb (self);
  g_signal_connect_object (self->range, "notify::selected", G_CALLBACK (on_range_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sections, "changed", G_CALLBACK (on_sections_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (on_paper_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from, "notify::day", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "notify::day", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person, "changed", G_CALLBACK (on_person_typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_report_page_dispose (GObject *object)
{
  ChamReportPage *self = CHAM_REPORT_PAGE (object);

  g_clear_handle_id (&self->person_timeout, g_source_remove);
  set_overview (self, NULL, NULL);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cham_report_page_parent_class)->dispose (object);
}

static void
cham_report_page_class_init (ChamReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_report_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_report_page_dispose;
  CHAM_PAGE_CLASS (klass)->save = cham_report_page_save;
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  g_type_ensure (CHAM_TYPE_SECTION_CHOICE);
  g_type_ensure (CHAM_TYPE_VISIT_QUESTIONS);

  gtk_widget_class_install_action (widget_class, "report.print", NULL, on_print_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, on_save_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, kind);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, range);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, from);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, to);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, sections);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, paper);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, person);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, questions);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, more);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
}

static void
cham_report_page_init (ChamReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
