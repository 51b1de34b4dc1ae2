"""A client of the accessibility bus, as a screen reader is: works the real window by actions alone. See .ci/heard."""

import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi

NAME = pathlib.Path(sys.argv[-1]).name
PASSPHRASE = "groene deur achter het huis"
BUTTONS = ("push button", "button", "toggle button")
FIELDS = ("entry", "text")
GROUPS = ("panel", "grouping", "group")


def fail(why):
    print(f"FAILED: {why}", file=sys.stderr)
    window = application()
    if window:
        print("\n".join(told(window)), file=sys.stderr)
    sys.exit(1)


def application():
    for one in pyatspi.Registry.getDesktop(0):
        if one and one.name == NAME:
            return one
    return None


def parts(node):
    """Every part, in reading order; one that goes while it is asked for is none."""
    yield node
    try:
        children = list(node)
    except Exception:
        return
    for child in children:
        if child is not None:
            yield from parts(child)


def told(node, depth=0):
    try:
        yield "  " * depth + f"{node.getRoleName()} {node.name!r}"
        for child in node:
            yield from told(child, depth + 1)
    except Exception:
        return


def find(roles, name=None, begins=None):
    for node in parts(application()):
        try:
            fits = node.getRoleName() in roles
            if fits and (name is None or node.name == name) and (begins is None or node.name.startswith(begins)):
                return node
        except Exception:
            continue
    return None


def wait(what, look, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.05)
    fail(f"waited in vain for {what}")


def does(node, state):
    return node.getState().contains(state)


def press(name=None, begins=None, roles=BUTTONS):
    def pressed():
        # What could not be pressed had nothing to do, and the library remembers that.
        node = find(roles, name, begins)
        if node is None:
            return False
        node.clear_cache()
        return node.queryAction().doAction(0)

    wait(f"something to press: {name or begins}", pressed)


def write(node, text):
    node.queryEditableText().setTextContents(text)


def checked(node):
    return does(node, pyatspi.STATE_CHECKED)


def holds(node):
    return node.queryText().getText(0, -1)


def answer_what_is_asked(tried):
    """Answers what was not answered yet of the step, as plainly as can be; how many. Answers may bring more questions."""
    answered = 0
    for node in parts(application()):
        try:
            role, name = node.getRoleName(), node.name
            if (role, name) in tried:
                continue
            answers = [one for one in node if one.getRoleName() == "radio button"] if role in GROUPS else []
            if answers and not any(map(checked, answers)):
                tried.add((role, name))
                # There is no danger now, and there is a worry: so every step is walked.
                calm = [one for one in answers if one.name == "Nee, niet op dit moment"]
                still = [one for one in answers if not ends_it(one.name)]
                (calm or still or answers)[0].queryAction().doAction(0)
                answered += 1
            elif role in FIELDS and not holds(node):
                tried.add((role, name))
                write(node, words_for(name.lower()))
                answered += 1
        except Exception:
            continue  # it went while it was asked
    return answered


def ends_it(answer):
    return answer.startswith(("Verklaard", "Het vermoeden is weggenomen"))


def words_for(question):
    if "leeftijd" in question or "hoe oud" in question:
        return "4"
    if "wanneer" in question or "datum" in question:
        return "vandaag"
    return "Gezien en gehoord."


def walk(home):
    wait("the window", application)
    press(begins="Zorg nagaan")
    wait("the first question", lambda: find(("radio button",)))
    steps = answered = 0
    while steps < 12:
        steps += 1
        tried = set()
        while len(tried) < 40 and (more := answer_what_is_asked(tried)):
            answered += more
            time.sleep(0.3)
        if find(BUTTONS, "Volgende stap") is None:
            break
        title = wait("the step", lambda: find(("heading",))).name
        press("Volgende stap")
        wait("the next step", lambda: find(("heading",)).name != title)
    print(f"steps walked by what is heard   {steps}, questions answered {answered}")
    if steps < 4 or answered < 8:
        fail("hardly anything could be answered")
    press(begins="Naar het overzicht")
    wait("the overview", lambda: find(("heading",), "Overzicht"))
    press("Lezen en afdrukken")
    press("Verslag meldcode", roles=("radio button",))
    wait("the record to be chosen", lambda: checked(find(("radio button",), "Verslag meldcode")))
    wait("its page as text", lambda: "Gezien en gehoord" in "\n".join(told(find(("article",)))))
    press(begins="PDF bewaren")
    record = wait("the record as PDF", lambda: list(pathlib.Path(home).rglob("*.pdf")), 60)[0]
    if "Gezien en gehoord" not in text_of(record):
        fail("what was written by what is heard is not in the record")
    print("the record was made by what is heard")
    keep(home, record)


def brought(field, to):
    """Brings the caret there; whether it is there."""
    field.clear_cache()
    text = field.queryText()
    return text.caretOffset == to or (text.setCaretOffset(to) and False)


def text_of(paper):
    return subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout


def keep(home, record):
    press(begins="Bewaren")
    label = wait("the label", lambda: find(FIELDS, begins="Naam"))
    write(label, "blauwe fiets")
    wait("the caret where it was asked to be", lambda: brought(label, 6))
    press(begins="Bewaren")
    first, again = wait("two fields for a passphrase", lambda: secrets(2))
    write(first, PASSPHRASE)
    write(again, PASSPHRASE)
    press(begins="Verder")
    # The groups are on paper: whoever hears the window has them from there, as everybody.
    press(begins="Bewaar als PDF")
    sheet = wait("the sheet", lambda: [one for one in pathlib.Path(home).rglob("*.pdf") if one != record], 60)[0]
    groups = dict(re.findall(r"Groep (\d+)\s+([A-Z0-9]{5,6})\b", text_of(sheet)))
    heard = "\n".join(told(application()))
    spoken = [group for group in groups.values() if group in heard]
    if len(groups) < 8 or spoken:
        fail(f"{len(groups)} groups on the sheet, of which heard: {spoken}")
    press(begins="Verder")
    for field in wait("the groups that are asked back", lambda: secrets(2)):
        write(field, groups[re.search(r"\d+", field.name).group()])
    press(begins="Maak de kluis")
    wait("the case in the vault", lambda: find(BUTTONS, begins="Verberg") and not secrets(1), 30)
    print("the case is kept")
    lock()


def secrets(least):
    found = [node for node in parts(application()) if node.getRoleName() == "password text"]
    return found if len(found) >= least else None


def lock():
    press(begins="Verberg")
    wait("the cover", lambda: "blauwe fiets" not in "\n".join(told(application())), 30)
    press("Toon weer")
    field = wait("the passphrase that is asked", lambda: (secrets(1) or [None])[0], 30)
    write(field, PASSPHRASE)
    if PASSPHRASE in "\n".join(told(application())):
        fail("the passphrase is heard")
    press("Ontgrendel")
    wait("the case again", lambda: "blauwe fiets" in "\n".join(told(application())), 30)
    print("locked and unlocked by what is heard")


def main():
    what, home, program = sys.argv[1:]
    running = subprocess.Popen([program])
    try:
        if what == "nobody":
            time.sleep(2)
            if application() is not None:
                fail("an application is told of while nobody listens")
            return
        walk(home)
    finally:
        running.terminate()
        running.wait()


main()
