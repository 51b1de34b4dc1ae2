### The library: every protocol as it was written, to read and to hand to whoever reviews it.

library-title = Read the protocols
library-read = Read
library-reload = Read again
library-own-about = Your own protocols are in a folder each, here:
library-reloaded = { $count ->
    [0] Read again. There are no protocols of your own.
    [one] Read again: one protocol of your own.
   *[other] Read again: { $count } protocols of your own.
}
library-desk-untouched = The case that is open keeps the edition you were working with.
library-others = { $count ->
    [0] no others
    [one] one more
   *[other] { $count } more
}
library-own = own
library-broken = unusable
library-bundled-instead = Until this is mended, the protocol of this name that comes with the program is used.
library-mend = Mend the files in this order, then choose Read again.
library-place = { $file }, line { NUMBER($line) }
library-error = Error
library-warning = Note
library-encoding = encoding { NUMBER($number) }
library-hash = mark of this encoding
library-roles = Roles
library-search = Search the questions
library-search-hint = One or more words, for example: injury
library-found = { $count ->
    [0] No question with these words.
    [one] One question with these words.
   *[other] { $count } questions with these words.
}
library-found-more = { $count ->
    [one] One more question. Search with more words.
   *[other] { $count } more questions. Search with more words.
}
library-steps = Steps and questions
library-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
library-around = What follows and what it rests on
library-outcomes = Outcomes
library-cards = Cards
library-guarantees = What always holds
library-sources = Sources
library-terms = Terms
library-documents = Papers
library-scenarios = Fictional cases
library-save-list = Save the review list
library-save-list-about = Every rule with its source and room for a remark, as a PDF.
library-no-list = This protocol has no review list: no paper in the folder documents has the content Rules.
library-optional = may stay open
library-needed-when = Required if
library-options = Options
library-arguments = Arguments come from
library-fields = Fields of an entry
library-says = In the record
library-example = In the record, for example
library-option-when = “{ $option }” only if { $condition }
library-when = Asked when
library-step-when = This step is on the path when
library-alert-when = Raised when
library-alert-mends = Mended at
library-outcome-when = Follows when
library-card-when = At hand when
library-card-asked = Only on request
library-actions = To do
library-action-when = Only when
library-action-done = Done when
library-due-on = on the date at: { $question }
library-leads-to = Goes on in
library-reasons-any = Not done counts with a reason in own words.
library-reasons-only = Not done counts for these reasons only
library-reasons-suggested = Not done counts for these reasons, or with own words
library-terms-used = Terms
library-kind-decimal-of = number with decimals, in { $unit }
library-kind-number-of = number, in { $unit }
library-kind-entries-of = list, one { $one } per entry
library-voice-fact = fact
library-voice-quote = literal words
library-voice-judgement = judgement
library-source-about = { $publisher }, { $year }. Compared on { $date }.
library-document-anonymous = without identifying data
