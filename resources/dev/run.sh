#!/bin/sh
# `make run`: opens the window or, where no display is, draws the demo shop's pages into build/tour.
# `make tour`: draws them in both languages and themes and more sizes. Usage: run.sh run|tour [arguments of main.py …]
set -eu
cd "$(dirname "$0")/../.."
what=$1
shift
python=.venv/bin/python
demo=build/tour/demo.hudie

make_demo() {
    mkdir -p build/tour
    [ -f "$demo" ] || $python main.py demo --store "$demo"
}

has_display() {
    case "${QT_QPA_PLATFORM:-}" in
        offscreen* | minimal*) return 1 ;;
        ?*) return 0 ;;
    esac
    [ "$(uname -s)" != Linux ] || [ -n "${WAYLAND_DISPLAY:-}" ] || { [ -n "${DISPLAY:-}" ] && answers; }
}

# DISPLAY may name a server that is gone or refuses us; Qt would abort.
answers() {
    $python - 2>/dev/null <<'END'
import ctypes, sys
open_display = ctypes.CDLL("libX11.so.6").XOpenDisplay
open_display.restype = ctypes.c_void_p
sys.exit(not open_display(None))
END
}

if [ "$what" = run ] && has_display; then
    exec $python main.py "$@"
fi

QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
make_demo
if [ "$what" = run ]; then
    echo "There is no display here: drawing the demo shop's pages into build/tour/ instead of opening a window."
    started=build/tour/.started
    : >"$started"
    # A finding (a clipped text, a missing glyph) is no reason not to show the pages; a crash leaves no contact sheet.
    draw() {
        status=0
        $python main.py tour "$2" --store "$demo" --lang "$1" --theme light --size 1440x900 --scale 1 || status=$?
        [ $status -eq 0 ] || [ "$2/sheet.png" -nt "$started" ] || exit $status
    }
    draw zh_CN build/tour &
    chinese=$!
    draw en build/tour/en &
    english=$!
    failed=0
    wait $chinese || failed=$?
    wait $english || failed=$?
    [ $failed -eq 0 ] || exit $failed
    echo "Drawn: build/tour/ in Chinese, build/tour/en/ in English. make tour draws every look and size."
    exit 0
fi

exec $python main.py tour build/tour --store "$demo" "$@"
