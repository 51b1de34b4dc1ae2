### The emergency card, the overview (review), concluding, and saving papers.

emergency-title = Acute danger
emergency-first = Safety first. Writing it down can wait.
emergency-back = Back to the case
emergency-record = Record what you did
emergency-no-card = This protocol has no card of its own.
emergency-112 = Danger to life, or help needed now
emergency-veilig-thuis = Veilig Thuis, day and night, free of charge
emergency-close = Back
emergency-sources = Sources

review-title = Overview
review-change = Change
review-complete = There are no open points.
review-deviations = Deviations with a reason
review-no-deviations = No deviations.
review-now = What now
review-lapsed = Lapsed answers
review-conclude = Conclude
review-conclude-open = There are still open points. You can conclude; they go into the record.
review-concluded = Concluded
review-concluded-on = Concluded on { $date }
review-reopen = Reopen
review-reopen-why = Why do you reopen this case? Your reason goes into the history.
review-save-pdf = Save PDF
review-pdf-saved = Saved as { $file }
review-printed-on = Last paper made on { $date }
review-not-printed = No paper made yet
review-changed-since-print = Changed since it was last made
review-back = Back to the case
review-save-text = Save text
review-no-papers = This protocol has no papers to save.
review-recorded = What was recorded
review-nothing-recorded = Nothing was recorded here yet.
review-conclude-title = Conclude with open points
review-conclude-anyway = Conclude all the same
review-conclude-not-yet = Not yet
review-reopen-title = Reopen the case
review-resolve-keep = Record the reason
review-later = To be recorded later
review-after = What you change now asks for a reason.
review-point-reason = No reason yet for: { $question }
review-point-ask = Ask { $who }
review-point-ask-nobody = Still to be found out
review-point-field = Missing: { $field }
review-more = { $count ->
    [one] Show one more line
   *[other] Show { $count } more lines
}
review-no-reason = A reason is still expected here.
review-less = Show less

history-title = History
history-opened = Case begun
history-answered = Answered
history-changed = Changed
history-cleared = Answer cleared
history-resolved = Point of attention settled with a reason
history-concluded = Concluded
history-filed = Put in the patient's file
history-later = { $days ->
    [one] A day later
   *[other] { $days } days later
}
history-printed = Paper made
history-reopened = Reopened
history-protocol-added = Protocol added
history-walked = Went on in
history-labelled = Name of the case changed
history-role = Role changed
history-entry-added = Entry added
history-entry-taken = Entry ticked
history-entry-removed = Entry removed
history-unresolved = Reason withdrawn
history-undone = Undone
history-redone = Redone
history-because = reason: { $reason }
emergency-own = Below: from an own or earlier edition of { $title }
emergency-own-number = own
