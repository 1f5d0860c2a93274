/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Toasts on the nearest overlay above a widget, so that pages need not know the window. */
#include "app/feedback.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/window.h"
#include "store/describe.h"

/* A toast with a button stays long enough, in seconds, to be read and reached. */
#define TIME_TO_PRESS 10

static void
show_toast (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

/**
 * cham_feedback_offer_undo:
 * @widget: where it happened
 * @text: what was done, e.g. "Milk removed"
 *
 * Shows @text with a button that undoes the last change. The toast goes away with the next
 * change, because the button would undo that one then.
 */
void
cham_feedback_offer_undo (GtkWidget *widget, ChamJournal *journal, const char *text)
{
  g_autoptr (AdwToast) toast = adw_toast_new (text);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, TIME_TO_PRESS);
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (journal, "history-changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  show_toast (widget, toast);
}

/**
 * cham_feedback_offer:
 * @text: what was done
 * @button: the title of a button that goes with it
 *
 * Returns: (transfer none) (nullable): the toast, to hear "button-clicked" of; %NULL when there
 *   is nowhere to show it
 */
AdwToast *
cham_feedback_offer (GtkWidget *widget, const char *text, const char *button)
{
  g_autoptr (AdwToast) toast = adw_toast_new (text);

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) == NULL)
    return NULL;
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, TIME_TO_PRESS);
  show_toast (widget, toast);
  return toast;
}

/** cham_feedback_tell: Shows @text for a few seconds. */
void
cham_feedback_tell (GtkWidget *widget, const char *text)
{
  g_autoptr (AdwToast) toast = adw_toast_new (text);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  adw_toast_set_use_markup (toast, FALSE);
  show_toast (widget, toast);
}

/** cham_feedback_tell_print: Says so when something could not be printed. For the signal "done",
 * or after gtk_print_operation_run(). */
void
cham_feedback_tell_print (GtkWidget *widget, GtkPrintOperationResult result,
                          GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("It could not be printed: %s"), error->message);
  cham_feedback_tell (widget, text);
}

/** cham_feedback_tell_result: Says what came of something that takes time, until it is closed. */
void
cham_feedback_tell_result (GtkWidget *widget, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, widget);
}

/**
 * cham_feedback_tell_error:
 * @widget: where it happened, in a window with a journal
 *
 * Says in the person's words what could not be done, what that means for the data and what to
 * do. While one such dialog is open no second one comes: typing goes on failing until then.
 */
void
cham_feedback_tell_error (GtkWidget *widget, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (error != NULL);
  if (!CHAM_IS_WINDOW (root)
      || ADW_IS_ALERT_DIALOG (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root))))
    {
      g_message ("%s", error->message);
      return;
    }
  name = g_path_get_basename (
      cham_journal_get_path (cham_window_get_journal (CHAM_WINDOW (root))));
  text = cham_store_error_describe (error, name);
  cham_feedback_tell_result (widget, _ ("That Did Not Work"), text);
}
