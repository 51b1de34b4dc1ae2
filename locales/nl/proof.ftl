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
proof-gave-up = de oplosser stopte zonder antwoord

# What a condition decides about, before its id.
proof-sort-step = stap
proof-sort-question = vraag
proof-sort-field = veld
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

# $id (String) - a choice of outcomes
proof-as-meant = uit de keuze `{ $id }` volgt wat bedoeld is

# A walk that breaks a guarantee, as a scenario.
# $id (String) - the guarantee
proof-walk-title = Breekt de garantie { $id }
# $says (String) - what it promises
proof-walk-story = Het kortste verloop waarin dit niet opgaat: { $says }
