body-head = Head
body-front = Front
body-back = Back
body-left = L
body-right = R
body-sides = Left (L) and right (R) are those of the child.
body-marked = marked
body-invitation = Click a place, or go there with the arrows and press Space.
body-told = Marked: { $places }

strip-done = done
strip-not-yet = not yet
strip-not-asked = not asked now
strip-partly = partly
strip-unknown = not known
strip-left = left out
strip-left-because = { $label }: deliberately not done, because: { $reason }

sheet-own = Both sides count. The program adds nothing up; you weigh.
sheet-nothing = Nothing noted yet
sheet-unplaced = Not placed yet
sheet-missing = What is still missing
sheet-missing-nothing = Nothing is missing from what stands above.
sheet-add = { $column } in { $group }
sheet-no-state = not filled in yet
sheet-lacks = to be filled in: { $lacks }
sheet-ask = to be asked of: { $ask }
sheet-look = Complete it

walk-numbered = { $scheme }, step { $number }
