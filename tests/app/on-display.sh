#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Runs a test on a display of its own, without accessibility services and settings of the
# desktop. Without Xvfb the test is skipped.
command -v xvfb-run > /dev/null || { echo '1..0 # SKIP needs xvfb-run'; exit 0; }
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=test ADW_DISABLE_PORTAL=1
exec xvfb-run -a -s '-screen 0 1200x900x24' "$@"
