### What is heard by whoever does not see the window, where nothing on the screen says it.

# The name of the start screen.
access-start = Begin
# The columns beside the middle.
access-pane = Waarom, en wat hierbij speelt
access-map = Stroomschema
access-beside = Ernaast
# What is chosen from, where the eye needs no name for it.
access-filter = Welke casussen
access-period = Over welke tijd
access-extent = Hoe uitgebreid
access-along = Wat meegaat
access-sides = Een of twee zijden
access-fewer = Een exemplaar minder
access-more = Een exemplaar meer
# What is for the eye alone.
access-words-shown = De woorden staan op het scherm. Ze worden niet voorgelezen: kies anders een eigen wachtzin.
access-groups-shown = De groepen staan op het scherm. Ze worden niet voorgelezen: sla het blad op en laat het afdrukken.
# $what (String) - what boxes of the flow map follow
access-leads = leidt naar: { $what }
