### What came out of checking a protocol: its scenarios, what they leave untouched, and the world around it.

check-closing = { $protocols ->
    [one] { $protocols } protocol
   *[other] { $protocols } protocols
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $passed ->
    [one] { $passed } scenario
   *[other] { $passed } scenarios
} passed, { NUMBER($failed) } failed
check-astray = { $count ->
    [one] { $count } reference leads nowhere
   *[other] { $count } references lead nowhere
}
check-unusable = { $count ->
    [one] { $count } protocol
   *[other] { $count } protocols
} unusable because of errors
check-protocol = { $id } (edition { $edition }, encoding { NUMBER($encoding) }): { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $scenarios ->
    [one] { $scenarios } scenario
   *[other] { $scenarios } scenarios
}
check-failed = { $file }: failed
check-otherwise = { $file }: ends differently by local agreements
check-in-vain = `Resolve("{ $alert }", ...)` does nothing, this alert is not raised in the end
    .label = this does nothing
    .help = take it out, or give answers on which the alert stays

check-no-outcomes = outcomes no scenario reaches
check-no-alerts = alerts no scenario raises
check-no-questions = questions no scenario answers
check-evidence = rules: { NUMBER($read) } read, { NUMBER($partly) } read in part, { NUMBER($not_read) } not checked against a source yet
check-options = options some scenario chooses: { NUMBER($taken) } of { NUMBER($all) }
check-not-chosen = not chosen
check-and-more = { $listed } and { NUMBER($more) } more (`--all` names all)

check-outcome-open = outcome `{ $id }` is expected, but still open
check-outcome-missing = outcome `{ $id }` is expected, but does not follow
check-outcome-too-many = outcome `{ $id }` follows, but is not expected
check-alert-resolved = alert `{ $id }` is expected, but was resolved by a reason
check-alert-missing = alert `{ $id }` is expected, but is not raised
check-alert-too-many = alert `{ $id }` stands raised, but is not expected
check-open-missing = `{ $id }` is expected to be an open point, but is none
check-open-too-many = `{ $id }` is an open point, but is not expected to be
check-lapsed-missing = the answer to `{ $id }` is expected to have lapsed, but has not
check-lapsed-too-many = the answer to `{ $id }` has lapsed, but is not expected to
check-waits-for = { $difference }; waits for { $ids }
check-because = { $difference }; because of { $ids }

check-review-passed = this protocol was due for review by { $date }
    .label = this day has passed
    .help = lay it beside the guideline; then set `checked` to that day and `review_by` further ahead
check-agreed-review-passed = these agreements were due to be looked at again by { $date }
    .help = look at them again; then set `agreed` to that day and `review_by` further ahead
check-agreed-ahead = `agreed` lies in the future: { $date }
    .help = write the day on which it was agreed
check-same-number = this protocol has the same number ({ NUMBER($encoding) }) as the one of the program, and other content
    .label = the same number
    .help = give an edition of your own a higher number, so that it can be seen which of the two a case followed; or write only what differs as local agreements
check-hides-later = this protocol stands in the place of the one of the program (encoding { NUMBER($encoding) }); later editions of that cannot be seen either
    .label = hides later editions
    .help = where only a few things differ, write local agreements: below them the protocol moves on with new editions
check-checked-ahead = `checked` lies in the future: { $date }
    .label = this day is still to come
    .help = write the day on which it was compared
check-leads-nowhere = outcome `{ $outcome }` leads to `{ $protocol }`, and there is no such protocol
    .label = leads nowhere
check-given-up = { $count ->
    [one] 1 scenario was given up: too much work
   *[other] { NUMBER($count) } scenarios were given up: too much work
}
    .label = of this protocol
    .help = make these scenarios shorter, or divide the protocol
check-left-out = { $count ->
    [one] of 1 protocol a part of the local agreements was left out
   *[other] of { NUMBER($count) } protocols a part of the local agreements was left out
}
check-differing = { $count ->
    [one] 1 scenario ends differently by local agreements
   *[other] { NUMBER($count) } scenarios end differently by local agreements
}
check-sentences = sentences that the patterns make, with their own options and of the scenarios the shortest and the longest:
check-sentence-example = `{ $of }`, for example: { $said }
check-sentence = `{ $log }`: { $only }
check-sentence-twice = `{ $log }`: { $shortest } | { $longest }

check-expected-label = what must follow stands here
check-expected-help = the rules are wrong, or this expectation is; `weegwijzer run` shows which answers decided
check-expected-agreed = the local agreements make it so; nothing is wrong when that is meant
check-refuted = guarantee `{ $id }` does not hold: { $says }
check-undecided = guarantee `{ $id }` could not be decided: { $says }
