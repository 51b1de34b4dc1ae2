### Conditions of a protocol in words: as part of a sentence after “if”, or as a list of lines. On paper, on the
### map and in the library.

spoken-chosen = at { $question } { $options }
spoken-not-chosen = at { $question } not { $options }
spoken-not-yet-chosen = at { $question } not (yet) { $options }
spoken-any-chosen = at { $question } any option
spoken-only = at { $question } only { $options }
spoken-same = { $one } and { $other } have the same answer
spoken-not-same = { $one } and { $other } do not have the same answer
spoken-answered = { $question } is answered
spoken-not-answered = { $question } is not answered yet
spoken-known = { $question } is really answered
spoken-not-known = { $question } is not really answered
spoken-unknown = { $question } is answered with “not known”
spoken-not-unknown = { $question } is not answered with “not known”
spoken-not-done = { $question } is deliberately not done
spoken-not-done-because = { $question } is deliberately not done, because: { $reason }
spoken-not-left-out = { $question } is not deliberately left out
spoken-is = { $question } is { $states }
spoken-state-open = not answered yet
spoken-state-unknown = not known
spoken-state-not-done = deliberately not done

spoken-role = the role is { $role }
spoken-age-between = at { $question } { NUMBER($from) } up to { NUMBER($below) } years
spoken-age-from = at { $question } { NUMBER($from) } years or older
spoken-age-below = at { $question } younger than { NUMBER($below) } years
spoken-age-months-between = at { $question } { NUMBER($from) } up to { NUMBER($below) } months
spoken-age-months-from = at { $question } { NUMBER($from) } { $from ->
        [1] month
       *[other] months
    } or older
spoken-age-months-below = at { $question } younger than { NUMBER($below) } { $below ->
        [1] month
       *[other] months
    }
spoken-age-any = at { $question } any age
spoken-number = at { $question } { $range }
spoken-range-between = at least { $from } and less than { $below }
spoken-range-from = { $from } or more
spoken-range-below = less than { $below }
spoken-range-any = any number
spoken-due-today = the date at { $question } is today or past
spoken-due-within = the date at { $question } is past or within { $days ->
    [one] { $days } day
   *[other] { $days } days
}
spoken-due-past = the date at { $question } is { $days ->
    [one] { $days } day
   *[other] { $days } days
} or more past
spoken-between = from { $start } to { $end } it is { $range }
spoken-more = { $other } is { $range } more than { $one }
spoken-before = { $start } is before { $end }
spoken-not-after = { $start } is not after { $end }
spoken-same-day = { $start } is the same day as { $end }
spoken-moment-of = the date at { $question }
spoken-moment-today = today
spoken-moment-first = the earliest { $field } at { $log }
spoken-moment-last = the latest { $field } at { $log }
spoken-days-between = { NUMBER($from) } up to { NUMBER($below) } days
spoken-days-from = { NUMBER($from) } { $from ->
        [1] day
       *[other] days
    } or more
spoken-days-below = less than { NUMBER($below) } { $below ->
        [1] day
       *[other] days
    }

spoken-some-entry = at { $log } there is at least one { $one } with
spoken-first-entry = at { $log } the first { $one } has
spoken-last-entry = at { $log } the last { $one } has
spoken-every-entry = at { $log } it holds per { $one }:
spoken-count = at { $log } there is { $range } times one { $one } with
spoken-under = what stands under it in { $log }
spoken-belongs = Each { $one } belongs to one { $above } of { $log }.

spoken-and = and
spoken-or = or
spoken-nothing = nothing
spoken-not = not: { $part }
spoken-otherwise = otherwise: none of [{ $parts }] and all that they need is answered
spoken-at-least = at least { NUMBER($count) } of: [{ $parts }]

spoken-list-all = all of these:
spoken-list-any = any of these:
spoken-list-not = not:
spoken-list-otherwise = otherwise: none of these, and all that they need is answered:
spoken-list-at-least = at least { NUMBER($count) } of these:

## Of which kind a question is.

kind-one = one choice
kind-many = several choices
kind-text = text
kind-date = date
kind-number = number
kind-decimal = number with decimals
kind-age = age
kind-judgement = judgement with reasons
kind-entries = list
