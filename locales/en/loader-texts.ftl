### Texts of a protocol that say too little or too much, or give a verdict.

loader-no-why = the question `{ $id }` does not say why it is asked
    .label = `why` is missing
    .help = add: `why: (nl: "...", en: "...")`
loader-no-source = the question `{ $id }` does not name its source
    .label = `from` is missing
    .help = add: `from: (source: "...", place: "...", evidence: Verified)`
loader-empty-text = the { $language ->
        [nl] Dutch
       *[en] English
    } text is empty
    .label = no words
    .help = write the text, or leave out the whole field where it is optional
loader-placeholder = `{ $found }` stands for nothing here
    .label = is not filled in
    .help = write the text without braces
loader-placeholder-lost = the { $language ->
        [nl] Dutch
       *[en] English
    } text does not use `{ $found }`, the other one does
    .label = without `{ $found }`
    .help = put `{ $found }` into this sentence as well
loader-date-order = `review_by` lies before `checked`
    .label = earlier than the last check
    .help = choose a day after `checked`
loader-nothing-shown = there is nothing in `{ $form }` here
    .label = empty
    .help = name regions: `("option", ["ear"])`, or remove `shown`
    .help-strip = name questions: `(question: "...", label: ...)`, or remove the strip

loader-long-sentence = a sentence of { $words } words is hard to follow
    .label = long sentence
    .help = split it; up to { $most } words everybody reads with ease
loader-same-in-both = both languages say the very same
    .label = the same as `nl`
    .help = translate one of them
loader-unseen = here is a character that nobody sees, or that makes others read otherwise: { $character }
    .label = unseen or reversing character
    .help = take it out; the program leaves it out on the screen and on paper
loader-exclamation = an exclamation mark does not suit the calm tone
    .label = exclamation mark
    .help = use a full stop
loader-no-emergency-card = this protocol has no card for acute danger
    .label = no card `emergency`
    .help = add a card with `id: "emergency"`
loader-verdict = “{ $found }” sounds like a verdict
    .label = a reader sees a verdict here
    .help = write what was seen or said, for instance: { $rather }; the words stand in `{ $list }`
loader-two-in-one = these are two questions in one
    .label = the second begins here
    .help = make two questions of it, or ask for the one thing you must know
loader-no-place-for-answer = this sentence leaves no place for the answer
    .label = without `{"{}"}`
    .help = put `{"{}"}` where the answer must come; now it comes after the sentence

loader-pattern-open = this part of the sentence is not finished: `{ $found }`
    .label = the sentence of this log
    .help = close every `{"{"}` and `[`; write `[field=option: words]` with an option that the field has
loader-unsaid = the sentence of the log does not tell `{ $field }`
    .label = stands behind the sentence with a name before it
    .help = put `[ {"{"}{ $field }{"}"}]` in `says` of the log, or give the field a `says` of its own
loader-unsaid-option = the sentence of the log says nothing for `{ $option }` of `{ $field }`
    .label = stands behind the sentence with a name before it
    .help = put for `{ $option }` a part `[{ $field }=...: words]` in `says` of the log; without words the sentence keeps silent about it
