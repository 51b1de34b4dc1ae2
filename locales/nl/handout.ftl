### Papers of a fictional case before a group.

handout-participants = Blad voor deelnemers
handout-debrief = Blad met nabespreking
handout-trainer = Blad voor de trainer
handout-result = Wat de groep koos
handout-attendance = Aanwezig
handout-made-up = Een verzonnen casus. Lees niet verder dan waar de groep is.
handout-opening = De opening
# $number (Number) - counted from 1
handout-stop = Vraag { NUMBER($number) }
handout-known = Dit is nu ook bekend
handout-afterwards = Daarna
handout-for-the-trainer = Met de antwoorden van de maker: niet uitdelen vóór de nabespreking.
handout-course-of-it = Verloop, een voorstel
handout-question = Vraag
handout-move = Zet
handout-what = Wat
handout-time = Tijd
# $count (Number) - so many
handout-minutes = { NUMBER($count) } min
handout-stops = Waar de groep stopt
# $turn (Number) - counted from 1
# $asked (String) - a question
handout-at-move = Zet { NUMBER($turn) }: { $asked }
# $number (Number) - as on the sheet for participants
# $turn (Number) - counted from 1
# $asked (String) - the question
handout-at-stop = Vraag { NUMBER($number) }, zet { NUMBER($turn) }: { $asked }
# $turn (Number) - counted from 1
handout-move-number = Zet { NUMBER($turn) }
handout-told = Vertel eerst
handout-alerts = Waar een waarschuwing komt
# $turn (Number) - counted from 1
handout-sore-at = De laatste waarschuwing die blijft staan, komt bij zet { NUMBER($turn) }.
handout-keys = Toetsen
handout-keys-are = Verder en terug: PageDown en PageUp, of een klikker. Naar de volgende stop: s. Naar een zet: g en het nummer. Handen tellen: v; de uitslag: r. Waarschuwing: a. Zere punt: z. Wat als: w; naast elkaar: c. Noteren: m. Klok: t. Zwart: b. Papier: p. Volgende casus: n.
handout-name = Naam
handout-function = Functie
handout-signature = Handtekening
handout-where = Waar
handout-when = Datum en tijd
handout-led-by = Trainer
handout-attendance-note = Dit blad noemt wie er waren, en verder niets.
handout-votes = Stemmen
handout-said = Wat de groep zei
handout-agreed = Wat wij anders gaan doen
handout-chosen = gekozen
handout-answer = Antwoord
handout-first = 1e ronde
handout-second = 2e ronde
handout-group = De groep
handout-pick = Wat wilt u uitdelen?
handout-pick-about = Elk blad komt in de map met papieren. Een PDF gaat meteen open.
handout-pdf = PDF
handout-text = Tekst
# $path (String) - where it was saved
handout-saved = Bewaard: { $path }
handout-room = Uw antwoord
handout-register = BIG-nummer
handout-pick-where = Hier is geen plaats om iets te bewaren. Kies een map, bijvoorbeeld op een stick; daar komt elk blad. Een PDF gaat meteen open.
handout-folder = Map voor de papieren
handout-folder-hint = Een map die er is
