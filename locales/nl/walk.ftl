### The walk: steps, questions, answers, entries, and the quiet pane at the right.

walk-steps = Stappen
# $done (Number) - questions answered in this step
# $total (Number) - questions on the path in this step
walk-step-progress = { NUMBER($done) } van { $total }
walk-state-done = klaar
walk-state-open = nog open
walk-state-deviates = afgeweken
walk-state-planned = gepland
walk-state-empty = hier is niets te vragen
walk-next = Verder
walk-next-step = Volgende stap
walk-back = Terug
walk-guided = Vraag voor vraag
walk-dossier = Hele stap
walk-to-review = Naar het overzicht
walk-unknown-protocol = Het protocol van deze casus is niet gevonden.

walk-why = Waarom deze vraag
walk-source = Bron
# $title (String) - title of the source
# $place (String) - where in it
walk-source-line = { $title }, { $place }
walk-evidence-verified = in de bron nagelezen
walk-evidence-partly = deels in de bron nagelezen
walk-evidence-unverified = niet in de bron nagelezen
walk-alerts = Let op
walk-alert-danger = Gevaar
walk-alert-attention = Let op
walk-alert-hint = Ter overweging
walk-alert-go = Naar de vraag
walk-alert-resolve = Afwijken met reden
walk-alert-resolve-why = Waarom doet u dit hier niet? Uw reden komt in het verslag.
walk-alert-resolved = Afgeweken, omdat
walk-alert-reopen = Reden intrekken
walk-now = Wat nu te doen
walk-changed = Eerder anders geoordeeld
walk-where = Waar sta ik
walk-no-outcome = Er volgt nog geen uitkomst.
# $question (String) - the question that decides next
walk-decides-next = Dat hangt af van: { $question }
walk-outcome-because = Rust op
walk-due-now = meteen
# $date (String) - the date it is due
walk-due-on = uiterlijk { $date }
# $count (Number) - alerts about questions that are still to come
walk-alerts-ahead = { $count ->
    [one] Nog één, bij een vraag die nog komt
   *[other] Nog { $count }, bij vragen die nog komen
}
walk-open-points = Open punten
# $now (Number) - open points
# $later (Number) - those that can be recorded later
walk-open-and-later = { NUMBER($now) } · later { NUMBER($later) }
# $count (Number) - questions of a step that can be recorded later
walk-step-later = later { NUMBER($count) }
# $count (Number) - questions of a step that can be recorded later
walk-more = Meer vastleggen ({ NUMBER($count) })
walk-less = Minder tonen
# $count (Number) - open points
walk-open-count = { $count ->
    [0] geen open punten
    [one] één open punt
   *[other] { $count } open punten
}
walk-papers = Stukken
walk-cards = Om te weten

answer-unknown = Weet ik nog niet
answer-unknown-who = Wie of wat kan dit vertellen?
answer-unknown-said = nog niet bekend
# $who (String) - whom or what to ask
answer-unknown-ask = nog niet bekend; navragen bij { $who }
answer-not-done = Niet gedaan
answer-not-done-why = Waarom niet? Uw reden komt in het verslag.
answer-not-done-own = Andere reden, in eigen woorden
answer-not-done-own-only = In eigen woorden
# $reason (String) - the reason given
answer-not-done-said = niet gedaan, omdat: { $reason }
answer-not-done-limited = Alleen deze redenen gelden hier.
answer-clear = Antwoord wissen
answer-open = nog niet beantwoord
answer-why-chosen = Waarom weegt u dit zo?
answer-argument-for = Wat ervoor spreekt
answer-argument-against = Wat ertegen spreekt
answer-argument-from-record = Kies uit wat is vastgelegd
answer-or-written = Of schrijf het zelf
ticked = Vink aan uit wat is vastgelegd
ticked-hint = Wat aan staat, wordt een regel hieronder; die kunt u wijzigen. Wat uit staat, blijft waar het is vastgelegd.
ticked-lines = De regels
answer-judgement-own = U weegt zelf. Het programma rekent niets uit.
answer-fact = Feit: wat is gezien of gehoord, en door wie
answer-quote = Letterlijke woorden
answer-interpretation = Duiding: wat u ervan denkt
answer-date-hint = dag-maand-jaar, of een woord als maandag of vorige week; een punt is vandaag
answer-date-none = Deze dag bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2026.
answer-date-wrong = Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2026.
answer-number-wrong = Dit is geen getal.
answer-age-hint = Een geboortedatum mag ook; alleen de leeftijd wordt bewaard.
answer-age-wrong = Dit is geen leeftijd. Schrijf bijvoorbeeld 5 weken, 14 maanden, 3 jaar of een geboortedatum.
# $places (Number) - how many decimals there can be
answer-decimal-places = { $places ->
        [one] Niet meer dan één cijfer achter de komma.
       *[other] Niet meer dan { $places } cijfers achter de komma.
    }
# $low (String) - lowest allowed
# $high (String) - highest allowed
answer-between = Tussen { $low } en { $high }.
# $low (String) - lowest allowed
answer-from = { $low } of meer.
# $high (String) - highest allowed
answer-up-to = Niet meer dan { $high }.
answer-age-not-born = Deze geboortedatum ligt na vandaag. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2025.
# $low (Number) - youngest allowed, in years
# $high (Number) - oldest allowed, in years
answer-age-range = Van { NUMBER($low) } tot en met { NUMBER($high) } jaar.
# $low (Number) - youngest allowed, in years
answer-age-from = Vanaf { NUMBER($low) } jaar.

entry-remove = Regel verwijderen
entry-save = Regel bewaren
entry-incomplete = Deze regel is nog niet volledig.

lapse-title = Dit verandert meer dan deze vraag
lapse-answers = Deze antwoorden tellen dan niet meer mee:
# $question (String) - what was asked
# $option (String) - what was chosen, and is not offered any more
lapse-option = { $question } – “{ $option }”
lapse-kept = Ze blijven in de geschiedenis en komen terug als het pad terugkomt.
# $rows (Number) - how many rows stand under what is taken away
lapse-rows = { $rows ->
        [one] De regel die eronder staat gaat mee weg.
       *[other] De { $rows } regels die eronder staan gaan mee weg.
    }
lapse-questions = Deze vragen komen erbij:
lapse-outcomes-gone = Deze uitkomsten vervallen:
lapse-outcomes-new = Deze uitkomsten volgen:
lapse-alerts-new = Deze aandachtspunten komen erbij:
lapse-do = Toch wijzigen
lapse-keep = Laten zoals het was
change-after-print = Deze casus is al afgerond of afgedrukt. Waarom wijzigt u dit antwoord?
change-after-print-why = Uw reden komt in de geschiedenis.

# $number (Number) - which step
# $total (Number) - how many steps there are now
walk-step-of = stap { NUMBER($number) } van { $total }
walk-edition-differs = Deze casus is begonnen met een andere uitgave van dit protocol.
answer-none-of-these = Geen van deze
answer-weigh-for = ervoor
answer-weigh-against = ertegen
entry-nothing = Niets te noteren
entry-nothing-said = Vastgelegd: niets te noteren
# $protocol (String) - what the protocol that follows is called
walk-walk-in = Verder in deze casus: { $protocol }
walk-beside = Ook in deze casus
walk-own-edition = Eigen of eerdere uitgave: deze komt niet met het programma mee
