# Sourced by the commands beside it: what a fresh Debian 12 machine needs before the terminal can be built and run.
# Every function says what it does while it does it; nothing is installed unless it is missing.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
started=$SECONDS

say() { printf '\033[1m[%3ds]\033[0m %s\n' $((SECONDS - started)) "$*" >&2; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }

# need PACKAGE... : installs what is missing as root; prints the one line that is missing to anybody else.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    fail "missing packages; run:  sudo apt-get install -y --no-install-recommends ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update >/dev/null
  apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# What every command needs: Maven, a window system's libraries for JavaFX, an X server of our own, and the characters that
# Noto Sans SC lacks; and PACKAGE... beside them. All in one go, so that who may not install is told once.
need_packages() {
  need $(command -v mvn >/dev/null || echo maven) libgtk-3-0 libgl1 libxtst6 libxxf86vm1 fontconfig fonts-hanazono espeak-ng \
    rime-data-pinyin-simp rime-data-stroke libzinnia0 tegaki-zinnia-simplified-chinese xvfb "$@"
}

# Maven runs on JDK 17 and finds JDK 25 by toolchain; what we start ourselves needs the same JDK by path.
find_jdk25() {
  local home
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
      java25=$home/bin/java
      return 0
    fi
  done
  fail "no JDK 25 found. Install one (any vendor, for example Eclipse Temurin 25) under /usr/lib/jvm or set JAVA25_HOME."
}

# build MODULE : the module and all it stands on, without tests; prints a line a module.
build() {
  say "building $1 and what it stands on (first time: Maven fetches its parts)"
  local log=$root/target/build.log
  mkdir -p "$root/target"
  if ! (cd "$root" && mvn -pl "$1" -am -Dmaven.test.skip=true package 2>&1) | tee "$log" \
      | sed -un 's/^.*Building \([^ ]* [0-9.]*\)[-A-Z]* *\[\(.*\)\]$/        \2  \1/p' >&2; then
    grep -E 'ERROR|FAIL' "$log" | head -n 20 >&2
    fail "the build failed; the whole log is in target/build.log"
  fi
}

# start_display WIDTHxHEIGHT [FOLDER] : an X server of our own on a free number, its screen's memory a file in FOLDER; gone
# with this command.
start_display() {
  local pipe memory=()
  [ $# -lt 2 ] || memory=(-fbdir "$2")
  pipe=$(mktemp -u)
  mkfifo "$pipe"
  Xvfb -displayfd 3 -screen 0 "${1}x24" ${memory[@]+"${memory[@]}"} -nolisten tcp -noreset 3>"$pipe" >/dev/null 2>&1 &
  xvfb=$!
  leave "kill $xvfb"
  read -r -t 20 display <"$pipe" || fail "the X server did not start"
  rm -f "$pipe"
  export DISPLAY=:$display
  say "X server on display $DISPLAY, $1"
}

# leave COMMAND : runs when this command ends, last one first.
leaving=()
leave() { leaving=("$1" "${leaving[@]}"); }
trap 'for step in ${leaving[@]+"${leaving[@]}"}; do $step 2>/dev/null || true; done' EXIT

# java_for MODULE MAIN-CLASS ARGUMENT... : fills the array "java"; JavaFX on the module path, as its makers ask. To be
# started as "${java[@]}", so that what is started is Java itself and ends when it is told to.
java_for() {
  local target=$root/kiosk-app/$1/target main=$2
  shift 2
  # shellcheck disable=SC2034,SC2206
  java=("$java25" ${JVM_FLAGS:-} -p "$target/javafx" --add-modules javafx.controls
    --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "$target/classes:$target/lib/*" "$main" "$@")
}

# open_hall FOLDER WIDTHxHEIGHT [--desk|--no-desk] [--crypto SUITE] : a hall in software in FOLDER/hall, with a paired
# terminal's settings; gone with this command.
open_hall() {
  hall=$1/hall
  say "opening the hall: card reader and printer on serial lines, backend on loopback"
  JVM_FLAGS="-Xmx384m -XX:TieredStopAtLevel=1" java_for sandbox cn.banshi.sandbox.desk.HallMain \
    --dir "$hall" --assets "$root/assets" --size "$2" "${3:---no-desk}" "${@:4}"
  "${java[@]}" >"$1/hall.log" 2>&1 &
  local process=$!
  leave "kill $process"
  local tenths
  for ((tenths = 0; tenths < 300; tenths++)); do
    [ ! -f "$hall/ready" ] || return 0
    kill -0 "$process" 2>/dev/null || break
    sleep 0.1
  done
  cat "$1/hall.log" >&2
  fail "the hall did not open"
}
