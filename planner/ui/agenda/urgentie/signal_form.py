"""The form with which a party writes down what it sees in the wijk."""

from functools import partial

from planner.domain.areas import Level
from planner.domain.figures.indicators import ThemeId
from planner.domain.together.signals import Audience, SignalDirection
from planner.services.agenda import signals
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.place_map.field import point_field
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form


def signal_form(desk: Desk) -> Form:
    """Make the form for one signal of the own party; it is for the own team unless somebody chooses otherwise."""
    name, save = desk.own_key("signal", "new"), partial(signals.add_signal, desk.ctx, desk.agenda.id)
    return Form(name, _fields(desk), None, save, desk.t, "signal-add", close=close_form)


def _fields(desk: Desk) -> tuple[Field, ...]:
    t, language = desk.t, desk.ctx.language
    themes = {theme.id.value: theme.label.in_language(language) for theme in desk.ctx.indicators.themes}
    directions = {seen.value: t(f"signal-choice-{seen.value}") for seen in SignalDirection}
    me = desk.named(desk.me)
    readers = {audience.value: t(f"signal-audience-{audience.value}", party=me) for audience in Audience}
    areas, first, way = _areas(desk), desk.agenda.areas[0].code, ("field-signal-direction", "")
    return (
        Field("text", "area", "field-signal-text", "field-signal-text-help"),
        Field("theme", "choice", "field-signal-theme", options=themes, make=ThemeId, missing="signal-without-theme"),
        Field("area_code", "choice", "field-signal-area", options=areas, beside=True, required=True, first=first),
        Field("direction", "radio", *way, directions, make=SignalDirection, missing="signal-without-direction"),
        Field("audience", "radio", "field-signal-audience", options=readers, make=Audience, first=Audience.TEAM),
        point_field(desk, "point", "field-signal-point", "field-signal-point-help"),
    )


def _areas(desk: Desk) -> dict[str, str]:
    """Name the whole of each area, and then the buurten inside."""
    whole = {
        area.code: area.name if area.level is Level.BUURT else desk.t("signal-whole", area=area.name)
        for area in desk.agenda.areas
    }
    return {**whole, **dict(sorted(desk.buurten.items(), key=lambda buurt: buurt[1].casefold()))}
