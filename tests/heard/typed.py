"""Types on the keyboards of others in the real window: the keys that are pressed, by their place, and what must then stand in a
note, read from the accessibility bus. See .ci/heard."""

import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi

NAME = pathlib.Path(sys.argv[-1]).name

# Places on the keyboard: what a letter or sign lies under on an American one.
PLACES = dict(zip("qwertyuiop[]", range(24, 36))) | dict(zip("asdfghjkl;'`", range(38, 50))) | dict(zip("zxcvbnm,./", range(52, 62)))
PLACES |= dict(zip("1234567890-=", range(10, 22))) | {" ": 65, "compose": 108, "altgr": 108}

# The layout, the keys by their place (`^` before a key: with Shift, `@`: with AltGr), and what must stand there.
TYPED = [
    # Belgian: letters elsewhere, accents on the row of digits, dead circumflex and diaeresis.
    ("be", "q;", "am"),
    ("be", "2 7 9 0", "éèçà"),
    ("be", "[ w", "ẑ"),
    ("be", "[ e", "ê"),
    ("be", "^[ e", "ë"),
    ("be", "z o ^[ e", "woë"),
    ("be", "@e", "€"),
    # German: z and y change places, and there are letters of its own.
    ("de", "y z - ; '", "zyßöä"),
    ("de", "= e", "é"),
    ("de", "^= a", "à"),
    # American with dead keys, as on most Dutch laptops.
    ("us -variant intl", "^' e", "ë"),
    ("us -variant intl", "' e", "é"),
    ("us -variant intl", "` a", "à"),
    ("us -variant intl", "^6 o", "ô"),
    ("us -variant intl", "^` n", "ñ"),
    ("us -variant intl", "' space", "'"),
    ("us -variant intl", "z o ^' e", "zoë"),
    ("us -variant intl", "@5", "€"),
    # A dead key and a letter that do not go together give nothing, as everywhere under X11.
    ("us -variant intl", "^' k e", "e"),
    # A sequence of Compose.
    ("us -option compose:ralt", "compose ^' e", "ë"),
    ("us -option compose:ralt", "compose ' e", "é"),
    ("us -option compose:ralt", "compose a e", "æ"),
]

# Chords go by what the key says, wherever it lies: the layout, what stands there, the chord by its place, what is left.
CHORDS = [
    ("be", "qq", "ctrl+q", "BackSpace", ""),
    ("us", "aa", "ctrl+a", "BackSpace", ""),
    ("be", "qq", "ctrl+w", None, ""),
    ("de", "aa", "ctrl+y", None, ""),
]


def fail(why):
    print(f"FAILED: {why}", file=sys.stderr)
    sys.exit(1)


def parts(node):
    yield node
    try:
        for child in node:
            if child is not None:
                yield from parts(child)
    except Exception:
        return


def note():
    """The note that has the keyboard."""
    for one in pyatspi.Registry.getDesktop(0):
        if one and one.name == NAME:
            for node in parts(one):
                try:
                    if node.getRoleName() in ("entry", "text") and node.getState().contains(pyatspi.STATE_FOCUSED):
                        return node
                except Exception:
                    continue
    return None


def wait(what, look, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except Exception:
            pass
        time.sleep(0.05)
    fail(f"waited in vain for {what}")


def holds():
    node = note()
    if node is None:
        return None
    node.clear_cache()
    return node.queryText().getText(0, -1)


def key(*names):
    subprocess.run(["xdotool", "key", "--delay", "40", *names], check=True)


def layout(named):
    subprocess.run(["setxkbmap", "-option", ""], check=True)
    subprocess.run(["setxkbmap", *named.split()], check=True)
    time.sleep(0.3)


def place(named):
    held = "shift+" if named.startswith("^") and len(named) > 1 else ""
    # Shift and AltGr are pressed by their place as well: another layout gives their names to other keys.
    if named.startswith("@"):
        return f"108+{PLACES[named[1:]]}"
    return held + str(PLACES[" " if named == "space" else named.lstrip("^") if held else named])


def pressed(keys):
    """The keys of a row: apart, or letters after each other."""
    return [place(one) for one in (keys.split(" ") if " " in keys else keys)] if keys not in ("@e", "@5") else [place(keys)]


def empty():
    layout("us")
    key("ctrl+a", "BackSpace")
    wait("an empty note", lambda: holds() == "")


def main():
    program = sys.argv[-1]
    running = subprocess.Popen([program])
    broken = 0
    try:
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Weegwijzer"], capture_output=True, text=True)
        subprocess.run(["xdotool", "windowfocus", "--sync", found.stdout.split()[0]], check=True)
        layout("us")
        time.sleep(2)
        key("ctrl+n")
        time.sleep(1)
        key("3")
        wait("a note", lambda: holds() == "")
        for named, keys, must in TYPED:
            empty()
            layout(named)
            key(*pressed(keys))
            end = time.monotonic() + 4
            while holds() != must and time.monotonic() < end:
                time.sleep(0.05)
            stands = holds()
            print(f"{named:26} {keys:16} {stands}", flush=True)
            if stands != must:
                broken += 1
                print(f"    must be {must}", flush=True)
        for named, before, chord, then, must in CHORDS:
            empty()
            layout(named)
            key(*pressed(before))
            wait("what was typed", lambda: holds())
            held, letter = chord.split("+")
            key(f"{held}+{PLACES[letter]}", *([then] if then else []))
            end = time.monotonic() + 4
            while holds() != must and time.monotonic() < end:
                time.sleep(0.05)
            stands = holds()
            print(f"{named:26} {chord:16} {stands!r}", flush=True)
            if stands != must:
                broken += 1
                print(f"    must be {must!r}", flush=True)
    finally:
        layout("us")
        running.terminate()
        running.wait()
    if broken:
        fail(f"{broken} rows do not hold")


main()
