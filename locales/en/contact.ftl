### A contact of a file of weeks: entered once, recorded where the protocol asks for it.

contact-title = New contact
contact-about = Fill in once what there was. Each part goes by itself to the facts, the talks and the dates of this case.
contact-kept = What you fill in is in the case at once.
contact-not-yet = A new contact cannot be entered yet. Answer first: { $question }
contact-nothing = There is no contact to enter here. Write it at the question itself.
contact-day = On which day?
contact-today = Today: { $day }
contact-with = With whom?
contact-line = Fact { $number }
contact-kind = Kind of fact { $number }
contact-spoken = Were the concerns discussed?
contact-spoken-all = Yes, all
contact-spoken-except = Yes, except …
contact-spoken-not = No
contact-excepted = What was not discussed?
contact-no-talk = This goes to the talks only once the concerns have been discussed.
contact-off-path = This part is not in question in this case now. What you write here is not recorded.
contact-day-to-come = This day is still to come. Record the contact once it was.
contact-held-back = This answer would make other answers lapse. Give it at the question itself.
contact-waits = Not everything of this contact is in the case yet.
contact-waits-remedy = New contact goes on with it: what you typed is still there.
contact-done = Done
contact-because = New contact on { $day }.
keys-contact = Record a new contact
