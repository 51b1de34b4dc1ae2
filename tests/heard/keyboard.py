"""Works the real window by keyboard alone while a real screen reader speaks, and compares what is said after each key with
`keyboard.txt`, which a person wrote. See .ci/heard."""

import os
import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from speech import Speech

HERE = pathlib.Path(__file__).parent
PASSPHRASE = "groene deur achter het huis"
PATIENCE = 20.0  # seconds until something that must be heard is; the program may be one that is not optimised
QUIET = 0.7  # seconds without a word: nothing more is said after this key
# What a key says of itself: of where it led nothing was heard yet.
ECHOES = {"tab", "left shift", "left control", "left alt", "return", "escape", "page down"}
STOPS = 60  # so often a key is pressed until something is heard


def fail(why):
    print(f"FAILED: {why}", file=sys.stderr)
    sys.exit(1)


def rows():
    """The list: what is done, and what must be heard after it, in this order. `!` before words that must not be."""
    for number, line in enumerate((HERE / "keyboard.txt").read_text().splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        # What is typed may end where the words begin.
        does, heard = re.match(r'("[^"]*"|.*?)(?:\s{2,}|\s*$|(?<=")\s)(.*)', line).groups()
        pieces = [piece.strip() for piece in heard.split(" | ")] if heard.strip() else []
        yield number, does.strip(), pieces


def xdotool(*args):
    subprocess.run(["xdotool", *args], check=True, stdout=subprocess.DEVNULL)


class Walk:
    def __init__(self, speech, home):
        self.speech, self.home = speech, home
        self.broken = 0

    def quiet(self, since):
        """Waits until nothing more is said."""
        while time.monotonic() - max([since] + [at for at, _ in self.speech.said[-1:]]) < QUIET:
            time.sleep(0.05)

    def after(self, mark):
        return [words for _, words in self.speech.said[mark:]]

    def lacks(self, mark, pieces):
        """The first piece that was not said after what comes before it in the list."""
        said, begin = "\n".join(self.after(mark)), 0
        for piece in pieces:
            at = said.find(piece, begin)
            if at < 0:
                return piece
            begin = at + len(piece)
        return None

    def do(self, what):
        if what.startswith('"'):
            xdotool("type", "--delay", "40", what.strip('"'))
        elif what == "(passphrase)":
            xdotool("type", "--delay", "40", PASSPHRASE)
        elif what == "(group)":
            # The groups are on paper: whoever hears the window has them from there, as everybody.
            xdotool("type", "--delay", "40", self.asked_group())
        else:
            xdotool("key", "--delay", "60", *what.split())

    def asked_group(self):
        sheet = max(self.home.rglob("*.pdf"), key=lambda path: path.stat().st_mtime)
        text = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True).stdout
        groups = dict(re.findall(r"Groep (\d+)\s+([A-Z0-9]{5,6})\b", text))
        # Which one is asked is what was heard last.
        asked = [number for _, words in self.speech.said for number in re.findall(r"[Gg]roep (\d+)", words)]
        if not asked or asked[-1] not in groups:
            fail(f"no group was asked for that is on the sheet: {asked[-1:]}")
        return groups[asked[-1]]

    def row(self, number, does, pieces):
        musts = [piece for piece in pieces if not piece.startswith("!")]
        nevers = [piece[1:].strip() for piece in pieces if piece.startswith("!")]
        until = does.endswith("+")
        does = does.removesuffix("+")
        for _ in range(STOPS if until else 1):
            mark, began = len(self.speech.said), time.monotonic()
            if does != "(start)":
                self.do(does)
            else:
                mark = 0
            if until:
                # A machine that is busy says late where a key led; pressed once more meanwhile, it would lead too far.
                while set(self.after(mark)) <= ECHOES and time.monotonic() - began < PATIENCE / 2:
                    time.sleep(0.05)
                self.quiet(began)
                if self.lacks(mark, musts) is None:
                    break
                continue
            while self.lacks(mark, musts) is not None and time.monotonic() - began < PATIENCE:
                time.sleep(0.05)
            self.quiet(began)
        said = self.after(mark)
        print(f"{does:24} {' / '.join(said)}", flush=True)
        lacks = self.lacks(mark, musts)
        if lacks is not None:
            self.broken += 1
            print(f"    line {number}: not heard: {lacks}", flush=True)
        for never in nevers:
            # A letter is one that is said for itself.
            if any(never == words if len(never) == 1 else never in words for words in said):
                self.broken += 1
                print(f"    line {number}: heard: {never}", flush=True)


def main():
    home, program, speech, *reader = sys.argv[1:]
    speech = Speech(speech)
    reading = subprocess.Popen(reader, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    began = time.monotonic()
    while not speech.said:
        if reading.poll() is not None or time.monotonic() - began > 60:
            fail("the screen reader says nothing")
        time.sleep(0.1)
    # Whoever starts it hears that it is there.
    time.sleep(2)
    running = subprocess.Popen([program], env={**os.environ, "LANG": "nl_NL.UTF-8"})
    walk = Walk(speech, pathlib.Path(home))
    try:
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Weegwijzer"], capture_output=True, text=True
        )
        xdotool("windowfocus", "--sync", found.stdout.split()[0])
        for number, does, pieces in rows():
            walk.row(number, does, pieces)
            if running.poll() is not None:
                fail("the program ended")
    finally:
        for started in (running, reading):
            started.terminate()
            started.wait()
    if walk.broken:
        fail(f"{walk.broken} lines of keyboard.txt do not hold")


main()
