"""Plays the stories beside this file in the real window: real keys, and what must be seen is what a screen reader is told.
See .ci/heard. What only the insides know (`at`, `case`, `open`, `screens`) is left to `mod.rs`."""

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

HERE = pathlib.Path(__file__).parent
ROLES = ["gp", "gp-out-of-hours", "youth-doctor", "emergency-doctor", "paediatrician", "psychiatrist"]
KEYS = {"Enter": "Return", "Space": "space", "PageDown": "Next", "PageUp": "Prior", ".": "period", ",": "comma"}
INSIDE = ("at", "case", "no", "open", "screens", "picture")


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
    """Why it does not hold, or how many actions it took."""
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
    actions = 0
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
            elif word not in ("see", "unseen", "actions", "has", "practise", "role", *INSIDE):
                return None, f"`{word}` is nothing a story can say"
    finally:
        for started in filter(None, (running, keyring)):
            started.terminate()
            started.wait()
    return actions, ""


def main():
    home, program, wanted = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    failed = 0
    for story in sorted(HERE.glob("*.txt")):
        if wanted and story.stem not in wanted:
            continue
        actions, why = play(story, program, home / "story")
        print(f"{story.stem:40} {why if actions is None else f'{actions} actions'}", flush=True)
        failed += actions is None
    sys.exit(1 if failed else 0)


main()
