### What groups did with fictional cases.

group-title = What groups did
group-about = { $cases ->
    [one] Of { $cases } case there is what a group voted, said and did otherwise
   *[other] Of { $cases } cases there is what a group voted, said and did otherwise
}; { $unprinted ->
    [0] all of it is on paper
   *[other] of { $unprinted } it is not on paper
}. You see it again when you open the case for a group.
group-keep = Keep on this computer
group-forget = Throw it all away
group-forget-sure = Yes, throw it all away
group-discard = Close and throw it away
group-closing-title = What the group did has not been kept
group-closing-about = { $cases ->
    [one] Of { $cases } case the votes and notes of the group are not on paper
   *[other] Of { $cases } cases the votes and notes of the group are not on paper
}. It is about fictional cases, and lies readable on this computer if you keep it.
group-unread = What groups did earlier cannot be read: { $why }. The file stays where it is.
group-kept = Kept in the folder of the program.
