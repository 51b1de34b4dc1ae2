### The start screen, practice cases and the library of protocols.

start-call = Phone now
start-call-about = Advice, without a name: numbers, your question, what they ask.
start-worry = A worry
start-worry-about = Choose what you have in hand. Enter begins at once, with the meldcode.
start-worry-about-own = Choose what you have in hand. Enter begins at once, as the last time: { $protocol }.
start-danger = Danger now
start-danger-about = 112, Veilig Thuis, and what to say.
start-doors-ask = What do you have in hand?
start-doors-hint = type a word, such as: ear, school, file, LECK
start-doors-none = No situation with these words. Enter leads to the call sheet: phoning for advice is always right, without a name.
start-doors-all = All situations ({ NUMBER($count) })
start-doors-fewer = Only the most common ones
start-open-cases = Your cases
start-practise = Practise
start-practise-about = Fictional cases, kept apart from your real cases.
start-practise-choose = Choose a practice case
start-protocols = Protocols
start-empty = No cases have been saved yet.
start-empty-about = Begin a new case, or practise with a fictional case first.
start-count = { $count ->
    [0] no cases
    [one] one case
   *[other] { $count } cases
}
start-review-when = look back { $when }
start-review-overdue = the date to look back has passed
start-changed = changed { $when }
start-choose-role = In which role do you work?
start-role-unknown = { $title } does not know the role you work in. Choose what you are called in this case; your own role stays remembered.
start-label = Name of the case
start-label-hint = for example: blue bicycle
start-label-why = Choose a word by which you recognise the case. Do not use a name, date of birth or address.
start-label-looks-like-name = This looks like a name. Better choose a word that says nothing about the patient.
start-label-looks-like-date = This looks like a date. Better choose a word that says nothing about the patient.
start-label-looks-like-number = This looks like a person's number. Better choose a word that says nothing about the patient.
start-label-looks-like-postcode = This looks like a postcode. Better choose a word that says nothing about the patient.
start-label-looks-like-address = This looks like a place where somebody lives, works or goes to school. Better choose a word that says nothing about the patient.
start-label-looks-like-somebody = This looks like somebody who can be recognised. Better choose a word that says nothing about the patient.
start-label-looks-like-email = This looks like an e-mail address. Better choose a word that says nothing about the patient.
start-begin = Begin
start-damaged-case = This case cannot be read.
start-filed = in the file
start-concluded = concluded
start-no-protocol = There is no protocol that can be used. What is wrong is said at the right.

practice-banner = Practice. Fictional data, not a real case.
practice-banner-short = Practice, all fictional.
practice-apart = A practice case can never become a real case.
practice-title = Practise
practice-cases = Fictional cases
practice-kept = Practice you began earlier
practice-played = Open the end
practice-played-about = Everything has been filled in already, as the author of the case did it.
practice-lesson = For a group
practice-lesson-about = Move by move on a large screen: question, votes, answer.
practice-empty = Walk it yourself
practice-empty-about = You begin empty, with the story beside it.
practice-ruling = Made after a ruling: { $ruling }.
practice-search = Find a fictional case
practice-search-hint = Words of the title or the story, for instance: baby
practice-found = { $count ->
    [0] No case with these words.
    [one] One case with these words.
   *[other] { $count } cases with these words.
}
practice-none = This protocol has no fictional cases yet.

protocol-edition = { $title }, edition { $edition }
protocol-edition-alone = edition { $edition }
protocol-checked = compared with the guideline on { $date }
protocol-review-by = to be looked at again by { $date }
protocol-not-reviewed = This encoding has not yet been reviewed by a clinician.
protocol-reviewed = Reviewed by { $who } on { $date }.
protocol-status-draft = draft, not yet in force
protocol-status-current = in force
protocol-status-not-established = not established whether in force
protocol-status-under-revision = in force, being revised
protocol-status-superseded = replaced by { $by }
protocol-audience = For whom
protocol-broken = { $count ->
    [one] This protocol has one error and cannot be used.
   *[other] This protocol has { $count } errors and cannot be used.
}
protocol-problem = { $file }, line { NUMBER($line) }: { $message }
protocol-problems-more = { $count ->
    [one] and one more error
   *[other] and { $count } more errors
}

practice-word = practice
protocol-not-reviewed-short = not yet reviewed by a doctor
start-own-older = Your own edition (encoding { NUMBER($encoding) }) in the place of a newer one of the program (encoding { NUMBER($bundled) })
start-own-same-number = Your own edition with the same number (encoding { NUMBER($encoding) }) as the one of the program, and other content
start-own-instead = Your own edition, in the place of the program's
start-own = Your own edition

due-today = Today
due-week = This week
due-later = Later
due-undated = Without a date
due-concluded = Concluded
due-no-day = no day agreed

worklist-make = Work list
worklist-title = Work list
worklist-about = What is due first stands at the top. The names are those of the program; do not leave this list lying about.
worklist-case = Case
worklist-why = Why now
worklist-where = Left at
worklist-done = Done and agreed

start-found-case = case
start-found-card = card · { $protocol }
start-found-protocol = whole protocol
start-found-more = { $count ->
    [one] One more. More words find fewer.
   *[other] { $count } more. More words find fewer.
}
start-found-fictional = practice case
start-found-practice = Look for “{ $words }” in the practice cases
