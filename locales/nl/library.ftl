### The library: every protocol as it was written, to read and to hand to whoever reviews it.

library-title = Protocollen lezen
library-read = Lezen
library-reload = Opnieuw lezen
library-own-about = Eigen protocollen staan in een map per protocol, hier:
# $count (Number) - own protocols that were found
library-reloaded = { $count ->
    [0] Opnieuw gelezen. Er zijn geen eigen protocollen.
    [one] Opnieuw gelezen: één eigen protocol.
   *[other] Opnieuw gelezen: { $count } eigen protocollen.
}
library-desk-untouched = De casus die open is, houdt de uitgave waarmee u bezig was.
# $count (Number) - protocols besides the one that is read
library-others = { $count ->
    [0] geen andere
    [one] nog één
   *[other] nog { $count }
}
library-own = eigen
library-broken = onbruikbaar
library-bundled-instead = Zolang dit niet is hersteld, geldt het meegeleverde protocol met deze naam.
library-mend = Herstel de bestanden in deze volgorde en kies dan Opnieuw lezen.
# $file (String) - file of the protocol
# $line (Number) - line in it
library-place = { $file }, regel { NUMBER($line) }
library-error = Fout
library-warning = Let op
# $number (Number) - version of our encoding
library-encoding = uitwerking { NUMBER($number) }
library-hash = kenmerk van deze uitwerking
library-roles = Rollen
library-search = Zoek in de vragen
library-search-hint = Een of meer woorden, bijvoorbeeld: letsel
# $count (Number) - questions that were found
library-found = { $count ->
    [0] Geen vraag met deze woorden.
    [one] Eén vraag met deze woorden.
   *[other] { $count } vragen met deze woorden.
}
# $count (Number) - questions that are not shown
library-found-more = { $count ->
    [one] Nog één vraag. Zoek met meer woorden.
   *[other] Nog { $count } vragen. Zoek met meer woorden.
}
library-steps = Stappen en vragen
# $count (Number) - questions of a step
library-questions = { $count ->
    [one] één vraag
   *[other] { $count } vragen
}
library-around = Wat volgt en waar het op rust
library-outcomes = Uitkomsten
library-cards = Kaarten
library-guarantees = Wat altijd geldt
library-sources = Bronnen
library-terms = Begrippen
library-documents = Stukken
library-scenarios = Verzonnen casussen
library-save-list = Nakijklijst bewaren
library-save-list-about = Elke regel met zijn bron en ruimte voor een opmerking, als PDF.
library-no-list = Dit protocol heeft geen nakijklijst: er is geen stuk met de inhoud Rules in de map documents.
library-optional = mag open blijven
library-needed-when = Verplicht als
library-options = Keuzes
library-arguments = Argumenten komen uit
library-fields = Velden van een regel
library-says = In het verslag
library-example = In het verslag, bijvoorbeeld
# $option (String) - the words of an option
# $condition (String) - when it is offered
library-option-when = “{ $option }” alleen als { $condition }
library-when = Wordt gevraagd als
library-step-when = Deze stap hoort op het pad als
library-alert-when = Klinkt als
library-alert-mends = Te herstellen bij
library-outcome-when = Volgt als
library-card-when = Ligt klaar als
library-card-asked = Alleen op verzoek
library-actions = Te doen
library-action-when = Alleen als
library-action-done = Gedaan als
# $question (String) - the question that holds the date
library-due-on = op de datum bij: { $question }
library-leads-to = Gaat verder in
library-reasons-any = Niet gedaan mag met een reden in eigen woorden.
library-reasons-only = Niet gedaan mag alleen om deze redenen
library-reasons-suggested = Niet gedaan mag om deze redenen, of met eigen woorden
library-terms-used = Begrippen
# $unit (String) - what is measured
library-kind-decimal-of = getal met decimalen, in { $unit }
# $unit (String) - what is counted
library-kind-number-of = getal, in { $unit }
# $one (String) - what one entry is called
library-kind-entries-of = lijst, per regel één { $one }
library-voice-fact = feit
library-voice-quote = letterlijke woorden
library-voice-judgement = oordeel
# $publisher (String) - who published it
# $year (String) - year of publication
# $date (String) - date of the last comparison
library-source-about = { $publisher }, { $year }. Vergeleken op { $date }.
library-document-anonymous = zonder herkenbare gegevens
