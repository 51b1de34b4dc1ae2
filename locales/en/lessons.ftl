### Whether a fictional case can be played by a group, as `check` says it.

lessons-playable = for a group to play: { NUMBER($playable) } of { $all ->
    [one] { $all } scenario
   *[other] { $all } scenarios
}
lessons-telling = { $count ->
    [one] { $count } other story tells how it ends
   *[other] { $count } other stories tell how they end
}

lessons-deed = the story tells what the clinician does: "{ $found }"
lessons-ending-label = this gives the ending away
lessons-lesson = here the teller gives an opinion: "{ $found }"
lessons-lesson-label = this belongs to the debrief
lessons-word-help = rather write: { $rather }; the list is in `{ $list }`
lessons-outcome = here stands an outcome: "{ $title }"
lessons-outcome-help = write what is seen and heard; what follows from it, the program shows
lessons-answer = here stands what is chosen at `{ $question }`: "{ $label }"
lessons-answer-label = the group cannot weigh this any more
lessons-answer-help = tell the fact, not the answer
lessons-calendar = a day of the calendar: "{ $found }"
lessons-calendar-label = the case is played on another day
lessons-calendar-help = write "today", "yesterday" or "two weeks later"
lessons-length = { $words ->
    [one] { $words } word
   *[other] { $words } words
}; { NUMBER($least) } to { NUMBER($most) } can be followed
lessons-length-label = this text
lessons-length-help = tell only what is known now; the rest comes at a later move
lessons-uneven = the Dutch and the English differ much in length
lessons-uneven-help = tell the same in both languages
lessons-not-told = nothing tells what the answer to `{ $question }` is
lessons-not-told-label = the group cannot know this
lessons-not-told-help = put `Learn((nl: "...", en: "..."))` before it, or name the question in `known` (the story gives it) or `own` (the clinician acts or weighs)
lessons-fact = "{ $fact }" stands in the answer to `{ $question }` and was told nowhere
lessons-fact-help = tell it in a `Learn` before this answer, or leave it out of the answer
lessons-stop = the group stops at `{ $question }`, where the case does not come after the stop above
lessons-stop-label = this stop
lessons-stop-help = name a question that is answered in this case, in the order of the moves
lessons-few-stops = fewer than { NUMBER($least) } questions for the group
lessons-few-stops-help = write in `questions` where the group stops and what it talks about
lessons-no-points = there is nothing to remember
lessons-no-points-help = write in `points` what the group takes home, each with its source
lessons-debrief-label = the debrief is not finished
lessons-rather = rather write: { $rather }
