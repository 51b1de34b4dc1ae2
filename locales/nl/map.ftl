### The flow map in the library, and what is proved of a protocol.

map-open = Stroomschema
map-about = Alle stappen, vragen en uitkomsten als tekening. Het pad van een open casus licht op.
map-here = Op het schema
map-back = Terug naar lezen
map-nearer = Groter
map-further = Kleiner
map-fit = Passend
map-save = Bewaren als PDF op A3
map-keys = Sleep of schuif met de pijltjes, zoom met het wiel of met + en –. Tab gaat langs de stappen en vragen, Enter opent er een.
map-title = Stroomschema
map-proving = Wordt nagerekend over alle mogelijke antwoorden.
# $proved (String) - how many promises were proved
# $all (String) - how many there are
map-proved-of = { $proved } van { $all } bewezen: nagerekend over alle mogelijke antwoorden, in elke rol en op elke dag.
map-not-proved-yet = nog niet nagerekend
map-refuted-about = Er is een verloop waarin dit niet opgaat. Het kortste kunt u openen als oefencasus.
map-open-walk = Open dit verloop
# $protocol (String) - id of a protocol
map-leads-nowhere = { $protocol }: dit protocol is er niet
map-blank = Leeg formulier bewaren
map-blank-about = Alle vragen met ruimte om met de pen in te vullen, als PDF.
# $most (Number) - so many boxes are drawn
map-gave-up = Deze kaart wordt niet getekend: het protocol heeft meer dan { NUMBER($most) } vakken, en het programma geeft dan op.
    .remedy = Splits het protocol, of haal er vragen uit.
