# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# The system's own packages: whether they are new enough, and their
# installation. Sourced by place.sh.

# Says in one sentence why set-up failed.
# $1: what could not be done
give_up () {
  if grep -qs 'No space left on device' "$log"; then
    fail "$1: the disk is full."
  elif grep -Eqs '[Cc]ould not (resolve|connect)|[Tt]emporary failure|timed out|Unable to connect' \
    "$log"; then
    fail "$1: Debian’s packages could not be reached. Is there a network?"
  fi
  tail -n 5 "$log" >&2
  fail "$1; $log tells more."
}

# Runs apt-get, as root.
apt () {
  local -a root=()
  if [ "$(id -u)" != 0 ]; then
    have sudo || fail "Something is missing. As root, run: apt-get $*"
    root=(sudo)
  fi
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=600 "$@" >> "$log" 2>&1 < /dev/null
}

install_by_apt () {
  say "Installing packages: $*"
  apt update || true
  apt install --no-install-recommends "$@" ||
    give_up 'The packages could not be installed'
}

# Whether the system has everything already.
system_is_ready () {
  have pkg-config && pkg-config --atleast-version=4.18 gtk4 &&
    pkg-config --atleast-version=1.7 libadwaita-1 || return
  local tool states
  if have dpkg-query; then
    # shellcheck disable=SC2016
    states=$(dpkg-query -W -f '${db:Status-Status}\n' "${packages[@]}" 2>&1) &&
      ! grep -qvx installed <<< "$states"
    return
  fi
  for tool in gcc meson ninja msgfmt blueprint-compiler dbus-run-session Xvfb \
    xdotool import pdftoppm sqlite3 desktop-file-validate appstreamcli; do
    have "$tool" || return
  done
}

# Whether the system's packages, once installed, would be new enough.
system_is_new_enough () {
  local package version
  for package in libgtk-4-dev=4.18 libadwaita-1-dev=1.7; do
    version=$(LC_ALL=C apt-cache policy "${package%=*}" | awk '$1 == "Candidate:" {print $2}')
    dpkg --compare-versions "${version:-0}" ge "${package#*=}" 2> /dev/null || return
  done
}

name_the_command () {
  # shellcheck source=/dev/null
  case $(. /etc/os-release; echo "$ID ${ID_LIKE-}") in
    *fedora* | *rhel*)
      say 'Run this once: sudo dnf install gcc meson ninja-build gettext git' \
        gtk4-devel libadwaita-devel blueprint-compiler sqlite-devel sqlite \
        json-glib-devel libasan libubsan glibc-all-langpacks libxml2 \
        desktop-file-utils appstream dbus-daemon python3-gobject \
        python3-pyatspi xorg-x11-server-Xvfb xauth xdotool ImageMagick poppler-utils ;;
    *arch*)
      say 'Run this once: sudo pacman -S --needed base-devel meson gettext git' \
        gtk4 libadwaita blueprint-compiler sqlite json-glib libxml2 \
        desktop-file-utils appstream dbus python-gobject python-atspi \
        xorg-server-xvfb xorg-xauth xdotool imagemagick poppler ;;
    *suse*)
      say 'Run this once: sudo zypper install gcc meson ninja gettext-tools git' \
        gtk4-devel libadwaita-devel blueprint-compiler sqlite3-devel sqlite3 \
        json-glib-devel glibc-locale libxml2-tools desktop-file-utils \
        AppStream dbus-1-daemon python3-gobject python3-atspi \
        xorg-x11-server-Xvfb xauth xdotool ImageMagick poppler-tools ;;
    *)
      say 'Install GTK 4.18, libadwaita 1.7 and what tools/packages.txt lists.' ;;
  esac
  exit 1
}
