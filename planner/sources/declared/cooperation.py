"""Read data/cooperation_check.yaml: what each form of cooperation asks and risks, and what scores mean."""

from pathlib import Path

from planner.domain.figures.indicators import Label
from planner.domain.together.cooperation import CheckField, CooperationForm, Need, Seven
from planner.domain.together.sheet import CheckSheet, FieldSheet, FormSheet
from planner.errors import SettingError
from planner.sources.declared.indicators import label
from planner.sources.declared.strict import Item, each, root, unique

FILE = "cooperation_check.yaml"


def read_cooperation(path: Path) -> CheckSheet:
    """Read the sheet; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = check_cooperation(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def check_cooperation(path: Path, problems: list[SettingError]) -> CheckSheet | None:
    """Read the file and collect every mistake; every form and every field stands in it."""
    try:
        parts = root(path).fields(("sources", "wide_spread", "forms", "fields"))
        forms, fields, sources = parts["forms"].items(), parts["fields"].items(), parts["sources"].texts()
        wide = _whole(parts["wide_spread"], 1, 9)
    except SettingError as problem:
        problems.append(problem)
        return None
    unique(forms, problems)
    unique(fields, problems)
    before = len(problems)
    made = CheckSheet(each(forms, _form, problems), each(fields, _field, problems), sources, wide)
    if len(problems) == before:
        _all_there(parts["forms"], [form.need.form.value for form in made.forms], CooperationForm, problems)
        _all_there(parts["fields"], [field.field.value for field in made.fields], CheckField, problems)
    return made


def _form(item: Item) -> FormSheet:
    parts = item.fields(("id", "label", "plain", "what", "interwoven_from", "least", "risks"))
    seven = parts["least"].fields([field.value for field in CheckField])
    least = Seven(**{name: _whole(number, 1, 10) for name, number in seven.items()})
    need = Need(parts["id"].choice(CooperationForm), _whole(parts["interwoven_from"], 1, 5), least)
    risks = tuple(label(risk) for risk in parts["risks"].items())
    return FormSheet(need, label(parts["label"]), label(parts["plain"]), label(parts["what"]), risks)


def _field(item: Item) -> FieldSheet:
    parts = item.fields(("id", "label", "question", "talk", "anchors"))
    anchors = tuple(_anchor(anchor) for anchor in parts["anchors"].items())
    if [at for at, _ in anchors] != sorted({at for at, _ in anchors}) or len(anchors) < 2:
        raise parts["anchors"].wrong("value", ", ".join(str(at) for at, _ in anchors), "1 < … < 10")
    name, question, talk = (label(parts[key]) for key in ("label", "question", "talk"))
    return FieldSheet(parts["id"].choice(CheckField), name, question, talk, anchors)


def _anchor(item: Item) -> tuple[int, Label]:
    parts = item.fields(("at", "nl", "en"))
    return _whole(parts["at"], 1, 10), Label(parts["nl"].text(), parts["en"].text())


def _whole(item: Item, low: int, high: int) -> int:
    number = item.number(low, high)
    if not number.is_integer():
        raise item.wrong("value", item.text(), f"{low}–{high}")
    return int(number)


def _all_there(
    item: Item, found: list[str], kinds: type[CooperationForm] | type[CheckField], problems: list[SettingError]
) -> None:
    missing = [kind.value for kind in kinds if kind.value not in found]
    if missing:
        problems.append(item.wrong("missing-key", missing[0], ", ".join(missing)))
