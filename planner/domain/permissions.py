"""Who may do what: one table."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.rules import RuleBroken


class Role(StrEnum):
    """What a person is to the agendas here."""

    FACILITATOR = "facilitator"
    LID = "lid"
    LEZER = "lezer"
    BEHEERDER = "beheerder"


class Right(StrEnum):
    """What a gesture asks."""

    READ = "read"
    DRAFT = "draft"
    REMOVE_PARTY = "remove_party"
    LOAD_DATA = "load_data"
    OWN_WORDS = "own_words"
    CONTRIBUTE = "contribute"
    CONSENT = "consent"
    SCORE = "score"
    REPRESENT = "represent"
    START_CHECK = "start_check"
    OPEN_CHECK = "open_check"
    REVIEW = "review"
    SIGNAL = "signal"
    LOG = "log"
    ADD_EXAMPLE = "add_example"
    SETTLE = "settle"
    RESTORE = "restore"
    EXCHANGE = "exchange"
    COORDINATE = "coordinate"
    ARCHIVE = "archive"
    DELETE = "delete"


class For(StrEnum):
    """For whom a role may do it: for nobody, for the own party only, or for all."""

    NOBODY = "nobody"
    OWN = "own"
    ALL = "all"


_NO, _OWN, _ALL = For.NOBODY, For.OWN, For.ALL
_ROLES = (Role.LEZER, Role.LID, Role.FACILITATOR, Role.BEHEERDER)

# Words, consent, scores and contributions of a party are its own: nobody gives them for another, whatever the role.
TABLE: dict[Right, tuple[For, For, For, For]] = {
    #                   lezer  lid   facil. beheerder
    Right.READ:         (_ALL, _ALL, _ALL, _ALL),
    Right.DRAFT:        (_NO,  _ALL, _ALL, _ALL),
    Right.REMOVE_PARTY: (_NO,  _OWN, _ALL, _ALL),  # one that has a part in it; an empty chair whoever drafts
    Right.OWN_WORDS:    (_NO,  _OWN, _OWN, _OWN),
    Right.CONTRIBUTE:   (_NO,  _OWN, _OWN, _OWN),
    Right.CONSENT:      (_NO,  _OWN, _OWN, _OWN),
    Right.SCORE:        (_NO,  _OWN, _OWN, _OWN),
    Right.REPRESENT:    (_NO,  _OWN, _OWN, _OWN),
    Right.SIGNAL:       (_NO,  _OWN, _OWN, _OWN),
    Right.LOG:          (_NO,  _OWN, _OWN, _OWN),
    Right.START_CHECK:  (_NO,  _ALL, _ALL, _ALL),
    Right.OPEN_CHECK:   (_NO,  _NO,  _ALL, _NO),
    Right.REVIEW:       (_NO,  _ALL, _ALL, _ALL),
    Right.ADD_EXAMPLE:  (_NO,  _ALL, _ALL, _ALL),
    Right.SETTLE:       (_NO,  _NO,  _ALL, _ALL),
    Right.RESTORE:      (_NO,  _NO,  _ALL, _ALL),
    Right.EXCHANGE:     (_NO,  _NO,  _ALL, _ALL),
    Right.COORDINATE:   (_NO,  _NO,  _ALL, _ALL),
    Right.ARCHIVE:      (_NO,  _NO,  _ALL, _ALL),
    Right.DELETE:       (_NO,  _NO,  _NO,  _ALL),
    Right.LOAD_DATA:    (_NO,  _NO,  _NO,  _ALL),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class User:
    """Who is behind the screen: a name for the audit, the party they speak for (if any) and a role."""

    name: str
    role: Role
    party: str | None = None


def allowed(user: User, right: Right) -> For:
    """Read the table."""
    return TABLE[right][_ROLES.index(user.role)]


def may(user: User, right: Right, *, party: str | None = None) -> bool:
    """Tell whether this user may do this, for `party` where it is about one."""
    whom = allowed(user, right)
    return whom is For.ALL or (whom is For.OWN and party is not None and party == user.party)


def demand(user: User, right: Right, *, party: str | None = None) -> None:
    """Raise RuleBroken when this user may not do this; a right to what is the party's own asks which party."""
    if allowed(user, right) is For.NOBODY:
        raise RuleBroken("not-allowed", role=user.role.value)
    if not may(user, right, party=party):
        raise RuleBroken("not-your-party")
