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
lesson-vote-hint = in the order of the answers, with a space between them; 5=3 counts three hands for the fifth; On is enough
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
lesson-note = What does the group say?
lesson-note-hint = in a few words; On is enough
lesson-noted = The group said
lesson-compare = Side by side
lesson-map = Flow map
lesson-give-name = Give a name
lesson-name = What is what was tried here called?
lesson-name-hint = at most 40 letters; Enter is enough

# What the group did otherwise, and both ends side by side.
lesson-branch = What if { $name }
lesson-branch-named = What if { $letter }: { $name }
lesson-sides = The maker and { $branch }, from move { NUMBER($turn) }: what differs
lesson-at-sides = side by side
lesson-sides-alike = Both end the same.
lesson-sides-no-answer = not asked or not answered
lesson-sides-alert = Alert: { $say }
lesson-sides-silent = is not raised
lesson-sides-raised = is raised now
lesson-sides-open = is raised
lesson-sides-silenced = is no longer raised
lesson-sides-outcome = Outcome: { $title }
lesson-sides-not-reached = is not reached
lesson-sides-reached = is reached now
lesson-sides-follows = is reached
lesson-sides-left = is no longer reached
lesson-sides-action = To do: { $what }
lesson-sides-not-to-do = not needed
lesson-sides-to-do = to be done
lesson-sides-by = to be done on { $day }
lesson-sides-done = done
lesson-both = Both
lesson-branching = { $branch }, from move { NUMBER($turn) }: choose otherwise than the maker here. Then both stand side by side.
lesson-to-group = Back to the group
lesson-paper = On paper
lesson-more = More
lesson-fewer = Fewer
lesson-to-door = To the opening
lesson-to-turn = To a move
lesson-to-sore = To the sore point
lesson-to-debrief = To the debrief
lesson-take-note = Take a note
lesson-clock = Clock
lesson-next-case = Next case
lesson-again = Again
lesson-real = This is a real case: it is never put before a group, and never becomes a practice case. Even without a name somebody recognises a family.
lesson-week = A week later
lesson-at-later = a week later
lesson-weeks = { $weeks ->
    [one] { $weeks } week after the opening
   *[other] { $weeks } weeks after the opening
}
lesson-later-title = { $weeks ->
    [one] A week later: { $day }
   *[other] { $weeks } weeks later: { $day }
}
lesson-later-nothing = Nothing new has come up.
lesson-due = Due now, on { $day }
lesson-away = Result away
lesson-away-ask = Press x once more, and the votes, notes and what-ifs of this group are gone. Any other key: they stay.
lesson-role = You are: { $role }.
lesson-to-stop = To the next stop
lesson-no-story = This practice case belongs to no fictional case. Keep it as a practice case first; then it can go before a group.
lesson-minutes-left = { NUMBER($minutes) } min left
lesson-minutes-over = { NUMBER($minutes) } min over time
