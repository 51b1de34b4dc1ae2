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
lesson-vote-hint = in de volgorde van de antwoorden, met een spatie ertussen; Verder is genoeg
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
