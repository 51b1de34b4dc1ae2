### Making local agreements where a protocol is read.

agree-door = Make local agreements
agree-door-about = Say a text otherwise, put a line on a card or ask a question of your own. The protocol itself stays as it is.
agree-opening = Reading the protocol …
agree-by = Whose agreements are these?
agree-by-hint = The name of your organisation or group. It stands beside each agreement and at the foot of papers.
agree-begin = Begin
agree-leave = Done
agree-of = Agreements of { $by }
agree-differs = { $count ->
    [0] What differs (nothing)
   *[other] What differs ({ NUMBER($count) })
}
agree-how = Open a step or a card, and choose there.
agree-undo = Undo
agree-keeping = Being checked and saved …
agree-kept = Saved
agree-undone = Undone
agree-not-kept = Not saved
agree-found-count = { $count ->
    [one] The check says one thing
   *[other] The check says { NUMBER($count) } things
}
agree-faulty = The protocol cannot be used like this. Nothing was saved; what you wrote is still there.
agree-missing = This is still to be filled in.
agree-by-hand = “{ $file }” was changed by hand. The window leaves it as it is.
    .remedy = Give the file another name that ends in .local.ron as well. It goes on holding, and a new one begins here.
agree-unusable = This protocol cannot be used, not without agreements either.
    .remedy = See in the list what is the matter, and mend that first.

agree-texts-about = Write, in Dutch, what must stand here. Enter saves. English readers see your Dutch text, marked.
agree-text-ask = Question
agree-text-hint = Help with the answer
agree-text-hint-of-option = Explanation of this choice
agree-text-why = Why this is asked
agree-text-label = Choice
agree-text-title = Title
agree-text-aim = Aim of the step
agree-text-say = Text
agree-text-act = What to do
agree-text-norm = Norm
agree-text-term = Term
agree-text-means = Meaning
agree-text-about = What it is about
agree-text-line = Line { NUMBER($number) }

agree-line-add = + line
agree-line-say = What goes on the card
agree-line-call = Number
agree-line-call-hint = May stay empty. A number stands large on the card.
agree-place = Where this is written
agree-place-hint = For example: agreement 4, or page 12.

agree-question-add = + question after this
agree-question-new = A question of your own
agree-question-change = Change a question of your own
agree-question-after = Comes after: { $ask }
agree-sort = What can be answered
agree-sort-one = One choice
agree-sort-many = Several choices
agree-sort-text = Text
agree-sort-date = Date
agree-sort-number = Number
agree-option = Choice { NUMBER($number) }
agree-option-add = + choice
agree-option-missing = At least two choices are needed.
agree-need = Must there be an answer
agree-may-stay-open = May stay open
agree-must = Must be answered
agree-must-about = Until then the question is among the open points.
agree-when = When is this asked
agree-when-always = Always.
agree-when-add = + only after a certain answer
agree-when-of = To which question
agree-when-search = Search another question
agree-when-is = Was answered
agree-when-whatever = An answer, whatever it is
agree-when-missing = Choose what was answered.
agree-when-all = All of this
agree-when-any = One of these is enough
agree-papers = On which papers
agree-source = What this rests on
agree-own = An agreement of our own
agree-read = Read there
agree-not-read = Not read there yet
agree-preview = This is how it stands in the walk
agree-preview-later = The question stands here as soon as it, its choices and the why are filled in.
agree-found = What the check says
agree-comparing = Being looked at …
agree-not-looked = The check follows as soon as you go on.
agree-nothing-found = The check has nothing to remark.

agree-title = What differs from what came along
agree-about = This is in { $file }, in the folder of your own protocols.
agree-nothing = Nothing differs: no agreements were made here yet.
agree-go = Go there
agree-in-full = All differences, and fictional cases that end otherwise
