### Words that several steps share

row-edit = Edit
state-concept = draft
state-gedeeld = shared
state-vastgesteld = adopted
state-afgerond = finished

put-on-agenda = Put on the agenda
party-none = no party
parties-none = Nobody is at the table yet.
opgaven-none = There is no task on the agenda yet.
opgave-no-figures = No figure is linked to this task yet.
agree-no-goal = There is no shared goal yet.
given-nobody = No party takes part in this action yet.
talk-about = What do we talk about?

kind-gemeente = municipality
kind-woningcorporatie = housing association
kind-huurdersorganisatie = tenants’ organisation
kind-bewoners = residents
kind-ondernemers = entrepreneurs
kind-zorg = care
kind-welzijn = welfare
kind-onderwijs = education
kind-politie = police
kind-waterschap = water board
kind-netbeheerder = grid operator
kind-overig = other organisation

interwoven-1 = Loose: each can do it alone.
interwoven-2 = Touches: keeping each other informed is enough.
interwoven-3 = Connected: adapting plans to each other helps.
interwoven-4 = Strongly connected: without each other it half works.
interwoven-5 = Interwoven: it only works together.
interwoven-unknown = How the parties’ work hangs together is not chosen yet.

say-choice-zelf = I decide that myself
say-choice-samen = We decide that together
say-choice-anderen = Others decide that
say-light-conflict = { $count ->
    [2] Two parties say: we decide ourselves ({ $parties }). Talk about: which part is whose, and where do you need each other?
   *[other] { $count } parties say: we decide ourselves ({ $parties }). Talk about: which part is whose, and where do you need each other?
 }
say-light-nobody = All parties say: others decide that. Talk about: who could see it as its own task, and what would it need for that?
say-light-together = Nobody says: I decide that myself. Talk about: who takes the first step, and who decides when you don’t agree?
say-light-incomplete = Not said yet by { $parties }.
say-light-clear = { $parties } decides, the others join in.

nature-fysiek = Physical action
nature-sociaal = Social action
action-state-idee = idea
action-state-voorgesteld = proposed
action-state-akkoord = agreed
action-state-loopt = running
action-state-geleerd = learned
action-state-gestopt = stopped
action-state-opgeschaald = scaled up

role-faciliteren = Support (facilitate)
role-cocreeren = Take part (co-create)
role-beslissen = Decide

initiative-bewoners = Residents
initiative-ondernemers = Entrepreneurs
initiative-organisatie = An organisation
initiative-gemengd = Several sides

hoped-omhoog = That it goes up
hoped-omlaag = That it goes down
hoped-gelijk = That it stays the same

answer-ja = Yes
answer-ja-mits = Yes, provided
answer-bezwaar = Objection
