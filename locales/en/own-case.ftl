### The user's own fictional cases.

own-case-elsewhere = { $answers ->
    [one] { $answers } answer belongs to another protocol and is left out
   *[other] { $answers } answers belong to another protocol and are left out
}
own-case-own = Your own practice cases
own-case-new = New practice case
own-case-about = Choose the protocol and write what is known at the door. Then you play the case once yourself; your answers are those of its maker.
own-case-never-real = Only of a fictional case. A real one never becomes a practice case: even without a name somebody recognises a family, and a practice case travels.
own-case-keep = Keep as a practice case
own-case-keep-about = What you played becomes a case that you and others can walk, with a group as well.
own-case-dutch = Dutch is enough: whoever reads English sees the Dutch text, marked as such.
own-case-protocol = Protocol
own-case-role = In which role is it played?
own-case-title = Name of the case
own-case-title-hint = A name that gives nothing away
own-case-story = What is known at the door?
own-case-story-hint = Who, how old, one or two facts. Not what the doctor does or decides, and no day of the calendar: write “yesterday” or “two weeks ago”.
own-case-missing = This is still empty
own-case-play = Play it
own-case-kept = Kept in { $path }. The case stands under Practise, among your own practice cases.
own-case-tells = This gives the ending away
own-case-anyway = Keep it anyway
own-case-keep-first = Keep this case first; then you can play it with a group.
own-case-tell = What comes to be known before “{ $asked }”
own-case-tell-hint = Empty: the story says it already, or the doctor does or weighs it
practice-week = +1 week
practice-keep-own = Keep as a practice case
practice-day = In this practice it is { $day }.
practice-week-nothing = A week later: { $day }. Nothing new has come up.
practice-week-came = A week later: { $day }. Due now: { $what }
own-case-ask = What do you ask the group here?
own-case-ask-hint = Left empty: the group does not stop here
own-case-change = Change this case
own-case-remove = Remove this case
own-case-remove-sure = Sure? The case will be gone
own-case-after = For the talk afterwards with a group
own-case-after-about = You may leave this empty. If you write something, what you did and the sore point both belong to it.
own-case-did = What did you do, and why?
own-case-sore = What is the sore point?
own-case-sore-hint = Where might a good colleague have done otherwise? Without blaming a person.
own-case-point = What does the group remember?
own-case-source = Where is that written?
own-case-place = Where in that source?
own-case-place-hint = For example: step 3, or page 12
practice-known = This you hear now
