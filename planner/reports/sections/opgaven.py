"""Who is at the table, what they share as urgent, and who decides about it."""

from collections.abc import Iterator
from datetime import date

from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.opgaven import TO_TALK_ABOUT, Among, FrozenFigure, Opgave, Say, SayKind, say_light
from planner.domain.parties import Party
from planner.domain.together.dossier import Dossier
from planner.domain.together.representatives import speakers
from planner.domain.together.thread import Strand, golden_thread
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.text.agreement import consent_in_words, learned_in_words
from planner.text.words import Words


def thread_section(dossier: Dossier, words: Words, numbers: dict[str, int]) -> Section:
    """Show the gouden draad: one row per strand, from figure to lesson."""
    t = words.t
    strands = golden_thread(dossier)
    if not strands:
        return Section(t("report-thread"), (Text(t("report-thread-none")),))
    columns = (
        Column(t("report-thread-figure"), 3.4),
        Column(t("report-thread-urgency"), 2.4),
        Column(t("report-thread-action"), 2.4),
        Column(t("report-thread-consent"), 1.6),
        Column(t("report-thread-review"), 1.8),
    )
    rows = tuple(_strand_row(strand, words, numbers) for strand in strands)
    return Section(t("report-thread"), (Table(t("report-thread-caption"), columns, rows),))


def _strand_row(strand: Strand, words: Words, numbers: dict[str, int]) -> tuple[str, ...]:
    t = words.t
    figures = "\n".join(words.frozen(f) for f in strand.figures) or t("report-thread-no-figure")
    if strand.action is None:
        return figures, strand.opgave.title, t("report-thread-no-action"), *[words.blank] * 2
    action = f"{numbers[strand.action.id]}. {strand.action.title}"
    consent = consent_in_words(strand.consent, words)
    return figures, strand.opgave.title, action, consent, learned_in_words(strand, words)


def parties_section(dossier: Dossier, words: Words, today: date) -> Section:
    """Show who is at the table, who speaks for each, and what it knows, seeks and has."""
    t, agenda = words.t, dossier.agenda
    if not agenda.parties:
        return Section(t("report-parties"), (Text(t("parties-none")),))
    columns = (
        Column(t("report-party"), 2.4),
        Column(t("report-speaks"), 2),
        Column(t("report-knows"), 2.6),
        Column(t("report-seeks"), 2.6),
        Column(t("report-hours-yearly"), 1, number=True),
    )
    rows = tuple(_party_row(party, speakers(dossier.representatives, party, today), words) for party in agenda.parties)
    return Section(t("report-parties"), (Table(t("report-parties-caption"), columns, rows),))


def _party_row(party: Party, speaking: tuple[str, ...], words: Words) -> tuple[str, ...]:
    name = f"{party.name}\n({words.t(f'report-party-{party.kind.value}')})"
    hours = words.blank if party.hours is None else words.number(party.hours)
    return name, words.or_blank("\n".join(speaking)), words.or_blank(party.knows), words.or_blank(party.seeks), hours


def urgency_section(agenda: Agenda, words: Words) -> Section:
    """Show the shared urgency and every opgave; parked ones last, with the reason."""
    t = words.t
    urgency = Text(agenda.urgency, Tone.LEAD) if agenda.urgency.strip() else Text(t("report-urgency-none"))
    blocks: list[Block] = [urgency]
    if not agenda.opgaven:
        blocks.append(Text(t("opgaven-none")))
    parked = [o for o in agenda.opgaven if not o.is_open]
    parts = tuple(_opgave(agenda, o, words) for o in (*agenda.open_opgaven, *parked))
    return Section(t("report-urgency"), tuple(blocks), parts)


def _opgave(agenda: Agenda, opgave: Opgave, words: Words) -> Section:
    t = words.t
    title = t("report-opgave", title=opgave.title)
    urgency = (Text(opgave.urgency),) if opgave.urgency.strip() else ()
    figures = (_frozen(agenda, opgave.figures, words),) if opgave.figures else ()
    says = {p: agenda.say(opgave.id, p.id) for p in agenda.parties}
    if not opgave.is_open:
        parked = Text(t("report-parked", reason=words.phrase(opgave.parked_because)), Tone.TALK)
        return Section(title, (parked, *urgency, *figures, *_said(says, words)))
    blocks = (
        *(urgency or (Text(t("report-opgave-no-urgency")),)),
        *((Text(t(f"interwoven-{opgave.interwoven}")),) if opgave.interwoven else ()),
        *(figures or (Text(t("opgave-no-figures")),)),
    )
    return Section(title, (*blocks, *_said(says, words), *_to_talk_about(says, words)))


def _frozen(agenda: Agenda, figures: tuple[FrozenFigure, ...], words: Words) -> Table:
    t = words.t
    columns = (
        Column(t("report-indicator"), 2.7),
        Column(t("report-value-then"), 1.5, number=True),
        Column(t("report-year"), 0.7, number=True),
        Column(t("report-score"), 0.8, number=True),
        Column(t("report-among"), 1.6),
        Column(t("report-source"), 2),
        Column(t("report-frozen-on"), 1.7),
    )
    rows = tuple(_frozen_row(agenda, figure, words) for figure in figures)
    return Table(t("report-frozen-caption"), columns, rows)


def _frozen_row(agenda: Agenda, figure: FrozenFigure, words: Words) -> tuple[str, ...]:
    made_up = agenda.fictional and figure.reference == Among.NETHERLANDS
    return (
        f"{figure.label}, {words.area(figure.area_code, figure.area_name)}",
        words.value(figure.value, figure.unit, figure.decimals),
        str(figure.year),
        words.score(figure.score),
        words.t("report-among-fictional" if made_up else f"report-among-{figure.reference}"),
        figure.source,
        words.day(figure.frozen_on),
    )


def _said(says: dict[Party, Say], words: Words) -> tuple[Block, ...]:
    t = words.t
    columns = (Column(t("report-party"), 2), Column(t("report-decides"), 1.6), Column(t("report-own-words"), 4.4))
    rows = tuple(
        (p.name, t(f"say-choice-{say.kind.value}") if say.kind else words.blank, _quoted(say.own_words, words))
        for p, say in says.items()
        if not _silent(say)
    )
    return (Table(t("report-says-caption"), columns, rows),) if rows else ()


def _silent(say: Say) -> bool:
    return say.kind is None and not say.own_words.strip()


def _quoted(own_words: str, words: Words) -> str:
    return f"“{own_words.strip()}”" if own_words.strip() else words.blank


def _to_talk_about(says: dict[Party, Say], words: Words) -> Iterator[Text]:
    """Say who said nothing yet, and what the lights of zeggenschap show."""
    t = words.t
    silent = [p.name for p, say in says.items() if _silent(say)]
    if silent:
        yield Text(t("report-says-silent", parties=words.listing(silent), count=len(silent)), Tone.TALK)
    light = say_light(tuple(says.values()), len(says))
    if light in TO_TALK_ABOUT:
        own = [p.name for p, say in says.items() if say.kind is SayKind.ZELF]
        yield Text(t(f"say-light-{light.value}", parties=words.listing(own), count=len(own)), Tone.TALK)
