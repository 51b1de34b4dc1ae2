### Parts of a protocol that do not fit each other: files, names, conditions.

loader-no-head = the folder `{ $folder }` has no `protocol.ron`
    .label = missing
    .help = write `protocol.ron` with title, edition, sources and the list of steps
loader-not-read = the folder `{ $folder }` cannot be read: { $cause }
    .label = not read
    .help = see whether you may read the folder, and whether no file in it is far too large
loader-not-in-time = `{ $folder }` does not answer in time
    .label = not read in time
    .help = the other protocols are there as usual; see whether the disk or network folder can be reached, then read again
loader-stray-file = this file is not read
    .label = stands in a place without meaning
    .help = move it to `steps/`, `documents/` or `scenarios/`, or give it another suffix than `.ron`
loader-misnamed = `{ $name }` is not read: its name does not tell what it is
    .label = nothing of this holds
    .help = call the file `{ $right }` (let your computer show the endings of names: what a word processor puts behind it is otherwise out of sight)
loader-step-without-file = the step `{ $id }` has no file
    .label = `steps/{ $id }.ron` does not exist
    .help = write `steps/{ $id }.ron`, or take the step off this list
loader-step-not-listed = the step `{ $id }` is not in the list `steps` of `protocol.ron`
    .label = is never shown this way
    .help = add `"{ $id }"` to `steps`, or remove this file
    .rename = call the file `{ $proposal }.ron` and add `"{ $proposal }"` to `steps`, or remove this file
loader-file-name = the { $thing } `{ $id }` stands in a file of another name
    .label = the file is called `{ $file }.ron`
    .help = write `id: "{ $file }"`, or call the file `{ $id }.ron`
    .rename = call the file `{ $id }.ron`
loader-folder-name = the protocol `{ $id }` stands in a folder of another name
    .label = the folder is called `{ $folder }`
    .help = write `id: "{ $folder }"`, or call the folder `{ $id }`
    .rename = call the folder `{ $id }`

loader-malformed = `{ $id }` cannot be a name
    .label = lower-case letters, digits and hyphens only
    .help = write for example `{ $proposal }`
loader-twice = the { $thing } `{ $id }` stands here twice
    .label = for the second time
    .help = give one of them another name
loader-unknown = there is no { $thing } `{ $found }`
    .label = unknown
    .help = this protocol has none; add the { $thing } or remove this reference
loader-unknown-at = there is no { $thing } `{ $found }` at `{ $of }`
loader-none-there = `{ $of }` has none; add the { $thing } or remove this reference
loader-elsewhere-asked = the question `{ $question }` is not asked in step `{ $step }`
    .label = stands in step `{ $asked }`
    .help = write `step: "{ $asked }"`, or choose a question of `{ $step }`

loader-timeless = `{ $question }` stands in the contradiction `{ $contradiction }` and does not tell of which moment the judgement is
    .label = can stand beside its opposite
    .help = mark the question `moment: true`: papers then tell the day
loader-lone-outcome = the choice `{ $id }` is of fewer than two outcomes
    .label = nothing to choose from
    .help = name at least two outcomes in `outcomes`, or remove this choice
loader-outcome-twice = `{ $id }` stands twice in this choice
    .label = for the second time
    .help = remove one
loader-fact-differs = the fact `{ $fact }` has other answers at `{ $other }`
    .label = same fact, other answers
    .help = give both questions the same kind, options and reasons, or another fact

loader-wrong-kind = `{ $form }` cannot judge `{ $of }`: its answer is of kind `{ $kind }`
    .shown = `{ $form }` does not suit `{ $of }`: its answer is of kind `{ $kind }`
    .label = needs { $needs }
    .help = choose another question
    .help-number = use `Number(of: ..., from: ...)` or `Answered(...)`
    .help-decimal = use `Decimal(of: ..., from: "38.5")` or `Answered(...)`
    .help-entries = ask about an entry: `SomeEntry("...", Is("field", "option"))`
    .help-options = use `Answered(...)`, or choose a question with options
    .help-of-age = use `Age(of: ..., from: ...)` or `Answered(...)`
    .help-age = choose the question for the age or date of birth
    .help-date = choose a question with `answer: Date`
    .help-body-map = choose a question with `One` or `Many`, or remove `shown`
    .help-sheet = a sheet belongs to `Entries`, and arranges by fields with `One`
    .help-recorded = the text of a row is chosen from `Entries`, and each field takes over a field of the same kind
    .help-contact = a contact names a log (`Entries`), and in it fields for text (`Text`), day (`Date`) and choice (`One`)
    .help-log = name a question with `answer: Entries(...)`; `Answers([...])` prints other questions
    .help-by = choose a field with `answer: One([...])`
    .help-under = name a question with `answer: Entries(...)`, or remove `under`
    .help-some-entry = choose a question with `answer: Entries(...)`, or write the condition without this around it
loader-log-in-log = a field of a log cannot be a log itself
    .help = make it a question of its own with `under`, or a `Text` field
loader-none-to-choose = `{ $id }` has no { $kind ->
        [Entries] fields
       *[other] options
    }
    .label = empty list
    .help = give `{ $kind }` at least one: `(id: "...", ...)`
loader-alone-of-one = `{ $question }` takes one answer anyway: `alone` says nothing there
    .label = of this option
    .help = remove `alone`, or make it a `Many`
loader-places = `{ $id }` can have one or two decimals
    .label = of this question
    .help = write `places: 1` or `places: 2`, or make it a `Number`
loader-when-nowhere = `{ $id }` is always there: it cannot have a `when`
    .label = of this choice
    .help = remove `when`; only options of a question or field can depend on it, and not those of a contact or in the columns, groups and state of a sheet
loader-not-alone = at `{ $question }` stands an option that cannot stand beside others
    .label = beside others
    .help = leave out the others, or this one
loader-empty-condition = `{ $form }` without parts says nothing
    .label = empty list
    .help = put conditions in it, or remove it
loader-at-least-none = `AtLeast(0, ...)` always holds
    .label = 1 or more belongs here
    .help = write how many must hold at least
loader-at-least = `AtLeast({ $asked }, ...)` can never hold: { $parts ->
        [0] it has no parts
        [1] it has 1 part
       *[other] it has { $parts } parts
    }
    .label = more than { $parts }
    .help = { $parts ->
        [0] add conditions
       *[other] write { $parts } at most, or add conditions
    }
loader-empty-range = nothing lies in this range of `{ $form }`
    .label = this range
    .help = the lowest (`from`, `min`) must lie below the highest (`below`, `max`)
loader-two-units = `{ $bound }` is given in years and in months
    .label = of this age
    .help = leave out `{ $bound }` or `{ $bound }_months`
loader-months-of-years = `{ $question }` asks for a number; it knows nothing of months
    .label = a number of whole years
    .help = write `from` and `below` in years, or let the question ask for an age: `answer: Age(min: 0, max: 17)`
loader-no-range = `{ $form }` without `from` and `below` says nothing
    .label = of this condition
    .help = add `from: ...` or `below: ...`
loader-circle = these conditions wait for each other: { $chain }
    .label = this question never appears this way
    .help = take one of these references out of its `when`
