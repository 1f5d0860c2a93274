#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Runs a window test on a display and a session bus of its own.
set -eu
folder=$(mktemp -d)
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp -noreset 3> "$folder/display" 2> /dev/null &
server=$!
trap 'kill $server; rm -rf "$folder"' EXIT
read -r number < "$folder/display"
unset WAYLAND_DISPLAY XAUTHORITY
export DISPLAY=":$number" XDG_RUNTIME_DIR="$folder"
dbus-run-session -- python3 "$@"
