/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Paces the breath by the frame clock and records the minutes when it is finished or closed.
 * Where the desktop asks for no animations the circle stays still and the words pace alone. */
#include "app/breathing-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/breath-circle.h"
#include "app/feedback.h"
#include "app/today.h"
#include "app/window.h"
#include "model/breathing.h"
#include "store/readings.h"

enum
{
  BOX,
  FOUR_SEVEN_EIGHT,
  OWN,
};

struct _ChamBreathingDialog
{
  AdwDialog parent_instance;

  AdwComboRow *pattern;
  GtkWidget *choices;
  GtkLabel *recorded;
  AdwSpinRow *in;
  AdwSpinRow *hold;
  AdwSpinRow *out;
  AdwSpinRow *rest;
  ChamBreathCircle *circle;
  GtkLabel *phase;
  GtkLabel *left;
  GtkButton *button;

  ChamJournal *journal;
  ChamBreathing breathing;
  int shown_phase; /* -1 before the first */
  gint64 start;    /* of the frame clock, in µs */
  double elapsed;  /* in seconds */
  guint tick;      /* 0 while it does not run */
};

G_DEFINE_FINAL_TYPE (ChamBreathingDialog, cham_breathing_dialog, ADW_TYPE_DIALOG)

static ChamBreathing
get_chosen (ChamBreathingDialog *self)
{
  switch (adw_combo_row_get_selected (self->pattern))
    {
    case BOX:
      return cham_breathing_get_box ();
    case FOUR_SEVEN_EIGHT:
      return cham_breathing_get_4_7_8 ();
    default:
      return (ChamBreathing){
        { adw_spin_row_get_value (self->in), adw_spin_row_get_value (self->hold),
          adw_spin_row_get_value (self->out), adw_spin_row_get_value (self->rest) }
      };
    }
}

static void
on_pattern_selected_cb (ChamBreathingDialog *self)
{
  gboolean own = adw_combo_row_get_selected (self->pattern) == OWN;

  gtk_widget_set_visible (GTK_WIDGET (self->in), own);
  gtk_widget_set_visible (GTK_WIDGET (self->hold), own);
  gtk_widget_set_visible (GTK_WIDGET (self->out), own);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), own);
}

static void
show_phase (ChamBreathingDialog *self, ChamBreathPhase phase)
{
  const char *title = cham_breath_phase_get_title (phase);

  if (self->shown_phase == (int) phase)
    return;
  self->shown_phase = (int) phase;
  gtk_label_set_label (self->phase, title);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->phase), title,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_breath (ChamBreathingDialog *self)
{
  ChamBreath breath = cham_breathing_at (&self->breathing, self->elapsed);
  g_autofree char *left = g_strdup_printf ("%d", breath.left);
  gboolean moves = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &moves,
                NULL);
  show_phase (self, breath.phase);
  gtk_label_set_label (self->left, left);
  gtk_widget_set_visible (GTK_WIDGET (self->left), TRUE);
  cham_breath_circle_set_radius (self->circle, moves ? breath.radius : 1);
}

static gboolean
on_frame_begun_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChamBreathingDialog *self = CHAM_BREATHING_DIALOG (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->start == 0)
    self->start = now;
  self->elapsed = (double) (now - self->start) / G_USEC_PER_SEC;
  show_breath (self);
  return G_SOURCE_CONTINUE;
}

static void
begin (ChamBreathingDialog *self)
{
  self->breathing = get_chosen (self);
  if (!cham_breathing_is_valid (&self->breathing))
    return;
  self->shown_phase = -1;
  self->start = 0;
  self->elapsed = 0;
  gtk_widget_set_visible (self->choices, FALSE);
  gtk_button_set_label (self->button, _ ("_Finish"));
  self->tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_begun_cb, NULL, NULL);
}

static gboolean
add_minutes (ChamBreathingDialog *self, double minutes, GError **error)
{
  g_autoptr (ChamMeasure) measure
      = cham_journal_find_measure (self->journal, CHAM_MEASURE_RELAXATION, error);

  return measure != NULL
         && cham_journal_add_to_reading (self->journal, _ ("Breathing exercise"), cham_today (),
                                         measure->id, minutes, error);
}

static void
record (ChamBreathingDialog *self, GtkWidget *page, double minutes)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%d minute of relaxation recorded",
                                   "%d minutes of relaxation recorded", (int) minutes),
                         (int) minutes);
  g_autoptr (GError) error = NULL;

  if (add_minutes (self, minutes, &error))
    cham_feedback_offer_undo (page, self->journal, text);
  else
    cham_feedback_tell_error (page, error);
}

static void
stop (ChamBreathingDialog *self)
{
  double minutes = cham_breathing_count_minutes (self->elapsed);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *page = CHAM_IS_WINDOW (root) ? cham_window_get_page (CHAM_WINDOW (root))
                                          : GTK_WIDGET (self);

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (cham_journal_get_read_only (self->journal) != CHAM_READ_ONLY_NOT)
    return;
  if (isnan (minutes))
    cham_feedback_tell (page, _ ("Under half a minute: nothing was recorded"));
  else
    record (self, page, minutes);
}

static void
on_button_clicked_cb (ChamBreathingDialog *self)
{
  if (self->tick == 0)
    begin (self);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
cham_breathing_dialog_closed (AdwDialog *dialog)
{
  ChamBreathingDialog *self = CHAM_BREATHING_DIALOG (dialog);

  if (self->tick != 0)
    stop (self);
}

static void
cham_breathing_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_BREATHING_DIALOG);
  g_clear_object (&CHAM_BREATHING_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_breathing_dialog_parent_class)->dispose (object);
}

static void
cham_breathing_dialog_class_init (ChamBreathingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CHAM_TYPE_BREATH_CIRCLE);
  G_OBJECT_CLASS (klass)->dispose = cham_breathing_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = cham_breathing_dialog_closed;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/breathing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, pattern);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, recorded);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, in);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, hold);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, out);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, circle);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, phase);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, left);
  gtk_widget_class_bind_template_child (widget_class, ChamBreathingDialog, button);
  gtk_widget_class_bind_template_callback (widget_class, on_pattern_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked_cb);
}

static void
cham_breathing_dialog_init (ChamBreathingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_pattern_selected_cb (self);
}

/** cham_breathing_dialog_new: (transfer floating): The exercise, not begun; to present on a window
 * of @journal. */
AdwDialog *
cham_breathing_dialog_new (ChamJournal *journal)
{
  ChamBreathingDialog *self = g_object_new (CHAM_TYPE_BREATHING_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  if (cham_journal_get_read_only (journal) != CHAM_READ_ONLY_NOT)
    gtk_label_set_label (self->recorded, _ ("This journal can only be read: the minutes are not "
                                            "recorded."));
  return ADW_DIALOG (self);
}
