"""What an item of an agenda is known by elsewhere stays the same when a later version knows more fields."""

from dataclasses import field, fields, make_dataclass, replace

import pytest

from planner.domain.plain import plain
from planner.domain.sharing.merging import Chosen, digest, digests, items_of, merge
from tests.builders import a_dossier, a_full_agenda

FULL = items_of(a_dossier(a_full_agenda()))


def later(item):
    """Give the same item in a version that has one field more."""
    kind = make_dataclass("Later", [("added", str, field(default=""))], bases=(type(item),), frozen=True, slots=True)
    return kind(**{one.name: getattr(item, one.name) for one in fields(item)})


@pytest.mark.parametrize("path", FULL)
def test_a_field_that_is_added_later_changes_no_digest(path: str) -> None:
    item = FULL[path]
    assert digest(later(item)) == digest(item)
    assert digest(replace(later(item), added="nieuw")) != digest(item)


def test_a_digest_is_what_it_always_was() -> None:
    """Another digest for the same words makes everything that lies elsewhere clash: change this only on purpose."""
    assert digest(FULL["parties/gemeente"]) == "0294a49342bdd0f3"


def test_the_same_words_in_another_version_are_the_same() -> None:
    action = FULL[next(path for path in FULL if path.startswith("actions/"))]
    assert digest(replace(action, version=9)) == digest(action)
    assert digest(replace(action, title="Anders")) != digest(action)


def test_what_was_given_before_is_still_known() -> None:
    """A file of the version that wrote all fields into a digest: we changed nothing since, so theirs goes on."""
    ours = a_dossier(a_full_agenda())
    path, action = next((path, item) for path, item in FULL.items() if path.startswith("actions/"))
    old = digests(action) - {digest(action)}
    first, *others = ours.agenda.actions
    changed = replace(ours.agenda, actions=(replace(first, title="Anders"), *others))
    merged = merge(ours, replace(ours, agenda=changed), we_know={}, they_know={path: old}, chosen=Chosen())
    assert merged.replaced == (path,)
    assert not merged.clashes


def test_what_is_told_briefly_leaves_out_what_is_always_so() -> None:
    party = FULL["parties/gemeente"]
    assert plain(party, briefly=True).keys() < plain(party).keys()
