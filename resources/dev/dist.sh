#!/bin/sh
# `make dist`: the folder dist/hudie for this platform, then proof that it starts.
set -eu
cd "$(dirname "$0")/../.."

# On Linux PyInstaller asks objdump, and takes along the shared library of Python, which Debian packs apart.
if [ "$(uname -s)" = Linux ]; then
    missing=
    command -v objdump >/dev/null 2>&1 || missing=binutils
    version=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    case "$(.venv/bin/python -c 'import sys; print(sys.base_prefix)') $(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)" in
        "/usr "*"libpython$version.so"*) ;;
        "/usr "*) missing="$missing libpython$version" ;;
    esac
    line="apt-get install -y --no-install-recommends ${missing# }"
    if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -q >&2
        DEBIAN_FRONTEND=noninteractive $line >&2
    elif [ -n "$missing" ]; then
        echo "PyInstaller needs more of the system. On Debian or Ubuntu run this once, then make dist again:" >&2
        echo "  sudo $line" >&2
        exit 2
    fi
fi

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level ERROR \
    --workpath build/pyinstaller --distpath dist hudie.spec

QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
proof=build/dist-proof
rm -rf "$proof"
mkdir -p "$proof"
dist/hudie/hudie --help >/dev/null
dist/hudie/hudie demo --store "$proof/demo.hudie" --contacts 200 --json >/dev/null
dist/hudie/hudie export --store "$proof/demo.hudie" --out "$proof/contacts.xlsx" --full-phones --json >/dev/null
dist/hudie/hudie import "$proof/contacts.xlsx" --store "$proof/demo.hudie" --json
dist/hudie/hudie check --store "$proof/demo.hudie" --json
# One look of the window: the others are make tour's. A finding (a clipped text, say) is none of the bundle's.
dist/hudie/hudie tour "$proof/pages" --store "$proof/demo.hudie" --lang zh_CN --theme light --size 1440x900 --scale 1 ||
    [ -f "$proof/pages/sheet.png" ]
echo "dist/hudie starts: $(du -sh dist/hudie | cut -f1)"
