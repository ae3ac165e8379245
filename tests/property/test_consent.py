"""Whatever ten people do in whatever order, the rules of the table hold."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import AgendaState, Caps
from planner.domain.events import differences
from planner.domain.permissions import Role, User
from planner.domain.rules import RuleBroken
from planner.domain.together.consent import Answer, Consent, standing
from planner.domain.together.cooperation import Check, CooperationForm, Scored, Seven, add_check
from planner.domain.together.dossier import Dossier, answer, draft, go_back, open_check, score, settle
from planner.domain.together.editions import keep
from planner.domain.together.wordings import GOAL
from tests.builders import NOON, a_party, an_agenda, an_opgave

TODAY = date(2026, 5, 1)
PARTIES = ("woonstede", "gemeente")
CAPS = Caps()

PARTY = st.sampled_from(PARTIES)
ACTION = st.sampled_from([f"a{n}" for n in range(7)])
WORDS = st.sampled_from(["", "groen", "stil"])
ANYONE = st.builds(User, st.just("iemand"), st.sampled_from(Role), st.one_of(st.none(), PARTY))
FACILITATOR = PARTY.map(lambda party: User("iemand", Role.FACILITATOR, party))
USER = st.one_of(FACILITATOR, ANYONE)
SPEAKER = st.one_of(FACILITATOR.map(lambda user: (user, user.party)), st.tuples(ANYONE, PARTY))
"""Who speaks, and for which party: more often than not its own."""


def begin() -> Dossier:
    agenda = an_agenda(
        parties=tuple(a_party(id=party, name=party) for party in PARTIES),
        opgaven=(an_opgave(),),
        actions=(PilotAction("a0", "straten", "Eén straat", state=ActionState.VOORGESTELD),),
        state=AgendaState.GEDEELD,
    )
    dossier = Dossier(agenda, checks=(Check("toets", CooperationForm.AFSTEMMEN, TODAY),))
    return draft(dossier, lambda a: drafting.write_ambition(a, 0, "samen"), User("iemand", Role.FACILITATOR))


def words(dossier: Dossier, subject: str) -> object:
    """Tell in plain values what an answer is about, apart from how the code keeps wordings."""
    if subject == GOAL:
        return dossier.agenda.ambition.text
    action = next((a for a in dossier.agenda.actions if a.id == subject), None)
    given = [(c.party_id, c.hours, c.gets) for c in dossier.agenda.contributions if c.action_id == subject]
    return action and (action.title, action.lead_party, sorted(given))


class Table(RuleBasedStateMachine):
    """People at a table who may try anything; a rule that says no changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.dossier = begin()
        self.keep_edition()
        self.answered: dict[str, object] = {}

    def attempt(self, command, user: User) -> None:
        """Do what may be done, and check what each change says of its author."""
        before = self.dossier
        try:
            after = command(before)
        except RuleBroken:
            return
        self.dossier = after
        self.told_by_the_party_itself(before, after, user)
        self.told_to_nobody_yet(before, after)

    def told_by_the_party_itself(self, before: Dossier, after: Dossier, user: User) -> None:
        there = {party.id for party in after.agenda.parties}
        changed = set(before.agenda.says) ^ set(after.agenda.says)
        changed |= set(before.agenda.contributions) ^ set(after.agenda.contributions)
        changed |= set(before.consents) ^ set(after.consents)
        for old, new in zip(before.checks, after.checks, strict=False):
            changed |= set(old.scored) ^ set(new.scored)
        assert {thing.party_id for thing in changed if thing.party_id in there} <= {user.party}

    def told_to_nobody_yet(self, before: Dossier, after: Dossier) -> None:
        for check in after.checks:
            if not check.is_open:
                told = [path for side in differences((), (check,)) for path in side]
                assert not [path for path in told if path.endswith("doelen")]
                for party in (None, *PARTIES):
                    others = [s for s in check.visible_to(party).scored if s.party_id != party]
                    assert all(scored.scores is None for scored in others)

    @rule(user=USER, text=WORDS)
    def write_goal(self, user, text):
        version = self.dossier.agenda.ambition.version
        self.attempt(lambda d: draft(d, lambda a: drafting.write_ambition(a, version, text), user), user)

    @rule(user=USER, action_id=ACTION, title=WORDS)
    def write_action(self, user, action_id, title):
        known = {action.id: action for action in self.dossier.agenda.actions}

        def change(agenda):
            if action_id in known:
                return drafting.edit_action(agenda, action_id, known[action_id].version, title=title)
            return drafting.add_action(agenda, PilotAction(action_id, "straten", title), CAPS)

        self.attempt(lambda d: draft(d, change, user), user)

    @rule(user=USER, number=st.integers(0, 7), state=st.sampled_from(ActionState))
    def move_action(self, user, number, state):
        def change(agenda):
            action = agenda.actions[number % len(agenda.actions)]
            return drafting.move_action(agenda, action.id, action.version, state, "daarom", CAPS)

        self.attempt(lambda d: draft(d, change, user), user)

    @rule(speaker=SPEAKER, action_id=ACTION, hours=st.one_of(st.none(), st.integers(0, 2)))
    def give(self, speaker, action_id, hours):
        user, party = speaker

        def change(agenda):
            version = agenda.contribution(action_id, party).version
            return drafting.set_contribution(agenda, action_id, party, version, hours=hours)

        self.attempt(lambda d: draft(d, change, user), user)

    @rule(speaker=SPEAKER, text=WORDS)
    def say(self, speaker, text):
        user, party = speaker

        def change(agenda):
            version = agenda.say("straten", party).version
            return drafting.set_say(agenda, "straten", party, version, own_words=text)

        self.attempt(lambda d: draft(d, change, user), user)

    @rule(speaker=SPEAKER, number=st.integers(0, 7), behind=st.sampled_from([0, 0, 1]), kind=st.sampled_from(Answer))
    def answer(self, speaker, number, behind, kind):
        self.say_yes_or_no(speaker, number, behind, kind)

    def say_yes_or_no(self, speaker, number, behind, kind):
        user, party = speaker
        wording = self.dossier.wordings[number % len(self.dossier.wordings)]
        subject, version = wording.subject, wording.version - behind
        given = Consent(f"c{len(self.answered)}", subject, version, party, kind, TODAY, "daarom")
        before = self.dossier
        self.attempt(lambda d: answer(d, given, user), user)
        if self.dossier is not before:
            self.answered[given.id] = words(self.dossier, subject)

    @rule(speaker=SPEAKER, number=st.integers(1, 10))
    def score(self, speaker, number):
        user, party = speaker
        given = Scored(party, Seven(*[number] * 7))
        self.attempt(lambda d: score(d, d.checks[-1].id, given, user, today=TODAY), user)

    @rule(user=USER)
    def open_check(self, user):
        self.attempt(lambda d: open_check(d, d.checks[-1].id, user, today=TODAY), user)

    @rule(user=USER)
    def start_check(self, user):
        new = Check(f"toets{len(self.dossier.checks)}", CooperationForm.AANPASSEN, TODAY)
        self.attempt(lambda d: replace(d, checks=add_check(d.checks, new, user)), user)

    @rule()
    def agree(self):
        for number in range(len(self.dossier.wordings)):
            for party in PARTIES:
                self.say_yes_or_no((User("iemand", Role.LID, party), party), number, 0, Answer.JA)
        self.settle(User("iemand", Role.FACILITATOR), AgendaState.VASTGESTELD)

    @rule(user=USER, state=st.sampled_from(AgendaState))
    def move_agenda(self, user, state):
        self.settle(user, state)

    def settle(self, user, state):
        version = self.dossier.agenda.version
        self.attempt(lambda d: settle(d, version, state, user), user)

    @rule(user=USER)
    def restore(self, user):
        self.attempt(lambda d: go_back(d, self.edition, "terug", user), user)

    @rule()
    def keep_edition(self):
        (self.edition,) = keep((), self.dossier.agenda, User("iemand", Role.FACILITATOR), at=NOON)

    @invariant()
    def consent_stands_on_the_words_that_were_answered_only(self):
        for wording in self.dossier.wordings:
            for position in standing(self.dossier.consents, wording, self.dossier.agenda.parties):
                if position.now is not None:
                    assert self.answered[position.now.id] == words(self.dossier, wording.subject)

    @invariant()
    def no_more_than_five_actions_are_open(self):
        assert len(self.dossier.agenda.open_actions) <= CAPS.actions

    @invariant()
    def what_is_settled_everyone_said_yes_to(self):
        if self.dossier.agenda.state is AgendaState.VASTGESTELD:
            assert self.dossier.hindrances == ()

    @invariant()
    def nothing_that_was_answered_is_lost(self):
        assert [consent.id for consent in self.dossier.consents] == list(self.answered)


Table.TestCase.settings = settings(
    max_examples=50, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestTheTable = Table.TestCase
