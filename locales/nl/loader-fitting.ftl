### Parts of a protocol that do not fit each other: files, names, conditions.

# $folder (String) - name of the folder
loader-no-head = in de map `{ $folder }` staat geen `protocol.ron`
    .label = ontbreekt
    .help = maak `protocol.ron` met titel, uitgave, bronnen en de lijst van stappen
# $folder (String) - name of the folder
# $cause (String) - what the system says
loader-not-read = de map `{ $folder }` kan niet worden gelezen: { $cause }
    .label = niet gelezen
    .help = kijk of u de map mag lezen, en of er geen bestand in staat dat veel te groot is
# $folder (String) - a folder
loader-not-in-time = `{ $folder }` antwoordt niet op tijd
    .label = niet op tijd gelezen
    .help = de andere protocollen zijn er gewoon; kijk of de schijf of de netwerkmap bereikbaar is, en lees dan opnieuw
loader-stray-file = dit bestand wordt niet gelezen
    .label = staat op een plek zonder betekenis
    .help = zet het in `steps/`, `documents/` of `scenarios/`, of geef het een ander achtervoegsel dan `.ron`
# $name (String) - the name of the file
# $right (String) - the name it must have
loader-misnamed = `{ $name }` wordt niet gelezen: aan die naam is niet te zien wat het is
    .label = niets hiervan geldt
    .help = noem het bestand `{ $right }` (laat uw computer de achtervoegsels tonen: wat een tekstprogramma erachter zet, is anders niet te zien)
# $id (String) - the step
loader-step-without-file = de stap `{ $id }` heeft geen bestand
    .label = `steps/{ $id }.ron` bestaat niet
    .help = maak `steps/{ $id }.ron`, of haal de stap uit deze lijst
# $id (String) - the step
# $proposal (String) - a name like it that can be one
loader-step-not-listed = de stap `{ $id }` staat niet in de lijst `steps` van `protocol.ron`
    .label = wordt zo nooit getoond
    .help = voeg `"{ $id }"` toe aan `steps`, of verwijder dit bestand
    .rename = noem het bestand `{ $proposal }.ron` en voeg `"{ $proposal }"` toe aan `steps`, of verwijder dit bestand
# $thing (String) - an attribute of loader-thing
# $file (String) - name of the file without .ron
# $id (String) - what it calls itself
loader-file-name = { $thing } `{ $id }` staat in een bestand met een andere naam
    .label = het bestand heet `{ $file }.ron`
    .help = schrijf `id: "{ $file }"`, of noem het bestand `{ $id }.ron`
    .rename = noem het bestand `{ $id }.ron`
# $folder (String) - name of the folder
# $id (String) - what the protocol calls itself
loader-folder-name = het protocol `{ $id }` staat in een map met een andere naam
    .label = de map heet `{ $folder }`
    .help = schrijf `id: "{ $folder }"`, of noem de map `{ $id }`
    .rename = noem de map `{ $id }`

# $id (String) - what was written
# $proposal (String) - a name like it that can be one
loader-malformed = `{ $id }` kan geen naam zijn
    .label = alleen kleine letters, cijfers en streepjes
    .help = schrijf bijvoorbeeld `{ $proposal }`
# $thing (String) - an attribute of loader-thing
# $id (String) - its name
loader-twice = { $thing } `{ $id }` staat er twee keer
    .label = voor de tweede keer
    .help = geef een van beide een andere naam
# $thing (String) - an attribute of loader-thing
# $found (String) - what was written
loader-unknown = { $thing } `{ $found }` bestaat niet
    .label = onbekend
    .help = dit protocol heeft er geen; voeg { $thing } toe of haal deze verwijzing weg
# $thing (String) - an attribute of loader-thing
# $found (String) - what was written
# $of (String) - the question or log it would belong to
loader-unknown-at = { $thing } `{ $found }` bestaat niet bij `{ $of }`
# $of (String) - the question or log
# $thing (String) - an attribute of loader-thing
loader-none-there = `{ $of }` heeft er geen; voeg { $thing } toe of haal deze verwijzing weg
# $question (String) - the question
# $asked (String) - the step it is asked in
# $step (String) - the step of the alert
loader-elsewhere-asked = de vraag `{ $question }` wordt niet in stap `{ $step }` gesteld
    .label = staat in stap `{ $asked }`
    .help = schrijf `step: "{ $asked }"`, of kies een vraag uit `{ $step }`

# $question (String) - the question
# $contradiction (String) - the contradiction it stands in
loader-timeless = `{ $question }` staat in de tegenspraak `{ $contradiction }` en vertelt niet van welk moment het oordeel is
    .label = kan naast het tegendeel staan
    .help = zet bij de vraag `moment: true`: op papier komt dan de dag erbij
# $id (String) - the choice
loader-lone-outcome = de keuze `{ $id }` gaat over minder dan twee uitkomsten
    .label = niets om uit te kiezen
    .help = noem in `outcomes` ten minste twee uitkomsten, of haal deze keuze weg
# $id (String) - the outcome
loader-outcome-twice = `{ $id }` staat twee keer in deze keuze
    .label = voor de tweede keer
    .help = haal er een weg
# $fact (String) - the fact
# $other (String) - the question that answers it otherwise
loader-fact-differs = het feit `{ $fact }` heeft bij `{ $other }` andere antwoorden
    .label = zelfde feit, andere antwoorden
    .help = geef beide vragen dezelfde soort, opties en redenen, of een ander feit

# $form (String) - the form of condition
# $of (String) - the question
# $kind (String) - its kind of answer
# $needs (String) - the kinds it could have
loader-wrong-kind = `{ $form }` kan niet over `{ $of }` gaan: het antwoord is van de soort `{ $kind }`
    .shown = `{ $form }` past niet bij `{ $of }`: het antwoord is van de soort `{ $kind }`
    .label = nodig: { $needs }
    .help = kies een andere vraag
    .help-number = gebruik `Number(of: ..., from: ...)` of `Answered(...)`
    .help-decimal = gebruik `Decimal(of: ..., from: "38.5")` of `Answered(...)`
    .help-entries = vraag naar een regel: `SomeEntry("...", Is("veld", "optie"))`
    .help-options = gebruik `Answered(...)`, of kies een vraag met opties
    .help-of-age = gebruik `Age(of: ..., from: ...)` of `Answered(...)`
    .help-age = kies de vraag naar de leeftijd of geboortedatum
    .help-date = kies een vraag met `answer: Date`
    .help-body-map = kies een vraag met `One` of `Many`, of haal `shown` weg
    .help-sheet = een blad hoort bij `Entries`, en deelt in naar velden met `One`
    .help-recorded = een tekst van een regel wordt gekozen uit `Entries`, en elk veld neemt een veld van dezelfde soort over
    .help-contact = een contact noemt een log (`Entries`), en daarin velden voor tekst (`Text`), dag (`Date`) en keuze (`One`)
    .help-log = noem een vraag met `answer: Entries(...)`; een andere vraag toont `Answers([...])`
    .help-by = kies een veld met `answer: One([...])`
    .help-under = noem een vraag met `answer: Entries(...)`, of haal `under` weg
    .help-some-entry = kies een vraag met `answer: Entries(...)`, of schrijf de voorwaarde zonder dit eromheen
loader-log-in-log = een veld van een lijst kan niet zelf een lijst zijn
    .help = maak er een eigen vraag van met `under`, of een veld `Text`
# $id (String) - the question
# $kind (String) - its kind of answer
loader-none-to-choose = `{ $id }` heeft geen { $kind ->
        [Entries] velden
       *[other] opties
    }
    .label = lege lijst
    .help = geef `{ $kind }` ten minste één: `(id: "...", ...)`
# $question (String) - the question
loader-alone-of-one = bij `{ $question }` kan toch al maar één antwoord: `alone` zegt daar niets
    .label = van deze keuze
    .help = haal `alone` weg, of maak er een `Many` van
# $id (String) - the question
loader-places = bij `{ $id }` kunnen één of twee decimalen
    .label = van deze vraag
    .help = schrijf `places: 1` of `places: 2`, of maak er een `Number` van
# $id (String) - the option, reason or role
loader-when-nowhere = `{ $id }` is er altijd: `when` kan hier niet
    .label = van deze keuze
    .help = haal `when` weg; alleen keuzes van een vraag of veld kunnen ervan afhangen, en niet die van een contact of in de kolommen, groepen en stand van een blad
# $question (String) - the question
loader-not-alone = bij `{ $question }` staat een keuze die alleen zonder andere kan
    .label = naast andere
    .help = laat de andere weg, of deze
# $form (String) - the form of condition
loader-empty-condition = `{ $form }` zonder delen zegt niets
    .label = lege lijst
    .help = zet er voorwaarden in, of haal het weg
loader-at-least-none = `AtLeast(0, ...)` geldt altijd
    .label = hier hoort 1 of meer
    .help = schrijf het aantal dat ten minste moet gelden
# $asked (Number) - how many must hold
# $parts (Number) - how many there are
loader-at-least = `AtLeast({ $asked }, ...)` kan nooit gelden: { $parts ->
        [0] er zijn geen delen
        [1] er is 1 deel
       *[other] er zijn { $parts } delen
    }
    .label = meer dan { $parts }
    .help = { $parts ->
        [0] voeg voorwaarden toe
       *[other] schrijf hoogstens { $parts }, of voeg voorwaarden toe
    }
# $form (String) - the form of condition
loader-empty-range = in dit bereik van `{ $form }` ligt niets
    .label = dit bereik
    .help = het laagste (`from`, `min`) moet onder het hoogste (`below`, `max`) liggen
# $bound (String) - the name of the field in years
loader-two-units = `{ $bound }` staat er in jaren en in maanden
    .label = van deze leeftijd
    .help = laat `{ $bound }` of `{ $bound }_months` weg
# $question (String) - the question that is asked for
loader-months-of-years = `{ $question }` vraagt een getal; van maanden weet de vraag niets
    .label = een getal in hele jaren
    .help = schrijf `from` en `below` in jaren, of laat de vraag een leeftijd vragen: `answer: Age(min: 0, max: 17)`
# $form (String) - the form of condition
loader-no-range = `{ $form }` zonder `from` en `below` zegt niets
    .label = van deze voorwaarde
    .help = voeg `from: ...` of `below: ...` toe
# $chain (String) - the questions, with arrows
loader-circle = deze voorwaarden wachten op elkaar: { $chain }
    .label = deze vraag verschijnt zo nooit
    .help = haal een van deze verwijzingen uit haar `when`
