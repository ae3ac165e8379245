"""The own party's scores of a samenwerkingstoets: seven fields, blind, to be changed until the check opens."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.cooperation import SCALE, Check, CheckField, Seven
from planner.domain.forms import FieldSheet
from planner.services import cooperation
from planner.text import Translate
from planner.ui.desk import Desk, adding, close_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form, is_dirty
from planner.ui.html import esc, plain, show

NUMBERS = {str(n): str(n) for n in SCALE}


def show_own(desk: Desk, check: Check, *, first: bool) -> None:
    """Show the scores that only the own party sees, or ask for them; the `first` check that waits stands open."""
    name = desk.own_key("check", check.id)
    own = next((s.scores for s in check.scored if s.party_id == desk.me), None)
    form = partial(_form, desk, check, own)
    if own is None:
        show(f"<p>{esc(desk.t('check-how'))}</p>")
        adding(desk, form, name=name, button="check-score", alone=first)
    else:
        row(desk, _told(desk, own), form, name=name, button="row-edit")


def came_late(desk: Desk, check: Check) -> bool:
    """Tell whether the check opened while this person was still writing its scores."""
    return bool(desk.me) and is_dirty(desk.own_key("check", check.id))


def _told(desk: Desk, own: Seven) -> str:
    sheets, language = desk.ctx.cooperation.fields, desk.ctx.language
    scores = ", ".join(f"{sheet.label.in_language(language).lower()} {own.of(sheet.field)}" for sheet in sheets)
    return f'<p class="wa-item">{esc(desk.t("check-own", scores=scores))}</p>'


def _form(desk: Desk, check: Check, own: Seven | None) -> Form:
    ctx, sheets = desk.ctx, desk.ctx.cooperation.fields
    before = {field.value: own.of(field) if own else None for field in CheckField}

    def save(_version: int, typed: dict[str, Any]) -> None:
        cooperation.score(ctx, desk.agenda.id, check.id, ctx.cooperation.seven(typed, ctx.language))

    fields = [
        Field(
            sheet.field.value,
            "radio",
            f"check-label-{sheet.field.value}",
            f"check-anchors-{sheet.field.value}",
            NUMBERS,
            read=lambda n: None if n is None else str(n),
            make=lambda n: None if n is None else int(n),
        )
        for sheet in sheets
    ]
    item, t = SimpleNamespace(**before, version=0), _speaking(desk, sheets)
    return Form(desk.own_key("check", check.id), fields, item, save, t, "check-give", new=True, close=close_form)


def _speaking(desk: Desk, sheets: tuple[FieldSheet, ...]) -> Translate:
    """Let labels of the form come from the declared sheet, where people may change them."""
    said = {}
    for sheet in sheets:
        anchors = (f"{at} {words.in_language(desk.ctx.language)}" for at, words in sheet.anchors)
        said[f"check-label-{sheet.field.value}"] = plain(sheet.label.in_language(desk.ctx.language))
        said[f"check-anchors-{sheet.field.value}"] = plain(" · ".join(anchors))

    def t(key: str, /, **values: object) -> str:
        return said[key] if key in said else desk.t(key, **values)

    return t
