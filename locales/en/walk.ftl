### The walk: steps, questions, answers, entries, and the quiet pane at the right.

walk-steps = Steps
walk-step-progress = { NUMBER($done) } of { $total }
walk-state-done = done
walk-state-open = still open
walk-state-deviates = deviated
walk-state-planned = planned
walk-state-empty = nothing to ask here
walk-next = Next
walk-next-step = Next step
walk-back = Back
walk-guided = Question by question
walk-dossier = Whole step
walk-to-review = To the overview
walk-unknown-protocol = The protocol of this case was not found.

walk-why = Why this question
walk-source = Source
walk-source-line = { $title }, { $place }
walk-evidence-verified = read in the source
walk-evidence-partly = partly read in the source
walk-evidence-unverified = not read in the source
walk-alerts = Attention
walk-alert-danger = Danger
walk-alert-attention = Attention
walk-alert-hint = To consider
walk-alert-go = To the question
walk-alert-resolve = Deviate with a reason
walk-alert-resolve-why = Why do you not do this here? Your reason goes into the record.
walk-alert-resolved = Deviated, because
walk-alert-reopen = Withdraw the reason
walk-now = What to do now
walk-changed = Judged otherwise earlier
walk-where = Where do I stand
walk-no-outcome = No outcome follows yet.
walk-decides-next = That depends on: { $question }
walk-outcome-because = Rests on
walk-due-now = at once
walk-due-on = by { $date }
walk-alerts-ahead = { $count ->
    [one] One more, at a question still to come
   *[other] { $count } more, at questions still to come
}
walk-open-points = Open points
walk-open-and-later = { NUMBER($now) } · later { NUMBER($later) }
walk-step-later = later { NUMBER($count) }
walk-more = Record more ({ NUMBER($count) })
walk-less = Show less
walk-open-count = { $count ->
    [0] no open points
    [one] one open point
   *[other] { $count } open points
}
walk-papers = Papers
walk-cards = Good to know

answer-unknown = I do not know yet
answer-unknown-who = Who or what could tell?
answer-unknown-said = not known yet
answer-unknown-ask = not known yet; ask { $who }
answer-not-done = Not done
answer-not-done-why = Why not? Your reason goes into the record.
answer-not-done-own = Another reason, in your own words
answer-not-done-own-only = In your own words
answer-not-done-said = not done, because: { $reason }
answer-not-done-limited = Only these reasons count here.
answer-clear = Clear the answer
answer-open = not answered yet
answer-why-chosen = Why do you weigh it so?
answer-argument-for = What speaks for it
answer-argument-against = What speaks against it
answer-argument-from-record = Choose from what was recorded
answer-or-written = Or write it yourself
ticked = Tick from what was recorded
ticked-hint = What is on becomes a line below, which you can change. What is off stays where it was recorded.
ticked-lines = The lines
answer-judgement-own = The weighing is yours. The program computes nothing.
answer-fact = Fact: what was seen or heard, and by whom
answer-quote = Literal words
answer-interpretation = Interpretation: what you make of it
answer-date-hint = day-month-year, or a word such as Monday or last week; a full stop is today
answer-date-none = This day does not exist. Write day-month-year, for example 18-11-2026.
answer-date-wrong = This is not a date. Write day-month-year, for example 18-11-2026.
answer-number-wrong = This is not a number.
answer-age-hint = A date of birth will do too; only the age is kept.
answer-age-wrong = This is not an age. Write for example 5 weeks, 14 months, 3 years or a date of birth.
answer-decimal-places = { $places ->
        [one] No more than one digit after the point.
       *[other] No more than { $places } digits after the point.
    }
answer-between = Between { $low } and { $high }.
answer-from = { $low } or more.
answer-up-to = No more than { $high }.
answer-age-not-born = This date of birth is after today. Write day-month-year, for example 18-11-2025.
answer-age-range = From { NUMBER($low) } up to and including { NUMBER($high) } years.
answer-age-from = From { NUMBER($low) } years.

entry-remove = Remove the entry
entry-save = Save the entry
entry-incomplete = This entry is not complete yet.

lapse-title = This changes more than this question
lapse-answers = These answers will then no longer count:
lapse-option = { $question } – “{ $option }”
lapse-kept = They stay in the history and come back when the path comes back.
lapse-rows = { $rows ->
        [one] The row that stands under it goes too.
       *[other] The { $rows } rows that stand under it go too.
    }
lapse-questions = These questions will be added:
lapse-outcomes-gone = These outcomes will lapse:
lapse-outcomes-new = These outcomes will follow:
lapse-alerts-new = These points of attention will be added:
lapse-do = Change it all the same
lapse-keep = Leave it as it was
change-after-print = This case was concluded or printed before. Why do you change this answer?
change-after-print-why = Your reason goes into the history.

walk-step-of = step { NUMBER($number) } of { $total }
walk-edition-differs = This case was begun with another edition of this protocol.
answer-none-of-these = None of these
answer-weigh-for = for
answer-weigh-against = against
entry-nothing = Nothing to record
entry-nothing-said = Recorded: nothing to record
walk-walk-in = Go on in this case: { $protocol }
walk-beside = Also in this case
walk-own-edition = Own or earlier edition: it does not come with the program
