### Local agreements that are laid over a protocol: where they stand, and what is wrong with them.

overlay-heading = Own agreements

overlay-other-protocol = these agreements are of `{ $of }`, and not of `{ $known }`
    .label = another protocol
    .help = write `{ $known }` here, or put the file beside its own protocol
overlay-no-protocol = there is no protocol `{ $of }` to lay agreements over
    .label = this protocol is not there
overlay-not-there = `{ $what }` is not, or no longer, in the protocol below: this part is left out
    .label = is not there
    .help = take this part out, or choose where it belongs now
    .help-meant = { $meant } (or take this part out, if it has gone from the protocol)
overlay-changed = the text that you replace has changed in the protocol
    .label = this is what it said when you agreed
    .help = it now says: “{ $now }”. See whether your text still fits, and put the new text here
overlay-unwatched = it is not written which text you replace: if a new edition changes it, you will not be told
    .label = `was` is missing
    .help = add: `was: "{ $now }"`
overlay-twice = this text has already been replaced by another
    .label = the second time
    .help = keep one
overlay-no-options = there is nothing to choose at `{ $of }`
    .label = no question with options
    .help = an option can be added to a question of the kind `One`, `Many` or `Judgement`

overlay-by = With local agreements of { $by }
overlay-agreed = Agreed on { $date }.
overlay-agreed-until = Agreed on { $date }; to be looked at again before { $until }.
overlay-title = Local agreements
overlay-audience = For those who adopt the agreements. It holds only what differs from the protocol itself.
overlay-what = What
overlay-says = Text
overlay-from = Source
overlay-sign = Remarks, name, date and signature
overlay-instead-of = In the place of: “{ $was }”
overlay-sort-text = Another text at
overlay-sort-line = Line added to card
overlay-sort-card = Card
overlay-sort-question = Question after
overlay-sort-option = Choice added to
overlay-sort-hint = Alert becomes a hint:
overlay-sort-attention = Alert asks attention:
overlay-sort-danger = Alert becomes danger:
overlay-mark = local agreement
overlay-outgrown = { $count ->
    [one] One point in your local agreements asks attention.
   *[other] { NUMBER($count) } points in your local agreements ask attention.
}
overlay-outgrown-about = The rest holds. Change the file and read it again.
overlay-taken = the protocol already has a question `{ $of }`
    .label = this id is taken
    .help = choose another id, with the name of your organisation in it
overlay-nothing-there = the protocol has no text here that you replace
    .label = `was` belongs to a text that is there
    .help = take `was` out: your text is added
overlay-no-reason = making an alert softer or louder needs a reason
    .label = without a reason
    .help = write in `because` why it was agreed so here
overlay-same-level = this alert already speaks so
    .label = the same
    .help = take this part out, or choose another level: `Hint`, `Attention` or `Danger`
overlay-of = { $sort } “{ $about }”
overlay-of-part = { $sort } “{ $about }” ({ $part })
overlay-own-copy = these agreements lie over your own copy in the folder `{ $folder }`, not over the protocol that comes along
    .label = over the copy
    .help = the copy is the same as what comes along: remove the folder `{ $folder }`, then the agreements lie over that and new editions come through by themselves
    .help-changed = if you made the folder `{ $folder }` on purpose, leave it and take new editions over yourself; otherwise remove it, and the agreements lie over what comes along
overlay-already-in = these agreements are in the copy in the folder `{ $folder }` already: that holds as it is, and this file does not
    .label = already in it
    .help = remove the folder `{ $folder }`, then the agreements lie over the protocol that comes along; to keep the copy, remove `{ $file }` here
overlay-stranger = the answer to `{ $fact }` also counts in { $protocols }, and there this choice is not known
    .label = here, and not there
    .help = make the same agreement for { $protocols }, or ask a question of your own without `fact`
overlay-date-for-paper = names of papers belong here, and `{ $found }` is a date: this part is left out
    .label = a date
