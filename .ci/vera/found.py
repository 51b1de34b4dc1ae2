"""Looks for every text of every paper in the text that pdftotext finds on its pages. Use: found.py FOLDER

White space does not count, and header and footer, which stand between the pages, are taken out first: they are the
lines that every page begins and ends with."""
import glob
import re
import sys
import unicodedata
from collections import Counter
from functools import lru_cache
from multiprocessing import Pool

# What the program composes and leaves out, and the hyphen of a word broken in a narrow column.
UNSEEN = dict.fromkeys([0x00AD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF])
UNSEEN[0x2011] = "-"
PAGE = re.compile(r"(Pagina \d+ van|Page \d+ of) \d+\s*$")
DAY = re.compile(r"\d{1,2} \w+ \d{4}\s*$")


def squeezed(text):
    return "".join(unicodedata.normalize("NFC", text).translate(UNSEEN).split())


# The same sentences stand on paper after paper.
known = lru_cache(maxsize=1 << 16)(squeezed)


def body(raw):
    pages = (page.split("\n") for page in raw.split("\f"))
    return "\n".join("\n".join(line for line in lines if not PAGE.match(line)) for lines in pages)


def look(path):
    texts, lost = 0, []
    raw = body(open(path + ".raw", encoding="utf-8").read())
    # Running lines of every page but the first would stand within texts that go on overleaf.
    lines = [line for line in raw.split("\n") if line.strip()]
    count = Counter(lines)
    often = {line for line in count if count[line] > 1 and " · " in line or DAY.match(line)}
    whole = squeezed(raw)
    running = squeezed("\n".join(line for line in lines if line not in often))
    broken = squeezed(re.sub(r"-\n", "", "\n".join(lines)))
    for text in open(path[:-4] + ".txt", encoding="utf-8").read().split("\n"):
        wanted = known(text)
        if not wanted:
            continue
        texts += 1
        if wanted in whole or wanted in running or wanted in broken:
            continue
        # A table head or the like within it: then word by word, in order.
        at = 0
        for word in text.split():
            found = max(whole.find(known(word), at), -1)
            if found < 0 and known(word) not in broken:
                lost.append(f"{path}: not found: {word!r} of {text[:80]!r}")
                break
            at = max(at, found)
    return texts, lost


if __name__ == "__main__":
    paths = [path for path in sorted(glob.glob(sys.argv[1] + "/*.pdf")) if not path.endswith("_archive.pdf")]
    with Pool() as pool:
        found = pool.map(look, paths, chunksize=32)
    lost = [line for _, lines in found for line in lines]
    print("\n".join(lost[:40]))
    print(f"{sum(texts for texts, _ in found)} texts of {len(paths)} papers looked for, {len(lost)} missing")
    sys.exit(1 if lost else 0)
