"""Regionaal wat moet, lokaal wat kan: the choice for one action, on the page of its region and on its own."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.rules import VersionConflict
from planner.domain.sharing.region import Region, Scope
from planner.services.context import Context
from planner.services.sharing import regions
from planner.text import Translate
from planner.text.words import Words
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form
from planner.ui.html import Markup, tag


def choice(region: Region, action_id: str) -> SimpleNamespace:
    """Give what was chosen for one action, as a form edits it."""
    chosen = region.choice(action_id)
    return SimpleNamespace(scope=chosen.scope.value, reason=chosen.reason, version=region.version)


def told(said: str, now: SimpleNamespace, words: Words) -> Markup:
    """Tell a choice, with its reason when it has one."""
    because = words.t("scope-because", reason=words.phrase(now.reason)) if now.reason else ""
    return tag("p", said, " ", because, cls="wa-item")


def scope_form(ctx: Context, t: Translate, region: Region, action_id: str, name: str) -> Form:
    """Make the form that asks who takes an action up, and why."""
    options = {scope.value: t(f"scope-{scope.value}") for scope in Scope}
    fields = (
        Field("scope", "radio", "field-scope", "field-scope-help", options, make=Scope),
        Field("reason", "text", "field-scope-reason"),
    )
    save = partial(_choose, ctx, region.id, action_id)
    return Form(name, fields, choice(region, action_id), save, t, close=close_form)


def _choose(ctx: Context, region_id: str, action_id: str, version: int, **changes: Any) -> None:
    try:
        regions.choose_scope(ctx, region_id, version, action_id, **changes)
    except VersionConflict as conflict:
        if not isinstance(conflict.current, Region):
            raise
        raise VersionConflict(choice(conflict.current, action_id)) from conflict
