### What changed between two editions of a protocol, a line a change.

# $id (String) - id of the protocol
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
diff-edition = { $id } (uitgave { $guideline }, uitwerking { NUMBER($encoding) })

# The parts that changes are grouped by, before their id.
diff-about-protocol = Protocol
diff-about-role = Rol
diff-about-step = Stap
diff-about-alert = Waarschuwing
diff-about-outcome = Uitkomst
diff-about-contradiction = Tegenspraak
diff-about-choice = Keuze uit uitkomsten
diff-about-card = Kaart
diff-about-guarantee = Garantie
diff-about-term = Begrip
diff-about-source = Bron
diff-about-paper = Stuk
diff-about-scenario = Scenario

# Where inside such a part.
# $id (String) - which
diff-at-question = vraag `{ $id }`
# $id (String) - which
diff-at-field = veld `{ $id }`
# $id (String) - which
diff-at-choice = optie `{ $id }`
# $id (String) - which
diff-at-reason = reden `{ $id }`
# $id (String) - which
diff-at-action = actie `{ $id }`
# $number (Number) - counted from 1
diff-at-line = regel { NUMBER($number) }
# $number (Number) - counted from 1
diff-at-section = onderdeel { NUMBER($number) }
# $id (String) - which
diff-at-numbering = nummering `{ $id }`
# $id (String) - which
diff-at-strip = strook `{ $id }`
# $id (String) - which
diff-at-door = deur `{ $id }`

# What happened there.
diff-added = toegevoegd
# $words (String) - the words
diff-added-words = toegevoegd: "{ $words }"
diff-removed = verwijderd
# $words (String) - the words
diff-removed-words = verwijderd: "{ $words }"
diff-moved-first = verplaatst, staat nu vooraan
# $id (String) - what stands before it now
diff-moved-after = verplaatst, staat nu na `{ $id }`
# $from (String) - a step
# $to (String) - a step
diff-moved-step = verplaatst van stap `{ $from }` naar stap `{ $to }`
# $aspect (String) - which side of it, such as “titel”
# $language (String) - which words: nl or en
# $old (String) - the words before
# $new (String) - the words now
diff-reworded = { $aspect } anders verwoord ({ $language }): "{ $old }" -> "{ $new }"
# $aspect (String) - which side of it
# $new (String) - the value
diff-value-added = { $aspect } toegevoegd: { $new }
# $aspect (String) - which side of it
# $old (String) - the value
diff-value-removed = { $aspect } verwijderd: { $old }
# $old (String) - a condition as an author writes it
# $new (String) - a condition as an author writes it
diff-when = voorwaarde veranderd: { $old } -> { $new }
# In place of a condition.
diff-always = altijd
diff-required = nu verplicht
diff-optional = nu niet meer verplicht
# $condition (String) - a condition as an author writes it
diff-needed-when = nu verplicht als { $condition }
diff-alone = nu alleen aan te vinken zonder andere
diff-not-alone = nu ook naast andere aan te vinken
diff-rewritten = herschreven
# $new (String) - id of a protocol
diff-leads-to = leidt nu naar `{ $new }`
# $new (String) - id of a protocol
# $old (String) - id of a protocol
diff-leads-elsewhere = leidt nu naar `{ $new }` in plaats van `{ $old }`
# $old (String) - id of a protocol
diff-leads-no-more = leidt niet meer naar `{ $old }`

diff-endings = Waar scenario's op uitkomen
# $scenario (String) - id of the scenario
# $turn (String) - what is otherwise in it
diff-in-one = scenario { $scenario }: { $turn }
# $turn (String) - what is otherwise
# $count (Number) - in how many scenarios, always more than one
# $scenarios (String) - ids of the scenarios, with commas
diff-in-several = { $turn } in { NUMBER($count) } scenario's: { $scenarios }
# $id (String) - an outcome
diff-reached = uitkomst `{ $id }` volgt nu
# $id (String) - an outcome
diff-left = uitkomst `{ $id }` volgt niet meer
# $id (String) - an alert
diff-raised = waarschuwing `{ $id }` staat nu open
# $id (String) - an alert
diff-silenced = waarschuwing `{ $id }` staat niet meer open
# $point (String) - an open point, as below
diff-opened = { $point } is nu een open punt
# $point (String) - an open point, as below
diff-closed = { $point } is geen open punt meer
# $id (String) - a question
diff-point-question = vraag `{ $id }`
# $id (String) - a question
diff-point-reason = de reden bij `{ $id }`
# $log (String) - a question
# $field (String) - a field of it
diff-point-field = vraag `{ $log }`, veld `{ $field }`
# $id (String) - an alert
diff-point-alert = waarschuwing `{ $id }`
# $scenario (String) - id of the scenario
# $lacks (String) - ids the old edition does not know, with commas
diff-unplayed = scenario `{ $scenario }`: niet te vergelijken, de oude uitgave kent dit niet: { $lacks }

diff-nothing = Er is niets veranderd.
# $others (Number) - how many changes
diff-nothing-of-meaning = De betekenis is niet veranderd; { $others ->
    [one] { $others } andere verandering
   *[other] { $others } andere veranderingen
}.
# $meant (Number) - how many changes of meaning
# $others (Number) - how many other changes
# $ends (Number) - how many scenarios end differently
diff-of-meaning = { $meant ->
    [one] { $meant } verandering
   *[other] { $meant } veranderingen
} van betekenis, { NUMBER($others) } andere; { $ends ->
    [one] { $ends } scenario komt anders uit
   *[other] { $ends } scenario's komen anders uit
}.

# Which side of a part changed.
diff-aspect-id = naam van de map
diff-aspect-title = titel
diff-aspect-about = omschrijving
diff-aspect-guideline = uitgave van de richtlijn
diff-aspect-encoding = uitwerking
diff-aspect-status = status
diff-aspect-checked = nagekeken op
diff-aspect-review-by = opnieuw nakijken voor
diff-aspect-audience = voor wie
diff-aspect-review = beoordeling
diff-aspect-remark = opmerking
diff-aspect-aim = doel
diff-aspect-sought = zoekwoorden
diff-aspect-numbers = nummers
diff-aspect-above = kaart boven de vragen
diff-aspect-together = op één blad
diff-aspect-ask = vraag
diff-aspect-hint = hint
diff-aspect-why = waarom
diff-aspect-kind = soort antwoord
diff-aspect-reasons = redenen die tellen
diff-aspect-fact = gedeeld feit
diff-aspect-says = zin in het verslag
diff-aspect-named = naam op papier
diff-aspect-terms = begrippen
diff-aspect-tense = tijd
diff-aspect-moment = oordeel van een moment
diff-aspect-short = op de korte weg
diff-aspect-voice = soort uitspraak
diff-aspect-label = tekst
diff-aspect-lines = hoogte van het veld
diff-aspect-unit = eenheid
diff-aspect-places = cijfers achter de komma
diff-aspect-lowest = laagste waarde
diff-aspect-highest = hoogste waarde
diff-aspect-arguments = argumenten uit
diff-aspect-entry-name = naam van een regel
diff-aspect-under = lijst waar elke regel onder hoort
diff-aspect-level = niveau
diff-aspect-say = tekst
diff-aspect-act = wat te doen
diff-aspect-mended = op te lossen bij
diff-aspect-norm = norm
diff-aspect-what = actie
diff-aspect-due = wanneer
diff-aspect-done-once = gedaan als
diff-aspect-done-says = zin voor gedaan
diff-aspect-done-on = datum van gedaan
diff-aspect-call = telefoonnummer
diff-aspect-whom = wie u belt
diff-aspect-publisher = uitgever
diff-aspect-year = jaar
diff-aspect-address = adres
diff-aspect-means = betekenis
diff-aspect-term = begrip
diff-aspect-source = bron
diff-aspect-evidence = zekerheid
diff-aspect-anonymous = zonder herleidbare gegevens
diff-aspect-home = gaat mee naar huis
diff-aspect-reader = wie het mag zien
diff-aspect-setting = opmaak
diff-aspect-before = wat eerst nodig is
diff-aspect-extent = wanneer op het stuk
diff-aspect-mark = wat het bevat
diff-aspect-content = inhoud
diff-aspect-holds = wat altijd geldt
diff-aspect-shown = weergave
diff-aspect-rank = rang
diff-aspect-emergency = vraag naar acuut gevaar
diff-aspect-contact = nieuw contact
diff-aspect-no-outcome = einde zonder uitkomst
diff-aspect-roles = rollen
diff-aspect-later = betekent nog te doen
diff-aspect-outcomes = uitkomsten
diff-aspect-meant = wat bedoeld is
diff-aspect-empty = als er niets is
diff-aspect-visible = zichtbare vorm
diff-aspect-beside = kaart bij het kopiëren
diff-aspect-at-papers = spreekt bij de stukken

# Values, in words.
diff-reasons-own = eigen woorden
diff-reasons-only = alleen de genoemde redenen
diff-reasons-suggested = de genoemde redenen of eigen woorden
diff-holds-case = de zaak zelf
diff-holds-identifying = wat naar een persoon leidt
diff-holds-third-party = gegevens van of over een derde
diff-holds-own-note = een eigen overweging
diff-voice-plain = gewoon
diff-voice-fact = feit
diff-voice-quote = letterlijke woorden
diff-voice-judgement = oordeel
diff-rank-leading = een nieuwe casus begint hiermee
diff-rank-call = het blad om bij te bellen
diff-rank-beside = naast de andere
diff-status-draft = concept
diff-status-current = geldig
diff-status-not-established = geldigheid niet vastgesteld
diff-status-under-revision = in herziening
diff-review-not-yet = nog niet nagekeken
diff-level-hint = tip
diff-level-attention = let op
diff-level-danger = gevaar
diff-due-undated = zonder datum
diff-due-now = direct
diff-yes = ja
diff-no = nee
diff-reader-file = het eigen dossier
diff-reader-professional = een andere professional
diff-reader-veilig-thuis = Veilig Thuis
diff-reader-anybody = iedereen
diff-setting-usual = gewoon
diff-setting-few-pages = op zo min mogelijk bladzijden
# $rows (Number) - rows in each log
# $words (Number) - words in each text
diff-setting-one-page = op één bladzijde, tot { $rows } regels per lijst en { $words } woorden per tekst
diff-setting-pasted = om te plakken
# $rows (Number) - rows in each log
# $words (Number) - words in each text
diff-setting-large = groot, tot { $rows } regels per lijst en { $words } woorden per tekst
diff-extent-short = altijd
diff-extent-full = alleen volledig
diff-evidence-verified = gelezen
diff-evidence-partly = deels gelezen
diff-evidence-unverified = niet nagegaan
# $by (String) - the edition that took its place
diff-status-superseded = vervangen door { $by }
# $who (String) - who reviewed it
# $on (String) - when
diff-review-by = nagekeken door { $who } op { $on }
# $question (String) - the question that holds the date
diff-due-on = op de datum van `{ $question }`

# $place (String) - where it was read from
# $edition (String) - the edition
diff-old = Oud:   { $place }: { $edition }
# $place (String) - where it was read from
# $edition (String) - the edition
diff-new = Nieuw: { $place }: { $edition }
