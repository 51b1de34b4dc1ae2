### What was proved of a protocol, and what an author should look at again.

# $count (Number) - how many guarantees were proved
# $refuted (Number) - how many were refuted
# $undecided (Number) - how many could not be decided
proof-tally = { $count ->
    [one] { $count } garantie
   *[other] { $count } garanties
} bewezen, { NUMBER($refuted) } weerlegd, { NUMBER($undecided) } onbeslist
proof-proved = bewezen
proof-refuted = weerlegd
proof-undecided = onbeslist
# $file (String) - where the walk may be put
proof-broken-by = dit kortste verloop breekt het; zet het in `{ $file }` en open het met `weegwijzer open`:

# Why something could not be decided.
# $id (String) - question, step or other part
proof-circle = de voorwaarde van `{ $id }` wacht op zichzelf
# $fact (String) - a shared fact
proof-shared-fact = vragen delen het feit `{ $fact }`, maar niet de mogelijke antwoorden; maak die gelijk
# $log (String) - a log
proof-too-many-entries = er zijn te veel regels van `{ $log }` nodig om zeker te zijn; verlaag de grens van `Count`
# $id (String) - what is missing
proof-no-such-part = `{ $id }` staat niet in het protocol
# $id (String) - a question
proof-no-such-value = er is geen waarde van `{ $id }` gevonden die bij de grenzen in de voorwaarden past
proof-not-replayed = er is een verloop gevonden dat de garantie bij naspelen niet breekt
# $steps (Number) - how many steps were taken
proof-gave-up = opgegeven na { $steps } stappen; maak de garantie of haar voorwaarden eenvoudiger
proof-gave-up-on-the-rest = dit protocol vraagt meer rekenwerk dan het programma doet: niet alles is bekeken
    .label = opgegeven
    .help = wat niet bekeken is, geldt niet als goed; maak voorwaarden eenvoudiger of splits het protocol

# What a condition decides about, before its id.
proof-sort-step = stap
proof-sort-question = vraag
proof-sort-field = veld
proof-sort-option = keuzemogelijkheid
proof-sort-alert = waarschuwing
proof-sort-outcome = uitkomst
proof-sort-action = actie
proof-sort-deed = gedane actie
proof-sort-card = kaart
proof-sort-guarantee = garantie
proof-sort-choice = keuze

# What is worth a second look: the message, the words beside the place, and what to do.
# $id (String) - a guarantee
proof-promises-nothing = garantie `{ $id }` belooft niets: wat `given` noemt, komt in geen enkel verloop voor
    .label = altijd waar
    .help = kijk `given` na, of wat daarin bereikt moet worden
# $thing (String) - what sort of part
# $id (String) - which
proof-never = geen enkel verloop bereikt { $thing } `{ $id }`
    .label = deze voorwaarde is nooit waar
    .help = kijk of de delen elkaar uitsluiten, ook via het pad van de vragen die erin staan
# $thing (String) - what sort of part
# $id (String) - which
proof-always = de voorwaarde van { $thing } `{ $id }` is in elk verloop waar
    .label = beslist niets
    .help = laat `when` weg, of kijk wat er bedoeld is
# $thing (String) - what sort of part
# $id (String) - which
proof-idle-choice = een deel van de voorwaarde van { $thing } `{ $id }` maakt haar nooit waar
    .label = dit deel kan hier niet waar zijn
    .help = laat dit deel weg, of kijk wat er bedoeld is
# $thing (String) - what sort of part
# $id (String) - which
proof-idle-demand = een deel van de voorwaarde van { $thing } `{ $id }` is altijd waar
    .label = dit deel sluit niets uit
    .help = laat dit deel weg, of kijk wat er bedoeld is
# $first (String) - an outcome
# $id (String) - another
proof-overlap = de uitkomsten `{ $first }` en `{ $id }` kunnen samen volgen; er is er één bedoeld
    .label = overlapt met `{ $first }`
    .help = laat hun voorwaarden elkaar uitsluiten, of haal een van beide uit deze keuze
# $id (String) - a choice of outcomes
proof-gap = uit de keuze `{ $id }` volgt soms niets, terwijl er één bedoeld is
    .label = hier zit een gat
    .help = vul een voorwaarde aan, voeg een uitkomst toe, of laat `once` later gelden
# $first (String) - a question or an outcome
# $thing (String) - what sort of part
# $id (String) - which
proof-opposed = `{ $first }` en { $thing } `{ $id }` kunnen op één papier het tegendeel zeggen over gevaar
    .label = zegt soms het tegendeel van `{ $first }`
    .help = noem beide in `contradicts`, met `moment: true` bij de vragen, of laat ze elkaar uitsluiten
# $id (String) - a choice of outcomes
proof-unsettled = of uit de keuze `{ $id }` volgt wat bedoeld is, was niet uit te maken
    .label = niet uit te maken
    .help = maak de voorwaarden van deze uitkomsten eenvoudiger
# $id (String) - an alert
# $question (String) - the question that silences it
proof-silenced = waarschuwing `{ $id }` zwijgt zodra `{ $question }` met “weet ik nog niet” is beantwoord
    .label = ook “weet ik nog niet” telt als antwoord
    .help = schrijf `AnyOf([Not(Answered("{ $question }")), Unknown("{ $question }")])` als zij moet blijven klinken
# $thing (String) - what sort of part
# $id (String) - which
# $later (String) - the question that decides on it
proof-too-early = { $thing } `{ $id }` staat voor `{ $later }`, dat erover beslist
    .label = wordt later gevraagd
    .help = zet haar erachter; nu verschijnt zij achter wie al verder is
# $id (String) - which alert
# $question (String) - the question it is about
proof-speaks-early = waarschuwing `{ $id }` kan klinken voordat `{ $question }` in beeld was
    .label = gaat over een vraag die nog komt
    .help = zet die vraag ervoor, of laat de waarschuwing wachten op haar antwoord
# $thing (String) - what sort of part
# $id (String) - which
proof-unmendable = { $thing } `{ $id }` is met geen enkel antwoord op te lossen waar dat hoort
    .label = blijft staan wat er ook wordt gedaan
    .help = laat `question` en `step` wijzen naar de vraag die haar laat zwijgen
# $help (String) - what to do
# $role (String) - role of the walk
# $does (String) - what is answered on it
proof-shown-by = { $help }; het blijkt uit: rol `{ $role }`, { $does }

# What an author may well have meant; each stands before a list.
proof-remark-silenced = waarschuwingen die zwijgen na “weet ik nog niet”
proof-remark-too-early = staat voor de vraag die erover beslist
proof-remark-speaks-early = waarschuwing voor gevaar voordat haar vraag in beeld was

# Papers for one page, measured; each head stands before a list.
one-page-always = op één bladzijde in elke casus, alles op zijn langst ingevuld
one-page-in-its-cases = op één bladzijde in de langste oefencasus; van elke casus is het niet aangetoond
one-page-spilling = niet op één bladzijde
# $paper (String) - id of the paper
# $rows (Number) - rows in each log
# $words (Number) - words in each text
one-page-size = `{ $paper }` ({ $rows } regels per lijst, { $words } woorden per tekst)
# $paper (String) - id of the paper
# $pages (Number) - on how many pages it stands
# $case (String) - id of the practice case
# $rows (Number) - rows in each log
# $words (Number) - words in each text
# $up_to (Number) - rows with which it still is one page
one-page-up-to = `{ $paper }` ({ $pages } bladzijden in `{ $case }` met { $rows } regels per lijst en { $words } woorden per tekst; één tot en met { $up_to } regels)
# $paper (String) - id of the paper
# $pages (Number) - on how many pages it stands
# $case (String) - id of the practice case
# $rows (Number) - rows in each log
# $words (Number) - words in each text
one-page-never = `{ $paper }` ({ $pages } bladzijden in `{ $case }` met { $rows } regels per lijst en { $words } woorden per tekst; ook zonder regels meer dan één)
# $rows (Number) - rows in each log
# $words (Number) - words in each text
one-page-bound = in elke casus bewezen tot en met { $rows } regels per lijst en { $words } woorden per tekst
one-page-no-bound = voor geen maat bewezen
# $question (String) - id of the question that takes most of the paper
one-page-longest = het langst door `{ $question }`

# $id (String) - a choice of outcomes
proof-as-meant = uit de keuze `{ $id }` volgt wat bedoeld is

# A walk that breaks a guarantee, as a scenario.
# $id (String) - the guarantee
proof-walk-title = Breekt de garantie { $id }
# $says (String) - what it promises
proof-walk-story = Het kortste verloop waarin dit niet opgaat: { $says }

# What every protocol promises of its papers and its endings.
# $count (Number) - how many faults
proof-on-paper = { $count ->
    [one] { $count } fout in papieren of einde
   *[other] { $count } fouten in papieren of einde
}
proof-sort-paper = papier
proof-sort-section = kop
# $paper (String) - a paper
proof-paper-never = papier `{ $paper }` kan in geen enkel verloop worden gemaakt
    .label = hieraan wordt nooit voldaan
    .help = kijk of de voorwaarden van `before` elkaar uitsluiten, ook via het pad van de vragen die erin staan
# $title (String) - a heading
# $paper (String) - a paper
proof-section-never = de kop `{ $title }` staat in geen enkel verloop op papier `{ $paper }`
    .label = hier komt nooit iets
    .help = kijk of `when` kan gelden, of er vragen onder staan die dan gesteld worden, of geef de kop een `empty`
# $id (String) - a question
# $paper (String) - the record
proof-untold = het antwoord op `{ $id }` staat niet altijd op papier `{ $paper }`
    .label = dit antwoord gaat verloren
    .help = zet `Answers(["{ $id }"])` onder een kop in `documents/{ $paper }.ron`; heeft die kop een `when`, dan moet die gelden zodra de vraag is beantwoord
# $id (String) - a question
# $paper (String) - a paper
proof-retold = het antwoord op `{ $id }` kan twee keer op papier `{ $paper }` staan
    .label = hier voor de tweede keer
    .help = haal het op een van beide plekken weg, of laat de koppen elkaar uitsluiten met `when`
# $id (String) - a question
proof-on-no-paper = het antwoord op `{ $id }` staat op geen enkel papier
    .label = dit antwoord gaat verloren
    .help = maak een papier `record` dat alles vertelt, en zet daarop: `Answers(["{ $id }"])`
# $id (String) - a log
# $paper (String) - the record
proof-row-untold = een regel van `{ $id }` kan op papier `{ $paper }` ontbreken
    .label = de regels die hier gekozen worden, zijn samen niet alle regels
    .help = laat een van de blokken ook de regels nemen die overblijven: `AnyOf([..., Not(Answered("veld")), Unknown("veld"), NotDone("veld")])`
# $id (String) - a log
# $paper (String) - a paper
proof-row-retold = een regel van `{ $id }` kan twee keer op papier `{ $paper }` staan
    .label = hier voor de tweede keer
    .help = laat de voorwaarden `such` elkaar uitsluiten, of haal een van de blokken weg
# $id (String) - a log
# $paper (String) - a paper
proof-row-falls-through = een regel van `{ $id }` valt van papier `{ $paper }` als er iets in open is gelaten
    .label = alle andere regels staan er wel op
    .help = laat een van de blokken ook deze regels nemen: `AnyOf([..., Not(Answered("veld")), Unknown("veld"), NotDone("veld")])`
# $field (String) - a field of a log
# $paper (String) - the record
proof-field-untold = het veld `{ $field }` ontbreekt bij een regel op papier `{ $paper }`
    .label = hier wordt `{ $field }` niet genoemd
    .help = zet "{ $field }" bij `show`, of laat `show` weg
# $action (String) - an action
# $question (String) - the question with its date
proof-dateless = de actie `{ $action }` kan volgen zonder datum: `{ $question }` wordt dan niet gesteld of mag open blijven
    .label = deze datum ontbreekt dan
    .help = stel de vraag zodra de uitkomst volgt, maak haar verplicht, of geef de actie dezelfde `when`
proof-ends-in-nothing = een volledig ingevuld verloop kan eindigen zonder uitkomst
    .label = geen van deze uitkomsten volgt dan
    .help = voeg een uitkomst toe, of zeg boven `outcomes` wanneer het zo bedoeld is: `no_outcome: Is("vraag", "optie"),`
# $thing (String) - what it is about
# $id (String) - id of that
proof-says-done = het verslag zegt bij { $thing } `{ $id }` dat iets is gedaan, ook als niemand heeft gezegd dat het is gedaan
    .label = dit klinkt als gedaan
    .help = schrijf wat gekozen of gepland is (“De arts meldt telefonisch.”), of vraag eerst of het is gedaan en zet daar `tense: Done`
# $word (String) - the word that stands there
# $paper (String) - id of a paper
# $rather (String) - what to write instead
# $list (String) - name of the file with the list
proof-in-sight = “{ $word }” kan op de zichtbare vorm van `{ $paper }` staan
    .label = wie meeleest, ziet dit
    .help = schrijf hier { $rather }, of laat het alleen in de besloten vorm staan; de woorden staan in `{ $list }`
# $papers (String) - ids of papers
# $count (Number) - how many words are on the list
proof-unseen = zichtbare vorm van { $papers }: bewezen zonder een van de { $count } woorden van de lijst, wat er ook wordt geantwoord
# $id (String) - a question, log or field
# $other (String) - a paper, or what else it is about
proof-not-settled = over `{ $id }` en `{ $other }` was niet uit te maken of dit in elk verloop goed gaat
    .label = niet uit te maken
    .help = maak de voorwaarden eenvoudiger
