### Going on with a newer edition of a protocol.

edition-title = Moving to a newer edition
edition-name = { $guideline }, encoding { NUMBER($encoding) }
edition-about = { $protocol }. This case was made with edition { $from }. There is a newer one: { $to }. You decide whether to move; you can also stay.
edition-lapses = What lapses
edition-nothing-lapses = Nothing. All that you recorded carries over.
edition-follows = What follows differently
edition-follows-same = With what is recorded now, the same follows.
edition-no-more = No longer follows: { $outcome }
edition-now = Follows now: { $outcome }
edition-asks = What is newly asked
edition-nothing-new = No new questions at this point.
edition-carries = What carries over
edition-carried = { $count ->
    [0] Nothing has been recorded yet that could carry over.
    [one] One answer.
   *[other] { $count } answers and reasons.
}
edition-changed = Questions that are different now
edition-role = In which role do you go on?
edition-role-was = Your role
edition-move = Move to the new edition
edition-stay = Stay with this edition
edition-after = The history of the case will then show the move, with what lapsed. It cannot be undone; the answers from before stay in the history.
edition-newer = There is a newer edition of this protocol.
edition-look = See what changes
edition-why-role = The new edition does not know this role.
edition-why-not-asked = This is no longer asked.
edition-why-other-kind = This now takes another kind of answer.
edition-why-no-option = This answer is no longer offered.
edition-why-stands-alone = This can no longer stand beside other answers.
edition-why-set-aside = This does not count beside your other answers. It is kept, and comes back when those change.
edition-why-no-reason = This reason no longer counts.
edition-why-out-of-range = This number no longer fits.
edition-why-known-otherwise = Another answer stands elsewhere in the case; that one stays.
edition-why-no-argument = This can no longer be weighed.
edition-why-alert = The new edition no longer gives this signal.
history-moved = Moved to a newer edition
history-moved-about = from { $from } to { $to }; { $count ->
    [0] nothing lapsed
    [one] one answer lapsed
   *[other] { $count } answers lapsed
}
