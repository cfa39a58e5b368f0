# What both commands share: an environment of our own in .venv and the programs that reading needs.
# Everything said here goes to stderr; stdout belongs to the product.

root=$(cd "$(dirname "$0")/.." && pwd)
venv="$root/.venv"

say() { printf 'aktencheck: %s\n' "$*" >&2; }
die() { say "$*"; exit 66; }

# Debian packages that are missing: installed when the user is root, else named with the line to type.
need_packages() {
  [ $# -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
      { apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq --no-install-recommends "$@" >/dev/null; } ||
      die "could not install $*. Please type:  apt-get update && apt-get install $*"
  else
    die "missing: $*. Please type:  sudo apt-get install $*"
  fi
}

find_python() {
  for python in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
    [ -n "$python" ] && command -v "$python" >/dev/null || continue
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$python"; return 0; }
  done
  return 1
}

set_up() { # set_up LOCKFILE [Debian package...]
  lock=$1
  wanted=()
  for package in "${@:2}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || wanted+=("$package")
  done
  languages=$(tesseract --list-langs 2>/dev/null || true)
  command -v tesseract >/dev/null || wanted+=(tesseract-ocr)
  for language in deu eng osd; do
    grep -qx "$language" <<<"$languages" || wanted+=("tesseract-ocr-$language")
  done
  python=$(find_python) || { wanted+=(python3 python3-venv); python=python3; }
  if [ ! -x "$venv/bin/python" ] && command -v "$python" >/dev/null && ! "$python" -c 'import ensurepip' 2>/dev/null; then
    wanted+=("$("$python" -c 'import sys; print(f"python3.{sys.version_info[1]}-venv")')")
  fi
  need_packages "${wanted[@]}"
  python=$(find_python) || die "Python 3.11 or later is needed. Please type:  apt-get install python3"

  # made anew only when a lock file or the project's own metadata changed
  stamp="$venv/.made-from-$(basename "$lock" .txt)"
  made_from=$(cat "$root/pyproject.toml" "$lock" | sha256sum)
  [ -x "$venv/bin/aktencheck" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$made_from" ] && return 0
  say "making the environment in .venv (once, about two minutes)"
  [ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || die "could not make $venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$lock" 1>&2 ||
    die "could not install the locked packages of $(basename "$lock")"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e "$root" 1>&2 ||
    die "could not install aktencheck itself"
  echo "$made_from" >"$stamp"
}
