/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses range, paper and the person's line, has the pages read and laid out in a thread, shows
 * them, and sends them to a printer or a file. What stands on a page is the affair of draw. */
#include "app/report-page.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/feedback.h"
#include "app/file-saver.h"
#include "app/print-job.h"
#include "app/print-memory.h"
#include "app/range-preset.h"
#include "app/report-draft.h"
#include "app/report-pages.h"
#include "app/report-usual.h"
#include "app/section-choice.h"
#include "app/settings.h"
#include "app/today.h"
#include "app/visit-questions.h"
#include "store/overviews.h"

/* What is to be done with the pages once they are there. */
typedef void (*UseFunc) (ChamReportPage *self);

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
  ChamReportPages *pages;
  GSettings *settings;
  ChamReportDraft *draft;
  GCancellable *reading;
  UseFunc use;
  guint busy_timeout;
  guint person_timeout;
};

G_DEFINE_FINAL_TYPE (ChamReportPage, cham_report_page, CHAM_TYPE_PAGE)

/* The rows of the range list; the one after them is "from and to". */
static const ChamRangePreset presets[]
    = { CHAM_RANGE_30_DAYS, CHAM_RANGE_90_DAYS, CHAM_RANGE_SIX_MONTHS, CHAM_RANGE_ONE_YEAR };

/* How long nobody is told that pages are on their way. */
#define BUSY_DELAY 100

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
  const ChamDayRange span = cham_journal_get_span (cham_page_get_journal (CHAM_PAGE (self)));
  ChamDay from = cham_day_row_get_day (self->from);
  ChamDay to = cham_day_row_get_day (self->to);
  ChamDayRange range;

  if (range_is_custom (self))
    return (ChamDayRange) { MIN (from, to), MAX (from, to) };
  range = cham_range_preset_resolve (presets[adw_combo_row_get_selected (self->range)],
                                     cham_today (), span);
  return cham_day_range_begin_with (range, span.from);
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

static void
stop_reading (ChamReportPage *self)
{
  g_clear_handle_id (&self->busy_timeout, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Takes @draft, %NULL for none. */
static void
set_draft (ChamReportPage *self, ChamReportDraft *draft)
{
  g_clear_pointer (&self->draft, cham_report_draft_unref);
  self->draft = draft;
  cham_report_pages_show (self->pages, draft);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamReportPage) self = data;
  g_autoptr (GError) error = NULL;
  ChamReportDraft *draft = cham_report_draft_read_finish (result, &error);
  UseFunc use = self->use;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop_reading (self);
  self->use = NULL;
  cham_report_pages_set_busy (self->pages, FALSE);
  if (draft == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  set_draft (self, draft);
  if (use != NULL)
    use (self);
}

static void
on_busy_cb (gpointer data)
{
  ChamReportPage *self = data;

  self->busy_timeout = 0;
  cham_report_pages_set_busy (self->pages, TRUE);
}

static void
reload (ChamReportPage *self)
{
  const ChamReportWish wish
      = { get_kind (self), cham_section_choice_get_sections (self->sections), get_range (self),
          get_paper (self), cham_today () };

  stop_reading (self);
  self->reading = g_cancellable_new ();
  self->busy_timeout = g_timeout_add_once (BUSY_DELAY, on_busy_cb, self);
  cham_report_draft_read (cham_page_get_journal (CHAM_PAGE (self)), &wish, self->reading,
                          on_read_cb, g_object_ref (self));
}

/* A page that is not on screen waits until it is. */
static void
refresh (ChamReportPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
  else
    {
      stop_reading (self);
      set_draft (self, NULL);
    }
}

/* Has @use done with the pages of the journal as it is now. */
static void
use_pages (ChamReportPage *self, UseFunc use)
{
  cham_page_save (CHAM_PAGE (self));
  self->use = use;
  reload (self);
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
  if (self->draft == NULL)
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
on_choice_changed_cb (ChamReportPage *self)
{
  cham_report_usual_keep (self->settings, get_kind (self),
                          cham_section_choice_get_sections (self->sections), get_paper (self));
  show_choice (self);
  refresh (self);
}

static void
print (ChamReportPage *self)
{
  g_autofree char *memory = cham_print_memory_dup_path ();
  g_autoptr (ChamPrintJob) job = cham_print_job_new (self->draft, memory);

  g_signal_connect_object (job, "done", G_CALLBACK (cham_feedback_tell_print), self,
                           G_CONNECT_SWAPPED);
  gtk_print_operation_run (GTK_PRINT_OPERATION (job), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL);
}

static void
on_print_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  use_pages (CHAM_REPORT_PAGE (widget), print);
}

static void
on_pdf_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cham_report_draft_make_pdf_finish (result, &error);
  ChamDayRange range = get_range (self);
  char from[CHAM_DAY_TEXT_SIZE], to[CHAM_DAY_TEXT_SIZE];
  g_autofree char *name = NULL;

  cham_report_pages_set_busy (self->pages, FALSE);
  if (bytes == NULL)
    {
      cham_feedback_tell (GTK_WIDGET (self), error->message);
      return;
    }
  /* Translators: the name of a file, from day to day */
  name = g_strdup_printf (_ ("Chamomile %s to %s.pdf"), cham_day_print (range.from, from),
                          cham_day_print (range.to, to));
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    cham_file_saver_save_pdf (GTK_WIDGET (self), bytes, name);
}

static void
save_pdf (ChamReportPage *self)
{
  cham_report_pages_set_busy (self->pages, TRUE);
  cham_report_draft_make_pdf (self->draft, NULL, on_pdf_made_cb, g_object_ref (self));
}

static void
on_save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  use_pages (CHAM_REPORT_PAGE (widget), save_pdf);
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
  adw_combo_row_set_selected (self->kind, cham_report_usual_find_kind (self->settings));
  adw_combo_row_set_selected (self->paper, cham_report_usual_find_paper (self->settings));
  cham_section_choice_set_sections (self->sections,
                                    cham_report_usual_find_sections (self->settings));
  show_choice (self);
  show_person (self);
  cham_visit_questions_set_journal (self->questions, cham_page_get_journal (CHAM_PAGE (self)));
  on_range_chosen_cb (self);
  g_signal_connect_object (self->range, "notify::selected", G_CALLBACK (on_range_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sections, "changed", G_CALLBACK (on_choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (on_choice_changed_cb), self,
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
  stop_reading (self);
  if (self->pages != NULL)
    set_draft (self, NULL);
  self->pages = NULL;
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
  g_type_ensure (CHAM_TYPE_REPORT_PAGES);
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
  gtk_widget_class_bind_template_child (widget_class, ChamReportPage, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
}

static void
cham_report_page_init (ChamReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
