"""The story, then why: what is urgent and on which figures, what the wijk sees, the goal, and how we work together."""

from planner.domain.agenda.opgaven import Opgave
from planner.domain.together.consent import standing
from planner.domain.together.cooperation import Check
from planner.domain.together.marks import read_check
from planner.domain.together.wordings import GOAL
from planner.services.agenda.handover import Story
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.show import says, wording_of
from planner.ui.agenda.samenwerken.words import field_name, form_name
from planner.ui.agenda.urgentie.signals import told
from planner.ui.html import NOTHING, Markup, joined, listed, quiet, tag
from planner.ui.verhaal.markup import part, prose

MOST_SIGNALS = 6


def urgency(now: Desk, _story: Story) -> Markup:
    """Tell what is urgent: together, per opgave with its figures, and in the words of each party."""
    t, agenda = now.t, now.agenda
    shared = prose(agenda.urgency) or quiet(t("story-urgency-none"))
    opgaven = joined(_opgave(now, opgave) for opgave in agenda.open_opgaven)
    figures = any(opgave.figures for opgave in agenda.open_opgaven)
    signal = quiet(t("story-figures-signal")) if figures else NOTHING
    return part(t("story-urgency"), shared + (opgaven + signal or quiet(t("opgaven-none"))))


def _opgave(now: Desk, opgave: Opgave) -> Markup:
    t, words = now.t, now.words
    figures = words.listing(words.frozen(figure) for figure in opgave.figures)
    line = prose(t("story-figures", figures=figures)) if figures else quiet(t("story-figures-none"))
    said = []
    for party in now.agenda.parties:
        say = now.agenda.say(opgave.id, party.id)
        if say.own_words.strip():
            who = t("story-says", party=party.name, decides=say.kind.value if say.kind else "nothing")
            said.append(joined((tag("b", who), " ", tag("q", say.own_words.strip()))))
    return tag("h3", opgave.title) + prose(opgave.urgency) + line + listed(said)


def signals(now: Desk, story: Story) -> Markup:
    """Tell what people see in the wijk, newest first, as far as this person may read it."""
    newest = sorted(story.signals, key=lambda signal: signal.on, reverse=True)
    shown = listed(told(now, signal) for signal in newest[:MOST_SIGNALS])
    rest = len(newest) - MOST_SIGNALS
    more = quiet(now.t("story-signals-more", count=rest)) if rest > 0 else NOTHING
    return part(now.t("story-signals"), shown + more or quiet(now.t("story-signals-none")))


def goal(now: Desk, _story: Story) -> Markup:
    """Tell the goal, where each party stands on it, and how each would say it."""
    t, dossier, wording = now.t, now.dossier, wording_of(now, GOAL)
    body = quiet(t("agree-no-goal"))
    if wording:
        positions = standing(dossier.consents, wording, now.agenda.parties)
        answers = listed(joined((tag("b", now.named(p.party_id)), " ", says(now, p))) for p in positions)
        body = tag("p", now.agenda.ambition.text, cls="wa-goal") + answers
    own = listed(joined((tag("b", now.named(g.party_id)), " ", tag("q", g.text))) for g in dossier.goals if g.text)
    return part(t("story-goal"), body + (prose(t("story-own-goals")) + own if own else NOTHING))


def together(now: Desk, _story: Story) -> Markup:
    """Tell the form of the last opened check, and its lowest score in words."""
    t, checks = now.t, now.dossier.checks
    opened = sorted((c for c in checks if c.is_open), key=lambda c: c.opened_on or c.started_on)
    body = _checked(now, opened[-1]) if opened else quiet(t("story-together-none"))
    blind = quiet(t("story-together-blind")) if any(not check.is_open for check in checks) else NOTHING
    return part(t("story-together"), body + blind)


def _checked(now: Desk, check: Check) -> Markup:
    t, reading, form = now.t, read_check(check, now.ctx.cooperation.needs), form_name(now, check.form)
    least = min(field.lowest for field in reading.fields)
    lowest = now.words.listing(field_name(now, f).lower() for f in reading.fields if f.lowest == least)
    lacking = now.words.listing(field_name(now, f).lower() for f in reading.lacking)
    return prose(
        t("story-together-asked", day=now.words.day(check.opened_on or check.started_on), form=form),
        t("story-together-lowest", lowest=str(least), fields=lowest),
        t("check-fits", form=form) if reading.fits else t("story-together-talk", fields=lacking),
    )
