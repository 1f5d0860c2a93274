# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Finds or makes the place where Chamomile is built, and does the work there:
# on the system itself when its packages are new enough, else in a Debian 13
# tree, which changes nothing on the system. Sourced by ./dev.

project=${project:?}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/chamomile
log=$cache/set-up.log
mapfile -t packages < <(sed 's/#.*//; /^$/d' "$project/tools/packages.txt")
tree=$cache/debian-13-$(cksum <<< "${packages[*]}" | cut -d ' ' -f 1)

have () { command -v "$1" > /dev/null; }

# shellcheck source=tools/system.sh
. "$project/tools/system.sh"
# shellcheck source=tools/tree.sh
. "$project/tools/tree.sh"

# Installs the packages or makes the tree; two at once wait for each other.
set_up () {
  mkdir -p "$cache" || fail "The folder $cache cannot be made."
  exec 9> "$cache/lock"
  flock -n 9 || { say 'Another ./dev is setting up; waiting for it…'; flock 9; }
  if ! system_is_ready && [ ! -d "$tree" ]; then
    : > "$log"
    have apt-get || name_the_command
    compgen -G '/var/lib/apt/lists/*Packages*' > /dev/null || apt update ||
      give_up 'The list of packages could not be had'
    if system_is_new_enough; then install_by_apt "${packages[@]}"; else make_tree; fi
  fi
  exec 9>&-
}

# Does the work of tools/work.sh where the program can be built.
work_in_place () {
  [ -z "${CHAMOMILE_PLACE-}" ] || exec "$project/tools/work.sh" "$@"
  system_is_ready || [ -d "$tree" ] || set_up
  if system_is_ready; then
    # shellcheck source=/dev/null
    CHAMOMILE_PLACE=$(. /etc/os-release; echo "$ID ${VERSION_ID-}") \
      exec "$project/tools/work.sh" "$@"
  fi

  exec 8< "$tree"
  flock -s 8 # so that nobody clears it away
  export CHAMOMILE_PLACE=${tree##*/}
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  export TZ=${TZ-$(realpath /etc/localtime | sed -n 's|.*/zoneinfo/||p')}
  unset GTK_MODULES GTK_PATH LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH PYTHONPATH
  if bwrap --unshare-user --bind "$tree" / --proc /proc true 2> /dev/null; then
    enter_by_bubblewrap "$@"
  elif [ "$(id -u)" = 0 ]; then
    enter_by_chroot "$@"
  fi
  fail 'bubblewrap may not make a user namespace here; allow that, or run ./dev as root.'
}
