"""The rail: the seven steps in the order of the method, that anyone may walk in any order."""

import streamlit as st

from planner.domain.together.cooperation import proposed_form
from planner.domain.together.steps import Step, StepStatus
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.words import form_name
from planner.ui.session import address, focus, slots

FORMER = {"delen": Step.AFSPREKEN.value}
"""Names that addresses had before."""


def show_rail(now: Desk, points: tuple[StepStatus, ...]) -> str:
    """Let a person choose a step; each says in words what is there, or that it was skipped."""
    steps = [step.value for step in Step]
    asked = st.query_params.get("stap", "")
    if asked in FORMER:
        st.query_params["stap"] = FORMER[asked]
    address.url_choice("stap", steps, steps[0])
    with st.container(key="rail"):
        picked = st.radio(
            now.t("rail-label"),
            steps,
            format_func=_names(now).__getitem__,
            key=slots.CHOICE.at("stap").key,
            captions=[_there(now, status) for status in points],
            label_visibility="collapsed",
            persist_state="session",
        )
    return address.write("stap", str(picked))


def show_onward(now: Desk, chosen: str) -> None:
    """Offer the next step where this one ends."""
    names = _names(now)
    for step in list(names)[list(names).index(chosen) + 1 :][:1]:
        with st.container(key="onward"):
            label = now.t("step-next", step=names[step])
            st.button(label, key="step-next", type="tertiary", on_click=focus.walk_to, args=(step,))


def _names(now: Desk) -> dict[str, str]:
    return {step.value: f"{n} {now.t(f'step-{step.value}')}" for n, step in enumerate(Step, 1)}


def _there(now: Desk, status: StepStatus) -> str:
    t = now.t
    there = t("there-skipped") if status.skipped else _content(now, status)
    return f"{there} · {t('there-open', count=len(status.open))}" if status.open and now.me else there


def _content(now: Desk, status: StepStatus) -> str:
    t, agenda = now.t, now.agenda
    return {
        Step.TAFEL: t("there-parties", count=len(agenda.parties)),
        Step.URGENTIE: t("there-opgaven", count=len(agenda.open_opgaven)),
        Step.DOEL: t("there-goal" if agenda.ambition.text else "there-nothing"),
        Step.SAMENWERKEN: _together(now),
        Step.ACTIES: t("there-actions", count=len(agenda.open_actions)),
        Step.AFSPREKEN: t(f"state-{agenda.state.value}"),
        Step.LEREN: t("there-reviews", count=len(now.dossier.reviews)),
    }[status.step]


def _together(now: Desk) -> str:
    """Tell how far working together got: the form that fits, a check that was begun, or the checks there are."""
    t, checks = now.t, now.dossier.checks
    if any(not check.is_open for check in checks):
        return t("there-check-begun")
    if checks:
        return t("there-checks", count=len(checks))
    if not any(opgave.interwoven for opgave in now.agenda.open_opgaven):
        return t("there-nothing")
    form = proposed_form(now.agenda.open_opgaven, "", now.ctx.cooperation.needs)
    return t("there-form", form=form_name(now, form))
