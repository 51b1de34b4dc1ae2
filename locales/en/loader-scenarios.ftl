### Scenarios that do not fit their protocol.

loader-given-does-not-fit = `{ $found }` does not fit `{ $of }`, which asks for `{ $kind }`
    .label = of another kind
    .help = write { $example }
loader-outside-range = { $number } lies outside what the question accepts
    .label = accepted: { $low }..{ $high }
    .help = choose a number within, or widen `min` and `max` of the question
loader-reason-not-listed = only the listed reasons count at `{ $of }`
    .label = without such a reason
    .help = add `because: "..."`; { $choose }
loader-no-reason = a reason in words is missing here
    .label = without a reason
    .help = write why; it goes into the record
loader-left-without-reason = here a question is left without a reason
    .label = without a reason
    .help = give a reason, or leave it so when a forgotten reason is the point
loader-contradiction = `{ $id }` is both expected and not expected
    .label = also named under `raised`
    .help = keep one of the two
