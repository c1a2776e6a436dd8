#!/bin/sh
# `make lock`: pins for every platform and Python 3.11 to 3.14, with the hashes of all files of each version.
# No index address may end up in a lock (many users install through a mirror): it reaches uv by the environment only.
set -eu
cd "$(dirname "$0")/../.."

if [ -z "${UV_DEFAULT_INDEX:-}" ]; then
    index=$(.venv/bin/python -m pip config get global.index-url 2>/dev/null || true)
    if [ -n "$index" ]; then
        UV_DEFAULT_INDEX=$index
        export UV_DEFAULT_INDEX
    fi
fi
UV_CACHE_DIR=${UV_CACHE_DIR:-build/uv}
UV_CUSTOM_COMPILE_COMMAND="make lock"
export UV_CACHE_DIR UV_CUSTOM_COMPILE_COMMAND

compile() {
    .venv/bin/python -m uv pip compile --quiet --no-config --universal --python-version 3.11 --upgrade \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-header "$@"
}

mkdir -p build
compile pyproject.toml --group dev --output-file build/requirements.lock
compile --group bench --group dist --group lock --constraint build/requirements.lock \
    --no-annotate --output-file build/extras.lock

for lock in build/requirements.lock build/extras.lock; do
    if grep -nE '^ *(-i|-f|--(extra-)?index|--find-links)|://|file:| /' "$lock" >&2; then
        echo "$lock names an address or a path: not taken" >&2
        exit 1
    fi
done
mv build/requirements.lock requirements.lock
mv build/extras.lock resources/dev/extras.lock
