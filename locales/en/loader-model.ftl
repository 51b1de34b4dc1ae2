### What a form or field of a protocol takes.

loader-part =
    { $part ->
        [nothing] this part
        [Head] `protocol.ron`
        [Edition] `edition`
        [Text] a text
        [Question] a question
        [Choice] an option or reason
        [Kind] a kind of answer
        [Condition] a condition
        [Citation] a citation (`from`)
        [Source] a source
        [Step] a step
        [Term] a term
        [Alert] an alert
        [Outcome] an outcome
        [OneOf] a choice of outcomes (`one_of`)
        [Meant] what is meant (`meant`)
        [Short] the short route (`short`)
        [Action] an action
        [Card] a card
        [CardLine] a line of a card
        [Guarantee] a guarantee (`guarantees`)
        [Statement] a statement (`holds`)
        [Claim] a claim
        [Template] a paper (`documents`)
        [Section] a section of a paper
        [Content] content of a paper
        [Before] what is needed first (`before`)
        [Side] a side of `Sides`
        [Reader] a reader (`reader`)
        [Holds] a mark (`holds`)
        [Extent] an extent (`extent`)
        [Setting] a setting (`setting`)
        [State] what says whether something is there (`state`)
        [Layout] a layout (`layout`)
        [Evidence] a degree of certainty (`evidence`)
        [Status] a status
        [Review] a review
        [Level] a level
        [Need] a choice for `need`
        [Voice] a kind of statement (`voice`)
        [Shown] a form of `shown`
        [Rank] a rank
        [Numbering] a numbering
        [Strip] a strip
        [StripItem] a question of a strip
        [Reasons] a form of `not_done`
        [Due] a term (`due`)
        [Alerts] an expectation of alerts
        [Scenario] a scenario
        [Expectation] `expect`
        [Given] a given answer
        [Move] a move (`does`)
       *[other] `{ $part }`
    }

loader-unknown-field = { $part } has no field `{ $found }`
    .label = unknown field
loader-unknown-form = `{ $found }` is not known as { $part }
    .label = unknown
loader-missing-field = { $part } lacks the field `{ $field }`
    .label = `{ $field }` is missing here
    .help = add: `{ $example }`
loader-field-twice = the field `{ $field }` stands here twice
    .label = for the second time
    .help = keep one of them
loader-missing-translation = this text lacks { $language ->
        [nl] Dutch
       *[en] English
    }
    .label = `{ $language }` is missing
    .help = add: `{ $language }: "..."` (translation of "{ $other }")
loader-one-language = this text needs Dutch and English
    .label = one language now
    .help = write `(nl: { $found }, en: "...")`
loader-bad-date = { $found } is not a date
    .label = a date belongs here
    .help = write year, month and day: "2026-03-09"
loader-date-for-names = names between `[` and `]` belong here, and { $found } is a date
    .label = a date
    .help = write which papers they are, such as `on: ["record"]`
loader-bad-escape = `\` has a meaning of its own in a text
    .label = not understood
    .help = write `\\` for a backslash, `\"` for a quotation mark, `\n` for a new line
loader-number-too-large = this number does not fit here
    .label = too large, or below zero
    .help = write a smaller number, zero or above
loader-decimal-comma = `{ $found }` is read as two values
    .label = a comma in a number
    .help = write a whole number; where a number with decimals belongs, with a point and in quotation marks: `"{ $point }"`
loader-takes-list = the conditions of `{ $form }` belong in a list
    .label = without `[` and `]`
    .help = write `{ $asked }`
loader-takes-one = `{ $form }` holds for one condition
    .label = more than one
    .help = put them in `AllOf([..., ...])` or `AnyOf([..., ...])`, and that in `{ $form }`
loader-written-otherwise = `{ $form }` must be written another way
    .label = does not fit
    .help = write { $written }
loader-name-before = `{ $found }` does not belong here
    .label = a group begins here, without a name
    .help = take `{ $found }` away and leave the bracket
loader-not-understood = not understood: { $says }
    .label = here
    .help = compare with the same place in another protocol

loader-form-needed = { $family } belongs here
    .label = something else
    .help = write for example { $usual }
    .kind = a kind of answer
    .condition = a condition
    .reasons = a form for reasons
    .due = a term
    .given = a move or an answer
    .content = a block of content
    .alerts = an expectation
    .review = a review
    .shown = a form of `shown`
    .claim = a claim
    .meant = what is meant
    .short = when a question is on the short route
    .moment = a beginning or an end

loader-wrong-sort =
    .label = of another sort
loader-text-needed = a text or name in quotation marks belongs here, found { $found }
    .help = write "{ $bare }"
loader-number-needed = a whole number belongs here, found { $found }
    .help = write the number without quotation marks, points or commas
loader-list-needed = a list belongs here, found { $found }
    .help = put it between `[` and `]`: `[{ $found }]`
loader-group-needed = a part in brackets belongs here, found { $found }
    .help = write `(field: value, ...)`
loader-word-needed = a fixed word without quotation marks belongs here, found { $found }
    .help = remove the quotation marks: `{ $bare }`
loader-yes-no-needed = `true` or `false` belongs here, found { $found }
    .help = write `true` (yes) or `false` (no)
