### A fictional case before a group.

lesson-title = Een casus voor een groep
lesson-made-up = Oefencasus
lesson-at-door = de opening
# $turn (Number) - the move one is at
# $of (Number) - all moves
lesson-at = zet { NUMBER($turn) } van { NUMBER($of) }
lesson-at-end = de nabespreking
# $page (Number) - the page
# $of (Number) - all pages
lesson-page = bladzijde { NUMBER($page) } van { NUMBER($of) }
# $minutes (Number) - how long the time has been running
lesson-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
lesson-back = Terug
lesson-next = Verder
lesson-reveal = Toon het antwoord
lesson-vote = Stemmen
lesson-bars = Uitslag
practice-story = Lees het verhaal
lesson-story = Opening
lesson-alert = Waarschuwing
lesson-what-if = Wat als
lesson-vote-first = Eerste ronde: hoeveel handen per antwoord?
lesson-vote-second = Tweede ronde: hoeveel handen per antwoord?
lesson-vote-hint = in de volgorde van de antwoorden, met een spatie ertussen; 5=3 telt drie handen voor het vijfde; Verder is genoeg
lesson-turn = Naar welke zet?
# $moves (Number) - how many moves there are
lesson-turn-hint = een getal van 1 tot { NUMBER($moves) }, dan Enter
lesson-maker = De maker
lesson-left = De maker liet dit, met als reden
lesson-taken-back = Haalt dit antwoord weer weg.
lesson-alert-asks = Er staat een waarschuwing. Wat doet u?
lesson-changes = Wat dit verandert
lesson-alert-gone = Deze waarschuwing vervalt
lesson-outcome-came = Dit volgt nu
lesson-outcome-gone = Dit volgt niet meer
lesson-debrief = Nabespreking
lesson-no-debrief = Bij deze casus is geen nabespreking geschreven.
lesson-did = Wat de maker deed en waarom
lesson-sore = Het zere punt
lesson-ruling = De uitspraak
lesson-remember = Om te onthouden
lesson-black = Zwart scherm
lesson-too-long = Deze verzonnen casus is te lang om met een groep te spelen.
lesson-no-next = Er is geen volgende casus met een nabespreking.
lesson-dark = Zwart
# $count (Number) - hands in the first round
lesson-first = 1e ronde: { NUMBER($count) }
# $count (Number) - hands in the second round
lesson-second = 2e ronde: { NUMBER($count) }
# $number (Number) - the number of the answer
lesson-chosen = { NUMBER($number) }, door de maker gekozen
lesson-note = Wat zegt de groep?
lesson-note-hint = in een paar woorden; Verder is genoeg
lesson-noted = De groep zei
lesson-compare = Naast elkaar
lesson-map = Stroomschema
lesson-give-name = Naam geven
lesson-name = Hoe heet wat hier geprobeerd is?
lesson-name-hint = hooguit 40 letters; Enter is genoeg

# What the group did otherwise, and both ends side by side.
# $name (String) - a letter
lesson-branch = Wat als { $name }
# $letter (String) - its letter
# $name (String) - what its trainer calls it
lesson-branch-named = Wat als { $letter }: { $name }
# $branch (String) - its title
# $turn (Number) - the move from which it goes otherwise, counted from 1
lesson-sides = De maker en { $branch }, vanaf zet { NUMBER($turn) }: wat verschilt
lesson-at-sides = naast elkaar
lesson-sides-alike = Beide eindigen hetzelfde.
lesson-sides-no-answer = niet gevraagd of niet beantwoord
# $say (String) - an alert
lesson-sides-alert = Waarschuwing: { $say }
lesson-sides-silent = staat niet open
lesson-sides-raised = staat nu open
lesson-sides-open = staat open
lesson-sides-silenced = staat niet meer open
# $title (String) - an outcome
lesson-sides-outcome = Uitkomst: { $title }
lesson-sides-not-reached = volgt niet
lesson-sides-reached = volgt nu
lesson-sides-follows = volgt
lesson-sides-left = volgt niet meer
# $what (String) - an action
lesson-sides-action = Te doen: { $what }
lesson-sides-not-to-do = hoeft niet
lesson-sides-to-do = te doen
# $day (String) - a day in words
lesson-sides-by = te doen op { $day }
lesson-sides-done = gedaan
lesson-both = Beide
# $branch (String) - its name
# $turn (Number) - the move, counted from 1
lesson-branching = { $branch }, vanaf zet { NUMBER($turn) }: kies hier anders dan de maker. Daarna staan beide naast elkaar.
lesson-to-group = Terug naar de groep
lesson-paper = Op papier
lesson-more = Meer
lesson-fewer = Minder
lesson-to-door = Naar de opening
lesson-to-turn = Naar een zet
lesson-to-sore = Naar het zere punt
lesson-to-debrief = Naar de nabespreking
lesson-take-note = Noteren
lesson-clock = Klok
lesson-next-case = Volgende casus
lesson-again = Opnieuw
lesson-real = Dit is een echte casus: die gaat nooit voor een groep, en wordt nooit een oefencasus. Ook zonder naam herkent iemand een gezin.
lesson-week = Een week later
lesson-at-later = een week later
# $weeks (Number) - how many weeks went by
lesson-weeks = { $weeks ->
    [one] { $weeks } week na de opening
   *[other] { $weeks } weken na de opening
}
# $weeks (Number) - how many weeks went by
# $day (String) - a day in words
lesson-later-title = { $weeks ->
    [one] Een week later: { $day }
   *[other] { $weeks } weken later: { $day }
}
lesson-later-nothing = Er is niets nieuws aan de beurt.
# $day (String) - a day in words
lesson-due = Nu aan de beurt, op { $day }
lesson-away = Uitslag weg
lesson-away-ask = Nog eens x, en de stemmen, notities en wat-als van deze groep zijn weg. Een andere toets: ze blijven.
# $role (String) - a role
lesson-role = U bent: { $role }.
lesson-to-stop = Naar de volgende stop
lesson-no-story = Deze oefening hoort bij geen verzonnen casus. Bewaar hem eerst als oefencasus; dan kan hij voor een groep.
# $minutes (Number) - so many
lesson-minutes-left = nog { NUMBER($minutes) } min
# $minutes (Number) - so many
lesson-minutes-over = { NUMBER($minutes) } min over de tijd
