"""What every step of the agenda works on."""

from dataclasses import dataclass
from datetime import date

from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Level
from planner.domain.permissions import Right, may
from planner.domain.together.dossier import Dossier
from planner.errors import NotFoundError
from planner.services.context import Context
from planner.text import Translate
from planner.text.words import Words
from planner.ui import cache
from planner.ui.house import context
from planner.ui.html import example_line, quiet, show, style, tag, talk
from planner.ui.session import language, seat


@dataclass(frozen=True)
class Desk:
    """One agenda as this person may see it, with the words to speak of it; `buurten` names the buurten inside."""

    ctx: Context
    dossier: Dossier
    words: Words
    buurten: dict[str, str]

    @property
    def agenda(self) -> Agenda:
        """Give the agenda itself."""
        return self.dossier.agenda

    @property
    def today(self) -> date:
        """Give the day it is."""
        return self.ctx.now().date()

    @property
    def t(self) -> Translate:
        """Give the sentences of this session."""
        return self.words.t

    @property
    def me(self) -> str | None:
        """Give the party this person speaks for."""
        return self.ctx.user.party

    def key(self, *parts: str) -> str:
        """Name a piece of this agenda for the session."""
        return "/".join((self.agenda.id, *parts))

    def own_key(self, *parts: str) -> str:
        """Name a form of what a party alone may do: what one party types there, no other sees or sends."""
        return self.key(*parts, self.me or "")

    def may(self, right: Right, party: str | None = None) -> bool:
        """Tell whether this person may do this, for `party` where it is about one."""
        return may(self.ctx.user, right, party=party)

    def named(self, party_id: str | None) -> str:
        """Name a party, also one that left."""
        return self.agenda.party_names.get(party_id or "", self.t("party-none"))


def desk(dossier: Dossier) -> Desk:
    """Lay out an agenda; say which of its areas have no figures any more, the agenda itself still reads."""
    ctx, t, agenda = context(), language.text(), dossier.agenda
    buurten: dict[str, str] = {}
    for area in agenda.areas:
        try:
            areas = cache.atlas(area.code, year=area.year).areas
        except NotFoundError:
            show(talk(t("area-gone", area=area.name)))
            continue
        inside = areas.loc[(areas["level"] == Level.BUURT.value) & (areas["wijk"] == area.code), "name"]
        buurten |= {str(code): str(name) for code, name in inside.items()}
    names = {area.code: area.name for area in agenda.areas}
    return Desk(ctx, dossier, Words(t, ctx.language, {**buurten, **names}), buurten)


def dress() -> None:
    """Give the agenda pages their look."""
    style("agenda")


def question(desk: Desk, step: str) -> None:
    """Ask the one question of a step and say why it is asked."""
    t = desk.t
    asked, why = t(f"step-{step}-question"), t(f"step-{step}-why")
    show(tag("h2", asked, cls="wa-question"), tag("p", why, cls="wa-why"))


def choose_who(desk: Desk) -> None:
    """Tell who speaks for no party yet how to write own words; once per step is enough."""
    if desk.me is None and desk.agenda.parties and not seat.archived(desk.agenda.id):
        show(quiet(desk.t("choose-who-you-are")))


def example(desk: Desk, key: str) -> None:
    """Show an example where nothing is yet."""
    t = desk.t
    show(example_line(t("example"), t(key)))


def sentence(text: str) -> str:
    """Close a text with a full stop unless it has an end mark.

    >>> sentence("Minder leegstand")
    'Minder leegstand.'
    """
    text = text.strip()
    return text if not text or text[-1] in ".?!…" else text + "."
