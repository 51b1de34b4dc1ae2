### What came out of checking a protocol: its scenarios, what they leave untouched, and the world around it.

# $protocols (Number) - protocols that can be used
# $questions (Number) - questions of those
# $passed (Number) - scenarios that passed
# $failed (Number) - scenarios that failed
check-closing = { $protocols ->
    [one] { $protocols } protocol
   *[other] { $protocols } protocollen
}, { $questions ->
    [one] { $questions } vraag
   *[other] { $questions } vragen
}, { $passed ->
    [one] { $passed } scenario
   *[other] { $passed } scenario's
} geslaagd, { NUMBER($failed) } mislukt
# $count (Number) - references to protocols that do not exist
check-astray = { $count ->
    [one] { $count } verwijzing loopt dood
   *[other] { $count } verwijzingen lopen dood
}
# $count (Number) - protocols that cannot be used
check-unusable = { $count ->
    [one] { $count } protocol
   *[other] { $count } protocollen
} onbruikbaar door fouten
# $id (String) - id of the protocol
# $edition (String) - edition of the guideline
# $encoding (Number) - version of our encoding
# $steps (Number) - how many steps
# $questions (Number) - how many questions
# $scenarios (Number) - how many scenarios
check-protocol = { $id } (uitgave { $edition }, uitwerking { NUMBER($encoding) }): { $steps ->
    [one] { $steps } stap
   *[other] { $steps } stappen
}, { $questions ->
    [one] { $questions } vraag
   *[other] { $questions } vragen
}, { $scenarios ->
    [one] { $scenarios } scenario
   *[other] { $scenarios } scenario's
}
# $file (String) - file of a scenario
check-failed = { $file }: mislukt
# $file (String) - file of a scenario
check-otherwise = { $file }: eindigt anders door eigen afspraken
# $alert (String) - an alert
check-in-vain = `Resolve("{ $alert }", ...)` doet niets, deze waarschuwing staat aan het eind niet open
    .label = dit doet niets
    .help = haal het weg, of geef antwoorden waarbij de waarschuwing blijft staan

# What no scenario touches; each but the counts stands before a list.
check-no-outcomes = uitkomsten die geen scenario bereikt
check-no-alerts = waarschuwingen die geen scenario oproept
check-no-questions = vragen die geen scenario beantwoordt
# $read (Number) - rules whose source was read
# $partly (Number) - rules whose source was read in part
# $not_read (Number) - rules not checked against a source
check-evidence = regels: { NUMBER($read) } gelezen, { NUMBER($partly) } deels gelezen, { NUMBER($not_read) } nog niet bij een bron nagelezen
# $taken (Number) - options that some scenario chooses
# $all (Number) - all options
check-options = opties die een scenario kiest: { NUMBER($taken) } van { NUMBER($all) }
check-not-chosen = niet gekozen
# $listed (String) - the first of a long list
# $more (Number) - how many are left out
check-and-more = { $listed } en nog { NUMBER($more) } (`--all` noemt alles)

# Where what follows is other than a scenario expects.
# $id (String) - an outcome
check-outcome-open = uitkomst `{ $id }` wordt verwacht, maar staat nog open
# $id (String) - an outcome
check-outcome-missing = uitkomst `{ $id }` wordt verwacht, maar volgt niet
# $id (String) - an outcome
check-outcome-too-many = uitkomst `{ $id }` volgt, maar wordt niet verwacht
# $id (String) - an alert
check-alert-resolved = waarschuwing `{ $id }` wordt verwacht, maar is met een reden afgedaan
# $id (String) - an alert
check-alert-missing = waarschuwing `{ $id }` wordt verwacht, maar komt niet
# $id (String) - an alert
check-alert-too-many = waarschuwing `{ $id }` staat open, maar wordt niet verwacht
# $id (String) - a question or an alert
check-open-missing = `{ $id }` wordt verwacht als open punt, maar is dat niet
# $id (String) - a question or an alert
check-open-too-many = `{ $id }` is een open punt, maar wordt niet verwacht
# $id (String) - a question
check-lapsed-missing = het antwoord op `{ $id }` wordt verwacht vervallen te zijn, maar dat is het niet
# $id (String) - a question
check-lapsed-too-many = het antwoord op `{ $id }` is vervallen, maar dat wordt niet verwacht
# $difference (String) - one of the sentences above
# $ids (String) - questions, with commas
check-waits-for = { $difference }; wacht op { $ids }
# $difference (String) - one of the sentences above
# $ids (String) - questions, with commas
check-because = { $difference }; vanwege { $ids }

# What depends on the day, and on which other protocols there are.
# $date (String) - the day of review
check-review-passed = dit protocol moest voor { $date } zijn nagekeken
    .label = deze dag is voorbij
    .help = leg het naast de richtlijn; zet daarna `checked` op die dag en `review_by` verder vooruit
# $date (String) - the day of review
check-agreed-review-passed = deze afspraken moesten voor { $date } opnieuw zijn bekeken
    .help = bekijk ze opnieuw; zet daarna `agreed` op die dag en `review_by` verder vooruit
# $date (String) - the day of agreeing
check-agreed-ahead = `agreed` ligt in de toekomst: { $date }
    .help = schrijf de dag waarop het is afgesproken
# $encoding (Number) - the number of both
check-same-number = dit protocol heeft hetzelfde nummer ({ NUMBER($encoding) }) als dat van het programma, en een andere inhoud
    .label = hetzelfde nummer
    .help = geef een eigen uitgave een hoger nummer, zodat te zien is welke van de twee een casus volgde; of schrijf alleen wat anders is op als eigen afspraak
# $encoding (Number) - the number of the one of the program
check-hides-later = dit protocol staat in de plaats van dat van het programma (uitwerking { NUMBER($encoding) }); ook latere uitgaven daarvan zijn dan niet te zien
    .label = verbergt latere uitgaven
    .help = wilt u maar enkele dingen anders, schrijf dan eigen afspraken: daaronder gaat het protocol mee met nieuwe uitgaven
# $date (String) - the day of comparison
check-checked-ahead = `checked` ligt in de toekomst: { $date }
    .label = deze dag moet nog komen
    .help = schrijf de dag waarop het is vergeleken
# $outcome (String) - an outcome
# $protocol (String) - id of a protocol
check-leads-nowhere = uitkomst `{ $outcome }` leidt naar `{ $protocol }`, en dat protocol is er niet
    .label = loopt dood
# $count (Number) - scenarios
check-given-up = { $count ->
    [one] 1 scenario is opgegeven: te veel werk
   *[other] { NUMBER($count) } scenario’s zijn opgegeven: te veel werk
}
    .label = van dit protocol
    .help = kort deze scenario's in, of verdeel het protocol
# $count (Number) - protocols
check-left-out = { $count ->
    [one] bij 1 protocol is een deel van de eigen afspraken weggelaten
   *[other] bij { NUMBER($count) } protocollen is een deel van de eigen afspraken weggelaten
}
# $count (Number) - scenarios
check-differing = { $count ->
    [one] 1 scenario eindigt anders door eigen afspraken
   *[other] { NUMBER($count) } scenario’s eindigen anders door eigen afspraken
}
# Heads the lines below it.
check-sentences = zinnen die de zinspatronen maken, met de eigen opties en uit de scenario's de kortste en de langste:
# $of (String) - which log or paper
# $said (String) - one or two sentences
check-sentence-example = `{ $of }`, bijvoorbeeld: { $said }
# $log (String) - which log
# $only (String) - its only sentence
check-sentence = `{ $log }`: { $only }
# $log (String) - which log
# $shortest (String) - its shortest sentence
# $longest (String) - its longest sentence
check-sentence-twice = `{ $log }`: { $shortest } | { $longest }

# The same as messages at their place in the files.
check-expected-label = hier staat wat moet volgen
check-expected-help = de regels kloppen niet, of deze verwachting niet; `weegwijzer run` laat zien welke antwoorden beslisten
check-expected-agreed = het komt door de eigen afspraken; er is niets mis als dat zo is bedoeld
# $id (String) - a guarantee
# $says (String) - what it promises
check-refuted = garantie `{ $id }` gaat niet op: { $says }
# $id (String) - a guarantee
# $says (String) - what it promises
check-undecided = over garantie `{ $id }` is niet te beslissen: { $says }
