"""What is asked of a pilot action, section by section."""

from planner.domain.agenda.actions import GemeenteRole, HopedDirection, InitiativeOf, Nature, PilotAction
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.urgentie import figures as urgency_figures
from planner.ui.forms.draft import Field


def first_fields(desk: Desk, opgaven: dict[str, str], first: str = "") -> tuple[Field, ...]:
    """List what is asked of an action first: what it is, for which opgave (`first` of a new one), why it is tried."""
    natures = {nature.value: desk.t(f"nature-{nature.value}") for nature in Nature}
    return (
        Field("title", "text", "field-action-title", "field-action-title-help"),
        Field("opgave_id", "choice", "field-action-opgave", options=opgaven, required=True, first=first),
        Field("nature", "radio", "field-action-nature", options=natures, make=Nature, beside=True, first=Nature.FYSIEK),
        Field("if_we", "text", "field-if-we", "field-if-we-help"),
        Field("then", "text", "field-then", "field-then-help"),
        Field("seen_by", "text", "field-seen-by", "field-seen-by-help"),
    )


def what_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    """List the fields of what an action is, with its own opgave even when that was parked."""
    opgaven = {o.id: o.title for o in desk.agenda.opgaven if o.is_open or o.id == action.opgave_id}
    return first_fields(desk, opgaven)


def who_fields(desk: Desk, _action: PilotAction) -> tuple[Field, ...]:
    """List the fields of who does what."""
    parties = desk.agenda.party_names
    roles = {r.value: desk.t(f"role-{r.value}") for r in GemeenteRole}
    initiatives = {i.value: desk.t(f"initiative-{i.value}") for i in InitiativeOf}
    return (
        Field("lead_party", "choice", "field-lead", "field-lead-help", parties),
        Field("co_parties", "many", "field-co", "field-co-help", parties, make=tuple, beside=True),
        Field("gemeente_role", "radio", "field-role", "field-role-help", roles, make=_role),
        Field("role_ground", "text", "field-ground", "field-ground-help"),
        Field("initiative", "radio", "field-initiative", options=initiatives, make=_initiative),
    )


def _role(chosen: str | None) -> GemeenteRole | None:
    return GemeenteRole(chosen) if chosen else None


def _initiative(chosen: str | None) -> InitiativeOf | None:
    return InitiativeOf(chosen) if chosen else None


def place_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    """List the fields of where and when."""
    inside = {area.code: area.name for area in desk.agenda.areas} | desk.buurten
    if action.place_code:
        inside.setdefault(action.place_code, action.place_code)
    return (
        Field("place", "text", "field-place", "field-place-help"),
        Field(
            "place_code",
            "choice",
            "field-place-code",
            options=inside,
            read=lambda code: code or None,
            make=lambda code: code or "",
            beside=True,
        ),
        Field("start", "date", "field-start"),
        Field("end", "date", "field-end", beside=True),
        Field("review", "date", "field-review", beside=True),
    )


def linked_fields(_desk: Desk, _action: PilotAction) -> tuple[Field, ...]:
    """Ask to which agreement, visie or programma an action belongs."""
    return (Field("linked_agreement", "text", "field-agreement", "field-agreement-help"),)


def measure_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    """List the fields of how the parties see whether it works."""
    kept = (action.baseline,) if action.baseline else ()
    hoped = {h.value: desk.t(f"hoped-{h.value}") for h in HopedDirection}
    return (
        Field(
            "baseline",
            "choice",
            "field-baseline",
            "field-baseline-help",
            urgency_figures.choosable(desk, kept),
            read=lambda figure: urgency_figures.figure_key(figure) if figure else None,
            make=lambda key: urgency_figures.frozen_of(desk, [key], kept)[0] if key else None,
        ),
        Field("hoped", "radio", "field-hoped", options=hoped, make=lambda h: HopedDirection(h) if h else None),
    )
