"""What a screen reader says, without a sound card: a stand-in for speech-dispatcher, that keeps what it is given to say."""

import pathlib
import re
import socketserver
import threading
import time

# What is asked and needs more of an answer than that it was done.
ANSWERS = {
    "HISTORY GET CLIENT_ID": ["1"],
    "LIST OUTPUT_MODULES": ["quiet"],
    "LIST SYNTHESIS_VOICES": ["quiet\tnl\tnone", "quiet\ten\tnone"],
    "LIST VOICES": ["MALE1"],
    "GET OUTPUT_MODULE": ["quiet"],
    "GET RATE": ["0"],
    "GET PITCH": ["0"],
    "GET VOLUME": ["100"],
    "GET LANGUAGE": ["nl"],
    "GET VOICE_TYPE": ["MALE1"],
}


class Speech:
    """Everything that was said, each with when."""

    def __init__(self, socket):
        self.said = []
        pathlib.Path(socket).parent.mkdir(parents=True, exist_ok=True)
        speech = self

        class Talks(socketserver.StreamRequestHandler):
            def handle(self):
                Talk(speech, self.rfile, self.wfile).goes_on()

        class Listens(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
            daemon_threads = True

        threading.Thread(target=Listens(str(socket), Talks).serve_forever, daemon=True).start()

    def says(self, words):
        words = re.sub(r"<[^>]*>", "", words)
        for sign, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
            words = words.replace(sign, letter)
        words = " ".join(words.split())
        if words:
            self.said.append((time.monotonic(), words))


class Talk:
    """One program that speaks: the lines of the protocol of speech-dispatcher."""

    def __init__(self, speech, reads, writes):
        self.speech, self.reads, self.writes, self.number = speech, reads, writes, 0

    def line(self):
        return self.reads.readline().decode("utf-8", "replace").rstrip("\r\n")

    def tell(self, *lines):
        self.writes.write("".join(f"{line}\r\n" for line in lines).encode())
        self.writes.flush()

    def text(self):
        lines = []
        while (line := self.line()) != ".":
            lines.append(line[1:] if line.startswith("..") else line)
        return "\n".join(lines)

    def goes_on(self):
        try:
            while raw := self.reads.readline():
                self.answer(raw.decode("utf-8", "replace").strip())
        except OSError:
            return  # whoever spoke is gone

    def answer(self, asked):
        word = asked.split(" ", 1)[0].upper()
        known = next((lines for begins, lines in ANSWERS.items() if asked.upper().startswith(begins)), None)
        if word == "SPEAK":
            self.tell("230 OK RECEIVING DATA")
            self.queued(self.text())
        elif word in ("CHAR", "KEY", "SOUND_ICON"):
            self.queued(asked.split(" ", 1)[1] if word != "SOUND_ICON" else "")
        elif word == "QUIT":
            self.tell("231 HAPPY HACKING")
        elif known is not None:
            self.tell(*(f"250-{line}" for line in known), "250 OK")
        else:
            self.tell("200 OK")

    def queued(self, words):
        self.number += 1
        self.speech.says(words)
        self.tell(f"225-{self.number}", "225 OK MESSAGE QUEUED")
        # It is said at once: whoever waits for its end goes on.
        for event in ("701", "702"):
            self.tell(f"{event}-{self.number}", f"{event}-1", f"{event} {'BEGIN' if event == '701' else 'END'}")
