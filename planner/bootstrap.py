"""Put the house together: settings in, a Context per request out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from uuid import uuid4

from planner.domain.agenda.agenda import Caps
from planner.domain.figures.assets import ServiceLives
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.finding import OtherNames
from planner.domain.permissions import Role, User
from planner.domain.sharing.examples import Example
from planner.domain.together.sheet import CheckSheet
from planner.errors import SettingError
from planner.services.context import Box as AnyBox
from planner.services.context import Context, OpenData
from planner.services.library import Library
from planner.services.stores import Store
from planner.settings import Settings
from planner.sources.box.asking import Box, Limits
from planner.sources.box.processes import reader
from planner.sources.declared.cooperation import read_cooperation
from planner.sources.declared.examples import read_examples
from planner.sources.declared.gemeente_names import FILE as GEMEENTE_NAMES
from planner.sources.declared.gemeente_names import read_gemeente_names
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.lives import read_lives
from planner.sources.declared.sources import read_sources
from planner.sources.files.files import keeps_changes_beside
from planner.sources.files.temporary import make_folder, put_away, sweep
from planner.sources.library import SnapshotLibrary
from planner.sources.web.open_data import DeclaredOpenData
from planner.sources.web.web import Web
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.roles import demand_same_place, let_in
from planner.storage.store.agendas import SqlStore
from planner.text import HOME, Language

__all__ = ["House", "build", "keeps_changes_beside", "make_folder", "put_away", "sweep"]
"""What a page needs of files that come in, beside the house: it knows no sources itself."""

LOCAL_USER = User("lokaal", Role.BEHEERDER)
"""Before logins exist, whoever starts the app on their own machine may do everything."""


@dataclass(frozen=True)
class House:
    """What one process shares between all its requests; every part is safe for threads."""

    settings: Settings
    store: Store
    library: Library
    open_data: OpenData
    box: AnyBox
    indicators: IndicatorSet
    lives: ServiceLives
    cooperation: CheckSheet
    examples: tuple[Example, ...]
    other_names: OtherNames
    migrated: list[str]

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def context(self, *, user: User = LOCAL_USER, language: Language | None = None) -> Context:
        """Make the context of one request."""
        return Context(
            store=self.store,
            library=self.library,
            indicators=self.library.figures.with_own(self.indicators),
            caps=Caps(self.settings.max_opgaven, self.settings.max_actions),
            user=user,
            language=language or self.settings.language,
            now=lambda: datetime.now(HOME),
            new_id=lambda: uuid4().hex[:12],
            open_data=self.open_data,
            box=self.box,
            cooperation=self.cooperation,
            examples=self.examples,
            other_names=self.other_names,
        )


def build(settings: Settings) -> House:
    """Open database and data folder, bringing the database up to date; raises SettingError when one is wrong."""
    _check_writable(settings.data_dir)
    indicators = read_indicators(settings.declared / "indicators.yaml")
    sources = read_sources(settings.declared / "sources.yaml")
    lives = read_lives(settings.declared / "service_lives.yaml")
    box = Box(Limits(settings.reader_memory, settings.reader_cpu, settings.reader_wall, settings.readers))
    library = SnapshotLibrary(settings.data_dir.absolute(), sources, lives=lives, choice=indicators.choice, box=box)
    open_data = DeclaredOpenData(settings.data_dir, sources, Web.patient(settings.fetch_timeout))
    cooperation = read_cooperation(settings.declared / "cooperation_check.yaml")
    examples = read_examples(settings.declared / "examples")
    other_names = read_gemeente_names(settings.declared / GEMEENTE_NAMES)
    engine = make_engine(settings.database_url)  # last: what is wrong before leaves no connection behind
    try:
        migrated = migrate(engine)
    except Exception:
        engine.dispose()
        raise
    declared = (indicators, lives, cooperation, examples, other_names)
    return House(settings, SqlStore(engine), library, open_data, box, *declared, migrated)


def leave_nothing_behind() -> None:
    """End who reads files for this process and throw away its temporary folder: another program takes its place."""
    reader().close()
    put_away()


@contextmanager
def as_it_is(settings: Settings) -> Iterator[Store]:
    """Open a database that is up to date, to look at it: nothing is made or brought up to date."""
    store = SqlStore(make_engine(settings.database_url))
    try:
        yield store
    finally:
        store.close()


def bring_up_to_date(settings: Settings) -> list[str]:
    """Give the database the newest tables, as its owner where one is named; gives what was applied.

    The owner then lets the app's own role read and add, and change what may change. Raises SettingError.
    """
    app = make_engine(settings.database_url)
    owner = make_engine(settings.database_owner_url) if settings.database_owner_url else app
    try:
        if owner is not app:
            demand_same_place(owner, app)
        applied = migrate(owner)
        if owner is not app:
            let_in(owner, app)
    finally:
        owner.dispose()
        app.dispose()
    return applied


def _check_writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise SettingError("data-dir-unusable", folder=folder, reason=reason) from problem
