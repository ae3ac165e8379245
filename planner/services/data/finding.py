"""Find what people look for by name: a gemeente, and the agendas about a place."""

from planner.domain.agenda.agenda import AgendaSummary
from planner.domain.areas import Area, Level, is_code
from planner.domain.finding import SHOWN, how_well, known, like, looked_for, same_name
from planner.domain.permissions import Right, demand
from planner.errors import NotFoundError
from planner.services.context import Context


def gemeente_code(ctx: Context, asked: str) -> str:
    """Give the code of a loaded gemeente by any of its names; a code stays what it is, loaded or not.

    Raises NotFoundError("gemeente-not-loaded", name=…, near=…).
    """
    demand(ctx.user, Right.READ)
    if is_code(asked.strip().upper()):
        return asked.strip().upper()
    names = loaded_gemeenten(ctx)
    code = same_name(asked, names, ctx.other_names)
    if code is None:
        near = like(asked, names.values(), SHOWN, ctx.other_names)
        raise NotFoundError("gemeente-not-loaded", name=asked, near=", ".join(near) or "–")
    return code


def loaded_gemeenten(ctx: Context) -> dict[str, str]:
    """Name the gemeenten of the newest borders by code; none when nothing is loaded."""
    demand(ctx.user, Right.READ)
    return ctx.gemeenten()


def find_agendas(ctx: Context, typed: str, among: tuple[AgendaSummary, ...]) -> tuple[AgendaSummary, ...]:
    """Give the agendas with these words in their title, areas or gemeenten, in their own order; without words all."""
    demand(ctx.user, Right.READ)
    words = looked_for(typed)
    if not words:
        return among
    names = loaded_gemeenten(ctx)
    return tuple(a for a in among if how_well(words, known((a.title, *place_names(ctx, a.areas, names)))) is not None)


def places(areas: tuple[Area, ...], names: dict[str, str]) -> str:
    """Name areas, each wijk and buurt with its gemeente where that is loaded (`names`: see `loaded_gemeenten`)."""
    return ", ".join(_place(area, names.get(area.gemeente)) for area in areas)


def _place(area: Area, gemeente: str | None) -> str:
    return f"{area.name} ({gemeente})" if gemeente and area.level is not Level.GEMEENTE else area.name


def place_names(ctx: Context, areas: tuple[Area, ...], names: dict[str, str]) -> tuple[str, ...]:
    """List every name of areas and of the gemeenten they lie in; `names` are those of `loaded_gemeenten`."""
    inside = dict.fromkeys(names.get(area.gemeente, "") for area in areas)
    others = (other for name in inside for other in (name, *ctx.other_names.get(name, ())))
    return (*(area.name for area in areas), *(area.code for area in areas), *others)
