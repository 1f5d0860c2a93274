/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the week around a day, Monday to Sunday, and marks its days as it is told. It counts
 * nothing itself. */
#include "app/week-strip.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "app/tooltip.h"

#define N_DAYS 7

struct _ChamWeekStrip
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkWidget *today_button;
  GtkBox *days;
  GtkToggleButton *buttons[N_DAYS];
  GtkLabel *numbers[N_DAYS];
  GtkImage *marks[N_DAYS];
  ChamDay day;
  ChamDay today;
};

G_DEFINE_FINAL_TYPE (ChamWeekStrip, cham_week_strip, ADW_TYPE_BIN)

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ChamDay
get_monday (ChamDay day)
{
  return day - cham_day_get_weekday (day) + 1;
}

static void
choose_day (ChamWeekStrip *self, ChamDay day)
{
  if (day != self->day && cham_day_is_valid (day))
    g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
on_day_toggled_cb (ChamWeekStrip *self, GtkToggleButton *button)
{
  for (int i = 0; i < N_DAYS; i++)
    if (self->buttons[i] == button && gtk_toggle_button_get_active (button))
      choose_day (self, get_monday (self->day) + i);
}

static void
on_earlier_clicked_cb (ChamWeekStrip *self)
{
  choose_day (self, self->day - N_DAYS);
}

static void
on_later_clicked_cb (ChamWeekStrip *self)
{
  choose_day (self, self->day + N_DAYS);
}

static void
on_today_clicked_cb (ChamWeekStrip *self)
{
  choose_day (self, self->today);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_button (ChamWeekStrip *self, int index)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *weekday = make_label ("caption");
  GtkWidget *number = make_label ("numeric");
  GtkWidget *mark = gtk_image_new ();
  /* 0001-01-01, the first day, was a Monday. */
  g_autofree char *name = cham_day_format (CHAM_DAY_FIRST + index, "%a");

  gtk_label_set_label (GTK_LABEL (weekday), name);
  gtk_label_set_ellipsize (GTK_LABEL (weekday), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), weekday);
  gtk_box_append (GTK_BOX (box), number);
  gtk_image_set_pixel_size (GTK_IMAGE (mark), 12);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  if (index > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons[0]);
  gtk_box_append (self->days, button);
  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
  self->numbers[index] = GTK_LABEL (number);
  self->marks[index] = GTK_IMAGE (mark);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_day_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cham_week_strip_class_init (ChamWeekStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", CHAM_TYPE_WEEK_STRIP, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/week-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamWeekStrip, title);
  gtk_widget_class_bind_template_child (widget_class, ChamWeekStrip, today_button);
  gtk_widget_class_bind_template_child (widget_class, ChamWeekStrip, days);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked_cb);
}

static void
cham_week_strip_init (ChamWeekStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_DAYS; i++)
    add_button (self, i);
}

static void
show_button (ChamWeekStrip *self, int index)
{
  ChamDay day = get_monday (self->day) + index;
  g_autofree char *number = cham_day_format (day, "%-d");
  /* Translators: a day as strftime() formats it: "Tuesday, 4 March 2025". */
  g_autofree char *name = cham_day_format (day, _ ("%A, %-e %B %Y"));

  gtk_label_set_label (self->numbers[index], number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[index]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[index]), cham_day_is_valid (day));
  if (day == self->today)
    gtk_widget_add_css_class (GTK_WIDGET (self->buttons[index]), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->buttons[index]), "today");
  gtk_toggle_button_set_active (self->buttons[index], day == self->day);
}

/** cham_week_strip_show: Shows the week of @day, with @day chosen. Says nothing back. */
void
cham_week_strip_show (ChamWeekStrip *self, ChamDay day, ChamDay today)
{
  g_autofree char *title = NULL;

  g_return_if_fail (CHAM_IS_WEEK_STRIP (self));
  g_return_if_fail (cham_day_is_valid (day) && cham_day_is_valid (today));
  if (self->day == day && self->today == today)
    return;
  self->day = day;
  self->today = today;
  title = day == today ? g_strdup (_ ("Today")) : cham_day_title_format (day, today);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->today_button, day != today);
  for (int i = 0; i < N_DAYS; i++)
    show_button (self, i);
}

/** cham_week_strip_get_range: The days of the week that is shown; no day before it is told one. */
ChamDayRange
cham_week_strip_get_range (ChamWeekStrip *self)
{
  ChamDayRange days = { CHAM_DAY_NONE, CHAM_DAY_NONE };

  g_return_val_if_fail (CHAM_IS_WEEK_STRIP (self), days);
  if (!cham_day_is_valid (self->day))
    return days;
  days.from = MAX (get_monday (self->day), CHAM_DAY_FIRST);
  days.to = MIN (get_monday (self->day) + N_DAYS - 1, CHAM_DAY_LAST);
  return days;
}

static const char *
get_icon (const ChamAdherence *count, gboolean to_come)
{
  if (to_come)
    return NULL;
  switch (cham_adherence_get_mark (count))
    {
    case CHAM_DAY_MARK_TAKEN:
      return "cham-dose-taken-symbolic";
    case CHAM_DAY_MARK_PARTLY:
      return "cham-dose-partly-symbolic";
    case CHAM_DAY_MARK_SKIPPED:
      return "cham-dose-skipped-symbolic";
    case CHAM_DAY_MARK_NOT_RECORDED:
      return "cham-dose-open-symbolic";
    case CHAM_DAY_MARK_NONE:
    default:
      return NULL;
    }
}

/**
 * cham_week_strip_set_counts:
 * @counts: (element-type ChamAdherence): of each day of cham_week_strip_get_range()
 */
void
cham_week_strip_set_counts (ChamWeekStrip *self, const GArray *counts)
{
  ChamDayRange days = cham_week_strip_get_range (self);

  g_return_if_fail (counts->len == (guint) cham_day_range_get_length (days));
  for (ChamDay day = days.from; day <= days.to; day++)
    {
      const ChamAdherence *count = &g_array_index (counts, ChamAdherence, day - days.from);
      int index = cham_day_get_weekday (day) - 1;
      g_autofree char *words = cham_week_strip_describe (count, day > self->today);

      gtk_image_set_from_icon_name (self->marks[index], get_icon (count, day > self->today));
      cham_tooltip_set (GTK_WIDGET (self->buttons[index]), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[index]),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
}

/**
 * cham_week_strip_describe:
 * @to_come: whether the day is after today
 *
 * Returns: (transfer full): a day's doses in words: "2 of 3 taken"
 */
char *
cham_week_strip_describe (const ChamAdherence *count, gboolean to_come)
{
  if (to_come)
    return count->due == 0 ? g_strdup (_ ("Nothing planned"))
                           : g_strdup_printf (ngettext ("%u dose planned", "%u doses planned",
                                                        count->due),
                                              count->due);
  switch (cham_adherence_get_mark (count))
    {
    case CHAM_DAY_MARK_TAKEN:
      return g_strdup (_ ("All taken"));
    case CHAM_DAY_MARK_PARTLY:
      return g_strdup_printf (_ ("%u of %u taken"), count->taken, count->due);
    case CHAM_DAY_MARK_SKIPPED:
      return g_strdup (C_ ("dose", "Skipped"));
    case CHAM_DAY_MARK_NOT_RECORDED:
      return g_strdup (C_ ("dose", "Not recorded"));
    case CHAM_DAY_MARK_NONE:
    default:
      return g_strdup (_ ("Nothing due"));
    }
}
