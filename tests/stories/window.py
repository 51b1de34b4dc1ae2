"""Plays the stories beside this file in the real window: real keys, and what must be seen is what a screen reader is told.
See .ci/heard. So it is with `at`, `case`, `open` and `screens` as well: they are read from the list of steps, the heading of the
page and what has the keyboard, for as long as a case is walked; on other pages they are left to `mod.rs`."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import GLib

HERE = pathlib.Path(__file__).parent
ROLES = ["gp", "gp-out-of-hours", "youth-doctor", "emergency-doctor", "paediatrician", "psychiatrist"]
KEYS = {"Enter": "Return", "Space": "space", "PageDown": "Next", "PageUp": "Prior", ".": "period", ",": "comma"}
INSIDE = ("picture",)
STEPS = "Stappen"


def window(name):
    for one in pyatspi.Registry.getDesktop(0):
        if one and one.name == name:
            return one
    return None


def words(node):
    """Every word in the window, of labels and of fields."""
    found = []
    try:
        found.append(node.name or "")
        found.append(node.description or "")
        if node.getRoleName() in ("entry", "text"):
            found.append(node.queryText().getText(0, -1))
    except Exception:
        pass
    try:
        for child in node:
            found += words(child)
    except Exception:
        pass
    return found


def nodes(node):
    """Every node below this one, itself first."""
    yield node
    try:
        for child in node:
            yield from nodes(child)
    except Exception:
        pass


def said(node):
    try:
        return f"{node.name or ''}\n{node.description or ''}"
    except Exception:
        return ""


def once_still(look):
    """What is seen, looked for again where a part of the window went away meanwhile."""
    for _ in range(100):
        try:
            return look()
        except GLib.GError:
            time.sleep(0.1)
    return look()


def is_walked(top):
    """Whether the list of steps is there: then a case is walked, and this page shows it."""
    return any(node.getRoleName() in ("landmark", "navigation") and node.name == STEPS for node in nodes(top))


def step_of(top):
    """The step that is in sight: the first heading of the page."""
    if not is_walked(top):
        return None
    return next((node.name for node in nodes(top) if node.getRoleName() == "heading"), None)


def at_keyboard(top):
    """What is said of what has the keyboard, and of everything it is in."""
    found = []
    for node in nodes(top):
        try:
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                while node is not None and node.getRoleName() != "application":
                    found.append(said(node))
                    node = node.parent
        except Exception:
            pass
    return "\n".join(found)


def asks(protocol, question):
    """In which words this question asks, the fields of its rows included."""
    for step in pathlib.Path("protocols", protocol, "steps").glob("*.ron"):
        blocks = re.split(r'\n        \(\n(?=            id: ")', step.read_text())
        for block in blocks:
            if block.lstrip().startswith(f'id: "{question}"'):
                return re.findall(r'\bask: \(\s*nl: "((?:[^"\\]|\\.)*)"', block)
    return []


def title(protocol):
    return re.search(r'\btitle: \(\s*nl: "((?:[^"\\]|\\.)*)"', pathlib.Path("protocols", protocol, "protocol.ron").read_text()).group(1)


def holds(word, rest, top, walked):
    """Whether what only a case can tell is so; where no case is in sight, nothing contradicts it."""
    if word == "no":
        return not is_walked(top)
    if not is_walked(top):
        return True
    if word == "case":
        return title(rest) in "\n".join(words(top))
    if word == "at":
        wanted, there = asks(walked, rest), at_keyboard(top)
        return not wanted or any(asked in there for asked in wanted)
    now, later = rest.replace(" later ", " ").split()
    counted = now if later == "0" else f"{now} · later {later}"
    return any(said(node).split("\n") == ["Open punten", counted] for node in nodes(top))


def wait(look, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if look():
                return True
        except Exception:
            pass
        time.sleep(0.1)
    return False


def xdotool(*args):
    subprocess.run(["xdotool", *args], check=True)


def press(key):
    held = [part for part in ("Ctrl+", "Alt+", "Shift+") if part in key]
    last = key
    for part in held:
        last = last.replace(part, "", 1)
    last = KEYS.get(last, last if len(last) > 1 else last.lower())
    xdotool("key", "+".join([part[:-1].lower() for part in held] + [last]))


def play(story, program, home):
    """Why it does not hold, or how many actions it took and how long that was."""
    lines = [line.strip() for line in story.read_text().splitlines()]
    lines = [line.split(" ", 1) for line in lines if line and not line.startswith("#")]
    asked = {word: rest for word, rest in lines if word in ("has", "practise", "role")}
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    if "role" in asked:
        role = ROLES[int(asked["role"]) - 1]
        (home / "settings.ron").write_text(f'(format: 1, settings: (role: Some("{role}")))')
    begun = [str(program)]
    if "practise" in asked:
        protocol, scenario = asked["practise"].split(" ")
        begun += ["open", f"protocols/{protocol}/scenarios/{scenario}.ron"]
    actions, seen, walked = 0, set(), "knmg-meldcode"
    keyring, around = None, {**os.environ, "LANG": "nl_NL.UTF-8"}
    if "has" in asked:
        # What lies in a folder of its own may go to another computer, whose keyring does not know it.
        del around["WEEGWIJZER_HOME"]
        around["XDG_DATA_HOME"] = str(home)
        keyring = subprocess.Popen([sys.executable, HERE / "keyring.py"], stdout=subprocess.PIPE, text=True)
        if keyring.stdout.readline().strip() != "ready":
            return None, "no keyring"
    running = subprocess.Popen(begun, env=around)
    try:
        name = program.name
        if not wait(lambda: len(words(window(name))) > 3):
            return None, "no window"
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Weegwijzer"], capture_output=True, text=True)
        xdotool("windowfocus", "--sync", found.stdout.split()[0])
        time.sleep(0.5)
        since = time.monotonic()
        for word, rest in lines:
            # A clock of the day is the clock of now.
            told = re.sub(r"\\\d\d:\\?\d\d|\d\d:\d\d", r"\\d\\d:\\d\\d", re.escape(rest))
            there = lambda: re.search(told, "\n".join(words(window(name))))
            # A sign is for the eye: nobody hears it.
            if word == "see" and not re.search(r"\w", rest):
                continue
            if word == "key":
                press(rest)
                actions += 1
                time.sleep(0.25)
            elif word == "type":
                xdotool("type", "--delay", "25", rest)
                actions += 1
                time.sleep(0.25)
            elif word == "see" and not wait(there, 8):
                return None, f"not seen: {rest}"
            elif word == "unseen" and not wait(lambda: not there(), 8):
                return None, f"still seen: {rest}"
            elif word in ("case", "no", "at", "open"):
                walked = rest if word == "case" else walked
                if not wait(lambda: holds(word, rest, window(name), walked), 8):
                    return None, f"does not hold: {word} {rest}"
            elif word == "screens" and len(seen) != int(rest):
                return None, f"{len(seen)} steps where {rest} were promised: {sorted(seen)}"
            elif word == "turn":
                for _ in range(120):
                    if there():
                        break
                    press("PageDown")
                    actions += 1
                    time.sleep(0.2)
                else:
                    return None, f"no page has: {rest}"
            elif word == "actions" and actions > int(rest):
                return None, f"{actions} actions where {rest} were promised"
            elif word not in ("see", "unseen", "actions", "screens", "has", "practise", "role", *INSIDE):
                return None, f"`{word}` is nothing a story can say"
            if word in ("key", "type", "turn") and (step := once_still(lambda: step_of(window(name)))):
                seen.add(step)
    finally:
        for started in filter(None, (running, keyring)):
            started.terminate()
            started.wait()
    return actions, f"{time.monotonic() - since:.0f} s with a machine at the keys"


def main():
    home, program, wanted = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    failed = 0
    for story in sorted(HERE.glob("*.txt")):
        if wanted and story.stem not in wanted:
            continue
        actions, why = play(story, program, home / "story")
        print(f"{story.stem:40} {why if actions is None else f'{actions} actions, {why}'}", flush=True)
        failed += actions is None
    sys.exit(1 if failed else 0)


main()
