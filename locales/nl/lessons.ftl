### Whether a fictional case can be played by a group, as `check` says it.

# $playable (Number) - fictional cases that a group can play
# $all (Number) - all fictional cases of the protocol
lessons-playable = met een groep te spelen: { NUMBER($playable) } van { $all ->
    [one] { $all } scenario
   *[other] { $all } scenario's
}
# $count (Number) - stories that tell how the case ends
lessons-telling = { $count ->
    [one] van { $count } ander verhaal is het einde al te lezen
   *[other] van { $count } andere verhalen is het einde al te lezen
}

# $found (String) - the words that were found
lessons-deed = het verhaal vertelt wat de arts doet: "{ $found }"
lessons-ending-label = zo is het einde bekend
# $found (String) - the words that were found
lessons-lesson = hier geeft de verteller een oordeel: "{ $found }"
lessons-lesson-label = dit is van de nabespreking
# $rather (String) - what to write instead
# $list (String) - the file with the words
lessons-word-help = schrijf liever: { $rather }; de lijst staat in `{ $list }`
# $title (String) - the title of the outcome
lessons-outcome = hier staat een uitkomst: "{ $title }"
lessons-outcome-help = schrijf wat er te zien en te horen is; wat eruit volgt, toont het programma
# $question (String) - id of the question
# $label (String) - the answer that was given away
lessons-answer = hier staat al wat bij `{ $question }` wordt gekozen: "{ $label }"
lessons-answer-label = de groep kan dit niet meer zelf wegen
lessons-answer-help = vertel het feit, niet het antwoord
# $found (String) - the day that was found
lessons-calendar = een dag van de kalender: "{ $found }"
lessons-calendar-label = de casus wordt op een andere dag gespeeld
lessons-calendar-help = schrijf "vandaag", "gisteren" of "twee weken later"
# $words (Number) - how many words it has
# $least (Number) - the fewest
# $most (Number) - the most
lessons-length = { $words ->
    [one] { $words } woord
   *[other] { $words } woorden
}; { NUMBER($least) } tot { NUMBER($most) } is te volgen
lessons-length-label = deze tekst
lessons-length-help = vertel alleen wat nu bekend is; de rest komt bij een latere zet
lessons-uneven = het Nederlands en het Engels verschillen veel in lengte
lessons-uneven-help = vertel in beide talen hetzelfde
# $question (String) - id of the question
lessons-not-told = niets vertelt wat bij `{ $question }` het antwoord is
lessons-not-told-label = de groep kan dit niet weten
lessons-not-told-help = zet er `Learn((nl: "...", en: "..."))` voor, of noem de vraag in `known` (het verhaal geeft het) of `own` (de arts doet of weegt zelf)
# $fact (String) - the number or the words
# $question (String) - id of the question
lessons-fact = "{ $fact }" staat in het antwoord op `{ $question }` en is nergens verteld
lessons-fact-help = vertel het in een `Learn` vóór dit antwoord, of laat het uit het antwoord weg
# $question (String) - id of the question
lessons-stop = de groep stopt bij `{ $question }`, maar daar komt de casus na de vorige stop niet meer
lessons-stop-label = deze stop
lessons-stop-help = noem een vraag die in deze casus wordt beantwoord, in de volgorde van de zetten
# $least (Number) - how many there must be
lessons-few-stops = minder dan { NUMBER($least) } vragen voor de groep
lessons-few-stops-help = schrijf bij `questions` waar de groep stopt en waarover zij praat
lessons-no-points = er is niets om te onthouden
lessons-no-points-help = schrijf bij `points` wat de groep meeneemt, elk met zijn bron
lessons-debrief-label = de nabespreking is niet af
# $rather (String) - what to write instead
lessons-rather = schrijf liever: { $rather }
