### What a form or field of a protocol takes.

# $part (String) - the name of a part in the model, or nothing
loader-part =
    { $part ->
        [nothing] dit deel
        [Head] `protocol.ron`
        [Edition] `edition`
        [Text] een tekst
        [Question] een vraag
        [Choice] een optie of reden
        [Kind] een soort antwoord
        [Condition] een voorwaarde
        [Citation] een bronverwijzing (`from`)
        [Source] een bron
        [Step] een stap
        [Term] een begrip
        [Alert] een waarschuwing (`alerts`)
        [Outcome] een uitkomst
        [OneOf] een keuze uit uitkomsten (`one_of`)
        [Meant] wat bedoeld is (`meant`)
        [Short] de korte weg (`short`)
        [Action] een actie
        [Card] een kaart
        [CardLine] een regel van een kaart
        [Guarantee] een garantie (`guarantees`)
        [Statement] een bewering (`holds`)
        [Claim] een bewering
        [Template] een stuk (`documents`)
        [Section] een deel van een stuk
        [Content] inhoud van een stuk
        [Before] wat eerst nodig is (`before`)
        [Side] een kant van `Sides`
        [Reader] een lezer (`reader`)
        [Holds] een merk (`holds`)
        [Extent] een omvang (`extent`)
        [Setting] een opmaak (`setting`)
        [State] wat zegt of iets er is (`state`)
        [Layout] een opmaak (`layout`)
        [Evidence] een mate van zekerheid (`evidence`)
        [Status] een status
        [Review] een beoordeling (`review`)
        [Level] een niveau (`level`)
        [Need] een keuze voor `need`
        [Voice] een soort uitspraak (`voice`)
        [Shown] een vorm voor `shown`
        [Rank] een rang (`rank`)
        [Numbering] een nummering (`numberings`)
        [Strip] een strook (`strips`)
        [StripItem] een vraag in een strook
        [Reasons] een vorm voor `not_done`
        [Due] een termijn (`due`)
        [Alerts] een verwachting van waarschuwingen
        [Scenario] een scenario
        [Expectation] `expect`
        [Given] een gegeven antwoord
        [Move] een handeling (`does`)
       *[other] `{ $part }`
    }

# $part (String) - the part of the model
# $found (String) - what was written
loader-unknown-field = { $part } heeft geen veld `{ $found }`
    .label = onbekend veld
# $found (String) - what was written
# $part (String) - the part of the model
loader-unknown-form = `{ $found }` is niet bekend als { $part }
    .label = onbekend
# $part (String) - the part of the model
# $field (String) - the name of the field
# $example (String) - how it could look
loader-missing-field = { $part } mist het veld `{ $field }`
    .label = hier ontbreekt `{ $field }`
    .help = voeg toe: `{ $example }`
# $field (String) - the name of the field
loader-field-twice = het veld `{ $field }` staat er twee keer
    .label = voor de tweede keer
    .help = houd er één
# $language (String) - nl or en
# $other (String) - the text in the other language
loader-missing-translation = deze tekst mist { $language ->
        [nl] het Nederlands
       *[en] het Engels
    }
    .label = `{ $language }` ontbreekt
    .help = voeg toe: `{ $language }: "..."` (vertaling van "{ $other }")
# $found (String) - the text, in quotes
loader-one-language = deze tekst heeft Nederlands en Engels nodig
    .label = nu één taal
    .help = schrijf `(nl: { $found }, en: "...")`
# $found (String) - what was written
loader-bad-date = { $found } is geen datum
    .label = hier hoort een datum
    .help = schrijf jaar, maand en dag: "2026-03-09"
# $found (String) - what was written
loader-date-for-names = hier horen namen tussen `[` en `]`, en { $found } is een datum
    .label = een datum
    .help = schrijf welke papieren het zijn, bijvoorbeeld `on: ["record"]`
loader-bad-escape = `\` heeft in een tekst een eigen betekenis
    .label = niet begrepen
    .help = schrijf `\\` voor een schuine streep, `\"` voor een aanhalingsteken, `\n` voor een nieuwe regel
loader-number-too-large = dit getal past hier niet
    .label = te groot, of onder nul
    .help = schrijf een kleiner getal, nul of hoger
# $found (String) - the number as it was written
# $point (String) - the same with a point
loader-decimal-comma = `{ $found }` wordt gelezen als twee waarden
    .label = een komma in een getal
    .help = schrijf een heel getal; waar een getal met decimalen hoort, met een punt en tussen aanhalingstekens: `"{ $point }"`
# $form (String) - the form
# $asked (String) - the same with its brackets
loader-takes-list = bij `{ $form }` horen de voorwaarden in een lijst
    .label = zonder `[` en `]`
    .help = schrijf `{ $asked }`
# $form (String) - the form
loader-takes-one = `{ $form }` geldt voor één voorwaarde
    .label = meer dan één
    .help = zet ze in `AllOf([..., ...])` of `AnyOf([..., ...])`, en dat in `{ $form }`
# $form (String) - the form
# $written (String) - how it is written
loader-written-otherwise = `{ $form }` moet anders geschreven worden
    .label = past niet
    .help = schrijf { $written }
# $found (String) - the name
loader-name-before = `{ $found }` hoort hier niet
    .label = hier begint een groep, zonder naam
    .help = haal `{ $found }` weg en laat het haakje staan
# $says (String) - what RON says
loader-not-understood = niet begrepen: { $says }
    .label = hier
    .help = vergelijk met dezelfde plek in een ander protocol

# $family (String) - one of the attributes
# $usual (String) - how it is usually written
loader-form-needed = hier hoort { $family }
    .label = iets anders
    .help = schrijf bijvoorbeeld { $usual }
    .kind = een soort antwoord
    .condition = een voorwaarde
    .reasons = een vorm voor redenen
    .due = een termijn
    .given = een handeling of antwoord
    .content = een blok inhoud
    .alerts = een verwachting
    .review = een beoordeling
    .shown = een vorm voor `shown`
    .claim = een bewering
    .meant = wat bedoeld is
    .short = wanneer een vraag op de korte weg staat
    .moment = een begin of eind

loader-wrong-sort =
    .label = van een andere soort
# $found (String) - what was written
# $bare (String) - the same without quotation marks
loader-text-needed = hier hoort een tekst of naam tussen aanhalingstekens, er staat { $found }
    .help = schrijf "{ $bare }"
# $found (String) - what was written
loader-number-needed = hier hoort een heel getal, er staat { $found }
    .help = schrijf het getal zonder aanhalingstekens, punten of komma's
# $found (String) - what was written
loader-list-needed = hier hoort een lijst, er staat { $found }
    .help = zet het tussen `[` en `]`: `[{ $found }]`
# $found (String) - what was written
loader-group-needed = hier hoort een deel tussen haakjes, er staat { $found }
    .help = schrijf `(veld: waarde, ...)`
# $found (String) - what was written
# $bare (String) - the same without quotation marks
loader-word-needed = hier hoort een vast woord zonder aanhalingstekens, er staat { $found }
    .help = haal de aanhalingstekens weg: `{ $bare }`
# $found (String) - what was written
loader-yes-no-needed = hier hoort `true` of `false`, er staat { $found }
    .help = schrijf `true` (ja) of `false` (nee)
