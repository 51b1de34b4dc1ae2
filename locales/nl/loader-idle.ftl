# What is written in a protocol and does nothing: see src/protocol/load/idle.rs.

# $of (String) - the question
idle-one-option = bij `{ $of }` valt maar één ding te kiezen
    .label = één optie
    .help = voeg een tweede optie toe, of maak er `Many([...])` van, waarin ook niets kan worden aangevinkt
# $of (String) - the question
idle-no-reason-counts = bij `{ $of }` telt geen enkele reden om het niet te doen
    .label = `Only([])`
    .help = noem redenen, of haal `not_done` weg: dan telt een reden in eigen woorden
# $step (String) - the step
idle-no-questions = in stap `{ $step }` wordt niets gevraagd
    .label = een stap zonder vragen
    .help = zet er een vraag in, of haal de stap weg
# $paper (String) - the paper
idle-no-sections = op papier `{ $paper }` staat niets
    .label = een papier zonder koppen
    .help = geef het een kop met inhoud in `sections`, of haal het bestand weg
# $of (String) - the question
# $label (String) - how both are called
idle-same-label = bij `{ $of }` heten twee keuzes “{ $label }”
    .label = heet als een eerdere
    .help = geef ze elk een eigen naam, of voeg ze samen
# $part (String) - what is called so
# $words (String) - how both are called
idle-same-wording = { $part } heet “{ $words }”
    .help = geef ze elk een eigen naam
    .help-question = vraag iets anders, of geef beide vragen hetzelfde `fact` als het één antwoord is
    .step = een tweede stap
    .question = een tweede vraag
    .outcome = een tweede uitkomst
idle-no-place = bij deze bron staat niet waar het staat
    .label = leeg
    .help = schrijf de plaats in de bron, zoals `place: "stap 3"`
# $found (String) - what was found
idle-markup = `{ $found }` komt zo op het scherm en op papier
    .label = wordt letterlijk getoond
    .help = haal het weg; wat vet of schuin staat, bepaalt het programma
idle-blanks = deze tekst heeft een spatie aan de rand, of twee achter elkaar
    .label = te veel spaties
    .help = haal de spatie weg
# $found (String) - what was found
idle-braces = hier wordt niets ingevuld voor `{ $found }`
    .help = gebruik het alleen in `says`, of schrijf het uit
# $year (String) - the year
idle-year-ahead = deze bron is van { $year }, en werd eerder nagelezen
    .label = later dan `checked`
    .help = schrijf het jaar van uitgave en de dag van nalezen zoals ze zijn
# $days (String) - how many
idle-many-days = { $days } dagen is meer dan een mensenleven
    .label = meer dan honderd jaar
    .help = schrijf een aantal dagen dat kan voorkomen
# $of (String) - the question
# $bound (String) - the bound of the question
# $number (String) - its value
idle-beyond-answers = geen antwoord op `{ $of }` valt hierbinnen
    .label = die vraag heeft `{ $bound }: { $number }`
    .help = pas de grens van deze voorwaarde aan, of `{ $bound }` van de vraag
# $found (String) - what was found
idle-no-number = “{ $found }” is geen nummer om te bellen
    .label = zonder een cijfer
    .help = schrijf het nummer, zoals `call: "0800-2000"`
# $source (String) - the source
idle-unused = naar bron `{ $source }` verwijst niets
    .label = niet gebruikt
    .help = verwijs ernaar, of haal het weg
