"""The form with which a party writes down what it sees in the wijk."""

from types import SimpleNamespace
from typing import Any

from planner.domain.areas import Level
from planner.domain.figures.indicators import ThemeId
from planner.domain.rules import RuleBroken
from planner.domain.together.signals import Audience, SignalDirection
from planner.services.agenda import signals
from planner.ui.agenda.desk import Desk, close_form
from planner.ui.agenda.place_map.field import point_field
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form


def signal_form(desk: Desk) -> Form:
    """Make the form for one signal of the own party; it is for the own team unless somebody chooses otherwise."""
    usual = {"area_code": desk.agenda.areas[0].code, "audience": Audience.TEAM}

    def save(_version: int, typed: dict[str, Any]) -> None:
        if typed.get("theme") is None:
            raise RuleBroken("signal-without-theme", at="theme")
        if typed.get("direction") is None:
            raise RuleBroken("signal-without-direction", at="direction")
        signals.add_signal(desk.ctx, desk.agenda.id, **typed)

    item = SimpleNamespace(text="", theme=None, direction=None, point=None, version=0, **usual)
    name = desk.own_key("signal", "new")
    return Form(name, _fields(desk), item, save, desk.t, "signal-add", new=True, close=close_form)


def _fields(desk: Desk) -> tuple[Field, ...]:
    t, language = desk.t, desk.ctx.language
    themes = {theme.id.value: theme.label.in_language(language) for theme in desk.ctx.indicators.themes}
    directions = {seen.value: t(f"signal-choice-{seen.value}") for seen in SignalDirection}
    me = desk.named(desk.me)
    readers = {audience.value: t(f"signal-audience-{audience.value}", party=me) for audience in Audience}
    theme_of, direction_of = _maybe(ThemeId), _maybe(SignalDirection)
    return (
        Field("text", "area", "field-signal-text", "field-signal-text-help"),
        Field("theme", "choice", "field-signal-theme", options=themes, make=theme_of),
        Field("area_code", "choice", "field-signal-area", options=_areas(desk), beside=True, required=True),
        Field("direction", "radio", "field-signal-direction", options=directions, make=direction_of),
        Field("audience", "radio", "field-signal-audience", options=readers, make=Audience),
        point_field(desk, "point", "field-signal-point", "field-signal-point-help"),
    )


def _areas(desk: Desk) -> dict[str, str]:
    """Name the whole of each area, and then the buurten inside."""
    whole = {
        area.code: area.name if area.level is Level.BUURT else desk.t("signal-whole", area=area.name)
        for area in desk.agenda.areas
    }
    return {**whole, **dict(sorted(desk.buurten.items(), key=lambda buurt: buurt[1].casefold()))}


def _maybe(kind: Any) -> Any:
    return lambda chosen: None if chosen is None else kind(chosen)
