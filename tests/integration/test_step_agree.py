"""Step 5 of the agenda page, Delen, driven as a person would."""

from datetime import datetime, timedelta

import pytest

from planner import bootstrap
from planner.demonstration import DEMO_ID
from planner.domain.agenda import AgendaState
from planner.ui import cache
from tests.fixtures.agenda_page import (
    demo,
    fine,
    opened,
    press,
    told,
)


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_the_agenda_can_be_taken_along(ctx, kind):
    page = press(opened("afspreken"), f"share-make-{kind}")
    assert len(page.get("download_button")) == 1


class Tomorrow(datetime):
    """A clock that is a day ahead."""

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=1)


def test_a_file_is_made_again_on_the_next_day_and_after_new_figures(ctx, monkeypatch):
    page = press(opened("afspreken"), "share-make-html")
    assert len(page.get("download_button")) == 1
    loaded = cache.loaded_key
    monkeypatch.setattr(cache, "loaded_key", lambda atlas: loaded(atlas) + "+new")
    assert len(fine(page.run()).get("download_button")) == 0
    press(page, "share-make-html")
    monkeypatch.setattr(bootstrap, "datetime", Tomorrow)
    assert len(fine(page.run()).get("download_button")) == 0


def test_the_agenda_moves_on_and_the_history_says_who_did_what(ctx):
    page = opened("afspreken")
    fine(page.selectbox(key=f"ik_ben:{DEMO_ID}").set_value(demo(ctx).parties[1].id).run())
    press(page, f"{DEMO_ID}/state/gedeeld")
    assert demo(ctx).state is AgendaState.GEDEELD
    assert "Woonstede zette de agenda op gedeeld." in told(page)
