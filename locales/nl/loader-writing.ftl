### How a file of a protocol is written: encoding, characters, quotes, commas, brackets.

loader-utf16 = dit bestand is bewaard als UTF-16
    .label = hier begint het bestand
# $byte (String) - in hexadecimal
loader-not-utf8 = byte 0x{ $byte } is geen UTF-8; het bestand lijkt in een oude codering bewaard
    .label = hier, vaak een letter met een accent
loader-save-as-utf8 = bewaar het bestand als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)
# $size (Number) - in KiB
# $most (Number) - in KiB
loader-too-big = dit bestand is { $size } KiB groot; hoogstens { $most } KiB wordt gelezen
    .label = te groot
    .help = verdeel de vragen over meer stappen
    .help-head = zeg het korter, of verdeel het protocol: het ene kan naar het andere leiden (`leads_to`)
loader-empty-file = dit bestand is leeg
    .label = hier hoort een waarde tussen haakjes
    .help = begin met `(id: "...", ...)`, of verwijder het bestand

# $sign (String) - the character
# $code (String) - its number, in hexadecimal
loader-odd-character = `{ $sign }` kan hier niet staan, buiten een tekst
    .label = dit teken
    .label-code = dit teken (U+{ $code })
    .help = verwijder het, of zet de tekst tussen rechte aanhalingstekens; opmerkingen beginnen met `//`
    .help-equals = schrijf `:` tussen veld en waarde
    .help-semicolon = schrijf `,` tussen de delen
loader-curly-quote = een gekruld aanhalingsteken kan hier niet staan, buiten een tekst
    .help = gebruik het rechte aanhalingsteken: "
loader-single-quote = een enkel aanhalingsteken kan hier niet staan, buiten een tekst
    .help = zet tekst tussen dubbele rechte aanhalingstekens: "..."
loader-fixed-space = een vaste spatie (vaak meegekomen uit een tekstverwerker) kan hier niet staan, buiten een tekst
    .help = vervang hem door een gewone spatie
loader-invisible-character = een onzichtbaar teken kan hier niet staan, buiten een tekst
    .help = verwijder het; typ de regel desnoods opnieuw

loader-unclosed-comment = deze opmerking wordt nergens gesloten
    .help = sluit met `*/`, of gebruik `//` voor één regel
loader-unclosed-text = deze tekst wordt niet gesloten
    .label = begint hier en loopt door
    .help = zet een aanhalingsteken `"` aan het einde van de tekst
loader-quote-inside-text = de tekst eindigt bij dit aanhalingsteken, maar er volgt nog iets
    .label = eindigt hier
    .help = hoort het teken in de tekst, schrijf dan `\"` of enkele aanhalingstekens
    .earlier = de tekst begint hier
loader-after-the-end = na het laatste haakje staat nog iets
    .label = dit hoort er niet meer bij
    .help = verwijder een haakje te veel, of zet dit binnen de haakjes
    .earlier = het laatste haakje
# $found (String) - the sign that stands there
loader-value-missing = hier ontbreekt een waarde
    .label = in plaats daarvan staat er `{ $found }`
    .label-at-the-end = na dit veld
    .help = schrijf een waarde na `:`, of verwijder het veld
# $around (Number) - how many brackets stand around it
loader-too-deep = hier zijn te veel haakjes in elkaar geplaatst
    .label = hier staan { $around } haakjes omheen, en dieper wordt niet gelezen
    .help = splits de voorwaarde, of maak een tussenvraag
# $open (String) - the bracket
# $close (String) - the bracket that closes it
loader-unclosed-bracket = `{ $open }` wordt niet gesloten
    .help = sluit met `{ $close }`
loader-opened-here = hier geopend
# $open (String) - the bracket
# $found (String) - the bracket that stands there
# $close (String) - the bracket that belongs there
loader-wrong-bracket = `{ $open }` wordt gesloten met `{ $found }`
    .label = hier hoort `{ $close }`
    .help = zet `{ $close }` vóór dit haakje, of haal het weg als er een te veel is
# $open (String) - the bracket
# $close (String) - the bracket that closes it
loader-unclosed-before = het haakje `{ $open }` is hiervoor niet gesloten, of hier ontbreekt een veldnaam
    .label = past niet bij wat ervoor staat
    .help = zet `{ $close }` vóór dit deel, of schrijf `veld: waarde`
loader-key-in-list = in een lijst staan geen losse velden
    .label = dit veld
    .help = zet elk deel van de lijst tussen haakjes: `[(id: ..., ...), ...]`
loader-comma-too-many = een komma te veel
    .label = deze komma
    .help = verwijder hem
loader-colon-too-many = deze `:` volgt niet op een veldnaam
    .label = hier
    .help = schrijf `veld: waarde`
loader-missing-comma = hier ontbreekt een komma
    .label = zet hierachter een komma
    .help = schrijf `,` aan het einde van deze waarde
    .earlier = voor dit deel
loader-braces = accolades worden hier niet gebruikt
    .label = dit haakje
    .help = schrijf `(veld: waarde, ...)` of, voor een lijst, `[..., ...]`
# $key (String) - the name of the field
loader-quoted-key = een veldnaam staat zonder aanhalingstekens
    .label = deze naam
    .help = schrijf `{ $key }: ...`
