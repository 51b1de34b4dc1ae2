### The start screen, practice cases and the library of protocols.

# The three doors, and the situations below them.
start-call = Nu bellen
start-call-about = Advies, zonder naam: de nummers, uw vraag, wat zij vragen.
start-worry = Zorg nagaan
start-worry-about = Kies wat u in handen heeft. Enter begint meteen met de meldcode.
# $protocol (String) - the protocol this user chose to begin in
start-worry-about-own = Kies wat u in handen heeft. Enter begint meteen zoals de vorige keer: { $protocol }.
start-danger = Nu gevaar
start-danger-about = 112, Veilig Thuis, en wat u zegt.
start-doors-ask = Wat heeft u in handen?
start-doors-hint = typ een woord, zoals: oor, school, dossier, LECK
start-doors-none = Geen situatie met deze woorden. Enter leidt naar het belblad: bellen voor advies is altijd goed, zonder naam.
# $count (Number) - situations there are for the role
start-doors-all = Alle situaties ({ NUMBER($count) })
start-doors-fewer = Alleen de meest voorkomende
start-open-cases = Uw casussen
start-practise = Oefenen
start-practise-about = Verzonnen casussen, gescheiden van uw echte casussen.
start-practise-choose = Kies een oefencasus
start-protocols = Protocollen
start-empty = Er zijn nog geen casussen bewaard.
start-empty-about = Begin een nieuwe casus, of oefen eerst met een verzonnen casus.
# $count (Number) - kept cases
start-count = { $count ->
    [0] geen casussen
    [one] één casus
   *[other] { $count } casussen
}
# $when (String) - relative, such as "over 14 dagen"
start-review-when = terugkijken { $when }
start-review-overdue = terugkijkdatum is voorbij
# $when (String) - date of the last change
start-changed = gewijzigd { $when }
start-choose-role = In welke rol werkt u?
# $title (String) - of a protocol
start-role-unknown = { $title } kent de rol niet waarin u werkt. Kies hoe u in deze casus heet; uw eigen rol blijft onthouden.
start-label = Naam van de casus
start-label-hint = bijvoorbeeld: blauwe fiets
start-label-why = Kies een woord waaraan u de casus herkent. Gebruik geen naam, geboortedatum of adres.
start-label-looks-like-name = Dit lijkt op een naam. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-date = Dit lijkt op een datum. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-number = Dit lijkt op een nummer van een persoon. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-postcode = Dit lijkt op een postcode. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-address = Dit lijkt op een plek waar iemand woont, werkt of naar school gaat. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-somebody = Dit lijkt op iemand die te herkennen is. Kies liever een woord dat niets over de patiënt zegt.
start-label-looks-like-email = Dit lijkt op een e-mailadres. Kies liever een woord dat niets over de patiënt zegt.
start-begin = Beginnen
start-damaged-case = Deze casus kan niet worden gelezen.
start-filed = in het dossier
start-concluded = afgerond
start-no-protocol = Er is geen protocol dat kan worden gebruikt. Rechts staat wat er mis is.

practice-banner = Oefening. Verzonnen gegevens, geen echte casus.
practice-banner-short = Oefening, alles verzonnen.
practice-apart = Een oefencasus kan nooit een echte casus worden.
practice-title = Oefenen
practice-cases = Verzonnen casussen
practice-kept = Eerder begonnen oefeningen
practice-played = Open het einde
practice-played-about = Alles is al ingevuld, zoals de maker van de casus het deed.
practice-lesson = Voor een groep
practice-lesson-about = Zet voor zet op groot scherm: vraag, stemmen, antwoord.
practice-empty = Zelf doorlopen
practice-empty-about = U begint leeg, met het verhaal ernaast.
# $ruling (String) - name of the ruling
practice-ruling = Gemaakt naar aanleiding van een uitspraak: { $ruling }.
practice-search = Zoek een verzonnen casus
practice-search-hint = Woorden uit de titel of het verhaal, bijvoorbeeld: baby
# $count (Number) - fictional cases that were found
practice-found = { $count ->
    [0] Geen casus met deze woorden.
    [one] Eén casus met deze woorden.
   *[other] { $count } casussen met deze woorden.
}
practice-none = Bij dit protocol zijn nog geen verzonnen casussen.

# $title (String) - name of the protocol
# $edition (String) - edition of the guideline
protocol-edition = { $title }, editie { $edition }
# $edition (String) - edition of the guideline
protocol-edition-alone = editie { $edition }
# $date (String) - when the encoding was compared with the guideline
protocol-checked = vergeleken met de richtlijn op { $date }
# $date (String) - when it must be looked at again
protocol-review-by = uiterlijk { $date } opnieuw te bekijken
protocol-not-reviewed = Deze uitwerking is nog niet door een arts beoordeeld.
# $who (String) - function of the reviewer
# $date (String) - date of the review
protocol-reviewed = Beoordeeld door { $who } op { $date }.
protocol-status-draft = concept, nog niet van kracht
protocol-status-current = geldend
protocol-status-not-established = geldigheid niet vastgesteld
protocol-status-under-revision = geldend, wordt herzien
# $by (String) - what replaces it
protocol-status-superseded = vervangen door { $by }
protocol-audience = Voor wie
# $count (Number) - how many errors
protocol-broken = { $count ->
    [one] Dit protocol heeft één fout en kan niet worden gebruikt.
   *[other] Dit protocol heeft { $count } fouten en kan niet worden gebruikt.
}
# $file (String) - file of the protocol
# $line (Number) - line in it
# $message (String) - what is wrong
protocol-problem = { $file }, regel { NUMBER($line) }: { $message }
# $count (Number) - errors that are not shown
protocol-problems-more = { $count ->
    [one] en nog één fout
   *[other] en nog { $count } fouten
}

practice-word = oefening
protocol-not-reviewed-short = nog niet door een arts beoordeeld
# $encoding (Number) - version of the own encoding
# $bundled (Number) - version of the encoding that comes with the program
start-own-older = Eigen uitgave (uitwerking { NUMBER($encoding) }) in de plaats van een nieuwere van het programma (uitwerking { NUMBER($bundled) })
# $encoding (Number) - version of the encoding, of both
start-own-same-number = Eigen uitgave met hetzelfde nummer (uitwerking { NUMBER($encoding) }) als die van het programma, en een andere inhoud
start-own-instead = Eigen uitgave, in de plaats van die van het programma
start-own = Eigen uitgave

due-today = Vandaag
due-week = Deze week
due-later = Later
due-undated = Zonder datum
due-concluded = Afgerond
due-no-day = geen dag afgesproken

worklist-make = Werklijst
worklist-title = Werklijst
worklist-about = Wat eerst aan de beurt is, staat bovenaan. De namen zijn die uit het programma; laat deze lijst niet slingeren.
worklist-case = Casus
worklist-why = Waarom nu
worklist-where = Gebleven bij
worklist-done = Gedaan en afgesproken

start-found-case = casus
# $protocol (String) - title of the protocol
start-found-card = kaart · { $protocol }
start-found-protocol = hele protocol
# $count (Number) - found, and not shown
start-found-more = { $count ->
    [one] Nog één. Meer woorden vinden minder.
   *[other] Nog { $count }. Meer woorden vinden minder.
}
start-found-fictional = oefencasus
# $words (String) - what was typed
start-found-practice = Zoek “{ $words }” in de oefencasussen
