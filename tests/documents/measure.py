"""`make documents`: time and memory of one document and of a hundred; the limit is 1 s and 150 MB for each.

Memory is what the process holds more than before its first document, at most. Each count is measured in a process of
its own. One document in every pair of languages is written to ``var/documents``, to look at.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from documents.examples import PAIRS, pictures_of, report_in

from skills_app.config import HOME
from skills_app.documents.profile_pdf import profile_pdf
from skills_app.documents.report import Report
from skills_app.pictures.manifest import read_manifest

DATA = HOME / "var"
SECONDS, MEGABYTES = 1.0, 150
COUNTS = (1, 100)


def built_pictures() -> Iterator[bytes]:
    """The pictures of the cook bank, as a document of the application has them."""
    manifest = read_manifest(DATA / "manifests" / "cook.json")
    return cycle((DATA / "pictures" / picture.file).read_bytes() for picture in manifest.pictures.values())


def real_pictures(report: Report) -> Mapping[str, bytes]:
    built = built_pictures()
    return {name: next(built) for name in pictures_of(report)}


def held() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(count: int) -> None:
    """Makes so many documents, in all pairs of languages by turns, and prints seconds and MB as JSON."""
    reports = [report_in(*pair) for pair in PAIRS]
    pictures = real_pictures(reports[0])
    before = held()
    times = []
    for number in range(count):
        start = perf_counter()
        profile_pdf(reports[number % len(reports)], pictures)
        times.append(perf_counter() - start)
    print(json.dumps({"first": times[0], "median": median(times), "worst": max(times), "held": held() - before}))


def write_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for pair in PAIRS:
        report = report_in(*pair)
        file = folder / f"{'+'.join(pair)}.pdf"
        file.write_bytes(profile_pdf(report, real_pictures(report)))
        print(f"{file.relative_to(HOME)}: {file.stat().st_size / 1000:.0f} KB")


def main() -> int:
    good = True
    for count in COUNTS:
        command = [sys.executable, __file__, str(count)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        good &= found["worst"] <= SECONDS and found["held"] <= MEGABYTES
        times = ", ".join(f"{name} {1000 * found[name]:.0f} ms" for name in ("first", "median", "worst"))
        print(f"{count} documents: {times}; {found['held']:.0f} MB more")
    write_all(DATA / "documents")
    print("within" if good else "ABOVE", f"the limit of {SECONDS:.0f} s and {MEGABYTES} MB")
    return 0 if good else 1


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        sys.exit(main())
