### Texts of a protocol that say too little or too much, or give a verdict.

# $id (String) - the question
loader-no-why = de vraag `{ $id }` zegt niet waarom ze gesteld wordt
    .label = `why` ontbreekt
    .help = voeg toe: `why: (nl: "...", en: "...")`
# $id (String) - the question
loader-no-source = de vraag `{ $id }` noemt haar bron niet
    .label = `from` ontbreekt
    .help = voeg toe: `from: (source: "...", place: "...", evidence: Verified)`
# $language (String) - nl or en
loader-empty-text = de { $language ->
        [nl] Nederlandse
       *[en] Engelse
    } tekst is leeg
    .label = geen woorden
    .help = schrijf de tekst, of laat het hele veld weg als het mag ontbreken
# $found (String) - the placeholder
loader-placeholder = `{ $found }` staat hier nergens voor
    .label = wordt niet ingevuld
    .help = schrijf de tekst zonder accolades
# $language (String) - nl or en
# $found (String) - the placeholder
loader-placeholder-lost = de { $language ->
        [nl] Nederlandse
       *[en] Engelse
    } tekst gebruikt `{ $found }` niet, de andere wel
    .label = zonder `{ $found }`
    .help = zet `{ $found }` ook hier in de zin
loader-date-order = `review_by` ligt voor `checked`
    .label = eerder dan de laatste controle
    .help = kies een dag na `checked`
# $form (String) - the form
loader-nothing-shown = in `{ $form }` staat hier niets
    .label = leeg
    .help = noem plekken: `("optie", ["ear"])`, of haal `shown` weg
    .help-strip = noem vragen: `(question: "...", label: ...)`, of haal de strook weg

# $words (Number) - how many words
# $most (Number) - how many are easily read
loader-long-sentence = een zin van { $words } woorden is moeilijk te volgen
    .label = lange zin
    .help = deel hem op; tot { $most } woorden leest iedereen vlot
loader-same-in-both = beide talen zeggen precies hetzelfde
    .label = gelijk aan `nl`
    .help = vertaal een van beide
# $character (String) - the character by its number, such as U+202E
loader-unseen = hier staat een teken dat niemand ziet, of dat andere tekens anders laat lezen: { $character }
    .label = onzichtbaar of omkerend teken
    .help = haal het weg; het programma laat het weg op het scherm en op papier
loader-exclamation = een uitroepteken past niet bij de rustige toon
    .label = uitroepteken
    .help = gebruik een punt
loader-no-emergency-card = dit protocol heeft geen kaart voor acuut gevaar
    .label = geen kaart `emergency`
    .help = voeg een kaart toe met `id: "emergency"`
# $found (String) - the words
# $rather (String) - what to write instead
# $list (String) - the file with the words
loader-verdict = “{ $found }” klinkt als een oordeel
    .label = wie leest, ziet hier een oordeel
    .help = schrijf wat is gezien of gezegd, bijvoorbeeld: { $rather }; de woorden staan in `{ $list }`
loader-two-in-one = dit zijn twee vragen in één
    .label = hier begint de tweede
    .help = maak er twee vragen van, of vraag naar het ene dat u moet weten
loader-no-place-for-answer = deze zin laat geen plaats voor het antwoord
    .label = zonder `{"{}"}`
    .help = zet `{"{}"}` waar het antwoord moet komen; nu komt het achter de zin

# $found (String) - where it goes wrong
loader-pattern-open = dit deel van de zin is niet af: `{ $found }`
    .label = de zin van dit logboek
    .help = sluit elke `{"{"}` en `[`; schrijf `[veld=optie: woorden]` met een optie die het veld heeft
# $field (String) - the field
loader-unsaid = de zin van het logboek vertelt `{ $field }` niet
    .label = staat met een naam ervoor achter de zin
    .help = zet `[ {"{"}{ $field }{"}"}]` in `says` van het logboek, of geef het veld een eigen `says`
# $option (String) - the option
# $field (String) - the field
loader-unsaid-option = de zin van het logboek zegt niets bij `{ $option }` van `{ $field }`
    .label = staat met een naam ervoor achter de zin
    .help = zet voor `{ $option }` een deel `[{ $field }=...: woorden]` in `says` van het logboek; zonder woorden zwijgt de zin erover
