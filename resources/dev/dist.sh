#!/bin/sh
# `make dist`: the folder dist/hudie for this platform, then proof that it starts.
set -eu
cd "$(dirname "$0")/../.."

# PyInstaller asks the linker's own tools on Linux.
if [ "$(uname -s)" = Linux ] && ! command -v objdump >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -q >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends binutils >&2
    else
        echo "PyInstaller needs objdump. Run this once, then make dist again:" >&2
        echo "  sudo apt-get install -y --no-install-recommends binutils" >&2
        exit 2
    fi
fi

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN \
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
dist/hudie/hudie tour "$proof/pages" --store "$proof/demo.hudie"
echo "dist/hudie starts: $(du -sh dist/hudie | cut -f1)"
