"""Which agendas a region follows: of which gemeenten, how far they are, and a way to follow one more."""

from functools import partial
from zlib import crc32

from planner.domain.together.dossier import Dossier
from planner.domain.together.steps import steps
from planner.services.agenda import agendas
from planner.services.data.finding import loaded_gemeenten, place_names, places
from planner.services.sharing import regions
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, edit
from planner.ui.forms.opening import box, gesture, side_by_side
from planner.ui.html import example_line, quiet, show, tag
from planner.ui.regio.board import Board, part, sought
from planner.ui.session import address


def show_agendas(board: Board) -> None:
    """List the agendas with what the whole table still has open, and offer to follow another."""
    part(board, "agendas")
    dossiers = board.reading.dossiers
    if not dossiers:
        show(example_line(board.t("example"), board.t("region-agendas-example")))
    names = loaded_gemeenten(board.ctx)

    def words(dossier: Dossier) -> str:
        return " ".join((dossier.agenda.title, *place_names(board.ctx, dossier.agenda.areas, names)))

    for dossier in sought(board, "agendas", dossiers, words):
        _row(board, dossier, _facts(board, dossier, places(dossier.agenda.areas, names)))
    _follow(board, names)


def _row(board: Board, dossier: Dossier, facts: str) -> None:
    agenda, mark = dossier.agenda, crc32(dossier.agenda.id.encode())
    words, side = side_by_side(f"region-agenda-{mark}")
    with words:
        address.link("agenda", agenda.title, agenda=agenda.id, stap="tafel")
        show(tag("p", facts, cls="wa-row-facts"))
    with side:
        region = board.reading.region
        go = partial(regions.let_agenda_go, board.ctx, region.id, region.version, agenda.id)
        gesture(board, board.t("region-let-go"), go, key=f"let-go-{mark}")


def _facts(board: Board, dossier: Dossier, where: str) -> str:
    t, agenda = board.t, dossier.agenda
    if agenda.id in board.reading.archived:
        return " · ".join((where, t("region-archived")))
    still = sum(len(status.open) for status in steps(dossier, None, board.ctx.now().date()))
    return " · ".join(
        (
            where,
            t(f"state-{agenda.state.value}"),
            t("agendas-parties", count=len(agenda.parties)),
            t("agendas-actions", count=len(agenda.open_actions)),
            t("region-open", count=still),
        )
    )


def _follow(board: Board, names: dict[str, str]) -> None:
    """Offer the agendas that aren't followed yet."""
    t, region = board.t, board.reading.region
    others = [one for one in agendas.list_agendas(board.ctx) if one.id not in region.agenda_ids]
    if not others:
        show(quiet(t("region-agendas-all")))
        return
    options = {one.id: t("region-agenda-option", title=one.title, places=places(one.areas, names)) for one in others}

    words, name = ("region-follow", "region-follow-help"), board.key("follow")
    fields = (Field("agenda", "choice", *words, options, missing="agenda-not-chosen"),)

    def save(agenda: str) -> None:
        regions.follow_agenda(board.ctx, region.id, region.version, agenda)

    with box(name):
        edit(Form(name, fields, None, save, t, "region-follow-save", primary=not board.reading.dossiers))
