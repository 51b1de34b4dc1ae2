# shellcheck shell=bash
# Works the window of a program under Wine as somebody with keys does, and reads from its picture what must be seen there.
# `.ci/windows` reads it in; `pictures`, `scratch`, `children` and `fail` are there.

shown=0
picture() { shown=$((shown + 1)); import -window root "$pictures/$(printf %02d $shown)-$1.png"; }
look() {
    import -window root "$scratch/now.png"
    convert "$scratch/now.png" -colorspace Gray -resize 200% "$scratch/large.png"
}
read_off() { look; tesseract "$scratch/large.png" - -l nld --psm 6 2>/dev/null; }
seen() { # words, and for how many seconds at most; looking takes long on a busy computer, so there are three looks at least
    local end=$((SECONDS + ${2:-30})) looks=0
    until read_off | grep -qiE "$1"; do
        looks=$((looks + 1))
        ((SECONDS < end || looks < 3)) || { picture wrong; fail "not seen: $1 (see $pictures)"; }
        sleep 0.3
    done
}
key() { for one; do xdotool key --delay 50 "$one"; sleep 0.5; done; }
words() { xdotool type --delay 50 "$1"; sleep 0.8; }
press() { # the words on a button
    local at
    look
    at=$(tesseract "$scratch/large.png" - -l nld --psm 6 tsv 2>/dev/null | awk -F'\t' -v what="$1" '
        BEGIN { count = split(what, part, " ") }
        { word[NR] = $12; x[NR] = $7; y[NR] = $8; w[NR] = $9; h[NR] = $10 }
        END { for (i = 1; i <= NR; i++) { for (j = 1; j <= count && word[i + j - 1] == part[j]; j++); if (j > count) { print int((x[i] + w[i] / 2) / 2), int((y[i] + h[i] / 2) / 2); exit } } }')
    [[ $at ]] || { picture wrong; fail "no button: $1 (see $pictures)"; }
    # shellcheck disable=SC2086
    xdotool mousemove $at click 1
    sleep 0.8
}
window() { xdotool search --onlyvisible --name '^Weegwijzer' 2>/dev/null | head -n1; }
begin() { # the program, and what its environment has
    local program=$1
    shift
    begun=$(date +%s%N)
    env "$@" wine "$program" >"$scratch/said" 2>&1 &
    pid=$!
    children+=("$pid")
    for _ in {1..1200}; do [[ $(window) ]] && break; sleep 0.05; done
    [[ $(window) ]] || fail "no window: $(cat "$scratch/said")"
    up=$((($(date +%s%N) - begun) / 1000000))
    xdotool windowfocus --sync "$(window)"
    sleep 2
}
# As the button in its title bar does.
finish() {
    wmctrl -i -c "$(window)"
    local status=0
    wait "$pid" || status=$?
    ((status == 0)) || fail "it ended with status $status: $(cat "$scratch/said")"
}
