"""Ask whether anything that is locked has a known weakness: `make audit`.

pip-audit asks the package index one question per package. It says "No known vulnerabilities found" also when the index
gives no answer at all; here what got no answer is named as such, and never called safe.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from planner.settings import ROOT
from tests.tools.locked import RUN, TEST, Locked, read_lock

ACCEPTED = ROOT / "deploy" / "accepted_weaknesses.yaml"
PATIENCE = 600
"""Seconds for all questions together; one question gets 15."""

FOUND, NOT_DONE = 1, 3
"""How it ends when there is a weakness, and when not every package got an answer."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """One known weakness of one package."""

    package: str
    version: str
    names: frozenset[str]
    mended_in: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A weakness that somebody looked at and lets pass, until a day."""

    id: str
    package: str
    why: str
    until: date

    def is_about(self, weakness: Weakness) -> bool:
        """Whether this is that weakness, by any of its names."""
        return self.id in weakness.names and self.package == weakness.package


@dataclass(frozen=True, slots=True)
class Answers:
    """What came back: which packages got an answer, which did not and why, and what is known."""

    answered: frozenset[str]
    unanswered: frozenset[str]
    why: str
    weaknesses: tuple[Weakness, ...]


def main(words: list[str], accepted_in: Path = ACCEPTED) -> int:
    """Ask and tell; `--where-possible` is content when nobody answers, other words go to pip-audit."""
    found = ask_all(list(read_lock(TEST).values()), [word for word in words if word != "--where-possible"])
    accepted = read_accepted(accepted_in)
    to_mend = left_to_mend(found, accepted, datetime.now(UTC).date())
    print(*tell(found, accepted, to_mend), sep="\n")
    if to_mend:
        return FOUND
    return NOT_DONE if found.unanswered and "--where-possible" not in words else 0


def ask_all(packages: list[Locked], options: list[str]) -> Answers:
    """Ask about one package first: where that gets no answer, the rest isn't asked."""
    first = ask(packages[:1], options)
    if first.unanswered:
        return Answers(frozenset(), frozenset(one.name for one in packages), first.why, ())
    rest = ask(packages[1:], options)
    return Answers(first.answered | rest.answered, rest.unanswered, rest.why, first.weaknesses + rest.weaknesses)


def ask(packages: list[Locked], options: list[str]) -> Answers:
    """Ask pip-audit about these versions, also those that are for another system than this one."""
    with TemporaryDirectory() as folder:
        lines = Path(folder) / "requirements.txt"
        lines.write_text("".join(f"{p.name}=={p.version} --hash=sha256:{p.hashes[0]}\n" for p in packages), "utf-8")
        command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-r", lines]
        command += ["--format=json", "--progress-spinner=off", *options]
        try:
            ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return Answers(frozenset(), frozenset(p.name for p in packages), f"not done in {PATIENCE} seconds", ())
    return read_answers(ended.stdout, ended.stderr, [package.name for package in packages])


def read_answers(report: str, said: str, asked: list[str]) -> Answers:
    """Read what pip-audit printed; no report means that nobody answered, and its last words tell why."""
    told = json.loads(report)["dependencies"] if report.strip() else []
    answered = frozenset(one["name"] for one in told if "vulns" in one)
    why = [one["skip_reason"] for one in told if "skip_reason" in one] or said.strip().splitlines()[-1:]
    weaknesses = tuple(_weakness(one, vuln) for one in told for vuln in one.get("vulns", []))
    return Answers(answered, frozenset(asked) - answered, "".join(why[:1]), weaknesses)


def read_accepted(path: Path) -> list[Accepted]:
    """Read the list of what is let pass; raises TypeError for a key too many or too few, or a wrong day."""
    accepted = [Accepted(**one) for one in yaml.safe_load(path.read_text(encoding="utf-8"))["accepted"]]
    for one in accepted:
        if not (one.why.strip() and type(one.until) is date):
            raise TypeError(f"{path.name}: {one.id} needs a why, and a day in until: 2027-01-31")
    return accepted


def left_to_mend(found: Answers, accepted: list[Accepted], today: date) -> list[Weakness]:
    """Give the weaknesses that nobody let pass until today or later."""
    still = [one for one in accepted if today <= one.until]
    return [weak for weak in found.weaknesses if not any(one.is_about(weak) for one in still)]


def tell(found: Answers, accepted: list[Accepted], to_mend: list[Weakness]) -> Iterator[str]:
    """Say what was found, what was let pass, and above all what was not looked at."""
    app = read_lock(RUN)
    for weak in to_mend:
        where = "the app" if weak.package in app else "only tests and tools"
        mended = f"mended in {', '.join(weak.mended_in)}" if weak.mended_in else "not mended yet"
        yield f"WEAK: {weak.package} {weak.version} ({where}): {', '.join(sorted(weak.names))}, {mended}. {weak.about}"
    for one in accepted:
        gone = "" if any(one.is_about(weak) for weak in found.weaknesses) else " (not found any more)"
        yield f"Accepted until {one.until}: {one.id} in {one.package}: {one.why}{gone}"
    if found.unanswered:
        which = ", ".join(sorted(found.unanswered)) if found.answered else "every one"
        yield f"NOT AUDITED: {len(found.unanswered)} packages, {which}. Nobody told of their weaknesses: {found.why}"
    yield f"Audited: {len(found.answered)} packages; weaknesses to mend: {len(to_mend)}."


def _weakness(package: dict[str, Any], told: dict[str, Any]) -> Weakness:
    names = frozenset([told["id"], *told["aliases"]])
    return Weakness(package["name"], package["version"], names, tuple(told["fix_versions"]), told["description"][:200])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
