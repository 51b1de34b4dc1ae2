### What the papers themselves say: what no protocol says. Words of the window stay with its screens.

document-page-of = Page { NUMBER($page) } of { NUMBER($pages) }
document-place = { $document } · case “{ $case }”
document-practice-case = PRACTICE CASE

document-speaks-for = For
document-speaks-against = Against

document-present = present
document-absent = absent
document-unknown = unknown
document-group = About
document-box-open = empty box
document-box-yes = ticked
document-box-no = with a dash
document-box-unknown = with a question mark
document-case-label = case “{ $case }”
document-kept-silent = Also recorded
document-appendix = Appendix: { $title }

document-attached = The case, to be checked again

document-meant-for = For whom
document-meant-for-begins = For
document-role = Written by
document-written-by = written by the { $role }
document-standing = Status
document-concluded = Concluded.
document-not-concluded = Not yet concluded: this paper may still change.
document-still-open = not concluded yet
document-shielded-form = Shielded form: only where it is shielded.
document-nothing-recorded = Nothing has been recorded yet.

document-not-done = Not done: { $reason }
document-not-done-without-reason = Not done; the reason has not been written down yet.
document-recorded = { NUMBER($count) } recorded

document-norm = Norm
document-because = Because of
document-to-do = To do
document-by-when = By when
document-at-once = at once
document-judged-on = judged on { $date }
document-judged-then = On { $date }: { $sentence }
document-in-this-protocol = This is about this protocol; what stands with another protocol of this case is in the record of that.
document-still-to-come = that day is still to come
document-noted-on = noted on { $date }
document-done-already = Done
document-when-done = When it is done: { $says }
document-no-date = no date
document-contact-of-day = { $day }, contact { $number }
document-contact-of-day-how = { $day }, contact { $number } ({ $how })
document-source = Source

document-why = Reason

document-reason-missing = { $question } (the reason is still missing)
document-ask-of = { $what } To be asked of: { $whom }
document-attention = Attention:

document-lapsed = Lapsed answers
document-lapsed-means = These answers were given but no longer count, because an earlier answer changed.
document-moved = Other edition
document-edition-of = { $guideline }, encoding { NUMBER($encoding) }
document-moved-lapsed = These answers lapsed with the move. The questions are given as they were asked then.
document-changed = Changed after concluding or printing
document-question = Question
document-answer = Answer
document-when = When
document-before = Stood there before
document-reopened = Reopened
document-printed = Made before

document-guideline = Guideline
document-edition = Edition
document-status-draft = not yet in force
document-status-current = in force
document-status-not-established = not established whether in force
document-status-under-revision = in force, being revised
document-status-superseded = superseded by { $by }
document-encoding = Encoding
document-encoding-is = version { NUMBER($encoding) }, compared with the guideline on { $checked }, to be looked at again before { $review }
document-review = Review
document-review-not-yet = This encoding has not yet been reviewed by a clinician.
document-reviewed-by = Reviewed by { $who } on { $date }.
document-remark = Please note
document-protocol-hash = Hash of the protocol
document-case-hash = Hash of the case
document-other-edition = The case was begun with another issue of this protocol ({ $guideline }, version { NUMBER($encoding) }, hash { $hash }).
document-sources = Sources
document-made-with = Made with
document-edition-short = { $protocol }, edition { $guideline }, encoding { NUMBER($encoding) }
document-case-short = case { $hash }
document-protocol-short = protocol { $hash }

document-verified = read in the source
document-partly = read in part
document-unverified = not found in a source
document-rule = Rule
document-rule-remark = Remark
document-options = Answers: { $options }
document-example = On paper, for example: { $said }
document-reasons-that-count = Reasons not to do it: { $reasons }
document-fields = Per { $one }: { $fields }
document-alerts = Alerts
document-outcomes = Outcomes
document-cards = Card: { $title }
document-general-remarks = General remarks
document-phone = Phone: { $number }

document-name = Name
document-function = Function
document-date = Date
document-signature = Signature

document-draft = Draft
document-draft-means = Not on record yet:
document-not-yet = Not to be handed over yet
document-not-yet-means = First record what stands below, or record why you depart from it. Then this paper is there.
document-not-said = Not filled in
document-without-day = [day?]
document-sounds-diagnostic = [diagnosis?]
document-sounds-diagnostic-means = [diagnosis?] stands behind a word that sounds like a diagnosis of somebody who is not your patient. Write what you saw or heard, or remove it.

document-done = Done
document-look-back = Look back

document-blank-how = Fill in what you know. If you do not know something, write who could tell. If you leave something out on purpose, write why. Write no name, address or date of birth on this form. If you need more lines, copy the page.
document-blank-emergency = If a life is in danger, call 112 and fill this in later.
document-only-if = only if { $condition }
document-question-number = question { NUMBER($number) }
document-not-done-because = Deliberately not, because
document-because-of = Because
document-number = number
document-age = days, weeks, months or years

document-blank-title = Blank form
document-everything-audience = whoever takes the case into the vault
document-blank-audience = To prepare, or to fill in by pen where there is no computer.
document-blank-use = How to use this
document-dates-title = Dates
document-dates-audience = For your own diary. Holds no names.
document-dates-what = What and when
document-dates-none = There are no dates to come.

document-body-alt = Drawing of the body (head, front, back) with: { $question } Marked: { $places }. Left and right are those of the child.
document-body-caption = { $question } Left (L) and right (R) are those of the child.
document-edition-own = Own or earlier edition: { $protocol }, edition { $guideline }, encoding { NUMBER($encoding) }
document-origin = Origin
document-origin-own = own or earlier edition; it does not come with the program

# The worksheet of the clinician

document-worksheet-title = Worksheet
document-worksheet-audience = For yourself, beside the file. Does not belong in the patient's file.
document-worksheet-open = What is still open
document-worksheet-nothing-open = Nothing is open.
document-worksheet-actions = What to do
document-worksheet-outcomes = What follows, and from what
