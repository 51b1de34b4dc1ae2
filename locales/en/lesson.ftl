### A fictional case before a group.

lesson-title = A case for a group
lesson-made-up = Practice case
lesson-at-door = the opening
lesson-at = move { NUMBER($turn) } of { NUMBER($of) }
lesson-at-end = the debrief
lesson-page = page { NUMBER($page) } of { NUMBER($of) }
lesson-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
lesson-back = Back
lesson-next = On
lesson-reveal = Show the answer
lesson-vote = Vote
lesson-bars = Result
practice-story = Read the story
lesson-story = Opening
lesson-alert = Alert
lesson-what-if = What if
lesson-vote-first = First round: how many hands for each answer?
lesson-vote-second = Second round: how many hands for each answer?
lesson-vote-hint = in the order of the answers, with a space between them; On is enough
lesson-turn = To which move?
lesson-turn-hint = a number from 1 to { NUMBER($moves) }, then Enter
lesson-maker = The maker
lesson-left = The maker left this, with the reason
lesson-taken-back = Takes this answer back.
lesson-alert-asks = There is an alert. What do you do?
lesson-changes = What this changes
lesson-alert-gone = This alert falls silent
lesson-outcome-came = This follows now
lesson-outcome-gone = This no longer follows
lesson-debrief = Debrief
lesson-no-debrief = No debrief was written for this case.
lesson-did = What the maker did, and why
lesson-sore = The sore point
lesson-ruling = The ruling
lesson-remember = To remember
lesson-black = Black screen
lesson-too-long = This fictional case is too long to play with a group.
lesson-no-next = There is no next case with a debrief.
lesson-dark = Black
lesson-first = 1st round: { NUMBER($count) }
lesson-second = 2nd round: { NUMBER($count) }
lesson-chosen = { NUMBER($number) }, chosen by the maker
