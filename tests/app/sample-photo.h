/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Image files made for the tests of photos. */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Red above blue. */
GdkPixbuf *
sample_photo_make (int width, int height);

/* @pixbuf as a file of @format, "jpeg" or "png". */
GBytes *
sample_photo_save (GdkPixbuf *pixbuf, const char *format);

/* A JPEG file as of a camera that was held upright: to be turned by a quarter, and with
 * the place where it was taken. */
GBytes *
sample_photo_save_as_camera (GdkPixbuf *pixbuf);

/* Whether the JPEG file @image holds a segment of the marker 0xff, @code. */
gboolean
sample_photo_has_segment (GBytes *image, guint8 code);
