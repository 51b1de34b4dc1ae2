### Conditions of a protocol in words: as part of a sentence after “als”, or as a list of lines. On paper, on the
### map and in the library. A name that comes from a protocol may be a word with de or with het: no article but “een”,
### and no word that bends with it, stands right before one.

# $question (String) - how a question is called
# $options (String) - what may be chosen, in quotation marks
spoken-chosen = bij { $question } { $options }
# $question (String) - how a question is called
# $options (String) - what may not be chosen, in quotation marks
spoken-not-chosen = bij { $question } niet { $options }
# $question (String) - how a question is called
# $options (String) - what may not be chosen, in quotation marks
spoken-not-yet-chosen = bij { $question } (nog) niet { $options }
# $question (String) - how a question is called of which every option will do
spoken-any-chosen = bij { $question } een van de keuzes
# $question (String) - how a question is called
# $options (String) - the only ones that may be ticked, in quotation marks
spoken-only = bij { $question } alleen { $options }
# $one (String) - how a question is called
# $other (String) - how another question is called
spoken-same = { $one } en { $other } hebben hetzelfde antwoord
# $one (String) - how a question is called
# $other (String) - how another question is called
spoken-not-same = { $one } en { $other } hebben niet hetzelfde antwoord
# $question (String) - how a question is called
spoken-answered = { $question } is beantwoord
# $question (String) - how a question is called
spoken-not-answered = { $question } is nog niet beantwoord
# $question (String) - how a question is called
spoken-known = { $question } is echt beantwoord
# $question (String) - how a question is called
spoken-not-known = { $question } is niet echt beantwoord
# $question (String) - how a question is called
spoken-unknown = { $question } is beantwoord met “niet bekend”
# $question (String) - how a question is called
spoken-not-unknown = { $question } is niet met “niet bekend” beantwoord
# $question (String) - how a question is called
spoken-not-done = { $question } is bewust niet gedaan
# $question (String) - how a question is called
# $reason (String) - a reason, in quotation marks
spoken-not-done-because = { $question } is bewust niet gedaan, omdat: { $reason }
# $question (String) - how a question is called
spoken-not-left-out = { $question } is niet bewust overgeslagen
# $question (String) - how a question is called
# $states (String) - several of the three below
spoken-is = { $question } is { $states }
spoken-state-open = nog niet beantwoord
spoken-state-unknown = niet bekend
spoken-state-not-done = bewust niet gedaan

# $role (String) - a role, in quotation marks
spoken-role = de rol is { $role }
# $question (String) - how a question is called
# $from (Number) - the youngest that counts
# $below (Number) - the first age that no longer counts
spoken-age-between = bij { $question } { NUMBER($from) } tot { NUMBER($below) } jaar
# $question (String) - how a question is called
# $from (Number) - the youngest that counts
spoken-age-from = bij { $question } { NUMBER($from) } jaar of ouder
# $question (String) - how a question is called
# $below (Number) - the first age that no longer counts
spoken-age-below = bij { $question } jonger dan { NUMBER($below) } jaar
# $question (String) - how a question is called
# $from (Number) - the youngest that counts
# $below (Number) - the first age that no longer counts
spoken-age-months-between = bij { $question } { NUMBER($from) } tot { NUMBER($below) } maanden
# $question (String) - how a question is called
# $from (Number) - the youngest that counts
spoken-age-months-from = bij { $question } { NUMBER($from) } { $from ->
        [1] maand
       *[other] maanden
    } of ouder
# $question (String) - how a question is called
# $below (Number) - the first age that no longer counts
spoken-age-months-below = bij { $question } jonger dan { NUMBER($below) } { $below ->
        [1] maand
       *[other] maanden
    }
# $question (String) - how a question is called
spoken-age-any = bij { $question } elke leeftijd
# $question (String) - how a question is called
# $range (String) - numbers that count, such as “2 of meer”
spoken-number = bij { $question } { $range }
# $from (String) - lowest that counts
# $below (String) - first that no longer counts
spoken-range-between = minstens { $from } en minder dan { $below }
# $from (String) - lowest that counts
spoken-range-from = { $from } of meer
# $below (String) - first that no longer counts
spoken-range-below = minder dan { $below }
spoken-range-any = elk aantal
# $question (String) - how the question that holds a date is called
spoken-due-today = de datum bij { $question } is vandaag of voorbij
# $question (String) - how the question that holds a date is called
# $days (Number) - days ahead that count
spoken-due-within = de datum bij { $question } is voorbij of binnen { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
# $question (String) - how the question that holds a date is called
# $days (Number) - days since the date
spoken-due-past = de datum bij { $question } is { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} of langer voorbij
# $start (String) - where a stretch of time begins
# $end (String) - where it ends
# $range (String) - how many days it may be
spoken-between = van { $start } tot { $end } is het { $range }
# $other (String) - a number
# $range (String) - how much more it may be
# $one (String) - the other number
spoken-more = { $other } is { $range } meer dan { $one }
# $start (String) - a moment
# $end (String) - another moment
spoken-before = { $start } ligt vóór { $end }
# $start (String) - a moment
# $end (String) - another moment
spoken-not-after = { $start } ligt niet na { $end }
# $start (String) - a moment
# $end (String) - another moment
spoken-same-day = { $start } is dezelfde dag als { $end }
# $question (String) - how a question is called
spoken-moment-of = de datum bij { $question }
spoken-moment-today = vandaag
# $field (String) - a field that holds a date
# $log (String) - how a log is called
spoken-moment-first = de vroegste datum bij { $field } van { $log }
# $field (String) - a field that holds a date
# $log (String) - how a log is called
spoken-moment-last = de laatste datum bij { $field } van { $log }
# $from (Number) - the fewest days
# $below (Number) - the first number of days that no longer counts
spoken-days-between = { NUMBER($from) } tot { NUMBER($below) } dagen
# $from (Number) - the fewest days
spoken-days-from = { NUMBER($from) } { $from ->
        [1] dag
       *[other] dagen
    } of meer
# $below (Number) - the first number of days that no longer counts
spoken-days-below = minder dan { NUMBER($below) } { $below ->
        [1] dag
       *[other] dagen
    }

# $log (String) - how a log is called
# $one (String) - what an entry is called
spoken-some-entry = bij { $log } is er een { $one } met
# $log (String) - how a log is called
# $one (String) - what one entry is called
spoken-first-entry = bij { $log } geldt voor de eerste regel ({ $one }):
# $log (String) - how a log is called
# $one (String) - what one entry is called
spoken-last-entry = bij { $log } geldt voor de laatste regel ({ $one }):
# $log (String) - how a log is called
# $one (String) - what an entry is called
spoken-every-entry = bij { $log } geldt per { $one }:
# $log (String) - how a log is called
# $range (String) - how many count, such as “2 of meer”
# $one (String) - what an entry is called
spoken-count = bij { $log } is er { $range } keer een { $one } met
# $log (String) - how a log is called whose rows are under those of another
spoken-under = wat eronder staat in { $log }
# $one (String) - what one entry is called
# $above (String) - what an entry of the other log is called
# $log (String) - how that log is called
spoken-belongs = Een { $one } hoort steeds bij één { $above } van { $log }.

# Between the parts of a condition.
spoken-and = en
spoken-or = of
spoken-nothing = niets
# $part (String) - what must not hold
spoken-not = niet: { $part }
# $parts (String) - conditions, separated by semicolons
spoken-otherwise = anders: geen van [{ $parts }] en alles daarvoor is beantwoord
# $count (Number) - how many must hold
# $parts (String) - the parts
spoken-at-least = minstens { NUMBER($count) } van: [{ $parts }]

# Each opens a list.
spoken-list-all = al deze:
spoken-list-any = een van deze:
spoken-list-not = niet:
spoken-list-otherwise = anders: geen van deze, en alles daarvoor is beantwoord:
# $count (Number) - how many must hold
spoken-list-at-least = minstens { NUMBER($count) } van deze:

## Of which kind a question is.

kind-one = één keuze
kind-many = meer keuzes
kind-text = tekst
kind-date = datum
kind-number = getal
kind-decimal = getal met decimalen
kind-age = leeftijd
kind-judgement = oordeel met redenen
kind-entries = lijst
