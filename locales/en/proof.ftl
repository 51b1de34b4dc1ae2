### What was proved of a protocol, and what an author should look at again.

proof-tally = { $count ->
    [one] { $count } guarantee
   *[other] { $count } guarantees
} proved, { NUMBER($refuted) } refuted, { NUMBER($undecided) } undecided
proof-proved = proved
proof-refuted = refuted
proof-undecided = undecided
proof-broken-by = this shortest walk breaks it; put it in `{ $file }` and open it with `weegwijzer open`:

proof-circle = the condition of `{ $id }` waits for itself
proof-shared-fact = questions share the fact `{ $fact }`, but not its possible answers; make those the same
proof-too-many-entries = too many entries of `{ $log }` are needed to be sure; lower the bound of `Count`
proof-no-such-part = `{ $id }` is not in the protocol
proof-no-such-value = no value of `{ $id }` was found that fits the bounds in the conditions
proof-not-replayed = a walk was found that does not break the guarantee when replayed
proof-gave-up = gave up after { $steps } steps; make the guarantee or its conditions simpler
proof-gave-up-on-the-rest = this protocol asks for more work than the program does: not all of it was looked at
    .label = gave up
    .help = what was not looked at does not count as good; make conditions simpler or split the protocol

proof-sort-step = step
proof-sort-question = question
proof-sort-field = field
proof-sort-option = option
proof-sort-alert = alert
proof-sort-outcome = outcome
proof-sort-action = action
proof-sort-deed = action that was done
proof-sort-card = card
proof-sort-guarantee = guarantee
proof-sort-choice = choice

proof-promises-nothing = guarantee `{ $id }` promises nothing: no walk is given what `given` names
    .label = always true
    .help = look at `given`, or at what must be reached in it
proof-never = no walk reaches { $thing } `{ $id }`
    .label = this condition never holds
    .help = see whether its parts exclude each other, also through the path of the questions in it
proof-always = the condition of { $thing } `{ $id }` holds on every walk
    .label = decides nothing
    .help = leave `when` out, or see what was meant
proof-idle-choice = a part of the condition of { $thing } `{ $id }` never makes it hold
    .label = this part cannot hold here
    .help = leave this part out, or see what was meant
proof-idle-demand = a part of the condition of { $thing } `{ $id }` always holds
    .label = this part rules nothing out
    .help = leave this part out, or see what was meant
proof-overlap = the outcomes `{ $first }` and `{ $id }` can follow together; one is meant
    .label = overlaps with `{ $first }`
    .help = let their conditions exclude each other, or take one of them out of this choice
proof-gap = of the choice `{ $id }` sometimes nothing follows, where one is meant
    .label = there is a gap here
    .help = complete a condition, add an outcome, or let `once` hold later
proof-opposed = `{ $first }` and { $thing } `{ $id }` can say the opposite about danger on one paper
    .label = sometimes says the opposite of `{ $first }`
    .help = name both in `contradicts`, with `moment: true` at the questions, or let them exclude each other
proof-unsettled = whether of the choice `{ $id }` what is meant follows could not be settled
    .label = not settled
    .help = make the conditions of these outcomes simpler
proof-silenced = alert `{ $id }` falls silent once `{ $question }` is answered with “I do not know yet”
    .label = “I do not know yet” counts as answered
    .help = write `AnyOf([Not(Answered("{ $question }")), Unknown("{ $question }")])` if it must go on
proof-too-early = { $thing } `{ $id }` stands before `{ $later }`, which decides on it
    .label = is asked later
    .help = move it behind; now it appears behind whoever has gone on
proof-speaks-early = alert `{ $id }` can speak before `{ $question }` was on screen
    .label = is about a question that is still to come
    .help = put that question before it, or let the alert wait for its answer
proof-unmendable = { $thing } `{ $id }` cannot be mended by any answer where it should be
    .label = stays whatever is done
    .help = let `question` and `step` point to the question that silences it
proof-shown-by = { $help }; it shows with: role `{ $role }`, { $does }

proof-remark-silenced = alerts that fall silent on “I do not know yet”
proof-remark-too-early = stands before the question that decides on it
proof-remark-speaks-early = alert of danger before its question was on screen

one-page-always = on one page in every case, everything filled in at its longest
one-page-in-its-cases = on one page in the longest practice case; not shown of every case
one-page-spilling = not on one page
one-page-size = `{ $paper }` ({ $rows } rows a list, { $words } words a text)
one-page-up-to = `{ $paper }` ({ $pages } pages in `{ $case }` with { $rows } rows a list and { $words } words a text; one up to { $up_to } rows)
one-page-never = `{ $paper }` ({ $pages } pages in `{ $case }` with { $rows } rows a list and { $words } words a text; more than one even without rows)
one-page-bound = proved of every case up to { $rows } rows in each log and { $words } words in each text
one-page-no-bound = proved of no size
one-page-longest = longest by `{ $question }`

proof-as-meant = of the choice `{ $id }` what is meant follows

proof-walk-title = Breaks the guarantee { $id }
proof-walk-story = The shortest walk on which this does not hold: { $says }

# What every protocol promises of its papers and its endings.
proof-on-paper = { $count ->
    [one] { $count } fault in papers or ending
   *[other] { $count } faults in papers or ending
}
proof-sort-paper = paper
proof-sort-section = heading
proof-paper-never = paper `{ $paper }` can be made on no walk
    .label = this is never met
    .help = see whether the conditions of `before` exclude each other, also by the path of the questions in them
proof-section-never = the heading `{ $title }` stands on paper `{ $paper }` on no walk
    .label = nothing ever comes here
    .help = see whether `when` can hold, whether questions below it are asked then, or give the heading an `empty`
proof-untold = the answer to `{ $id }` does not always stand on paper `{ $paper }`
    .label = this answer is lost
    .help = put `Answers(["{ $id }"])` under a heading in `documents/{ $paper }.ron`; if that heading has a `when`, it must hold as soon as the question is answered
proof-retold = the answer to `{ $id }` can stand on paper `{ $paper }` twice
    .label = here for the second time
    .help = take it away in one of the two places, or let the headings exclude each other by `when`
proof-on-no-paper = the answer to `{ $id }` stands on no paper at all
    .label = this answer is lost
    .help = make a paper `record` that tells everything, and put on it: `Answers(["{ $id }"])`
proof-row-untold = a row of `{ $id }` can be missing from paper `{ $paper }`
    .label = the rows picked here are not all rows together
    .help = let one of the blocks take the rows that are left: `AnyOf([..., Not(Answered("field")), Unknown("field"), NotDone("field")])`
proof-row-retold = a row of `{ $id }` can stand on paper `{ $paper }` twice
    .label = here for the second time
    .help = let the conditions `such` exclude each other, or take away one of the blocks
proof-row-falls-through = a row of `{ $id }` drops off paper `{ $paper }` when something in it was left open
    .label = all other rows do stand on it
    .help = let one of the blocks take these rows too: `AnyOf([..., Not(Answered("field")), Unknown("field"), NotDone("field")])`
proof-field-untold = the field `{ $field }` is missing from a row on paper `{ $paper }`
    .label = `{ $field }` is not named here
    .help = put "{ $field }" in `show`, or leave `show` out
proof-dateless = the action `{ $action }` can follow without a date: `{ $question }` is not asked then, or may stay open
    .label = this date is missing then
    .help = ask the question as soon as the outcome follows, make it required, or give the action the same `when`
proof-ends-in-nothing = a complete walk can end with no outcome
    .label = none of these outcomes follows then
    .help = add an outcome, or say above `outcomes` when it is meant so: `no_outcome: Is("question", "option"),`
proof-says-done = the record says at { $thing } `{ $id }` that something was done, also when nobody said that it was
    .label = this sounds done
    .help = write what was chosen or planned (“The doctor reports by phone.”), or ask first whether it was done and mark that `tense: Done`
proof-in-sight = “{ $word }” can stand on the visible form of `{ $paper }`
    .label = whoever reads along sees this
    .help = write { $rather } here, or leave it to the shielded form alone; the words stand in `{ $list }`
proof-unseen = visible form of { $papers }: proved to hold none of the { $count } words of the list, whatever is answered
proof-not-settled = of `{ $id }` and `{ $other }` it could not be settled whether this goes well on every walk
    .label = could not be settled
    .help = make the conditions simpler
