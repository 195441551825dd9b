# Finds what run and test need: a JDK and Maven. Sourced by both; expects $project.

java_release=25

say() {
  printf '%s\n' "$*"
}

give_up() {
  printf '%s\n' "$*" >&2
  exit 1
}

may_install() {
  [[ $(id -u) == 0 ]] && command -v apt-get > /dev/null
}

install_package() { # PACKAGE
  say "Installing $1 ..."
  local log
  log="$(mktemp)"
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1"; } > "$log" 2>&1; then
    tail -n 15 "$log" >&2
    give_up "$1 could not be installed; all that apt-get said is in $log"
  fi
  rm -f "$log"
}

is_jdk() { # FOLDER
  [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
  local major
  major="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  [[ -n $major && $major -ge $java_release ]]
}

find_jdk() {
  local candidate on_path=""
  if command -v java > /dev/null; then
    on_path="$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  give_up "A JDK $java_release or newer is needed; none was found in JAVA_HOME, on the PATH, in /usr/lib/jvm, /opt or ~/.sdkman."
}

# The letters of reviews as PDF: no library brings Japanese ones.
review_font=/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf
review_font_package=fonts-morisawa-bizud-gothic

find_maven() {
  if ! command -v mvn > /dev/null; then
    may_install || give_up "Maven 3.8 or newer is needed: there is no mvn on the PATH."
    install_package maven
  fi
  export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
}

build() { # MODULE...: packages them and what they need, without tests, showing which one it is at
  local modules log
  modules="$(IFS=,; echo "$*")"
  log="$project/.kizuna/logs/build.log"
  mkdir -p "$(dirname "$log")"
  touch "$project/.kizuna/building"
  say "Building (all that Maven says: $log)"
  if ! (cd "$project" && mvn --batch-mode -DskipTests -pl "$modules" -am package) 2>&1 | tee "$log" | show_progress; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    give_up "The build failed."
  fi
  mv "$project/.kizuna/building" "$project/.kizuna/built"
}

show_progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ (.+)\ [^\ ]+\ +\[([0-9]+)/([0-9]+)\] ]]; then
      say "  ${BASH_REMATCH[2]}/${BASH_REMATCH[3]} ${BASH_REMATCH[1]}"
    fi
  done
}
