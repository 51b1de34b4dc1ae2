### The flow map of a protocol, as drawn on sheets: headings, the legend, what stands small in the boxes.

# $edition (String) - edition of the guideline
# $encoding (Number) - version of our encoding
# $checked (String) - date of the last comparison
# $hash (String) - begin of the hash of the protocol
drawing-edition = Uitgave { $edition }, codering { NUMBER($encoding) }, nagelopen op { $checked }, vingerafdruk { $hash }
# $edition (String) - the line above
# $case (String) - whose path is lit
drawing-edition-lit = { $edition } · opgelicht: { $case }
# $title (String) - title of a scenario
drawing-lit-scenario = de fictieve casus “{ $title }”
drawing-lit-case = de casus die open is
# $one (String) - whose path
# $another (String) - whose path
drawing-lit-both = { $one } en { $another }
# $number (String) - number of the step in the guideline
# $scheme (String) - name of the numbering
drawing-step-number = stap { $number } ({ $scheme })
# $sheet (Number) - number of this sheet
# $sheets (Number) - how many there are
drawing-sheet = blad { NUMBER($sheet) }/{ NUMBER($sheets) }

drawing-outcomes = Uitkomsten
drawing-outcomes-continued = Uitkomsten (vervolg)
drawing-notes = Noten: voorwaarden in woorden
drawing-notes-continued = Noten (vervolg)
# Behind the title of a step that goes on in the next column.
drawing-continued = (vervolg)

# Before a condition.
drawing-if = als
# $note (Number) - number of the note
drawing-see-note = zie noot { NUMBER($note) }
# $note (Number) - number of the note
drawing-says-note = wat in noot { NUMBER($note) } staat
drawing-hint = hint
drawing-attention = let op
drawing-danger = gevaar
# $place (String) - number of the question or step where it is mended
drawing-at = bij { $place }
# $protocol (String) - id of a protocol
drawing-leads-to = gaat verder in { $protocol }

# $kind (String) - one of the kinds above
drawing-kind-optional = { $kind }, mag leeg
# $kind (String) - of which kind a question is
drawing-kind-needed-at-times = { $kind }, soms verplicht

# The legend: each stands behind its sign, such as B3, ▸B7 or →2.
drawing-key-question = derde vraag van stap B. Vragen staan op volgorde; een vraag zonder “als” komt altijd zolang de stap op het pad ligt.
drawing-key-opens = dit antwoord opent B7, ook op een ander blad.
drawing-key-outcome = uitkomst 2.
drawing-key-alert = waarschuwing 5; blauw is een hint, geel vraagt aandacht, rood is gevaar. Ze houdt niets tegen en is af te doen met een reden.
drawing-key-line = lijn links
drawing-key-line-means = deze vraag bepaalt of de volgende gesteld wordt; van verder weg staat haar nummer in een kadertje links.
