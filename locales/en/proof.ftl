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
proof-gave-up = the solver stopped without an answer

proof-sort-step = step
proof-sort-question = question
proof-sort-field = field
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
proof-unsettled = whether of the choice `{ $id }` what is meant follows could not be settled
    .label = not settled
    .help = make the conditions of these outcomes simpler
proof-silenced = alert `{ $id }` falls silent once `{ $question }` is answered with “I do not know yet”
    .label = “I do not know yet” counts as answered
    .help = write `AnyOf([Not(Answered("{ $question }")), Unknown("{ $question }")])` if it must go on
proof-too-early = { $thing } `{ $id }` stands before `{ $later }`, which decides on it
    .label = is asked later
    .help = move it behind; now it appears behind whoever has gone on
proof-unmendable = { $thing } `{ $id }` cannot be mended by any answer where it should be
    .label = stays whatever is done
    .help = let `question` and `step` point to the question that silences it
proof-shown-by = { $help }; it shows with: role `{ $role }`, { $does }

proof-remark-silenced = alerts that fall silent on “I do not know yet”
proof-remark-too-early = stands before the question that decides on it

proof-as-meant = of the choice `{ $id }` what is meant follows

proof-walk-title = Breaks the guarantee { $id }
proof-walk-story = The shortest walk on which this does not hold: { $says }
