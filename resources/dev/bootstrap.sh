#!/bin/sh
# Makes what the Makefile's targets stand on: the system's libraries for Qt, .venv, and the locked packages in it.
# Silent and quick when all is there. Exit 2: something is missing that only an administrator can install.
# Usage: bootstrap.sh [window] [extras]
#   window  a real window will be opened      extras  resources/dev/extras.lock is wanted too
set -eu
cd "$(dirname "$0")/../.."

window=
extras=
for word in "$@"; do
    case "$word" in
        window) window=yes ;;
        extras) extras=yes ;;
        *) echo "bootstrap.sh: unknown word: $word" >&2; exit 2 ;;
    esac
done

say() { echo "$*" >&2; }

# Debian's /sbin/ldconfig is not on a plain user's path.
PATH="$PATH:/usr/sbin:/sbin"
export PATH

usable_python() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, int(sys.argv[1]) + 1))' "$2" \
        >/dev/null 2>&1
}

# Known versions first; a newer one than the lock was made for only when there is nothing else.
find_python() {
    for newest in 14 99; do
        for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
            if usable_python "$candidate" "$newest"; then
                echo "$candidate"
                return
            fi
        done
    done
}

missing=   # Debian packages, each once
blocking=  # not empty: nothing can be drawn without them
want() {
    case " $missing " in
        *" $1 "*) ;;
        *) missing="$missing $1" ;;
    esac
}

# $1 = a Python to try loading with; the linker's cache does not know LD_LIBRARY_PATH.
find_missing_libraries() {
    known=$(ldconfig -p 2>/dev/null) || known=
    [ -n "$known" ] || return 0
    while read -r library package when; do
        case "$library" in '' | '#'*) continue ;; esac
        case "$known" in *"	$library "*) continue ;; esac
        if [ -n "$1" ] && "$1" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$library" 2>/dev/null; then
            continue
        fi
        want "$package"
        case "$when" in
            always) blocking="$blocking $library" ;;
            xcb) if [ -n "$window" ] && [ -n "${DISPLAY:-}" ]; then blocking="$blocking $library"; fi ;;
        esac
    done <resources/dev/debian-packages.txt
}

has_chinese_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
        "${HOME:-/nonexistent}/.local/share/fonts"; do
        [ -d "$folder" ] || continue
        found=$(find -L "$folder" \( -iname '*cjk*.[ot]t[cf]' -o -iname '*noto*sans*sc*.[ot]t[cf]' \
            -o -iname 'sourcehan*.[ot]t[cf]' -o -iname 'wqy*.[ot]t[cf]' -o -iname 'msyh*.tt[cf]' \
            -o -iname 'droidsansfallback*.ttf' -o -iname 'uming*.ttc' \) -print -quit 2>/dev/null) || true
        [ -z "$found" ] || return 0
    done
    return 1
}

apt_line() {
    if command -v sudo >/dev/null 2>&1; then
        echo "sudo apt-get install -y --no-install-recommends $*"
    else
        echo "apt-get install -y --no-install-recommends $*"
    fi
}

apt_install() {
    say "Installing system packages with apt-get: $*"
    # A foreign source that can't be reached must not stop us: the install below tells whether the lists do.
    apt-get update -q >&2 || say "apt-get update had errors; trying with what it has."
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" >&2; then
        say ""
        say "apt-get could not install them. When it works again, run this and then make once more:"
        say "  $(apt_line "$@")"
        exit 2
    fi
    ldconfig
}

needs_newer_python() {
    say "Hudie needs Python 3.11 or newer with venv; here is: $(python3 --version 2>&1 || true)."
    say "Install one, or name it: make PYTHON=/path/to/python3.12"
    exit 2
}

# --- what the system lacks -------------------------------------------------------------------------------------
# Also after a first start that was broken off, or when the Python it was made from is gone.
venv_works() {
    usable_python .venv/bin/python 99 || return 1
    [ -f .venv/requirements.lock ] || .venv/bin/python -c 'import pip' 2>/dev/null
}

python=.venv/bin/python
if ! venv_works; then
    python=$(find_python)
    if [ -z "$python" ]; then
        if command -v python3 >/dev/null 2>&1; then needs_newer_python; fi
        want python3
        want python3-venv
        blocking="$blocking python3"
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        case "$python" in
            */python3.* | python3.*) want "$(basename "$python")-venv" ;;
            *) want python3-venv ;;
        esac
        blocking="$blocking python3-venv"
    fi
fi
if [ "$(uname -s)" = Linux ]; then
    find_missing_libraries "$python"
    if ! has_chinese_font; then
        want fonts-noto-cjk
        blocking="$blocking fonts"
    fi
fi

if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        case "$blocking" in
            *python3*) needs_newer_python ;;
            ?*) say "Qt may miss libraries of the system:$blocking (Debian's packages:$missing)" ;;
        esac
    elif [ "$(id -u)" = 0 ]; then
        # shellcheck disable=SC2086 # one word for each package
        apt_install $missing
    elif [ -n "$blocking" ]; then
        say "Some system packages are missing. Run this once as an administrator, then make again:"
        say "  $(apt_line "${missing# }")"
        exit 2
    fi
fi

# --- .venv and what is in it -----------------------------------------------------------------------------------
if ! venv_works; then
    python=$(find_python)
    if [ -z "$python" ]; then needs_newer_python; fi
    say "Making .venv with $("$python" --version 2>&1)"
    rm -rf .venv
    "$python" -m venv .venv
fi

# The copy of a lock inside .venv tells what was installed from it last.
install_lock() {
    stamp=.venv/$(basename "$1")
    if cmp -s "$1" "$stamp"; then return 0; fi
    say "Installing $2 from $1"
    # A user's own pip settings may ask for --user, which a virtual environment refuses.
    # PEP 517: Debian 12's old pip would build odfpy in a way that it warns of itself.
    PIP_USER=0 PIP_USE_PEP517=1 .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes -r "$1"
    cp "$1" "$stamp"
}
install_lock requirements.lock "Python packages (about 150 MB, once)"
if [ -n "$extras" ]; then install_lock resources/dev/extras.lock "more tools"; fi
