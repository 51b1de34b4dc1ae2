### Courses: fictional cases in order.

# $title (String) - title of the course
# $minutes (Number) - how long it takes
# $cases (Number) - how many cases
course-told = { $title }: { NUMBER($minutes) } minuten, { $cases ->
    [one] { $cases } casus
   *[other] { $cases } casussen
}
# $id (String) - the id in the file
# $folder (String) - the name of the folder
course-other-folder = de cursus heet { $id }, maar de map { $folder }: geef beide dezelfde naam
course-no-goals = er staan geen leerdoelen bij `goals`
course-no-cases = er staat geen casus bij `parts`
# $protocol (String) - id of a protocol
course-no-protocol = er is geen protocol { $protocol }
# $protocol (String) - id of a protocol
# $source (String) - id of a source
course-no-source = { $protocol } kent geen bron { $source }
# $part (Number) - counted from 1
course-no-time = onderdeel { NUMBER($part) } duurt nul minuten
# $protocol (String) - id of a protocol
# $scenario (String) - id of a case
course-no-case = { $protocol } heeft geen casus { $scenario }
# $protocol (String) - id of a protocol
# $scenario (String) - id of a case
course-not-for-a-group = { $protocol }/{ $scenario } is niet voor een groep geschreven: de nabespreking ontbreekt, of hij is te lang
# $file (String) - the file
# $why (String) - what the reader says
course-unreadable = { $file } is niet te lezen: { $why }
# $file (String) - the file
course-none = Er is geen bestand { $file }.
course-one-programme = Een programma is van één cursus: noem er één.
course-from = Vanaf
course-minutes = Min
course-part = Onderdeel
course-notes = Voor de trainer
course-goals = Wat u leert
# $minutes (Number) - in all
course-programme = Programma, { NUMBER($minutes) } minuten
course-made-up = Alle casussen zijn verzonnen. Elke regel is door ons in zijn bron gelezen; een clinicus heeft onze uitwerking nog niet beoordeeld.
course-was-last = Dit was de laatste casus van deze cursus.
course-courses = Cursussen
course-begin = Begin de eerste casus
course-print = Programma op papier
# $minutes (Number) - how long it takes
course-takes = { NUMBER($minutes) } minuten
# $minutes (Number) - how long it takes
# $title (String) - title of a case
course-case = { NUMBER($minutes) } min: { $title }
course-keys = In de les: volgende casus n, opnieuw h. Wat u als trainer zegt, staat op het programma voor de trainer.
# $remark (String) - what gives an ending away
course-remark = let op: { $remark }
course-elsewhere = Open een cursus van een andere plek
course-elsewhere-about = Een cursus is een map met course.ron; eigen casussen liggen erin, in de map scenarios. Hij staat hier tot u het programma sluit; er wordt niets overgenomen op deze computer.
course-folder = Map van de cursus
course-folder-hint = Bijvoorbeeld de map op een stick
course-open = Open
# $sheet (String) - what was typed
# $known (String) - those that there are
course-no-sheet = er is geen stuk { $sheet } van een cursus; wel { $known }
course-print-trainer = Programma voor de trainer
course-begins = Hoe laat begint het?
course-begins-hint = Bijvoorbeeld 19:30; leeg telt het programma vanaf nul
course-begins-wrong = Dit is geen tijd: schrijf bijvoorbeeld 19:30
course-begin-here = Begin hier
# $title (String) - title of a case
course-begin-case = Begin hier: { $title }
