### Step 5: Acties

actions-need-opgave = Een actie hoort bij een opgave. Zet eerst een opgave op de agenda.
actions-to-opgave = Naar de opgaven
step-acties-example = Proefstraat Kreeklaan. Als we riool, straat en steigers in één planning zetten, dan is er minder overlast, te zien aan één opengebroken straat in plaats van twee.

physical-first = Een fysieke actie is vaak een goede eerste stap: je ziet snel of het werkt, en je leert elkaar kennen.
action-led-by = { $party } trekt.
action-no-lead = Nog niemand trekt.
action-no-review = De dag om terug te kijken ontbreekt nog.
action-open = Bekijk

action-new-title = Een actie uitproberen
action-another = Voeg een actie toe
action-back = Alle acties
action-belongs = Hoort bij “{ $opgave }” · { $nature }
field-action-title = De actie in één zin
field-action-title-help = Zo klein dat je volgende maand kunt beginnen.
field-action-opgave = Bij welke opgave?
field-action-nature = Wat voor actie?
field-if-we = Als we …
field-if-we-help = Wat gaan jullie doen?
field-then = dan …
field-then-help = Wat verwacht je dat er verandert?
field-seen-by = te zien aan …
field-seen-by-help = Hoe merk je dat in de wijk?

action-contents = Op deze pagina
section-what = De actie en wat we verwachten
section-who = Wie en welke rol
section-place = Waar en wanneer
section-linked = Afspraken en regio
section-origins = Waar deze actie van leert
section-measure = Meten
section-given = Wie geeft wat, en krijgt wat terug
section-state = Stand

field-lead = Wie trekt?
field-lead-help = Eén partij.
field-co = Wie doet mee?
field-co-help = Een of meer partijen.
field-role = Wat doet de gemeente?
field-role-help = Begeleiden, meewerken of beslissen.
field-ground = Waarom beslist de gemeente?
field-ground-help = Alleen als de gemeente beslist. Welk algemeen belang vraagt dat?
field-initiative = Van wie kwam het idee?

action-face-left = { $count ->
    [one] De belofte van { $parties } is zonder gezicht: wie ervoor stond, is vertrokken. Wie neemt haar over?
   *[other] De beloften van { $parties } zijn zonder gezicht: wie ervoor stond, is vertrokken. Wie neemt ze over?
 }
action-face-never = Bij { $parties } is nog niet gezegd wie voor deze actie staat.
action-face-lead = Regel het aan tafel

field-place = Waar?
field-place-help = In gewone woorden, bijvoorbeeld: tussen de school en de oever.
field-place-code = Wijk of buurt
field-start = Begin
field-end = Einde
field-review = Dag om terug te kijken

field-place-shape = De plek op de kaart
field-place-shape-help = Zet een punt, of teken een lijn of een vlak. Een grove schets is genoeg.
drawn-nothing = Nog geen plek op de kaart.
form-save-place = Bewaar deze plek
row-draw = Teken
drawn-on-map = Op de kaart: { $place }

timeline-title = Wanneer gebeurt wat
timeline-nothing = Met een begin, een einde of een mijlpaal staat hier de tijdlijn.
timeline-undated = Nog zonder data: { $actions }.
timeline-marks = De balk is de looptijd, een ruit een mijlpaal, een rondje een dag om terug te kijken. De stippellijn is vandaag.
moment-start = Begin
moment-end = Einde
moment-milestone = Mijlpaal
moment-review = Terugkijken
moment-reviewed = Teruggekeken

milestone-remove = Haal weg
field-milestone-on = Wanneer
field-milestone-text = Wat is er dan klaar?
milestone-add = Voeg een moment toe
milestones-edit = Wijzig mijlpalen

field-baseline = Welk cijfer volgen we?
field-baseline-help = We leggen waarde en jaar nu vast, als beginpunt.
field-hoped = Wat hopen we?

given-empty = nog leeg
given-caption = { $title }: wat elke partij geeft en krijgt
given-outside = { $party } is nog niet gevraagd voor deze actie.
given-form = { $party }: wat geeft en krijgt deze partij?
field-hours = Uren
field-hours-help = Voor de hele actie bij elkaar.
field-euros = Euro’s
field-euros-help = Voor de hele actie, of per jaar.
field-yearly = Deze euro’s komen elk jaar
field-knowledge = Kennis
field-knowledge-help = Bijvoorbeeld: welke routes kinderen nemen.
field-space = Ruimte
field-space-help = Bijvoorbeeld: een lokaal of een opslagplek.
field-lets-go = Wat geeft deze partij uit handen?
field-lets-go-help = Waarover beslist zij dan niet meer alleen?
field-gets = Wat krijgt zij terug?
field-gets-help = Zonder antwoord is meedoen een gunst.
field-benefit = Verwachte opbrengst
field-benefit-help = Een bewering, dus met een bron.
field-benefit-source = Bron van die opbrengst
field-benefit-source-help = Bijvoorbeeld: eigen cijfers 2025.
given-own = Schrijf op wat wij geven en krijgen

action-agreement = Hoort bij: { $text }.
field-agreement = Hoort bij welke afspraak?
field-agreement-help = Prestatieafspraak, omgevingsvisie of programma. Bijvoorbeeld: Prestatieafspraken 2027.
feeds-bod = Besluiten jullie uiterlijk { $day } over een actie, dan { $count ->
    [one] kan { $parties } die nog in het bod aan de gemeente zetten.
   *[other] kunnen { $parties } die nog in het bod aan de gemeente zetten.
 }
feeds-prestatieafspraken = Besluiten jullie uiterlijk { $day } over een actie, dan kan die nog in de prestatieafspraken van { $parties }.
scope-told-regionaal = { $region } pakt deze actie samen op, omdat het alleen zo lukt.
scope-told-lokaal = Deze actie blijft in de wijk; { $region } volgt haar.

origin-example = Deze actie begon met het voorbeeld ‘{ $what }’
origin-lesson = Deze actie bouwt voort op een les: ‘{ $what }’
origin-action = Deze actie is overgenomen uit de agenda ‘{ $what }’
origin-link-example = Bekijk het voorbeeld
origin-link-lesson = Bekijk de les
origin-link-action = Bekijk die actie
origin-example-unknown = Deze actie begon met een voorbeeld dat hier niet meer staat
origins-none = Deze actie bouwt nog nergens op voort.
field-lesson = Op welke les bouwen we voort?
field-lesson-help = Een les uit een andere actie van deze agenda, nieuwste eerst.
lesson-build = Bouw voort op een les

action-copy = Kopieer naar een andere agenda
action-copy-takes = Mee gaan: de naam, wat je verwacht, fysiek of sociaal, en van wie het idee komt. Niet mee gaan: partijen, plaats, data, beginpunt en inbreng. Die kies je daar samen.
field-copy-to = Naar welke agenda?
copy-no-opgave = Deze agenda heeft nog geen opgave. Zet er daar eerst een op.

field-room-action = De agenda is vol. Welke actie stopt?
field-room-action-help = Zo blijft de agenda klein. De reden blijft bewaard.
field-stop-because = Waarom stopt die?
field-stop-because-help = Ook wat niet lukte, is een les voor wie later komt.

action-copy-verb = Kopieer
action-copied = Gekopieerd. Bekijk de actie in { $title }
action-move-gestopt = Stop deze actie
action-not-agreed-yet = Zegt elke partij ja bij Afspreken, dan kan deze actie op akkoord.
action-move-back = Terug naar { $state }
action-move-voorgesteld = Stel voor
action-move-akkoord = Zet op akkoord
action-move-loopt = Begin met deze actie
action-move-geleerd = Klaar: we hebben geleerd
action-move-opgeschaald = Schaal op

totals-title = Wat alle acties samen vragen, per jaar
totals-caption = Uren en euro’s per partij en per jaar; achter ‘van’ staan de uren die een partij per jaar heeft
totals-hours = { $hours } uur
totals-hours-of = { $hours } van { $has } uur
totals-silent = Nog geen uren of euro’s opgeschreven: { $parties }.
never-filled-puts-in = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij inbrengt.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen inbrengen.
 }
never-filled-lets-go = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij uit handen geeft.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen uit handen geven.
 }
never-filled-gets = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij terugkrijgt.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen terugkrijgen.
 }
