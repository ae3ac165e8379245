"""The one file a person is adding: kept for the session, on disk, until it is loaded or put away."""

import shutil
import weakref
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from streamlit.runtime.uploaded_file_manager import UploadedFile

from planner.bootstrap import make_folder
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import PlannerError, of_the_disk, passes
from planner.services.data import areas as figures
from planner.text import Translate
from planner.text.errors import explain
from planner.ui.doors import uploads
from planner.ui.doors.arriving import still_there, write_to
from planner.ui.doors.turns import reading
from planner.ui.house import context
from planner.ui.session import focus, slots

Report = TypeVar("Report")
PROBLEM = slots.PROBLEM.at("upload")
REMEMBERED = 8
"""So many looks at one file are kept: going back to an earlier choice costs nothing."""


@dataclass(eq=False)
class Upload:
    """A file as it came in; `kind` is what it was recognised as, `looks` what was seen of it so far."""

    id: str
    path: Path
    size: int
    kind: SnapshotKind
    looks: list[tuple[object, Any]]


def held() -> Upload | None:
    """Give the file that is being added, when there is one."""
    return slots.UPLOAD.get()


def replacing() -> Snapshot | None:
    """Give what the file will take the place of, when a person asked for that."""
    return slots.REPLACING.get()


def keep(key: str, t: Translate) -> None:
    """Keep the file that stands in an uploader; one that can't be anything is told and forgotten."""
    file = still_there(slots.widget(key).get())
    PROBLEM.set("")
    if file is None:
        return
    slots.JUST_LOADED.pop()
    put_away()
    try:
        upload = _kept(file)
    except PlannerError as problem:
        PROBLEM.set(explain(problem, t))
        focus.to_place("upload-problem")
    else:
        slots.UPLOAD.set(upload)
        focus.to_place("data-question")
    uploads.free()
    slots.UPLOADS.set(slots.UPLOADS.get() + 1)  # another uploader: this one held the file


def _kept(file: UploadedFile) -> Upload:
    """Copy a file to the temporary folder and look what it is; raises PlannerError, and then nothing is left of it."""
    folder = make_folder()
    try:
        path = folder / name_on_disk(file.name)
        write_to(file, path)
        with reading(slots.session_id(), path.name):
            kind = figures.recognise(context(), path)
    except Exception as problem:
        shutil.rmtree(folder, ignore_errors=True)
        raise of_the_disk(problem) or problem from problem
    old = replacing()
    upload = Upload(file.file_id, path, file.size, old.kind if old else kind, [])
    counted = uploads.LEDGER.keep(slots.session_id(), file.size)
    weakref.finalize(upload, _throw_away, folder, counted)  # also when the session ends halfway
    return upload


def name_on_disk(name: str) -> str:
    """Give a name that every disk takes: without signs for machines, of at most 200 bytes before its ending."""
    path = Path("".join(sign if sign.isprintable() else "_" for sign in name.replace("\\", "/")))
    return (_cut(path.name.removesuffix(path.suffix), 200) or "bestand") + _cut(path.suffix, 20)


def _cut(text: str, most: int) -> str:
    """Give as many whole signs as fit in so many bytes: disks count those."""
    return text.encode()[:most].decode(errors="ignore")


def _throw_away(folder: Path, counted: Callable[[], None]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    counted()


def year_of(typed: str) -> int | None:
    """Read a year as a person types it; None when it isn't one."""
    text = typed.strip()
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None


def put_away() -> None:
    """Forget the file and what was decided about it."""
    if upload := slots.UPLOAD.pop():
        slots.forget_widgets(f"{upload.id}.")


def dont_replace() -> None:
    """Let the loaded file be after all."""
    put_away()
    slots.REPLACING.pop()


def look(upload: Upload, wish: object, at: Callable[[], Report]) -> Report:
    """Look at a file once for each wish; raises again what was wrong with it then, but tries again what may pass."""
    before = [seen for asked, seen in upload.looks if asked == wish]
    with nullcontext() if before else reading(slots.session_id(), upload.path.name):
        seen = before[0] if before else _seen(at)
    if not before:
        upload.looks = [*upload.looks[-REMEMBERED + 1 :], (wish, seen)]
    if isinstance(seen, PlannerError):
        raise seen
    made: Report = seen
    return made


def _seen(at: Callable[[], Any]) -> Any:
    try:
        return at()
    except PlannerError as problem:
        if passes(problem):
            raise
        return problem
