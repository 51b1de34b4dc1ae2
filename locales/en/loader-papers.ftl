### Papers of a protocol that ask for more than their reader may see, or for nothing.

loader-not-for-reader = `{ $id }` does not belong on { $anonymous ->
        [true] a paper free of identifiers
       *[false] a paper
    } for { $reader }: it holds { $holds }
    .label = not for this reader
    .help = remove it here, or choose another `reader` for this paper
    .help-unmarked = remove it here, or write at the question what its answer holds: `holds: Case`, `Identifying`, `ThirdParty` or `OwnNote`
loader-block-not-for-reader = `{ $form }` does not belong on { $anonymous ->
        [true] a paper free of identifiers
       *[false] a paper
    } for { $reader }: it shows reasons in own words
    .label = for the own file only
    .help = remove it, or write `reader: File` without `anonymous`
loader-empty-block = this block names no questions
    .label = empty list
    .help = name questions, or remove the block

loader-reader =
    .file = the own file
    .professional = another professional
    .veilig-thuis = Veilig Thuis
    .anybody = anybody
loader-holds =
    .unmarked = free text without a mark
    .case = the case itself
    .identifying = what leads to a person
    .third-party = data from or about a third party
    .own-note = a consideration of the clinician's own
