body-head = Hoofd
body-front = Voorkant
body-back = Achterkant
body-left = L
body-right = R
body-sides = Links (L) en rechts (R) zijn van het kind.
body-marked = aangekruist
body-invitation = Klik een plek aan, of ga er met de pijlen heen en druk op spatie.
# $places (String) - the marked places, with commas
body-told = Aangekruist: { $places }

strip-done = gedaan
strip-not-yet = nog niet
strip-not-asked = nu niet gevraagd
strip-partly = deels
strip-unknown = niet bekend
strip-left = bewust niet
# $label (String) - what was not done
# $reason (String) - why, in words
strip-left-because = { $label }: bewust niet gedaan, omdat: { $reason }

sheet-own = Beide kanten tellen. Het programma telt niets op; u weegt zelf.
sheet-nothing = Nog niets genoteerd
sheet-unplaced = Nog niet ingedeeld
sheet-missing = Wat nog ontbreekt
sheet-missing-nothing = Bij wat hierboven staat ontbreekt niets.
# $column (String) - the column, such as Risico
# $group (String) - the group, such as Ouder
sheet-add = { $column } bij { $group }
sheet-no-state = nog niet ingevuld
# $lacks (String) - what is missing, with commas
sheet-lacks = nog in te vullen: { $lacks }
# $ask (String) - who or what could tell
sheet-ask = na te vragen bij: { $ask }
sheet-look = Aanvullen

# $scheme (String) - the name of the numbering
# $number (String) - the number of the step
walk-numbered = { $scheme }, stap { $number }
