### What changed between two editions of a protocol, a line a change.

diff-edition = { $id } (edition { $guideline }, encoding { NUMBER($encoding) })

diff-about-protocol = Protocol
diff-about-role = Role
diff-about-step = Step
diff-about-alert = Alert
diff-about-outcome = Outcome
diff-about-contradiction = Contradiction
diff-about-choice = Choice of outcomes
diff-about-card = Card
diff-about-guarantee = Guarantee
diff-about-term = Term
diff-about-source = Source
diff-about-paper = Paper
diff-about-scenario = Scenario

diff-at-question = question `{ $id }`
diff-at-field = field `{ $id }`
diff-at-choice = option `{ $id }`
diff-at-reason = reason `{ $id }`
diff-at-action = action `{ $id }`
diff-at-line = line { NUMBER($number) }
diff-at-section = section { NUMBER($number) }
diff-at-numbering = numbering `{ $id }`
diff-at-strip = strip `{ $id }`
diff-at-door = door `{ $id }`

diff-added = added
diff-added-words = added: "{ $words }"
diff-removed = removed
diff-removed-words = removed: "{ $words }"
diff-moved-first = moved, now first
diff-moved-after = moved, now after `{ $id }`
diff-moved-step = moved from step `{ $from }` to step `{ $to }`
diff-reworded = { $aspect } reworded ({ $language }): "{ $old }" -> "{ $new }"
diff-value-added = { $aspect } added: { $new }
diff-value-removed = { $aspect } removed: { $old }
diff-when = condition changed: { $old } -> { $new }
diff-always = always
diff-required = now required
diff-optional = now optional
diff-needed-when = now required if { $condition }
diff-alone = now ticked only without others
diff-not-alone = now ticked beside others too
diff-rewritten = rewritten
diff-leads-to = now leads to `{ $new }`
diff-leads-elsewhere = now leads to `{ $new }` instead of `{ $old }`
diff-leads-no-more = no longer leads to `{ $old }`

diff-endings = Where scenarios end
diff-in-one = scenario { $scenario }: { $turn }
diff-in-several = { $turn } in { NUMBER($count) } scenarios: { $scenarios }
diff-reached = outcome `{ $id }` is reached now
diff-left = outcome `{ $id }` is no longer reached
diff-raised = alert `{ $id }` is raised now
diff-silenced = alert `{ $id }` is no longer raised
diff-opened = { $point } is an open point now
diff-closed = { $point } is no longer an open point
diff-point-question = question `{ $id }`
diff-point-reason = the reason for `{ $id }`
diff-point-field = question `{ $log }`, field `{ $field }`
diff-point-alert = alert `{ $id }`
diff-unplayed = scenario `{ $scenario }`: cannot be compared, the old edition does not know: { $lacks }

diff-nothing = Nothing changed.
diff-nothing-of-meaning = Nothing changed in meaning; { $others ->
    [one] { $others } other change
   *[other] { $others } other changes
}.
diff-of-meaning = { $meant ->
    [one] { $meant } change
   *[other] { $meant } changes
} of meaning, { $others ->
    [one] { $others } other
   *[other] { $others } others
}; { $ends ->
    [one] { $ends } scenario ends differently
   *[other] { $ends } scenarios end differently
}.

diff-aspect-id = name of the folder
diff-aspect-title = title
diff-aspect-about = description
diff-aspect-guideline = edition of the guideline
diff-aspect-encoding = encoding
diff-aspect-status = status
diff-aspect-checked = checked on
diff-aspect-review-by = review by
diff-aspect-audience = audience
diff-aspect-review = review
diff-aspect-remark = remark
diff-aspect-aim = aim
diff-aspect-sought = words to find it by
diff-aspect-numbers = numbers
diff-aspect-above = card above the questions
diff-aspect-together = on one sheet
diff-aspect-ask = question
diff-aspect-hint = hint
diff-aspect-why = why
diff-aspect-kind = kind of answer
diff-aspect-reasons = reasons that count
diff-aspect-fact = shared fact
diff-aspect-says = sentence in the record
diff-aspect-named = name on paper
diff-aspect-terms = terms
diff-aspect-tense = tense
diff-aspect-moment = judgement of a moment
diff-aspect-short = on the short route
diff-aspect-voice = kind of statement
diff-aspect-label = label
diff-aspect-lines = height of the field
diff-aspect-unit = unit
diff-aspect-places = digits after the point
diff-aspect-lowest = lowest value
diff-aspect-highest = highest value
diff-aspect-arguments = arguments from
diff-aspect-entry-name = name of an entry
diff-aspect-under = log that each entry is under
diff-aspect-level = level
diff-aspect-say = text
diff-aspect-act = what to do
diff-aspect-mended = mended at
diff-aspect-norm = norm
diff-aspect-what = action
diff-aspect-due = due
diff-aspect-done-once = done when
diff-aspect-done-says = sentence for done
diff-aspect-done-on = date of done
diff-aspect-call = phone number
diff-aspect-whom = whom to call
diff-aspect-publisher = publisher
diff-aspect-year = year
diff-aspect-address = address
diff-aspect-means = meaning
diff-aspect-term = term
diff-aspect-source = source
diff-aspect-evidence = evidence
diff-aspect-anonymous = free of identifiers
diff-aspect-home = goes along home
diff-aspect-reader = who may see it
diff-aspect-setting = setting
diff-aspect-before = what is needed first
diff-aspect-extent = when on the paper
diff-aspect-mark = what it holds
diff-aspect-content = content
diff-aspect-holds = what always holds
diff-aspect-shown = layout
diff-aspect-rank = rank
diff-aspect-emergency = question for acute danger
diff-aspect-contact = new contact
diff-aspect-no-outcome = ending with no outcome
diff-aspect-roles = roles
diff-aspect-later = means still to be done
diff-aspect-outcomes = outcomes
diff-aspect-meant = what is meant
diff-aspect-empty = when empty
diff-aspect-visible = visible form
diff-aspect-beside = card where it is copied
diff-aspect-at-papers = speaks at the papers

diff-reasons-own = own words
diff-reasons-only = only the listed reasons
diff-reasons-suggested = the listed reasons or own words
diff-holds-case = the case itself
diff-holds-identifying = what leads to a person
diff-holds-third-party = data from or about a third party
diff-holds-own-note = a consideration of one's own
diff-voice-plain = plain
diff-voice-fact = fact
diff-voice-quote = literal words
diff-voice-judgement = judgement
diff-rank-leading = a new case begins with it
diff-rank-call = the sheet for a telephone call
diff-rank-beside = beside the others
diff-status-draft = draft
diff-status-current = current
diff-status-not-established = not established whether in force
diff-status-under-revision = under revision
diff-review-not-yet = not yet reviewed
diff-level-hint = hint
diff-level-attention = attention
diff-level-danger = danger
diff-due-undated = no date
diff-due-now = at once
diff-yes = yes
diff-no = no
diff-reader-file = the own file
diff-reader-professional = another professional
diff-reader-veilig-thuis = Veilig Thuis
diff-reader-anybody = anybody
diff-setting-usual = usual
diff-setting-few-pages = on as few pages as can be
diff-setting-one-page = on one page, up to { $rows } rows a list and { $words } words a text
diff-setting-pasted = to paste
diff-setting-large = large, up to { $rows } rows a list and { $words } words a text
diff-extent-short = always
diff-extent-full = only in full
diff-evidence-verified = read
diff-evidence-partly = read in part
diff-evidence-unverified = not verified
diff-status-superseded = superseded by { $by }
diff-review-by = reviewed by { $who } on { $on }
diff-due-on = on the date of `{ $question }`

diff-old = Old: { $place }: { $edition }
diff-new = New: { $place }: { $edition }
